"""Looks at what the site answers, of whatever kind, for marks of tests/merken.py that did not survive."""

import io
import re
from collections import defaultdict
from email.message import Message
from urllib.parse import unquote
from zipfile import ZipFile

import icalendar
import lxml.html

from tests import merken
from tests.pdftekst import tekst_van

OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
OFFICE_OPEN = "application/vnd.openxmlformats-officedocument."
ZIPS = {
    f"{OPEN_DOCUMENT}text": "odt",
    f"{OPEN_DOCUMENT}spreadsheet": "ods",
    f"{OFFICE_OPEN}wordprocessingml.document": "docx",
    f"{OFFICE_OPEN}spreadsheetml.sheet": "xlsx",
}
MAILKOPPEN = {
    "Content-Type",
    "MIME-Version",
    "Subject",
    "From",
    "To",
    "Reply-To",
    "Date",
    "Message-ID",
    "Auto-Submitted",
}
# Where a line ends in a PDF, and where a long word may be broken.
TUSSENIN = re.compile(r"[\s\u200b\xad\ufffe-]+")


class Kijker:
    """`fouten`: what went wrong, by where; `gezien`: the marks that arrived whole, by the kind of place."""

    def __init__(self):
        self.fouten = defaultdict(list)
        self.gezien = defaultdict(set)
        self.html_van_pdf = []  # filled when one is made

    def antwoord(self, waar: str, antwoord) -> None:
        if antwoord.status_code >= 500:
            self.fouten[waar].append(f"status {antwoord.status_code}")
        self._koppen(waar, antwoord.headers)
        inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
        if inhoud:
            self.inhoud(waar, antwoord.headers["Content-Type"], inhoud)

    def _koppen(self, waar: str, koppen) -> None:
        """A header holds no marks, but for a packed address; the name of a file is one name and nothing else."""
        for naam, waarde in koppen.items():
            if naam != "Content-Disposition" and merken.SPOOR.search(unquote(waarde)) and naam != "Location":
                self.fouten[waar].append(f"kop {naam}: {waarde}")
        bericht = Message()
        bericht["Content-Disposition"] = koppen.get("Content-Disposition", "inline")
        if len(bericht.get_params(header="content-disposition")) > 2:
            self.fouten[waar].append(f"bestandsnaam {koppen['Content-Disposition']}")

    def inhoud(self, waar: str, soort: str, inhoud: bytes) -> None:
        soort = soort.partition(";")[0]
        match soort:
            case "text/html":
                self._boom("html", waar, merken.van_html(inhoud.decode()))
            case "image/svg+xml":
                self._boom("svg", waar, merken.van_xml(inhoud))
            case "application/json":
                self._teksten("json", waar, merken.van_json(inhoud.decode()))
            case "text/plain":
                self._teksten("tekst", waar, [inhoud.decode()])
            case "text/calendar":
                self.agenda(waar, inhoud)
            case "application/pdf":
                self._pdf(waar, inhoud)
            case _ if soort in ZIPS:
                self._zip(ZIPS[soort], waar, inhoud)
            case "text/javascript":
                self._boom("script", waar, ([], merken.RAUW.findall(inhoud.decode())))
            case "application/octet-stream":
                pass  # what somebody sent, given back as it is
            case _:
                self.fouten[waar].append(f"dit soort kennen we hier nog niet: {soort}")

    def agenda(self, waar: str, inhoud: bytes) -> None:
        """Every line is one of ours: what was typed began none."""
        kalender = icalendar.Calendar.from_ical(inhoud)
        self._teksten("agenda", waar, [str(waarde) for _, waarde in kalender.property_items()])
        if vreemd := re.findall(rb"^(?! |[A-Z-]+[:;]).+", inhoud.replace(b"\r", b""), re.MULTILINE):
            self.fouten[waar].append(f"regels in de agenda: {vreemd}")

    def _pdf(self, waar: str, inhoud: bytes) -> None:
        """Its pages say all that its HTML says between the tags."""
        while self.html_van_pdf:
            html = self.html_van_pdf.pop()
            self._boom("pdf", waar, merken.van_html(html))
            gezegd = " ".join(lxml.html.document_fromstring(html).find("body").itertext())
            if weg := merken.gezien(gezegd) - merken.gezien(TUSSENIN.sub("", tekst_van(inhoud))):
                self.fouten[waar].append(f"niet heel in de pdf: {sorted(weg)}")

    def _zip(self, soort: str, waar: str, inhoud: bytes) -> None:
        with ZipFile(io.BytesIO(inhoud)) as zip_:
            for deel in zip_.namelist():
                if deel.endswith((".xml", ".rels")) and (xml := zip_.read(deel)):
                    self._boom(soort, f"{waar} {deel}", merken.van_xml(xml))

    def mail(self, waar: str, bericht) -> None:
        """Subject, text, HTML and what comes along. It can be sent, and nothing that was typed became a header."""
        waar = f"{waar}: mail {bericht.subject[:40]}"
        self._teksten("onderwerp", waar, [bericht.subject])
        self._teksten("mail", waar, [bericht.body])
        for deel in bericht.alternatives:
            self._boom("mail in html", waar, merken.van_html(deel.content))
        for naam, inhoud, soort in bericht.attachments:
            self.inhoud(f"{waar}, {naam}", soort, inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        if anders := set(bericht.message().keys()) - MAILKOPPEN:
            self.fouten[waar].append(f"koppen {sorted(anders)}")

    def _boom(self, soort: str, waar: str, gevonden: tuple[list[str], list[str]]) -> None:
        teksten, rauw = gevonden
        self.fouten[waar] += [f"rauw: {stuk}" for stuk in rauw]
        self._teksten(soort, waar, teksten)

    def _teksten(self, soort: str, waar: str, teksten) -> None:
        for tekst in teksten:
            if "id=m" in tekst:
                self.gezien[soort] |= merken.gezien(tekst)
                self.fouten[waar] += [f"niet heel: {stuk}" for stuk in merken.stukken(tekst)]
