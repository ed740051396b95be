"""The proefscan: invented answers, made visible by the same rules as real ones. Nothing of it is kept."""

from datetime import timedelta

from django.utils import timezone

from regie.inhoud.partijen import Domein
from zelfscan.instrumenten import STANDAARD
from zelfscan.instrumenten.definitie import Instrument, Voorbeeldantwoord
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.instrumenten.voorbeeld import voorbeeld_van
from zelfscan.scan.models import Beeldregel, Manier, Scan
from zelfscan.scan.vragen import gevraagd, vraagt_knelpunten
from zelfscan.scan.zichtbaarheid import Antwoord, Openheid, maak_beeld
from zelfscan.uitkomst.groepsuitkomst import Groepsuitkomst, voorbeeld
from zelfscan.verslag.delen import delen_van
from zelfscan.verslag.inhoud import Verslag
from zelfscan.verslag.kern import in_het_kort


def proefuitkomst(openheid: str, instrument: Instrument = STANDAARD, *, groepsscores=(), **velden) -> Groepsuitkomst:
    """Return what the invented group of this instrument would see, with what it agreed on. `velden`: of the scan.

    Raises ValueError for an openheid that is none.
    """
    openheid = Openheid(openheid)
    antwoorden = voorbeeld_van(instrument)
    scan = Scan(
        pk=0,
        samenwerking="Passend onderwijs in Zuiderwaard (voorbeeld)",
        manier=Manier.DOMEINEN,
        openheid=openheid.value,
        instrument=instrument.sleutel,
        instrument_versie=instrument.versie,
        verwacht=len(antwoorden),
        bijeenkomst=timezone.now() + timedelta(days=14),
        **velden,
    )
    inhoud = maak_beeld(
        [_antwoord(antwoord, openheid) for antwoord in antwoorden],
        openheid=openheid,
        onderdelen=gevraagd(scan),
        knelpunten=SLEUTELS if vraagt_knelpunten(scan) else (),
        samengevoegd=[[Domein.JEUGDHULP.value, Domein.ZORG.value]] if openheid == Openheid.DOMEIN else [],
    )
    regels = [_regel(antwoord) for antwoord in antwoorden]
    op_naam = sorted(regels, key=lambda rij: rij.organisatie) if scan.met_naam else ()
    return voorbeeld(scan, inhoud, regels=op_naam, groepsscores=groepsscores)


def proefverslag(uitkomst: Groepsuitkomst) -> Verslag:
    """Return what a report would show of it, item by item."""
    return Verslag(
        scan=uitkomst.scan,
        uitkomst=uitkomst,
        genodigd=uitkomst.scan.verwacht,
        genodigden=[],
        kort=in_het_kort(uitkomst, None),
        delen=delen_van(uitkomst),
        trend=None,
    )


def _scores(van: Voorbeeldantwoord) -> dict[str, int]:
    return {sleutel: waarde for sleutel, waarde in van.scores.items() if waarde}


def _antwoord(van: Voorbeeldantwoord, openheid: Openheid) -> Antwoord:
    return Antwoord(
        scores=_scores(van),
        groep=van.laag.value if openheid == Openheid.LAAG else van.partij.domein.value,
        teksten=van.teksten,
        keuzes=van.keuzes,
        partij=van.partij.value,
        knelpunten=van.knelpunten,
    )


def _regel(van: Voorbeeldantwoord) -> Beeldregel:
    return Beeldregel(
        organisatie=van.organisatie,
        partij=van.partij.value,
        domein=van.partij.domein.value,
        scores=_scores(van),
        teksten=dict(van.teksten),
    )
