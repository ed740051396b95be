"""Counting how working areas lie over a region: the rules at their edges, what holds for every region, the words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.inhoud.schaalcijfers import SCHAALCIJFERS, schaalcijfers
from regie.regios.congruentie import SOORTEN, GebiedCijfers, GemeenteCijfers, Samenval, gebiedsnaam, tel_congruentie
from regie.regios.congruentie.zinnen import over_geheel, over_soort, procent
from regie.regios.gebied import SoortGebied
from tests.regie.inhoud.taal import taalfouten

JEUGD = "jeugdregio"


def gemeente(naam, inwoners, **delen):
    """`delen`: code of a jeugdregio → share; a whole one without."""
    delen = delen or {"A": 1}
    return GemeenteCijfers(naam, naam, inwoners, tuple((JEUGD, code, Decimal(str(d))) for code, d in delen.items()))


def gebied(code, inwoners):
    return GebiedCijfers(JEUGD, code, f"Gebied {code}", Decimal(inwoners))


def tel(gemeenten, gebieden):
    """Return what was counted for jeugdregio's."""
    return tel_congruentie(gemeenten, gebieden).soorten[0]


# The edges of the rules


@pytest.mark.parametrize(
    ("in_a", "totaal_a", "uitkomst"),
    [
        (9500, 10000, Samenval.VALT_SAMEN),
        (9499, 10000, Samenval.DISCONGRUENT),
        (9500, 10001, Samenval.CONGRUENT),
        (10000, 10526, Samenval.VALT_SAMEN),
        (10000, 10527, Samenval.CONGRUENT),
    ],
)
def test_uitkomst_precies_op_vijfennegentig_procent(in_a, totaal_a, uitkomst):
    """The region has 10,000 inhabitants; who is not in A is in B."""
    gemeenten = [gemeente("x", in_a, A=1)] + [gemeente("y", 10000 - in_a, B=1)] * (in_a < 10000)

    assert tel(gemeenten, [gebied("A", totaal_a), gebied("B", 50000)]).uitkomst == uitkomst


@pytest.mark.parametrize(("in_b", "aantal", "klein"), [(200, 2, []), (199, 1, ["B"])])
def test_klein_deel_precies_op_twee_procent(in_b, aantal, klein):
    gemeenten = [gemeente("x", 10000 - in_b, A=1), gemeente("y", in_b, B=1)]
    telling = tel(gemeenten, [gebied("A", 20000), gebied("B", 50000)])

    assert telling.aantal == aantal
    assert [deel.code for deel in telling.klein] == klein


@pytest.mark.parametrize(("totaal_b", "aantal"), [(200, 2), (201, 1)])
def test_klein_deel_telt_mee_als_het_halve_gebied_in_de_regio_ligt(totaal_b, aantal):
    gemeenten = [gemeente("x", 9900, A=1), gemeente("y", 100, B=1)]

    assert tel(gemeenten, [gebied("A", 20000), gebied("B", totaal_b)]).aantal == aantal


@pytest.mark.parametrize(("totaal", "reikt"), [(9800 + 199, False), (9800 + 200, True)])
def test_gebied_reikt_buiten_vanaf_twee_procent(totaal, reikt):
    telling = tel([gemeente("x", 9800)], [gebied("A", totaal)])

    assert bool(telling.reiken_buiten) == reikt


def test_alleen_kleine_delen_tellen_dan_allemaal_mee():
    delen = [f"G{nummer}" for nummer in range(100)]
    telling = tel([gemeente(code, 10, **{code: 1}) for code in delen], [gebied(code, 1000) for code in delen])

    assert telling.aantal == 100
    assert telling.klein == ()


def test_een_gebied_met_veel_kleine_delen_is_meer_dan_een():
    klein = [f"K{nummer}" for nummer in range(6)]
    gemeenten = [gemeente("x", 9400)] + [gemeente(code, 100, **{code: 1}) for code in klein]
    uitkomst = tel_congruentie(gemeenten, [gebied("A", 9400)] + [gebied(code, 9000) for code in klein])
    telling = uitkomst.soorten[0]

    assert (telling.uitkomst, telling.aantal) == (Samenval.DISCONGRUENT, 1)
    assert over_geheel(uitkomst).startswith("De regio ligt in meer dan één jeugdregio.")
    assert over_soort(telling) == (
        "De regio ligt in meer dan één jeugdregio: Gebied A (94%). "
        "Nog zes jeugdregio's raken de regio met een klein deel; die tellen niet mee."
    )


def test_gemeente_zonder_gebied_wordt_genoemd_en_telt_bij_de_regio():
    kaal = GemeenteCijfers("kaal", "Kaal", 10000, ())
    telling = tel([gemeente("x", 10000), kaal], [gebied("A", 10000)])

    assert telling.zonder == ("Kaal",)
    assert telling.uitkomst == Samenval.DISCONGRUENT
    assert "Van Kaal weten we niet" in over_soort(telling)


def test_lege_regio_vraagt_om_gemeenten():
    leeg = tel_congruentie([], [])

    assert over_geheel(leeg) == "Kies eerst de gemeenten van deze regio."
    assert {telling.uitkomst for telling in leeg.soorten} == {Samenval.ONBEKEND}


