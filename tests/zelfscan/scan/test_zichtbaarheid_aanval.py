"""What an attacker makes of the view: every small scan, and random ones (privacy 14, 18).

The promise is one sentence: the view stays the same when answers are swapped within a block, per role. What an
attacker then still learns is what people agree on, and that was told to all.
"""

import random
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.inhoud.partijen import Partij
from tests.regie.beelden import DOMEINEN, LAGEN, ROL, ROLLEN, beeld, met, zoals_bewaard
from zelfscan.scan.zichtbaarheid import GROEPEN, Antwoord, blokken


def blokken_van(groepen, openheid, samen=()):
    return blokken(groepen, samen, volgorde=GROEPEN[openheid]) if openheid in GROEPEN else ()


# What an attacker can know: everybody who knows the rules, the view and the own answer, alone or in pairs.


def wat_iemand_zeker_weet(scans, toon, weten: int):
    """Yield (scan, attackers, victim): whoever knows the view and the attackers' answers knows the victim's too."""
    for aanvallers in combinations(range(len(scans[0])), weten):
        mogelijk: dict[object, list] = {}
        for scan in scans:
            mogelijk.setdefault((toon[scan], tuple(scan[wie] for wie in aanvallers)), []).append(scan)
        for zelfde in mogelijk.values():
            for slachtoffer in set(range(len(scans[0]))) - set(aanvallers):
                if len({scan[slachtoffer] for scan in zelfde}) == 1:
                    yield zelfde[0], aanvallers, slachtoffer


@pytest.mark.parametrize(
    ("groepen", "openheid", "waarden"),
    [
        ([""] * 4, "totaal", (0, 1, 2, 3)),
        ([""] * 5, "totaal", (0, 1, 2, 3)),
        # Two blocks of four; a block and a rest; no split at all.
        (["zorg"] * 4 + ["gemeente"] * 4, "domein", (0, 1, 2)),
        (["zorg"] * 4 + ["gemeente"] * 3 + ["onderwijs"], "domein", (0, 1, 2)),
        (["zorg"] * 4 + ["gemeente"] * 3, "domein", (0, 1, 2)),
        # The same by layer, and all three of them as a block of their own.
        (["bestuur"] * 4 + ["uitvoering"] * 4, "laag", (0, 1, 2)),
        (["leiding"] * 4 + ["bestuur"] * 3 + ["uitvoering"], "laag", (0, 1, 2)),
        (["leiding"] * 4 + ["bestuur"] * 3, "laag", (0, 1, 2)),
        (["uitvoering"] * 4 + ["leiding"] * 4 + ["bestuur"] * 4, "laag", (0, 1)),
        (["uitvoering"] * 4 + ["leiding"] * 4 + ["bestuur"] * 4, "laag", (1, 2)),
        (["uitvoering"] * 5 + ["leiding"] * 4 + ["bestuur"] * 3, "laag", (1, 2)),
    ],
)
@pytest.mark.parametrize("weten", [1, 2])
def test_zeker_weten_kan_alleen_als_alle_anderen_van_het_blok_hetzelfde_zeiden(groepen, openheid, waarden, weten):
    """Every scan of these people, over one role. "Kan ik niet beoordelen" of all the others is also the same."""
    scans = list(product(waarden, repeat=len(groepen)))
    toon = {scan: zoals_bewaard(beeld(met(scan, groepen), openheid, onderdelen=[ROL])) for scan in scans}
    delen = blokken_van(groepen, openheid)

    for scan, aanvallers, slachtoffer in wat_iemand_zeker_weet(scans, toon, weten):
        blok = next((deel.groepen for deel in delen if groepen[slachtoffer] in deel.groepen), set(groepen))
        binnen_blok = [c for wie, c in enumerate(scan) if groepen[wie] in blok and wie not in aanvallers]
        binnen_geheel = [c for wie, c in enumerate(scan) if wie not in aanvallers]
        assert len(set(binnen_blok)) == 1 or len(set(binnen_geheel)) == 1, (scan, aanvallers, slachtoffer)


