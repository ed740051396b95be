"""The reveal: what it freezes, what it deletes, and when it refuses."""

import pytest
from django.core.exceptions import PermissionDenied

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.zelfscan import fabriek
from zelfscan.scan.actions.onthullen import NogTeWeinig, onthul
from zelfscan.scan.models import Antwoordlink, Beeldregel, Invulling, Keuze, Score, Toelichting
from zelfscan.uitkomst.groepsuitkomst import lees

pytestmark = pytest.mark.django_db


def organisator(scan):
    return scan.organisatoren.get().gebruiker


def test_onthullen_bevriest_het_beeld_en_wist_alle_antwoorden():
    scan = fabriek.scan()
    for cijfers in ("1300", "2300", "3400", "5450"):
        fabriek.invulling(scan, cijfers, teksten={"ontwerper": f"Tekst bij {cijfers}"})
    fabriek.link(fabriek.genodigde(scan, email="bo@voorbeeld.example"), heeft_geantwoord=True)

    scan = onthul(by=organisator(scan), scan=scan)

    assert scan.status == "onthuld"
    for model in (Invulling, Score, Toelichting, Keuze, Beeldregel, Antwoordlink):
        assert not model.objects.exists(), model
    ontwerper, kwartiermaker, verbinder, dirigent = lees(scan).delen
    assert ontwerper.geheel.verdeling == (1, 1, 1, 0, 1)
    assert (ontwerper.geheel.mediaan, ontwerper.woord) == (2.5, "verdeeld")
    assert ontwerper.geheel.mediaan_label == "tussen Incidenteel en Regelmatig aanwezig"
    assert ontwerper.teksten == [f"Tekst bij {cijfers}" for cijfers in ("1300", "2300", "3400", "5450")]
    assert (kwartiermaker.geheel.mediaan, kwartiermaker.woord) == (3.5, "eens")
    assert (verbinder.geheel, verbinder.woord, verbinder.aantal, verbinder.onbekend) == (None, "te weinig", 1, 3)
    assert (dirigent.geheel, dirigent.onbekend) == (None, 4)
    assert Gebeurtenis.objects.over(scan)[0].zin().endswith("met 4 antwoorden.")


@pytest.mark.parametrize(("openheid", "aantal"), [("totaal", 3), ("domein", 3), ("laag", 3), ("naam", 1)])
def test_onthullen_met_te_weinig_antwoorden_verandert_niets(openheid, aantal):
    scan = fabriek.scan(openheid=openheid)
    for _ in range(aantal):
        fabriek.invulling(scan, domein="zorg")

    with pytest.raises(NogTeWeinig, match=str(aantal + 1)):
        onthul(by=organisator(scan), scan=scan)

    assert scan.invullingen.count() == aantal
    scan.refresh_from_db()
    assert scan.status == "open"


@pytest.mark.parametrize(("papier", "digitaal", "mag"), [(4, 0, True), (4, 3, False), (1, 3, False), (1, 4, True)])
def test_wie_papier_overtypt_leidt_de_rest_niet_af(papier, digitaal, mag):
    scan = fabriek.scan()
    for op_papier in [True] * papier + [False] * digitaal:
        fabriek.invulling(scan, op_papier=op_papier)

    if mag:
        assert onthul(by=organisator(scan), scan=scan).status == "onthuld"
    else:
        with pytest.raises(NogTeWeinig, match="overtypte"):
            onthul(by=organisator(scan), scan=scan)


@pytest.mark.eenmaal
def test_met_papier_zegt_elke_pagina_waarom_een_rol_te_weinig_heeft(client):
    """Seven gave a score of the verbinder, but only one of them without paper: who typed would know that one."""
    scan = fabriek.scan()
    for cijfers in ("3331", "4442", "2223"):
        fabriek.invulling(scan, cijfers, op_papier=True)
    for cijfers in ("3300", "4440", "2200", "5500"):
        fabriek.invulling(scan, cijfers)

    scan = onthul(by=organisator(scan), scan=scan)

    ontwerper, _, verbinder, dirigent = lees(scan).delen
    assert ontwerper.geheel.verdeling == (0, 2, 2, 2, 1)
    assert (verbinder.geheel, verbinder.aantal, verbinder.woord) == (None, 4, "te weinig")
    # Nobody who answered themselves could judge this one, so nothing is left when the paper is taken off.
    assert dirigent.geheel.verdeling == (1, 1, 1, 0, 0)
    client.force_login(organisator(scan))
    for adres in (f"/s/{scan.code}/resultaat/", f"/mijn/scans/{scan.pk}/uitkomst/rol/verbinder/"):
        assert "te weinig scores van mensen die zelf invulden" in client.get(adres).text


def test_onthullen_kan_een_keer():
    scan = fabriek.onthulde_scan()

    with pytest.raises(Achterhaald):
        onthul(by=organisator(scan), scan=scan)


@pytest.mark.parametrize("wie", ["gebruiker", "medewerker"])
def test_alleen_de_organisator_onthult(wie):
    scan = fabriek.scan()

    with pytest.raises(PermissionDenied):
        onthul(by=getattr(factories, wie)(), scan=scan)


def test_met_naam_staat_elk_antwoord_er_met_organisatie():
    scan = fabriek.scan(openheid="naam")
    fabriek.invulling(scan, "1350", organisatie="De Linde", teksten={"verbinder": "Goed."})
    fabriek.invulling(scan, "4444", organisatie="Buurtzorg", domein="zorg", partij="zorgaanbieder")

    uitkomst = lees(onthul(by=organisator(scan), scan=scan))

    assert [regel.organisatie for regel in uitkomst.regels] == ["Buurtzorg", "De Linde"]
    assert [waarde for _, waarde, _ in uitkomst.regels[1].scores] == [1, 3, 5, 0]
    assert [(deel.sleutel, tekst) for deel, tekst in uitkomst.regels[1].teksten] == [("verbinder", "Goed.")]
    assert uitkomst.delen[0].geheel.verdeling == (1, 0, 0, 1, 0)


def test_tussen_regios_wordt_niets_over_iedereen_geteld():
    scan = fabriek.scan(manier=4, openheid="naam")
    for regio in ("Noord", "Zuid"):
        fabriek.invulling(scan, eigen_regio=regio)

    uitkomst = lees(onthul(by=organisator(scan), scan=scan))

    assert uitkomst.delen == []
    assert [regel.eigen_regio for regel in uitkomst.regels] == ["Noord", "Zuid"]
