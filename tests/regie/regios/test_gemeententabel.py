"""Reading the table of municipalities: what is understood, and what is refused with file and line."""

import re
from decimal import Decimal

import pytest

from regie.regios.gemeententabel import MEEGELEVERD, TabelFout, lees_map

GEMEENTEN = """code,naam,provincie,inwoners_2022,jeugdregio_code,jeugdregio,rmc_code,rmc_regio,ggd_code,ggd_regio
GM0001,Aastad,Utrecht,1000,JZ01,Noord,MC01,Oost,GG0001,GGD Noord
GM0002,"Bee, Cee en Dee",Utrecht,2000,JZ02,Zuid,MC01,Oost,GG0001,GGD Noord
GM0003,'s-Edorp,Utrecht,3000,JZ02,Zuid,MC02,West,GG0001,GGD Noord
"""
VERDELING = """gemeente_code,sector,swv,aandeel_inwoners
GM0001,PO,PO0001,1.0000
GM0001,VO,VO0001,1.0000
GM0002,PO,PO0001,0.6667
GM0002,PO,PO0002,0.3334
GM0002,VO,VO0001,1.0000
GM0003,PO,PO0002,1.0000
GM0003,VO,VO0001,1.0000
"""


@pytest.fixture
def map_(tmp_path):
    """A folder with a small table that is right."""
    (tmp_path / "gemeenten.csv").write_text(GEMEENTEN)
    (tmp_path / "gemeente_swv.csv").write_text(VERDELING)
    return tmp_path


@pytest.fixture
def vervang(map_):
    """Change one piece of text in one of the files."""

    def doe(bestand, oud, nieuw):
        pad = map_ / bestand
        assert oud in pad.read_text()
        pad.write_text(pad.read_text().replace(oud, nieuw, 1))

    return doe


def test_de_meegeleverde_tabel_is_goed():
    tabel = lees_map(MEEGELEVERD)

    assert len(tabel.gemeenten) == 342
    assert sum(gemeente.inwoners for gemeente in tabel.gemeenten.values()) == 17_590_672
    assert tabel.inwoners_jaar == 2022
    assert len(tabel.gebieden) == 42 + 25 + 40 + 76 + 74
    assert len(tabel.liggingen) == 3 * 342 + 734


def test_afgeronde_aandelen_worden_samen_precies_een(map_):
    """The largest takes the difference: 0.6667 + 0.3334 is 1.0001."""
    liggingen = lees_map(map_).liggingen

    assert liggingen["GM0002", "swv_po", "PO0001"] == Decimal("0.6666")
    assert liggingen["GM0002", "swv_po", "PO0002"] == Decimal("0.3334")


@pytest.mark.parametrize(
    "herschrijf",
    [
        lambda tekst: "\ufeff" + tekst,
        lambda tekst: tekst.replace("\n", "\r\n"),
        lambda tekst: tekst + "\n\n",
        lambda tekst: tekst.replace("Bee, Cee", "Bee+ Cee").replace(",", ";").replace("Bee+", "Bee,"),
        lambda tekst: (
            tekst.replace("code,naam", "extra,code,naam").replace("\nGM", "\nx,GM") if "naam" in tekst else tekst
        ),
    ],
    ids=["bom", "crlf", "lege regels", "puntkomma", "kolom extra"],
)
def test_andere_schrijfwijzen_van_csv_geven_dezelfde_tabel(map_, herschrijf):
    goed = lees_map(map_)
    for bestand in ("gemeenten.csv", "gemeente_swv.csv"):
        pad = map_ / bestand
        pad.write_bytes(herschrijf(pad.read_text()).encode())

    assert lees_map(map_) == goed


