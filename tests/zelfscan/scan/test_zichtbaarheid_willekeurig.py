"""What an attacker makes of the view of random scans, larger than can be enumerated (privacy 14, 18).

Of two roles with who fulfils them, split or not, and of the invented instrument with every kind of item.
"""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.regie.beelden import DOMEINEN, LAGEN, ROL, ROLLEN, blokken_van, delen_van, zoals_bewaard
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.scan.zichtbaarheid import Antwoord, maak_beeld

ROLDELEN = tuple(delen_van(*ROLLEN))
# What a scan can be: its openheid, its items, and what can be joined beforehand.
KAMERS = {
    "totaal": ("totaal", ROLDELEN, [()]),
    "domein": ("domein", ROLDELEN, [(), [["onderwijs", "gemeente"]], [["kinderopvang", "gemeente"]]]),
    "laag": ("laag", ROLDELEN, [(), [["uitvoering", "bestuur"]]]),
    "proef": ("totaal", PROEF.onderdelen, [()]),
}


def beeld(antwoorden, onderdelen, openheid="totaal", samengevoegd=()):
    return maak_beeld(antwoorden, openheid=openheid, onderdelen=onderdelen, samengevoegd=samengevoegd)


def met_waarde(onderdelen):
    return [deel for deel in onderdelen if deel.soort.bewaard_als == "scores"]


def per_waarde(inhoud, onderdelen):
    """The items with a value, in the view."""
    return [(deel.sleutel, inhoud["onderdelen"][deel.sleutel]) for deel in met_waarde(onderdelen)]


def een_antwoord(deel):
    """Anything one can say at this item, and nothing at all."""
    soort = deel.soort
    if soort.bewaard_als == "scores":
        return st.one_of(st.none(), st.sampled_from(soort.schaal.waarden))
    if soort.bewaard_als == "keuzes":
        return (
            st.lists(st.sampled_from(soort.sleutels), unique=True, max_size=3)
            .map(tuple)
            .filter(lambda gekozen: not gekozen or soort.past(gekozen))
        )
    return st.text(max_size=3)


@st.composite
def antwoord(draw, groepen, onderdelen):
    gegeven = {deel: draw(een_antwoord(deel)) for deel in onderdelen}
    bewaard = {
        soort: {deel.sleutel: wat for deel, wat in gegeven.items() if wat and deel.soort.bewaard_als == soort}
        for soort in ("scores", "keuzes", "teksten")
    }
    toelichtingen = draw(
        st.dictionaries(
            st.sampled_from([deel.sleutel for deel in met_waarde(onderdelen) if deel.tekstvelden]),
            st.text(min_size=1, max_size=3),
            max_size=2,
        )
    )
    return Antwoord(
        bewaard["scores"], draw(st.sampled_from(groepen)), bewaard["teksten"] | toelichtingen, bewaard["keuzes"]
    )


@st.composite
def met_een_stapel_papier(draw):
    """Four people or more who answered themselves, and paper: scores only."""
    onderdelen = draw(st.sampled_from([ROLDELEN, PROEF.onderdelen]))
    van = antwoord(DOMEINEN[:1], onderdelen)
    stapel = draw(st.lists(van, min_size=1, max_size=6))
    zelf = draw(st.lists(van, min_size=4, max_size=12))
    return [*(Antwoord(een.scores, op_papier=True) for een in stapel), *zelf], onderdelen


def scans(*kamers):
    """Answers of 4 to 24 people (10 with the longer list) in three groups; openheid, items, what was joined before."""

    def van_kamer(kamer):
        openheid, onderdelen, samen = KAMERS[kamer]
        van = antwoord(LAGEN if openheid == "laag" else DOMEINEN[:3], onderdelen)
        antwoorden = st.lists(van, min_size=4, max_size=24 if onderdelen is ROLDELEN else 10)
        return st.tuples(antwoorden, st.just(openheid), st.just(onderdelen), st.sampled_from(samen))

    return st.sampled_from(kamers).flatmap(van_kamer)


def verwissel(antwoorden, onderdelen, groepen, dobbel):
    """Deal the answers anew per item: scores within each group, texts and ticks over everybody."""
    iedereen = [list(range(len(antwoorden)))]
    nieuw = [{"scores": {}, "teksten": {}, "keuzes": {}} for _ in antwoorden]
    for deel in onderdelen:
        for wat in ("scores", "teksten", "keuzes"):
            gegeven = [getattr(een, wat).get(deel.sleutel) for een in antwoorden]
            for groep in groepen(deel) if wat == "scores" else iedereen:
                anders = groep.copy()
                dobbel.shuffle(anders)
                gedeeld = [gegeven[wie] for wie in anders]
                for wie, waarde in zip(groep, gedeeld, strict=True):
                    gegeven[wie] = waarde
            for wie, waarde in enumerate(gegeven):
                if waarde:
                    nieuw[wie][wat][deel.sleutel] = waarde
    return [Antwoord(groep=oud.groep, **een) for oud, een in zip(antwoorden, nieuw, strict=True)]


