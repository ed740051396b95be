"""Who belongs to a region: invite, change role, remove, name the contactpersoon, hand over.

Who gets more is asked first: `voorstellen`.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from regie import aansluiting
from regie.mensen.fouten import EigenRechten, TeVeelUitnodigingen
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.gedeeld import account_voor, mail_na
from regie.mensen.rechten import EIGEN_ROLLEN, Recht, Regiorol, eis
from regie.regios.fouten import GEEN_MAIL, AlLid, LaatsteBeheerder
from regie.regios.regio import Lidmaatschap, Regio
from regie.regios.voorstel import Regiovoorstel
from regie.stukken.fouten import Achterhaald

from .gedeeld import open_lid, open_regio
from .voorstellen import vergeet_aan, vergeet_van, vraag

# Anybody can make a region, so nobody can mail the whole country from one.
UITNODIGINGEN_PER_DAG = 50


def _eis_eigen_rol(rol: str) -> None:
    if rol not in EIGEN_ROLLEN:
        raise ValueError(f"{rol!r} is geen rol die een regio zelf geeft")


def _er_blijft_een_beheerder(lidmaatschap: Lidmaatschap) -> None:
    anderen = lidmaatschap.regio.lidmaatschappen.beheren().exclude(pk=lidmaatschap.pk)
    if not anderen.filter(gebruiker__is_active=True).exists():
        raise LaatsteBeheerder


def _eis_om(by: Gebruiker, lidmaatschap: Lidmaatschap) -> None:
    """Only staff change what staff named; one may always do less oneself."""
    if lidmaatschap.gebruiker != by:
        van_medewerkers = lidmaatschap.rol == Regiorol.CONTACTPERSOON
        recht = Recht.CONTACTPERSOON_BENOEMEN if van_medewerkers else Recht.LEDEN_BEHEREN
        eis(by, recht, lidmaatschap.regio)


def _zet_rol(lidmaatschap: Lidmaatschap, rol: str) -> str:
    """Save another role and return the old one."""
    oud, lidmaatschap.rol = lidmaatschap.rol, Regiorol(rol)
    lidmaatschap.save(update_fields=["rol"])
    return str(oud)


@transaction.atomic
def nodig_lid_uit(*, by, regio, email: str, naam: str, rol: str) -> Regiovoorstel:
    """Ask an address to belong to the region, as "lid" or "beheerder", and mail it. Returns the Regiovoorstel.

    Nothing changes until that person says yes (`voorstellen.aanvaard`), and nothing here depends on whether the address
    has an account. Raises PermissionDenied, AlLid, AlGevraagd, TeVeelUitnodigingen, EigenRechten; ValidationError for
    an address that is none, ValueError for another rol.
    """
    _eis_eigen_rol(rol)
    by, regio = open_regio(by, regio, Recht.LEDEN_BEHEREN)
    _niet_te_veel(by)
    adres = email.strip().lower()
    if adres in {lid.gebruiker.email.lower() for lid in Lidmaatschap.objects.van(regio)}:
        raise AlLid(f"{adres} hoort al bij deze regio. {GEEN_MAIL}")
    if adres == by.email.lower():
        raise EigenRechten
    return vraag(by, regio, email=adres, naam=naam, rol=rol)


def _niet_te_veel(by: Gebruiker) -> None:
    if by.is_staff:
        return
    vandaag = Gebeurtenis.objects.filter(
        actor=by, wat="lid.gevraagd", created_at__gt=timezone.now() - timedelta(days=1)
    )
    if vandaag.count() >= UITNODIGINGEN_PER_DAG:
        raise TeVeelUitnodigingen(
            f"Je nodigde vandaag al {UITNODIGINGEN_PER_DAG} mensen uit. Ga morgen verder, of vraag ons om hulp."
        )


@transaction.atomic
def verander_lidrol(*, by, lidmaatschap, rol: str) -> Lidmaatschap:
    """Make a beheerder lid and mail it, or ask a lid to become beheerder. The same role again changes nothing.

    Returns the Lidmaatschap as it is then: who is asked stays lid until saying yes. Raises PermissionDenied (also for a
    contactpersoon, whom only staff change), EigenRechten, LaatsteBeheerder, AlGevraagd, Achterhaald; ValueError for
    another rol.
    """
    _eis_eigen_rol(rol)
    by, lid = open_lid(by, lidmaatschap)
    _eis_om(by, lid)
    if lid.rol == rol:
        return lid
    if lid.gebruiker == by and rol != Regiorol.LID:
        raise EigenRechten
    if rol != Regiorol.LID:
        vraag(by, lid.regio, email=lid.gebruiker.email, rol=rol)
        return lid
    _er_blijft_een_beheerder(lid)
    oud = _zet_rol(lid, rol)
    vergeet_van(lid.regio, lid.gebruiker)
    Gebeurtenis.objects.schrijf(
        by=by,
        wat="lid.rol",
        onderwerp=lid.regio,
        persoon=lid.gebruiker,
        van={"rol": oud},
        naar={"rol": str(rol)},
    )
    if lid.gebruiker != by:
        mail_na("rechten_veranderd", lid.gebruiker, regio=lid.regio, door=by, rol=str(rol))
    return lid


@transaction.atomic
def verwijder_lid(*, by, lidmaatschap) -> None:
    """Take somebody out of the region and mail it; anybody may leave without a mail.

    Raises PermissionDenied (also for a contactpersoon, whom only staff remove), LaatsteBeheerder, Achterhaald.
    """
    by, lid = open_lid(by, lidmaatschap)
    _eis_om(by, lid)
    if lid.rol != Regiorol.LID:
        _er_blijft_een_beheerder(lid)
    zelf = lid.gebruiker == by
    Gebeurtenis.objects.schrijf(
        by=by,
        wat="lid.vertrokken" if zelf else "lid.verwijderd",
        onderwerp=lid.regio,
        persoon=lid.gebruiker,
        van={"rol": str(lid.rol)},
    )
    lid.delete()
    vergeet_van(lid.regio, lid.gebruiker)
    vergeet_aan(lid.regio, lid.gebruiker)
    if not zelf:
        mail_na("rechten_gestopt", lid.gebruiker, regio=lid.regio, door=by, rol=str(lid.rol))


@transaction.atomic
def benoem_contactpersoon(*, by, regio, email: str, naam: str) -> Lidmaatschap:
    """Name a contactpersoon (staff only) and mail it; makes account and membership when needed.

    Returns the Lidmaatschap. Raises PermissionDenied, EigenRechten, AlLid, GeslotenAccount; ValidationError for an
    address that is none.
    """
    by, regio = open_regio(by, regio, Recht.CONTACTPERSOON_BENOEMEN)
    gebruiker = account_voor(email=email, naam=naam)
    if gebruiker == by:
        raise EigenRechten
    lid, nieuw = Lidmaatschap.objects.get_or_create(
        regio=regio, gebruiker=gebruiker, defaults={"rol": Regiorol.CONTACTPERSOON}
    )
    if not nieuw and lid.rol == Regiorol.CONTACTPERSOON:
        raise AlLid(f"{gebruiker} is al contactpersoon van deze regio. {GEEN_MAIL}")
    oud = None if nieuw else _zet_rol(lid, Regiorol.CONTACTPERSOON)
    Gebeurtenis.objects.schrijf(
        by=by, wat="contactpersoon.benoemd", onderwerp=regio, persoon=gebruiker, van={"rol": oud} if oud else None
    )
    ook = [zin for geef in aansluiting.BIJ_BENOEMEN for zin in geef(regio)]
    mail_na("contactpersoon_benoemd", gebruiker, regio=regio, door=by, rol=Regiorol.CONTACTPERSOON, ook=ook)
    return lid


@transaction.atomic
def stop_contactpersoon(*, by, lidmaatschap) -> Lidmaatschap:
    """The contactpersoon becomes an ordinary lid again (staff only), and hears so by mail.

    Raises PermissionDenied, LaatsteBeheerder, Achterhaald (is no contactpersoon any more).
    """
    by, lid = open_lid(by, lidmaatschap)
    regio = lid.regio
    eis(by, Recht.CONTACTPERSOON_BENOEMEN, regio)
    if lid.rol != Regiorol.CONTACTPERSOON:
        raise Achterhaald(f"{lid.gebruiker} is geen contactpersoon meer.")
    _er_blijft_een_beheerder(lid)
    _zet_rol(lid, Regiorol.LID)
    vergeet_van(regio, lid.gebruiker)
    Gebeurtenis.objects.schrijf(by=by, wat="contactpersoon.gestopt", onderwerp=regio, persoon=lid.gebruiker)
    if lid.gebruiker != by:
        mail_na("rechten_veranderd", lid.gebruiker, regio=regio, door=by, rol=Regiorol.LID)
    return lid


@transaction.atomic
def draag_over(*, by, regio: Regio, aan: Gebruiker) -> Regiovoorstel:
    """Ask `aan`, who belongs to the region, to take it over, and mail that. Returns the Regiovoorstel.

    With a yes `aan` becomes beheerder and `by` lid; until then nothing changes. Raises PermissionDenied, EigenRechten,
    AlGevraagd, Achterhaald (`by` or `aan` does not belong to the region).
    """
    by, regio = open_regio(by, regio, Recht.LEDEN_BEHEREN)
    if aan == by:
        raise EigenRechten
    leden = {lid.gebruiker_id: lid.gebruiker for lid in regio.lidmaatschappen.select_related("gebruiker")}
    if by.pk not in leden or aan.pk not in leden:
        raise Achterhaald("Overdragen kan alleen aan iemand die bij de regio hoort. Nodig die persoon eerst uit.")
    if not leden[aan.pk].is_active:
        raise Achterhaald("Dit account is gesloten. Kies iemand anders.")
    return vraag(by, regio, email=leden[aan.pk].email, rol=Regiorol.BEHEERDER, over=True)
