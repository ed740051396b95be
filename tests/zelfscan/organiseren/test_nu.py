"""/nu/: two fields, a code by mail for who is not logged in, and the code of the scan on the wall (besluiten 29)."""

import re
import time
from uuid import uuid4

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client

from regie.mensen import mailserver as post
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from tests import factories
from tests.inloggen import appcode, code_uit, geef_factor, laatste_brief, log_in
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.nu import AlBegonnen, EerstDeTweedeStap, begin_met_code, begin_nu
from zelfscan.organiseren.forms.nu import KEUZES
from zelfscan.scan.models import Scan

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
NU, ADRES = "/nu/", "jo@voorbeeld.example"
VELDEN = {"samenwerking": "Twee scholen en het wijkteam", "openheid": "totaal"}


def sleutel_van(client) -> str:
    return re.search(r'name="sleutel"\s+value="([^"]+)"', client.get(NU).text)[1]


def vul(client, **anders) -> dict:
    return VELDEN | {"email": ADRES, "sleutel": sleutel_van(client), "next": NU} | anders


def test_van_twee_velden_naar_de_code_op_de_muur_zonder_account(client):
    assert client.post(NU, vul(client)).url == NU
    wacht = client.get(NU).text
    assert 'value="Twee scholen en het wijkteam"' in wacht
    assert "autofocus" in wacht
    # Until the code is right there is nothing.
    assert not Gebruiker.objects.exists()
    assert not Scan.objects.exists()

    klaar = client.post(NU, vul(client, code=code_uit(laatste_brief())))

    scan, jo = Scan.objects.get(), Gebruiker.objects.get()
    assert klaar.url == f"/mijn/scans/{scan.pk}/leiden/"
    assert (jo.email, list(scan.organisatoren.values_list("gebruiker", flat=True))) == (ADRES, [jo.pk])
    assert (scan.samenwerking, scan.openheid, scan.zonder_lijst, scan.verwacht) == (*VELDEN.values(), True, 0)
    assert [een.wat for een in Gebeurtenis.objects.over(scan)] == ["scan.gemaakt"]
    assert client.session["_auth_user_id"] == str(jo.pk)
    muur = client.get(klaar.url).text
    assert scan.code_leesbaar in muur
    assert re.search(r"data-zin>\s*0 binnen", muur)
    # What waited is gone, and the next form is another.
    assert "Twee scholen" not in client.get(NU).text


def test_wie_is_ingelogd_slaat_de_mail_over(client):
    log_in(client, factories.gebruiker("Jo"))
    pagina = client.get(NU).text
    assert "E-mailadres" not in pagina
    antwoord = client.post(NU, VELDEN | {"sleutel": sleutel_van(client)})
    assert antwoord.url == f"/mijn/scans/{Scan.objects.get().pk}/leiden/"
    assert mail.outbox == []


def test_niets_staat_al_gekozen_en_elke_keuze_is_kort(client):
    pagina = client.get(NU).text
    assert "checked" not in pagina
    assert [sleutel for sleutel, _ in KEUZES] == ["totaal", "naam"]
    assert all(len(tekst.split()) <= 15 and tekst in pagina for _, tekst in KEUZES)


@pytest.mark.parametrize("openheid", ["", "domein", "laag", "alles"])
def test_alleen_totaal_of_naam(client, openheid):
    antwoord = client.post(NU, vul(client, openheid=openheid))
    assert "Kies wat de groep straks ziet." in antwoord.text
    assert mail.outbox == []
    with pytest.raises(ValidationError):
        begin_nu(by=factories.gebruiker(), sleutel=uuid4(), samenwerking="Iets", openheid=openheid)


def test_een_verkeerde_code_kost_niets(client):
    client.post(NU, vul(client))
    goed = code_uit(laatste_brief())
    for code in ("", "0000-0000", "0000 0000"):
        fout = client.post(NU, vul(client, code=code))
        assert fout.status_code == 200
        assert 'value="Twee scholen en het wijkteam"' in fout.text
        assert re.search(r'value="totaal"[^>]*checked', fout.text)
        assert f'value="{ADRES}"' in fout.text
    assert not Scan.objects.exists()
    assert client.post(NU, vul(client, code=goed)).status_code == 302
    assert Scan.objects.count() == 1


