"""Notes: nobody overwrites somebody else, a dropped line loses nothing, and only its researchers ever read them."""

import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from quickscan.bord.mijn import eigen_gegevens
from quickscan.onderzoek.actions.notities import MEESTE_TEKENS, Gebotst, bewaar_notitie
from quickscan.onderzoek.models.interview import Notitie
from quickscan.proces.actions.stappen import pauzeer, stop
from quickscan.proces.models import Ronde
from regie.admin import beheer
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser

from .notities import adres_van, bewaar

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def interview(interview_van_twee):
    return interview_van_twee


def tekst_van(interview) -> str:
    return interview.notities.get(onderwerp="verbinder").tekst


# Two windows of one person


def test_twee_tabbladen_van_een_persoon_botsen_ook(interview, robin):
    bewaar(robin, interview, "Een.", 0, pagina="a", volgnummer=1)

    with pytest.raises(Gebotst):
        bewaar(robin, interview, "Twee.", 0, pagina="b", volgnummer=1)


def test_wie_op_een_oudere_versie_schrijft_hoort_dat_eerst(interview, robin):
    bewaar(robin, interview, "Een.", 0)
    with pytest.raises(Gebotst) as fout:
        bewaar(robin, interview, "Twee.", 0)

    assert fout.value.notitie.tekst == tekst_van(interview) == "Een."
    assert bewaar(robin, interview, "Een en twee.", fout.value.notitie.versie).versie == 2


def test_dezelfde_tekst_nog_eens_is_geen_nieuwe_versie(interview, robin):
    eerste = bewaar(robin, interview, "Hetzelfde.", 0)

    assert bewaar(robin, interview, "Hetzelfde.\r\n".strip(), 0).versie == eerste.versie


# A dropped line


def test_een_pagina_die_het_antwoord_niet_hoorde_botst_niet_met_zichzelf(interview, robin):
    bewaar(robin, interview, "De gemeente", 0, pagina="a", volgnummer=1)

    assert bewaar(robin, interview, "De gemeente trekt.", 0, pagina="a", volgnummer=2).versie == 2


def test_een_oud_verzoek_dat_te_laat_komt_zet_niets_terug(interview, robin):
    bewaar(robin, interview, "Kort.", 0, pagina="a", volgnummer=1)
    bewaar(robin, interview, "Kort en lang.", 1, pagina="a", volgnummer=2)

    with pytest.raises(Gebotst):
        bewaar(robin, interview, "Kort.", 0, pagina="a", volgnummer=1)
    assert tekst_van(interview) == "Kort en lang."


def test_wat_een_ander_venster_intussen_schreef_wint_het_van_dezelfde_pagina(interview, robin):
    bewaar(robin, interview, "Een.", 0, pagina="a", volgnummer=1)
    bewaar(robin, interview, "Twee.", 1, pagina="b", volgnummer=1)

    with pytest.raises(Gebotst):
        bewaar(robin, interview, "Drie.", 1, pagina="a", volgnummer=2)


# When


def test_wat_getypt_is_komt_binnen_ook_als_de_quickscan_stilligt(interview, mao, robin):
    pauzeer(by=mao, quickscan=interview.quickscan, waarom="Ziek.")
    bewaar(robin, interview, "Toch bewaard.", 0)
    stop(by=mao, quickscan=interview.quickscan, waarom="Te druk.")

    assert bewaar(robin, interview, "Ook nu.", 1).versie == 2
    Ronde.objects.update(status="afgerond", afgerond_op="2026-01-01")
    with pytest.raises(Achterhaald, match="ronde is afgerond"):
        bewaar(robin, interview, "Te laat.", 2)


def test_wat_te_lang_is_wordt_niet_afgekapt(interview, robin):
    with pytest.raises(ValidationError, match=str(MEESTE_TEKENS)):
        bewaar(robin, interview, "a" * (MEESTE_TEKENS + 1), 0)


def test_een_notitie_die_gewist_is_komt_niet_terug(interview, robin):
    bewaar(robin, interview, "Weg.", 0)
    interview.notities.all().delete()

    with pytest.raises(Achterhaald, match="gewist"):
        bewaar(robin, interview, "Terug.", 1)


# Who


def test_medewerkers_en_wie_het_niet_meer_onderzoekt_schrijven_niet(interview, mao, kim):
    interview.quickscan.onderzoekers.filter(gebruiker=kim).delete()
    for iemand in (mao, kim, factories.onderzoeker("Ander")):
        with pytest.raises(PermissionDenied):
            bewaar(iemand, interview, "Stiekem.", 0)


