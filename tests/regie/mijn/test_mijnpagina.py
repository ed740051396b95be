"""What /mijn/ says to whom: the name, the roles, the button for a region, and how long a list is."""

from types import SimpleNamespace

import pytest

from regie.aansluiting import Mijndeel, Mijnregel
from regie.mensen.rechten import Recht
from regie.mijn import mijnpagina
from regie.mijn.mijnpagina import Mijnpagina
from regie.mijn.taken import Taak, Takengroep


def pagina(**wie) -> Mijnpagina:
    velden = {"naam": "Bo", "is_authenticated": True, "is_active": True, "is_staff": False, "is_onderzoeker": False}
    return Mijnpagina(SimpleNamespace(**velden | wie))


def test_wie_een_naam_heeft_wordt_gegroet():
    assert pagina().kop == "Dag Bo"
    assert pagina(naam="").kop == "Mijn Regiescan"


def test_alleen_een_rol_die_niet_iedereen_heeft_staat_erbij():
    assert pagina().rollen == []
    assert [rol.naam for rol in pagina(is_staff=True).rollen] == ["Medewerker"]


@pytest.mark.parametrize(
    ("mag", "regios", "tekst"),
    [(True, [], "Maak een regio"), (True, [object()], "Maak nog een regio"), (False, [], None)],
)
def test_de_knop_voor_een_regio(monkeypatch, mag, regios, tekst):
    monkeypatch.setattr(mijnpagina, "mag", lambda _, recht: mag and recht == Recht.REGIO_MAKEN)
    monkeypatch.setattr(Mijnpagina, "regios", regios)
    knop = pagina().regio_maken

    assert (knop and knop.tekst) == tekst


@pytest.mark.parametrize(
    ("totaal", "alles", "laatste"),
    [
        (1, "", Taak("Een", "/een/")),
        (4, "/alles/", Taak("En nog 3", "/alles/")),
        (4, "", Taak("En nog 3", "")),
    ],
)
def test_onder_een_lijst_staat_hoeveel_er_nog_zijn(totaal, alles, laatste):
    groep = Takengroep("Kop", [Taak("Een", "/een/")], totaal, alles)

    assert groep.regels[-1] == laatste
    assert len(groep.regels) == 1 + (totaal > 1)


def test_een_knop_is_rustig_naast_wat_er_al_is():
    assert Mijndeel("Scans", [Mijnregel("Een", "/een/")]).knopsoort == "rustig"
    assert Mijndeel("Scans", []).knopsoort == ""
