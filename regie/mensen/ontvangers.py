"""Who mails are to, as they are now, and forgetting that they went to them."""

from collections.abc import Iterable

from django.apps import apps
from django.db.models import QuerySet

from .mail import Ontvanger, adres_van
from .zending import Zending


def ontvanger(zending: Zending) -> Ontvanger | None:
    """Return who this mail is to, as they are now; None when they, or their address, are gone."""
    return ontvangers([zending]).get(zending.pk)


def ontvangers(zendingen: Iterable[Zending]) -> dict[int, Ontvanger]:
    """Return who each of these mails is to, by its number; who is gone, or their address, is left out.

    One query for each model.
    """
    aan: dict[int, Ontvanger] = {}
    per_soort: dict[str, dict[str, list[int]]] = {}
    for een in zendingen:
        if een.adres:
            aan[een.pk] = een.adres
        else:
            per_soort.setdefault(een.aan_soort, {}).setdefault(een.aan_nummer, []).append(een.pk)
    for soort, mails in per_soort.items():
        for rij in apps.get_model(soort)._base_manager.filter(pk__in=list(mails)):
            if adres_van(rij):
                aan |= dict.fromkeys(mails[str(rij.pk)], rij)
    return aan


def vergeet(aan: QuerySet) -> None:
    """Delete every mail to these rows, sent or not: to whom it went is to be gone."""
    nummers = [str(pk) for pk in aan.values_list("pk", flat=True)]
    Zending.objects.filter(aan_soort=aan.model._meta.label_lower, aan_nummer__in=nummers).delete()
