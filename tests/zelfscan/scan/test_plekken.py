"""Whether two lists are of mostly the same people, and by how many they differ (privacy 9)."""

import time
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zelfscan.scan.plekken import bijna_dezelfde, hoeveel_dezelfde, plek


def lijst(*plekken):
    return [plek(*(een if isinstance(een, tuple) else ("De Linde", een))) for een in plekken]


@pytest.mark.parametrize(
    ("eerder", "nu", "verschil"),
    [
        ("abcdef", "abcdef", None),
        ("abcdef", "abcdefg", (1, 1)),
        ("abcdefg", "abcd", (3, 3)),
        ("abcdefg", "abcdxyz", (3, 3)),
        ("abcdefgh", "abcd", None),
        ("abcdef", "abc", None),
        ("abcdefgh", "bcdefg", (2, 2)),
        ("abc", "xyz", None),
        ("ab", "ac", None),
        ("abc", "abd", (1, 1)),
        ("", "", None),
    ],
)
def test_bijna_dezelfde_groep(eerder, nu, verschil):
    assert bijna_dezelfde(lijst(*eerder), lijst(*nu)) == verschil
    assert bijna_dezelfde(lijst(*nu), lijst(*eerder)) == verschil


BO = "bo@voorbeeld.example"


@pytest.mark.parametrize(
    ("een", "ander", "dezelfde", "misschien"),
    [
        # By address where both have one, whatever else is written.
        (("De Linde", "Bo", BO), ("Het Anker", "B. Jansen", "BO@Voorbeeld.example "), True, True),
        (("De Linde", "Bo", BO), ("De Linde", "Bo", "jo@voorbeeld.example"), False, False),
        # Else by organisation and name, without capitals, accents, spaces and punctuation.
        (("De Linde", "Zoë van Dam", BO), ("de  linde", "ZOE VANDAM", ""), True, True),
        (("St.-Jan", "Bo"), ("St Jan", "bo"), True, True),
        (("Hōpe-Straße", "Bo"), ("hope strasse", "bo"), True, True),
        (("???", "Bo"), ("!!!", "Bo"), False, False),
        (("De Linde", "Bo", BO), ("Het Anker", "Bo", ""), False, False),
        # Between regions a GGD is not the GGD of another region.
        (("GGD", "", "", "Noord"), ("GGD", "", "", "Zuid"), False, False),
        (("GGD", "", "", "Noord"), ("GGD", "", "", "noord"), True, True),
        (("GGD", "", "", "Noord"), ("GGD", "", "", ""), True, True),
        # Without a name (never given, or wiped) it can be anybody of that organisation.
        (("De Linde",), ("De Linde",), True, True),
        (("De Linde",), ("De Linde", "Bo"), False, True),
        (("De Linde", "", BO), ("De Linde", "Bo"), False, True),
        (("De Linde", "", BO), ("De Linde",), False, True),
        (("De Linde",), ("Het Anker", "Bo"), False, False),
    ],
)
def test_wanneer_twee_plekken_van_dezelfde_mens_zijn(een, ander, dezelfde, misschien):
    for links, rechts in ((een, ander), (ander, een)):
        assert hoeveel_dezelfde([plek(*links)], [plek(*rechts)]) == dezelfde
        assert hoeveel_dezelfde([plek(*links)], [plek(*rechts)], misschien=True) == misschien


def test_twee_van_een_organisatie_zonder_naam_zijn_twee_plekken():
    drie, twee = lijst(("De Linde",), ("De Linde",), ("GGD",)), lijst(("De Linde",), ("GGD",))

    assert bijna_dezelfde(drie, twee) == (1, 1)
    assert bijna_dezelfde(drie, drie) is None


def test_een_lijst_zonder_adressen_naast_een_met_adressen_gaat_op_naam():
    met = lijst(*(("De Linde", f"Mens {n}", f"{n}@voorbeeld.example") for n in range(8)))
    zonder = lijst(*(("de linde", f"MENS {n}") for n in range(1, 8)))

    assert bijna_dezelfde(met, zonder) == (1, 1)


def test_gewiste_namen_verbergen_het_verschil_niet():
    """Else whoever made both lists could wipe four names, and nobody was warned."""
    eerder = lijst(*"abcdefgh")
    gewist = lijst("", "", "", "", *"efg")

    assert bijna_dezelfde(eerder, gewist) == (1, 3)
    # All the same but for one name that was wiped: perhaps that is somebody else.
    assert bijna_dezelfde(eerder, lijst("", *"bcdefgh")) == (1, 1)


def test_wie_bij_wie_hoort_wordt_zo_gekozen_dat_er_zo_veel_mogelijk_paren_zijn():
    """The one without an address could take the partner of the other, who then had none."""
    een = lijst(("De Linde", "Bo", ""), ("De Linde", "Bo", BO))
    ander = lijst(("De Linde", "Bo", BO), ("De Linde", "Bo", "jo@voorbeeld.example"))

    assert hoeveel_dezelfde(een, ander) == hoeveel_dezelfde(ander, een) == 2
    assert hoeveel_dezelfde(een[::-1], ander) == hoeveel_dezelfde(een, ander[::-1]) == 2