@settings(max_examples=100)
@given(scans(*KAMERS), st.randoms(use_true_random=False))
def test_het_beeld_blijft_gelijk_als_antwoorden_binnen_een_blok_wisselen(scan, dobbel):
    antwoorden, openheid, onderdelen, samen = scan
    eerst = beeld(antwoorden, onderdelen, openheid, samen)
    delen = blokken_van((a.groep for a in antwoorden), openheid, samen)
    iedereen = list(range(len(antwoorden)))

    def groepen(deel):
        per_blok = [[wie for wie in iedereen if antwoorden[wie].groep in blok.groepen] for blok in delen]
        if deel.soort.bewaard_als == "scores" and not eerst["onderdelen"][deel.sleutel]["per_blok"]:
            # Not split: who has a score may change with anybody; who has none only within the block.
            return [[wie for wie in iedereen if deel.sleutel in antwoorden[wie].scores], *per_blok]
        return per_blok

    nieuw = verwissel(antwoorden, onderdelen, groepen, dobbel)
    dobbel.shuffle(nieuw)

    assert zoals_bewaard(beeld(nieuw, onderdelen, openheid, samen)) == zoals_bewaard(eerst)


@settings(max_examples=80)
@given(scans("domein", "laag"))
def test_geen_deel_en_geen_verschil_gaat_over_te_weinig_mensen(scan):
    """privacy 1 and 2, read off the view: each block, everything but some blocks, per role. Also with "kan ik niet"."""
    antwoorden, openheid, onderdelen, samen = scan
    inhoud = beeld(antwoorden, onderdelen, openheid, samen)
    minstens = 5 if len(antwoorden) >= 16 else 4

    groottes = {blok["sleutel"]: blok["aantal"] for blok in inhoud["blokken"]}
    assert len(groottes) != 1
    assert all(aantal >= minstens for aantal in groottes.values())
    assert not groottes or sum(groottes.values()) == inhoud["aantal"]
    for sleutel, deel in per_waarde(inhoud, onderdelen):
        assert deel["aantal"] == sum(sleutel in a.scores for a in antwoorden)
        assert (deel["verdeling"] is None) is (deel["aantal"] < 3)
        if deel["per_blok"]:
            assert set(deel["per_blok"]) == set(groottes)
            assert all(sum(verdeling) >= 3 for verdeling in deel["per_blok"].values())
            assert [sum(kolom) for kolom in zip(*deel["per_blok"].values(), strict=True)] == deel["verdeling"]


@settings(max_examples=40)
@given(scans("proef"))
def test_van_elke_soort_blijft_weg_wat_te_weinig_mensen_zeiden(scan):
    antwoorden, openheid, onderdelen, _samen = scan
    inhoud = beeld(antwoorden, onderdelen, openheid)["onderdelen"]

    for deel in onderdelen:
        van = inhoud[deel.sleutel]
        if deel.soort.bewaard_als == "teksten":
            assert set(van) == {"gevraagd", "teksten"}
            continue
        gaven = sum(deel.sleutel in getattr(a, deel.soort.bewaard_als) for a in antwoorden)
        geteld = van["verdeling" if deel.soort.bewaard_als == "scores" else "keuzes"]
        assert (geteld is None) is (gaven < 3)
        # Of ticks not even how many people: it would say of one of two that the other said nothing.
        assert van["aantal"] == (gaven if deel.soort.bewaard_als == "scores" or gaven >= 3 else None)


@settings(max_examples=80)
@given(met_een_stapel_papier())
def test_met_papier_blijft_per_onderdeel_niets_of_genoeg_over_van_wie_zelf_antwoordde(scan):
    antwoorden, onderdelen = scan
    for sleutel, deel in per_waarde(beeld(antwoorden, onderdelen), onderdelen):
        zelf = [sleutel in a.scores for a in antwoorden if not a.op_papier].count(True)
        assert (deel["verdeling"] is None) is (deel["aantal"] < 3 or zelf in (1, 2))
        # Paper carries no remark and no tick, so what is shown of those is of the others.
        assert len(deel["teksten"]) == sum(sleutel in a.teksten for a in antwoorden if not a.op_papier)


@settings(max_examples=60)
@given(scans(*KAMERS), st.randoms(use_true_random=False))
def test_wat_getoond_wordt_hangt_nooit_van_de_cijfers_af(scan, dobbel):
    """Hiding a block because it agrees announces that it agrees: other values, the same places that are shown."""
    antwoorden, openheid, onderdelen, _samen = scan
    waarden = {deel.sleutel: deel.soort.schaal.waarden for deel in met_waarde(onderdelen)}
    anders = [Antwoord({een: dobbel.choice(waarden[een]) for een in a.scores}, a.groep) for a in antwoorden]

    def vorm(inhoud):
        return inhoud["blokken"], [
            (sleutel, deel["aantal"], deel["verdeling"] is None, list(deel["per_blok"]))
            for sleutel, deel in per_waarde(inhoud, onderdelen)
        ]

    assert vorm(beeld(anders, onderdelen, openheid)) == vorm(beeld(antwoorden, onderdelen, openheid))


def test_tweehonderd_mensen_in_een_andere_volgorde_geven_dezelfde_bytes():
    dobbel = random.Random(4)
    antwoorden = [
        Antwoord({rol: dobbel.randint(1, 5) for rol in ROLLEN}, dobbel.choice(DOMEINEN), {ROL: f"t{dobbel.random()}"})
        for _ in range(200)
    ]

    eerst = zoals_bewaard(beeld(antwoorden, ROLDELEN, "domein"))
    dobbel.shuffle(antwoorden)

    assert zoals_bewaard(beeld(antwoorden, ROLDELEN, "domein")) == eerst
