"""Documents of the region: keep a file that is safe to keep, say what was learned from it, delete it."""

from functools import partial
from hashlib import sha256
from pathlib import PurePath

from django.core.files import File
from django.db import transaction

from quickscan.onderzoek.bestanden import GeenGoedBestand, soort_van
from quickscan.onderzoek.models.document import MEESTE_BYTES, Document
from quickscan.proces.actions.gedeeld import open_quickscan, schrijf
from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import Handeling
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import in_mb, op_een_regel, schoon

from .interviews import ONDERZOEK

TE_GROOT = f"Dit bestand is te groot. Het mag hoogstens {in_mb(MEESTE_BYTES)} zijn."


class NietTeBewaren(ActieFout):
    """This file cannot be kept; the sentence says why."""


def voeg_document_toe(*, by, quickscan: Quickscan, bestand: File, naam: str = "", geleerd: str = "") -> Document:
    """Keep one file, under its own name unless `naam`. Returns the document.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, NietTeBewaren (kind, size, there already), ValidationError.
    """
    # Looked through before anything is locked: that takes a while for a large one.
    if not bestand.size:
        raise NietTeBewaren("Dit bestand is leeg.")
    if bestand.size > MEESTE_BYTES:
        raise NietTeBewaren(TE_GROOT)
    try:
        soort = soort_van(bestand, bestand.size)
    except GeenGoedBestand as fout:
        raise NietTeBewaren(str(fout)) from fout
    som = sha256()
    for stuk in bestand.chunks():
        som.update(stuk)
    bestand.seek(0)
    document = Document(
        naam=op_een_regel(naam) or _naam_van(bestand.name),
        soort=soort,
        grootte=bestand.size,
        sha256=som.hexdigest(),
        geleerd=schoon(geleerd).strip(),
    )
    return _bewaar(by, quickscan, document, bestand)


@transaction.atomic
def _bewaar(by, quickscan: Quickscan, document: Document, bestand: File) -> Document:
    by, quickscan = open_quickscan(by, quickscan, Handeling.ONDERZOEKEN, status=ONDERZOEK)
    al = quickscan.documenten.filter(sha256=document.sha256).first()
    if al is not None:
        raise NietTeBewaren(f"Dit bestand staat er al, als ‘{al.naam}’.")
    document.quickscan, document.door = quickscan, by
    document.full_clean(exclude=["bestand"])
    document.bestand.save("bestand", bestand, save=False)
    try:
        document.save()
        schrijf(by, "document.erbij", quickscan)
    except Exception:
        document.bestand.storage.delete(document.bestand.name)
        raise
    return document


def _naam_van(bestandsnaam: str | None) -> str:
    """Return the name of a file without folders and ending, as one reads it."""
    naam = PurePath(op_een_regel((bestandsnaam or "").replace("\\", "/"))).stem.replace("_", " ")
    return " ".join(naam.split())[:150] or "Document"


def _open(by, document: Document):
    by, quickscan = open_quickscan(by, document.quickscan, Handeling.ONDERZOEKEN, status=ONDERZOEK)
    nu = quickscan.documenten.filter(pk=document.pk).first()
    if nu is None:
        raise Achterhaald("Dit document is er niet meer.")
    return by, quickscan, nu


@transaction.atomic
def wijzig_document(*, by, document: Document, naam: str, geleerd: str) -> Document:
    """Change its name and what was learned. Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError."""
    by, quickscan, document = _open(by, document)
    document.naam, document.geleerd = op_een_regel(naam), schoon(geleerd).strip()
    # Who added it may be gone by now.
    document.full_clean(exclude=["bestand", "door"])
    document.save(update_fields=["naam", "geleerd"])
    schrijf(by, "document.gewijzigd", quickscan)
    return document


@transaction.atomic
def verwijder_document(*, by, document: Document) -> None:
    """Delete the row, and the file when that is certain. Raises PermissionDenied, Achterhaald, Gepauzeerd."""
    by, quickscan, document = _open(by, document)
    transaction.on_commit(partial(document.bestand.storage.delete, document.bestand.name))
    document.delete()
    schrijf(by, "document.weg", quickscan)
