"""The figures of what can be guessed: stored with the instrument, counted anew here, and nowhere else (privacy 15)."""

import re
from collections import defaultdict
from dataclasses import replace
from fractions import Fraction
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from regie.inhoud.partijen import Domein, Laag
from tests.kamers import WORTEL
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten.keuze import te_kiezen
from zelfscan.instrumenten.risico import Cijfer, Risico, Telling, op_de_honderd
from zelfscan.management.commands import risico as commando
from zelfscan.scan import risico, zichtbaarheid
from zelfscan.scan.openheden import uitleg_voor
from zelfscan.scan.risico import STEEKPROEF, TREKKINGEN, Trekking, aangeboden, bereken, vingerafdruk

INSTRUMENTEN = te_kiezen().values()
KERNROLLEN = te_kiezen()["kernrollen"]


# Stored with the instrument.


@pytest.mark.parametrize("instrument", INSTRUMENTEN, ids=te_kiezen())
def test_de_cijfers_zijn_van_deze_onderdelen_en_van_alles_wat_te_kiezen_is(instrument):
    """Fails when an item, a scale or what is offered changed: then `manage.py risico <instrument> --schrijf`."""
    assert instrument.risico.vingerafdruk == vingerafdruk(instrument)
    assert [(een.openheid, een.mensen) for een in instrument.risico.cijfers] == aangeboden(instrument)
    assert {een.telling.trekkingen for een in instrument.risico.cijfers} == {TREKKINGEN}


@pytest.mark.parametrize("instrument", INSTRUMENTEN, ids=te_kiezen())
def test_een_steekproef_geeft_dezelfde_cijfers(instrument):
    """The first draws of every figure, counted anew by today's rules; and the whole is not far from them."""
    for cijfer in instrument.risico.cijfers:
        assert Trekking(instrument, cijfer.openheid, cijfer.mensen).tel(STEEKPROEF) == cijfer.steekproef
        verschil = Fraction(cijfer.telling.zeker, TREKKINGEN) - Fraction(cijfer.steekproef.zeker, STEEKPROEF)
        assert abs(verschil) < Fraction(1, 6), cijfer


def test_een_onderdeel_erbij_of_een_ander_aanbod_geeft_een_andere_vingerafdruk():
    minder = replace(KERNROLLEN, onderdelen=KERNROLLEN.gescoord[1:], risico=None)
    anders = [minder, replace(KERNROLLEN, splitsbaar=False), replace(KERNROLLEN, vanaf=8)]

    assert len({vingerafdruk(een) for een in (KERNROLLEN, *anders)}) == 4
    assert vingerafdruk(replace(KERNROLLEN, naam="Anders", over="Anders")) == vingerafdruk(KERNROLLEN)


def test_elke_soort_die_geteld_wordt_doet_mee():
    """Score, cijfer, as and kolom; ticks and texts are questions too, but the model leaves them out."""
    gescoord = {deel.sleutel: deel for deel in PROEF.gescoord}
    assert {deel.soort.naam for deel in gescoord.values()} == {"score", "cijfer", "as", "kolom"}
    trek = Trekking(PROEF, "totaal", 8)
    gegeven = defaultdict(set)
    for _ in range(300):
        for antwoord in trek._sessie():
            assert set(antwoord.scores) <= set(gescoord)
            for sleutel, waarde in antwoord.scores.items():
                gegeven[sleutel].add(waarde)

    assert gegeven == {sleutel: set(deel.soort.schaal.waarden) for sleutel, deel in gescoord.items()}
    for deel in gescoord.values():
        alleen = replace(PROEF, onderdelen=(replace(deel, groep="", bij=""),), groepen=(), vanaf=4)
        assert Trekking(alleen, "totaal", 4).tel(200).zeker > 0, deel.sleutel


def test_een_vraag_zonder_waarde_erbij_vraagt_ook_een_nieuwe_telling():
    open_vraag = next(deel for deel in PROEF.onderdelen if deel.soort.naam == "open")
    met = replace(KERNROLLEN, onderdelen=(*KERNROLLEN.onderdelen, replace(open_vraag, groep="", bij="")), risico=None)

    assert vingerafdruk(met) != vingerafdruk(KERNROLLEN)


def test_meer_onderdelen_en_minder_mensen_geven_meer_risico():
    een = replace(KERNROLLEN, onderdelen=KERNROLLEN.gescoord[:1], risico=None)

    def zeker(instrument, mensen):
        return Trekking(instrument, "totaal", mensen).tel(400).zeker

    assert zeker(een, 6) < zeker(KERNROLLEN, 6)
    assert zeker(KERNROLLEN, 12) < zeker(KERNROLLEN, 8) < zeker(KERNROLLEN, 4)


