"""What staff and researchers read of an application: who may do what, and what is still to be done."""

from datetime import datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from quickscan.aanmelding.aanmeldingspagina import Aanmeldingspagina
from quickscan.proces.overgangen import Quickscanstatus, Rondestatus
from quickscan.proces.toegang import Kant
from quickscan.proces.voorwaarden import VOORWAARDEN
from regie.mensen.bezorging import Mailstand

LAAT = datetime(2027, 3, 31, 23, 59, tzinfo=ZoneInfo("Europe/Amsterdam")).astimezone(ZoneInfo("UTC"))


def pagina(kant=Kant.MEDEWERKER, *, link=None, akkoorden=(), ronde=Rondestatus.OPEN, **anders):
    velden = {
        "pk": 7,
        "naam": "Dal",
        "ronde_id": 2,
        "ronde": SimpleNamespace(naam="Ronde 2", status=ronde),
        "regio_id": None,
        "status": Quickscanstatus.AANGEMELD,
        "aanmelder_email": "bo@voorbeeld.nl",
        "is_gestopt": False,
        "akkoorden": SimpleNamespace(all=lambda: akkoorden),
    }
    return Aanmeldingspagina(SimpleNamespace(**velden | anders), kant, link, Mailstand(0, 0, ()), None)


def test_een_medewerker_kwam_van_de_ronde_en_een_onderzoeker_van_de_eigen_pagina():
    assert (pagina().boven.tekst, pagina().hier) == ("Ronde 2", "Dal")
    onderzoeker = pagina(Kant.ONDERZOEKER)
    assert (onderzoeker.boven.tekst, onderzoeker.hier) == ("Mijn Regiescan", "Aanmelding")


def test_alleen_een_medewerker_kan_er_iets_mee():
    assert [een.tekst for een in pagina().te_doen] == [
        "Naar het startgesprek en de afbakening",
        "Koppel aan een regio",
        "Naar de keuze van de ronde",
    ]
    assert "Koppel aan een andere regio" in [een.tekst for een in pagina(regio_id=3).te_doen]
    assert pagina(Kant.ONDERZOEKER).te_doen == []


@pytest.mark.parametrize(
    ("kant", "status", "ronde", "mag"),
    [
        (Kant.MEDEWERKER, Quickscanstatus.GESELECTEERD, Rondestatus.GESLOTEN, True),
        (Kant.MEDEWERKER, Quickscanstatus.AFGEWEZEN, Rondestatus.OPEN, True),
        (Kant.MEDEWERKER, Quickscanstatus.AANGEMELD, Rondestatus.OPEN, False),
        (Kant.MEDEWERKER, Quickscanstatus.LOOPT, Rondestatus.GESLOTEN, False),
        (Kant.MEDEWERKER, Quickscanstatus.AFGEWEZEN, Rondestatus.AFGEROND, False),
        (Kant.ONDERZOEKER, Quickscanstatus.GESELECTEERD, Rondestatus.GESLOTEN, False),
    ],
)
def test_wie_de_keuze_kan_herzien_en_wanneer(kant, status, ronde, mag):
    assert bool(pagina(kant, status=status, ronde=ronde).te_herzien) is mag


def test_bij_elke_voorwaarde_staat_van_wie_het_akkoord_is():
    eerste, *anderen = VOORWAARDEN
    wie = {"voorwaarde": eerste.sleutel, "versie": eerste.versie, "created_at": LAAT}
    met = SimpleNamespace(naam="Bo", functie="directeur", **wie)
    zonder = SimpleNamespace(naam="Bo", functie="", **wie)

    assert [zin for _, zin in pagina(akkoorden=[met]).voorwaarden] == [
        "Akkoord van Bo, directeur, op 31 maart 2027.",
        *["Nog geen akkoord."] * len(anderen),
    ]
    assert pagina(akkoorden=[zonder]).voorwaarden[0][1] == "Akkoord van Bo, op 31 maart 2027."


def test_de_laatste_dag_van_de_link_is_een_dag_in_nederland():
    assert pagina(link=SimpleNamespace(verloopt_op=LAAT)).link_zin == "De link werkt tot en met 31 maart 2027."
    assert pagina().link_zin == "Er is nu geen link die werkt."


@pytest.mark.parametrize(
    ("email", "gestopt", "kan"), [("bo@x.nl", False, True), ("", False, False), ("bo@x.nl", True, False)]
)
def test_een_nieuwe_link_kan_zolang_er_iemand_is_om_die_te_krijgen(email, gestopt, kan):
    assert bool(pagina(aanmelder_email=email, is_gestopt=gestopt).links) is kan