FOUTEN = [
    # file, what, by what, then the line and a part of the sentence
    ("gemeenten.csv", "provincie,", "streek,", 1, "de kolom ‘provincie’ ontbreekt"),
    ("gemeenten.csv", "code,naam,provincie", "code,naam,naam", 1, "‘naam’ staat er meer dan één keer"),
    ("gemeenten.csv", "inwoners_2022", "inwoners", 1, "één kolom met inwoners"),
    ("gemeenten.csv", "2000", "2.000", 3, "inwoners is ‘2.000’"),
    ("gemeenten.csv", "2000", "0", 3, "inwoners is ‘0’"),
    ("gemeenten.csv", "2000", "", 3, "inwoners is ‘’"),
    ("gemeenten.csv", "GM0002", "GM002", 3, "de gemeentecode is ‘GM002’"),
    ("gemeenten.csv", "GM0002", "GM٠٠٠2", 3, "de gemeentecode is ‘GM٠٠٠2’"),
    ("gemeenten.csv", "GM0002", "GM0001", 3, "GM0001 staat ook al op regel 2"),
    ("gemeenten.csv", "Aastad", "", 2, "naam is leeg"),
    ("gemeenten.csv", "Aastad", "A" * 101, 2, "naam is langer dan 100 tekens"),
    ("gemeenten.csv", "Aastad", "Aa\u202estad", 2, "onzichtbaar teken"),
    ("gemeenten.csv", "MC02", "2", 4, "rmc_code is ‘2’"),
    ("gemeenten.csv", "MC02", "MC021", 4, "rmc_code is ‘MC021’"),
    ("gemeenten.csv", "JZ02,Zuid,MC02", "JZ02,Elders,MC02", 4, "JZ02 heet hier ‘Elders’"),
    ("gemeenten.csv", ",West,", ",", 4, "hier staan 9 kolommen, en in de kop 10"),
    ("gemeenten.csv", '"Bee, Cee en Dee"', '"Bee" Cee', 3, "geen goede CSV"),
    ("gemeenten.csv", "'s-Edorp", '"Edorp', 4, "geen goede CSV"),
    ("gemeente_swv.csv", "sector,", "soort,", 1, "de kolom ‘sector’ ontbreekt"),
    ("gemeente_swv.csv", "GM0002,PO,PO0001", "GM0009,PO,PO0001", 4, "GM0009 staat niet in gemeenten.csv"),
    ("gemeente_swv.csv", "GM0002,VO", "gm2,VO", 6, "de gemeentecode is ‘gm2’"),
    ("gemeente_swv.csv", "GM0002,VO", "GM0002,MBO", 6, "de sector is ‘MBO’"),
    ("gemeente_swv.csv", "GM0002,VO,VO", "GM0002,VO,PO", 6, "swv is ‘PO0001’"),
    ("gemeente_swv.csv", "0.3334", "een derde", 5, "het aandeel is ‘een derde’"),
    ("gemeente_swv.csv", "0.3334", "NaN", 5, "het aandeel is ‘NaN’"),
    ("gemeente_swv.csv", "0.3334", "-0.3334", 5, "het aandeel is ‘-0.3334’"),
    ("gemeente_swv.csv", "0.3334", "0", 5, "het aandeel is 0. Dat moet meer dan 0 zijn"),
    ("gemeente_swv.csv", "0.3334", "33.34", 5, "hoogstens 1"),
    ("gemeente_swv.csv", "0.3334", "0.3500", 4, "de aandelen van GM0002 voor PO zijn samen 1.0167"),
    ("gemeente_swv.csv", "0.3334", "0.3000", 4, "zijn samen 0.9667"),
    ("gemeente_swv.csv", "GM0002,PO,PO0002", "GM0002,PO,PO0001", 5, "GM0002 staat al eerder in het bestand met PO0001"),
]


@pytest.mark.parametrize(("bestand", "oud", "nieuw", "regel", "zin"), FOUTEN, ids=[fout[4] for fout in FOUTEN])
def test_fout_bestand_wordt_geweigerd_met_regel(map_, vervang, bestand, oud, nieuw, regel, zin):
    vervang(bestand, oud, nieuw)
    with pytest.raises(TabelFout) as fout:
        lees_map(map_)

    assert [een for een in fout.value.fouten if (een.bestand, een.regel) == (bestand, regel) and zin in een.zin]


def test_aandelen_mogen_een_honderdste_afwijken(map_, vervang):
    vervang("gemeente_swv.csv", "0.3334", "0.3233")
    assert lees_map(map_).liggingen["GM0002", "swv_po", "PO0001"] == Decimal("0.6767")
    vervang("gemeente_swv.csv", "0.3233", "0.3232")
    with pytest.raises(TabelFout, match=r"0\.9899"):
        lees_map(map_)


def test_gemeente_zonder_verdeling_wordt_genoemd_op_haar_eigen_regel(map_, vervang):
    vervang("gemeente_swv.csv", "GM0003,VO,VO0001,1.0000\n", "")
    with pytest.raises(TabelFout) as fout:
        lees_map(map_)

    assert str(fout.value) == "gemeenten.csv, regel 4: de gemeente GM0003 heeft in gemeente_swv.csv geen regel voor VO."


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (None, "gemeente_swv.csv: het bestand ontbreekt in deze map."),
        (b"", "gemeente_swv.csv: er staan geen gegevens in het bestand."),
        (VERDELING.splitlines()[0].encode(), "gemeente_swv.csv: er staan geen gegevens in het bestand."),
        (b"gemeente_code\nS\xfadwest", "gemeente_swv.csv, regel 2: hier staan tekens die geen UTF-8 zijn."),
        (VERDELING.encode("utf-16"), "gemeente_swv.csv, regel 1: hier staan tekens die geen UTF-8 zijn."),
    ],
    ids=["weg", "leeg", "alleen kop", "latin-1", "utf-16"],
)
def test_onleesbaar_bestand_wordt_geweigerd(map_, inhoud, melding):
    pad = map_ / "gemeente_swv.csv"
    pad.unlink() if inhoud is None else pad.write_bytes(inhoud)
    with pytest.raises(TabelFout) as fout:
        lees_map(map_)

    assert str(fout.value).startswith(melding)


def test_regelnummers_kloppen_ook_na_een_cel_van_twee_regels(map_, vervang):
    vervang("gemeenten.csv", '"Bee, Cee', '"Bee,\nCee')
    vervang("gemeenten.csv", "3000", "y,")
    with pytest.raises(TabelFout) as fout:
        lees_map(map_)

    assert [een.regel for een in fout.value.fouten] == [3, 5]


def test_alle_fouten_worden_samen_genoemd(map_, vervang):
    vervang("gemeenten.csv", "1000", "x")
    vervang("gemeenten.csv", "3000", "y")
    vervang("gemeente_swv.csv", "GM0001,PO", "GM0001,MO")
    with pytest.raises(TabelFout) as fout:
        lees_map(map_)

    assert [(een.bestand, een.regel) for een in fout.value.fouten if een.bestand == "gemeenten.csv"] == [
        ("gemeenten.csv", 2),
        ("gemeenten.csv", 2),
        ("gemeenten.csv", 4),
    ]
    assert re.search("gemeente_swv.csv, regel 2: de sector is ‘MO’", str(fout.value))
