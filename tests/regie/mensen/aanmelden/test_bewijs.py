"""Showing anew who one is, before rights move: each kind of account has a way, and nothing that was typed is lost."""

import json
import re

import pytest
from django.core import mail
from django.test import Client
from lxml import html

from regie.mensen.aanmelden import bewijs
from regie.mensen.gebruiker import Gebruiker
from tests import factories
from tests.inloggen import WACHTWOORD, appcode, code_uit, geef_factor, laatste_brief, log_in
from tests.regie.regios.regios import gemeenten

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

LANG = 3600
MAIL, UITNODIGEN = "/account/bevestigen/mail/", "/mensen/uitnodigen/"
NIEUW = {"email": "nieuw@voorbeeld.example", "naam": "Nieuw <b>&", "rol": "onderzoeker"}


@pytest.fixture
def medewerker():
    mens = factories.medewerker("Mo")
    geef_factor(mens)
    return mens


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk", email="anouk@voorbeeld.example")


@pytest.fixture
def regio(anouk):
    return factories.regio("De Proef", beheerder=anouk, gemeenten=gemeenten("Vught"))


@pytest.fixture
def leden(regio):
    return f"/regios/{regio.slug}/leden/"


@pytest.fixture
def oud(client, anouk):
    """The browser of Anouk, who logged in an hour ago by a code."""
    return log_in(client, anouk, stappen=("code",), geleden=LANG)


def formulier(antwoord) -> tuple[str, dict]:
    """Where the form of the page that goes on sends what."""
    (form,) = html.document_fromstring(antwoord.text).xpath("//main//form")
    return form.get("action"), {veld.get("name"): veld.get("value") for veld in form.xpath(".//input")}


def verder(client, antwoord):
    """Go on from the page after the proof, as one does there."""
    pad, velden = formulier(antwoord)
    return client.post(pad, velden)


# Staff: password, app or passkey


def test_een_medewerker_bewijst_het_met_het_wachtwoord(client, medewerker):
    log_in(client, medewerker, geleden=LANG)

    gevraagd = client.post(UITNODIGEN, NIEUW)
    assert gevraagd.url.startswith("/account/bevestigen/?next=")
    assert not Gebruiker.objects.filter(email=NIEUW["email"]).exists()
    pagina = client.get(gevraagd.url)
    assert "Je nodigt nieuw@voorbeeld.example uit als onderzoeker." in pagina.text
    assert "Met een code uit je app" in pagina.text

    bewezen = client.post(gevraagd.url, {"password": WACHTWOORD}, follow=True)
    assert "Je nodigt nieuw@voorbeeld.example uit als onderzoeker. Wil je dat nog?" in " ".join(bewezen.text.split())
    assert not Gebruiker.objects.filter(email=NIEUW["email"]).exists()

    assert formulier(bewezen)[1] | NIEUW == formulier(bewezen)[1]
    assert verder(client, bewezen).status_code == 302
    assert Gebruiker.objects.get(email=NIEUW["email"]).is_onderzoeker
    # What was typed waits nowhere any more.
    assert not client.session[bewijs.BEWAARD]


def test_een_medewerker_bewijst_het_met_een_code_uit_de_app(client, medewerker):
    log_in(client, medewerker, geleden=LANG)
    gevraagd = client.post(UITNODIGEN, NIEUW)

    bewezen = client.post(gevraagd.url.replace("bevestigen/", "bevestigen/code/", 1), {"code": appcode()}, follow=True)
    verder(client, bewezen)

    assert Gebruiker.objects.filter(email=NIEUW["email"]).exists()


def test_een_medewerker_krijgt_geen_code_per_mail(client, medewerker):
    """A mailbox alone is too little for who sees what is of many people (besluiten 4)."""
    log_in(client, medewerker, geleden=LANG)

    assert client.get(MAIL).url == "/account/bevestigen/"
    assert client.post(MAIL, {"wat": "stuur"}).url == "/account/bevestigen/"
    assert mail.outbox == []


def test_een_verkeerd_wachtwoord_bewijst_niets(client, medewerker):
    log_in(client, medewerker, geleden=LANG)
    gevraagd = client.post(UITNODIGEN, NIEUW)

    assert "Dit wachtwoord klopt niet." in client.post(gevraagd.url, {"password": "nee"}).text
    assert client.post(UITNODIGEN, NIEUW).url.startswith("/account/bevestigen/")
    assert not Gebruiker.objects.filter(email=NIEUW["email"]).exists()


