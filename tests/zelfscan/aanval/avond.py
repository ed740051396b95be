"""A whole evening for who reads the log: somebody organises, people take part, one guesses, and things break."""

import re
import smtplib
from unittest import mock

from django.core.cache import cache
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from quickscan.toetsing.models import LINK_DOEL as TOETSING
from regie.mensen import grenzen
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.toegangslink import Toegangslink
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek as quickscans
from tests.zelfscan import fabriek
from zelfscan.instrumenten import STANDAARD
from zelfscan.scan.code import toon_code
from zelfscan.scan.models import Antwoordlink, Invulling
from zelfscan.scan.toestel import NAAM

from .kamers import formulier

TEKSTEN = {0: "Zij ziet het het eerst.", -1: "Wie dat is?"}
CIJFERS = ("3241", "1355", "5123", "2222", "4554")
OPMERKING = "Dat klopt niet, zei Kee."


class Avond:
    """One evening, in this order of people and answers. `geheim` is what must be in no log."""

    def __init__(self, volgorde, mailoutbox, instrument=STANDAARD):
        self.volgorde, self.mailoutbox, self.instrument, self.geheim = volgorde, mailoutbox, instrument, set()

    def speel(self, opslaan):
        grenzen.vergeet()
        cache.clear()
        organisator = factories.gebruiker("Ada Organisator", email="ada@zaal.example")
        scan = fabriek.scan(organisator=organisator, openheid="totaal", **fabriek.met(self.instrument))
        genodigde = fabriek.genodigde(scan, naam="Bo Genodigd", email="bo@zaal.example")
        link = Antwoordlink.objects.maak(genodigde)
        self.geheim |= {scan.code, scan.code.lower(), toon_code(scan.code), link.sleutel, link.hash, link.zout}
        self.geheim |= {"Genodigd", "bo@zaal", "ada@zaal", "Organisator", *TEKSTEN.values(), *CIJFERS}
        self.verkeerd(scan, link)
        self.vul_in(scan, link)
        self.kapot(scan, link)
        browser = log_in(Client(), organisator, stappen=("code",))
        with opslaan(execute=True):
            browser.post(reverse("scans:onthullen", args=[scan.pk]), {"zeker": "ja"})
        for pad in ("resultaat/", "scherm/", "stand/", "verslag/", "verslag.pdf", "p/" + link.sleutel + "/"):
            Client().get(f"/s/{scan.code}/{pad}")
        self.quickscan()
        self.account(opslaan)
        return self

    def verkeerd(self, scan, link):
        """What is refused: also the right code where it is no address of ours."""
        adres = f"/s/{scan.code}/"
        vraag = f"?sleutel={link.sleutel}&code={scan.code}&email=bo@zaal.example"
        mis = ("x/", "geheim/", f"p/{link.sleutel}x/", f"p/{link.sleutel}/verder/")
        for pad in (*(f"{adres}{einde}" for einde in mis), f"{adres[:-1]}x/", f"/s/{toon_code(scan.code)}x/"):
            Client().get(f"{pad}{vraag}")
        Client().get(f"/{link.sleutel}")
        Client().post("/doe-mee/", {"code": "AAAAAAA"})
        streng = Client(enforce_csrf_checks=True)
        streng.post(adres, formulier(scan, "3241", uitnodiging=link.sleutel))
        streng.post(f"{adres}verslag-ontvangen/", {"email": "bo@zaal.example"})
        Client().post(f"{adres}stand/")
        Client().get(adres, headers={"host": f"{scan.code}.example"})
        Client().post(adres, {"tekst": "x" * 1_100_000})
        Client().generic("POST", adres, f"--x\r\n{link.sleutel}", content_type="multipart/form-data; boundary=x")
        with mock.patch.dict(grenzen.GRENZEN, verkeerde_code=grenzen.Grens(keer=0, terug_na=10)):
            Client().get("/s/CCCCCCC/")
            Client().get(f"/s/{scan.code}/")
        grenzen.vergeet()

    def vul_in(self, scan, link):
        """Answer, replace, withdraw and answer anew; the first of them by a personal link."""
        for nummer, cijfers in enumerate(self.volgorde):
            browser, adres = Client(), f"/s/{scan.code}/"
            teksten = {
                self.instrument.onderdeel(sleutel).tekstvelden[0].naam: tekst
                for sleutel, tekst in fabriek.teksten(self.instrument, TEKSTEN).items()
            }
            uitnodiging = link.sleutel if nummer == 0 else ""
            browser.get(f"{adres}p/{link.sleutel}/" if uitnodiging else adres)
            for keer in (cijfers, cijfers[::-1]):
                data = formulier(scan, keer, uitnodiging=uitnodiging, **teksten)
                data["sleutel"] = data["sleutel"][:-2] + f"{nummer:02}"
                assert browser.post(adres, data).status_code == 200
            self.geheim |= {browser.cookies[NAAM].value, data["sleutel"], data["sleutel"].replace("-", "")}
            self.geheim |= set(Invulling.objects.values_list("apparaat", flat=True))
            if nummer == 1:
                assert browser.post(f"{adres}intrekken/").status_code == 200
                browser.post(adres, data)

    def kapot(self, scan, link):
        """Errors that say all they know, as a database does, in the midst of an answer and of a personal link."""
        alles = f"Key (email)=(bo@zaal.example) code={scan.code} {link.sleutel} Bo Genodigd 3241 {TEKSTEN[-1]}"
        adres, browser = f"/s/{scan.code}/", Client(raise_request_exception=False)
        fout = IntegrityError(alles)
        fout.__cause__ = ValueError({"sleutel": link.sleutel, "cijfers": "3241"})
        with mock.patch("zelfscan.meedoen.views.meedoen.vul_in", side_effect=fout):
            assert browser.post(adres, formulier(scan, "3241", uitnodiging=link.sleutel)).status_code == 500
        with mock.patch("zelfscan.meedoen.views.meedoen.toon_formulier", side_effect=KeyError(alles)):
            assert browser.get(f"{adres}p/{link.sleutel}/?naam=Bo Genodigd").status_code == 500

    def quickscan(self):
        toetsing = quickscans.toetsing(quickscans.quickscan("toetsing"))
        toetser = toetsing.toetsers.first()
        link = Toegangslink.objects.maak(doel=TOETSING, onderwerp=toetser)
        self.geheim |= {
            link.sleutel,
            link.hash,
            toetser.naam,
            toetser.email or link.sleutel,
            "Dat klopt niet, zei Kee.",
        }
        browser, adres = Client(raise_request_exception=False), reverse("quickscan:toetsen", args=[link.sleutel])
        assert browser.get(adres).status_code == 200
        browser.post(reverse("quickscan:toetsen_reageren", args=[link.sleutel]), {"tekst": OPMERKING})
        for pad in (adres[:-2] + "/", f"/quickscan/aanmelding/{link.sleutel}/", f"{adres}?{link.sleutel}"):
            browser.get(pad)
        with mock.patch(
            "quickscan.toetsing.views.toetsen.maak_factsheetinhoud", side_effect=RuntimeError(link.sleutel)
        ):
            assert browser.get(adres).status_code == 500

    def account(self, opslaan):
        medewerker = factories.medewerker("Mees Medewerker")
        geef_factor(medewerker)
        self.geheim |= {medewerker.email, "Mees", medewerker.password}
        with opslaan(execute=True):
            Client().post("/account/wachtwoord/vergeten/", {"email": medewerker.email})
            Client().post("/account/login/", {"login": "ada@zaal.example"})
        post = "\n".join(brief.body for brief in self.mailoutbox)
        herstel = re.search(r"/account/wachtwoord/kiezen/(\S+?)/", post)[1]
        logincode = re.search(r"\d{4}-?\d{4}", post)[0]
        self.geheim |= {herstel, herstel.partition("-")[2], logincode}
        for pad in (f"/account/wachtwoord/kiezen/{herstel}/", f"/account/wachtwoord/kiezen/{herstel}x/"):
            Client().get(pad, follow=True)
        browser = log_in(Client(raise_request_exception=False), medewerker)
        assert browser.get("/beheer/regie/gebruiker/?email__regex=ada@zaal.example").status_code == 400
        assert browser.get("/mijn/scans/1/").status_code == 404
        assert (
            log_in(Client(), Gebruiker.objects.get(naam="Ada Organisator"), stappen=("code",))
            .get("/mensen/")
            .status_code
            == 403
        )
        weg = smtplib.SMTPRecipientsRefused({medewerker.email: (550, b"Mees")})
        with (
            mock.patch("django.core.mail.backends.locmem.EmailBackend.send_messages", side_effect=weg),
            opslaan(execute=True),
        ):
            wie = {"rol": "onderzoeker", "email": "nieuw@zaal.example", "naam": "Nieuw Mens"}
            browser.post("/mensen/uitnodigen/", wie)
        self.geheim |= {"nieuw@zaal", "Nieuw Mens"}
