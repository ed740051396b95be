"""The choice of regions: step 3. The page shows what is left of the guideline; the mails go with these actions."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from quickscan.proces.actions.gedeeld import (
    eis_reden,
    leid_ronde,
    mail_allen,
    op_slot,
    open_quickscan,
    schrijf,
    zet_stap,
    zet_status,
)
from quickscan.proces.actions.stappen import NogNietAf, rond_stap_af
from quickscan.proces.agenda import haal_uit_de_agenda
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.overgangen import AFGEVALLEN, DOET_MEE, Quickscanstatus, Rondestatus, Stapstatus
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from quickscan.startgesprek.actions import komt_terug
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import schoon

from . import keuze
from .brieven import ONDERWERP, Besluit, begintekst
from .models import Uitslagbrief


class GeenPlek(ActieFout):
    """All places of the round are taken."""


class RedenNodig(ActieFout):
    """The choice differs from the guideline: then it takes a reason."""


@dataclass(frozen=True)
class Selectiekeuze:
    """What staff decide about one application. `tekst`: the mail; `waarom`: for ourselves, of a refusal."""

    quickscan: Quickscan
    besluit: str  # of Besluit
    tekst: str = ""
    waarom: str = ""


def _brief(by, quickscan: Quickscan, besluit: str, tekst: str) -> Uitslagbrief:
    """Keep the mail; without a text the standard one."""
    tekst = schoon(tekst).strip() or begintekst(quickscan, besluit)
    brief = Uitslagbrief(quickscan=quickscan, besluit=besluit, tekst=tekst, door=by)
    brief.full_clean()
    brief.save()
    return brief


def _stuur(by, brieven: Sequence[Uitslagbrief]) -> None:
    """Send them, all or none."""
    per_quickscan = {brief.quickscan: {"brief": brief, "onderwerp": ONDERWERP[brief.besluit]} for brief in brieven}
    mail_allen("uitslag", per_quickscan, door=by, eigen=per_quickscan.get)


@transaction.atomic
def selecteer(*, by, quickscan: Quickscan, tekst: str = "") -> Quickscan:
    """Choose a region, close step 3 and mail it. Returns the quickscan as it is then.

    Raises PermissionDenied, Achterhaald, Gepauzeerd, GeenPlek, MailbudgetOp, NogNietAf (conditions, region).
    """
    brief = _selecteer(by, quickscan, tekst)
    _stuur(by, [brief])
    return brief.quickscan


def _selecteer(by, quickscan: Quickscan, tekst: str) -> Uitslagbrief:
    # The round first: two choices at once must not take the same last place.
    ronde = op_slot(quickscan.ronde)
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, status=(Quickscanstatus.AANGEMELD,))
    if ronde.quickscans.filter(status__in=DOET_MEE).count() >= ronde.plekken:
        raise GeenPlek("Alle plekken van deze ronde zijn al gegeven.")
    zet_status(quickscan, Quickscanstatus.GESELECTEERD)
    rond_stap_af(by=by, quickscan=quickscan, sleutel=Stapsleutel.SELECTIE)
    schrijf(
        by,
        "quickscan.status",
        quickscan,
        van={"status": Quickscanstatus.AANGEMELD},
        naar={"status": Quickscanstatus.GESELECTEERD},
    )
    return _brief(by, quickscan, Besluit.GESELECTEERD, tekst)


@transaction.atomic
def wijs_af(*, by, quickscan: Quickscan, waarom: str, tekst: str = "") -> Quickscan:
    """Refuse an application and mail it; a talk that was still to come is off.

    `waarom` is for ourselves, `tekst` is what they read. Raises PermissionDenied, Achterhaald,
    Gepauzeerd, MailbudgetOp, ValidationError without `waarom`.
    """
    brief = _wijs_af(by, quickscan, waarom, tekst)
    _stuur(by, [brief])
    return brief.quickscan


def _wijs_af(by, quickscan: Quickscan, waarom: str, tekst: str) -> Uitslagbrief:
    by, quickscan = open_quickscan(
        by, quickscan, Handeling.LEIDEN, status=(Quickscanstatus.AANGEMELD,), gepauzeerd=True
    )
    zet_status(quickscan, Quickscanstatus.AFGEWEZEN, reden=eis_reden(waarom))
    schrijf(
        by,
        "quickscan.status",
        quickscan,
        van={"status": Quickscanstatus.AANGEMELD},
        naar={"status": Quickscanstatus.AFGEWEZEN},
    )
    haal_uit_de_agenda(quickscan, by)
    return _brief(by, quickscan, Besluit.AFGEWEZEN, tekst)


def telling(ronde: Ronde, erbij: Sequence[Quickscan] = ()) -> keuze.Selectietelling:
    """Count what is chosen in this round, and these besides. One query."""
    gekozen = list(ronde.quickscans.filter(status__in=DOET_MEE).values_list("doelgroep", flat=True))
    return keuze.tel(ronde.richtlijn(), ronde.plekken, [*gekozen, *(een.doelgroep for een in erbij)])


def wijkt_af(ronde: Ronde, keuzes: Sequence[Selectiekeuze]) -> str:
    """Say how the round differs from its guideline after these choices; empty when it does not."""
    na = telling(ronde, [een.quickscan for een in keuzes if een.besluit == Besluit.GESELECTEERD])
    besloten = {een.quickscan.pk for een in keuzes}
    over = ronde.quickscans.filter(status=Quickscanstatus.AANGEMELD).exclude(pk__in=besloten).exists()
    # As long as a region can still apply or be chosen, too few of a group may come right.
    klaar = na.vrij <= 0 or not (over or ronde.kan_aanmelden)
    return keuze.afwijking(na, klaar=klaar)


@transaction.atomic
def beslis(*, by, ronde: Ronde, keuzes: Sequence[Selectiekeuze], afwijking: str = "") -> Ronde:
    """Decide about these applications at once, and mail all of them. All or nothing.

    Raises PermissionDenied, Achterhaald (somebody decided meanwhile), GeenPlek, Gepauzeerd, MailbudgetOp, RedenNodig
    (differs from the guideline, and `afwijking` is empty), ValidationError, ActieFout (one cannot be chosen yet, or
    no choice).
    """
    by, ronde = leid_ronde(by, ronde, status=(Rondestatus.OPEN, Rondestatus.GESLOTEN))
    if not keuzes:
        raise ActieFout("Kies eerst bij minstens één regio wat je besluit.")
    if any(een.quickscan.ronde_id != ronde.pk for een in keuzes):
        raise Achterhaald
    afwijking = schoon(afwijking).strip()
    verschil = wijkt_af(ronde, keuzes)
    if verschil and not afwijking:
        raise RedenNodig(f"{verschil} Schrijf op waarom.")
    brieven = []
    for een in keuzes:
        if een.besluit == Besluit.GESELECTEERD:
            try:
                brieven.append(_selecteer(by, een.quickscan, een.tekst))
            except NogNietAf as fout:
                raise ActieFout(f"{een.quickscan.naam} kan nog niet worden gekozen. {fout}") from fout
        else:
            brieven.append(_wijs_af(by, een.quickscan, een.waarom, een.tekst))
    _stuur(by, brieven)
    if verschil:
        ronde.afwijking = afwijking
        ronde.full_clean()
        ronde.save(update_fields=["afwijking"])
        Gebeurtenis.objects.schrijf(by=by, wat="ronde.afwijking", onderwerp=ronde, waarom=afwijking)
    return ronde


@transaction.atomic
def herzie(*, by, quickscan: Quickscan, waarom: str) -> Quickscan:
    """Take a choice back: who was chosen (and not begun) or refused is an application again. Mails nobody.

    Raises PermissionDenied, Achterhaald (the round is finished, or the region applied again), Gepauzeerd,
    ValidationError without `waarom`.
    """
    ronde = op_slot(quickscan.ronde)
    by, quickscan = open_quickscan(
        by, quickscan, Handeling.LEIDEN, status=(Quickscanstatus.GESELECTEERD, Quickscanstatus.AFGEWEZEN)
    )
    if ronde.status == Rondestatus.AFGEROND:
        raise Achterhaald("De ronde is afgerond. De keuze verandert niet meer.")
    waarom, van = eis_reden(waarom), quickscan.status
    if van == Quickscanstatus.AFGEWEZEN and _staat_er_al(quickscan):
        raise Achterhaald("Deze regio is intussen opnieuw aangemeld in deze ronde. Kies bij die aanmelding.")
    zet_status(quickscan, Quickscanstatus.AANGEMELD)
    if van == Quickscanstatus.AFGEWEZEN:
        komt_terug(quickscan)
    if van == Quickscanstatus.GESELECTEERD:
        zet_stap(quickscan.stap(Stapsleutel.SELECTIE), Stapstatus.BEZIG)
    schrijf(
        by,
        "quickscan.herzien",
        quickscan,
        van={"status": van},
        naar={"status": Quickscanstatus.AANGEMELD},
        waarom=waarom,
    )
    return quickscan


def _staat_er_al(quickscan: Quickscan) -> bool:
    anderen = quickscan.ronde.quickscans.exclude(status__in=AFGEVALLEN).exclude(pk=quickscan.pk)
    zelfde = anderen.filter(aanmelder_email__iexact=quickscan.aanmelder_email, regionaam__iexact=quickscan.regionaam)
    return zelfde.exists() or (quickscan.regio_id is not None and anderen.filter(regio=quickscan.regio_id).exists())