def test_van_een_rol_met_te_weinig_scores_weet_niemand_een_cijfer():
    scans = list(product((0, 1, 2), repeat=4))
    toon = {scan: zoals_bewaard(beeld(met(scan), onderdelen=[ROL])) for scan in scans}

    for scan, _, slachtoffer in wat_iemand_zeker_weet(scans, toon, 1):
        assert scan[slachtoffer] == 0 or 4 - scan.count(0) >= 3, scan


# Paper: who typed it over takes those forms off the view again.

DIGITAAL = 4  # as few as may go with paper


def papieren_werelden():
    """Yield every pile of one or two forms beside four people who answered themselves, on a scale of two: 972."""
    for papier in (1, 2):
        for cijfers in product((0, 1, 2), repeat=papier + DIGITAAL):
            yield cijfers[:papier], cijfers[papier:]


def test_wie_papier_overtypt_houdt_nooit_minder_dan_drie_scores_van_een_rol_over():
    werelden, over_te_weinig = list(papieren_werelden()), []
    for papier, digitaal in werelden:
        inhoud = beeld([*met(papier, op_papier=True), *met(digitaal)], onderdelen=[ROL], hoogste=2)
        verdeling = inhoud["onderdelen"][ROL]["verdeling"]
        if verdeling is None:
            continue
        over = [aantal - papier.count(waarde) for waarde, aantal in enumerate(verdeling, start=1)]
        assert over == [digitaal.count(1), digitaal.count(2)]
        if 0 < sum(over) < 3:
            over_te_weinig.append((papier, digitaal))

    assert len(werelden) == 972
    assert over_te_weinig == []


@pytest.mark.parametrize("papier", [1, 2, 3])
def test_wat_de_overtypster_overhoudt_mocht_ook_zonder_papier_te_zien_zijn(papier):
    """Each role alone, and four or five people beside the pile: the rest is a scan by itself, or there is no rest."""
    for aantal in (DIGITAAL, DIGITAAL + 1):
        for stapel, digitaal in product(product((0, 1, 2), repeat=papier), product((0, 1, 2), repeat=aantal)):
            met_papier = beeld([*met(stapel, op_papier=True), *met(digitaal)], onderdelen=[ROL], hoogste=2)
            zonder = beeld(met(digitaal), onderdelen=[ROL], hoogste=2)
            if met_papier["onderdelen"][ROL]["verdeling"] and any(digitaal):
                assert zonder["onderdelen"][ROL]["verdeling"], (stapel, digitaal)


def test_wie_overtypt_weet_alleen_zeker_wat_alle_anderen_ook_gaven():
    """Who typed knows the paper, and may have answered as well."""
    werelden = [papier + digitaal for papier, digitaal in papieren_werelden() if len(papier) == 2]
    toon = {
        wereld: zoals_bewaard(
            beeld([*met(wereld[:2], op_papier=True), *met(wereld[2:])], onderdelen=[ROL], hoogste=2)["onderdelen"]
        )
        for wereld in werelden
    }
    for zelf in (None, 2):
        mogelijk: dict[object, list] = {}
        for wereld in werelden:
            weet = wereld[:2] if zelf is None else (*wereld[:2], wereld[zelf])
            mogelijk.setdefault((toon[wereld], weet), []).append(wereld)
        for zelfde in mogelijk.values():
            for slachtoffer in set(range(2, 6)) - {zelf}:
                gegeven = {wereld[slachtoffer] for wereld in zelfde}
                anderen = [c for wie, c in enumerate(zelfde[0]) if wie >= 2 and wie != zelf]
                assert len(gegeven) > 1 or gegeven == {0} or len(set(anderen)) == 1, (zelfde[0], slachtoffer)


# Random scans, larger than can be enumerated.


