"""Two rooms that differ only in what nobody may know look the same on every surface, byte for byte (privacy 18)."""

import pytest

from zelfscan.instrumenten import STANDAARD

from .oppervlakken import oppervlakken, patronen, plekken
from .zaal import FASEN, SCHERPST, Iemand, Zaal, elk_instrument, in_elke_kamer

pytestmark = pytest.mark.django_db


def wissel(rijen: list[str], *stappen: int) -> list[str]:
    """Move the scores of each role so many people on."""
    kolommen = (kolom[k:] + kolom[:k] for kolom, k in zip(zip(*rijen, strict=True), stappen, strict=True))
    return ["".join(rij) for rij in zip(*kolommen, strict=True)]


ZORG, GEMEENTE = ["1150", "2345", "3300", "5100"], ["1112", "2203", "4305", "5403", "3302"]
REST = ["4105", "4201", "2302", "5403"]
# The third and the fourth item are not split, for zorg has too few scores of them: these change between blocks too.
ZORG_ANDERS, GEMEENTE_ANDERS = ["1150", "2312", *ZORG[2:]], ["1145", *GEMEENTE[1:]]
TEKSTEN = [{0: "Zij ziet het het eerst."}, {0: "Wie dat is?"}, {-1: "Zo gaat dat."}]


def mensen(zorg, gemeente, rest, kleine_domeinen, *, teksten, keuzes):
    rijen = [(rij, "zorg") for rij in zorg] + [(rij, "gemeente") for rij in gemeente]
    rijen += list(zip(rest, kleine_domeinen, strict=True))
    return [
        Iemand(cijfers, domein, TEKSTEN[teksten.index(plek)] if plek in teksten else {}, keuzes.get(plek))
        for plek, (cijfers, domein) in enumerate(rijen)
    ]


