"""Two rooms that differ only in what nobody may know look the same on every surface, byte for byte (privacy 18)."""

import pytest

from tests.inventaris.urlconf import van_de_site
from zelfscan.instrumenten import STANDAARD

from .kamers import EERST, GEWISSELD, HEEL_ANDERS, MET_NAMEN, verschillen
from .oppervlakken import niets_te_zien, oppervlakken, plekken, van_een_scan
from .zaal import FASEN, SCHERPST, Iemand, Zaal, elk_instrument, in_elke_kamer

pytestmark = pytest.mark.django_db


def bekijk(kijkers, zaal, **velden):
    with kijkers.in_zaal(zaal, **velden):
        return kijkers.bekijk_alles()


def test_elk_adres_van_een_scan_wordt_bekeken():
    """An address with another part in it is a new kind of place: say in `plekken` what stands there."""
    assert {deel for _, delen in van_een_scan() for deel in delen} <= set(plekken(STANDAARD))
    namen = {naam for naam in van_de_site() if naam.startswith(("samen:", "scans:"))}
    assert {oppervlak.naam for oppervlak in oppervlakken()} >= namen


@pytest.mark.eenmaal
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


@pytest.mark.eenmaal
@in_elke_kamer("totaal", "domein", "laag")
def test_na_de_onthulling_is_niet_te_zien_wie_van_een_blok_wat_zei(kijkers, instrument, openheid):
    """Of a closed scan, which also has its report, sheets and next round."""
    assert zien_er_hetzelfde_uit(kijkers, EERST, GEWISSELD, instrument=instrument, openheid=openheid, fase="gesloten")


@pytest.mark.eenmaal
@pytest.mark.parametrize(("instrument", "openheid"), SCHERPST)
def test_ook_zolang_de_groep_praat_is_dat_niet_te_zien(kijkers, instrument, openheid):
    assert zien_er_hetzelfde_uit(kijkers, EERST, GEWISSELD, instrument=instrument, openheid=openheid, fase="onthuld")


# Nine people: two of them scored the first item, two ticked something and three said something of a knelpunt; of the
# rest of the items all say the same.
WEINIG, EN_ANDERS = (
    Zaal(
        [
            Iemand(f"{waarde}{nummer % 5 + 1}34", keuze=keuze, knelpunten=zeggen if nummer in wie else "--")
            for nummer, waarde, keuze in rijen
        ],
        EERST.eerder,
    )
    for wie, zeggen, rijen in (
        ((0, 1, 2), "vv", [(0, 1, 0), (1, 1, 0), *((nummer, 0, None) for nummer in range(2, 9))]),
        (
            (5, 7),
            "n-",
            [(0, 0, None), (1, 5, 1), (2, 0, 2), *((nummer, 0, None) for nummer in range(3, 8)), (8, 4, None)],
        ),
    )
)


@pytest.mark.eenmaal
@elk_instrument
def test_van_wat_weinigen_zeiden_is_nergens_iets_te_zien(kijkers, instrument):
    """Not what it was, not who said it, and not by its place in the order of the talk."""
    assert zien_er_hetzelfde_uit(kijkers, WEINIG, EN_ANDERS, instrument=instrument, openheid="totaal", fase="gesloten")


PAPIER = [Iemand(cijfers, op_papier=True) for cijfers in ("1351", "2325", "3434", "4141")]


@pytest.mark.eenmaal
@pytest.mark.breed
@elk_instrument
def test_wie_papier_overtypte_ziet_nergens_wat_een_of_twee_anderen_vonden(kijkers, instrument):
    """Paper has scores enough of the third and fourth item; of who answered themselves two and one gave one."""
    kamers = (
        Zaal([*map(Iemand, zelf), *PAPIER], EERST.eerder)
        for zelf in (["1300", "2310", "3420", "5401"], ["1300", "2340", "3450", "5405"])
    )
    assert zien_er_hetzelfde_uit(kijkers, *kamers, instrument=instrument, openheid="totaal", fase="gesloten")


@pytest.mark.eenmaal
@elk_instrument
def test_wat_bekeken_wordt_is_er_ook(kijkers, instrument):
    """Else two rooms would look the same because nobody may come in."""
    alle, ooit = list(oppervlakken(instrument)), set()
    for openheid, fase in (*(("totaal", fase) for fase in FASEN), ("naam", "onthuld")):
        kamer = MET_NAMEN if openheid == "naam" else EERST
        with kijkers.in_zaal(kamer, instrument=instrument, openheid=openheid, fase=fase):
            te_zien = [oppervlak for oppervlak in alle if str(oppervlak) not in ooit | niets_te_zien()]
            ooit |= {str(oppervlak) for oppervlak in te_zien if kijkers.bekijk(oppervlak)[0] == 200}

    # Who takes an item, is only asked of roles.
    zonder = niets_te_zien() | (set() if instrument.gesprek else {"scans:bezetting (organisator)"})
    assert {str(oppervlak) for oppervlak in alle} - ooit == zonder