def per_rol(inhoud):
    """The items with a score."""
    return [(rol, inhoud["onderdelen"][rol]) for rol in ROLLEN]


PARTIJEN = Partij.values
score_of_niets = st.one_of(st.none(), st.integers(1, 5))
gekozen = st.tuples(
    st.sampled_from([(), ("een",), ("meer",), ("niemand",)]),
    st.lists(st.sampled_from(PARTIJEN), unique=True, max_size=2).map(tuple),
).map(lambda delen: delen[0] + delen[1])


@st.composite
def antwoord(draw, groepen):
    scores = {rol: draw(score_of_niets) for rol in ROLLEN}
    return Antwoord(
        {rol: waarde for rol, waarde in scores.items() if waarde},
        draw(st.sampled_from(groepen)),
        draw(st.dictionaries(st.sampled_from(ROLLEN), st.text(min_size=1, max_size=3), max_size=2)),
        draw(st.dictionaries(st.sampled_from([f"{rol}_wie" for rol in ROLLEN]), gekozen, max_size=2)),
    )


@st.composite
def met_een_stapel_papier(draw):
    """Four people or more who answered themselves, and paper: scores only."""
    stapel = draw(st.lists(antwoord(DOMEINEN[:1]), min_size=1, max_size=6))
    zelf = draw(st.lists(antwoord(DOMEINEN[:1]), min_size=4, max_size=12))
    return [*(Antwoord(een.scores, op_papier=True) for een in stapel), *zelf]


SAMEN = {
    "totaal": [()],
    "domein": [(), [["onderwijs", "gemeente"]], [["kinderopvang", "gemeente"]]],
    "laag": [(), [["uitvoering", "bestuur"]]],
}


def scans(*openheden):
    """Answers of 4 to 24 people in three groups, with the openheid they belong to and what was joined beforehand."""

    def met_openheid(openheid):
        van = antwoord(LAGEN if openheid == "laag" else DOMEINEN[:3])
        return st.tuples(st.lists(van, min_size=4, max_size=24), st.just(openheid), st.sampled_from(SAMEN[openheid]))

    return st.sampled_from(openheden).flatmap(met_openheid)


def verwissel(antwoorden, groepen, dobbel):
    """Deal the answers anew per role: scores within each group, texts and holders over everybody."""
    kolommen = {}
    for rol in ROLLEN:
        scores = [a.scores.get(rol) for a in antwoorden]
        for groep in groepen(rol):
            anders = groep.copy()
            dobbel.shuffle(anders)
            nieuw = [scores[wie] for wie in anders]
            for wie, waarde in zip(groep, nieuw, strict=True):
                scores[wie] = waarde
        teksten = [a.teksten.get(rol) for a in antwoorden]
        houders = [a.keuzes.get(f"{rol}_wie") for a in antwoorden]
        dobbel.shuffle(teksten)
        dobbel.shuffle(houders)
        kolommen[rol] = (scores, teksten, houders)

    def van(wie, soort, achter=""):
        waarden = {f"{rol}{achter}": kolommen[rol][soort][wie] for rol in ROLLEN}
        return {sleutel: waarde for sleutel, waarde in waarden.items() if waarde is not None}

    return [Antwoord(van(wie, 0), a.groep, van(wie, 1), van(wie, 2, "_wie")) for wie, a in enumerate(antwoorden)]


