"""Impressions: never under five regions, no part that can be subtracted, no names, frozen once."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from openpyxl import load_workbook

from quickscan.factsheet.models import Rolbeschrijving
from quickscan.indrukken.actions import EigenTekst, TeWeinig, genoemd, keur_goed, leg_vast, schrijf_tekst
from quickscan.indrukken.inhoud import lees_indrukken, maak_inhoud
from quickscan.indrukken.models import Indrukken
from quickscan.proces.actions.gedeeld import zet_ronde
from quickscan.proces.vragen import ROLSLEUTELS
from regie.regios.gebied import Gemeente
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.quickscan import fabriek


def rijen(aantal: int, doelgroep: str = "po_vo", **rollen):
    return [fabriek.regiogegevens(1 + nummer % 5, doelgroep, **rollen) for nummer in range(aantal)]


def rollen_van(inhoud, groep="alle"):
    return next(deel["rollen"] for deel in inhoud["groepen"] if deel["groep"] == groep)


def test_onder_de_vijf_regio_s_is_er_niets():
    with pytest.raises(ValueError, match="minstens 5"):
        maak_inhoud(rijen(4))
    assert rollen_van(maak_inhoud(rijen(5)))["verbinder"] == [1, 1, 1, 1, 1]


def test_een_rol_die_bij_minder_dan_vijf_regio_s_is_beoordeeld_blijft_weg():
    inhoud = maak_inhoud([*rijen(4), fabriek.regiogegevens(3, verbinder=None)])

    assert rollen_van(inhoud)["verbinder"] is None
    assert rollen_van(inhoud)["dirigent"] == [1, 1, 2, 1, 0]


@pytest.mark.parametrize(("jong", "po_vo", "gesplitst"), [(2, 3, False), (4, 6, False), (0, 10, False), (5, 5, True)])
def test_een_splitsing_is_er_alleen_als_elk_deel_vijf_regio_s_heeft(jong, po_vo, gesplitst):
    inhoud = maak_inhoud([*rijen(jong, "0_6"), *rijen(po_vo)])

    assert [deel["groep"] for deel in inhoud["groepen"]] == (["alle", "0_6", "po_vo"] if gesplitst else ["alle"])


def test_een_rol_die_in_een_deel_wegblijft_blijft_in_elk_deel_weg():
    """Else the hidden part is all of them less the one that is shown."""
    inhoud = maak_inhoud([*rijen(4, "0_6"), fabriek.regiogegevens(3, "0_6", verbinder=None), *rijen(5)])

    assert rollen_van(inhoud)["verbinder"] is not None
    assert rollen_van(inhoud, "0_6")["verbinder"] is None
    assert rollen_van(inhoud, "po_vo")["verbinder"] is None
    assert rollen_van(inhoud, "po_vo")["dirigent"] is not None


# Freezing


@pytest.fixture
def mao(db):
    return factories.medewerker("Mo")


@pytest.fixture
def rond(mao):
    """A finished round of five regions of which everything is fixed."""
    ronde = fabriek.ronde()
    for nummer in range(5):
        regio = factories.regio(f"Streek {nummer}")
        fabriek.quickscan("klaar", in_ronde=ronde, by=mao, regio=regio)
    for naar in ("gesloten", "afgerond"):
        zet_ronde(ronde, naar)
    return ronde


def test_indrukken_liggen_een_keer_vast_en_veranderen_niet_meer(mao, rond):
    indrukken = leg_vast(by=mao, ronde=rond)
    Rolbeschrijving.objects.update(waarde=1)

    (groep,) = lees_indrukken(Indrukken.objects.get()).groepen
    assert {(een.mediaan, een.label, een.aantal) for een in groep.rollen} == {(3, "Regelmatig aanwezig", 5)}
    assert indrukken.inhoud["interviews"] == 15
    assert {een.rol.sleutel: een.mogelijkheden for een in groep.rollen}["dirigent"] == 5
    with pytest.raises(Achterhaald, match="al vast"):
        leg_vast(by=mao, ronde=rond)


@pytest.mark.eenmaal
def test_een_ronde_van_vier_of_een_die_nog_loopt_geeft_geen_indrukken(mao, rond):
    with pytest.raises(Achterhaald):
        leg_vast(by=mao, ronde=fabriek.ronde("Loopt nog"))
    rond.quickscans.filter(pk=rond.quickscans.first().pk).update(status="gestopt", reden="Ziek.")
    with pytest.raises(TeWeinig, match="4 regio's"):
        leg_vast(by=mao, ronde=rond)
    assert not Indrukken.objects.exists()


# Texts


@pytest.mark.parametrize(
    "tekst",
    [
        "In Streek 3 loopt het goed.",
        "Zie STREEK-3!",
        "Vught en omstreken",
        "Rond Den Bosch ook.",
        "In Aa & Hunze (2027).",
    ],
)
def test_een_tekst_met_de_naam_van_een_regio_of_gemeente_wordt_geweigerd(mao, tekst):
    ronde = fabriek.ronde(status="open")
    quickscan = fabriek.aanmelding(ronde, regionaam="Streek 3")
    quickscan.gemeenten.set(Gemeente.objects.actueel().filter(naam__in=["Vught", "'s-Hertogenbosch", "Aa en Hunze"]))

    assert genoemd(ronde, tekst)
    assert genoemd(ronde, "De streek is groot.") == []


def test_een_tekst_gaat_pas_mee_als_een_ander_haar_goedkeurt(client, mao):
    ronde = fabriek.ronde(status="afgerond")
    with pytest.raises(Achterhaald, match="eerst"):
        schrijf_tekst(by=mao, ronde=ronde, tekst="Overal is overleg.")
    indrukken = Indrukken.objects.create(ronde=ronde, inhoud=maak_inhoud(rijen(5)), aantal=5)
    with pytest.raises(ValidationError):
        schrijf_tekst(by=mao, ronde=ronde, tekst=" ")
    tekst = schrijf_tekst(by=mao, ronde=ronde, tekst="Overal is overleg.")

    assert lees_indrukken(indrukken).teksten == ()
    with pytest.raises(EigenTekst):
        keur_goed(by=mao, tekst=tekst)
    keur_goed(by=factories.medewerker(), tekst=tekst)
    assert lees_indrukken(indrukken).teksten == ("Overal is overleg.",)


def test_staan_de_regios_aan_twee_kanten_dan_is_er_geen_midden(client, mao):
    ronde = fabriek.ronde(status="afgerond")
    inhoud = maak_inhoud(rijen(5))
    for rol in ROLSLEUTELS:
        inhoud["groepen"][0]["rollen"][rol] = [0, 2, 0, 3, 0]
    Indrukken.objects.create(ronde=ronde, inhoud=inhoud, aantal=5)
    geef_factor(mao)
    log_in(client, mao)

    pagina = client.get(reverse("quickscan:indrukken", args=[ronde.pk])).text
    pdf = tekst_van(client.get(reverse("quickscan:indrukken_pdf", args=[ronde.pk])).content)
    boek = load_workbook(BytesIO(client.get(reverse("quickscan:indrukken_xlsx", args=[ronde.pk])).content))

    for tekst in (pagina, pdf):
        assert "2 en 4, niemand ertussen" in tekst
        assert "midden" not in tekst
    rollen = {rij[2]: rij[3:10] for rij in boek["Rollen"].iter_rows(min_row=2, values_only=True)}
    assert rollen["Dirigent"] == (0, 2, 0, 3, 0, None, "2 en 4, niemand ertussen")


@pytest.mark.eenmaal
def test_pdf_en_rekenblad_zeggen_wat_op_de_pagina_staat(client, mao):
    ronde = fabriek.ronde(status="afgerond")
    Indrukken.objects.create(ronde=ronde, inhoud=maak_inhoud(rijen(5, verbinder=None)), aantal=5)
    geef_factor(mao)
    log_in(client, mao)

    pagina = client.get(reverse("quickscan:indrukken", args=[ronde.pk])).text
    assert "Bij minder dan 5 regio" in pagina
    assert keur(client.get(reverse("quickscan:indrukken_pdf", args=[ronde.pk])).content) == []
    boek = load_workbook(BytesIO(client.get(reverse("quickscan:indrukken_xlsx", args=[ronde.pk])).content))
    rollen = {rij[2]: rij[3:9] for rij in boek["Rollen"].iter_rows(min_row=2, values_only=True)}
    assert rollen["Dirigent"] == (1, 1, 1, 1, 1, 3)
    assert rollen["Verbinder"] == (None,) * 6
