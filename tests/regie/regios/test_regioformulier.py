"""What the page of a region says while it is made and changed, and what a search for municipalities says."""

import pytest

from regie.regios.gebied import Gemeente
from regie.regios.gemeentekeuze import Gemeentekeuze, Treffer, Treffers
from regie.regios.regio import Regio
from regie.regios.regioformulier import Regioformulier

EEN = Treffer("gemeente", "GM0001", "Dal", "Utrecht", gekozen=False)


def test_een_nieuwe_regio_heeft_andere_woorden_dan_een_die_er_al_is():
    nieuw, oud = Regioformulier(), Regioformulier(Regio(naam="Het Dal", slug="het-dal"))

    assert (nieuw.kop, nieuw.hier, nieuw.knop, nieuw.boven.tekst) == (
        "Een regio maken",
        "Een regio maken",
        "Maak de regio",
        "Regio's",
    )
    assert (oud.kop, oud.hier, oud.knop, oud.boven.tekst) == ("Het Dal wijzigen", "Wijzigen", "Bewaar", "Het Dal")
    assert nieuw.inleiding != oud.inleiding
    assert oud.boven.adres == "/regios/het-dal/"


@pytest.mark.parametrize(
    ("treffers", "hulp"),
    [
        (Treffers("dal"), "Klopt de spelling? Zoek anders op een deel van de naam."),
        (Treffers("dal", (EEN,), aantal_gemeenten=1), ""),
        (
            Treffers("dal", (EEN,), aantal_gemeenten=9),
            "We laten er 1 zien. Typ meer letters om de rest te vinden.",
        ),
    ],
)
def test_wat_te_doen_als_het_er_niet_bij_staat(treffers, hulp):
    assert treffers.hulp == hulp


def test_boven_de_gekozen_gemeenten_staat_hoeveel_het_er_zijn(monkeypatch):
    keuze = Gemeentekeuze(2026, [])
    assert keuze.kop == "Nog geen gemeenten gekozen"

    monkeypatch.setattr(Gemeentekeuze, "gemeenten", [Gemeente(inwoners=1_200), Gemeente(inwoners=34_000)])
    assert Gemeentekeuze(2026, ["GM0001", "GM0002"]).kop == "2 gemeenten gekozen, 35.200 inwoners"