plekken = st.lists(
    st.builds(
        plek,
        st.sampled_from(["De Linde", "GGD"]),
        st.sampled_from(["", "Bo", "Jo"]),
        st.sampled_from(["", "a@x.example", "b@x.example", "c@x.example"]),
        st.sampled_from(["", "", "Noord"]),
    ),
    max_size=6,
)


@settings(max_examples=300)
@given(plekken, plekken)
def test_snel_afvallen_doet_geen_lijst_die_nog_kan(een, ander):
    """Most lists differ so much that they need no pairing; who might be alike never falls off by that."""
    langste = max(len(een), len(ander))
    minst = langste - hoeveel_dezelfde(een, ander, misschien=True)
    meest = langste - hoeveel_dezelfde(een, ander)
    kan = [verschil for verschil in (1, 2, 3) if minst <= verschil <= meest and langste > 2 * verschil]

    assert bijna_dezelfde(een, ander) == ((kan[0], kan[-1]) if kan else None)


@settings(max_examples=300)
@given(plekken, plekken, st.booleans())
@pytest.mark.breed
def test_er_zijn_geen_meer_paren_te_maken(een, ander, misschien):
    """Beside every way to put the one list next to the other."""
    kort, lang = sorted((een, ander), key=len)

    def paren(volgorde):
        return sum(hoeveel_dezelfde([a], [b], misschien=misschien) for a, b in zip(kort, volgorde, strict=False))

    meest = max(paren(volgorde) for volgorde in permutations(lang, len(kort)))

    assert hoeveel_dezelfde(een, ander, misschien=misschien) == meest
    assert hoeveel_dezelfde(ander, een, misschien=misschien) == meest


# What of a person stands on a list: the name, the address, both, or neither any more.
zichtbaar = st.sampled_from([(True, True), (True, False), (False, True), (False, False)])


@settings(max_examples=300)
@given(st.integers(3, 9), st.integers(0, 4), st.integers(0, 4), st.data())
def test_een_verschil_van_een_tot_drie_wordt_altijd_gemeld_hoe_de_lijsten_ook_zijn_ingevuld(samen, weg, erbij, data):
    """Who knows the truth: people with a name and an address of their own. On one of both lists anything may lack."""

    def op_lijst(mensen, hoe):
        return [
            plek(f"Organisatie {n % 2}", f"Mens {n}" if naam else "", f"{n}@x.example" if adres else "")
            for n, (naam, adres) in zip(mensen, hoe, strict=True)
        ]

    een, ander = [*range(samen + weg)], [*range(samen), *range(20, 20 + erbij)]
    half = data.draw(st.lists(zichtbaar, min_size=len(een), max_size=len(een)))
    lijsten = op_lijst(een, half), op_lijst(ander, [(True, True)] * len(ander))
    verschil = max(weg, erbij)

    gemeld = bijna_dezelfde(*lijsten)

    if 1 <= verschil <= 3 and max(len(een), len(ander)) > 2 * verschil:
        assert gemeld is not None
        assert gemeld[0] <= verschil <= gemeld[1]


NUMMERS = range(500)  # as many places as a scan may have


def test_ook_de_langste_lijsten_zijn_vergeleken():
    een = lijst(*(("De Linde", f"Mens {n}", f"{n}@x.example") for n in NUMMERS))

    assert bijna_dezelfde(een, [*een[1:], plek("De Linde", "Nieuw")]) == (1, 1)
    assert bijna_dezelfde(lijst(*[("De Linde",)] * 500), lijst(*[("De Linde",)] * 499, ("GGD",))) == (1, 1)


def test_een_keten_waarin_de_laatste_alle_anderen_een_plek_laat_opschuiven():
    """Place j goes with j - 1 by name or address, and with j by the other of both; the first, which comes last, only
    with the first.
    """
    een = lijst(*((f"Organisatie {(n + 1) // 2}", "Bo", f"{n // 2}@x.example" if n % 2 else "") for n in NUMMERS))
    ander = lijst(*((f"Organisatie {(n + 1) // 2}", "Bo", "" if n % 2 else f"{n // 2}@x.example") for n in NUMMERS))

    assert hoeveel_dezelfde([*een[1:], een[0]], ander) == hoeveel_dezelfde(ander, [*een[1:], een[0]]) == 500


@settings(max_examples=300)
@given(plekken, plekken, st.booleans(), st.integers(0, 3))
def test_eerder_ophouden_verandert_het_antwoord_niet(een, ander, misschien, grens):
    allemaal = hoeveel_dezelfde(een, ander, misschien=misschien)

    assert hoeveel_dezelfde(een, ander, misschien=misschien, genoeg=grens + 1) == min(allemaal, grens + 1)
    tot = hoeveel_dezelfde(een, ander, misschien=misschien, meeste_over=grens)
    assert tot == allemaal if len(een) - allemaal <= grens else tot <= allemaal


@pytest.mark.parametrize("leeg", [100, 250, 400])
def test_lijsten_die_gemaakt_zijn_om_traag_te_zijn_zijn_dat_niet(leeg):
    """One organiser can make many of them, and each answer looks at all: 0.7 s a pair before, 0.03 now."""
    een = lijst(*[("De Linde", "Anna")] * 500)
    ander = lijst(*[("De Linde",)] * leeg, *[("De Linde", "Bo")] * (500 - leeg))
    begin = time.thread_time()

    for _ in range(10):
        assert bijna_dezelfde(een, ander) is None

    assert time.thread_time() - begin < 3
