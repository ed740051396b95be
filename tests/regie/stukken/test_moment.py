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
    DATUM_HULP,
    OVERGESLAGEN,
    TIJD_HULP,
    VOORBIJ,
    Datum,
    MomentForm,
    begin_van,
    komt_twee_keer_voor,
)
from regie.stukken.schrijfwijze import (
    DATUM_FOUT,
    GEEN_DAG,
    GEEN_JAAR,
    GEEN_MAAND,
    JAAR_FOUT,
    MAANDEN,
    TIJD_FOUT,
    lees_dag,
    lees_tijd,
    schrijf_dag,
    schrijf_tijd,
)
from tests.inventaris import IN_WERELD
from tests.kamers import MODULES
from tests.regie.stukken.momenten import onder
from zelfscan.organiseren.forms.bijeenkomst import BijeenkomstForm, VerplaatsForm
from zelfscan.organiseren.forms.scans import ScanForm, ScanWijzigenForm
from zelfscan.organiseren.forms.scanvelden import Scanvelden

WORTEL = Path(__file__).resolve().parents[3]
MOMENTEN = (
    BijeenkomstForm,
    GehoudenForm,
    GesprekForm,
    OntwerpsessieForm,
    PlanForm,
    ScanForm,
    ScanWijzigenForm,
    Scanvelden,
    StartgesprekForm,
    ToestemmingForm,
    VerplaatsForm,
)


def test_wie_om_een_moment_vraagt_doet_dat_met_dit_formulier():
    vraagt = {een for een in onder(forms.Form) if {"datum", "tijd"} & {*een.base_fields}}

    assert {een for een in vraagt if not een.__module__.startswith("tests.")} == {MomentForm, *MOMENTEN}
    assert {een for een in vraagt if not issubclass(een, MomentForm)} == set()


def test_nergens_staat_een_ander_veld_voor_een_dag_of_een_tijd():
    """A field of Django's own takes no 24-3-2027, and one of the browser shows it as 3/24/2027 (docs/adr/0016)."""
    eigen = re.compile(
        r"forms\.(?:Split)?(?:Date|Time)\w*(?:Field|Input|Widget)|DateTimeField\(label|SelectDateWidget"
        r"|[\"']type[\"']: [\"'](?:date|time|month|week)"
    )
    met = {naam for naam, pad in MODULES.items() if eigen.search(pad.read_text())}
    sjablonen = [
        pad
        for pad in (WORTEL / "templates").rglob("*.html")
        if re.search('type="(date|time|month|week)', pad.read_text())
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
        ({"datum": "2027-02-30"}, "datum", GEEN_DAG.format(dag=30, maand="februari", jaar=2027, laatste=28)),
        ({"datum": "31 apr 2027"}, "datum", GEEN_DAG.format(dag=31, maand="april", jaar=2027, laatste=30)),
        ({"datum": "0-3-2027"}, "datum", GEEN_DAG.format(dag=0, maand="maart", jaar=2027, laatste=31)),
        ({"datum": "3/24/2027"}, "datum", GEEN_MAAND.format(maand=24)),
        ({"datum": "24 maart"}, "datum", GEEN_JAAR),
        ({"datum": "24-3"}, "datum", GEEN_JAAR),
        ({"datum": "24 march 2027"}, "datum", DATUM_FOUT),
        ({"datum": "24-3-2027 of later"}, "datum", DATUM_FOUT),
        ({"datum": "0000-01-01"}, "datum", JAAR_FOUT),
        ({"datum": "0001-01-01"}, "datum", JAAR_FOUT),
        ({"datum": "24-3-0027"}, "datum", JAAR_FOUT),
        ({"datum": "2207-03-24"}, "datum", JAAR_FOUT),
        ({"tijd": ""}, "tijd", TIJD_FOUT),
        ({"tijd": "half drie"}, "tijd", TIJD_FOUT),
        ({"tijd": "25:00"}, "tijd", TIJD_FOUT),
        ({"tijd": "14:60"}, "tijd", TIJD_FOUT),
        ({"tijd": "14"}, "tijd", TIJD_FOUT),
        ({"tijd": "2:30 pm"}, "tijd", TIJD_FOUT),
        ({"komend": "2020-01-01"}, "komend", VOORBIJ),
        ({"datum": "28-3-2027", "tijd": "02:00"}, "tijd", OVERGESLAGEN),
        ({"datum": "28-3-2027", "tijd": "02:30"}, "tijd", OVERGESLAGEN),
        ({"datum": "28-3-2027", "tijd": "02:59:59"}, "tijd", OVERGESLAGEN),
    ],
)
def test_wat_geen_moment_is_wordt_geweigerd_met_dezelfde_zin(data, veld, zin):
    form = Momentproef({"datum": "2027-03-24", "tijd": "14:30"} | data)

    assert form.errors == {veld: [zin]}


