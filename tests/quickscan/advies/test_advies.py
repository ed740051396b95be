"""The advice: versions, a second pair of eyes, who reads it when, and what it looks like on paper."""

import pytest
from django.core.exceptions import PermissionDenied

from quickscan.advies.actions import EersteMeelezer, bewaar_advies
from quickscan.advies.inhoud import maak_adviesinhoud
from quickscan.advies.models import Advies
from quickscan.proces.actions.mensen import voeg_onderzoeker_toe
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.pdf import maak_pdf
from tests import factories
from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.quickscan import fabriek
from tests.quickscan.advies.schrijven import MOGELIJKHEID, bewaar, zet
from tests.quickscan.factsheet.schrijven import log_in_als_onderzoeker, onderzoeker, vers

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def stand(quickscan) -> str:
    return Advies.objects.get(quickscan=quickscan).status


def test_bewaren_maakt_een_versie_en_hetzelfde_bewaren_niet():
    quickscan = fabriek.quickscan("advies")

    assert [bewaar(quickscan).nummer, bewaar(quickscan).nummer] == [1, 1]
    assert bewaar(quickscan, mogelijkheden=[MOGELIJKHEID, MOGELIJKHEID]).nummer == 2
    with pytest.raises(PermissionDenied):
        bewaar_advies(by=factories.medewerker(), quickscan=quickscan, inleiding="", mogelijkheden={})


def test_wie_schreef_controleert_niet_tenzij_er_niemand_anders_is():
    quickscan = fabriek.quickscan("advies")
    bewaar(quickscan)
    schrijver = onderzoeker(quickscan)
    with pytest.raises(ActieFout, match="meelezen"):
        zet(quickscan, "gecontroleerd")
    tweede = factories.onderzoeker()
    voeg_onderzoeker_toe(by=factories.medewerker(), quickscan=quickscan, gebruiker=tweede)
    with pytest.raises(EersteMeelezer):
        zet(quickscan, "gecontroleerd", by=schrijver, collega=True)

    zet(quickscan, "gecontroleerd", by=tweede)

    assert Advies.objects.get().gecontroleerd_door == tweede


def test_een_gecontroleerd_advies_is_na_een_wijziging_weer_concept_en_een_definitief_staat_vast():
    quickscan = fabriek.quickscan("advies")
    bewaar(quickscan)
    with pytest.raises(Achterhaald):
        zet(quickscan, "definitief")
    zet(quickscan, "gecontroleerd", collega=True)
    bewaar(quickscan, inleiding="Anders.")
    assert stand(quickscan) == "concept"
    with pytest.raises(Achterhaald, match="nieuwere"):
        zet(quickscan, "gecontroleerd", collega=True)
    zet(quickscan, "gecontroleerd", collega=True, nummer=2)
    zet(quickscan, "definitief", nummer=2)
    with pytest.raises(Achterhaald, match="definitief"):
        bewaar(quickscan, inleiding="Te laat.")


def test_een_advies_zonder_mogelijkheid_wordt_niet_gecontroleerd():
    quickscan = fabriek.quickscan("advies")
    bewaar(quickscan, mogelijkheden=[])

    with pytest.raises(ActieFout, match="mogelijkheid"):
        zet(quickscan, "gecontroleerd", collega=True)


def test_een_advies_wordt_pas_definitief_na_de_toetsing():
    quickscan = fabriek.quickscan("toetsing")
    bewaar(quickscan)
    zet(quickscan, "gecontroleerd", collega=True)

    with pytest.raises(ActieFout, match="toetsing is nog niet klaar"):
        zet(quickscan, "definitief")


def test_wie_het_advies_leest_hangt_af_van_hoe_ver_het_is(client):
    regio = factories.regio()
    contact = factories.lid(regio, rol="contactpersoon").gebruiker
    quickscan = fabriek.quickscan("advies", regio=regio)
    bewaar(quickscan)
    zet(quickscan, "gecontroleerd", collega=True)
    client.force_login(contact)
    adressen = [f"/quickscan/{quickscan.pk}/advies.{soort}" for soort in ("pdf", "odt", "docx")]

    assert [client.get(adres).status_code for adres in adressen] == [404, 404, 404]
    assert "Maak samen" not in client.get(f"/quickscan/{quickscan.pk}/advies/").text
    zet(quickscan, "definitief")

    assert [client.get(adres).status_code for adres in adressen] == [200, 200, 200]
    assert "Maak samen een jaaragenda" in client.get(f"/quickscan/{quickscan.pk}/advies/").text


def test_de_pdf_is_toegankelijk_en_zegt_per_mogelijkheid_alles():
    quickscan = fabriek.quickscan("advies")
    versie = bewaar(quickscan, mogelijkheden=[MOGELIJKHEID, MOGELIJKHEID | {"kernrol": "", "houvast": ""}])

    pdf = maak_pdf("quickscan/advies/pdf.html", {"inhoud": maak_adviesinhoud(vers(quickscan), versie)}, bewaar=False)

    assert keur(pdf) == []
    tekst = tekst_van(pdf)
    for zin in ("Maak samen een jaaragenda", "de stuurgroep", "de dirigent", "Een procesbegeleider", "begin lokaal"):
        assert zin in tekst, zin


def test_een_half_blok_vraagt_om_de_rest_en_een_leeg_blok_telt_niet(client):
    quickscan = fabriek.quickscan("advies")
    log_in_als_onderzoeker(client, quickscan)
    adres = f"/quickscan/{quickscan.pk}/advies/bewerken/"
    data = {"inleiding": "Hallo.", "m2_uitleg": "Alleen uitleg."}

    half = client.post(adres, data).text
    meer = client.post(adres, data | {"erbij": "1"}).text
    client.post(adres, data | {"m2_wat": "Iets", "m2_voor_wie": "iemand"})

    assert "Schrijf op voor wie dit is." in half
    assert "Alleen uitleg." in half
    assert "Alleen uitleg." in meer
    assert 'name="m3_wat"' in meer
    assert [rij.wat for rij in Advies.objects.get().laatste.mogelijkheden.all()] == ["Iets"]
