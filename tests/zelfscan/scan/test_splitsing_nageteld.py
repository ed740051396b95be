"""A split by layer or by domein, over every small world: how many of each group gave which score (privacy 2, 13, 14).

Three groups, two scores and "kan ik niet beoordelen". Who is who is left out: that the view does not know that is
proven in test_zichtbaarheid_aanval.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise, product

import pytest

from tests.regie.beelden import DOMEINEN, LAGEN, ROL, beeld, met, zoals_bewaard
from zelfscan.scan.zichtbaarheid import GROEPEN, blokken

Wereld = tuple[tuple[int, ...], ...]  # per group how often each value was given, "kan ik niet beoordelen" first

DRIE = {"laag": LAGEN, "domein": DOMEINEN[:3]}


def werelden(mensen: int, waarden: int) -> Iterator[Wereld]:
    """Yield every way to divide so many people over three groups and these values."""
    vakken = 3 * waarden
    for schotten in combinations(range(mensen + vakken - 1), vakken - 1):
        grenzen = (-1, *schotten, mensen + vakken - 1)
        aantallen = [grens - vorige - 1 for vorige, grens in pairwise(grenzen)]
        yield tuple(tuple(aantallen[begin : begin + waarden]) for begin in range(0, vakken, waarden))


def toon(wereld: Wereld, openheid: str) -> dict:
    scores, groepen = [], []
    for groep, aantallen in zip(DRIE[openheid], wereld, strict=True):
        scores += [waarde for waarde, aantal in enumerate(aantallen) for _ in range(aantal)]
        groepen += [groep] * sum(aantallen)
    return beeld(met(scores, groepen), openheid, onderdelen=[ROL])


def telling_per_blok(wereld: Wereld, openheid: str) -> tuple:
    """What a swap within a block leaves as it is: per block how often each value was given."""
    mensen = {groep: sum(aantallen) for groep, aantallen in zip(DRIE[openheid], wereld, strict=True)}
    delen = blokken(Counter(mensen).elements(), volgorde=GROEPEN[openheid])
    ingedeeld = [deel.groepen for deel in delen] or [DRIE[openheid]]
    per_groep = dict(zip(DRIE[openheid], wereld, strict=True))
    return tuple(
        tuple(map(sum, zip(*(per_groep[groep] for groep in deel if groep in per_groep), strict=True)))
        for deel in ingedeeld
    )


@pytest.fixture(scope="module", params=[pytest.param("laag", marks=pytest.mark.breed), "domein"])
def alles(request) -> list[tuple[Wereld, dict, tuple]]:
    """Every world of 4 to 8 people with two scores, and of 12 with one: there all three groups can be a block."""
    return [
        (wereld, toon(wereld, request.param), telling_per_blok(wereld, request.param))
        for mensen, waarden in (*product(range(4, 9), [3]), (12, 2))
        for wereld in werelden(mensen, waarden)
    ]


def hoofden(wereld: Wereld) -> tuple[int, ...]:
    return tuple(map(sum, wereld))


def test_wisselen_binnen_een_blok_verandert_niets(alles):
    beelden = defaultdict(set)
    for wereld, inhoud, telling in alles:
        beelden[hoofden(wereld), telling].add(zoals_bewaard(inhoud))

    assert all(len(gelijk) == 1 for gelijk in beelden.values())
    assert len(beelden) < len(alles)  # there is something to swap


def test_alleen_hoofden_bepalen_welke_blokken_er_zijn_en_alleen_aantallen_scores_wat_er_staat(alles):
    blokken_van, vorm_van = defaultdict(set), defaultdict(set)
    for wereld, inhoud, telling in alles:
        rol = inhoud["onderdelen"][ROL]
        blokken_van[hoofden(wereld)].add(zoals_bewaard(inhoud["blokken"]))
        scores = tuple(sum(aantallen[1:]) for aantallen in telling)
        vorm = (rol["verdeling"] is None, tuple(rol["per_blok"]))
        vorm_van[hoofden(wereld), scores].add(vorm)

    assert all(len(een) == 1 for een in blokken_van.values())
    assert all(len(een) == 1 for een in vorm_van.values())


def test_geen_blok_en_geen_aftreksom_gaat_over_te_weinig_mensen_of_scores(alles):
    """Whatever blocks are taken off the whole, or off one another: what is left is some blocks, never a part of one."""
    gesplitst = 0
    for wereld, inhoud, telling in alles:
        rol = inhoud["onderdelen"][ROL]
        groottes = [blok["aantal"] for blok in inhoud["blokken"]]
        assert all(aantal >= 4 for aantal in groottes), wereld
        assert not groottes or sum(groottes) == inhoud["aantal"]
        if not rol["per_blok"]:
            continue
        gesplitst += 1
        getoond = {tuple(verdeling) for verdeling in rol["per_blok"].values()}
        assert getoond == {(*aantallen[1:], *[0] * (6 - len(aantallen))) for aantallen in telling}
        for hoeveel in range(1, len(groottes) + 1):
            for deel in combinations(rol["per_blok"].values(), hoeveel):
                assert sum(map(sum, deel)) >= 3, wereld
        assert [sum(kolom) for kolom in zip(*rol["per_blok"].values(), strict=True)] == rol["verdeling"]

    assert gesplitst
    assert {len(inhoud["blokken"]) for _, inhoud, _ in alles} == {0, 2, 3}
