"""Changes whatever a document was made of, a field at a time, to see whether its key notices what it shows."""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta

from django.apps import apps
from django.db import DataError, IntegrityError, connection, models, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

# What a constraint lets through, where the field itself has no choices.
KEUZES = {"plek": ("geheel", "opvallend"), "status": ("voorgesteld", "aangemeld")}
TABEL = re.compile(r'(?:FROM|JOIN) "(\w+)"')


def merkt_en_mist(
    laat_zien: Callable[[], str], sleutel: Callable[[], tuple], vast: Collection[str]
) -> tuple[set[str], set[str]]:
    """Return of which fields a change is noticed by the key, and of which it is not while the document changes.

    A field is written as "Model.veld", and "Model" is a row that is gone. Both functions read everything anew.
    `vast`: fields, or whole models, that are never changed.
    """
    sleutel_van = sleutel()
    with CaptureQueriesContext(connection) as opdrachten:
        getoond = laat_zien()
    tabellen = {tabel for een in opdrachten for tabel in TABEL.findall(een["sql"])}
    merkt, mist = set(), set()
    for model in (een for een in apps.get_models() if een._meta.db_table in tabellen and een.__name__ not in vast):
        for naam, doe in _wijzigingen(model):
            if naam in vast:
                continue
            with transaction.atomic():
                try:
                    with transaction.atomic():
                        doe()
                    if sleutel() != sleutel_van:
                        merkt.add(naam)
                    elif laat_zien() != getoond:
                        mist.add(naam)
                except (IntegrityError, DataError, LookupError, AttributeError, models.ObjectDoesNotExist):
                    pass  # that cannot be, or then there is no document at all
                transaction.set_rollback(True)
    return merkt, mist


def _wijzigingen(model) -> Iterator[tuple[str, Callable[[], object]]]:
    rijen = list(model.objects.order_by("pk"))
    for rij in {rijen[0], rijen[-1]} if rijen else ():
        zelf = model.objects.filter(pk=rij.pk)
        yield model.__name__, lambda zelf=zelf: zelf._raw_delete(zelf.db)
        for veld in model._meta.concrete_fields:
            for waarde in () if veld.primary_key else _anders(veld, getattr(rij, veld.attname)):
                yield f"{model.__name__}.{veld.name}", lambda z=zelf, v=veld, w=waarde: z.update(**{v.attname: w})


def _anders(veld, nu) -> list:
    """Other values for a field."""
    leeg = [None] if veld.null and nu is not None else []
    if isinstance(veld, models.ForeignKey):
        return [*leeg, *veld.related_model.objects.exclude(pk=nu).values_list("pk", flat=True)[:2]]
    if keuzes := KEUZES.get(veld.name) or [keuze for keuze, _ in veld.flatchoices]:
        return [*leeg, *(keuze for keuze in keuzes if keuze != nu)]
    if isinstance(veld, models.BooleanField):
        return [not nu]
    if isinstance(veld, models.DateTimeField):
        return [*leeg, (nu or timezone.now()) + timedelta(days=1)]
    if isinstance(veld, models.DateField):
        return [*leeg, (nu or date(2026, 1, 1)) + timedelta(days=1)]
    if isinstance(veld, models.IntegerField):
        return [*leeg, (nu or 0) + 1]
    return [*leeg, f"{nu or ''}x"] if isinstance(veld, models.CharField | models.TextField) else leeg
