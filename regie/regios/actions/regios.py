"""Regions: make, change, tell how congruence feels, remove. Merging doubles is in `samenvoegen`."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gedeeld import vers
from regie.mensen.rechten import Recht, Regiorol, eis
from regie.regios.fouten import NietLeeg
from regie.regios.gebied import Gemeente
from regie.regios.regio import ErvarenCongruentie, Lidmaatschap, Regio
from regie.stukken.tekst import op_een_regel, schoon

from .gedeeld import open_regio
from .samenvoegen import voeg_regios_samen

__all__ = ["leg_ervaring_vast", "maak_regio", "verwijder_regio", "voeg_regios_samen", "wijzig_regio"]

POGINGEN = 5


def _vul(regio: Regio, naam: str, omschrijving: str, gemeenten: Iterable[Gemeente]) -> list[Gemeente]:
    """Set and check the fields; returns the municipalities as a list. Raises ValidationError."""
    gemeenten = list(gemeenten)
    if not gemeenten:
        raise ValidationError({"gemeenten": "Kies minstens één gemeente."})
    if len({gemeente.jaar for gemeente in gemeenten}) > 1:
        raise ValidationError({"gemeenten": "Deze gemeenten komen uit tabellen van verschillende jaren."})
    regio.naam, regio.omschrijving = op_een_regel(naam), schoon(omschrijving).strip()
    regio.jaar = gemeenten[0].jaar
    # The slug comes from the name, in the moment of saving.
    regio.full_clean(exclude=["slug"])
    return gemeenten


def _namen(gemeenten: Iterable[Gemeente]) -> list[str]:
    return sorted(gemeente.naam for gemeente in gemeenten)


@transaction.atomic
def maak_regio(*, by, naam: str, omschrijving: str, gemeenten: Iterable[Gemeente]) -> Regio:
    """Make a region out of these municipalities, all of one year; `by` becomes its beheerder.

    Raises PermissionDenied; ValidationError for a missing name, no municipalities, or those of different years.
    """
    by = vers(by)
    eis(by, Recht.REGIO_MAKEN)
    regio = Regio()
    gemeenten = _vul(regio, naam, omschrijving, gemeenten)
    for poging in range(POGINGEN):
        regio.slug = Regio.objects.vrije_slug(regio.naam)
        try:
            with transaction.atomic():
                regio.save(force_insert=True)
            break
        except IntegrityError:
            # Somebody else made a region with this name in the same moment.
            regio.pk = None
            if poging == POGINGEN - 1:
                raise
    regio.gemeenten.set(gemeenten)
    Lidmaatschap.objects.create(regio=regio, gebruiker=by, rol=Regiorol.BEHEERDER)
    Gebeurtenis.objects.schrijf(
        by=by, wat="regio.gemaakt", onderwerp=regio, naar={"gemeenten": _namen(gemeenten), "jaar": regio.jaar}
    )
    return regio


@transaction.atomic
def wijzig_regio(*, by, regio, naam: str, omschrijving: str, gemeenten: Iterable[Gemeente]) -> Regio:
    """Change name, description and municipalities. The address (slug) stays. Returns the Regio as it is then.

    With municipalities of another year the region moves to that year, and its contacts with it. Raises
    PermissionDenied, Achterhaald; ValidationError as `maak_regio`, and for a municipality that goes while a contact
    stands there.
    """
    by, regio = open_regio(by, regio, Recht.REGIO_WIJZIGEN)
    oud = {"naam": regio.naam, "gemeenten": _namen(regio.gemeenten.all()), "jaar": regio.jaar}
    tekst = regio.omschrijving
    gemeenten = _vul(regio, naam, omschrijving, gemeenten)
    nieuw = {"naam": regio.naam, "gemeenten": _namen(gemeenten), "jaar": regio.jaar}
    if oud == nieuw and tekst == regio.omschrijving:
        return regio
    _verhuis_contacten(regio, gemeenten)
    regio.save(update_fields=["naam", "omschrijving", "jaar"])
    regio.gemeenten.set(gemeenten)
    anders = [sleutel for sleutel in oud if oud[sleutel] != nieuw[sleutel]]
    Gebeurtenis.objects.schrijf(
        by=by,
        wat="regio.gewijzigd",
        onderwerp=regio,
        van={sleutel: oud[sleutel] for sleutel in anders},
        naar={sleutel: nieuw[sleutel] for sleutel in anders},
    )
    return regio


def _verhuis_contacten(regio: Regio, gemeenten: list[Gemeente]) -> None:
    per_code = {gemeente.code: gemeente for gemeente in gemeenten}
    for contact in regio.contacten.filter(gemeente__isnull=False).select_related("gemeente"):
        if contact.gemeente.code not in per_code:
            zin = (
                f"Bij {contact.gemeente} staat nog wie afspraken mag maken. Verwijder die eerst, of laat de gemeente "
                "staan."
            )
            raise ValidationError({"gemeenten": zin})
        contact.gemeente = per_code[contact.gemeente.code]
        contact.save(update_fields=["gemeente"])


@transaction.atomic
def leg_ervaring_vast(*, by, regio, oordelen: dict[str, tuple[str, str]]) -> Regio:
    """Keep how the partners experience congruence, and return the region. `oordelen`: soort -> (oordeel, toelichting).

    An empty oordeel removes what was there; a soort that is not named stays. Raises PermissionDenied, Achterhaald;
    ValidationError for an unknown soort or oordeel.
    """
    by, regio = open_regio(by, regio, Recht.REGIO_WIJZIGEN)
    rijen = {rij.soort: rij for rij in regio.ervaren_congruentie.all()}
    oud = {soort: rij.oordeel for soort, rij in rijen.items()}
    for soort, (oordeel, toelichting) in oordelen.items():
        rij = rijen.get(soort) or ErvarenCongruentie(regio=regio, soort=soort)
        if oordeel:
            rij.oordeel, rij.toelichting = oordeel, schoon(toelichting).strip()
            rij.full_clean()
            rij.save()
        elif rij.pk:
            rij.delete()
    nieuw = dict(regio.ervaren_congruentie.values_list("soort", "oordeel"))
    Gebeurtenis.objects.schrijf(by=by, wat="regio.ervaring", onderwerp=regio, van=oud, naar=nieuw)
    return regio


@transaction.atomic
def verwijder_regio(*, by, regio) -> None:
    """Remove a region with all that is in it, for who is the only one in it (or staff, when nobody is).

    Raises PermissionDenied, Achterhaald; NietLeeg when others belong to it, or when an app protects what hangs on it.
    """
    by, regio = open_regio(by, regio, Recht.REGIO_WIJZIGEN)
    if regio.lidmaatschappen.exclude(gebruiker=by).exists():
        raise NietLeeg("Er horen nog anderen bij deze regio. Draag het beheer over, dan kun je zelf weg.")
    Gebeurtenis.objects.schrijf(by=by, wat="regio.verwijderd", onderwerp=regio)
    try:
        regio.delete()
    except ProtectedError as fout:
        raise NietLeeg("Deze regio doet of deed mee aan een quickscan. Daarom kun je die niet verwijderen.") from fout
