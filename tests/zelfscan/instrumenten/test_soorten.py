"""Every kind of item through its own doors: ask, read, count, what may be said, the rows of a sheet."""

import random
from itertools import permutations

import pytest

from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.instrument_proef.vragen import CIJFER, POLEN, SPEELT
from zelfscan.instrumenten.groepsanalyse import in_woorden, label_bij, uitleg_woorden
from zelfscan.instrumenten.kernrollen import INSTRUMENT as KERNROLLEN
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID

ONDERDELEN = {deel.sleutel: deel for deel in PROEF.onderdelen}
SOORTEN = {sleutel: deel.soort for sleutel, deel in ONDERDELEN.items()}


def velden(sleutel: str):
    return ONDERDELEN[sleutel].velden


# Asking


@pytest.mark.parametrize(
    ("sleutel", "waarden"),
    [("pr_wachten", "1230"), ("pr_begin", "123450"), ("pr_zet", "1230")],
)
def test_een_waarde_is_een_veld_met_kan_ik_niet_beoordelen_als_laatste(sleutel, waarden):
    (veld,) = velden(sleutel)

    assert (veld.naam, veld.verplicht, veld.meer) == (sleutel, True, False)
    assert "".join(waarde for waarde, _ in veld.keuzes) == waarden
    assert veld.keuzes[-1][1] == "Kan ik niet beoordelen"
    assert ONDERDELEN[sleutel].naam in veld.zin


def test_een_cijfer_gaat_tot_tien_en_alleen_de_einden_hebben_woorden():
    (veld,) = velden("pr_school")

    assert [waarde for waarde, _ in veld.keuzes] == [*map(str, range(1, 11)), "0"]
    assert {waarde for waarde, label in veld.keuzes if label} == {"1", "10", "0"}


def test_keuzes_en_een_tekst_mag_je_overslaan():
    (keuzes,) = velden("pr_wachten_door")
    tekst, mag = ONDERDELEN["pr_kans"].tekstvelden

    assert velden("pr_kans") == ()

    assert (keuzes.meer, keuzes.verplicht) == (True, False)
    assert (tekst.langste, tekst.verplicht, mag.naam, mag.vink) == (500, False, "pr_kans_mag", True)


# Reading


@pytest.mark.parametrize(
    ("sleutel", "gegevens", "gelezen"),
    [
        ("pr_wachten", {"pr_wachten": "3"}, 3),
        ("pr_wachten", {"pr_wachten": "0"}, 0),
        ("pr_wachten", {"pr_wachten": ""}, None),
        ("pr_wachten", {}, None),
        ("pr_school", {"pr_school": "10"}, 10),
        ("pr_wachten_door", {"pr_wachten_door": ["geld", "druk"]}, ("druk", "geld")),
        ("pr_wachten_door", {"pr_wachten_door": []}, None),
        # Who says that it is nothing, ticks the rest in vain.
        ("pr_wachten_door", {"pr_wachten_door": ["niets", "druk"]}, ("niets",)),
        ("pr_kans", {"pr_kans": "Een kans.", "pr_kans_mag": True}, "Een kans."),
        ("pr_kans", {"pr_kans": "Een kans.", "pr_kans_mag": False}, None),
        ("pr_kans", {"pr_kans": "Een kans."}, None),
        ("pr_kans", {"pr_kans": "", "pr_kans_mag": True}, None),
    ],
)
def test_wat_iemand_zei_wordt_gelezen_zoals_het_bewaard_wordt(sleutel, gegevens, gelezen):
    assert SOORTEN[sleutel].lees(sleutel, gegevens) == gelezen


@pytest.mark.parametrize(
    ("sleutel", "goed", "fout"),
    [
        ("pr_wachten", (0, 1, 3), (-1, 4, "3")),
        ("pr_school", (0, 10), (11,)),
        ("pr_zet", (0, 1, 3), (4,)),
        ("pr_wachten_door", (("druk",), ("druk", "geld")), ((), ("druk", "druk"), ("school",))),
        ("pr_kans", ("ja", "w" * 500), ("", "w" * 501, 3)),
    ],
)
def test_wat_niet_bij_de_soort_past_wordt_geweigerd(sleutel, goed, fout):
    assert all(map(SOORTEN[sleutel].past, goed))
    assert not any(map(SOORTEN[sleutel].past, fout))


@pytest.mark.parametrize(
    ("gekozen", "past"),
    [
        (("een",), True),
        (("een", "school", "cjg"), True),
        (("school",), True),
        (("een", "meer"), False),  # of these one at most
        (("niemand", "school"), False),  # stands by itself
        (("niemand",), True),
    ],
)
def test_van_twee_lijsten_past_alleen_wat_samen_kan(gekozen, past):
    (wie,) = KERNROLLEN.naast("ontwerper")

    assert wie.soort.past(gekozen) is past
    assert [veld.naam for veld in wie.velden] == ["ontwerper_hoeveel", "ontwerper_wie"]
    assert [veld.meer for veld in wie.velden] == [False, True]


