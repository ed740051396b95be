"""What the page for typing paper over says: what to type, why it cannot, and what came of the form before."""

from uuid import uuid4

import pytest

from tests.zelfscan.instrument_proef import PROEF
from zelfscan.organiseren.papierpagina import Papierpagina
from zelfscan.scan.models import Invulling, Scan
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.stand import Stand

STAND = Stand(Scanstatus.OPEN, 3, 9)


def pagina(openheid="totaal", instrument="kernrollen", status=Scanstatus.OPEN, **anders) -> Papierpagina:
    return Papierpagina(Scan(openheid=openheid, instrument=instrument, status=status), STAND, **anders)


@pytest.mark.parametrize(
    ("openheid", "inleiding"),
    [
        ("totaal", "Typ de vier scores en druk op Enter."),
        ("naam", "Typ de organisatie en de vier scores, en druk op Enter."),
    ],
)
def test_op_een_regel_typ_je_de_scores_achter_elkaar(openheid, inleiding):
    deze = pagina(openheid)

    assert (deze.inleiding, deze.daarna) == (inleiding, "Dan komt het volgende formulier.")
    assert not deze.per_vraag


@pytest.mark.parametrize(("openheid", "begin"), [("totaal", "Typ bij elke"), ("naam", "Typ de organisatie en dan bij")])
def test_met_een_veld_per_vraag_loop_je_erlangs(proef, openheid, begin):
    deze = pagina(openheid, PROEF.sleutel)

    assert deze.inleiding.startswith(begin)
    assert deze.daarna == "Sla het op, dan komt het volgende formulier."
    assert deze.per_vraag


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"status": Scanstatus.ONTHULD}, "Deze scan is niet meer open. Overtypen kan niet meer."),
        ({"openheid": "domein", "status": Scanstatus.ONTHULD}, "Deze scan is niet meer open."),
        ({"openheid": "domein"}, "Je laat het totaal per domein zien."),
        ({"openheid": "laag"}, "Je laat het totaal per laag zien."),
    ],
)
def test_waarom_het_niet_kan(anders, zin):
    deze = pagina(**anders)

    assert not deze.kan
    assert deze.waarom_niet.tekst.startswith(zin)


def test_als_het_kan_is_er_niets_op_tegen():
    assert pagina().kan
    assert pagina().waarom_niet is None


def test_na_het_versturen_staat_er_wat_er_gebeurde():
    assert pagina().wat_gebeurde is None
    klaar = pagina(vorige=Invulling()).wat_gebeurde
    assert (klaar.kop, klaar.soort) == ("Opgeslagen", "goed")
    assert klaar.tekst == "Nu 3 van 9 binnen. Leg dit formulier weg en pak het volgende."
    assert pagina(opnieuw=uuid4()).wat_gebeurde.kop == "Je typt het vorige formulier opnieuw"


def test_zonder_namen_staat_erbij_wat_er_uit_te_rekenen_is():
    assert len(pagina("totaal").goed_om_te_weten) == 5
    assert len(pagina("naam").goed_om_te_weten) == 3
    assert pagina("totaal").organisaties == []
