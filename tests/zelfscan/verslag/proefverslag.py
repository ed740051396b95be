"""Closed scans with the invented instrument, of which every kind of item has something to show in a report."""

from datetime import timedelta

from django.utils import timezone
from lxml import html

from tests.pdfkeuring import keur
from tests.pdftekst import tekst_van
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Afspraak, Groepsscore, Invulling, Keuze, Scan, Score, Toelichting
from zelfscan.verslag.export import bladen
from zelfscan.verslag.inhoud import maak_verslag

KANS = "Elke maand samen lunchen."
WAAROM = "Op maandag is er niemand om te bellen."


def gesloten_proef(*, dagen_geleden: int = 0, scan: Scan | None = None, schuif: int = 0, **velden) -> Scan:
    """The group of the practice scan, revealed and closed. `schuif`: how many of its people leave again."""
    scan = scan or fabriek.scan(instrument=PROEF.sleutel, instrument_versie=PROEF.versie, **velden)
    for nummer, van in enumerate(PROEF.voorbeeld[: len(PROEF.voorbeeld) - schuif]):
        wie = {}
        if scan.met_naam:
            wie = {"organisatie": van.organisatie, "partij": van.partij.value, "domein": van.partij.domein.value}
        if scan.tussen_regios:
            wie["eigen_regio"] = f"Regio {nummer % 3 + 1}"
        rij = Invulling.objects.create(scan=scan, **wie)
        gevraagd = [deel for deel in PROEF.onderdelen if not scan.met_naam or deel.is_gevraagd(van.partij.value)]
        sleutels = {deel.sleutel for deel in gevraagd}
        Score.objects.bulk_create(
            Score(invulling=rij, onderdeel=sleutel, waarde=waarde)
            for sleutel, waarde in van.scores.items()
            if waarde and sleutel in sleutels
        )
        Keuze.objects.bulk_create(
            Keuze(invulling=rij, onderdeel=sleutel, sleutel=een) for sleutel, alle in van.keuzes.items() for een in alle
        )
        teksten = dict(van.teksten) | ({"pr_wachten": WAAROM} if nummer == 1 else {})
        Toelichting.objects.bulk_create(
            Toelichting(invulling=rij, onderdeel=sleutel, tekst=tekst) for sleutel, tekst in teksten.items()
        )
    scan = onthul(by=scan.organisatoren.first().gebruiker, scan=scan)
    dag = timezone.localdate() - timedelta(days=dagen_geleden)
    if not scan.tussen_regios:
        for sleutel, waarde in (("pr_wachten", 3), ("pr_school", 7), ("pr_zet", 2)):
            Groepsscore.objects.create(scan=scan, onderdeel=sleutel, waarde=waarde, waarom="Zo zien we het samen.")
    Afspraak.objects.create(scan=scan, onderdeel="pr_weten", wat="Eén telefoonlijst", organisatie="De Linde")
    Scan.objects.filter(pk=scan.pk).update(status="gesloten", onthuld_op=dag, gesloten_op=dag, conclusie="We bellen.")
    scan.refresh_from_db()
    return scan


def tweede_ronde() -> Scan:
    """A second round, a hundred days after the first, in which one person less took part."""
    eerste = gesloten_proef(dagen_geleden=100, schuif=1)
    by = eerste.organisatoren.first().gebruiker
    return gesloten_proef(scan=volgende_ronde(by=by, scan=eerste, bijeenkomst=timezone.now()))


def bladen_van(scan) -> dict[str, list[list]]:
    return {blad.naam: [list(blad.kop), *map(list, blad.rijen)] for blad in bladen(maak_verslag(scan))}


def pagina(client, scan) -> html.HtmlElement:
    antwoord = client.get(f"/s/{scan.code}/verslag/")
    assert antwoord.status_code == 200
    return html.fromstring(antwoord.text)


def pdf(client, scan) -> str:
    bestand = client.get(f"/s/{scan.code}/verslag.pdf").content
    assert keur(bestand) == []
    return " ".join(tekst_van(bestand).split())


def woorden(deel) -> str:
    return " ".join(deel.text_content().split())


def artikel(uit, sleutel: str):
    (een,) = uit.xpath(f"//article[@aria-labelledby='onderdeel-{sleutel}']")
    return een
