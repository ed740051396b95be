"""The written review, from the side of who was asked: remark, change that, take it back, say that one is ready.

By a personal link and without an account, so `by` is None; the link decides who it is. Nothing of it is in the history
but that somebody reacted.
"""

from django.db import transaction

from quickscan.factsheet.passages import FACTSHEET
from quickscan.proces.actions.gedeeld import mail_allen, schrijf, zet_aan_zet
from quickscan.proces.stappen import Partner, Stapsleutel
from quickscan.toetsing.models import Opmerking, Toetser
from regie.mensen.gedeeld import op_slot
from regie.mensen.mailbudget import VANZELF
from regie.mensen.toegangslink import Toegangslink
from regie.stukken.toetsing import actions as toetsing


def _open(link: Toegangslink) -> Toetser:
    """Lock the quickscan of the review of this link; return who was asked as it is now.

    Raises Achterhaald (the link was withdrawn or is over), NietMeerOpen.
    """
    toetser = toetsing.toetser_van(FACTSHEET, link, Toetser.objects.select_related("toetsing__quickscan"))
    quickscan = op_slot(toetser.toetsing.quickscan)
    toetser = Toetser.objects.select_related("toetsing").get(pk=toetser.pk)
    toetser.toetsing.quickscan = quickscan
    toetsing.eis_open(FACTSHEET, toetser.toetsing)
    return toetser


@transaction.atomic
def schrijf_opmerking(*, link: Toegangslink, nummer: int | None = None, **velden) -> Opmerking:
    """Write a remark, or change the own one with this number as long as it has no answer.

    `velden`: plek, citaat, soort, tekst. Raises Achterhaald, NietMeerOpen, ActieFout, ValidationError.
    """
    return toetsing.schrijf_opmerking(FACTSHEET, _open(link), nummer=nummer, **velden)


@transaction.atomic
def haal_opmerking_weg(*, link: Toegangslink, nummer: int) -> None:
    """Take back an own remark that has no answer. Raises Achterhaald, NietMeerOpen."""
    toetsing.haal_opmerking_weg(FACTSHEET, _open(link), nummer)


@transaction.atomic
def rond_af(*, link: Toegangslink) -> Toetser:
    """Say that one is ready: with the remarks that are there, or in agreement without any. Twice does no harm.

    The last one hands the turn back to the researchers. Raises Achterhaald, NietMeerOpen.
    """
    toetser = _open(link)
    eerste_keer = toetsing.rond_af(toetser)
    quickscan = toetser.toetsing.quickscan
    if eerste_keer:
        schrijf(None, "toetsing.gereageerd", quickscan)
        if toetsing.is_compleet(toetser.toetsing):
            zet_aan_zet(quickscan, Stapsleutel.TOETSING, Partner.AEF)
            onderzoekers = [een.gebruiker for een in quickscan.onderzoekers.select_related("gebruiker")]
            # Once, whoever is the last.
            mail_allen("toetsing_compleet", onderzoekers, door=VANZELF, quickscan=quickscan)
    return toetser
