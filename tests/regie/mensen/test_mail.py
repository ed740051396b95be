"""The mails, read as somebody gets them."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.mail import EmailMultiAlternatives
from lxml import html

from regie.mensen import mail
from regie.mensen.rechten import ROLLEN
from regie.regios.regio import Regio
from regie.regios.voorstel import Regiovoorstel
from regie.site.post import BEWAARD, PostBackend, brieven
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

SITE = "https://regiescan.example"
SJABLONEN = {
    "regio_voorstel": "lid",
    "regio_voorstel_aanvaard": "lid",
    "voorstel_geweigerd": None,
    "uitnodiging_medewerker": "medewerker",
    "uitnodiging_onderzoeker": "onderzoeker",
    "contactpersoon_benoemd": "contactpersoon",
    "rechten_veranderd": "beheerder",
    "rechten_gestopt": "onderzoeker",
    "nieuwe_onderzoeker": None,
    "account_verwijderd": None,
    "tweede_factor_hersteld": None,
    "regio_samengevoegd": "lid",
}
MET_REGIO = ("regio_voorstel_aanvaard", "contactpersoon_benoemd", "rechten_veranderd", "regio_samengevoegd")
ZONDER_LINK = ("account_verwijderd",)


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_ADRES = SITE
    settings.CONTACT_MAIL = "hulp@voorbeeld.example"


def brief(sjabloon, **anders):
    """One mail with everything in it that the actions give."""
    regio = anders.get("regio") or Regio(naam="De Liemers", slug="de-liemers")
    velden = {
        "regio": regio,
        "voorstel": Regiovoorstel(pk=7, regio=regio, email="bram@voorbeeld.example", rol="lid"),
        "oude": Regio(naam="Liemers", slug="liemers"),
        "antwoordt": factories.gebruiker("Bo"),
        "door": factories.gebruiker("Mo"),
        "onderzoeker": factories.gebruiker("Otto"),
        "rol": SJABLONEN[sjabloon],
        "soort": "gebruiker",
    }
    if sjabloon == "rechten_gestopt":
        del velden["regio"]
    aan = anders.pop("aan", None) or factories.gebruiker("Bram")
    return mail.maak(sjabloon, aan, {sleutel: waarde for sleutel, waarde in (velden | anders).items() if waarde})


def html_van(bericht: EmailMultiAlternatives) -> str:
    (deel,) = bericht.alternatives
    assert deel.mimetype == "text/html"
    return deel.content


def woorden(tekst: str) -> str:
    return " ".join(tekst.split())


elke_mail = pytest.mark.parametrize("sjabloon", SJABLONEN)


@elke_mail
def test_een_mail_groet_zegt_waar_het_om_gaat_en_van_wie_hij_komt(sjabloon):
    bericht = brief(sjabloon)

    assert bericht.body.startswith("Hallo Bram,\n\n")
    assert "netwerk Met Andere Ogen" in bericht.body
    assert "Je krijgt deze mail" in bericht.body
    assert "hulp@voorbeeld.example" in bericht.body
    assert bericht.reply_to == ["hulp@voorbeeld.example"]
    assert bericht.extra_headers["Auto-Submitted"] == "auto-generated"
    assert 10 < len(bericht.subject) < 90


@elke_mail
def test_de_tekst_is_geen_html_en_laat_geen_sjabloon_zien(sjabloon):
    tekst = brief(sjabloon, door=factories.gebruiker("Mo's & <b>Co</b>")).body

    assert not re.search(r"&\w+;|&#|{%|{{|%}|}}|\n\n\n", tekst)
    assert "None" not in tekst


@elke_mail
def test_beide_delen_zeggen_hetzelfde(sjabloon):
    bericht = brief(sjabloon)

    boom = html.document_fromstring(html_van(bericht))

    assert woorden(boom.body.text_content()) == woorden(bericht.body)
    assert boom.get("lang") == "nl"
    assert boom.findtext(".//title") == bericht.subject


@elke_mail
def test_een_mail_haalt_niets_van_elders(sjabloon):
    """No picture that tells when somebody reads it, and no link away from the site."""
    boom = html.document_fromstring(html_van(brief(sjabloon)))

    assert {element.tag for element in boom.body.iter()} <= {"body", "p", "a", "br"}
    assert all(adres.startswith(f"{SITE}/") for adres in boom.xpath("//@href"))


@elke_mail
def test_een_mail_brengt_je_verder_na_het_inloggen(sjabloon):
    bericht = brief(sjabloon)
    links = html.document_fromstring(html_van(bericht)).xpath("//a/@href")

    assert all(link in bericht.body.split() for link in links)
    assert bool(links) != (sjabloon in ZONDER_LINK)
    if sjabloon in MET_REGIO:
        (link,) = links
        assert urlsplit(link).path == "/account/login/"
        assert parse_qs(urlsplit(link).query) == {"next": ["/regios/de-liemers/"]}


@pytest.mark.parametrize("sjabloon", ["regio_voorstel", "contactpersoon_benoemd", "uitnodiging_medewerker"])
def test_een_mail_over_een_rol_zegt_wat_je_mag(sjabloon):
    assert ROLLEN[SJABLONEN[sjabloon]].zin in brief(sjabloon).body


def test_een_uitnodiging_zegt_hoe_juist_jij_inlogt():
    """Staff and researchers get no code by mail (besluiten 4); who has a password needs no new one."""
    assert "een mail met een code" in brief("contactpersoon_benoemd").body
    assert "code" not in brief("contactpersoon_benoemd", aan=factories.onderzoeker()).body
    assert "/account/wachtwoord/kiezen/" in brief("uitnodiging_medewerker", aan=factories.medewerker()).body
    assert "/kiezen/" not in brief("uitnodiging_medewerker", aan=factories.medewerker(password="een goed woord")).body


def test_een_vraag_leidt_naar_de_ene_pagina_met_of_zonder_account():
    def weg() -> list[str]:
        (link,) = re.findall(rf"{SITE}\S+", brief("regio_voorstel", aan="bram@voorbeeld.example").body)
        return [urlsplit(link).path, *parse_qs(urlsplit(link).query)["next"]]

    assert weg() == ["/account/login/", "/mijn/vragen/7/"]
    factories.gebruiker("Bram", email="Bram@voorbeeld.example")
    assert weg() == ["/account/login/", "/mijn/vragen/7/"]


def test_stoppen_zegt_of_het_om_een_regio_of_een_rol_gaat():
    regio = Regio(naam="De Liemers", slug="de-liemers")

    assert brief("rechten_gestopt", regio=regio, rol="lid").subject == "Je hoort niet meer bij De Liemers"
    assert brief("rechten_gestopt").subject == "Je bent geen onderzoeker meer in Regiescan"


def test_wie_nog_geen_naam_heeft_wordt_gewoon_gegroet():
    naamloos = factories.gebruiker(email="nieuw@voorbeeld.example")
    naamloos.naam = ""

    assert brief("contactpersoon_benoemd", aan=naamloos).body.startswith("Hallo,\n\n")
    assert brief("account_verwijderd", aan="weg@voorbeeld.example").body.startswith("Hallo,\n\n")


def test_wat_iemand_typt_wordt_geen_kop_geen_html_en_geen_link():
    regio = Regio(naam="Noord\nBcc: x@elders.example <b>https://elders.example/</b>", slug="noord")

    bericht = brief("regio_voorstel", regio=regio)

    assert bericht.message()["Bcc"] is None
    assert "\n" not in bericht.subject
    assert "<b>" not in html_van(bericht)
    assert len(html.document_fromstring(html_van(bericht)).xpath("//a")) == 1


# Mail on your own computer


@pytest.fixture
def postmap(tmp_path):
    return tmp_path / "post"


def test_lokale_post_komt_op_het_scherm_en_in_de_map(postmap, capsys):
    mailtje = brief("regio_voorstel_aanvaard")
    PostBackend(file_path=postmap, alias="default").send_messages([mailtje])

    (kreeg,) = brieven(postmap)
    assert (kreeg.aan, kreeg.onderwerp) == (mailtje.to[0], "Bo zei ja: De Liemers")
    assert "zei ja, en is nu lid" in kreeg.tekst
    assert "zei ja, en is nu lid" in kreeg.html
    assert f"{SITE}/account/login/?next=/regios/de-liemers/" in capsys.readouterr().out


def test_lokale_post_heeft_de_nieuwste_bovenaan_en_raakt_niet_vol(postmap, capsys):
    assert brieven(postmap) == []
    backend = PostBackend(file_path=postmap, alias="default")
    for nummer in range(BEWAARD + 2):
        backend.send_messages([EmailMultiAlternatives(f"Mail {nummer}", "Hallo", to=["x@voorbeeld.example"])])

    gekregen = brieven(postmap)

    assert len(gekregen) == BEWAARD
    assert gekregen[0].onderwerp == f"Mail {BEWAARD + 1}"
    assert gekregen[0].html == ""
