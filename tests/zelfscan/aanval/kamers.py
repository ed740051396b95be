"""The rooms that are compared: the same people of each block, with answers dealt anew, or nothing the same."""

from dataclasses import replace
from uuid import UUID

from tests.zelfscan import fabriek
from zelfscan.scan.models import Scan

from .zaal import CODE, SCAN, Iemand, Zaal

ADRES = f"/s/{CODE}/"
SLEUTEL = UUID("6e0d0d52-6f0a-4b34-9f0a-0000000000aa")


def wissel(rijen: list[str], *stappen: int) -> list[str]:
    """Move the scores of each role so many people on."""
    kolommen = (kolom[k:] + kolom[:k] for kolom, k in zip(zip(*rijen, strict=True), stappen, strict=True))
    return ["".join(rij) for rij in zip(*kolommen, strict=True)]


ZORG, GEMEENTE = ["1150", "2345", "3300", "5100"], ["1112", "2203", "4305", "5403", "3302"]
REST = ["4105", "4201", "2302", "5403"]
# The third and the fourth item are not split, for zorg has too few scores of them: these change between blocks too.
ZORG_ANDERS, GEMEENTE_ANDERS = ["1150", "2312", *ZORG[2:]], ["1145", *GEMEENTE[1:]]
TEKSTEN = [
    {0: "Zij ziet het het eerst."},
    {0: "Wie dat is?"},
    {-1: "Zo gaat dat.", "kans": "De wijkagenda is nog leeg."},
]


def mensen(zorg, gemeente, rest, kleine_domeinen, *, teksten, keuzes, knelpunten):
    rijen = [(rij, "zorg") for rij in zorg] + [(rij, "gemeente") for rij in gemeente]
    rijen += list(zip(rest, kleine_domeinen, strict=True))
    return [
        Iemand(
            cijfers,
            domein,
            TEKSTEN[teksten.index(plek)] if plek in teksten else {},
            keuzes.get(plek),
            knelpunten=knelpunten[plek],
        )
        for plek, (cijfers, domein) in enumerate(rijen)
    ]


# Five say something of the first, three "vaak"; three of the second, which is too few to show anything of.
KNELPUNTEN = ["vv", "vv", "v-", "n-", "n-", *["--"] * 7, "-v"]
KNELPUNTEN_ANDERS = ["--", "-n", "--", "n-", "v-", "--", "vn", "n-", *["--"] * 4, "vn"]
EERDER = [(rij, domein) for domein, rijen in (("zorg", ZORG), ("gemeente", GEMEENTE)) for rij in rijen]
EERST = Zaal(
    mensen=mensen(
        ZORG,
        GEMEENTE,
        REST,
        ["jeugdhulp", "kinderopvang", "kinderopvang", "kinderopvang"],
        teksten=[0, 3, 9],
        keuzes={0: 0, 5: 1, 11: 0},
        knelpunten=KNELPUNTEN,
    ),
    eerder=[Iemand(rij, domein) for rij, domein in EERDER],
    via_link=[0],
)
# The same people of each block, per role the scores dealt anew. Other authors, and from the last to the first.
GEWISSELD = Zaal(
    mensen=mensen(
        wissel(ZORG_ANDERS, 1, 2, 3, 1),
        wissel(GEMEENTE_ANDERS, 4, 1, 2, 3),
        wissel(REST, 2, 3, 1, 1),
        ["jeugdhulp", "jeugdhulp", "kinderopvang", "kinderopvang"],
        teksten=[1, 12, 7],
        keuzes={2: 1, 8: 0, 12: 0},
        knelpunten=KNELPUNTEN_ANDERS,
    )[::-1],
    eerder=[
        Iemand(rij, domein)
        for domein, rijen in (("gemeente", wissel(GEMEENTE, 1, 2, 3, 4)), ("zorg", wissel(ZORG, 3, 1, 2, 0)))
        for rij in rijen
    ],
    via_link=[1, 2],
)
# As many people, and nothing else the same.
HEEL_ANDERS = Zaal(
    mensen=[
        Iemand(
            "5555",
            "onderwijs",
            {-1: "Dit hoort niemand te lezen.", "kans": "Dit ook niet."},
            2,
            f"Org {n}",
            knelpunten="vn",
        )
        for n in range(13)
    ],
    eerder=EERST.eerder,
    via_link=[0, 1, 2],
)
# Who opens a link that was used reads so, and nobody else does (besluiten 32): so it was used in each room.
MET_NAMEN = Zaal(
    [replace(m, organisatie=f"De {n}") for n, m in enumerate(EERST.mensen)],
    EERST.eerder,
    EERST.via_link,
)


def verschillen(een, ander) -> list[str]:
    return [naam for naam in een if een[naam] != ander[naam]]


def formulier(scan: Scan, cijfers: str, **velden) -> dict:
    """What the answer page sends, each time with the same key."""
    return fabriek.formulier(scan, cijfers, **{"sleutel": str(SLEUTEL)} | velden)


def scan_nu() -> Scan:
    return Scan.objects.get(pk=SCAN)
