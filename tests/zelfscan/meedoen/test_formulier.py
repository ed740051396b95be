"""What a participant sends, read by the kinds of the items: the invented instrument has every kind."""

import uuid

import pytest
from django.http import QueryDict

from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.meedoen.actions.invullen import gelezen_van, typ_over, vul_in
from zelfscan.meedoen.forms import InvulForm
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Beeldregel, Keuze, Score, Toelichting

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
SCORES = {"pr_wachten": 3, "pr_weten": 0, "pr_begin": 5, "pr_zet": 2}
SCHOOL = {"organisatie": "De Linde", "partij": "school"}
GEMEENTE = {"organisatie": "Gemeente Zuiderwaard", "partij": "gemeente"}


@pytest.fixture(autouse=True)
def _proef(monkeypatch):
    monkeypatch.setitem(INSTRUMENTEN, (PROEF.sleutel, PROEF.versie), PROEF)


def scan(**velden):
    return fabriek.scan(instrument=PROEF.sleutel, instrument_versie=PROEF.versie, **velden)


def formulier(van, **gestuurd) -> InvulForm:
    data = QueryDict(mutable=True)
    for naam, waarde in ({"sleutel": uuid.uuid4(), "gelezen": gelezen_van(van)} | gestuurd).items():
        data.setlist(naam, waarde if isinstance(waarde, list) else [str(waarde)])
    return InvulForm(data, scan=van)


def stuur(van, **gestuurd):
    form = formulier(van, **gestuurd)
    assert form.is_valid(), form.errors
    wat = form.cleaned_data
    return vul_in(
        scan=van, sleutel=wat["sleutel"], apparaat="", gelezen=wat["gelezen"], **form.antwoorden(), **form.wie()
    )


def test_elke_soort_wordt_gelezen_en_bewaard():
    stuur(
        scan(),
        **SCORES | {"pr_school": 10},
        pr_wachten_door=["druk", "geld"],
        pr_kans="  Samen lunchen.\u200e ",
        pr_kans_mag="on",
        pr_wachten_toelichting="Niet voor anderen.",
        pr_school_toelichting="Het gaat goed.",
        pr_school_mag="on",
    )

    assert dict(Score.objects.values_list("onderdeel", "waarde")) == {
        "pr_wachten": 3,
        "pr_begin": 5,
        "pr_zet": 2,
        "pr_school": 10,
    }
    assert set(Keuze.objects.values_list("onderdeel", "sleutel")) == {
        ("pr_wachten_door", "druk"),
        ("pr_wachten_door", "geld"),
    }
    assert dict(Toelichting.objects.values_list("onderdeel", "tekst")) == {
        "pr_kans": "Samen lunchen.",
        "pr_school": "Het gaat goed.",
    }


def test_wat_niemand_mag_lezen_wordt_nergens_bewaard():
    form = formulier(scan(), **SCORES, pr_school=1, pr_kans="Voor mij.", pr_wachten_toelichting="Ook voor mij.")

    assert form.is_valid()
    assert form.antwoorden()["teksten"] == {}
    assert form.teksten(mag=False) == {"pr_kans": "Voor mij.", "pr_wachten": "Ook voor mij."}


def test_zonder_teksten_is_een_open_vraag_geen_vraag():
    form = formulier(scan(met_toelichting=False), **SCORES, pr_school=1, pr_kans="Tekst.", pr_kans_mag="on")

    assert form.is_valid()
    assert form.antwoorden()["teksten"] == {}


@pytest.mark.parametrize("openheid", ["totaal", "naam"])
def test_elke_score_moet_en_wat_je_aanvinkt_of_schrijft_niet(openheid):
    van = scan(openheid=openheid)

    form = formulier(van, **(SCHOOL if openheid == "naam" else {}))

    assert set(form.errors) == {"pr_wachten", "pr_school", "pr_weten", "pr_begin", "pr_zet"}
    assert form.errors["pr_zet"] == ["Kies bij Aan zet wat past, of ‘Kan ik niet beoordelen’."]


@pytest.mark.parametrize("fout", [{"pr_school": 11}, {"pr_zet": 4}, {"pr_knelt": ["school"]}, {"pr_kans": "w" * 501}])
def test_wat_niet_past_krijgt_een_zin(fout):
    form = formulier(scan(), **SCORES | {"pr_school": 1} | fout)

    assert set(form.errors) == set(fout)


