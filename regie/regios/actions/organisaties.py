"""The organisations of a region and its contacts."""

from django.db import transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gedeeld import op_slot
from regie.mensen.rechten import Recht
from regie.regios.organisatie import Contact, Organisatie
from regie.stukken.fouten import Achterhaald

from .gedeeld import open_regio


def _in_regio(rij, regio):
    """Return the row as it is now. Raises Achterhaald when it is gone, or moved to another region."""
    rij = op_slot(rij)
    if rij.regio_id != regio.pk:
        raise Achterhaald
    return rij


def _bewaar(rij, velden: dict):
    """Set these fields, let the model judge the whole row, and save. Raises ValidationError."""
    for veld, waarde in velden.items():
        # Raises FieldDoesNotExist for what is no field, before it gets lost on the object.
        rij._meta.get_field(veld)
        setattr(rij, veld, waarde)
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def bewaar_organisatie(*, by, regio, organisatie=None, **velden) -> Organisatie:
    """Make an organisation in the region, or change this one. `velden`: fields of Organisatie. Returns it.

    Raises PermissionDenied, Achterhaald, ValidationError (a name that is there already, a domein that does not fit).
    """
    by, regio = open_regio(by, regio, Recht.CONTACTEN_WIJZIGEN)
    rij = _bewaar(_in_regio(organisatie, regio) if organisatie else Organisatie(regio=regio), velden)
    wat = "organisatie.gewijzigd" if organisatie else "organisatie.bewaard"
    Gebeurtenis.objects.schrijf(by=by, wat=wat, onderwerp=regio, naar={"naam": rij.naam})
    return rij


@transaction.atomic
def lees_organisaties_in(*, by, regio, rijen: list[dict]) -> list[Organisatie]:
    """Make many organisations at once, all or none. `rijen`: per organisation its fields. Returns them in that order.

    One event for the whole list. Raises PermissionDenied; ValidationError when one is refused: then none is kept.
    """
    by, regio = open_regio(by, regio, Recht.ORGANISATIES_INLEZEN)
    organisaties = [_bewaar(Organisatie(regio=regio), velden) for velden in rijen]
    Gebeurtenis.objects.schrijf(
        by=by, wat="organisaties.ingelezen", onderwerp=regio, naar={"aantal": len(organisaties)}
    )
    return organisaties


@transaction.atomic
def verwijder_organisatie(*, by, organisatie) -> None:
    """Remove an organisation with its people from its region. Raises PermissionDenied, Achterhaald."""
    by, regio = open_regio(by, organisatie.regio, Recht.CONTACTEN_WIJZIGEN)
    rij = _in_regio(organisatie, regio)
    Gebeurtenis.objects.schrijf(by=by, wat="organisatie.verwijderd", onderwerp=regio, van={"naam": rij.naam})
    rij.delete()


@transaction.atomic
def bewaar_contact(*, by, regio, contact=None, **velden) -> Contact:
    """Make a contact in the region, or change this one. `velden`: fields of Contact. Returns it.

    Who the contact is, stands in no event. Raises PermissionDenied, Achterhaald (also for a gemeente
    outside the region), ValidationError.
    """
    by, regio = open_regio(by, regio, Recht.CONTACTEN_WIJZIGEN)
    gemeente = velden.get("gemeente")
    if gemeente is not None and not regio.gemeenten.filter(pk=gemeente.pk).exists():
        raise Achterhaald(f"{gemeente} hoort niet bij deze regio.")
    rij = _bewaar(_in_regio(contact, regio) if contact else Contact(regio=regio), velden)
    wat = "contact.gewijzigd" if contact else "contact.bewaard"
    Gebeurtenis.objects.schrijf(by=by, wat=wat, onderwerp=regio, naar={"terrein": str(rij.terrein)})
    return rij


@transaction.atomic
def verwijder_contact(*, by, contact) -> None:
    """Remove a contact from its region. Raises PermissionDenied, Achterhaald."""
    by, regio = open_regio(by, contact.regio, Recht.CONTACTEN_WIJZIGEN)
    rij = _in_regio(contact, regio)
    Gebeurtenis.objects.schrijf(by=by, wat="contact.verwijderd", onderwerp=regio, van={"terrein": str(rij.terrein)})
    rij.delete()
