"""Retention: what of finished rounds goes when its term is over. Safe to run twice; `regie` calls it daily."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from quickscan.concepten.models import Schrijfconcept
from quickscan.onderzoek.models.document import Document
from quickscan.onderzoek.models.interview import Interview, Notitie
from quickscan.proces.bewaren import mensen_tot, onderzoek_tot
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.overgangen import Quickscanstatus, Rondestatus
from quickscan.selectie.models import Uitslagbrief
from quickscan.startgesprek.models import Startgesprek
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from quickscan.toetsing.models import Toetser
from regie.aansluiting import Opruiming
from regie.mensen.toegangslink import Toegangslink


def _rondes(voorbij, vandaag) -> list[int]:
    rijen = Ronde.objects.filter(status=Rondestatus.AFGEROND).values_list("pk", "afgerond_op")
    return [pk for pk, afgerond_op in rijen if voorbij(afgerond_op) < vandaag]


def _wis_bestanden(documenten: QuerySet) -> int:
    """Delete rows, and their files when that is certain."""
    rijen = list(documenten)
    for rij in rijen:
        transaction.on_commit(partial(rij.bestand.storage.delete, rij.bestand.name))
    documenten.delete()
    return len(rijen)


def _wis_afgewezen(quickscans: QuerySet) -> int:
    aantal = quickscans.count()
    _wis_links(quickscans)
    quickscans.delete()
    return aantal


def _wis_links(onderwerpen: QuerySet) -> None:
    Toegangslink.objects.filter(
        onderwerp_soort=onderwerpen.model._meta.label_lower, onderwerp_id__in=onderwerpen.values("pk")
    ).delete()


def _wis_toetsers(toetsers: QuerySet) -> int:
    _wis_links(toetsers)
    return toetsers.update(gewist=True, naam="", email="")


def _wis_aanmelder(quickscans: QuerySet) -> int:
    _wis_links(quickscans)
    weg = dict.fromkeys(("aanmelder_naam", "aanmelder_email", "aanmelder_functie", "aanmelder_telefoon"), "")
    return quickscans.update(**weg)


@transaction.atomic
def ruim_op(nu: datetime, proef: bool = False) -> list[Opruiming]:
    """Delete what may not be kept any longer; with `proef` nothing is written. Returns what, and how many.

    `nu`: an aware moment. The hook of `regie.aansluiting.OPRUIMEN`.
    """
    vandaag = timezone.localdate(nu)
    onderzoek, mensen = _rondes(onderzoek_tot, vandaag), _rondes(mensen_tot, vandaag)
    gesprekken = {"quickscan__ronde__in": mensen}
    werk = (
        ("concepten van factsheet en advies", Schrijfconcept.objects.voorbij(nu), _verwijder),
        ("interviewnotities", Notitie.objects.filter(interview__quickscan__ronde__in=onderzoek), _verwijder),
        ("documenten van regio's", Document.objects.filter(quickscan__ronde__in=onderzoek), _wis_bestanden),
        (
            "afgewezen aanmeldingen",
            Quickscan.objects.filter(ronde__in=onderzoek, status=Quickscanstatus.AFGEWEZEN),
            _wis_afgewezen,
        ),
        (
            "namen van geïnterviewden",
            Interview.objects.filter(gewist=False, **gesprekken),
            lambda rijen: rijen.update(gewist=True, naam="", email="", functie="", toelichting="", bericht=""),
        ),
        (
            "namen van mensen die toetsten",
            Toetser.objects.filter(gewist=False, toetsing__quickscan__ronde__in=mensen),
            _wis_toetsers,
        ),
        (
            "contactgegevens van aanmeldingen",
            Quickscan.objects.filter(
                ronde__in=mensen, status__in=[Quickscanstatus.GESTOPT, Quickscanstatus.AFGEROND]
            ).exclude(aanmelder_email=""),
            _wis_aanmelder,
        ),
        ("brieven over de keuze", Uitslagbrief.objects.filter(quickscan__ronde__in=mensen), _verwijder),
        (
            "lijsten van wie er bij een gesprek waren",
            Startgesprek.objects.filter(**gesprekken).exclude(aanwezig=""),
            lambda rijen: rijen.update(aanwezig=""),
        ),
        (
            "lijsten van wie er bij een terugkoppelgesprek waren",
            Terugkoppelgesprek.objects.filter(**gesprekken).exclude(aanwezig=""),
            lambda rijen: rijen.update(aanwezig=""),
        ),
    )
    gedaan = [Opruiming(wat, rijen.count() if proef else wis(rijen)) for wat, rijen, wis in werk]
    return [een for een in gedaan if een.aantal]


def _verwijder(rijen: QuerySet) -> int:
    return rijen.delete()[0]
