"""Every address × what nobody should send: the answer may be anything, but never that it broke here (500)."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock
from urllib.parse import quote, urlencode

import lxml.html
import pytest
from django.conf import settings
from django.db import connection, transaction
from django.http import QueryDict
from django.test import Client
from django.urls import resolve

from regie.stukken.tekst import als_nummer
from tests import factories
from tests.inventaris import ADRESSEN, Adres

pytestmark = pytest.mark.django_db
NUL, TE_GROOT, TE_LANG = "\x00", "9" * 20, "9" * 5000
# PostgreSQL takes no NUL, no database such a number, and Python reads no longer one. The last is no digit to `int`.
RAAR = (NUL, TE_GROOT, TE_LANG, "-1", b"\xff\xfe", "\u00b2")
# The rest never reaches the database, so one of them is enough to see what comes of it.
VOOR_DE_TWEEDE_DATABASE = (NUL, TE_GROOT)
ANDER_FORMULIER = "application/x-www-form-urlencoded"
PER_NAAM = tuple({adres.naam: adres for adres in ADRESSEN}.values())


def wie_er_komt(adres: Adres, methode: str) -> str:
    """Who gets furthest: what is refused before never meets what was sent."""
    if methode == "post" and adres.doet:
        return next(iter(adres.doet))
    rij = getattr(adres, methode)
    return max(rij, key=lambda mens: rij[mens] == 200)


def vraag(browser: Client, pad: str, data: str | None = None):
    """Ask, and undo what it did. Fails when it broke."""
    browser.raise_request_exception = False
    with transaction.atomic():
        if data is None:
            antwoord = browser.get(pad)
        else:
            antwoord = browser.generic("POST", pad, data, content_type=ANDER_FORMULIER)
        transaction.set_rollback(True)
    fout = antwoord.exc_info and repr(antwoord.exc_info[1])[:300]
    assert antwoord.status_code < 500, f"{antwoord.status_code} {pad[:150]} {(data or '')[:150]}: {fout}"
    return antwoord


def raar() -> tuple[str | bytes, ...]:
    return RAAR if connection.vendor == "sqlite" else VOOR_DE_TWEEDE_DATABASE


@contextmanager
def gevraagde_namen() -> Iterator[set[str]]:
    """Collect the names that a view asks of what stands behind the question mark."""
    namen: set[str] = set()

    def luister(methode):
        def geef(self, naam, *rest):
            namen.add(naam)
            return methode(self, naam, *rest)

        return geef

    with mock.patch.multiple(
        QueryDict,
        __getitem__=luister(QueryDict.__getitem__),
        getlist=luister(QueryDict.getlist),
        __contains__=luister(dict.__contains__),
    ):
        yield namen


@pytest.fixture(params=["beurt", pytest.param("rest", marks=pytest.mark.breed)])
def om_de_beurt(request):
    """One in six: others on SQLite than on PostgreSQL. The wide look takes the rest, so all on both."""
    beurt = 0 if connection.vendor == "sqlite" else 3
    return lambda rij: [een for plek, een in enumerate(rij) if (plek % 6 == beurt) == (request.param == "beurt")]


def test_wat_er_in_het_adres_staat(subtests, wereld, om_de_beurt):
    for adres in om_de_beurt(PER_NAAM):
        with subtests.test(str(adres)):
            mens = wie_er_komt(adres, "get")
            pad, browser = wereld.vul(adres.pad, mens).partition("?")[0], wereld.browser(mens)

            for deel in resolve(pad).kwargs.values():
                for tekst in raar():
                    vraag(browser, pad.replace(str(deel), quote(tekst), 1))


def test_wat_er_achter_het_vraagteken_staat(subtests, wereld, om_de_beurt):
    """Of the names that the page asks for; a filter of the admin asks for more once it has one."""
    for adres in om_de_beurt(PER_NAAM):
        with subtests.test(str(adres)):
            mens = wie_er_komt(adres, "get")
            pad, browser = wereld.vul(adres.pad, mens), wereld.browser(mens)
            with gevraagde_namen() as namen:
                vraag(browser, pad)

            pad = pad.partition("?")[0]
            # Most ask for nothing, and would answer the same question six times.
            for tekst in raar() if namen else ():
                vraag(browser, f"{pad}?{urlencode(dict.fromkeys(namen, tekst))}")
            for naam in namen if connection.vendor == "sqlite" else ():
                vraag(browser, f"{pad}?{urlencode({naam: TE_LANG})}")


def _velden(antwoord) -> set[str]:
    """The names in the forms of this page."""
    if antwoord.status_code != 200 or "html" not in antwoord.headers.get("Content-Type", ""):
        return set()
    boom = lxml.html.document_fromstring(antwoord.content)
    return set(boom.xpath("//main//form[@method='post']//*[@name]/@name")) - {"csrfmiddlewaretoken"}


def kan_net(waarde: str) -> tuple[str, ...]:
    """What a form may let through in the place of this, for who then counts on with it. A date counts in Python."""
    if re.match(r"\d{4}-\d\d-\d\d", waarde):
        return (f"9999-12-31{waarde[10:]}", f"0001-01-01{waarde[10:]}") if connection.vendor == "sqlite" else ()
    return (TE_GROOT,) if waarde.isdecimal() else ()


def te_versturen() -> dict[tuple[str, str], list[Adres]]:
    """Every address that takes a POST; what one person sends from the same page is together, to look at it once."""
    samen: dict[tuple[str, str], list[Adres]] = {}
    for adres in ADRESSEN:
        if not set(adres.post.values()) <= {403, 404, 405}:
            samen.setdefault((adres.pad, wie_er_komt(adres, "post")), []).append(adres)
    return samen


TE_VERSTUREN = te_versturen()


def test_wat_er_verstuurd_wordt(subtests, wereld, om_de_beurt):
    for waar_en_wie in om_de_beurt(TE_VERSTUREN):
        with subtests.test(str(waar_en_wie)):
            pad, mens = waar_en_wie
            pad, browser = wereld.vul(pad, mens), wereld.browser(mens)
            stukken = [
                {naam: waarde for naam, waarde in wereld.vul_data(adres.data, mens).items() if isinstance(waarde, str)}
                for adres in TE_VERSTUREN[waar_en_wie]
            ]
            velden = set().union(_velden(vraag(browser, pad)), *stukken)

            for tekst in raar()[:3] if velden else ():
                vraag(browser, pad, urlencode(dict.fromkeys(velden, tekst)))
            for data in stukken:
                for naam, waarde in data.items():
                    for tekst in kan_net(waarde):
                        vraag(browser, pad, urlencode(data | {naam: tekst}))
                if connection.vendor == "sqlite":
                    vraag(browser, pad, urlencode(data | {f"{NUL}": NUL, "csrfmiddlewaretoken": NUL}))


BEHEERVRAGEN = (
    "p=abc",
    "p=-1",
    "p=0",
    f"p={TE_GROOT}",
    f"p={TE_LANG}",
    "o=abc",
    "o=1.-2.99",
    f"o={TE_LANG}",
    f"o=-{TE_GROOT}",
    "all=x",
    "e=1",
    "q=%00",
    "q=%ff",
    f"q={'x' * 3000}",
    "_facets=True",
    "_popup=1",
    "_to_field=id",
    "_to_field=x",
    "is_staff__exact=x",
    "is_staff__exact=%00",
    "jaar=abc",
    f"jaar={TE_GROOT}",
    "jaar__isnull=x",
    "onzin=1",
    "pk__in=1,x",
    "id__exact=%00",
    "domein__exact=%00",
    "partij=x",
    "onderwerp_soort=%00",
    "wat__isnull=maybe",
)


@pytest.mark.breed
def test_het_beheer_neemt_elke_vraag(subtests, wereld):
    for vraag_ in BEHEERVRAGEN:
        with subtests.test(vraag_):
            for soort in ("gebruiker", "regio", "organisatie", "gemeente", "werkgebied", "gebeurtenis"):
                vraag(wereld.browser("medewerker"), f"/beheer/regie/{soort}/?{vraag_}")


@pytest.mark.parametrize("stuk", ["abc", "-1", TE_GROOT, TE_LANG, "%00", "%ff", "_2F", "1_0", "x" * 3000])
def test_het_beheer_neemt_elk_nummer(wereld, stuk):
    for soort in ("gebruiker", "gebeurtenis"):
        for einde in ("change/", "history/", "change/?_to_field=x"):
            vraag(wereld.browser("medewerker"), f"/beheer/regie/{soort}/{stuk}/{einde}")


def test_een_koekje_met_een_nul(client):
    """A browser may send it with quotes and a number for the character; the session is looked up with it."""
    client.force_login(factories.gebruiker())
    goed = client.get("/mijn/").status_code
    for naam in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "toestel"):
        antwoord = vraag(Client(headers={"cookie": f'{naam}="aaaaaaaaaaaa\\000bbbb"; ander=1'}), "/mijn/")
        assert (goed, antwoord.status_code) == (200, 302)


def test_wat_iemand_plakt_met_een_nul_erin_wordt_gewoon_gelezen(client):
    """Left out and not refused: it comes along with copying."""
    antwoord = client.post(
        "/zelfscan/", {"ontwerper": "3\x00", "kwartiermaker": "2", "verbinder": "4", "dirigent": "1"}
    )

    assert antwoord["Location"] == "/zelfscan/resultaat/3241/"
    assert client.get("/rollen/ontwerper%00/").status_code == 404


@pytest.mark.parametrize("tekst", ["", "abc", "-1", "1e5", " 1", "\u00b2", "\u0663", TE_LANG, "1234567890"])
def test_geen_nummer_is_nul(tekst):
    assert als_nummer(tekst) == 0
    assert als_nummer("123456789") == 123456789


PASSKEYS = (
    "",
    "x",
    "[]",
    "{}",
    "1",
    "null",
    "true",
    '"x"',
    TE_LANG,
    f"[{TE_LANG}]",
    "[" * 15_000,
    '{"a":' * 3_000,
    "NaN",
    *(
        json.dumps(een)
        for een in (
            {"id": 5, "rawId": "x", "response": {}, "type": "public-key"},
            {"id": "x", "rawId": "x", "response": [], "type": "public-key"},
            {"id": "eA", "rawId": "eA", "type": "public-key", "response": {"userHandle": 5}},
            {"id": "eA", "rawId": "eA", "type": "public-key", "response": {"userHandle": "\u0663"}},
            {
                "id": "eA",
                "rawId": "eA",
                "type": "public-key",
                "response": {"clientDataJSON": "e30", "attestationObject": "oA"},
            },
            {
                "id": "eA",
                "rawId": "eA",
                "type": "public-key",
                "response": {"clientDataJSON": "W10", "authenticatorData": "eA", "signature": "eA", "userHandle": "MQ"},
            },
        )
    ),
)


@pytest.mark.eenmaal
def test_een_passkey_die_er_geen_is(subtests, wereld):
    """Also with a challenge given out just before, which is when it is looked at."""
    for sleutel in PASSKEYS:
        with subtests.test(sleutel):
            for mens, pad, begin in (
                ("bezoeker", "/account/login/passkey/", "/account/login/passkey/"),
                ("medewerker", "/account/bevestigen/passkey/", "/account/bevestigen/passkey/"),
                ("medewerker", "/account/beveiliging/passkeys/maken/", "/account/beveiliging/passkeys/maken/"),
            ):
                browser = wereld.browser(mens)
                browser.get(begin, headers={"x-requested-with": "XMLHttpRequest"})
                vraag(browser, pad, urlencode({"credential": sleutel, "name": "Laptop"}))


def test_elk_adres_is_bekeken():
    assert len(PER_NAAM) == len({adres.naam for adres in ADRESSEN}) > 150
