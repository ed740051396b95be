"""A whole evening up to the reveal, with every instrument there is and with the invented one (after it:
test_avond_na_onthulling).

Each moment asks, keeps and shows what is in the instrument.
"""

from uuid import uuid4

import lxml.html
import pytest
from django.test import Client

from regie.inhoud.partijen import Partij
from tests.pdfkeuring import keur
from tests.zelfscan import fabriek
from tests.zelfscan.avond import ANTWOORDEN, gelezen, ontbreekt, onthulde_scan, op_een_regel, open_scan
from zelfscan.instrumenten.knelpunten import KANS
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Invulling, Scan

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
NIEUW = {
    "samenwerking": "Twee scholen en het wijkteam",
    "manier": "3",
    "datum": "24-3-2099",
    "tijd": "14.30",
    "verwacht": "9",
    "openheid": "totaal",
    "met_toelichting": "on",
}


# The evening.


def test_wie_een_scan_maakt_kiest_waarmee(instrument, organisator):
    keuze = gelezen(organisator.get("/mijn/scans/maken/"))
    assert ontbreekt([instrument.naam, instrument.over], keuze) == []

    adres = f"/mijn/scans/maken/?instrument={instrument.sleutel}"
    assert instrument.naam in gelezen(organisator.get(adres))
    gelezen(organisator.post(adres, NIEUW, follow=True))

    scan = Scan.objects.get()
    assert scan.instrument_nu is instrument
    assert scan.met_toelichting
    assert instrument.naam in gelezen(organisator.get(f"/mijn/scans/{scan.pk}/"))


def test_de_vragenpagina_vraagt_elk_onderdeel_in_de_woorden_van_het_instrument(instrument, ria, deelnemer):
    scan = open_scan(ria, instrument)

    pagina = gelezen(deelnemer.get(f"/s/{scan.code}/"))

    for deel in instrument.onderdelen:
        assert ontbreekt([deel.vraag, deel.uitleg], pagina) == []
        keuzes = [label for veld in deel.velden for _, label in veld.keuzes]
        assert ontbreekt(keuzes, pagina) == []
    assert ontbreekt([tekst for groep in instrument.groepen for tekst in (groep.naam, groep.uitleg)], pagina) == []


def test_een_antwoord_van_de_telefoon_wordt_bewaard_zoals_het_gegeven_is(instrument, ria, deelnemer):
    scan = open_scan(ria, instrument)
    gestuurd = fabriek.formulier(scan, "3241")
    for deel in instrument.onderdelen:
        if deel.soort.bewaard_als == "keuzes":
            gestuurd |= {lijst.veld: lijst.keuzes[0][0] for lijst in deel.soort.lijsten}
        if deel.tekstvelden:
            tekst, mag = deel.tekstvelden
            gestuurd |= {tekst.naam: f"Over {deel.naam}.", mag.naam: "on"}

    assert "opgeslagen" in gelezen(deelnemer.post(f"/s/{scan.code}/", gestuurd))

    bewaard = Invulling.objects.get()
    assert dict(bewaard.scores.values_list("onderdeel", "waarde")) == fabriek.scores(instrument, "3241")
    assert dict(bewaard.toelichtingen.values_list("onderdeel", "tekst")) == {
        deel.sleutel: f"Over {deel.naam}." for deel in instrument.onderdelen if deel.tekstvelden
    }
    assert set(bewaard.keuzes.values_list("onderdeel", "sleutel")) == {
        (deel.sleutel, lijst.keuzes[0][0])
        for deel in instrument.onderdelen
        if deel.soort.bewaard_als == "keuzes"
        for lijst in deel.soort.lijsten
    }


def test_wie_een_vraag_openlaat_leest_welke_en_er_wordt_niets_bewaard(instrument, ria, deelnemer):
    scan = open_scan(ria, instrument)
    gestuurd = fabriek.formulier(scan) | {deel.sleutel: "" for deel in instrument.gescoord}

    antwoord = deelnemer.post(f"/s/{scan.code}/", gestuurd)

    fouten = lxml.html.document_fromstring(antwoord.text).xpath("//*[@class='foutoverzicht']//li")
    assert [deel.soort.kies(deel.naam) for deel in instrument.gescoord] == [li.text_content().strip() for li in fouten]
    assert not Invulling.objects.exists()


