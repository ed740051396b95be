"""What people hear once a day, in one mail: a step that is theirs now, one that is due within a week, one that is late.

A Herinnering row says what was mailed, so running this twice mails once. A paused quickscan mails nobody.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from quickscan.proces.models import Herinnering, Stap
from quickscan.proces.models.stap import Herinneringsoort
from quickscan.proces.overgangen import Stapstatus
from quickscan.proces.stappen import Partner, Stapsleutel
from regie.aansluiting import Opruiming
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.gedeeld import mail_na, op_slot
from regie.mensen.mailbudget import VANZELF
from regie.regios.regio import Lidmaatschap

from .gedeeld import schrijf

VOORAF = timedelta(days=7)


def herinner(nu: datetime) -> list[Opruiming]:
    """Mail everybody who has something new to hear, one mail each."""
    vandaag = timezone.localdate(nu)
    per_mens: dict[Gebruiker, list[tuple[Stap, str, date]]] = defaultdict(list)
    stappen = Stap.objects.aan_de_beurt().select_related("quickscan__regio__samengevoegd_in")
    for stap in stappen.prefetch_related("quickscan__onderzoekers__gebruiker", "quickscan__stappen").order_by("pk"):
        for mens, soort, dag in _te_horen(stap, vandaag):
            per_mens[mens].append((stap, soort, dag))
    return [Opruiming("herinneringen aan een quickscan", sum(_mail(mens, wat, nu) for mens, wat in per_mens.items()))]


def _te_horen(stap: Stap, vandaag: date) -> Iterator[tuple[Gebruiker, str, date]]:
    """Yield who may hear what of this step, and the day that it is about."""
    wie = _aan_zet(stap)
    # A step that waits to begin has no day of its own: the choice is the day it got its turn.
    begonnen = stap.begonnen_op or stap.quickscan.stap(Stapsleutel.SELECTIE).gesloten_op or vandaag
    for mens in wie:
        yield mens, Herinneringsoort.BEURT, begonnen
    if stap.termijn is None:
        return
    if stap.termijn < vandaag:
        # Who guides it for MAO hears of every delay.
        for mens in dict.fromkeys([*wie, *_begeleiding(stap)]):
            yield mens, Herinneringsoort.TE_LAAT, stap.termijn
    elif stap.termijn - VOORAF <= vandaag:
        for mens in wie:
            yield mens, Herinneringsoort.WEEK, stap.termijn


def _aan_zet(stap: Stap) -> list[Gebruiker]:
    """The accounts of the side whose turn it is; as `Stap.objects.wacht_op` sees it from the other side."""
    quickscan = stap.quickscan
    if stap.aan_zet == Partner.REGIO:
        contactpersonen = Lidmaatschap.objects.contactpersonen().filter(regio=quickscan.regio_nu)
        mensen = [lid.gebruiker for lid in contactpersonen.select_related("gebruiker")] if quickscan.regio_nu else []
    elif stap.aan_zet == Partner.AEF and (onderzoekers := quickscan.onderzoekers.all()):
        mensen = [een.gebruiker for een in onderzoekers]
    elif stap.aan_zet == Partner.AEF and stap.status != Stapstatus.TE_DOEN:
        mensen = []
    else:
        mensen = _begeleiding(stap)
    return [mens for mens in mensen if mens.is_active]


def _begeleiding(stap: Stap) -> list[Gebruiker]:
    """Who guides this region for MAO; as long as that is nobody, all staff."""
    begeleider = stap.quickscan.mao_begeleider
    if begeleider:
        return [begeleider] if begeleider.is_active else []
    return list(Gebruiker.objects.filter(is_staff=True, is_active=True).order_by("pk"))


@transaction.atomic
def _mail(mens: Gebruiker, wat: list[tuple[Stap, str, date]], nu: datetime) -> bool:
    """Send what this person did not hear yet in one mail. Returns whether there was anything."""
    mens = op_slot(mens)
    gehoord = set(Herinnering.objects.filter(gebruiker=mens).values_list("stap", "soort", "termijn"))
    nieuw = [(stap, soort, dag) for stap, soort, dag in wat if (stap.pk, str(soort), dag) not in gehoord]
    if not nieuw:
        return False
    for stap, soort, dag in nieuw:
        eerste = Herinnering.objects.create(stap=stap, gebruiker=mens, soort=soort, termijn=dag, created_at=nu)
        schrijf(None, "quickscan.herinnerd", stap.quickscan, persoon=mens)
    mail_na("quickscan_herinnering", mens, door=VANZELF, herinnering=eerste)
    return True