def test_notities_staan_nergens_anders(interview, mao, robin):
    """Not in the admin, the history, the download of one's own data, or on a page of staff and contact."""
    geheim = "ZEER-GEHEIM"
    bewaar(robin, interview, geheim, 0)
    contact = factories.gebruiker("Bo")
    factories.lid(interview.quickscan.regio, contact, "contactpersoon")

    assert Notitie not in beheer._registry
    assert not any(geheim in str(een.naar) + str(een.waarom) for een in Gebeurtenis.objects.all())
    for iemand in (mao, contact, robin):
        assert geheim not in json.dumps(eigen_gegevens(iemand), default=str)
    for iemand in (mao, contact):
        client = browser(iemand)
        for naam, plek in (("interviews", []), ("interview", [interview.pk]), ("documenten", [])):
            adres = reverse(f"quickscan:{naam}", args=[interview.quickscan_id, *plek])
            antwoord = client.get(adres)
            assert antwoord.status_code in (200, 403, 404)
            assert geheim not in antwoord.text


# Pages


def velden_van(client, interview) -> dict:
    """What a browser without JavaScript would send."""
    formulieren = client.get(adres_van(interview)).context["pagina"].formulieren
    return {form[naam].html_name: form[naam].value() for form in formulieren for naam in form.fields}


def test_zonder_javascript_bewaart_de_knop_alleen_wat_je_veranderde(interview, robin, kim):
    client = browser(robin)
    velden = velden_van(client, interview)
    # Kim writes meanwhile, also about this role: that is no clash, and stays.
    bewaar(kim, interview, "Van Kim.", 0)
    bewaar_notitie(by=kim, interview=interview, onderwerp="dirigent", tekst="Kim ook.", versie=0)

    antwoord = client.post(adres_van(interview), velden | {"dirigent-tekst": "Regel een\r\nregel twee"})

    assert antwoord.status_code == 302
    assert {(een.van, een.onderwerp): een.tekst for een in interview.notities.all()} == {
        (kim, "verbinder"): "Van Kim.",
        (kim, "dirigent"): "Kim ook.",
        (robin, "dirigent"): "Regel een\nregel twee",
    }


def test_zonder_javascript_staan_bij_een_botsing_beide_teksten_op_de_pagina(interview, robin):
    client = browser(robin)
    velden = velden_van(client, interview) | {"verbinder-tekst": "Van dit venster."}
    bewaar(robin, interview, "Van het andere.", 0)

    antwoord = client.post(adres_van(interview), velden)

    assert "Van dit venster." in antwoord.text
    assert "Van het andere." in antwoord.text
    assert tekst_van(interview) == "Van het andere."
    # Once more, now knowing both.
    samen = next(form for form in antwoord.context["pagina"].formulieren if form.onderwerp.sleutel == "verbinder")
    nieuw = {samen[naam].html_name: samen[naam].value() for naam in samen.fields} | {"verbinder-tekst": "Van beiden."}
    assert client.post(adres_van(interview), nieuw).status_code == 302
    assert tekst_van(interview) == "Van beiden."


def test_het_bewaren_tijdens_het_typen_zegt_wat_er_is(interview, robin):
    client = browser(robin)
    adres = adres_van(interview, "verbinder")

    goed = client.post(adres, {"tekst": "Van Robin.", "versie": "0", "pagina": "a", "volgnummer": "1"})
    bewaar(robin, interview, "Van het andere venster.", 1)
    botst = client.post(adres, {"tekst": "Van Robin, meer.", "versie": "1", "pagina": "a", "volgnummer": "2"})
    te_lang = client.post(adres, {"tekst": "a" * (MEESTE_TEKENS + 1), "versie": "2"})

    assert (goed.status_code, goed.json()["versie"]) == (200, 1)
    assert botst.status_code == 409
    assert botst.json() | {"op": ""} == {"versie": 2, "op": "", "tekst": "Van het andere venster."}
    assert te_lang.status_code == 422


def test_naast_elkaar_staat_per_onderwerp_wat_elk_gesprek_zei(interview, robin, django_assert_max_num_queries):
    tweede = fabriek.interview(interview.quickscan, "swv", naam="Tweede")
    fabriek.document(interview.quickscan, geleerd="Er is een agenda.")
    bewaar(robin, interview, "De gemeente verbindt.", 0)
    bewaar(robin, tweede, "Niemand verbindt.", 0)
    fabriek.interview(interview.quickscan, "cjg", naam="Derde")
    client = browser(robin)

    with django_assert_max_num_queries(14):
        boek = client.get(reverse("quickscan:naast_elkaar", args=[interview.quickscan_id])).context["boek"]

    blad = next(een for een in boek.bladen if een.onderwerp.sleutel == "verbinder")
    assert {een.naam: [vak.notitie.tekst for vak in vakken] for een, vakken in blad.regels} == {
        "Persoon 1": ["De gemeente verbindt."],
        "Tweede": ["Niemand verbindt."],
        "Derde": [],
    }
    assert blad.aantal == 2
    assert [een.geleerd for een in boek.documenten] == ["Er is een agenda."]
