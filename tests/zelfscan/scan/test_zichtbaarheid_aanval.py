"""What an attacker makes of the view: every small scan (privacy 14, 18); larger ones: test_zichtbaarheid_willekeurig.

The promise is one sentence: the view stays the same when answers are swapped within a block, per role. What an
attacker then still learns is what people agree on, and that was told to all.
"""

from itertools import combinations, product

import pytest

from tests.regie.beelden import ROL, beeld, blokken_van, met, wat_iemand_zeker_weet, zoals_bewaard
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.scan.zichtbaarheid import Antwoord, maak_beeld

# What an attacker can know: everybody who knows the rules, the view and the own answer, alone or in pairs.


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


# Every kind of item.


@pytest.mark.parametrize("deel", PROEF.gescoord, ids=lambda deel: deel.soort.naam)
def test_van_elke_soort_met_een_waarde_staat_er_niet_meer_dan_van_een_rol(deel):
    """How often each value, and nothing else: so what was tried above with a role holds for this kind as well."""
    hoogste = len(deel.soort.schaal.labels)
    for cijfers in product((0, 1, 2, hoogste), repeat=4):
        van_deel = maak_beeld(
            [Antwoord({deel.sleutel: c} if c else {}) for c in cijfers], openheid="totaal", onderdelen=[deel]
        )
        als_rol = beeld(met(cijfers), onderdelen=[ROL], hoogste=hoogste)
        assert van_deel["onderdelen"][deel.sleutel] == als_rol["onderdelen"][ROL]


@pytest.mark.parametrize("weten", [1, 2])
def test_wat_iemand_aanvinkte_is_alleen_zeker_als_alle_anderen_hetzelfde_deden(weten):
    """Every scan of six people who tick one, the other, both or nothing; per tick, for one may be certain of one."""
    vraag = PROEF.onderdeel("pr_wachten_door")
    een, ander = vraag.soort.sleutels[:2]
    scans = list(product(((), (een,), (een, ander)), repeat=6))
    toon = {}
    for scan in scans:
        antwoorden = [Antwoord({}, keuzes={vraag.sleutel: gekozen} if gekozen else {}) for gekozen in scan]
        toon[scan] = zoals_bewaard(maak_beeld(antwoorden, openheid="totaal", onderdelen=[vraag]))

    for vinkje in (een, ander):
        gezet = [tuple(vinkje in gekozen for gekozen in scan) for scan in scans]
        for zelfde, aanvallers, slachtoffer in wie_zet_zeker(scans, gezet, toon, weten):
            anderen = {gezet for wie, gezet in enumerate(zelfde) if wie not in aanvallers}
            assert len(anderen) == 1, (zelfde, aanvallers, slachtoffer)


def wie_zet_zeker(scans, gezet, toon, weten: int):
    """The same of one tick: who knows all of the own answer, and the tick of another."""
    for aanvallers in combinations(range(len(scans[0])), weten):
        mogelijk: dict[object, list] = {}
        for scan, vinkjes in zip(scans, gezet, strict=True):
            mogelijk.setdefault((toon[scan], tuple(scan[wie] for wie in aanvallers)), []).append(vinkjes)
        for zelfde in mogelijk.values():
            for slachtoffer in set(range(len(scans[0]))) - set(aanvallers):
                if len({vinkjes[slachtoffer] for vinkjes in zelfde}) == 1:
                    yield zelfde[0], aanvallers, slachtoffer
