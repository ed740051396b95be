"""Bringing mails to the mail server: each once, later when it must, and never told as done before it is.

A mail is a `Zending` from the moment its action is written, in the same transaction. It goes on commit (by a task: at
once, or in the worker), and what has to wait goes by `manage.py werker`, `dagelijks` or `post`. A process claims a mail
before it offers it, and notes what the server said right after. Only one that is killed between those two leaves a
doubt: that mail is taken up again, once, with the same Message-ID.
"""

import logging
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.core.mail import EmailMultiAlternatives
from django.db import Error, connection, transaction
from django.db.models import Case, Model, QuerySet, Value, When
from django.tasks import task
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.module_loading import import_string

from .gebeurtenis import Gebeurtenis
from .gebruiker import Gebruiker
from .mail import Ontvanger, maak, pak_in, pak_uit
from .mailserver import Postbode, ServerWeg
from .ontvangers import ontvanger, ontvangers
from .zending import Zending, Zendingreden, Zendingstatus, Zichtbaar

logger = logging.getLogger(__name__)
# After the first try, the second, and so on; after the last of these it is over.
PAUZES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(hours=1), timedelta(hours=6))
# Longer than any mail takes: who was sending it is no more.
AFGEBROKEN_NA = timedelta(minutes=15)
# One go of a task; what is left by then is for the next.
HOOGSTENS = timedelta(minutes=10)
# How long, in seconds, we wait for the database to note what the mail server said.
NOTEER_NA = (0, 1, 5, 15, 30)


def nieuw(
    sjabloon: str,
    aan: Ontvanger,
    context: dict,
    *,
    bijlagen: Sequence[str] = (),
    door: Gebruiker | None = None,
    over: Model | None = None,
    nog_nodig: str = "",
    niet_voor: datetime | None = None,
    zichtbaar: Zichtbaar = Zichtbaar.MET_NAAM,
) -> Zending:
    """Return a mail as it waits, not saved; see Zending."""
    los = isinstance(aan, str)
    return Zending(
        sjabloon=sjabloon,
        aan_soort="" if los else aan._meta.label_lower,
        aan_nummer="" if los else str(aan.pk),
        adres=aan if los else "",
        over_soort=over._meta.label_lower if over else "",
        over_nummer=str(over.pk) if over else "",
        door=door,
        context={sleutel: pak_in(waarde) for sleutel, waarde in context.items()},
        bijlagen=list(bijlagen),
        nog_nodig=nog_nodig,
        weer_op=niet_voor or timezone.now(),
        zichtbaar=zichtbaar,
    )


def bezorg_na(zendingen: Iterable[Zending]) -> None:
    """Save these mails with what is written now, and let them go when that is certain."""
    _ga_na([een.pk for een in Zending.objects.bulk_create(zendingen)])


def _ga_na(nummers: list[int]) -> None:
    if nummers:
        # Robust: what was done stays done, and a mail that stays behind goes with what waits.
        transaction.on_commit(lambda: bezorg_taak.enqueue(nummers), robust=True)


@task
def bezorg_taak(nummers: list[int]) -> None:
    """Offer these mails to the mail server now. How it went stands in their rows."""
    bezorg(nummers)


def wat_moet(nu: datetime, hoogstens: int | None = None) -> list[int]:
    """Return the numbers of the mails whose time has come, the longest waiting first."""
    return list(Zending.objects.te_doen(nu).values_list("pk", flat=True)[:hoogstens])


def bezorg(nummers: Sequence[int], *, doorgaan: Callable[[], bool] = lambda: True) -> None:
    """Offer these mails to the mail server, each if it is its time and nobody else is at it.

    Call it outside a transaction. Stops after ten minutes, or before the next mail when `doorgaan` says so. Raises
    django.db.Error.
    """
    tot = timezone.now() + HOOGSTENS
    rijen = Zending.objects.filter(pk__in=nummers)
    if not rijen.te_doen(timezone.now()).exists():
        return
    with closing(Postbode()) as bode:
        for nummer in nummers:
            if not doorgaan() or timezone.now() > tot:
                return
            try:
                # First, also for a mail that turns out not to be needed: that the server is away, tells nothing then.
                bode.open()
                _bezorg_een(nummer, bode)
            except ServerWeg as fout:
                logger.warning("De mailserver doet het niet: %s", fout)
                _stel_uit(rijen)
                return


