"""A region applies for a round: with an account or without. Who applied follows it by a personal link."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import maak_stappen, mail_na, op_slot, open_quickscan, schrijf, vers
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.overgangen import AFGEVALLEN, DOET_MEE, Quickscanstatus
from quickscan.proces.toegang import Handeling
from regie.mensen.bezorging import Mailstand, mailstand
from regie.mensen.rechten import Recht, mag
from regie.mensen.toegangslink import Toegangslink
from regie.mensen.zending import Zending, ZendingQuerySet
from regie.regios.gebied import Gemeente
from regie.regios.regio import Regio
from regie.stukken.fouten import Achterhaald
from regie.stukken.tekst import op_een_regel, schoon

LINK_DOEL = "aanmelding"
# The link works until so long after the round would end.
LINK_DAGEN = 60
REGELS = ("regionaam", "thema", "aanmelder_naam", "aanmelder_functie", "aanmelder_telefoon")
TEKSTEN = ("wie_werkt_samen", "motivatie")


@transaction.atomic
def meld_aan(
    *,
    by=None,
    ronde: Ronde,
    regionaam: str,
    doelgroep: str,
    thema: str,
    wie_werkt_samen: str,
    motivatie: str,
    aanmelder_naam: str,
    aanmelder_email: str,
    aanmelder_functie: str = "",
    aanmelder_telefoon: str = "",
    gemeenten: Iterable[Gemeente] = (),
    regio: Regio | None = None,
) -> Quickscan:
    """Apply for an open round. `by` None: a visitor without an account. `regio`: one that `by` may see, else refused.

    Returns the Quickscan with its eight steps, and mails the confirmation with the link. Raises Achterhaald (the
    round is not open any more) and ValidationError: per field, and for one that is already there (code "dubbel").
    """
    ronde = op_slot(ronde)
    by = by and vers(by)
    if not ronde.kan_aanmelden:
        raise Achterhaald("Aanmelden voor deze ronde kan niet meer.")
    if regio is not None and not (by and mag(by, Recht.REGIO_ZIEN, regio)):
        raise ValidationError({"regio": "Kies een regio waar je bij hoort."})
    velden = {
        "regionaam": regio.naam if regio else regionaam,
        "thema": thema,
        "aanmelder_naam": aanmelder_naam,
        "aanmelder_functie": aanmelder_functie,
        "aanmelder_telefoon": aanmelder_telefoon,
        "wie_werkt_samen": wie_werkt_samen,
        "motivatie": motivatie,
    }
    quickscan = Quickscan(ronde=ronde, regio=regio, doelgroep=doelgroep, aangemeld_door=by)
    for naam, waarde in velden.items():
        setattr(quickscan, naam, op_een_regel(waarde) if naam in REGELS else schoon(waarde).strip())
    quickscan.aanmelder_email = aanmelder_email.strip()
    _weiger_dubbel(quickscan)
    quickscan.full_clean()
    quickscan.save(force_insert=True)
    quickscan.gemeenten.set(regio.gemeenten.all() if regio else gemeenten)
    maak_stappen(quickscan)
    schrijf(by, "quickscan.aangemeld", quickscan)
    mail_na("aanmelding_ontvangen", quickscan, door=by, quickscan=quickscan, link=_maak_link(quickscan))
    return quickscan


def _maak_link(quickscan: Quickscan) -> Toegangslink:
    """Make the personal link, and withdraw the one before it."""
    Toegangslink.objects.van(quickscan).filter(doel=LINK_DOEL).zet_uit()
    dag = max(quickscan.ronde.eind, timezone.localdate()) + timedelta(days=LINK_DAGEN)
    tot = timezone.make_aware(datetime.combine(dag, time.max))
    return Toegangslink.objects.maak(doel=LINK_DOEL, onderwerp=quickscan, verloopt_op=tot)


def link_van(quickscan: Quickscan) -> Toegangslink | None:
    """Return the link that works now."""
    return Toegangslink.objects.van(quickscan).filter(doel=LINK_DOEL).geldig().last()


def mail_met_link(quickscan: Quickscan) -> Mailstand:
    """Return how the mail with the link that works now stands."""
    return mailstand(_mails_met_link(quickscan))


def _mails_met_link(quickscan: Quickscan) -> ZendingQuerySet:
    return Zending.objects.aan([quickscan]).met("aanmelding_ontvangen", "aanmelding_link")


@transaction.atomic
def mail_opnieuw(*, by=None, ronde: Ronde, email: str, regionaam: str) -> bool:
    """Mail who applied twice the link to the application that is there already. False when there is none of them.

    `by` None: a visitor without an account. Raises MailbudgetOp.
    """
    zelfde = {"aanmelder_email__iexact": email.strip(), "regionaam__iexact": op_een_regel(regionaam)}
    quickscan = Quickscan.objects.filter(
        ronde=ronde, status__in=(Quickscanstatus.AANGEMELD, *DOET_MEE), **zelfde
    ).first()
    if quickscan is None:
        return False
    # The same link: whoever types this address withdraws nothing of somebody else.
    link = link_van(quickscan) or _maak_link(quickscan)
    _mails_met_link(quickscan).niet_bezorgd().delete()
    mail_na("aanmelding_link", quickscan, door=by and vers(by), quickscan=quickscan, link=link)
    return True


@transaction.atomic
def nieuwe_link(*, by, quickscan: Quickscan) -> Toegangslink:
    """Mail who applied a new link; the old one no longer works. Raises PermissionDenied, Achterhaald (over)."""
    alle = (Quickscanstatus.AANGEMELD, *DOET_MEE, Quickscanstatus.AFGEWEZEN)
    by, quickscan = open_quickscan(by, quickscan, Handeling.LEIDEN, status=alle, gepauzeerd=True)
    if not quickscan.aanmelder_email:
        raise Achterhaald("Het e-mailadres is gewist, want de bewaartermijn is voorbij.")
    link = _maak_link(quickscan)
    # Also one that still waits: its link works no more.
    _mails_met_link(quickscan).delete()
    schrijf(by, "quickscan.link", quickscan)
    mail_na("aanmelding_link", quickscan, door=by, quickscan=quickscan, link=link)
    return link


def _weiger_dubbel(quickscan: Quickscan) -> None:
    """Only of what this person may know: the own application, or the own region."""
    er_al = Quickscan.objects.filter(ronde=quickscan.ronde).exclude(status__in=AFGEVALLEN)
    zelfde = er_al.filter(aanmelder_email__iexact=quickscan.aanmelder_email, regionaam__iexact=quickscan.regionaam)
    if zelfde.exists() or (quickscan.regio and er_al.filter(regio=quickscan.regio).exists()):
        raise ValidationError("Deze regio is al aangemeld voor deze ronde.", code="dubbel")
