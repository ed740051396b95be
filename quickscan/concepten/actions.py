"""Keeping a concept while somebody writes, and wiping it. It leaves no event: nothing is done yet."""

import re
from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import open_quickscan
from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.toegang import Handeling
from regie.stukken.klad import NUMMER
from regie.stukken.tekst import schoon

from .models import LANGSTE_NAAM, MEESTE_VELDEN, Schrijfconcept

# More than either form has; of what is older than the newest pages, the versions are there.
MEESTE_TEKENS, MEESTE_PAGINAS = 60_000, 20
AFDRUK = re.compile(rf"\w{{1,{LANGSTE_NAAM}}}:[0-9a-f]{{12}}", re.ASCII)


@transaction.atomic
def bewaar_concept(
    *,
    by,
    quickscan: Quickscan,
    stuk: str,
    nummer: str,
    velden: Mapping[str, Sequence[str]],
    getoond: str = "",
    veld: str = "",
) -> Schrijfconcept:
    """Keep what stands on this page now, in the place of what stood there before. Returns it.

    `getoond`: what came along of what those fields showed. `veld`: the one that was touched last. What comes in after
    it was saved or thrown away changes nothing. Also while the quickscan is paused: what somebody typed has to get in.
    Raises PermissionDenied, Achterhaald, ValidationError (no number, or too much).
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.SCHRIJVEN, status=(Quickscanstatus.LOOPT,), gepauzeerd=True)
    schone, getoond = _keur(nummer, velden), _afdrukken(getoond)
    veld = veld if veld in schone else ""
    concept, _ = Schrijfconcept.objects.get_or_create(
        quickscan=quickscan,
        door=by,
        stuk=stuk,
        nummer=nummer,
        defaults={"velden": schone, "getoond": getoond, "veld": veld},
    )
    if concept.velden:
        concept.velden, concept.getoond, concept.veld, concept.op = schone, getoond, veld, timezone.now()
        concept.save(update_fields=["velden", "getoond", "veld", "op"])
    eigen = Schrijfconcept.objects.filter(quickscan=quickscan, door=by, stuk=stuk).order_by("-op", "-pk")
    Schrijfconcept.objects.filter(pk__in=[rij.pk for rij in eigen[MEESTE_PAGINAS:]]).delete()
    return concept


def _is_veldnaam(naam: str) -> bool:
    return naam.isascii() and naam.isidentifier() and len(naam) <= LANGSTE_NAAM


def _keur(nummer: str, velden: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return the fields as they are kept."""
    if not velden or not NUMMER.fullmatch(nummer) or not all(map(_is_veldnaam, velden)):
        raise ValidationError("Dit concept kunnen we niet bewaren.")
    schone = {naam: [schoon(tekst) for tekst in teksten] for naam, teksten in velden.items()}
    if (
        len(schone) > MEESTE_VELDEN
        or sum(len(tekst) for teksten in schone.values() for tekst in teksten) > MEESTE_TEKENS
    ):
        raise ValidationError("Dit is te veel tekst voor een concept. Bewaar je werk met de knop.")
    return schone


def _afdrukken(getoond: str) -> str:
    """Return of what came along the digests, and nothing that somebody typed."""
    return " ".join(filter(AFDRUK.fullmatch, getoond.split()[:MEESTE_VELDEN]))


def wis_concept(*, by, quickscan: Quickscan, stuk: str, nummer: str) -> None:
    """Wipe the text of the own concept of this page: it is saved, or thrown away. Without one nothing happens."""
    Schrijfconcept.objects.filter(quickscan=quickscan, door=by, stuk=stuk, nummer=nummer).update(
        velden={}, getoond="", veld=""
    )
