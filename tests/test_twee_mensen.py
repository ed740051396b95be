"""Two people with one page open: every form that changes what exists and has more than one field or a long text."""

from collections.abc import Iterator
from zlib import crc32

import pytest
from django.db import transaction

from regie.stukken.samen import GEBOTST, GETOOND
from tests.inventaris import PAGINAS, Pagina, Toestand
from tests.inventaris.bezoek import stuur
from tests.samen import anders, los_van, samenform, samenformulieren, te_veranderen, wat_er_staat

# Who waits for whom is of other tests; here it is what a form says and keeps.
pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

MAAKT, LOGT_IN = "maakt iets nieuws", "over jezelf, bij het inloggen"
BEWAART_NIETS, EENMAAL = "bewaart niets", "gebeurt één keer: daarna is er niets meer te kiezen"
EIGEN = "een antwoord is van één mens, met een eigen sleutel (besluiten 12)"
# What has more than one field or a long text and is no SamenForm, by its page; and why.
ANDERS: dict[str, str] = {
    "onderdelen": BEWAART_NIETS,
    "account_login_wachtwoord": LOGT_IN,
    "account_reset_password_from_key": LOGT_IN,
    "account_change_password": LOGT_IN,
    "regio_maken": MAAKT,
    "regio_contact_maken": MAAKT,
    "regio_organisatie_maken": MAAKT,
    "regio_leden": MAAKT,
    "regio_contactpersoon": MAAKT,
    "mensen_uitnodigen": MAAKT,
    "nu": MAAKT,
    "samen:achteraf": EIGEN,
    "samen:persoonlijk": EIGEN,
    "samen:scan": EIGEN,
    "zelfscan:spiegel": BEWAART_NIETS,
    "zelfscan:resultaat": BEWAART_NIETS,
    "zelfscan:samen": BEWAART_NIETS,
    "scans:maken": MAAKT,
    "scans:genodigden": MAAKT,
    "scans:papier": MAAKT,
    "scans:organisatoren": MAAKT,
    "scans:volgende_ronde": MAAKT,
    "scans:afspraak_maken": MAAKT,
    "scans:leiden": "maakt een afspraak; wat er al is, zijn formulieren die zeggen wat ze lieten zien",
    "quickscan:ronde_maken": MAAKT,
    "quickscan:ronde_open": MAAKT,
    "quickscan:volgen_voorwaarden": EENMAAL,
    "quickscan:regio_koppelen": EENMAAL,
    "quickscan:keuze_herzien": EENMAAL,
    "quickscan:stap_heropenen": EENMAAL,
    "quickscan:pauzeren": EENMAAL,
    "quickscan:stap_termijn": "één dag, met een reden erbij: de geschiedenis houdt de dag van beiden",
    "quickscan:stoppen": EENMAAL,
    "quickscan:partijen": MAAKT,
    "quickscan:interview_erbij": MAAKT,
    "quickscan:interview_gehouden": EENMAAL,
    "quickscan:interview_toestemming": EENMAAL,
    "quickscan:notities": "ieder heeft eigen vakken; elk daarvan heeft een versie, en bewaart zichzelf",
    "quickscan:toetsen_reageren": MAAKT,
    "quickscan:terugkoppelen_uitnodigen": "gaat in een mail, en wordt niet bewaard",
    "quickscan:indrukken": MAAKT,
}
# More than one on a page, of which the choice shows only when it is wrong: tests/zelfscan/uitkomst/test_leiden.py.
MEER_OP_EEN_PAGINA = {"scans:leiden"}
# Where the first two texts are none to change by themselves: two fields that are.
TWEE = {
    "regio_ervaring": ("jeugdregio_toelichting", "rmc_oordeel"),
    "quickscan:interview_plannen": ("datum", "duur"),
}
# The same address is another's own page for somebody else: here the two are one person with two windows.
OVER_JEZELF = {"mijn_gegevens"}


def moet_samen(form) -> bool:
    """More than one field to fill in, or a long text; and nothing that says what was shown."""
    velden = form.xpath(".//input[@name][not(@type='hidden')] | .//select[@name] | .//textarea[@name]")
    lang = any(veld.tag == "textarea" for veld in velden)
    getoond = form.xpath(f".//input[@type='hidden'][@name='{GETOOND}']")
    return not getoond and (lang or len({veld.get("name") for veld in velden}) > 1)


def test_elk_formulier_dat_iets_verandert_kunnen_twee_mensen_openhebben(bezoek):
    """A page that comes with one is one of these too, or stands above with a reason."""
    gezien = {
        pagina.naam
        for pagina in PAGINAS
        for toestand in pagina.te_bekijken
        if toestand.data is None and toestand.status == 200
        if any(map(moet_samen, bezoek.boom(toestand).xpath("//main//form[@method='post']")))
    }

    assert ", ".join(sorted(gezien - ANDERS.keys())) == ""
    assert ", ".join(sorted(ANDERS.keys() - gezien)) == "", "deze hoeven er niet te staan"


