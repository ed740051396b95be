"""What an instrument may be: keys that fit the tables and the form, and nothing that points nowhere."""

from dataclasses import replace

import pytest

from regie.inhoud.partijen import Partij
from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.instrument_proef.vragen import KOLOM
from zelfscan.instrumenten import INSTRUMENTEN, STANDAARD
from zelfscan.instrumenten.definitie import LANGSTE_SLEUTEL
from zelfscan.instrumenten.veldnamen import ANDERE_VELDEN
from zelfscan.meedoen.forms import InvulForm
from zelfscan.organiseren.forms.papier import OpEenRegel
from zelfscan.scan.models import Scan

EERSTE = PROEF.onderdelen[0]


def met(*onderdelen):
    return replace(PROEF, onderdelen=onderdelen)


@pytest.mark.parametrize(
    "sleutel", ["domein", "partij", "gelezen", "Pr_wachten", "pr wachten", "1e", "", "k" * (LANGSTE_SLEUTEL + 1)]
)
def test_een_sleutel_die_niet_past_wordt_geweigerd(sleutel):
    with pytest.raises(ValueError, match="proef, versie 1"):
        met(replace(EERSTE, sleutel=sleutel))


def test_een_sleutel_mag_precies_zo_lang_zijn_als_de_kolom():
    assert met(replace(EERSTE, sleutel="k" * LANGSTE_SLEUTEL)).onderdelen
    assert Scan._meta.get_field("instrument").max_length == LANGSTE_SLEUTEL


@pytest.mark.parametrize("sleutel", ["pr_wachten", "pr_wachten_toelichting", "pr_wachten_mag"])
def test_twee_velden_met_dezelfde_naam_worden_geweigerd(sleutel):
    with pytest.raises(ValueError, match="staan al in het formulier"):
        met(EERSTE, replace(EERSTE, sleutel=sleutel))


@pytest.mark.parametrize("fout", [{"groep": "nergens"}, {"bij": "nergens"}])
def test_een_onderdeel_wijst_nergens_heen_wat_er_niet_is(fout):
    with pytest.raises(ValueError, match="er niet is"):
        met(replace(EERSTE, **fout))


@pytest.mark.parametrize("los", ["pr_kans", "pr_weten"])
def test_bij_een_ander_onderdeel_staat_alleen_wat_mensen_aanvinken(los):
    """A text or a value beside another would be asked, and shown nowhere."""
    with pytest.raises(ValueError, match=f"aanvinken: {los}"):
        met(EERSTE, replace(PROEF.onderdeel(los), groep="", bij="pr_wachten"))


def test_elk_ander_veld_van_het_formulier_is_voorbehouden():
    """A form that asks something new says so here, or an item could take its name."""
    namen = set()
    for openheid, manier in (("naam", 4), ("domein", 3)):
        scan = Scan(openheid=openheid, manier=manier)
        for soort in (InvulForm, OpEenRegel):
            namen |= set(soort(scan=scan).fields)
    # Only of who may tap in a list.
    namen.add("genodigde")
    assert namen - {deel.sleutel for deel in STANDAARD.onderdelen} <= ANDERE_VELDEN


def test_wie_een_onderdeel_niet_gevraagd_krijgt():
    cijfer = PROEF.onderdeel("pr_school")

    assert cijfer.is_gevraagd(Partij.SCHOOL.value)
    assert not cijfer.is_gevraagd(Partij.GEMEENTE.value)
    # With totaal nobody says of what kind they are: then everybody is asked.
    assert cijfer.is_gevraagd("")


def test_alleen_waarden_worden_gescoord_en_de_rest_staat_ernaast():
    assert [deel.sleutel for deel in PROEF.gescoord] == ["pr_wachten", "pr_school", "pr_weten", "pr_begin", "pr_zet"]
    assert [deel.sleutel for deel in PROEF.naast("pr_wachten")] == ["pr_wachten_door"]
    with pytest.raises(KeyError):
        PROEF.onderdeel("nergens")


def test_elk_instrument_staat_onder_zijn_eigen_sleutel_en_versie():
    assert all((een.sleutel, een.versie) == plek for plek, een in INSTRUMENTEN.items())
    assert STANDAARD in INSTRUMENTEN.values()


def test_een_waarde_zonder_woorden_heeft_een_leeg_label_en_buiten_de_schaal_is_er_geen():
    cijfer = PROEF.onderdeel("pr_school").soort.schaal

    assert (cijfer.label(7), cijfer.label(10), cijfer.label(0)) == ("", "uitstekend", "Kan ik niet beoordelen")
    with pytest.raises(ValueError, match="buiten de schaal"):
        KOLOM.label(4)


@pytest.mark.parametrize(
    "goed",
    [
        {"scores": {"pr_wachten": 3, "pr_school": 10}, "partij": "school"},
        {"scores": {"pr_wachten": 0}, "keuzes": {"pr_knelt": ("regels", "tijd")}, "teksten": {"pr_kans": "Ja."}},
        {"scores": {}, "teksten": {"pr_wachten": "Een toelichting."}},
        {"scores": {"pr_school": 7}},  # of whom nobody knows of what kind they are
    ],
)
def test_antwoorden_die_passen(goed):
    PROEF.controleer(goed.pop("partij", ""), **goed)


@pytest.mark.parametrize(
    "fout",
    [
        {"scores": {"pr_wachten": 4}},
        {"scores": {"pr_knelt": 1}},
        {"scores": {"nergens": 1}},
        {"scores": {"pr_school": 7}, "partij": "gemeente"},  # not asked
        {"scores": {}, "keuzes": {"pr_knelt": ("school",)}},
        {"scores": {}, "keuzes": {"pr_wachten": ("druk",)}},
        {"scores": {}, "teksten": {"pr_weten": "Hier wordt geen waarom gevraagd."}},
        {"scores": {}, "teksten": {"pr_school": "Niet gevraagd."}, "partij": "gemeente"},
        {"scores": {}, "teksten": {"pr_knelt": "Vinkjes."}},
    ],
)
def test_antwoorden_die_niet_passen_of_niet_zijn_gevraagd(fout):
    with pytest.raises(ValueError, match=r"past niet bij|geen tekst gevraagd"):
        PROEF.controleer(fout.pop("partij", ""), **fout)


def test_zonder_teksten_valt_een_open_vraag_weg():
    alle = {deel.sleutel for deel in PROEF.gevraagd(met_teksten=True)}

    assert alle - {deel.sleutel for deel in PROEF.gevraagd(met_teksten=False)} == {"pr_kans"}