def test_blokken_van_drie_verraden_in_de_meeste_bijeenkomsten_iets(monkeypatch):
    """Why those are not offered (privacy 15)."""
    monkeypatch.setattr(zichtbaarheid, "MINSTENS_BLOK", 3)

    assert Trekking(KERNROLLEN, "domein", 8).tel(200).zeker > 150


def test_per_domein_en_per_laag_telt_ieder_even_vaak_mee():
    for openheid, soort in (("domein", Domein), ("laag", Laag)):
        groepen = [een.groep for een in Trekking(KERNROLLEN, openheid, 900)._sessie()]
        for groep in soort:
            assert abs(groepen.count(groep.value) - 900 / len(soort)) < 75


def test_kolommen_zonder_volgorde_en_een_schaal_van_drie_liggen_dichter_bij_elkaar_dan_vijf():
    """Fewer values, so all others agree more often: an item with three says more than one with five."""
    trek = Trekking(KERNROLLEN, "totaal", 8)

    def eens(aantal, geordend):
        kansen = []
        for _ in range(2000):
            grenzen = [*trek._grenzen(aantal, geordend), 1]
            assert grenzen == sorted(grenzen)
            assert grenzen[0] == risico.NIET_TE_BEOORDELEN
            kansen.append(sum((hoog - laag) ** 8 for laag, hoog in pairwise(grenzen)))
        return sum(kansen)

    assert eens(10, True) < eens(5, True) < eens(3, True)
    assert eens(5, True) < eens(3, False)


# The command.


def test_het_commando_zegt_zijn_model_en_schrijft_steeds_dezelfde_bytes(monkeypatch, tmp_path):
    (tmp_path / "kernrollen").mkdir()
    monkeypatch.setattr(commando.instrumenten, "__file__", str(tmp_path / "__init__.py"))
    monkeypatch.setattr(risico, "STEEKPROEF", 5)
    monkeypatch.setattr(commando, "bereken", lambda instrument: bereken(instrument, trekkingen=15))
    uit = StringIO()

    call_command("risico", "kernrollen", stdout=uit)
    assert not (tmp_path / "kernrollen" / "risico.py").exists()
    call_command("risico", "kernrollen", schrijf=True, stdout=StringIO())
    eerst = (tmp_path / "kernrollen" / "risico.py").read_bytes()
    call_command("risico", "kernrollen", schrijf=True, stdout=StringIO())

    assert (tmp_path / "kernrollen" / "risico.py").read_bytes() == eerst
    gezegd = " ".join(uit.getvalue().split())
    assert all(zin in gezegd for zin in (*risico.MODEL, "seed 1", "totaal 4", "laag 40"))


def test_wat_is_opgeslagen_is_wat_het_commando_schrijft():
    for instrument in INSTRUMENTEN:
        pad = Path(commando.instrumenten.__file__).parent / instrument.sleutel / "risico.py"
        assert pad.read_text() == commando.als_module(instrument.risico)


def test_een_instrument_dat_er_niet_is():
    with pytest.raises(CommandError, match="Kies uit: kernrollen"):
        call_command("risico", "onbekend")


# In words.


def cijfers(*rijen) -> Risico:
    leeg = Telling(0, 0, 0, 0)
    return Risico("", tuple(Cijfer(naam, mensen, Telling(1000, zeker, 1000, 0), leeg) for naam, mensen, zeker in rijen))


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (0, "minder dan 1"),
        (4, "minder dan 1"),
        (5, "1"),
        (104, "10"),
        (105, "11"),
        (994, "99"),
        (995, "meer dan 99"),
        (1000, "meer dan 99"),
    ],
)
def test_een_aandeel_is_nooit_nul_en_nooit_alles(aantal, zin):
    assert op_de_honderd(aantal, 1000) == zin


@pytest.mark.parametrize(
    ("mensen", "begin"),
    [
        (4, "Bij 8 mensen weet in ongeveer 10 van de 100"),
        (8, "Bij 8 mensen weet in ongeveer 10 van de 100"),
        (11, "Bij 8 mensen weet in ongeveer 10 van de 100"),
        (12, "Bij 12 mensen weet in ongeveer 2 van de 100"),
        (300, "Bij 12 mensen weet in ongeveer 2 van de 100"),
    ],
)
def test_een_groep_daartussen_krijgt_het_hoogste_cijfer_ernaast_met_het_aantal_erbij(mensen, begin):
    van = cijfers(("totaal", 8, 100), ("totaal", 12, 20), ("domein", 8, 300))

    assert van.zin("totaal", mensen).startswith(begin)
    assert van.zin("naam", mensen) == ""


