"""Keeping what the research will be about."""

from django.core.exceptions import ValidationError
from django.db import transaction

from quickscan.proces.actions.gedeeld import open_quickscan
from quickscan.proces.actions.inhoud import eis_open, schrijf_inhoud
from quickscan.proces.models import Quickscan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.regios.organisatie import Organisatie
from regie.stukken.fouten import Achterhaald
from regie.stukken.tekst import op_een_regel, schoon

from .models import Afbakening, BetrokkenPartij


@transaction.atomic
def bewaar_afbakening(*, by, quickscan: Quickscan, thema: str, doelgroep: str, schaal: str, toelichting: str = ""):
    """Keep what the research is about. Returns the Afbakening.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.AFBAKENEN)
    eis_open(quickscan, Stapsleutel.AFBAKENING)
    quickscan.thema, quickscan.doelgroep = op_een_regel(thema), doelgroep
    quickscan.full_clean(exclude={een.name for een in quickscan._meta.fields} - {"thema", "doelgroep"})
    quickscan.save(update_fields=["thema", "doelgroep"])
    afbakening = Afbakening.objects.filter(quickscan=quickscan).first() or Afbakening(quickscan=quickscan)
    afbakening.schaal, afbakening.toelichting = schaal, schoon(toelichting).strip()
    afbakening.full_clean()
    afbakening.save()
    schrijf_inhoud(by, quickscan, Stapsleutel.AFBAKENING)
    return afbakening


def _afbakening(by, quickscan: Quickscan) -> tuple[object, Quickscan, Afbakening]:
    by, quickscan = open_quickscan(by, quickscan, Handeling.AFBAKENEN)
    eis_open(quickscan, Stapsleutel.AFBAKENING)
    afbakening = Afbakening.objects.filter(quickscan=quickscan).first()
    if afbakening is None:
        raise Achterhaald("Kies eerst de schaal.")
    return by, quickscan, afbakening


@transaction.atomic
def voeg_partij_toe(*, by, quickscan: Quickscan, naam: str, partij: str, domein: str, sector: str = ""):
    """Put an organisation with those that are involved. Returns the BetrokkenPartij.

    Raises PermissionDenied, Achterhaald (no scale chosen yet), Gepauzeerd, ValidationError.
    """
    by, quickscan, afbakening = _afbakening(by, quickscan)
    nieuw = BetrokkenPartij(afbakening=afbakening, naam=op_een_regel(naam), partij=partij, domein=domein, sector=sector)
    if quickscan.regio_nu:
        nieuw.organisatie = quickscan.regio_nu.organisaties.filter(naam__iexact=nieuw.naam).first()
    nieuw.full_clean()
    nieuw.save()
    schrijf_inhoud(by, quickscan, Stapsleutel.AFBAKENING)
    return nieuw


@transaction.atomic
def neem_organisaties_over(*, by, quickscan: Quickscan, organisaties: list[Organisatie]) -> list[BetrokkenPartij]:
    """Take organisations of the region's own list; those that are there already stay as they are.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError when nothing was chosen.
    """
    by, quickscan, afbakening = _afbakening(by, quickscan)
    if not organisaties:
        raise ValidationError({"organisaties": "Kies minstens één organisatie."})
    er_al = set(afbakening.partijen.values_list("naam", flat=True))
    nieuw = [
        BetrokkenPartij(
            afbakening=afbakening,
            organisatie=een,
            **{veld: getattr(een, veld) for veld in ("naam", "partij", "domein", "sector")},
        )
        for een in organisaties
        if een.naam not in er_al and een.regio_id in (quickscan.regio_id, quickscan.regio_nu and quickscan.regio_nu.pk)
    ]
    BetrokkenPartij.objects.bulk_create(nieuw)
    if nieuw:
        schrijf_inhoud(by, quickscan, Stapsleutel.AFBAKENING)
    return nieuw


@transaction.atomic
def haal_partij_weg(*, by, partij: BetrokkenPartij) -> None:
    """Take an organisation away. Raises PermissionDenied, Achterhaald, Gepauzeerd."""
    by, quickscan, afbakening = _afbakening(by, partij.afbakening.quickscan)
    if not afbakening.partijen.filter(pk=partij.pk).delete()[0]:
        raise Achterhaald
    schrijf_inhoud(by, quickscan, Stapsleutel.AFBAKENING)