def test_na_drie_verkeerde_codes_vraag_je_een_nieuwe_en_staat_alles_er_nog(client):
    client.post(NU, vul(client))
    for _ in range(3):
        laatste = client.post(NU, vul(client, code="0000-0000"))
    assert "Dat was drie keer niet de goede code" in laatste.text
    assert 'name="code"' not in laatste.text
    assert 'value="Twee scholen en het wijkteam"' in laatste.text
    client.post(NU, vul(client))
    assert client.post(NU, vul(client, code=code_uit(laatste_brief()))).status_code == 302
    assert Scan.objects.count() == 1


def test_een_code_die_te_laat_komt_kost_niets(client):
    client.post(NU, vul(client))
    sessie = client.session
    sessie["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 15 * 60 + 1
    sessie.save()
    te_laat = client.post(NU, vul(client, code=code_uit(laatste_brief())))
    assert "Deze code werkt niet meer" in te_laat.text
    # Also for who comes back to an empty page.
    opnieuw = client.get(NU).text
    assert f'value="{ADRES}"' in opnieuw
    assert re.search(r'value="totaal"[^>]*checked', opnieuw)
    client.post(NU, vul(client))
    assert client.post(NU, vul(client, code=code_uit(laatste_brief()))).status_code == 302


def test_een_ander_adres_of_een_nieuwe_code_gaat_op_dezelfde_pagina(client):
    client.post(NU, vul(client, email="tikfout@voorbeeld.example"))
    assert client.post(NU, vul(client, code="")).url == NU
    assert [brief.to for brief in mail.outbox] == [["tikfout@voorbeeld.example"], [ADRES]]
    oud = code_uit(laatste_brief())
    assert client.post(NU, vul(client, code="", wat="stuur")).url == NU
    assert client.post(NU, vul(client, code=oud)).status_code == 200
    assert client.post(NU, vul(client, code=code_uit(laatste_brief()))).status_code == 302


def test_te_vaak_een_code_vragen_zegt_dat_en_bewaart_wat_je_typte(client):
    for _ in range(4):
        laatste = client.post(NU, vul(client, wat="stuur"))
    assert "Je vroeg te vaak om een code" in laatste.text
    assert 'value="Twee scholen en het wijkteam"' in laatste.text
    assert len(mail.outbox) == 3


def test_zonder_mailserver_blijft_staan_wat_je_typte(client, mailserver):
    cache.delete(post._WEG)
    antwoord = client.post(NU, vul(client)).text
    assert "De mail werkt even niet." in antwoord
    assert 'value="Twee scholen en het wijkteam"' in antwoord
    cache.delete(post._WEG)
    mailserver.weigert = {ADRES: "550 5.1.1 No such user"}
    with mailserver.luistert():
        assert "Het adres bestaat niet bij deze mailserver." in client.post(NU, vul(client)).text


def test_twee_keer_verstuurd_is_een_scan(client):
    client.post(NU, vul(client))
    data = vul(client, code=code_uit(laatste_brief()))
    wegen = {client.post(NU, data).url for _ in range(2)}
    assert wegen == {f"/mijn/scans/{Scan.objects.get().pk}/leiden/"}
    assert Gebruiker.objects.count() == 1


def test_dezelfde_sleutel_van_een_ander_maakt_niets(client):
    sleutel = uuid4()
    begin_nu(by=factories.gebruiker("Jo"), sleutel=sleutel, **VELDEN)
    with pytest.raises(AlBegonnen):
        begin_nu(by=factories.gebruiker("Bo"), sleutel=sleutel, **VELDEN)
    assert Scan.objects.count() == 1


@pytest.mark.parametrize("anders", [{"samenwerking": "Het buurtteam"}, {"openheid": "naam"}, {}])
def test_een_oud_formulier_leidt_nooit_naar_de_scan_van_een_andere_groep(client, anders):
    """Else the second group of the day answered in the scan of the first."""
    log_in(client, factories.gebruiker("Jo"))
    oud = VELDEN | {"sleutel": sleutel_van(client)}
    client.post(NU, oud)
    eerste = Scan.objects.get()
    if not anders:
        for _ in range(4):
            fabriek.invulling(eerste)
        fabriek.onthul(by=eerste.organisatoren.get().gebruiker, scan=eerste)
    antwoord = client.post(NU, oud | anders)
    assert "Met dit formulier begon je al een scan." in antwoord.text
    assert Scan.objects.count() == 1
    # Sent again from that page it is another one.
    sleutel = re.search(r'name="sleutel"\s+value="([^"]+)"', antwoord.text)[1]
    tweede = client.post(NU, oud | anders | {"sleutel": sleutel})
    assert tweede.url == f"/mijn/scans/{Scan.objects.exclude(pk=eerste.pk).get().pk}/leiden/"


def test_zodra_de_scan_er_is_begint_het_formulier_opnieuw(client):
    client.post(NU, vul(client))
    client.post(NU, vul(client, code=code_uit(laatste_brief())))
    assert "nu" not in client.session


def test_wie_een_tweede_stap_heeft_doet_die_eerst(client):
    """Who only reads the mail makes nothing in the name of that account."""
    jo = factories.gebruiker("Jo", email=ADRES)
    geef_factor(jo)
    client.post(NU, vul(client))
    data = vul(client, code=code_uit(laatste_brief()))
    assert client.post(NU, data).url == "/account/login/tweede-stap/"
    assert not Scan.objects.exists()
    # Not with the same form once more, either.
    client.post(NU, data)
    assert not Scan.objects.exists()

    assert client.post("/account/login/tweede-stap/", {"code": appcode()}).url == NU
    assert 'value="Twee scholen en het wijkteam"' in client.get(NU).text
    client.post(NU, VELDEN | {"sleutel": sleutel_van(client)})
    assert Scan.objects.get().organisatoren.get().gebruiker == jo


def test_een_account_dat_intussen_gesloten_is_begint_niets_en_leest_waarom(client):
    jo = factories.gebruiker("Jo", email=ADRES)
    client.post(NU, vul(client))
    data = vul(client, code=code_uit(laatste_brief()))
    Gebruiker.objects.filter(pk=jo.pk).update(is_active=False)
    antwoord = client.post(NU, data)
    assert "Dit account is gesloten. Vraag Met Andere Ogen om hulp." in antwoord.text
    assert "_auth_user_id" not in client.session
    assert not Scan.objects.exists()


@pytest.mark.parametrize("soort", ["medewerker", "onderzoeker", "gebruiker"])
def test_de_mail_alleen_begint_niets_voor_wie_meer_moet_laten_zien(soort):
    mens = getattr(factories, soort)("Jo", email=ADRES)
    if soort == "gebruiker":
        geef_factor(mens)
    with pytest.raises(EerstDeTweedeStap):
        begin_met_code(adres=ADRES, sleutel=uuid4(), **VELDEN)
    assert not Scan.objects.exists()


def test_account_en_scan_allebei_of_geen(monkeypatch):
    def stuk(**_):
        raise RuntimeError

    monkeypatch.setattr("zelfscan.organiseren.actions.nu.maak_scan", stuk)
    with pytest.raises(RuntimeError):
        begin_met_code(adres=ADRES, sleutel=uuid4(), **VELDEN)
    assert not Gebruiker.objects.exists()


@pytest.mark.parametrize("soort", ["onbekend", "bekend", "medewerker", "gesloten"])
def test_ook_hier_zegt_de_pagina_niet_van_wie_een_adres_is(client, soort):
    if soort != "onbekend":
        wie = {"email": ADRES, "is_active": soort != "gesloten"}
        (factories.medewerker if soort == "medewerker" else factories.gebruiker)("Jo", **wie)
    assert client.post(NU, vul(client)).url == NU
    assert "Hier stuurden we een code naartoe" in client.get(NU).text
    assert len(mail.outbox) == 1
    if soort == "medewerker":
        assert "/account/login/wachtwoord/?next=%2Fnu%2F" in laatste_brief().body


def test_wie_intussen_inlogt_begint_met_wat_er_stond(client):
    """A member of staff gets no code, logs in with a password, and finds it as it was."""
    client.post(NU, vul(client))
    log_in(client, factories.gebruiker("Jo", email=ADRES))
    assert 'value="Twee scholen en het wijkteam"' in client.get(NU).text


def test_wat_je_typte_wacht_een_dag(client):
    client.post(NU, vul(client))
    sessie = client.session
    sessie["nu"] |= {"om": time.time() - 24 * 3600 - 1}
    sessie.save()
    assert "Twee scholen" not in client.get(NU).text


def test_kijken_doet_niets():
    client = Client()
    client.get(NU)
    assert mail.outbox == []
    assert not Scan.objects.exists()