@pytest.mark.parametrize(
    "gemeenten",
    [
        [gemeente("x", 10), gemeente("x", 10)],
        [gemeente("x", 0)],
        [gemeente("x", 10, Z=1)],
        [gemeente("x", 10, A=0)],
        [gemeente("x", 10, A="1.0001")],
        [gemeente("x", 10, A="0.6", B="0.5")],
        [gemeente("x", 101)],
    ],
    ids=["dubbel", "geen inwoners", "onbekend gebied", "nul", "meer dan een", "samen te veel", "meer dan er wonen"],
)
def test_getallen_die_niet_kunnen_worden_geweigerd(gemeenten):
    with pytest.raises(ValueError, match=r"\w"):
        tel_congruentie(gemeenten, [gebied("A", 100), gebied("B", 100)])


@pytest.mark.parametrize(
    ("deel", "tekst"),
    [
        ("0", "0%"),
        ("0.0004", "minder dan 0,1%"),
        ("0.01999", "1,9%"),
        ("0.02", "2%"),
        ("0.6035", "60%"),
        ("0.9499", "94,9%"),
        ("0.95", "95%"),
        ("0.99999", "99,9%"),
        ("1", "100%"),
    ],
)
def test_procent_rondt_nooit_af_over_een_grens(deel, tekst):
    assert procent(Decimal(deel)) == tekst


# What holds for every region

INWONERS = st.integers(min_value=1, max_value=1_000_000)
DELEN = st.tuples(st.sampled_from("ABCD"), st.sampled_from("EF"), st.integers(min_value=1, max_value=10000))


@st.composite
def land(draw, minstens=1):
    """Some municipalities, each in one or two areas, and those areas with all their inhabitants."""
    gemeenten, totaal = [], {}
    for nummer in range(draw(st.integers(min_value=minstens, max_value=8))):
        inwoners, (een, ander, deel) = draw(INWONERS), draw(DELEN)
        delen = {een: Decimal(deel) / 10000} | ({ander: Decimal(10000 - deel) / 10000} if deel < 10000 else {})
        gemeenten.append(gemeente(f"g{nummer}", inwoners, **delen))
        for code, aandeel in delen.items():
            totaal[code] = totaal.get(code, Decimal()) + inwoners * aandeel
    return gemeenten, [gebied(code, inwoners) for code, inwoners in totaal.items()]


@given(land(), st.data())
def test_iedereen_woont_ergens_en_maar_een_keer(alles, data):
    gemeenten, gebieden = alles
    regio = data.draw(st.lists(st.sampled_from(gemeenten), unique=True, min_size=1))
    telling = tel(regio, gebieden)

    assert sum(deel.inwoners_in_regio for deel in telling.gebieden) == sum(g.inwoners for g in regio)
    assert {*telling.geteld, *telling.klein} == set(telling.gebieden)
    assert telling.aantal >= 1
    assert all(0 < deel.van_gebied <= 1 for deel in telling.gebieden)


@given(land(minstens=2), st.data())
def test_een_gemeente_erbij_maakt_geen_gebied_kleiner(alles, data):
    """It never takes an area out of the region, nor people of an area out of it."""
    gemeenten, gebieden = alles
    erbij, *anders = data.draw(st.permutations(gemeenten))
    regio = data.draw(st.lists(st.sampled_from(anders), unique=True, min_size=1))
    eerst = {deel.code: deel for deel in tel(regio, gebieden).gebieden}
    daarna = {deel.code: deel for deel in tel([*regio, erbij], gebieden).gebieden}

    assert eerst.keys() <= daarna.keys()
    assert all(deel.buiten >= daarna[code].buiten for code, deel in eerst.items())


@given(land())
def test_het_hele_land_laat_niets_buiten_en_noemt_alles(alles):
    gemeenten, gebieden = alles
    telling = tel(gemeenten, gebieden)

    assert telling.aantal == len(gebieden)
    assert telling.reiken_buiten == ()


@given(land(), st.data())
def test_volgorde_van_de_gemeenten_doet_er_niet_toe(alles, data):
    gemeenten, gebieden = alles
    telling = tel(data.draw(st.permutations(gemeenten)), gebieden)

    assert over_soort(telling) == over_soort(tel(gemeenten, gebieden))


# Words and figures


def test_soorten_zijn_dezelfde_als_in_de_database():
    assert [(soort.sleutel, soort.enkelvoud) for soort in SOORTEN] == SoortGebied.choices


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.sleutel)
def test_uitleg_is_gewoon_nederlands(soort):
    assert taalfouten(soort.uitleg) == []


def test_gebiedsnaam_van_een_samenwerkingsverband_kan_zonder_naam():
    assert gebiedsnaam("swv_po", "PO2303") == "swv PO2303"
    assert gebiedsnaam("swv_po", "PO2303", "De Brug") == "swv De Brug (PO2303)"
    assert gebiedsnaam("ggd", "GG1106", "GGD Twente") == "GGD Twente"


def test_schaalcijfers_zijn_die_van_de_bron():
    """004 ch. 2: swv PO 1–26 municipalities (mean 5.7); VO 2–26 boards (mean 9.8)."""
    assert schaalcijfers("swv_po")[0].zin == "1 tot 26 gemeenten, gemiddeld 5,7"
    assert schaalcijfers("swv_vo")[2].zin == "2 tot 26 schoolbesturen, gemiddeld 9,8"
    assert schaalcijfers("ggd") == ()
    assert all(cijfer.laagste < cijfer.gemiddelde < cijfer.hoogste for cijfer in SCHAALCIJFERS)