def _bezorg_een(nummer: int, bode: Postbode) -> None:
    nu = timezone.now()
    mijn = Zending.objects.te_doen(nu).filter(pk=nummer).order_by()
    if not mijn.update(status=Zendingstatus.BEZIG, weer_op=None, veranderd_op=nu):
        return
    zending = Zending.objects.filter(pk=nummer).first()
    wie = ontvanger(zending) if zending else None
    wat = _uitgepakt(zending) if wie else None
    if wat is None or (zending.nog_nodig and not import_string(zending.nog_nodig)(wie)):
        # A question that was answered or taken back, an account or a name that went: there is nothing left to tell.
        logger.info("Een mail is niet meer nodig")
        _noteer(lambda: Zending.objects.filter(pk=nummer).delete())
        return
    reden, klaar = Zendingreden.FOUT, True
    if bericht := _gemaakt(zending, wie, wat):
        try:
            reden, klaar = bode.stuur(bericht)
        except ServerWeg:
            _noteer(lambda: _zet_terug(zending))
            raise
    _noteer(lambda: _leg_vast(zending, wie, reden, klaar))


def _uitgepakt(zending: Zending) -> dict | None:
    try:
        return {sleutel: pak_uit(waarde) for sleutel, waarde in zending.context.items()}
    except ObjectDoesNotExist:
        return None


def _gemaakt(zending: Zending, wie: Ontvanger, wat: dict) -> EmailMultiAlternatives | None:
    try:
        bericht = maak(zending.sjabloon, wie, wat, zending.bijlagen)
    except Error:
        raise
    except Exception:
        # Where, and of which kind; what it says may hold an address, and our log leaves that out (site/logboek.py).
        logger.exception("Mail %s is niet te maken", zending.sjabloon)
        return None
    bericht.extra_headers["Message-ID"] = kenmerk(zending)
    return bericht


def kenmerk(zending: Zending) -> str:
    """Return the Message-ID: the same at each try, so that who gets a mail twice sees it once."""
    wat = f"{zending.pk}:{zending.created_at.isoformat()}"
    links = salted_hmac("regie.zending", wat, algorithm="sha256").hexdigest()[:40]
    return f"<{links}@{urlsplit(settings.SITE_ADRES).hostname}>"


def _noteer(wat: Callable[[], object]) -> None:
    """Write what came of a mail, also when the database restarts just now: nobody else knows it. Raises Error."""
    for wachten in NOTEER_NA:
        time.sleep(wachten)
        try:
            wat()
            return
        except Error as fout:
            if connection.in_atomic_block or wachten == NOTEER_NA[-1]:
                raise
            logger.warning("De database is er even niet: %s", type(fout).__qualname__)
            connection.close()


def _zet_terug(zending: Zending) -> None:
    """As it was before we took it."""
    Zending.objects.filter(pk=zending.pk).update(status=Zendingstatus.WACHT, weer_op=timezone.now())


@transaction.atomic
def _leg_vast(zending: Zending, wie: Ontvanger, reden: str, klaar: bool) -> None:
    nu, rij = timezone.now(), Zending.objects.filter(pk=zending.pk)
    niemand_ziet_het = bool(zending.adres) or zending.zichtbaar == Zichtbaar.NIETS
    if not klaar and zending.pogingen < len(PAUZES):
        rij.update(
            status=Zendingstatus.WACHT,
            reden=reden,
            pogingen=zending.pogingen + 1,
            weer_op=nu + PAUZES[zending.pogingen],
            veranderd_op=nu,
        )
        logger.warning("Mail %s wacht: %s", zending.sjabloon, reden)
        return
    if reden:
        # Which kind and why, not to whom.
        logger.error("Mail %s is niet bezorgd: %s", zending.sjabloon, reden)
        if isinstance(wie, Gebruiker):
            _vertel(wie, zending, reden)
    if niemand_ziet_het:
        rij.delete()
    elif reden:
        rij.update(status=Zendingstatus.NIET_BEZORGD, reden=reden, pogingen=zending.pogingen + 1, veranderd_op=nu)
    else:
        # What was in it, its reader has now.
        rij.update(status=Zendingstatus.AANGENOMEN, reden="", context={}, bijlagen=[], nog_nodig="", veranderd_op=nu)