# Counting


@pytest.mark.parametrize(
    ("sleutel", "gegeven", "telling"),
    [
        ("pr_wachten", [1, 3, 3], [1, 0, 2]),
        ("pr_wachten", [], [0, 0, 0]),
        ("pr_school", [10, 7, 7], [0, 0, 0, 0, 0, 0, 2, 0, 0, 1]),
        ("pr_begin", [5, 1], [1, 0, 0, 0, 1]),
        ("pr_zet", [2, 2, 1], [1, 2, 0]),
        ("pr_wachten_door", [("druk", "geld"), ("geld",), ("niets",)], {"druk": 1, "geld": 2, "niets": 1}),
        ("pr_kans", ["b", "a"], ["a", "b"]),
    ],
)
def test_geteld_maakt_de_volgorde_niet_uit(sleutel, gegeven, telling):
    for zo in permutations(gegeven):
        geteld = SOORTEN[sleutel].tel(zo)
        assert (geteld, list(geteld)) == (telling, list(telling))


# What may be said


def test_een_cijfer_noemt_het_midden_als_getal():
    uitkomst = SOORTEN["pr_school"].uitkomst("Contact", SOORTEN["pr_school"].tel([7, 7, 8]), "Onderwijs")

    assert (uitkomst.naam, uitkomst.mediaan, uitkomst.mediaan_label, uitkomst.waar, uitkomst.aantal) == (
        "Onderwijs",
        7,
        "",
        "",
        3,
    )
    assert uitkomst.strook.titel == "2 keer een 7 en 1 keer een 8."
    assert in_woorden(SOORTEN["pr_school"].tel([10] * 3), CIJFER).zin == "Het midden is 10, uitstekend."
    assert label_bij(9.5, CIJFER.labels) == ""


def test_op_een_schaal_van_tien_zijn_twee_kanten_drie_lege_waarden_op_rij():
    soort = SOORTEN["pr_school"]

    assert soort.uitkomst("Contact", soort.tel([5, 5, 5, 9, 9])).kanten == "5 en 9, niemand ertussen"
    assert soort.uitkomst("Contact", soort.tel([5, 5, 5, 8, 8])).kanten == ""
    assert soort.uitkomst("Contact", soort.tel([5, 5, 5, 8, 8])).mediaan == 5


def test_een_as_noemt_beide_polen_en_geen_kant_is_meer():
    uitkomst = SOORTEN["pr_begin"].uitkomst("Begin", [0, 0, 0, 3, 1])

    assert uitkomst.mediaan_label == "Past meer bij B"
    assert uitkomst.strook.titel == "3 keer ‘Past meer bij B’ en 1 keer ‘Past helemaal bij B’."
    assert not any(POLEN.is_laag(waarde) or POLEN.is_hoog(waarde) for waarde in POLEN.waarden)


@pytest.mark.parametrize(
    ("telling", "woord", "zin"),
    [
        ([6, 2, 0], "eens", "Het meest gekozen: ‘De scholen’ (6 van de 8)."),
        ([5, 3, 0], "deels", "Het meest gekozen: ‘De scholen’ (5 van de 8)."),
        ([4, 4, 0], "deels", "Het meest gekozen: ‘De scholen’ en ‘Samen’ (4 van de 8)."),
        ([3, 3, 2], "verdeeld", "Het meest gekozen: ‘De scholen’ en ‘Samen’ (3 van de 8)."),
        ([2, 0, 0], "te_weinig", "Het meest gekozen: ‘De scholen’ (2 van de 2)."),
        ([0, 0, 0], "te_weinig", ""),
    ],
)
def test_kolommen_kennen_geen_midden_maar_wat_het_meest_gekozen_is(telling, woord, zin):
    uitkomst = SOORTEN["pr_zet"].uitkomst("Aan zet", telling)

    assert (uitkomst.eensgezindheid, uitkomst.zin, uitkomst.verdeling) == (woord, zin, tuple(telling))
    assert (uitkomst.mediaan, uitkomst.mediaan_label, uitkomst.kanten, uitkomst.strook) == (None, "", "", None)
    assert SOORTEN["pr_zet"].eensgezindheid(None) == "te_weinig"
    assert "75%" in SOORTEN["pr_zet"].uitleg_woorden


def test_keuzes_staan_met_de_meeste_eerst():
    soort = SOORTEN["pr_wachten_door"]
    uitkomst = soort.uitkomst("Waardoor", {"aantal": 3, "keuzes": {"druk": 1, "geld": 2}})

    assert [een.keuzes for een in uitkomst.lijsten] == [[("Te weinig geld", 2), ("Te weinig mensen", 1)]]
    assert uitkomst.zin.replace("\N{NO-BREAK SPACE}", " ") == (
        "3 mensen zeiden hier iets over. Genoemd: te weinig geld (2 keer), te weinig mensen (1 keer)."
    )
    assert uitkomst.hangt() == ""
    assert soort.rijen("Waardoor", {"aantal": 3, "keuzes": {"druk": 1, "geld": 2}}) == [
        ("Waardoor", "Waardoor", "Te weinig geld", 2),
        ("Waardoor", "Waardoor", "Te weinig mensen", 1),
    ]


