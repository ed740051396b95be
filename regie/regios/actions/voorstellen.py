"""Asking somebody to belong to a region, to look after it or to take it over; and what that person says.

Whoever asks learns nothing about who is behind an address: no account is looked up before it says yes.
"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.gedeeld import mail_na, op_slot, vers
from regie.mensen.mailbudget import VANZELF
from regie.mensen.rechten import Recht, Regiorol, mag
from regie.regios.fouten import GEEN_MAIL
from regie.regios.regio import Lidmaatschap
from regie.regios.voorstel import Regiovoorstel, Voorstel, VoorstelQuerySet
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import op_een_regel

from .gedeeld import open_regio

ZIN_WEG = "Deze vraag is er niet meer. Misschien is de vraag verwijderd, of was het te laat."


class AlGevraagd(ActieFout):
    """This address was asked already, and can still answer."""


def bewaar(voorstel: Voorstel, erbij: VoorstelQuerySet) -> Voorstel:
    """Check and save a new proposal beside `erbij`: those of the same region or scan, which is locked.

    What this address refused before, or let pass, makes room. Raises AlGevraagd; ValidationError for an address that
    is none.
    """
    voorstel.email, voorstel.naam = voorstel.email.strip().lower(), op_een_regel(voorstel.naam)
    zelfde = erbij.filter(email=voorstel.email)
    if zelfde.nog_open().exists():
        raise AlGevraagd(
            f"{voorstel.email} is al gevraagd. {GEEN_MAIL} Vraag je liever iets anders? Verwijder de vraag dan eerst."
        )
    zelfde.delete()
    voorstel.full_clean()
    voorstel.save(force_insert=True)
    return voorstel


def lees_voor(by, voorstel: Voorstel) -> tuple[Gebruiker, Voorstel]:
    """Return who answers and the proposal as they are now. Lock what it is about first.

    Raises PermissionDenied for somebody else, Achterhaald when it can no longer be answered.
    """
    by = vers(by)
    nu = type(voorstel).objects.nog_open().select_related("door").filter(pk=voorstel.pk).first()
    if nu is None:
        raise Achterhaald(ZIN_WEG)
    if not by.is_active or nu.email != by.email.lower():
        raise PermissionDenied("deze vraag is aan iemand anders")
    if nu.door == by:
        # Asked from another address, that is now the own one.
        raise Achterhaald("Deze vraag stelde je zelf.")
    return by, nu


def neem_aan(by: Gebruiker, voorstel: Voorstel, sjabloon: str, **context) -> None:
    """The proposal has done its work: it goes, and `door` hears of it. A name that was typed becomes that of who has
    none yet."""
    if voorstel.naam and not by.naam:
        by.naam = voorstel.naam
        by.save(update_fields=["naam"])
    mail_na(sjabloon, voorstel.door, door=VANZELF, antwoordt=by, over=voorstel.draagt_over, **context)
    voorstel.delete()


def zeg_nee(by: Gebruiker, voorstel: Voorstel, onderwerp) -> None:
    """Keep the no until the term is over, so that who asked reads it, and mail it."""
    voorstel.geweigerd_op = timezone.now()
    voorstel.save(update_fields=["geweigerd_op"])
    Gebeurtenis.objects.schrijf(by=by, wat="voorstel.geweigerd", onderwerp=onderwerp)
    mail_na("voorstel_geweigerd", voorstel.door, door=VANZELF, voorstel=voorstel)


def vraag(by: Gebruiker, regio, *, email: str, naam: str = "", rol: str, over: bool = False) -> Regiovoorstel:
    """Ask this address, mail it, and write who asked. The region is locked and `by` may do so."""
    nieuw = Regiovoorstel(regio=regio, door=by, email=email, naam=naam, rol=str(rol), draagt_over=over)
    bewaar(nieuw, regio.voorstellen.all())
    wat = "regio.overdracht_gevraagd" if over else "lid.gevraagd"
    Gebeurtenis.objects.schrijf(by=by, wat=wat, onderwerp=regio, naar={"rol": str(rol)})
    mail_na("regio_voorstel", nieuw, voorstel=nieuw, regio=regio, door=by, rol=str(rol))
    return nieuw


def _open(by, voorstel: Regiovoorstel) -> tuple[Gebruiker, Regiovoorstel]:
    regio = op_slot(voorstel.regio)
    by, nu = lees_voor(by, voorstel)
    if nu.regio_id != regio.pk:
        # Its region went into another one in between.
        raise Achterhaald
    nu.regio = regio
    return by, nu


@transaction.atomic
def aanvaard(*, by, voorstel: Regiovoorstel) -> Lidmaatschap:
    """Say yes: `by` belongs to the region from now on, in the role that was asked, and who asked hears of it.

    A role that may more stays. Taking over makes who asked an ordinary lid; a contactpersoon stays so. Raises
    PermissionDenied, Achterhaald: it can no longer be answered, or who asked may not give this any more.
    """
    by, voorstel = _open(by, voorstel)
    regio, door = voorstel.regio, voorstel.door
    eigen = regio.lidmaatschappen.filter(gebruiker=door).first()
    if not mag(door, Recht.LEDEN_BEHEREN, regio) or (voorstel.draagt_over and eigen is None):
        raise Achterhaald(f"{door} beheert deze regio niet meer, en kan dit dus niet meer vragen.")
    lid, nieuw = Lidmaatschap.objects.get_or_create(regio=regio, gebruiker=by, defaults={"rol": voorstel.rol})
    if not nieuw and lid.rol == Regiorol.LID and voorstel.rol != lid.rol:
        lid.rol = voorstel.rol
        lid.save(update_fields=["rol"])
    if voorstel.draagt_over:
        Gebeurtenis.objects.schrijf(by=by, wat="regio.overgenomen", onderwerp=regio, persoon=door)
        if eigen.rol == Regiorol.BEHEERDER:
            eigen.rol = Regiorol.LID
            eigen.save(update_fields=["rol"])
            vergeet_van(regio, door)
    else:
        naar = {"rol": str(voorstel.rol)}
        Gebeurtenis.objects.schrijf(by=by, wat="lid.aanvaard", onderwerp=regio, persoon=door, naar=naar)
    neem_aan(by, voorstel, "regio_voorstel_aanvaard", regio=regio, rol=str(lid.rol))
    return lid


@transaction.atomic
def weiger(*, by, voorstel: Regiovoorstel) -> None:
    """Say no; nothing else changes. Raises PermissionDenied, Achterhaald."""
    by, voorstel = _open(by, voorstel)
    zeg_nee(by, voorstel, voorstel.regio)


@transaction.atomic
def verwijder(*, by, voorstel: Regiovoorstel) -> None:
    """Take a question back, or a no off the list; for everybody who may ask. Raises PermissionDenied, Achterhaald."""
    by, regio = open_regio(by, voorstel.regio, Recht.LEDEN_BEHEREN)
    if not regio.voorstellen.filter(pk=voorstel.pk).delete()[0]:
        raise Achterhaald(ZIN_WEG)
    Gebeurtenis.objects.schrijf(by=by, wat="voorstel.verwijderd", onderwerp=regio)


def vergeet_van(regio, gebruiker: Gebruiker) -> None:
    """What somebody asked goes when they may no longer ask it."""
    regio.voorstellen.filter(door=gebruiker).delete()


def vergeet_aan(regio, gebruiker: Gebruiker) -> None:
    """What somebody was asked goes when they no longer belong to the region."""
    regio.voorstellen.aan(gebruiker).delete()
