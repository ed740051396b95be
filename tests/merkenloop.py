"""One walk through the whole site with a mark in every field: each address, each form again, each mail, each file.

What comes back is looked at once, here; tests/test_merken.py says what must be true of it.
"""

import re
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date, timedelta
from types import SimpleNamespace
from urllib.parse import urlsplit

import lxml.html
from django.core import mail as post
from django.db import transaction
from django.urls import resolve
from django.utils import timezone

from quickscan.factsheet.actions import vondsten
from quickscan.factsheet.models import Factsheetversie, VrijgaveVraag
from quickscan.onderzoek.models.interview import Interview, Onderzoek
from quickscan.proces.models import Pauze, Quickscan, Ronde
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from quickscan.toetsing.models import Toetsing
from regie.mensen import mail
from regie.mensen.aanmelden.wachtwoord import kies_link
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.toegangslink import Toegangslink
from regie.regios.organisatie import Deelnemer, Organisatie
from regie.regios.regio import Regio
from regie.stukken import pdf
from tests import merken
from tests.inventaris import ADRESSEN, IN_WERELD
from tests.inventaris.bezoek import stuur
from tests.mails import bijlagen_per_mail
from tests.merkenkijker import Kijker
from tests.quickscan import fabriek as quickscanfabriek
from tests.sjablonen import SJABLONEN
from tests.wereld import MENSEN, Wereld
from tests.zelfscan import fabriek
from zelfscan.scan.models import Rapportadres, Scan, Toelichting
from zelfscan.service import _uitkomst
from zelfscan.uitkomst.groepsuitkomst import lees_cijfers

# Numbers of what is typed on the way, above those of the fields.
GETYPT = 9000
# Who sees the same as somebody else here, and so is not sent round.
NIET_LANGS = ("gebruiker", "buitenstaander", "medewerker_zonder_factor")
NIET_STUREN = ("account_logout",)
LANGER = 300
# A pasted list is taken apart into addresses and names.
GEEN_MERK = {"lijst": "De Brug <brug@voorbeeld.example>"}


def vul_aan(wereld: Wereld) -> None:
    """What a field needs to be seen with something in it, and the world has no use for otherwise."""
    p = wereld.plekken
    regio, nu = Regio.objects.get(pk=p["regio_pk"]), timezone.now()
    quickscan, klaar, aanmelding = (
        Quickscan.objects.get(pk=p[naam]) for naam in ("quickscan", "quickscan_klaar", "aanmelding")
    )
    eerder = quickscan.factsheet.laatste
    VrijgaveVraag.objects.create(versie=eerder, soort="naam", plek="kern", passage="Jo", antwoord="Mag.")
    quickscanfabriek.factsheetversie(quickscan, kern="Zij zei dat het goed gaat.")
    uitkomst = asdict(_uitkomst(lees_cijfers(Scan.objects.filter(pk=p["gesloten"]))[0]))
    overgenomen = uitkomst | {"onthuld_op": uitkomst["onthuld_op"].isoformat(), "rollen": list(uitkomst["rollen"])}
    Factsheetversie.objects.filter(factsheet__quickscan__in=[quickscan, klaar]).update(scan=overgenomen)
    Onderzoek.objects.get_or_create(quickscan=quickscan)
    Ronde.objects.filter(pk=p["ronde"]).update(ontwerpsessie=nu + timedelta(days=9), ontwerpsessie_plaats="Utrecht")
    Pauze.objects.create(quickscan=aanmelding, begin=date(2026, 3, 1), reden="Vakantie.")
    klaar.terugkoppelgesprek.afspraken.create(wat="Bel elkaar", wie="De Linde")
    Terugkoppelgesprek.objects.create(
        quickscan=quickscan,
        wanneer=nu + timedelta(days=9),
        digitaal=True,
        waarom_digitaal="Ver weg.",
        videolink="https://voorbeeld.example/video",
    )
    Rapportadres.objects.create(scan_id=p["onthuld"], email="jo@voorbeeld.example")
    rij = fabriek.invulling(Scan.objects.get(pk=p["klaar"]), "3333")
    Toelichting.objects.create(invulling=rij, onderdeel="verbinder", tekst="Mooi.")
    organisatie = Organisatie.objects.get(pk=p["organisatie"])
    Deelnemer.objects.create(organisatie=organisatie, naam="Jo", email="jo@voorbeeld.example")
    Gebeurtenis.objects.schrijf(
        by=wereld.mensen["beheerder"], wat="organisatie.verwijderd", onderwerp=regio, van={"naam": "De Eik"}
    )


