"""Who was not in the group sees the outcome on the page of the region only if all were told before (privacy 11)."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from regie.regios.actions.regios import verwijder_regio
from tests import factories
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from tests.zelfscan.organiseren.maken import NIEUW
from zelfscan.meedoen.actions.invullen import gelezen_van
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.organiseren.actions.scans import maak_scan, wijzig_scan
from zelfscan.organiseren.forms.scans import ScanForm
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Groepsscore, Scan
from zelfscan.scan.onderwerp import kan_hetzelfde_zijn
from zelfscan.scan.regiopagina import wie_het_ook_ziet

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
UITKOMST, ZIN = "Bekijk de uitkomst", "zien de uitkomst ook"


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def regio(anouk):
    gemeenten = [factories.gemeente(naam) for naam in ("Duindorp", "Kadehaven", "Meerdam")]
    return factories.regio("Zuiderwaard", beheerder=anouk, gemeenten=gemeenten)


def gesloten(regio, **velden) -> Scan:
    scan = fabriek.onthulde_scan(["1300", "2300", "3400", "5450"], regio=regio, **velden)
    Groepsscore.objects.create(scan=scan, onderdeel="ontwerper", waarde=2, waarom="Het begin is er.")
    Scan.objects.filter(pk=scan.pk).update(status="gesloten", gesloten_op=timezone.localdate())
    return Scan.objects.get(pk=scan.pk)


def op_de_pagina(regio, wie) -> str:
    return " ".join(browser(wie).get(f"/regios/{regio.slug}/").text.split())


def test_een_lid_ziet_de_uitkomst_als_dat_vooraf_verteld_is(regio):
    lid = factories.lid(regio).gebruiker
    gesloten(regio, op_regiopagina=True)

    tekst = op_de_pagina(regio, lid)
    assert UITKOMST in tekst
    assert "<li>Ontwerper: " in tekst
    assert "Groepsscore 2" in tekst
    assert "<li>Verbinder: te weinig om te laten zien.</li>" in tekst


def test_zonder_dat_vinkje_blijft_het_bij_onderwerp_dag_en_status(regio):
    """So for every scan of before this choice: the column begins with no."""
    lid = factories.lid(regio).gebruiker
    scan = gesloten(regio)

    tekst = op_de_pagina(regio, lid)
    assert scan.samenwerking in tekst
    assert UITKOMST not in tekst
    assert "Groepsscore" not in tekst


def test_pas_na_het_sluiten(regio):
    lid = factories.lid(regio).gebruiker
    fabriek.onthulde_scan(regio=regio, op_regiopagina=True)
    fabriek.scan(regio=regio, op_regiopagina=True)

    assert UITKOMST not in op_de_pagina(regio, lid)


def test_wie_geen_lid_is_ziet_het_niet_ook_een_medewerker_niet(regio):
    scan = gesloten(regio, op_regiopagina=True)

    tekst = op_de_pagina(regio, factories.medewerker())
    assert scan.samenwerking in tekst
    assert UITKOMST not in tekst


def test_gaat_de_regio_op_in_een_andere_dan_komen_er_geen_lezers_bij(regio, anouk):
    """People were told the name of the region as it was."""
    scan = gesloten(regio, op_regiopagina=True)
    ander = factories.regio("Noorderwaard", beheerder=anouk)
    type(regio).objects.filter(pk=regio.pk).update(samengevoegd_in=ander)

    tekst = op_de_pagina(ander, anouk)
    assert scan.samenwerking in tekst
    assert UITKOMST not in tekst


def test_met_namen_staat_er_nog_steeds_geen_naam(regio):
    lid = factories.lid(regio).gebruiker
    scan = fabriek.scan(regio=regio, openheid="naam", op_regiopagina=True)
    for cijfers, naam in (("1234", "De Linde"), ("2345", "Wijkteam Noord"), ("3451", "De Brug")):
        fabriek.invulling(scan, cijfers, organisatie=naam, partij="school", domein="onderwijs")
    onthul(by=scan.organisatoren.get().gebruiker, scan=scan)
    Scan.objects.update(status="gesloten", gesloten_op=timezone.localdate())

    tekst = op_de_pagina(regio, lid)
    assert UITKOMST in tekst
    assert not any(naam in tekst for naam in ("De Linde", "Wijkteam Noord", "De Brug"))
    # Nor the code, by which everybody could look on.
    assert scan.code not in tekst


def test_meer_scans_kosten_niet_meer_vragen(regio, django_assert_max_num_queries):
    lid = factories.lid(regio).gebruiker
    client = browser(lid)
    gesloten(regio, op_regiopagina=True)
    client.get(f"/regios/{regio.slug}/")
    with CaptureQueriesContext(connection) as een:
        client.get(f"/regios/{regio.slug}/")
    for _ in range(3):
        gesloten(regio, op_regiopagina=True)
    with django_assert_max_num_queries(len(een)):
        client.get(f"/regios/{regio.slug}/")


# Told before


def test_iedereen_leest_het_voor_het_antwoorden_ook_op_papier(regio, client):
    scan = fabriek.scan(regio=regio, op_regiopagina=True)

    tekst = " ".join(client.get(f"/s/{scan.code}/").text.split())
    assert ZIN in tekst
    assert tekst.index(ZIN) < tekst.index('name="ontwerper"')
    assert f"Leden van {regio}" in wie_het_ook_ziet(scan)[0]
    assert "wat jullie afspraken" in wie_het_ook_ziet(scan)[0]
    assert "de afspraken" in ScanForm.base_fields["op_regiopagina"].help_text
    assert client.get(f"/s/{scan.code}/formulier.pdf").status_code == 200
    assert wie_het_ook_ziet(fabriek.scan(regio=regio)) == []


def test_wie_iets_anders_las_leest_eerst_opnieuw(regio):
    scan = fabriek.scan(regio=regio)
    gelezen = gelezen_van(scan)

    for veld, waarde in {"op_regiopagina": True, "gemeenten": ["Duindorp"]}.items():
        setattr(scan, veld, waarde)
        assert gelezen_van(scan) != gelezen
        gelezen = gelezen_van(scan)


def test_na_het_eerste_antwoord_ligt_het_vast(regio, anouk):
    scan = fabriek.scan(organisator=anouk, regio=regio)
    Scan.objects.update(vast=True)

    for velden in ({"op_regiopagina": True}, {"gemeenten": ["Duindorp"]}):
        with pytest.raises(ValidationError, match="ligt vast"):
            wijzig_scan(by=anouk, scan=scan, **velden)


def test_een_volgende_ronde_neemt_het_over(regio, anouk):
    scan = gesloten(regio, organisator=anouk, op_regiopagina=True, gemeenten=["Duindorp"])
    dag = timezone.now() + timedelta(days=100)

    nieuw = volgende_ronde(by=anouk, scan=scan, bijeenkomst=dag)

    assert (nieuw.op_regiopagina, nieuw.gemeenten) == (True, ["Duindorp"])


# The form and the action


def test_het_formulier_vraagt_het_alleen_wie_een_regio_heeft(regio, anouk):
    client = browser(anouk)
    for naam in ("op_regiopagina", "gemeenten"):
        assert f'name="{naam}"' in client.get(fabriek.MAKEN).text
        assert f'name="{naam}"' not in browser(factories.gebruiker()).get(fabriek.MAKEN).text

    data = NIEUW | {"regio": regio.pk, "op_regiopagina": "on", "gemeenten": ["Meerdam", "Duindorp"]}
    client.post(fabriek.MAKEN, data)
    scan = Scan.objects.get()
    assert (scan.op_regiopagina, scan.gemeenten) == (True, ["Duindorp", "Meerdam"])
    assert scan.onderwerp == "gemeenten Duindorp en Meerdam"
    wijzigen = client.get(f"/mijn/scans/{scan.pk}/wijzigen/").text
    assert wijzigen.count("checked") == 5  # way of use, openheid, two municipalities, the tick
    assert "zien na het sluiten de uitkomst" in client.get(f"/mijn/scans/{scan.pk}/").text


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"op_regiopagina": "on"}, "Kies bij welke regio de scan hoort"),
        ({"op_regiopagina": "on", "regio": True, "manier": "4"}, "komt er niets op één pagina"),
        ({"gemeenten": ["Duindorp"]}, "Kies gemeenten van de regio"),
        ({"gemeenten": ["Duindorp"], "gemeente": "Meerdam", "regio": True}, "Niet allebei"),
    ],
)
def test_wat_niet_past_vouwt_meer_open_en_wordt_geen_scan(regio, anouk, anders, zin):
    data = NIEUW | anders | ({"regio": regio.pk} if anders.get("regio") else {})

    tekst = browser(anouk).post(fabriek.MAKEN, data).text

    assert zin in tekst
    assert '<details class="meer veldgroep-meer" open>' in tekst
    assert not Scan.objects.exists()


def test_alle_gemeenten_zijn_de_regio_en_een_van_elders_kan_niet(regio, anouk):
    velden = {"by": anouk, "bijeenkomst": timezone.now(), "samenwerking": "X", "manier": 3, "openheid": "totaal"}
    velden |= {"verwacht": 9, "regio": regio}

    assert maak_scan(**velden, gemeenten=["Meerdam", "Kadehaven", "Duindorp"]).gemeenten == []
    with pytest.raises(ValidationError, match="Kies gemeenten van de regio"):
        maak_scan(**velden, gemeenten=["Elders"])


def test_van_veel_gemeenten_staat_in_de_naam_alleen_hoeveel():
    namen = ["Duindorp", "Kadehaven", "Meerdam"]
    scan = Scan(samenwerking="Samen", gemeenten=namen)

    assert scan.naam == "Samen (3 gemeenten)"
    assert scan.onderwerp == "gemeenten Duindorp, Kadehaven en Meerdam"
    assert Scan(samenwerking="Samen", gemeenten=namen[:1]).naam == "Samen (gemeente Duindorp)"


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        ({"gemeenten": ["Duindorp", "Meerdam"]}, {"gemeenten": ["Meerdam", "Kadehaven"]}, True),
        ({"gemeenten": ["Duindorp"]}, {"gemeenten": ["Kadehaven"]}, False),
        ({"gemeenten": ["Duindorp"]}, {"gemeente": "gemeente duindorp"}, True),
        ({"gemeenten": ["Duindorp"]}, {"gemeente": "Kadehaven"}, False),
        ({"gemeenten": ["Duindorp"]}, {}, True),
    ],
)
def test_een_gemeente_samen_is_genoeg_om_over_hetzelfde_te_gaan(een, ander, zelfde):
    assert kan_hetzelfde_zijn(Scan(**een), Scan(**ander)) is zelfde
    assert kan_hetzelfde_zijn(Scan(**ander), Scan(**een)) is zelfde


def test_wie_de_regio_verwijdert_houdt_de_scan_zonder_wat_alleen_daar_iets_betekent(regio, anouk):
    scan = fabriek.scan(organisator=anouk, regio=regio, op_regiopagina=True, naar_factsheet=True)

    verwijder_regio(by=anouk, regio=regio)

    scan.refresh_from_db()
    assert (scan.regio, scan.op_regiopagina, scan.naar_factsheet) == (None, False, False)
