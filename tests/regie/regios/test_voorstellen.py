"""Who gets a place or a task in a region says yes first; until then nothing changes for anybody."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from regie.medewerkers import actions as mensen
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.regios.actions import leden, voorstellen
from regie.regios.voorstel import TERMIJN, Regiovoorstel
from regie.site.opruimen import ruim_op
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.inloggen import code_uit, laatste_brief

from .regios import browser
from .vragen import ADRES, verouder, vraag

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def bram():
    return factories.gebruiker("Bram", email=ADRES)


# Yes and no


@pytest.mark.parametrize("rol", ["lid", "beheerder"])
def test_wie_ja_zegt_hoort_erbij(regio, anouk, bram, rol, na_commit):
    voorstel = vraag(regio, rol=rol)
    assert not regio.lidmaatschappen.filter(gebruiker=bram).exists()

    assert na_commit(voorstellen.aanvaard, by=bram, voorstel=voorstel) == [(anouk.email, "Bram zei ja: De Liemers")]

    assert regio.lidmaatschappen.get(gebruiker=bram).rol == rol
    assert not Regiovoorstel.objects.exists()
    assert Gebeurtenis.objects.latest("pk").zin() == (
        f"Bram nam de uitnodiging van Anouk aan voor De Liemers, als {rol}."
    )


def test_wie_nee_zegt_verandert_niets_en_dat_is_te_lezen(regio, anouk, bram, na_commit):
    voorstel = vraag(regio)

    assert na_commit(voorstellen.weiger, by=bram, voorstel=voorstel) == [(anouk.email, f"{ADRES} zei nee")]

    assert regio.lidmaatschappen.get().gebruiker == anouk
    assert not Regiovoorstel.objects.nog_open().exists()
    assert "Zei nee op" in browser(anouk).get(f"/regios/{regio.slug}/leden/").text
    # Asking again is possible, and is one question again.
    assert vraag(regio).pk != voorstel.pk
    assert regio.voorstellen.count() == 1


def test_wie_nog_geen_account_heeft_maakt_er_een_en_komt_bij_de_vraag(client, regio, na_commit):
    na_commit(leden.nodig_lid_uit, by=regio.leden.get(), regio=regio, email=ADRES, naam="Bram de Boer", rol="lid")
    weg = re.search(r"https?://[^/]+(/account/login/\S+)", laatste_brief().body)[1]
    assert not Gebruiker.objects.filter(email=ADRES).exists()

    code_pagina = client.post(weg, {"login": ADRES, "next": weg.partition("next=")[2]}).url
    naam = client.post(code_pagina, {"code": code_uit(laatste_brief())})
    vraag = f"/mijn/vragen/{regio.voorstellen.get().pk}/"
    assert f'href="{vraag}"' in client.get(naam.url).text
    binnen = client.get(vraag)

    assert "De Liemers" in binnen.text
    assert "‘Bram de Boer’" in binnen.text
    client.post(vraag, {"antwoord": "ja"})
    lid = regio.lidmaatschappen.get(gebruiker__email=ADRES)
    assert lid.gebruiker.naam == "Bram de Boer"


def test_wie_al_een_naam_heeft_houdt_die(regio, bram):
    voorstellen.aanvaard(by=bram, voorstel=vraag(regio, naam="Abraham"))

    bram.refresh_from_db()
    assert bram.naam == "Bram"


def test_een_contactpersoon_blijft_dat(regio, medewerker, bram):
    voorstel = vraag(regio, rol="beheerder")
    leden.benoem_contactpersoon(by=medewerker, regio=regio, email=ADRES, naam="")

    voorstellen.aanvaard(by=bram, voorstel=voorstel)

    assert regio.lidmaatschappen.get(gebruiker=bram).rol == "contactpersoon"


# Until then it is of nobody


def test_wie_gevraagd_is_ziet_de_regio_nog_niet_en_wordt_door_niets_tegengehouden(regio, anouk, bram):
    lid = factories.lid(regio, bram)
    leden.draag_over(by=anouk, regio=regio, aan=bram)
    elders = factories.regio("Elders", beheerder=factories.gebruiker())
    vraag(elders, rol="beheerder")
    client = browser(bram)

    assert client.get("/regios/elders/").status_code == 404
    assert elders.naam not in client.get("/regios/").text
    tekst = client.get("/mijn/").text
    assert "Wil je beheerder worden?" in tekst
    assert "regio Elders" in tekst
    assert "Wil je deze regio overnemen?" in tekst
    assert "regio De Liemers" in tekst
    assert lid.rol == "lid"
    mensen.verwijder_account(by=bram)
    assert not Regiovoorstel.objects.exists()
    # Anouk still looks after it, as if nothing had been asked.
    assert regio.lidmaatschappen.get().rol == "beheerder"


def test_een_vraag_gaat_weg_met_wie_hem_stelde(regio, anouk, bram):
    ander = factories.lid(regio, rol="beheerder").gebruiker
    voorstel = leden.nodig_lid_uit(by=ander, regio=regio, email=ADRES, naam="", rol="lid")

    mensen.verwijder_account(by=ander)

    assert not Regiovoorstel.objects.exists()
    with pytest.raises(Achterhaald):
        voorstellen.aanvaard(by=bram, voorstel=voorstel)


def test_na_twee_weken_is_het_voorbij_en_ruimt_het_zichzelf_op(regio, bram):
    voorstel = vraag(regio)
    pad = f"/mijn/vragen/{voorstel.pk}/"
    verouder(voorstel, 13.99)
    assert browser(bram).get(pad).status_code == 200
    verouder(voorstel)

    assert browser(bram).get(pad).status_code == 404
    with pytest.raises(Achterhaald):
        voorstellen.aanvaard(by=bram, voorstel=voorstel)
    assert "Er wacht nu niets op je." in browser(bram).get("/mijn/").text
    wat = "vragen over een regio waar niemand op inging"
    geteld = {regel.wat: regel.aantal for regel in ruim_op(timezone.now(), proef=True)}
    assert geteld[wat] == 1
    assert Regiovoorstel.objects.exists()
    ruim_op(timezone.now(), proef=False)
    assert not Regiovoorstel.objects.exists()
    assert timedelta(days=14) == TERMIJN
