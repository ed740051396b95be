"""What stands on the page before the reveal: whether it can, what it does, and what to ask first."""

import pytest

from zelfscan.scan.models import Scan
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.stand import Stand
from zelfscan.uitkomst.onthulpagina import Onthulpagina


def pagina(openheid="totaal", status=Scanstatus.OPEN, *, binnen=9, van=9, **anders) -> Onthulpagina:
    wat = {"te_vroeg": "", "te_weinig": "", "vraag": "", "te_raden": ""} | anders
    return Onthulpagina(Scan(openheid=openheid, status=status), Stand(status, binnen, van), **wat)


def test_het_kan_als_er_niets_in_de_weg_staat():
    assert pagina().kan
    assert pagina().kop == "Onthullen: weet je het zeker?"


@pytest.mark.parametrize(
    ("anders", "bezwaar"),
    [
        ({"te_weinig": "Te weinig."}, "Te weinig."),
        ({"te_vroeg": "Te vroeg.", "te_weinig": "Te weinig."}, "Te vroeg."),
        ({"status": Scanstatus.AFGELAST}, ""),
    ],
)
def test_het_kan_niet_en_waarom(anders, bezwaar):
    deze = pagina(**anders)

    assert not deze.kan
    assert (deze.kop, deze.bezwaar) == ("Onthullen kan nog niet", bezwaar)


@pytest.mark.parametrize(
    ("openheid", "te_vroeg", "begin"),
    [
        ("naam", "", "Met één antwoord"),
        ("totaal", "", "Bij minder antwoorden"),
        ("totaal", "Te vroeg.", ""),
    ],
)
def test_wachten_op_meer_antwoorden_wordt_uitgelegd(openheid, te_vroeg, begin):
    waarom = pagina(openheid, te_vroeg=te_vroeg, te_weinig="Te weinig.").waarom_wachten

    assert waarom.startswith(begin)
    assert bool(waarom) is bool(begin)


@pytest.mark.parametrize(
    ("openheid", "zien", "wissen", "te_laat"),
    [
        ("totaal", "gegeven.", "toestel", "praat gewoon mee"),
        ("domein", "en per groep domeinen als die groot genoeg is.", "toestel", "praat gewoon mee"),
        ("laag", "en per groep lagen als die groot genoeg is.", "toestel", "praat gewoon mee"),
        ("naam", "met de naam van elke organisatie.", "één regel per organisatie", "nog aansluiten"),
    ],
)
def test_wat_onthullen_doet_hangt_af_van_de_openheid(openheid, zien, wissen, te_laat):
    gevolgen = [rest for _, rest in pagina(openheid).gevolgen]

    assert gevolgen[0].endswith(zien)
    assert wissen in gevolgen[1]
    assert te_laat in gevolgen[2]


@pytest.mark.parametrize(
    ("openheid", "te_raden", "zin"),
    [
        ("totaal", "In 3 van de 100.", "In 3 van de 100. Met meer antwoorden wordt dat minder."),
        ("domein", "In 3 van de 100.", "In 3 van de 100."),
        ("naam", "", ""),
    ],
)
def test_dat_meer_antwoorden_helpen_staat_er_alleen_als_dat_zo_is(openheid, te_raden, zin):
    assert pagina(openheid, te_raden=te_raden).raden == zin


@pytest.mark.parametrize(("binnen", "van", "bezig"), [(8, 9, True), (9, 9, False), (8, 0, False)])
def test_er_is_nog_iemand_bezig_zolang_er_minder_binnen_zijn(binnen, van, bezig):
    assert pagina(binnen=binnen, van=van).is_nog_iemand_bezig is bezig
