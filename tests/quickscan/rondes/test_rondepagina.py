"""How a round stands in words, which button takes it further, and what else there is."""

from datetime import date

import pytest

from quickscan.proces.models import Ronde
from quickscan.proces.overgangen import Rondestatus
from quickscan.rondes.rondepagina import Rondepagina

VANDAAG = date(2027, 3, 1)


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: VANDAAG)


def pagina(status, **anders) -> Rondepagina:
    velden = {"begin": date(2027, 1, 1), "eind": date(2027, 6, 1), "aanmelden_tot": VANDAAG, "plekken": 5}
    ronde = Ronde(pk=2, status=status, **velden | {naam: anders.pop(naam) for naam in [*anders] if naam in VELDEN})
    for naam, aantal in ({"aanmeldingen": 4, "doet_mee": 2, "te_kiezen": 0} | anders).items():
        setattr(ronde, naam, aantal)
    return Rondepagina(ronde, VANDAAG)


VELDEN = {een.name for een in Ronde._meta.concrete_fields}


def test_de_feiten_staan_in_getallen_en_dagen():
    assert [een.tekst for een in pagina(Rondestatus.OPEN).feiten] == ["4", "2 van 5", "1 januari 2027 – 1 juni 2027"]


@pytest.mark.parametrize(
    ("status", "anders", "kop", "stap"),
    [
        (Rondestatus.CONCEPT, {}, "Alleen medewerkers zien deze ronde", "openen"),
        (Rondestatus.OPEN, {}, "Regio's kunnen zich aanmelden", "sluiten"),
        (Rondestatus.OPEN, {"aanmelden_tot": date(2027, 2, 28)}, "De laatste dag is voorbij", "sluiten"),
        (Rondestatus.GESLOTEN, {}, "Aanmelden kan niet meer", "openen"),
        (Rondestatus.AFGEROND, {"afgerond_op": VANDAAG}, "Deze ronde is afgerond", None),
    ],
)
def test_hoe_een_ronde_ervoor_staat_en_wat_dan_kan(status, anders, kop, stap):
    nu = pagina(status, **anders).nu

    assert nu.kop == kop
    assert (nu.knop and nu.knop.stap) == stap


def test_een_ronde_die_open_is_leidt_naar_de_openbare_pagina():
    assert pagina(Rondestatus.OPEN).nu.link.tekst == "Bekijk de openbare pagina"
    assert pagina(Rondestatus.CONCEPT).nu.link is None


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [(0, ""), (1, "1 aanmelding wacht op een keuze."), (3, "3 aanmeldingen wachten op een keuze.")],
)
def test_na_het_sluiten_staat_er_hoeveel_er_nog_te_kiezen_is(aantal, zin):
    nu = pagina(Rondestatus.GESLOTEN, te_kiezen=aantal).nu

    assert nu.zin == zin
    assert bool(nu.kiezen) is bool(aantal)


def test_een_afgeronde_ronde_zegt_tot_wanneer_iets_blijft():
    zin = pagina(Rondestatus.AFGEROND, afgerond_op=VANDAAG).nu.zin

    assert "tot en met 1 september 2027" in zin


@pytest.mark.parametrize(
    ("status", "aantal", "laatste"),
    [
        (Rondestatus.CONCEPT, 1, "Wijzig de oproep, de datums of de richtlijn"),
        (Rondestatus.OPEN, 5, "Wijzig de oproep, de datums of de richtlijn"),
        (Rondestatus.GESLOTEN, 7, "Rond de ronde af"),
        (Rondestatus.AFGEROND, 5, "Indrukken voor opdrachtgevers"),
    ],
)
def test_wat_er_verder_is(status, aantal, laatste):
    verder = pagina(status, afgerond_op=VANDAAG).verder

    assert len(verder) == aantal
    assert verder[-1].tekst == laatste


@pytest.mark.parametrize(("eind", "voorbij"), [(date(2027, 2, 28), True), (VANDAAG, False)])
def test_na_het_eind_staat_er_dat_de_ronde_af_moet(eind, voorbij):
    assert bool(pagina(Rondestatus.GESLOTEN, eind=eind).had_af_gemoeten) is voorbij
