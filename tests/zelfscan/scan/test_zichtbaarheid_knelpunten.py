"""What an attacker makes of the number of "vaak" (privacy 7): every small scan, alone and in pairs.

One knelpunt at a time: the numbers of two hang together in nothing, so who knows one knows nothing of the other.
"""

from itertools import permutations, product

import pytest

from tests.regie.beelden import met, wat_iemand_zeker_weet, zoals_bewaard
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.scan import risico
from zelfscan.scan.zichtbaarheid import Antwoord, maak_beeld

EEN, TWEE = SLEUTELS[:2]
OVER, NIET, VAAK = None, False, True  # skipped; "niet" or "soms"; "vaak"


def zeg(zegt, knelpunt=EEN, **velden) -> list[Antwoord]:
    return [Antwoord({}, knelpunten={} if een is OVER else {knelpunt: een}, **velden) for een in zegt]


def toon(antwoorden, openheid="totaal", **velden):
    return maak_beeld(antwoorden, openheid=openheid, onderdelen=(), knelpunten=SLEUTELS, **velden)


def aantal(zegt, **velden):
    return toon(zeg(zegt, **velden))["knelpunten"][EEN]


def werelden(mensen: int):
    return list(product((OVER, NIET, VAAK), repeat=mensen))


@pytest.mark.parametrize(
    ("zegt", "verwacht"),
    [
        # Three answers are nothing, also when there are more people.
        ([VAAK] * 3 + [OVER], None),
        ([VAAK] * 3 + [OVER] * 9, None),
        ([VAAK] * 4, 4),
        ([NIET] * 4, 0),
        ([VAAK, NIET, NIET, NIET, OVER], 1),
    ],
)
def test_pas_vanaf_vier_antwoorden_staat_er_hoe_vaak_vaak_is_gekozen(zegt, verwacht):
    assert aantal(zegt) == verwacht


@pytest.mark.parametrize("mensen", [4, 5, 6])
@pytest.mark.parametrize("weten", [1, 2])
def test_van_een_ander_is_vaak_alleen_zeker_als_alle_anderen_dat_zeggen(mensen, weten):
    scans = werelden(mensen)
    beelden = {scan: zoals_bewaard(toon(zeg(scan))) for scan in scans}
    zeker = [
        (scan, aanvallers, scan[slachtoffer])
        for scan, aanvallers, slachtoffer in wat_iemand_zeker_weet(scans, beelden, weten)
    ]

    assert zeker
    for scan, aanvallers, gezegd in zeker:
        anderen = {zegt for wie, zegt in enumerate(scan) if wie not in aanvallers}
        # All others say the same. Of just four others who all said something of it, none of them "vaak", one knows
        # that; and which of "niet" and "soms" it was stands nowhere. Who skipped it is never known.
        assert anderen == {gezegd}, (scan, aanvallers)
        assert gezegd is not OVER, (scan, aanvallers)


def test_wie_niet_onder_het_getal_valt_kan_het_overgeslagen_hebben():
    """With the number of answers beside it, all of them would be known: the weaker rule that is not ours."""
    zegt = [VAAK] * 4 + [OVER] * 2

    assert aantal(zegt) == aantal([VAAK] * 4 + [NIET] * 2) == 4
    mogelijk = [scan for scan in werelden(6) if aantal(scan) == 4 and scan[0] is VAAK]
    assert all(len({scan[ander] for scan in mogelijk}) > 1 for ander in range(1, 6))


def test_het_beeld_is_gelijk_wie_van_de_groep_het_ook_zei():
    """Per knelpunt: who said one thing may have said anything of another."""
    zegt = (VAAK, VAAK, NIET, NIET, OVER)
    eerste = zoals_bewaard(toon(zeg(zegt)))
    assert {zoals_bewaard(toon(zeg(anders))) for anders in permutations(zegt)} == {eerste}

    def samen(tweede):
        paren = zip(zegt, tweede, strict=True)
        gezegd = [{EEN: een, TWEE: ander} for een, ander in paren]
        return toon([Antwoord({}, knelpunten={k: v for k, v in g.items() if v is not OVER}) for g in gezegd])

    assert {zoals_bewaard(samen(anders)) for anders in permutations(zegt)} == {zoals_bewaard(samen(zegt))}


@pytest.mark.parametrize(
    ("openheid", "groepen"),
    [("domein", ["zorg"] * 5 + ["gemeente"] * 5), ("laag", ["leiding"] * 5 + ["bestuur"] * 5), ("naam", [""] * 10)],
)
def test_het_is_nooit_gesplitst_en_met_naam_ook_alleen_een_getal(openheid, groepen):
    zegt = [VAAK] * 5 + [NIET] * 5
    mensen = [
        Antwoord({}, groep, knelpunten={EEN: een}, partij="school") for een, groep in zip(zegt, groepen, strict=True)
    ]

    beeld = toon(mensen, openheid)["knelpunten"]

    assert beeld == {EEN: 5} | dict.fromkeys(SLEUTELS[1:])
    assert len(beeld) == 6


def test_met_naam_gelden_dezelfde_vier():
    assert toon(zeg([VAAK] * 3, partij="school"), "naam")["knelpunten"][EEN] is None


@pytest.mark.parametrize("papier", [1, 5])
def test_papier_zegt_niets_en_telt_niet_mee(papier):
    """Who typed it knows those people skipped it; what is left are four who answered themselves."""
    stapel = met([3] * papier, op_papier=True)

    for digitaal in werelden(4):
        assert toon([*stapel, *zeg(digitaal)])["knelpunten"] == toon(zeg(digitaal))["knelpunten"]
    assert toon(met([3] * 4, op_papier=True))["knelpunten"][EEN] is None


def test_zonder_de_vraag_en_tussen_regios_staat_er_niets():
    mensen = zeg([VAAK] * 4, partij="school")

    assert "knelpunten" not in maak_beeld(mensen, openheid="totaal", onderdelen=())
    assert "knelpunten" not in toon(mensen, "naam", groep=False)


def test_de_cijfers_tellen_wat_een_aanvaller_echt_te_weten_komt():
    """The short way of `manage.py risico` against every world."""
    scans = werelden(5)
    beelden = {scan: zoals_bewaard(toon(zeg(scan))) for scan in scans}
    zeker = set()
    for aanvaller in range(5):
        mogelijk: dict[object, list] = {}
        for scan in scans:
            mogelijk.setdefault((beelden[scan], scan[aanvaller]), []).append(scan)
        for zelfde in mogelijk.values():
            if any({scan[ander] for scan in zelfde} == {VAAK} for ander in set(range(5)) - {aanvaller}):
                zeker.update(zelfde)

    assert zeker == {scan for scan in scans if risico._weet_iemand_van_een_knelpunt(zeg(scan))}
