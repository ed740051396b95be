"""Frozen views as some version wrote them, straight into the tables, and every page and document that shows them.

bevroren.json holds views as `zelfscan/scan/zichtbaarheid.py` of that version made them, in the shape they had then (0.1
and 0.2 had no scans together). The migration that came since brings them here.
"""

import json
from copy import deepcopy
from importlib import import_module
from itertools import cycle
from pathlib import Path

from django.utils import timezone

from tests import factories
from tests.pdfkeuring import keur
from tests.pdftekst import aantal_paginas, tekst_van
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.scan.models import Afspraak, Beeld, Beeldregel, Scan
from zelfscan.verslag import delen, inhoud

naar_onderdelen = import_module("zelfscan.migrations.0008_onderdelen").naar_onderdelen
VORMEN = json.loads(Path(__file__).with_name("bevroren.json").read_text())
BESTANDEN = ("pdf", "odt", "docx", "xlsx", "ods")
MET_CODE = ("", "scherm/", "stand/", "resultaat/", "verslag/", *(f"verslag.{soort}" for soort in BESTANDEN))
VAN_WIE_ORGANISEERT = ("", "uitkomst/", "rondes/", *(f"uitkomst/rol/{rol}/" for rol in fabriek.ROLLEN))
# How much a PDF takes.
MEESTE = ("MEESTE_REGELS", "MEESTE_AFSPRAKEN", "MEESTE_OP_NAAM")


def bevroren(vorm: dict, *, status: str = "gesloten", **velden) -> Scan:
    """A scan whose view was written by another version: straight into the tables."""
    dag = timezone.localdate()
    scan = fabriek.scan(
        openheid=vorm["openheid"],
        manier=vorm["manier"],
        status=status,
        onthuld_op=dag,
        gesloten_op=dag if status == "gesloten" else None,
        **velden,
    )
    Beeld.objects.create(scan=scan, inhoud=naar_onderdelen(vorm["inhoud"]))
    Beeldregel.objects.bulk_create(Beeldregel(scan=scan, **regel) for regel in vorm["regels"])
    return scan


def antwoorden(scan: Scan) -> dict[str, object]:
    """Get every page and document of this scan; per one its status, or the text of the page."""
    ieder, eigen = browser(factories.gebruiker()), browser(scan.organisatoren.get().gebruiker)
    verwacht = {"verslag": 404} if scan.status == "onthuld" else {}
    anders = {}
    for client, begin, paden in (
        (ieder, f"/s/{scan.code}/", MET_CODE),
        (eigen, f"/mijn/scans/{scan.pk}/", VAN_WIE_ORGANISEERT),
        (eigen, "/mijn/", ("", "scans/")),
    ):
        for pad in paden:
            status = client.get(begin + pad).status_code
            if status != verwacht.get(pad.split("/")[0].split(".")[0], 200):
                anders[begin + pad] = status
    return anders


def in_alle_rollen(vorm: dict, *verdelingen: list[int], **anders) -> dict:
    """The same view, with these counts in its roles, in turn, and in every block."""
    nieuw = deepcopy(vorm)
    nieuw["inhoud"]["aantal"] = max(map(sum, verdelingen))
    for rol, verdeling in zip(nieuw["inhoud"]["rollen"].values(), cycle(verdelingen), strict=False):
        per_blok = {blok["sleutel"]: verdeling for blok in nieuw["inhoud"]["blokken"]}
        rol |= {"aantal": sum(verdeling), "verdeling": verdeling, "per_blok": per_blok} | anders
    return nieuw


def vorm_van(naam: str) -> dict:
    return next(vorm for vorm in VORMEN if vorm["naam"] == naam and vorm["versie"] == "0.4.0")


def schrijf_veel_teksten(aantal: int) -> None:
    """Freeze so many texts per role, and see that all of it answers and the PDF says what it leaves out."""
    teksten = sorted(f"{nummer:04} {'w' * 90} {'Lange zin. ' * 36}"[:500] for nummer in range(aantal))
    houders = {"aantal": 3_000, "hoeveel": {"een": 1_000, "meer": 1_000, "niemand": 1_000}, "partijen": {"cjg": 3_000}}
    vorm = in_alle_rollen(vorm_van("totaal"), [1_000] * 5, teksten=teksten, houders=houders)
    scan = bevroren(vorm, samenwerking="W" * 150, plaats="P" * 150, conclusie="C" * 2_000)

    assert antwoorden(scan) == {}

    pdf = browser(factories.gebruiker()).get(f"/s/{scan.code}/verslag.pdf").content
    assert f"Er zijn nog {aantal - delen.MEESTE_TOELICHTINGEN} toelichtingen" in " ".join(tekst_van(pdf).split())


def paginas_van_veel_regels(manier: int, aantal: int) -> int:
    """Write so many long lines by name and as many afspraken; see that all answers and the PDF says what it leaves.

    Returns how many pages that PDF has.
    """
    vorm = deepcopy(vorm_van("op naam" if manier == 3 else "tussen regio's"))
    regel = {"partij": "swv", "domein": "onderwijs", "verborgen": []}
    vorm["regels"] = [
        {
            **regel,
            "organisatie": f"{nummer:04} {'Lange naam ' * 13}"[:150],
            "eigen_regio": f"Regio {nummer:04}" if manier == 4 else "",
            "scores": dict.fromkeys(fabriek.ROLLEN, 1 + nummer % 5),
            "teksten": dict.fromkeys(fabriek.ROLLEN, "Een hele lange toelichting. " * 17),
            "na_onthulling": nummer % 2 == 1,
        }
        for nummer in range(aantal)
    ]
    scan = bevroren(vorm)
    Afspraak.objects.bulk_create(
        Afspraak(scan=scan, wat=f"{nummer} {'Bel. ' * 50}", organisatie="De Linde", wie="W" * 100)
        for nummer in range(aantal)
    )

    assert antwoorden(scan) == {}

    pdf = browser(factories.gebruiker()).get(f"/s/{scan.code}/verslag.pdf").content
    assert keur(pdf) == []
    tekst = " ".join(tekst_van(pdf).split())
    regels, afspraken, op_naam = (aantal - getattr(inhoud, naam) for naam in MEESTE)
    assert f"Er zijn nog {regels} regels" in tekst
    assert f"Er zijn nog {afspraken} afspraken" in tekst
    assert f"Er zijn nog {4 * op_naam} toelichtingen" in tekst
    return aantal_paginas(pdf)