def _stel_uit(rijen: QuerySet) -> None:
    """The server is away, for all of these alike: whose time it was, waits longer, or it is over."""
    nu, server = timezone.now(), Zendingreden.GEEN_SERVER
    te_doen = rijen.te_doen(nu).order_by()
    for zending in te_doen.filter(pogingen__gte=len(PAUZES)):
        _geef_op(zending, server)
    for pogingen, pauze in enumerate(PAUZES):
        # Who moved on is not `te_doen` any more, so nobody moves twice.
        te_doen.filter(pogingen=pogingen).update(
            pogingen=pogingen + 1, weer_op=nu + pauze, reden=_of_later(server), veranderd_op=nu
        )


def _of_later(reden: str) -> Case:
    """This reason, but who was asked to wait before keeps that one: it is about one person, and stays so."""
    return Case(When(reden=Zendingreden.LATER, then=Value(Zendingreden.LATER)), default=Value(reden))


def _geef_op(zending: Zending, reden: str) -> None:
    """Not for one person's reasons, so it may be seen of every mail."""
    logger.error("Mail %s is niet bezorgd: %s", zending.sjabloon, reden)
    if zending.adres:
        # Of somebody who has no row here, so nobody reads it, and the address goes.
        zending.delete()
        return
    Zending.objects.filter(pk=zending.pk).update(
        status=Zendingstatus.NIET_BEZORGD, reden=_of_later(reden), weer_op=None, veranderd_op=timezone.now()
    )
    if isinstance(aan := ontvanger(zending), Gebruiker):
        _vertel(aan, zending, reden)


def _vertel(aan: Gebruiker, zending: Zending, reden: str) -> None:
    """In the history of an account, which staff read: who looks after people hears that mail does not reach them."""
    Gebeurtenis.objects.schrijf(
        by=None,
        wat="mail.mislukt",
        onderwerp=aan,
        naar={"sjabloon": zending.sjabloon},
        waarom=Zendingreden(reden).label,
    )


def neem_terug(nu: datetime) -> int:
    """Take up again, once, what was being sent when its process was killed. Returns how many mails that are."""
    oud = Zending.objects.filter(status=Zendingstatus.BEZIG, veranderd_op__lt=nu - AFGEBROKEN_NA)
    for zending in oud.filter(hervat=True):
        _geef_op(zending, Zendingreden.AFGEBROKEN)
    aantal = oud.filter(hervat=False).update(
        status=Zendingstatus.WACHT, hervat=True, weer_op=nu, veranderd_op=timezone.now()
    )
    if aantal:
        logger.warning("%s mails zijn afgebroken en gaan opnieuw; misschien krijgt iemand er een twee keer", aantal)
    return aantal


def zet_opnieuw_klaar(rijen: QuerySet) -> list[int]:
    """Let those of these mails that were not delivered begin anew, and go on commit. Returns their numbers."""
    nu = timezone.now()
    nummers = list(rijen.niet_bezorgd().values_list("pk", flat=True))
    Zending.objects.niet_bezorgd().filter(pk__in=nummers).update(
        status=Zendingstatus.WACHT, reden="", pogingen=0, hervat=False, weer_op=nu, veranderd_op=nu
    )
    _ga_na(nummers)
    return nummers


def trek_mail_in(sjabloon: str, over: Model) -> list[Ontvanger]:
    """Delete the mails of this kind about this object that were not taken yet: what they tell is over.

    Returns to whom they were, as they are now: who never heard it.
    """
    niet_aangenomen = (Zendingstatus.WACHT, Zendingstatus.NIET_BEZORGD)
    rijen = Zending.objects.over(over).filter(sjabloon=sjabloon, status__in=niet_aangenomen)
    wie = list(ontvangers(rijen).values())
    rijen.delete()
    return wie