# All others: a code to their own address


def test_een_gewone_gebruiker_krijgt_een_code_per_mail(oud, regio, leden):
    gevraagd = oud.post(leden, NIEUW | {"rol": "beheerder"})

    assert gevraagd.url.startswith(f"{MAIL}?next=")
    assert not regio.voorstellen.exists()
    assert [brief.to for brief in mail.outbox] == [["anouk@voorbeeld.example"]]
    assert laatste_brief().subject == f"Je code om te bevestigen: {code_uit(laatste_brief())}"
    pagina = oud.get(gevraagd.url).text
    assert "Je vraagt nieuw@voorbeeld.example om De Proef mee te beheren." in pagina
    assert "anouk@voorbeeld.example" in pagina
    # The code stands in the mail only, and looking mails no second one.
    assert code_uit(laatste_brief()) not in pagina
    assert len(mail.outbox) == 1

    bewezen = oud.post(gevraagd.url, {"code": code_uit(laatste_brief())}, follow=True)
    verder(oud, bewezen)

    assert regio.voorstellen.get().email == NIEUW["email"]
    # For five minutes nobody is asked again.
    assert oud.post(leden, NIEUW | {"email": "ander@voorbeeld.example", "rol": "beheerder"}).url == leden


def test_wie_net_inlogde_wordt_niet_nog_eens_gevraagd(client, anouk, regio, leden):
    client.post("/account/login/", {"login": anouk.email})
    client.post("/account/login/code/", {"code": code_uit(laatste_brief())})

    assert client.post(leden, NIEUW | {"rol": "beheerder"}).url == leden
    assert regio.voorstellen.exists()


@pytest.mark.parametrize(("geleden", "gevraagd"), [(290, False), (310, True)])
def test_een_bewijs_geldt_vijf_minuten(client, anouk, leden, geleden, gevraagd):
    log_in(client, anouk, stappen=("code",), geleden=geleden)

    antwoord = client.post(leden, NIEUW | {"rol": "beheerder"})

    assert antwoord.url.startswith(MAIL) is gevraagd


def test_wat_niet_klopt_staat_er_voor_er_om_een_bewijs_wordt_gevraagd(oud, leden):
    antwoord = oud.post(leden, {"email": "geen adres", "rol": "beheerder"})

    assert "Dit is geen e-mailadres." in antwoord.text
    assert mail.outbox == []


def test_kijken_vraagt_en_mailt_niets(oud, leden):
    assert oud.get(leden).status_code == 200
    assert "Stuur mij een code" in oud.get(MAIL).text
    assert mail.outbox == []


def test_drie_keer_een_verkeerde_code_is_genoeg(oud, regio, leden):
    gevraagd = oud.post(leden, NIEUW | {"rol": "beheerder"}).url
    goed = code_uit(laatste_brief())

    assert "Vul de code in." in oud.post(gevraagd, {"code": ""}).text
    for _ in range(2):
        assert "Deze code klopt niet." in oud.post(gevraagd, {"code": "0000-0000"}).text
    assert "Vraag een nieuwe." in oud.post(gevraagd, {"code": "0000-0000"}, follow=True).text
    oud.post(gevraagd, {"code": goed})
    assert oud.post(leden, NIEUW | {"rol": "beheerder"}).url.startswith(MAIL)
    assert not regio.voorstellen.exists()


def test_een_code_werkt_een_keer_een_kwartier_en_voor_een_mens(oud, leden, monkeypatch):
    gevraagd = oud.post(leden, NIEUW | {"rol": "beheerder"}).url
    code = code_uit(laatste_brief())
    ander = log_in(Client(), factories.gebruiker("Bo"), stappen=("code",), geleden=LANG)
    assert "Stuur mij een code" in ander.post(MAIL, {"code": code}, follow=True).text

    staat = oud.session[bewijs.CODE]
    sessie = oud.session
    sessie[bewijs.CODE] = staat | {"at": staat["at"] - 16 * 60}
    sessie.save()
    assert "Stuur mij een code" in oud.post(gevraagd, {"code": code}, follow=True).text