def test_met_naam_hoeft_wie_iets_niet_gevraagd_krijgt_daar_niets_te_kiezen():
    van = scan(openheid="naam")

    assert formulier(van, **SCORES, **GEMEENTE).is_valid()
    assert set(formulier(van, **SCORES, **SCHOOL).errors) == {"pr_school"}


def test_met_naam_telt_een_antwoord_op_wat_niet_gevraagd_is_niet_mee():
    """Somebody chose a grade first, and then said of what kind the organisation is."""
    van = scan(openheid="naam")

    stuur(van, **SCORES, **GEMEENTE, pr_school=9, pr_school_toelichting="Toch.", pr_school_mag="on")

    assert not Score.objects.filter(onderdeel="pr_school").exists()
    assert not Toelichting.objects.exists()


def test_zonder_soort_organisatie_klaagt_het_formulier_alleen_daarover():
    form = formulier(scan(openheid="naam"), **SCORES, organisatie="Onbekend")

    assert set(form.errors) == {"partij"}


def test_de_actie_weigert_wat_niet_is_gevraagd():
    van = scan(openheid="naam")
    wie = GEMEENTE | {"domein": "gemeente"}
    by = van.organisatoren.get().gebruiker

    with pytest.raises(ValueError, match="past niet bij pr_school"):
        typ_over(by=by, scan=van, scores={"pr_school": 9}, sleutel=uuid.uuid4(), **wie)


def test_onthullen_bevriest_wat_er_van_elke_soort_is_gezegd():
    """With names: of six four are schools, and one of those could not judge."""
    van = scan(openheid="naam")
    for nummer, school in enumerate((7, 7, 0, 8)):
        stuur(van, **SCORES, **SCHOOL | {"organisatie": f"School {nummer}"}, pr_school=school, pr_knelt=["tijd"])
    for nummer in range(2):
        wie = GEMEENTE | {"organisatie": f"Gemeente {nummer}"}
        stuur(van, **SCORES, **wie, pr_wachten_door=["niets"], pr_kans="Een kans.", pr_kans_mag="on")

    inhoud = onthul(by=van.organisatoren.get().gebruiker, scan=van).beeld.inhoud

    delen = inhoud["onderdelen"]
    assert set(delen) == {deel.sleutel for deel in PROEF.onderdelen} | {"kans"}
    assert delen["pr_school"] == {
        "gevraagd": 4,
        "aantal": 3,
        "verdeling": [0, 0, 0, 0, 0, 0, 2, 1, 0, 0],
        "per_blok": {},
        "teksten": [],
    }
    assert (delen["pr_weten"]["gevraagd"], delen["pr_weten"]["aantal"]) == (6, 0)
    assert delen["pr_zet"]["verdeling"] == [0, 6, 0]
    assert delen["pr_knelt"] == {"gevraagd": 6, "aantal": 4, "keuzes": {"tijd": 4}, "teksten": []}
    # Two ticked: under three.
    assert delen["pr_wachten_door"] == {"gevraagd": 6, "aantal": None, "keuzes": None, "teksten": []}
    assert delen["pr_kans"] == {"gevraagd": 6, "teksten": []}
    regel = Beeldregel.objects.get(organisatie="Gemeente 0")
    assert (regel.scores, regel.teksten) == (
        {"pr_wachten": 3, "pr_begin": 5, "pr_zet": 2},
        {"pr_kans": "Een kans."},
    )


def test_zonder_namen_staan_open_antwoorden_op_alfabet():
    van = scan()
    for nummer, kans in enumerate("dbcaehgf"):
        stuur(van, **SCORES, pr_school=1 + nummer % 3, pr_kans=kans, **({"pr_kans_mag": "on"} if nummer < 6 else {}))

    delen = onthul(by=van.organisatoren.get().gebruiker, scan=van).beeld.inhoud["onderdelen"]

    # How many there were without the tick stands nowhere.
    assert delen["pr_kans"] == {"gevraagd": 8, "teksten": ["a", "b", "c", "d", "e", "h"]}