def test_een_sleutel_staat_in_hoogstens_een_lijst():
    soort = SOORTEN["pr_wachten_door"]

    with pytest.raises(ValueError, match="twee lijsten"):
        type(soort)((*soort.lijsten, *soort.lijsten))


def test_laag_en_hoog_horen_bij_de_schaal():
    assert [waarde for waarde in (1, 1.5, 2, 2.5, 3) if SPEELT.is_laag(waarde)] == [1, 1.5]
    assert [waarde for waarde in (1, 2, 2.5, 3) if SPEELT.is_hoog(waarde)] == [3]
    halven = [half / 2 for half in range(2, 11)]
    assert [waarde for waarde in halven if MATE_VAN_AANWEZIGHEID.is_laag(waarde)] == [1, 1.5, 2, 2.5]
    assert [waarde for waarde in halven if MATE_VAN_AANWEZIGHEID.is_hoog(waarde)] == [4, 4.5, 5]


def test_de_uitleg_van_de_woorden_noemt_de_grenzen_van_de_schaal():
    assert uitleg_woorden(MATE_VAN_AANWEZIGHEID) == (
        "Eens: alle scores liggen dicht bij elkaar, gemiddeld hoogstens een half punt van het midden. "
        "Verdeeld: gemiddeld meer dan 0,8 punt, of twee kanten met niemand ertussen. "
        "Deels eens: daartussen. Te weinig: minder dan 3 scores."
    )
    for stuk in ("hoogstens 1 punt ", "meer dan 1,6 punt", "minstens 3 waarden ertussen die niemand gaf"):
        assert stuk in uitleg_woorden(CIJFER)
    assert "hoogstens 0,3 punt " in uitleg_woorden(SPEELT)
    assert "meer dan 0,67 punt" in uitleg_woorden(SPEELT)


def test_onderdelen_van_elke_soort_waarde_staan_in_een_volgorde():
    """Most divided first, whatever the scale: what is far on ten may be near on three."""
    tellingen = {
        "pr_wachten": [3, 0, 3],  # two sides
        "pr_school": [0, 0, 0, 3, 0, 0, 3, 0, 0, 0],  # 4 and 7: deels
        "pr_begin": [0, 0, 6, 0, 0],  # eens
        "pr_zet": [2, 2, 2],  # verdeeld
    }
    volgorde = sorted(tellingen, key=lambda sleutel: SOORTEN[sleutel].rang(tellingen[sleutel]))

    assert volgorde == ["pr_wachten", "pr_zet", "pr_school", "pr_begin"]
    assert SOORTEN["pr_zet"].rang(None) > SOORTEN["pr_begin"].rang([0, 0, 6, 0, 0])


def test_een_rij_van_een_rekenblad_past_onder_de_kop_van_zijn_soort():
    trekking = random.Random(4)
    for deel in PROEF.onderdelen:
        soort = deel.soort
        match soort.bewaard_als:
            case "scores":
                telling = soort.tel(trekking.choices(soort.schaal.waarden, k=9))
            case "keuzes":
                telling = {"aantal": 3, "keuzes": soort.tel([soort.sleutels[:2]] * 3)}
            case "teksten":
                telling = soort.tel(["Ja."])
        rijen = soort.rijen(deel.naam, telling)
        assert rijen
        assert all(len(rij) == 1 + len(soort.kop) for rij in rijen)
        assert all(rij[0] == deel.naam for rij in rijen)


# Reading back, for who answered and nobody else


@pytest.mark.parametrize(
    ("sleutel", "gegeven", "woorden"),
    [
        ("pr_wachten", 3, "3, speelt vaak"),
        ("pr_wachten", 0, "Kan ik niet beoordelen"),
        ("pr_school", 7, "7"),
        ("pr_school", 10, "10, uitstekend"),
        ("pr_begin", 4, "Past meer bij B. A: De school begint. B: De gemeente begint."),
        ("pr_begin", 0, "Kan ik niet beoordelen"),
        ("pr_zet", 2, "Samen"),
        ("pr_knelt", ("regels", "tijd"), "Regels spreken elkaar tegen, Er is geen tijd om elkaar te spreken"),
        ("pr_kans", "Samen lunchen.", "Samen lunchen."),
    ],
)
def test_een_eigen_antwoord_is_in_woorden_te_zeggen(sleutel, gegeven, woorden):
    assert SOORTEN[sleutel].teruglezen(gegeven) == woorden
