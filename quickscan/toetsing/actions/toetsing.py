"""The written review, from the side of the researchers: send it, remind, withdraw a link, answer remarks, close it."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.factsheet.passages import FACTSHEET
from quickscan.proces.actions.gedeeld import open_quickscan, schrijf, zet_aan_zet
from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus, Stapstatus
from quickscan.proces.stappen import Partner, Stapsleutel
from quickscan.proces.toegang import Handeling
from quickscan.toetsing.models import Opmerking, Toetser, Toetsersoort, Toetsing
from regie.regios.regio import Lidmaatschap
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.toetsing import actions


def te_vragen(quickscan: Quickscan) -> list[Toetser]:
    """Everybody who is to be asked, unsaved: who was interviewed, and the contacts of the region.

    Who is both is asked once. An interview without an address comes along with an empty one.
    """
    gehouden = quickscan.interviews.gehouden()
    mensen = [
        Toetser(
            soort=Toetsersoort.GEINTERVIEWD, interview=een, naam=een.naam, organisatie=een.organisatie, email=een.email
        )
        for een in gehouden
    ]
    al = {mens.email.lower() for mens in mensen if mens.email}
    for lid in Lidmaatschap.objects.contactpersonen().filter(regio=quickscan.regio_nu).select_related("gebruiker"):
        if lid.gebruiker.is_active and lid.gebruiker.email.lower() not in al:
            mensen.append(
                Toetser(soort=Toetsersoort.CONTACTPERSOON, naam=str(lid.gebruiker), email=lid.gebruiker.email)
            )
    return mensen


@transaction.atomic
def verstuur_toetsing(*, by, quickscan: Quickscan, tot: date, adressen: dict[int, str] | None = None) -> Toetsing:
    """Freeze the newest released version and invite everybody, each by a personal link.

    `adressen`: for interviews (by number) that have none yet. Raises PermissionDenied, Achterhaald (not its turn, or a
    review runs), Gepauzeerd, ActieFout (nothing to send, or nobody to send it to), ValidationError.
    """
    by, quickscan = open_quickscan(by, quickscan, Handeling.SCHRIJVEN, status=(Quickscanstatus.LOOPT,))
    if quickscan.stap(Stapsleutel.TOETSING).status != Stapstatus.BEZIG:
        raise Achterhaald("De toetsing is niet aan de beurt. Sluit eerst de stap Factsheet.")
    if tot <= timezone.localdate():
        raise ValidationError({"tot": "Kies een dag die nog komt."})
    lopend = quickscan.toetsingen.filter(gesloten_op=None).first()
    if lopend and lopend.is_open:
        raise Achterhaald("Er loopt al een toetsing.")
    if lopend:
        lopend.gesloten_op = lopend.tot
        lopend.save(update_fields=["gesloten_op"])
    versie = quickscan.factsheet.vrijgegeven
    if versie.toetsing is not None:
        raise ActieFout("Deze versie is al getoetst. Geef eerst een nieuwe versie vrij.")
    toetsing = Toetsing.objects.create(quickscan=quickscan, versie=versie, tot=tot, door=by)
    mensen = te_vragen(quickscan)
    for toetser in mensen:
        if not toetser.email and toetser.interview_id:
            toetser.email = (adressen or {}).get(toetser.interview_id, "").strip()
    gevraagd = actions.vraag(toetsing, mensen)
    if not gevraagd:
        raise ActieFout("Er is niemand om uit te nodigen. Vul bij de interviews een e-mailadres in.")
    _mail(gevraagd, toetsing, by, "toetsing_uitnodiging")
    zet_aan_zet(quickscan, Stapsleutel.TOETSING, Partner.REGIO)
    schrijf(by, "toetsing.verstuurd", quickscan, naar={"aantal": len(gevraagd)})
    return toetsing


def _mail(toetsers: list[Toetser], toetsing: Toetsing, by, sjabloon: str) -> None:
    mee = {"toetsing": toetsing, "quickscan": toetsing.quickscan}
    actions.mail_met_link(sjabloon, FACTSHEET, toetsers, door=by, **mee)


def _open_toetsing(by, toetsing: Toetsing, handeling: Handeling):
    """Lock the quickscan of a review and return (by, quickscan, review) as they are now."""
    by, quickscan = open_quickscan(by, toetsing.quickscan, handeling, status=(Quickscanstatus.LOOPT,))
    nu = quickscan.toetsingen.filter(pk=toetsing.pk).first()
    if nu is None:
        raise Achterhaald
    return by, quickscan, nu


@transaction.atomic
def herinner(*, by, toetsing: Toetsing) -> int:
    """Mail once more who did not react, at most once a day each; returns how many.

    Raises PermissionDenied, Achterhaald (closed, or the term is over), ActieFout when there is nobody to mail.
    """
    by, quickscan, toetsing = _open_toetsing(by, toetsing, Handeling.TOETSING_VOLGEN)
    te_mailen = actions.kies_te_herinneren(FACTSHEET, toetsing)
    _mail(te_mailen, toetsing, by, "toetsing_herinnering")
    schrijf(by, "toetsing.herinnerd", quickscan)
    return len(te_mailen)


@transaction.atomic
def zet_link_uit(*, by, toetser: Toetser, stuur_nieuwe: bool = False) -> None:
    """Switch off the link of one person; with `stuur_nieuwe` mail a new one at once.

    Raises PermissionDenied, Achterhaald (the name was wiped), Gepauzeerd.
    """
    by, quickscan, toetsing = _open_toetsing(by, toetser.toetsing, Handeling.TOETSING_VOLGEN)
    toetser = actions.zet_links_uit(toetsing, toetser.pk)
    schrijf(by, "toetsing.link_uitgezet", quickscan)
    if stuur_nieuwe:
        _mail([toetser], toetsing, by, "toetsing_uitnodiging")


@transaction.atomic
def sluit_toetsing(*, by, toetsing: Toetsing) -> Toetsing:
    """Close a review before its term is over, or after it: nobody can remark any more.

    Raises PermissionDenied, Achterhaald (closed already), Gepauzeerd.
    """
    by, quickscan, toetsing = _open_toetsing(by, toetsing, Handeling.SCHRIJVEN)
    actions.sluit(toetsing)
    zet_aan_zet(quickscan, Stapsleutel.TOETSING, Partner.AEF)
    schrijf(by, "toetsing.gesloten", quickscan)
    return toetsing


@transaction.atomic
def beantwoord(*, by, opmerking: Opmerking, antwoord: str, waarom: str, bijlagetekst: str) -> Opmerking:
    """Say what was done with one remark, why, and how the annex tells it. Can be changed until the factsheet stands.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError.
    """
    by, quickscan, toetsing = _open_toetsing(by, opmerking.toetsing, Handeling.SCHRIJVEN)
    if quickscan.stap(Stapsleutel.TOETSING).is_klaar:
        raise Achterhaald("De factsheet staat vast. Deze opmerking is al verwerkt.")
    opmerking = actions.beantwoord(
        by=by,
        toetsing=toetsing,
        nummer=opmerking.pk,
        antwoord=antwoord,
        waarom=waarom,
        bijlagetekst=bijlagetekst,
    )
    schrijf(by, "toetsing.beantwoord", quickscan)
    return opmerking