EERDER = [(rij, domein) for domein, rijen in (("zorg", ZORG), ("gemeente", GEMEENTE)) for rij in rijen]
EERST = Zaal(
    mensen=mensen(
        ZORG,
        GEMEENTE,
        REST,
        ["jeugdhulp", "kinderopvang", "kinderopvang", "kinderopvang"],
        teksten=[0, 3, 9],
        keuzes={0: 0, 5: 1, 11: 0},
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
    mensen=[Iemand("5555", "onderwijs", {-1: "Dit hoort niemand te lezen."}, 2, f"Org {n}") for n in range(13)],
    eerder=EERST.eerder,
    via_link=[0, 1, 2],
)
MET_NAMEN = Zaal(
    [Iemand(m.cijfers, m.domein, m.teksten, m.keuze, f"De {n}") for n, m in enumerate(EERST.mensen)], EERST.eerder
)


def bekijk(kijkers, zaal, **velden):
    with kijkers.in_zaal(zaal, **velden):
        return kijkers.bekijk_alles()


def verschillen(een, ander) -> list[str]:
    return [naam for naam in een if een[naam] != ander[naam]]


def test_elk_adres_van_een_scan_wordt_bekeken():
    """An address with another part in it is a new kind of place: say in `plekken` what stands there."""
    assert {deel for _, delen in patronen() for deel in delen} <= set(plekken(STANDAARD))
    assert {oppervlak.naam for oppervlak in oppervlakken()} >= {naam for naam, _ in patronen()}


@in_elke_kamer("totaal", "domein", "laag", "naam")
def test_voor_de_onthulling_is_alleen_het_aantal_te_zien(kijkers, instrument, openheid):
    eerst = MET_NAMEN if openheid == "naam" else EERST

    een = bekijk(kijkers, eerst, instrument=instrument, openheid=openheid, fase="open")
    ander = bekijk(kijkers, HEEL_ANDERS, instrument=instrument, openheid=openheid, fase="open")

    assert verschillen(een, ander) == []


def zien_er_hetzelfde_uit(kijkers, eerste: Zaal, tweede: Zaal, **velden) -> bool:
    een, ander = (bekijk(kijkers, zaal, **velden) for zaal in (eerste, tweede))
    assert verschillen(een, ander) == []
    return True


@in_elke_kamer("totaal", "domein", "laag")
def test_na_de_onthulling_is_niet_te_zien_wie_van_een_blok_wat_zei(kijkers, instrument, openheid):
    """Of a closed scan, which also has its report, sheets and next round."""
    assert zien_er_hetzelfde_uit(kijkers, EERST, GEWISSELD, instrument=instrument, openheid=openheid, fase="gesloten")


@pytest.mark.parametrize(("instrument", "openheid"), SCHERPST, ids=str)
def test_ook_zolang_de_groep_praat_is_dat_niet_te_zien(kijkers, instrument, openheid):
    assert zien_er_hetzelfde_uit(kijkers, EERST, GEWISSELD, instrument=instrument, openheid=openheid, fase="onthuld")


# Nine people: two of them scored the first item and two ticked something; of the rest of the items all say the same.
WEINIG, EN_ANDERS = (
    Zaal([Iemand(f"{waarde}{nummer % 5 + 1}34", keuze=keuze) for nummer, waarde, keuze in rijen], EERST.eerder)
    for rijen in (
        [(0, 1, 0), (1, 1, 0), *((nummer, 0, None) for nummer in range(2, 9))],
        [(0, 0, None), (1, 5, 1), (2, 0, 2), *((nummer, 0, None) for nummer in range(3, 8)), (8, 4, None)],
    )
)


@elk_instrument
def test_van_wat_weinigen_zeiden_is_nergens_iets_te_zien(kijkers, instrument):
    """Not what it was, not who said it, and not by its place in the order of the talk."""
    assert zien_er_hetzelfde_uit(kijkers, WEINIG, EN_ANDERS, instrument=instrument, openheid="totaal", fase="gesloten")


PAPIER = [Iemand(cijfers, op_papier=True) for cijfers in ("1351", "2325", "3434", "4141")]


@elk_instrument
def test_wie_papier_overtypte_ziet_nergens_wat_een_of_twee_anderen_vonden(kijkers, instrument):
    """Paper has scores enough of the third and fourth item; of who answered themselves two and one gave one."""
    kamers = (
        Zaal([*map(Iemand, zelf), *PAPIER], EERST.eerder)
        for zelf in (["1300", "2310", "3420", "5401"], ["1300", "2340", "3450", "5405"])
    )
    assert zien_er_hetzelfde_uit(kijkers, *kamers, instrument=instrument, openheid="totaal", fase="gesloten")


# Looked at by somebody to whom it shows nothing: what has to do with the own device, what only takes a POST, and what
# was asked of somebody else.
NIETS_TE_ZIEN = {
    "samen:ander (bezoeker)",
    "samen:ander (deelnemer)",
    "samen:ander (organisator)",
    "samen:bedankt (bezoeker)",
    "samen:bedankt (organisator)",
    "samen:intrekken (bezoeker)",
    "samen:intrekken (organisator)",
    "scans:afspraak_klaar (organisator)",
    "scans:voorstel_intrekken (organisator)",
    "scans:voorstel (organisator)",
}


@elk_instrument
def test_wat_bekeken_wordt_is_er_ook(kijkers, instrument):
    """Else two rooms would look the same because nobody may come in."""
    alle, ooit = list(oppervlakken(instrument)), set()
    for openheid, fase in (*(("totaal", fase) for fase in FASEN), ("naam", "onthuld")):
        kamer = MET_NAMEN if openheid == "naam" else EERST
        with kijkers.in_zaal(kamer, instrument=instrument, openheid=openheid, fase=fase):
            te_zien = [oppervlak for oppervlak in alle if str(oppervlak) not in ooit | NIETS_TE_ZIEN]
            ooit |= {str(oppervlak) for oppervlak in te_zien if kijkers.bekijk(oppervlak)[0] == 200}

    assert {str(oppervlak) for oppervlak in alle} - ooit == NIETS_TE_ZIEN