DAGEN = ["2027-03-24", "24-03-2027", "24-3-2027", "24/3/2027", "24-3-27", "24.3.2027", "24 3 2027"]
IN_WOORDEN = [
    "24 maart 2027",
    "24 mrt 2027",
    "24mrt 2027",
    "24 Maart 2027",
    "wo 24 maart 2027",
    "Woensdag, 24-3-2027",
]


@pytest.mark.parametrize("datum", DAGEN + IN_WOORDEN)
@pytest.mark.parametrize("tijd", ["14:30", "14:30:59"])
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
    assert 'value="2-7-2027"' in html
    assert 'value="00:15"' in html
    assert "maxlength" not in html


def test_wat_het_veld_toont_is_wat_de_hulp_en_de_fout_vragen():
    """So that nobody has to write it otherwise than it stands there: in no browser, and without a script."""
    dag, tijd = lees_dag("2027-03-24"), lees_tijd("14.30")
    html = Momentproef(initial={"datum": dag, "tijd": tijd}).as_p()

    for getoond, hulp, *fouten in (
        (schrijf_dag(dag), DATUM_HULP, DATUM_FOUT, JAAR_FOUT, GEEN_JAAR, GEEN_MAAND),
        (schrijf_tijd(tijd), TIJD_HULP, TIJD_FOUT),
    ):
        assert f'value="{getoond}"' in html
        assert all(f"oals {getoond}." in zin for zin in (hulp, *fouten))
    assert set(re.findall('type="([a-z]+)"', html)) == {"text"}


@pytest.mark.eenmaal
def test_bij_elke_dag_en_tijd_staat_hoe_je_die_schrijft(subtests, bezoek):
    """Also where a form says something of its own about it."""
    gezien = set()
    for pagina in IN_WERELD:
        for veld in bezoek.boom(pagina).xpath("//input[@data-geschreven]"):
            with subtests.test(f"{pagina} {veld.get('name')}"):
                wil = DATUM_HULP if veld.get("data-kalender") is not None else TIJD_HULP
                (hulp,) = veld.xpath(f"//*[@id='{veld.get('id')}_helptext']")
                gezien.add(pagina.naam)

                assert hulp.text.startswith(wil)
                assert hulp.get("id") in veld.get("aria-describedby").split()
    assert len(gezien) >= 15


@pytest.mark.parametrize("tijd", ["14:30", "14.30", "14u30", "14:30 uur", " 14:30u", "14:30:00"])
def test_een_tijd_mag_zoals_men_die_hier_schrijft(tijd):
    assert schrijf_tijd(lees_tijd(tijd)) == "14:30"


@pytest.mark.parametrize("nummer", range(1, 13))
def test_elke_maand_is_te_lezen_als_getal_en_als_woord(nummer):
    """And no two months begin alike, so that a short one is never another."""
    dag = lees_dag(f"2-{nummer}-2027")
    woord = MAANDEN[nummer - 1]

    assert (dag.month, lees_dag(schrijf_dag(dag))) == (nummer, dag)
    assert all(lees_dag(f"2 {woord[:tot]} 2027") == dag for tot in range(3, len(woord) + 1))
    assert [een for een in MAANDEN if een.startswith(woord[:3])] == [woord]


def test_de_vraag_staat_op_de_plek_die_een_formulier_kiest():
    for soort, eerst in ((PlanForm, "naar"), (ToestemmingForm, "hoe"), (ScanForm, "samenwerking")):
        velden = [*soort.base_fields]
        assert {*soort.field_order} <= {*velden}, soort
        assert soort.field_order[0] == eerst
