"""Whose turn it is, said for who reads it, without a comparison of words."""

from datetime import date
from types import SimpleNamespace

import pytest

from quickscan.bord.gang import Gang, Lijnstand, Lijnstap
from quickscan.bord.quickscanpagina import Quickscanpagina, Stappagina
from quickscan.proces.models import Stap
from quickscan.proces.overgangen import Stapstatus
from quickscan.proces.stappen import Partner, Stapsleutel
from quickscan.proces.toegang import Kant, Toegang

VANDAAG = date(2027, 3, 1)


def quickscan(aan_zet=Partner.AEF, **anders):
    """What a page reads of a quickscan that waits for this side, without a database."""
    stap = Stap(pk=1, sleutel=Stapsleutel.ONDERZOEK, aan_zet=aan_zet, status=Stapstatus.BEZIG)
    leeg = SimpleNamespace(all=list)
    velden = {"pk": 7, "naam": "Dal", "is_actief": True, "pauze": None, "huidige_stap": stap, "start": VANDAAG}
    return SimpleNamespace(**velden | {"onderzoekers": leeg} | anders)


def pagina(kant, van, *, begeleidt=False) -> Quickscanpagina:
    return Quickscanpagina(Toegang(van, kant), Gang(van, kant, VANDAAG, begeleidt), [])


@pytest.mark.parametrize(
    ("kant", "aan_zet", "begeleidt", "kop", "rustig"),
    [
        (Kant.ONDERZOEKER, Partner.AEF, False, "Jij bent aan zet", False),
        (Kant.CONTACTPERSOON, Partner.REGIO, False, "Jij bent aan zet", False),
        (Kant.MEDEWERKER, Partner.MAO, True, "Jij bent aan zet", False),
        (Kant.MEDEWERKER, Partner.MAO, False, "Met Andere Ogen is aan zet", False),
        (Kant.MEDEWERKER, Partner.AEF, True, "De onderzoekers van AEF zijn aan zet", True),
        (Kant.CONTACTPERSOON, Partner.AEF, False, "De onderzoekers van AEF zijn aan zet", True),
        (Kant.ONDERZOEKER, Partner.REGIO, False, "De regio is aan zet", True),
    ],
)
def test_de_kop_zegt_wie_aan_zet_is(kant, aan_zet, begeleidt, kop, rustig, monkeypatch):
    monkeypatch.setattr(Gang, "nodig", [])
    nu = pagina(kant, quickscan(aan_zet=aan_zet), begeleidt=begeleidt).nu

    assert (nu.kop, nu.is_rustig) == (kop, rustig)
    assert nu.knop.tekst == ("Bekijk deze stap" if rustig else "Ga naar deze stap")


def test_met_een_pauze_is_niemand_aan_zet():
    stil = quickscan(pauze=SimpleNamespace(reden="Verbouwing"))

    assert pagina(Kant.MEDEWERKER, stil, begeleidt=True).nu is None
    assert pagina(Kant.MEDEWERKER, stil).mag_hervatten
    assert not pagina(Kant.CONTACTPERSOON, stil).mag_hervatten


@pytest.mark.parametrize(
    ("kant", "namen"),
    [
        (Kant.CONTACTPERSOON, []),
        (Kant.ONDERZOEKER, ["Geschiedenis: wie deed wat?"]),
        (
            Kant.MEDEWERKER,
            [
                "Begeleider en onderzoekers",
                "Pauzeer de quickscan",
                "Stop de quickscan",
                "Geschiedenis: wie deed wat?",
            ],
        ),
    ],
)
def test_wie_wat_mag_regelen(kant, namen):
    assert [een.tekst for een in pagina(kant, quickscan()).regelen] == namen


@pytest.mark.parametrize(
    ("staat", "status", "pauze", "stand"),
    [
        (Lijnstand.LATER, Stapstatus.TE_DOEN, None, "Nog te doen"),
        (Lijnstand.BEZIG, Stapstatus.BEZIG, None, "Nu bezig"),
        (Lijnstand.LAAT, Stapstatus.BEZIG, None, "Te laat"),
        (Lijnstand.LAAT, Stapstatus.BEZIG, SimpleNamespace(reden="x"), "Gepauzeerd"),
    ],
)
def test_hoe_een_stap_ervoor_staat_in_een_woord(staat, status, pauze, stand):
    van = quickscan(pauze=pauze)
    deze = Lijnstap(Stap(sleutel=Stapsleutel.ONDERZOEK, status=status), staat)

    assert Stappagina(Gang(van, Kant.MEDEWERKER, VANDAAG), deze, mag_sluiten=True).stand == stand
