"""A day and a time: asked in one way everywhere, and refused with the same words."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django import forms
from django.utils import timezone

from quickscan.onderzoek.forms.interviews import GehoudenForm, PlanForm, ToestemmingForm
from quickscan.ontwerpsessie.forms import OntwerpsessieForm
from quickscan.startgesprek.forms import StartgesprekForm
from quickscan.terugkoppelgesprek.forms import GesprekForm
from regie.stukken.agenda import Agendapunt
from regie.stukken.moment import (
    DATUM_FOUT,
    JAAR_FOUT,
    OVERGESLAGEN,
    TIJD_FOUT,
    VOORBIJ,
    Datum,
    MomentForm,
    begin_van,
    komt_twee_keer_voor,
)
from tests.kamers import MODULES
from tests.regie.stukken.momenten import onder
from zelfscan.organiseren.forms.bijeenkomst import BijeenkomstForm, VerplaatsForm
from zelfscan.organiseren.forms.scans import ScanForm, ScanWijzigenForm

WORTEL = Path(__file__).resolve().parents[3]
MOMENTEN = (
    BijeenkomstForm,
    GehoudenForm,
    GesprekForm,
    OntwerpsessieForm,
    PlanForm,
    ScanForm,
    ScanWijzigenForm,
    StartgesprekForm,
    ToestemmingForm,
    VerplaatsForm,
)


def test_wie_om_een_moment_vraagt_doet_dat_met_dit_formulier():
    vraagt = {een for een in onder(forms.Form) if {"datum", "tijd"} & {*een.base_fields}}

    assert {een for een in vraagt if not een.__module__.startswith("tests.")} == {MomentForm, *MOMENTEN}
    assert {een for een in vraagt if not issubclass(een, MomentForm)} == set()


def test_nergens_staat_een_ander_veld_voor_een_dag_of_een_tijd():
    """A field of Django's own speaks English, and takes no 24-3-2027."""
    eigen = re.compile(r"forms\.(?:Split)?(?:Date|Time)\w*(?:Field|Input|Widget)|DateTimeField\(label|SelectDateWidget")
    met = {naam for naam, pad in MODULES.items() if eigen.search(pad.read_text())}
    sjablonen = [
        pad for pad in (WORTEL / "templates").rglob("*.html") if re.search('type="(date|time)', pad.read_text())
    ]

    assert met == {"regie.stukken.moment"}
    assert sjablonen == []


class Momentproef(MomentForm):
    komend = Datum("Wanneer is het klaar?", komt=True, required=False)


@pytest.mark.parametrize(
    ("data", "veld", "zin"),
    [
        ({"datum": ""}, "datum", DATUM_FOUT),
        ({"datum": "volgende week"}, "datum", DATUM_FOUT),
        ({"datum": "2027-02-30"}, "datum", DATUM_FOUT),
        ({"datum": "0001-01-01"}, "datum", JAAR_FOUT),
        ({"datum": "24-3-0027"}, "datum", JAAR_FOUT),
        ({"datum": "2207-03-24"}, "datum", JAAR_FOUT),
        ({"tijd": ""}, "tijd", TIJD_FOUT),
        ({"tijd": "half drie"}, "tijd", TIJD_FOUT),
        ({"tijd": "25:00"}, "tijd", TIJD_FOUT),
        ({"komend": "2020-01-01"}, "komend", VOORBIJ),
        ({"datum": "28-3-2027", "tijd": "02:00"}, "tijd", OVERGESLAGEN),
        ({"datum": "28-3-2027", "tijd": "02:30"}, "tijd", OVERGESLAGEN),
        ({"datum": "28-3-2027", "tijd": "02:59:59"}, "tijd", OVERGESLAGEN),
    ],
)
def test_wat_geen_moment_is_wordt_geweigerd_met_dezelfde_zin(data, veld, zin):
    form = Momentproef({"datum": "2027-03-24", "tijd": "14:30"} | data)

    assert form.errors == {veld: [zin]}


@pytest.mark.parametrize("datum", ["2027-03-24", "24-03-2027", "24-3-2027", "24/3/2027", "24-3-27"])
@pytest.mark.parametrize("tijd", ["14:30", "14.30", "14:30:59"])
def test_hoe_iemand_het_ook_schrijft_het_is_een_moment_van_hier(datum, tijd):
    form = Momentproef({"datum": datum, "tijd": tijd})

    assert form.is_valid()
    velden = form.velden()
    # Winter time: an hour before that of the world.
    assert velden.pop("wanneer").replace(second=0) == datetime(2027, 3, 24, 13, 30, tzinfo=UTC)
    assert velden == {"komend": None}
    assert "datum" in form.cleaned_data


@pytest.mark.parametrize(("tijd", "uur"), [("01:59", (0, 59)), ("03:00", (1, 0))])
def test_om_het_overgeslagen_uur_heen_kan_elke_tijd(tijd, uur):
    form = Momentproef({"datum": "28-3-2027", "tijd": tijd})

    assert form.is_valid()
    assert form.velden()["wanneer"] == datetime(2027, 3, 28, *uur, tzinfo=UTC)


def test_een_uur_dat_er_twee_keer_is_is_het_eerste_en_de_mail_zegt_welk():
    """At 02:30 in the last night of summer time, and an hour later again."""
    form = Momentproef({"datum": "31-10-2027", "tijd": "02:30"})
    assert form.is_valid()
    eerste = form.velden()["wanneer"]
    tweede = eerste + timedelta(hours=1)

    assert eerste == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    in_woorden = [Agendapunt("x", een, timedelta(hours=1)).wanneer for een in (eerste, tweede)]
    assert in_woorden == [
        "zondag 31 oktober 2027 om 02:30 uur (zomertijd)",
        "zondag 31 oktober 2027 om 02:30 uur (wintertijd)",
    ]
    # Nothing changed, so nothing moved: what was kept is the same as what is asked again.
    opnieuw = Momentproef({een: str(waarde) for een, waarde in begin_van(eerste).items()})
    assert opnieuw.is_valid()
    assert opnieuw.velden()["wanneer"] == eerste
    # The hour that is skipped in spring is no hour that comes twice.
    assert not komt_twee_keer_voor(datetime(2027, 3, 28, 1, 30, tzinfo=UTC))
    assert not komt_twee_keer_voor(eerste - timedelta(hours=1))


def test_de_dag_van_vandaag_komt_nog():
    assert Momentproef({"datum": "2027-03-24", "tijd": "14:30", "komend": timezone.localdate().isoformat()}).is_valid()


def test_het_formulier_begint_met_het_moment_dat_er_stond():
    zomer = datetime(2027, 7, 1, 22, 15, 30, 5, tzinfo=UTC)

    assert begin_van(None) == {}
    html = Momentproef(initial=begin_van(zomer)).as_p()
    assert 'value="2027-07-02"' in html
    assert 'value="00:15"' in html
    assert "maxlength" not in html


def test_de_vraag_staat_op_de_plek_die_een_formulier_kiest():
    for soort, eerst in ((PlanForm, "naar"), (ToestemmingForm, "hoe"), (ScanForm, "samenwerking")):
        velden = [*soort.base_fields]
        assert {*soort.field_order} <= {*velden}, soort
        assert soort.field_order[0] == eerst
