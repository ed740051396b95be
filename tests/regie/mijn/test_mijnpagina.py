"""What /mijn/ says to whom: the name, what one can begin, and what waits in which order."""

from datetime import date
from types import SimpleNamespace

import pytest

from regie.aansluiting import Mijndeel, Mijnregel, Wachtregel, Wachtsoort
from regie.mensen.rechten import Recht
from regie.mijn import mijnpagina, wachten
from regie.mijn.mijnpagina import Mijnpagina
from regie.mijn.taken import Taak, Takengroep
from regie.mijn.wachten import Wachtende


def pagina(**wie) -> Mijnpagina:
    velden = {"naam": "Bo", "is_authenticated": True, "is_active": True, "is_staff": False, "is_onderzoeker": False}
    return Mijnpagina(SimpleNamespace(**velden | wie))


def test_wie_een_naam_heeft_wordt_gegroet():
    assert pagina().kop == "Dag Bo"
    assert pagina(naam="").kop == "Mijn Regiescan"


@pytest.mark.parametrize(
    ("mag", "regios", "tekst"),
    [(True, [], "Maak een regio"), (True, [object()], "Maak nog een regio"), (False, [], None)],
)
def test_de_knop_voor_een_regio(monkeypatch, mag, regios, tekst):
    monkeypatch.setattr(mijnpagina, "mag", lambda _, recht: mag and recht == Recht.REGIO_MAKEN)
    monkeypatch.setattr(Mijnpagina, "regios", regios)
    monkeypatch.setattr(Mijnpagina, "delen", [Mijndeel("Scans", [], ("Maak een scan", "/scan/")), Mijndeel("Post", [])])
    knoppen = [knop.tekst for knop in pagina().knoppen]

    assert knoppen == ["Maak een scan", *([tekst] if tekst else [])]


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


VANDAAG = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("dag", "sinds", "hoe_ver", "op", "laat"),
    [
        (date(2026, 11, 30), False, "vandaag", "30 november", False),
        (date(2026, 12, 1), False, "nog 1 dag", "1 december", False),
        (date(2027, 1, 2), False, "nog 33 dagen", "2 januari 2027", False),
        (date(2026, 11, 28), False, "2 dagen te laat", "28 november", True),
        (date(2026, 11, 29), True, "1 dag geleden", "29 november", False),
        (None, False, "", "", False),
    ],
)
def test_een_dag_staat_er_in_woorden(dag, sinds, hoe_ver, op, laat):
    een = Wachtende(Wachtregel("Iets", "/iets/", dag=dag, sinds=sinds), VANDAAG)

    assert (een.hoe_ver, een.dag, een.is_laat) == (hoe_ver, op, laat)


def test_het_dringendste_staat_bovenaan_en_zonder_dag_onderaan(monkeypatch):
    regels = {
        naam: Wachtregel(naam, "/", dag=dag) for naam, dag in (("c", None), ("b", VANDAAG), ("a", date(2026, 1, 1)))
    }
    rijen = SimpleNamespace(order_by=lambda _: list(regels.values()))
    soort = Wachtsoort("proef", lambda _: rijen, lambda _, regel: regel)
    monkeypatch.setattr(wachten.aansluiting, "WACHT", [soort])

    assert [een.regel.zin for een in wachten.wat_wacht(None)] == ["a", "b", "c"]


def test_wie_hier_werkt_krijgt_geen_begin_en_wie_iets_heeft_ook_niet(monkeypatch):
    monkeypatch.setattr(Mijnpagina, "regios", [])
    monkeypatch.setattr(Mijnpagina, "delen", [Mijndeel("Scans", [])])
    assert pagina().is_begin
    assert not pagina(is_onderzoeker=True).is_begin

    monkeypatch.setattr(Mijnpagina, "delen", [Mijndeel("Scans", [Mijnregel("Een", "/een/")])])
    assert not pagina().is_begin