@pytest.mark.parametrize(("mensen", "van"), [(7, 8), (8, 8), (9, 10), (10, 10), (11, 10), (12, 12), (13, 12), (40, 12)])
def test_met_meer_groepjes_is_het_cijfer_ernaast_dat_van_de_grotere(mensen, van):
    """Split, more people is not always safer: the smaller number would tell too little."""
    risico = cijfers(("domein", 8, 300), ("domein", 10, 600), ("domein", 12, 400))

    assert risico.bij("domein", mensen).mensen == van


def test_komen_er_minder_mensen_dan_staat_het_ergste_erbij():
    """How many come is only what the organiser filled in."""
    van = cijfers(("totaal", 4, 800), ("totaal", 8, 100), ("totaal", 12, 20), ("domein", 8, 300), ("domein", 12, 600))

    def zin(openheid, mensen):
        return van.als_er_minder_komen(openheid, mensen, "totaal")

    assert zin("totaal", 12) == "Bij 4 in ongeveer 80."
    # Too few to split: the figure of the total holds.
    assert zin("domein", 12) == zin("domein", 8) == zin("totaal", 8) == zin("totaal", 12)
    assert zin("totaal", 4) == ""
    assert zin("naam", 12) == ""
    assert cijfers(("totaal", 8, 100), ("totaal", 12, 100)).als_er_minder_komen("totaal", 12, "totaal") == ""


def test_aangeraden_is_het_eerste_aantal_waarbij_het_zelden_gebeurt():
    van = cijfers(("totaal", 8, 500), ("totaal", 12, 320), ("totaal", 16, 90), ("totaal", 20, 10))

    assert van.zelden_vanaf("totaal", 12, Fraction(1, 10)).mensen == 16
    assert van.zelden_vanaf("totaal", 20, Fraction(1, 10)).mensen == 20
    assert van.zelden_vanaf("totaal", 12, Fraction(1, 1000)) is None


def test_de_zin_over_groepjes_klopt_met_de_cijfers():
    """It says that the risk falls where blocks become larger, and rises again with more of them."""
    for openheid in zichtbaarheid.GROEPEN:
        zin = uitleg_voor(KERNROLLEN)[openheid].groepen
        assert "Dan daalt het" in zin
        assert "stijgt het weer" in zin
        voor, vanaf, erna = (KERNROLLEN.risico.bij(openheid, mensen).telling.zeker for mensen in (12, 16, 20))
        assert vanaf < voor
        assert vanaf < erna


def test_de_tabel_houdt_op_waar_het_haast_niet_meer_gebeurt():
    van = cijfers(("totaal", 8, 100), ("totaal", 12, 2), ("totaal", 16, 0), ("domein", 8, 300))

    assert van.tabel("totaal", "Totaal").rijen == (("8", "10"), ("12", "minder dan 1"))
    assert van.tabel("naam", "Naam") is None
    assert KERNROLLEN.risico.tabel("domein", "Domein").kop[2] == "De splitsing lukt"


# One figure everywhere.

_TELWOORD = r"(?:\d+|[eé][eé]n|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig|vijftig|honderd)"
_AANDEEL = re.compile(
    rf"\d+(?:[.,]\d+)?\s?%|\d+(?:[.,]\d+)? procent|\b{_TELWOORD} (?:van|op|uit|in) de {_TELWOORD}\b", re.IGNORECASE
)
_GAAT_OVER_RADEN = re.compile(r"te raden|zeker weten|weet iemand|zeker van|certain of", re.IGNORECASE)


@pytest.mark.parametrize(
    "zin",
    [
        "In 10% van de scans is een score te raden.",
        "In 7,5 procent is die te raden.",
        "Bij 8 mensen weet iemand in 10 van de 100 keer een score.",
        "Bij 1 van de 10 is een score te raden.",
        "In één op de tien bijeenkomsten is een score te raden.",
        "Somebody is certain of a score in 1 in de 4.",
    ],
)
def test_een_cijfer_over_raden_wordt_herkend(zin):
    assert _AANDEEL.search(zin)
    assert _GAAT_OVER_RADEN.search(zin)


def test_een_cijfer_over_raden_staat_alleen_bij_het_instrument():
    """In code, templates and rule books: sentences that say how often with a number of their own."""
    gevonden = {
        f"{pad.relative_to(WORTEL)}:{nummer}"
        for map_, ext in (("zelfscan", "py"), ("regie", "py"), ("quickscan", "py"), ("templates", "*"), ("docs", "md"))
        for pad in (WORTEL / map_).rglob(f"*.{ext}")
        for nummer, regel in enumerate(pad.read_text().splitlines(), start=1)
        if _AANDEEL.search(regel) and _GAAT_OVER_RADEN.search(regel)
    }

    assert gevonden == set()