class Loop:
    """The walk. `kijker` knows what was found, `mails` which mails were looked at, `gevuld` the fields with a mark."""

    def __init__(self, wereld: Wereld, kijker: Kijker):
        self.wereld, self.kijker = wereld, kijker
        self.mails = set()
        self._gestuurd, self._nummers = set(), {}
        vul_aan(wereld)
        self.gevuld = merken.merk_alles()
        self._werk_bij()

    def _werk_bij(self) -> None:
        """What the world knew by heart, and is another now."""
        mensen, plekken = self.wereld.mensen, self.wereld.plekken
        for mens, gebruiker in mensen.items():
            gebruiker.refresh_from_db()
            plekken[f"{mens}_mail"] = gebruiker.email
        plekken["kies_wachtwoord"] = urlsplit(kies_link(mensen["medewerker"])).path
        # In one's own data stand the rows with one's own address; an answer is shown at the passage that it is about.
        Deelnemer.objects.update(email=mensen["lid"].email)
        quickscan = Quickscan.objects.get(pk=plekken["quickscan"])
        vondst = vondsten(quickscan, quickscan.factsheet.laatste)[0]
        VrijgaveVraag.objects.update(soort=vondst.soort, plek=vondst.plek, passage=vondst.passage)

    def alles(self) -> None:
        gehad = set()
        for adres in ADRESSEN:
            for mens in MENSEN:
                langs = adres.openbaar <= (mens in ("bezoeker", "medewerker")) and mens not in NIET_LANGS
                if langs and adres.get[mens] == 200 and (adres.pad, mens) not in gehad:
                    gehad.add((adres.pad, mens))
                    self._vraag(f"{adres.pad} als {mens}", mens, adres.pad)
        for pagina in IN_WERELD:
            if pagina.data is not None or pagina.eerst or (pagina.pad, pagina.als) not in gehad:
                self._vraag(pagina.naam, pagina.als, pagina.pad, pagina.data, eerst=pagina.eerst)
        for adres in ADRESSEN:
            # Who does it first; or, where only asking is done by a POST, somebody who is in a region.
            alleen_post = ["lid"] * ((adres.get["lid"], adres.post["lid"]) == (405, 200))
            for mens in ([mens for mens in MENSEN if mens in adres.doet] or alleen_post)[:1]:
                self._vraag(f"{adres} gedaan als {mens}", mens, adres.pad, adres.data)
        self._alle_mail()

    def _vraag(self, waar: str, mens: str, pad: str, data=None, *, eerst=()) -> None:
        """One visit, and then each form of the page that came, filled in with marks and sent."""
        formulieren = []
        with self._stap(waar):
            browser = self._browser(mens, eerst)
            antwoord = stuur(self.wereld, browser, mens, pad, data)
            self._bekijk(waar, browser, antwoord)
            if antwoord.status_code == 200 and antwoord.headers["Content-Type"].startswith("text/html"):
                formulieren = list(self._formulieren(antwoord))
        for actie, soorten in formulieren:
            for soort, inhoud in soorten.items():
                with self._stap(f"{waar}, {soort} verstuurd"):
                    browser = self._browser(mens, eerst)
                    self._bekijk(f"{waar}, {soort} verstuurd", browser, browser.post(actie, inhoud))

    def _browser(self, mens: str, eerst):
        browser = self.wereld.browser(mens)
        for stap in eerst:
            stuur(self.wereld, browser, mens, *stap)
        return browser

    def _bekijk(self, waar: str, browser, antwoord) -> None:
        """The answer; and when one is sent on, the page that says what was done."""
        self.kijker.antwoord(waar, antwoord)
        naar = antwoord.headers.get("Location", "")
        if naar and not urlsplit(naar).netloc:
            self.kijker.antwoord(f"{waar}, daarna {urlsplit(naar).path}", browser.get(naar))

    @contextmanager
    def _stap(self, waar: str):
        """Something done in the world, with the mails that it sent; and undone. An error is one of the finds."""
        post.outbox = []
        with transaction.atomic():
            try:
                yield
                for bericht in post.outbox:
                    self.kijker.mail(waar, bericht)
            except Exception as fout:
                self.kijker.fouten[waar].append(repr(fout))
            transaction.set_rollback(True)

    # The forms of a page, filled in by somebody who types marks

    def _formulieren(self, antwoord):
        hier = antwoord.request["PATH_INFO"] + "?" * bool(antwoord.request["QUERY_STRING"])
        hier += antwoord.request["QUERY_STRING"]
        for formulier in lxml.html.document_fromstring(antwoord.text).xpath("//form[@method='post']"):
            actie = formulier.get("action") or hier
            naam = resolve(urlsplit(actie).path).view_name
            invoer = [veld for veld in formulier.inputs if veld.get("name")]
            velden = tuple(sorted({re.sub(r"\d+", "#", veld.get("name")) for veld in invoer}))
            if naam not in NIET_STUREN and (naam, velden) not in self._gestuurd and any(map(_is_tekst, invoer)):
                self._gestuurd.add((naam, velden))
                yield actie, {"gewoon": self._vul(formulier, 1), "te lang": self._vul(formulier, LANGER)}

    def _vul(self, formulier, keer: int) -> dict:
        """What a browser would send; each field for words holds a mark of its own, so many times."""
        data = {naam: waarde for naam, waarde in formulier.form_values() if not naam.startswith("csrf")}
        for veld in formulier.inputs:
            naam, soort = veld.get("name"), veld.get("type", "text")
            if not naam or soort == "submit":
                continue
            if naam in GEEN_MERK:
                data[naam] = GEEN_MERK[naam]
            elif _is_tekst(veld):
                nummer = self._nummers.setdefault(naam, GETYPT + len(self._nummers))
                data[naam] = merken.merk(nummer, soort) if keer == 1 else merken.merk(nummer) * keer
            elif soort == "radio":
                data.setdefault(naam, veld.get("value"))
            elif soort == "checkbox":
                data[naam] = veld.get("value", "on")
            elif soort in ("date", "time", "number"):
                data[naam] = data.get(naam) or {"date": "2099-03-24", "time": "14:30", "number": "4"}[soort]
            elif veld.tag == "select" and not data.get(naam):
                data[naam] = next((waarde for waarde in reversed(veld.value_options) if waarde), "")
        for knop in formulier.xpath(".//button[@name]")[:1]:
            data.setdefault(knop.get("name"), knop.get("value", ""))
        return data

    @property
    def getypt(self) -> dict[str, int]:
        """The number of the mark of each input that was filled in, by its name."""
        return self._nummers

    # What no visit sends at once

    def _alle_mail(self) -> None:
        p, mensen = self.wereld.plekken, self.wereld.mensen
        quickscan = Quickscan.objects.get(pk=p["quickscan"])
        alles = {
            "quickscan": quickscan,
            "scan": Scan.objects.get(pk=p["gesloten"]),
            "gesprek": quickscan.terugkoppelgesprek,
            "ronde": Ronde.objects.get(pk=p["ronde"]),
            "interview": Interview.objects.get(pk=p["interview_gevraagd"]),
            "toetsing": Toetsing.objects.get(pk=p["toetsing"]),
            "regio": Regio.objects.get(pk=p["regio_pk"]),
            "oude": Regio.objects.get(slug=p["elders"]),
            "door": mensen["beheerder"],
            "onderzoeker": mensen["onderzoeker"],
            "link": Toegangslink.objects.first(),
            "herinnering": SimpleNamespace(samen=[("Te laat", [SimpleNamespace(stap=quickscan.stap("toetsing"))])]),
            "rol": "beheerder",
            "soort": "gebruiker",
            "van_wanneer": "maandag 21 december 2026 om 10:00 uur",
            "van_minuten": 45,
            "agenda_nummer": 1,
            **dict.fromkeys(("bericht", "waarom", "van_waar"), merken.merk(GETYPT - 1)),
        }
        # Mails about two kinds of talk call it the same.
        start = {"gesprek": quickscan.startgesprek}
        anders = dict.fromkeys(("startgesprek", "startgesprek_verzet", "startgesprek_vervallen"), start)
        bijlagen = bijlagen_per_mail()
        for naam in mailsjablonen():
            with self._stap(f"mail {naam}"):
                brief = mail.maak(naam, mensen["lid"], alles | anders.get(naam, {}), bijlagen.get(naam, ()))
                self.kijker.mail(f"mail {naam}", brief)
                self.mails.add(naam)


def mailsjablonen() -> list[str]:
    namen = sorted(pad.stem for pad in (SJABLONEN / "mail").glob("*.txt"))
    return [naam for naam in namen if naam != "basis" and not naam.startswith("_") and not naam.endswith("_onderwerp")]


def _is_tekst(veld) -> bool:
    soorten = ("text", "search", "email", "url", "tel", "password")
    return veld.tag == "textarea" or (veld.tag == "input" and veld.get("type", "text") in soorten)


def loop_alles(wereld: Wereld, vervang) -> Loop:
    """Walk it all. `vervang`: a MonkeyPatch, to see the HTML of a PDF, and mail at once instead of after a commit."""
    loop = Loop(wereld, Kijker())
    echt = pdf.html_voor_pdf

    def html_voor_pdf(sjabloon, context):
        html = echt(sjabloon, context)
        loop.kijker.html_van_pdf.append(html)
        return html

    vervang.setattr(pdf, "html_voor_pdf", html_voor_pdf)
    vervang.setattr(transaction, "on_commit", lambda doe, using=None, robust=False: doe())
    loop.alles()
    return loop
