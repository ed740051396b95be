"""The written review, from the side of who was asked: remark, change that, take it back, say that one is ready.

By a personal link and without an account, so `by` is None; the link decides who it is. Nothing of it is in the history
but that somebody reacted.
"""

from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import mail_allen, schrijf, zet_aan_zet
from quickscan.proces.stappen import Partner
from quickscan.toetsing.models import LINK_DOEL, Opmerking, Toetser
from regie.mensen.gedeeld import op_slot
from regie.mensen.mailbudget import VANZELF
from regie.mensen.toegangslink import Toegangslink
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import schoon

# Of one person: more is a conversation to have.
MEESTE = 40


class NietMeerOpen(ActieFout):
    """The term is over, or the review was closed."""

    def __init__(self, zin="Reageren kan niet meer. Wat je eerder bewaarde, hebben de onderzoekers wel."):
        super().__init__(zin)


def _open(link: Toegangslink) -> Toetser:
    """Lock the quickscan of the review of this link; return who was asked as it is now.

    Raises Achterhaald (the link was withdrawn or is over), NietMeerOpen.
    """
    link = Toegangslink.objects.geldig().filter(pk=link.pk, doel=LINK_DOEL).first()
    toetser = link and Toetser.objects.select_related("toetsing__quickscan").filter(pk=link.onderwerp_id).first()
    if not toetser:
        raise Achterhaald("Deze link werkt niet meer.")
    quickscan = op_slot(toetser.toetsing.quickscan)
    toetser = Toetser.objects.select_related("toetsing").get(pk=toetser.pk)
    toetser.toetsing.quickscan = quickscan
    if not toetser.toetsing.is_open or quickscan.status != "loopt":
        raise NietMeerOpen
    return toetser


@transaction.atomic
def schrijf_opmerking(*, link: Toegangslink, nummer: int | None = None, **velden) -> Opmerking:
    """Write a remark, or change the own one with this number as long as it has no answer.

    `velden`: plek, citaat, soort, tekst. Raises Achterhaald, NietMeerOpen, ActieFout, ValidationError.
    """
    toetser = _open(link)
    velden = {naam: schoon(waarde).strip() for naam, waarde in velden.items()}
    if nummer is None:
        if toetser.opmerkingen.count() >= MEESTE:
            raise ActieFout(f"Je hebt al {MEESTE} opmerkingen gemaakt. Bel of mail de onderzoekers als er meer is.")
        opmerking = Opmerking(toetsing=toetser.toetsing, toetser=toetser)
    else:
        opmerking = _eigen(toetser, nummer)
    for naam, waarde in velden.items():
        setattr(opmerking, naam, waarde)
    opmerking.full_clean(exclude=["toetsing", "toetser", "beantwoord_door"])
    opmerking.save()
    # Who remarks does not agree with all of it.
    if toetser.akkoord:
        toetser.akkoord = False
        toetser.save(update_fields=["akkoord"])
    return opmerking


def _eigen(toetser: Toetser, nummer: int) -> Opmerking:
    opmerking = toetser.opmerkingen.filter(pk=nummer).first()
    if opmerking is None:
        raise Achterhaald
    if opmerking.antwoord:
        raise Achterhaald("De onderzoekers hebben deze opmerking al beantwoord. Schrijf een nieuwe als er nog iets is.")
    return opmerking


@transaction.atomic
def haal_opmerking_weg(*, link: Toegangslink, nummer: int) -> None:
    """Take back an own remark that has no answer. Raises Achterhaald, NietMeerOpen."""
    _eigen(_open(link), nummer).delete()


@transaction.atomic
def rond_af(*, link: Toegangslink) -> Toetser:
    """Say that one is ready: with the remarks that are there, or in agreement without any. Twice does no harm.

    The last one hands the turn back to the researchers. Raises Achterhaald, NietMeerOpen.
    """
    toetser = _open(link)
    eerste_keer = toetser.gereageerd_op is None
    toetser.akkoord = not toetser.opmerkingen.exists()
    if eerste_keer:
        toetser.gereageerd_op = timezone.now()
    toetser.save(update_fields=["gereageerd_op", "akkoord"])
    quickscan = toetser.toetsing.quickscan
    if eerste_keer:
        schrijf(None, "toetsing.gereageerd", quickscan)
        if not toetser.toetsing.toetsers.filter(gereageerd_op=None, gewist=False).exists():
            zet_aan_zet(quickscan, "toetsing", Partner.AEF)
            onderzoekers = [een.gebruiker for een in quickscan.onderzoekers.select_related("gebruiker")]
            # Once, whoever is the last.
            mail_allen("toetsing_compleet", onderzoekers, door=VANZELF, quickscan=quickscan)
    return toetser