def test_een_nieuwe_code_maakt_de_oude_ongeldig_en_mag_niet_te_vaak(oud, leden):
    gevraagd = oud.post(leden, NIEUW | {"rol": "beheerder"}).url
    oude = code_uit(laatste_brief())
    for _ in range(2):
        oud.post(gevraagd, {"wat": "stuur"})
    assert "Deze code klopt niet." in oud.post(gevraagd, {"code": oude}).text

    assert "Dat was te vaak" in oud.post(gevraagd, {"wat": "stuur"}, follow=True).text
    assert len(mail.outbox) == 3


def test_een_eigen_tweede_stap_gaat_voor_de_mailbox(client, anouk, leden):
    geef_factor(anouk)
    anouk.set_unusable_password()
    anouk.save()
    log_in(client, anouk, stappen=("code", "mfa"), geleden=LANG)

    assert client.post(leden, NIEUW | {"rol": "beheerder"}).url.startswith("/account/bevestigen/code/")
    assert mail.outbox == []


# Nobody gets around it


@pytest.mark.parametrize("pad", ["beveiliging/app/", "beveiliging/passkeys/maken/"])
def test_met_een_open_browser_koppel_je_geen_eigen_app(oud, pad):
    """It would prove anything afterwards."""
    assert oud.get(f"/account/{pad}").url.startswith(MAIL)
    assert oud.post(f"/account/{pad}", {"code": "1"}).url.startswith(MAIL)


def test_met_een_open_browser_verander_je_het_adres_niet(oud):
    antwoord = oud.post("/account/adres/", {"action_add": "1", "email": "dief@voorbeeld.example"})

    assert antwoord.url.startswith(MAIL)
    assert [brief.to for brief in mail.outbox] == [["anouk@voorbeeld.example"]]


def test_wat_wacht_is_van_een_sessie(oud, leden):
    sleutel = re.search(r"verder%2F(\w+)", oud.post(leden, NIEUW | {"rol": "beheerder"}).url)[1]
    pad = f"/account/bevestigen/verder/{sleutel}/"

    assert "nieuw@voorbeeld.example" in oud.get(pad).text
    ander = log_in(Client(), factories.gebruiker("Bo"), stappen=("code",))
    assert ander.get(pad).url == "/mijn/"
    # Without the proof the page is there, and what it sends is asked again.
    assert verder(oud, oud.get(pad)).url.startswith(MAIL)


def test_wat_wacht_neemt_geen_koekjes_mee_en_blijft_niet_liggen(oud, leden, monkeypatch):
    """The key of a device in a scan must not come to stand beside an account (privacy 3)."""
    oud.cookies["scan_toestel"] = "sleutel-van-dit-toestel"
    oud.post(leden, NIEUW | {"rol": "beheerder"})

    wacht = json.dumps(oud.session[bewijs.BEWAARD])
    assert "nieuw@voorbeeld.example" in wacht
    assert "sleutel-van-dit-toestel" not in json.dumps(dict(oud.session.items()))
    assert "csrf" not in wacht
    for nummer in range(7):
        oud.post(leden, NIEUW | {"email": f"p{nummer}@voorbeeld.example", "rol": "beheerder"})
    assert len(oud.session[bewijs.BEWAARD]) == bewijs.MEESTE_BEWAARD
    echt = bewijs.time.time
    monkeypatch.setattr(bewijs.time, "time", lambda: echt() + bewijs.BEWAAR_SECONDEN + 1)
    oud.post(leden, NIEUW | {"rol": "beheerder"})
    assert len(oud.session[bewijs.BEWAARD]) == 1


def test_bewezen_zijn_leidt_niet_naar_een_andere_site(oud, leden):
    oud.post(leden, NIEUW | {"rol": "beheerder"})

    antwoord = oud.post(f"{MAIL}?next=https://elders.example/", {"code": code_uit(laatste_brief())})

    assert antwoord.url == "/mijn/"


def test_het_beheer_maakt_niemand_medewerker(client, medewerker, anouk):
    """/beheer/ only looks things up; this holds it to that."""
    log_in(client, medewerker)
    pad = f"/beheer/regie/gebruiker/{anouk.pk}/change/"

    assert client.post(pad, {"is_staff": "on"}).status_code == 405
    assert not html.document_fromstring(client.get(pad).text).xpath("//main//form//input[not(@type='hidden')]")
    anouk.refresh_from_db()
    assert not anouk.is_staff