@settings(max_examples=100)
@given(scans("totaal", "domein", "laag"), st.randoms(use_true_random=False))
def test_het_beeld_blijft_gelijk_als_antwoorden_binnen_een_blok_wisselen(scan, dobbel):
    antwoorden, openheid, samen = scan
    eerst = beeld(antwoorden, openheid, samengevoegd=samen)
    delen = blokken_van((a.groep for a in antwoorden), openheid, samen)
    iedereen = list(range(len(antwoorden)))

    def groepen(rol):
        if not eerst["onderdelen"][rol]["per_blok"]:
            per_blok = [[wie for wie in iedereen if antwoorden[wie].groep in deel.groepen] for deel in delen]
            # Not split: who has a score may change with anybody; who has none only within the block.
            return [[wie for wie in iedereen if rol in antwoorden[wie].scores], *per_blok]
        return [[wie for wie in iedereen if antwoorden[wie].groep in deel.groepen] for deel in delen]

    nieuw = verwissel(antwoorden, groepen, dobbel)
    dobbel.shuffle(nieuw)

    assert zoals_bewaard(beeld(nieuw, openheid, samengevoegd=samen)) == zoals_bewaard(eerst)


@settings(max_examples=80)
@given(scans("domein", "laag"))
def test_geen_deel_en_geen_verschil_gaat_over_te_weinig_mensen(scan):
    """privacy 1 and 2, read off the view: each block, everything but some blocks, per role. Also with "kan ik niet"."""
    antwoorden, openheid, samen = scan
    inhoud = beeld(antwoorden, openheid, samengevoegd=samen)
    minstens = 5 if len(antwoorden) >= 16 else 4

    groottes = {blok["sleutel"]: blok["aantal"] for blok in inhoud["blokken"]}
    assert len(groottes) != 1
    assert all(aantal >= minstens for aantal in groottes.values())
    assert not groottes or sum(groottes.values()) == inhoud["aantal"]
    for rol, deel in per_rol(inhoud):
        assert deel["aantal"] == sum(rol in a.scores for a in antwoorden)
        assert (deel["verdeling"] is None) is (deel["aantal"] < 3)
        if deel["per_blok"]:
            assert set(deel["per_blok"]) == set(groottes)
            assert all(sum(verdeling) >= 3 for verdeling in deel["per_blok"].values())
            assert [sum(kolom) for kolom in zip(*deel["per_blok"].values(), strict=True)] == deel["verdeling"]


@settings(max_examples=80)
@given(met_een_stapel_papier())
def test_met_papier_blijft_per_rol_niets_of_genoeg_over_van_wie_zelf_antwoordde(antwoorden):
    for rol, deel in per_rol(beeld(antwoorden)):
        zelf = [rol in a.scores for a in antwoorden if not a.op_papier].count(True)
        assert (deel["verdeling"] is None) is (deel["aantal"] < 3 or zelf in (1, 2))
        # Paper carries no remark and no holder, so what is shown of those is of the others.
        assert len(deel["teksten"]) == sum(rol in a.teksten for a in antwoorden if not a.op_papier)


@settings(max_examples=60)
@given(scans("totaal", "domein", "laag"), st.randoms(use_true_random=False))
def test_wat_getoond_wordt_hangt_nooit_van_de_cijfers_af(scan, dobbel):
    """Hiding a block because it agrees announces that it agrees: other values, the same places that are shown."""
    antwoorden, openheid, _samen = scan
    anders = [Antwoord({rol: dobbel.randint(1, 5) for rol in a.scores}, a.groep) for a in antwoorden]

    def vorm(inhoud):
        rollen = per_rol(inhoud)
        return inhoud["blokken"], [(rol, d["aantal"], d["verdeling"] is None, list(d["per_blok"])) for rol, d in rollen]

    assert vorm(beeld(anders, openheid)) == vorm(beeld(antwoorden, openheid))


def test_tweehonderd_mensen_in_een_andere_volgorde_geven_dezelfde_bytes():
    dobbel = random.Random(4)
    antwoorden = [
        Antwoord({rol: dobbel.randint(1, 5) for rol in ROLLEN}, dobbel.choice(DOMEINEN), {ROL: f"t{dobbel.random()}"})
        for _ in range(200)
    ]

    eerst = zoals_bewaard(beeld(antwoorden, "domein"))
    dobbel.shuffle(antwoorden)

    assert zoals_bewaard(beeld(antwoorden, "domein")) == eerst