class Tafel:
    """Two people at one form: `een`, and `ander`, who may be the same person in another window."""

    def __init__(self, wereld, pagina: Pagina, toestand: Toestand):
        adres = next((een for een in pagina.rijen if toestand.als in een.doet and een.pad == toestand.pad), None)
        wie = [toestand.als, *(sorted(adres.doet) if adres and pagina.naam not in OVER_JEZELF else ())]
        self.een, self.ander = wereld.browser(wie[0]), wereld.browser(wie[-1])
        self.pad = wereld.vul(toestand.pad, wie[0]).partition("?")[0]
        self.data = wereld.vul_data(adres.data, wie[0]) if adres else {}

    def open(self, browser) -> tuple:
        """The form as it is shown now, and what a browser would send of it."""
        antwoord = browser.get(self.pad)
        assert antwoord.status_code == 200
        form = samenform(antwoord)
        return form, wat_er_staat(antwoord, form)

    def veld(self, form, velden, naam) -> list[str]:
        return velden.get(form.add_prefix(naam), [])

    def bewaar(self, browser, form, velden, **nieuw):
        return browser.post(self.pad, velden | {form.add_prefix(naam): waarden for naam, waarden in nieuw.items()})


@pytest.fixture(scope="module")
def te_lopen(bezoek) -> list[tuple[Pagina, Toestand]]:
    """Each kind of page with such a form, in the first state that shows it."""
    gevonden = {}
    for pagina in (een for een in PAGINAS if een.naam not in MEER_OP_EEN_PAGINA):
        for toestand in (een for een in pagina.te_bekijken if een.als and een.data is None and een.status == 200):
            if pagina.naam not in gevonden and samenformulieren(bezoek.antwoord(toestand)):
                gevonden[pagina.naam] = pagina, toestand
    return list(gevonden.values())


@pytest.fixture(params=["beurt", pytest.param("rest", marks=pytest.mark.breed)])
def om_de_andere(request, te_lopen):
    """Half of them, by name, so that a page stays in its half. Which fields a page has, the first test sees of each."""
    return [(pagina, een) for pagina, een in te_lopen if crc32(pagina.naam.encode()) % 2 == (request.param == "rest")]


def aan_tafel(wereld, te_lopen) -> Iterator[tuple[str, Tafel]]:
    """Yield the name of each such page, with two people at it."""
    for pagina, toestand in te_lopen:
        with transaction.atomic():
            browser = wereld.browser(toestand.als)
            for stap in toestand.eerst:
                stuur(wereld, browser, toestand.als, *stap)
            yield pagina.naam, Tafel(wereld, pagina, toestand)
            transaction.set_rollback(True)


def gelukt(antwoord):
    assert antwoord.status_code == 302, sorted(
        {zin for form in samenformulieren(antwoord) for zinnen in form.errors.values() for zin in zinnen}
    )
    return antwoord


def maak_klaar(tafel: Tafel) -> None:
    """Save it once as the inventory does, so that it holds all that it asks for."""
    _, velden = tafel.open(tafel.een)
    gelukt(tafel.een.post(tafel.pad, velden | tafel.data))


def test_wat_twee_mensen_in_andere_velden_veranderen_staat_er_allebei(subtests, te_lopen, wereld):
    for naam, tafel in aan_tafel(wereld, te_lopen):
        with subtests.test(naam):
            maak_klaar(tafel)
            form, bij_een = tafel.open(tafel.een)
            _, bij_ander = tafel.open(tafel.ander)
            eerste, *_ = te_veranderen(form)
            if not (los := los_van(form, eerste)):
                # One text, or things that say something together: those clash, below.
                continue
            eerste, tweede = TWEE.get(naam, (eerste, los[0]))
            mijn = anders(form.fields[eerste], tafel.veld(form, bij_een, eerste))
            jouw = anders(form.fields[tweede], tafel.veld(form, bij_ander, tweede))

            gelukt(tafel.bewaar(tafel.een, form, bij_een, **{eerste: mijn}))
            gelukt(tafel.bewaar(tafel.ander, form, bij_ander, **{tweede: jouw}))

            _, nu = tafel.open(tafel.een)
            assert (tafel.veld(form, nu, eerste), tafel.veld(form, nu, tweede)) == (mijn, jouw)


@pytest.mark.parametrize("keuze", ["mijn", pytest.param("ander", marks=pytest.mark.breed)])
def test_wat_twee_mensen_in_hetzelfde_veld_veranderen_staat_naast_elkaar_en_een_kiest(
    subtests, om_de_andere, wereld, keuze
):
    for naam, tafel in aan_tafel(wereld, om_de_andere):
        with subtests.test(naam):
            maak_klaar(tafel)
            form, bij_een = tafel.open(tafel.een)
            _, bij_ander = tafel.open(tafel.ander)
            veld = te_veranderen(form)[0]
            was = tafel.veld(form, bij_een, veld)
            mijn, jouw = (anders(form.fields[veld], was, keer=keer) for keer in (0, 1))
            gelukt(tafel.bewaar(tafel.een, form, bij_een, **{veld: mijn}))

            gebotst = tafel.bewaar(tafel.ander, form, bij_ander, **{veld: jouw})

            assert gebotst.status_code == 200
            terug = samenform(gebotst)
            assert terug.errors[veld] == [GEBOTST.format(label=terug.fields[veld].label)]
            nu = wat_er_staat(gebotst, terug)
            assert tafel.veld(form, nu, veld) == jouw
            assert all(deel in gebotst.text for deel in mijn)
            assert tafel.veld(*tafel.open(tafel.een), veld) == mijn
            # To send it again without a word is no choice.
            nog_eens = tafel.bewaar(tafel.ander, form, nu)
            assert nog_eens.status_code == 200
            kiezer = terug.fields[veld].botsing
            gekozen = next(waarde for waarde, _ in kiezer.keuzes if waarde.startswith(keuze))
            gelukt(tafel.ander.post(tafel.pad, nu | {kiezer.naam: gekozen}))
            assert tafel.veld(*tafel.open(tafel.een), veld) == (jouw if keuze == "mijn" else mijn)