def test_op_papier_staat_wat_een_waarde_krijgt_en_wie_het_overtypt_bewaart_hetzelfde(instrument, ria, organisator):
    scan = open_scan(ria, instrument)
    bestand = organisator.get(f"/s/{scan.code}/formulier.pdf").content
    assert keur(bestand) == []
    papier = op_een_regel(bestand)
    assert ontbreekt([deel.naam for deel in instrument.gescoord], papier) == []
    assert instrument.bron in papier

    waarden = fabriek.scores(instrument, "3241")
    regel = {"cijfers": "".join(map(str, waarden.values()))} if instrument.op_een_regel else waarden
    antwoord = organisator.post(
        f"/mijn/scans/{scan.pk}/papier/", regel | {"sleutel": fabriek.formulier(scan)["sleutel"]}
    )

    assert antwoord.status_code == 200
    rij = Invulling.objects.get(op_papier=True)
    assert dict(rij.scores.values_list("onderdeel", "waarde")) == waarden


@pytest.mark.parametrize(("openheid", "adres"), [("totaal", "onthullen/"), ("naam", "uitkomst/regels/")])
def test_wat_er_te_zien_komt_heet_zoals_het_instrument_het_noemt(instrument, ria, organisator, openheid, adres):
    scan = open_scan(ria, instrument, openheid=openheid)
    for cijfers in ANTWOORDEN:
        fabriek.invulling(scan, cijfers)
    if openheid == "naam":
        onthul(by=ria, scan=scan)

    pagina = gelezen(organisator.get(f"/mijn/scans/{scan.pk}/{adres}"))

    assert f" per {instrument.noemer.enkel} " in pagina.lower()
    assert instrument.noemer.enkel == "rol" or " rol" not in pagina


def test_bij_het_onthullen_wordt_van_elk_onderdeel_geteld_wat_er_gezegd_is(instrument, ria):
    beeld = onthulde_scan(ria, instrument).beeld.inhoud

    kans = [KANS.sleutel] if instrument.knelpunten else []
    assert list(beeld["onderdelen"]) == [*(deel.sleutel for deel in instrument.onderdelen), *kans]
    for deel in instrument.onderdelen:
        geteld = beeld["onderdelen"][deel.sleutel]
        assert geteld["gevraagd"] == len(ANTWOORDEN)
        if deel.soort.bewaard_als == "scores":
            gegeven = [
                waarde for cijfers in ANTWOORDEN if (waarde := fabriek.scores(instrument, cijfers)[deel.sleutel])
            ]
            assert geteld["aantal"] == len(gegeven)
            assert geteld["verdeling"] == [gegeven.count(waarde) for waarde in deel.soort.schaal.waarden]
        elif deel.soort.bewaard_als == "keuzes":
            assert geteld["keuzes"] == {deel.soort.sleutels[0]: 5, deel.soort.sleutels[1]: 4}
    teksten = [tekst for geteld in beeld["onderdelen"].values() for tekst in geteld["teksten"]]
    assert teksten == [f"Tekst nummer {nummer}." for nummer in range(9)]
    assert not Invulling.objects.exists()


def test_met_naam_krijgt_niet_iedereen_elke_vraag(instrument, ria, deelnemer):
    scan = open_scan(ria, instrument, openheid="naam")
    gestuurd = fabriek.formulier(scan, "3241")

    for partij in ("school", "gemeente"):
        wie = {"sleutel": str(uuid4()), "organisatie": partij, "partij": partij}
        # Everything is sent, also by who is not asked: a page does not know yet who answers.
        gelezen(Client().post(f"/s/{scan.code}/", gestuurd | wie))
    onthul(by=ria, scan=scan)

    gevraagd = {deel.sleutel: 1 + deel.is_gevraagd(Partij.GEMEENTE) for deel in instrument.onderdelen}
    if instrument.knelpunten:
        gevraagd[KANS.sleutel] = 2
    beeld = scan.beeld.inhoud["onderdelen"]
    assert {sleutel: geteld["gevraagd"] for sleutel, geteld in beeld.items()} == gevraagd
    alles = fabriek.scores(instrument, "3241")
    for regel in scan.beeldregels.all():
        assert (
            regel.scores
            == fabriek.scores(instrument, "3241", regel.partij)
            == {deel.sleutel: alles[deel.sleutel] for deel in instrument.gescoord if deel.is_gevraagd(regel.partij)}
        )


def test_de_voorbeeldscan_laat_elk_onderdeel_zien(instrument, organisator):
    pagina = gelezen(organisator.get(f"/mijn/scans/proef/?instrument={instrument.sleutel}"))

    assert ontbreekt([deel.naam for deel in instrument.gescoord], pagina) == []
