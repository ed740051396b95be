"""Accounts: name and withdraw staff and researchers, own data, deleting the account, a lost second factor."""

from django.core.exceptions import ValidationError
from django.db import transaction

from regie import aansluiting
from regie.mensen.fouten import EerstOverdragen, EigenRechten, LaatsteMedewerker
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.gedeeld import account_voor, mail_allen, mail_na, op_slot, vers
from regie.mensen.mailbudget import VANZELF
from regie.mensen.ontvangers import vergeet
from regie.mensen.rechten import Persoonsoort, Recht, eis
from regie.regios.fouten import GEEN_MAIL, AlLid
from regie.regios.regio import Lidmaatschap, Regio
from regie.regios.voorstel import Regiovoorstel
from regie.stukken.fouten import Achterhaald
from regie.stukken.tekst import op_een_regel


def _benoem(*, by, email: str, naam: str, veld: str, rol: Persoonsoort, sjabloon: str) -> Gebruiker:
    gebruiker = op_slot(account_voor(email=email, naam=naam))
    if gebruiker == by:
        raise EigenRechten
    if getattr(gebruiker, veld):
        raise AlLid(f"{gebruiker} is al {rol}. {GEEN_MAIL}")
    setattr(gebruiker, veld, True)
    gebruiker.save(update_fields=[veld])
    Gebeurtenis.objects.schrijf(by=by, wat=f"{rol}.benoemd", onderwerp=gebruiker)
    mail_na(sjabloon, gebruiker, door=by, rol=rol)
    return gebruiker


def _er_blijft_een_medewerker(zonder: Gebruiker) -> None:
    # All of them locked: two who leave in the same moment would each see the other.
    medewerkers = list(Gebruiker.objects.medewerkers().select_for_update().order_by("pk"))
    if not any(medewerker != zonder for medewerker in medewerkers):
        raise LaatsteMedewerker


@transaction.atomic
def nodig_medewerker_uit(*, by, email: str, naam: str) -> Gebruiker:
    """Make somebody staff (with an account when there is none) and mail it. Returns the Gebruiker.

    Raises PermissionDenied, EigenRechten, AlLid (is staff already), GeslotenAccount; ValidationError for an address
    that is none.
    """
    by = vers(by)
    eis(by, Recht.MENSEN_BEHEREN)
    return _benoem(
        by=by, email=email, naam=naam, veld="is_staff", rol=Persoonsoort.MEDEWERKER, sjabloon="uitnodiging_medewerker"
    )


@transaction.atomic
def stop_medewerker(*, by, gebruiker) -> Gebruiker:
    """Take the staff rights of somebody away, oneself included, and mail it to somebody else.

    Raises PermissionDenied, LaatsteMedewerker, Achterhaald (is no staff any more).
    """
    by = vers(by)
    eis(by, Recht.MENSEN_BEHEREN)
    _er_blijft_een_medewerker(gebruiker)
    gebruiker = op_slot(gebruiker)
    if not gebruiker.is_staff:
        raise Achterhaald(f"{gebruiker} is geen medewerker meer.")
    # Written before the rights go, so that who leaves is still told as a medewerker.
    Gebeurtenis.objects.schrijf(by=by, wat="medewerker.gestopt", onderwerp=gebruiker)
    gebruiker.is_staff = gebruiker.is_superuser = False
    gebruiker.save(update_fields=["is_staff", "is_superuser"])
    if gebruiker != by:
        mail_na("rechten_gestopt", gebruiker, door=by, rol=Persoonsoort.MEDEWERKER)
    return gebruiker


@transaction.atomic
def benoem_onderzoeker(*, by, email: str, naam: str) -> Gebruiker:
    """Make somebody a researcher, mail it, and tell the other staff as well (besluiten 4). Returns the Gebruiker.

    Raises as `nodig_medewerker_uit`.
    """
    by = vers(by)
    eis(by, Recht.ONDERZOEKER_BENOEMEN)
    gebruiker = _benoem(
        by=by,
        email=email,
        naam=naam,
        veld="is_onderzoeker",
        rol=Persoonsoort.ONDERZOEKER,
        sjabloon="uitnodiging_onderzoeker",
    )
    collegas = Gebruiker.objects.medewerkers().exclude(pk__in=[by.pk, gebruiker.pk])
    mail_allen("nieuwe_onderzoeker", collegas, door=by, onderzoeker=gebruiker)
    return gebruiker


@transaction.atomic
def stop_onderzoeker(*, by, gebruiker) -> Gebruiker:
    """Take the researcher's rights away and mail it. Raises PermissionDenied, Achterhaald (is none any more)."""
    by = vers(by)
    eis(by, Recht.ONDERZOEKER_BENOEMEN)
    gebruiker = op_slot(gebruiker)
    if not gebruiker.is_onderzoeker:
        raise Achterhaald(f"{gebruiker} is geen onderzoeker meer.")
    gebruiker.is_onderzoeker = False
    gebruiker.save(update_fields=["is_onderzoeker"])
    Gebeurtenis.objects.schrijf(by=by, wat="onderzoeker.gestopt", onderwerp=gebruiker)
    if gebruiker != by:
        mail_na("rechten_gestopt", gebruiker, door=by, rol=Persoonsoort.ONDERZOEKER)
    return gebruiker


@transaction.atomic
def wijzig_eigen_gegevens(*, by, naam: str, telefoon: str = "") -> Gebruiker:
    """Change the own name and telephone number. Returns the Gebruiker. The history keeps neither.

    Raises ValidationError.
    """
    gebruiker = op_slot(vers(by))
    nieuw = {"naam": op_een_regel(naam), "telefoon": op_een_regel(telefoon)}
    if all(getattr(gebruiker, veld) == waarde for veld, waarde in nieuw.items()):
        return gebruiker
    for veld, waarde in nieuw.items():
        setattr(gebruiker, veld, waarde)
    gebruiker.clean_fields(exclude=[veld.name for veld in gebruiker._meta.fields if veld.name not in nieuw])
    gebruiker.save(update_fields=list(nieuw))
    Gebeurtenis.objects.schrijf(by=gebruiker, wat="account.gewijzigd", onderwerp=gebruiker)
    return gebruiker


@transaction.atomic
def verwijder_account(*, by) -> None:
    """Delete the own account for good, and mail that to the address it had.

    Memberships go along, and so does what this person asked or was asked; the history keeps what was done and by which
    kind of person, not by whom. Raises EerstOverdragen (with `.regios`) for who alone looks after a region, a scan and
    the like; LaatsteMedewerker.
    """
    gebruiker = vers(by)
    eigen = Lidmaatschap.objects.filter(gebruiker=gebruiker)
    # Locked in a fixed order, as every action in a region does: who could take over must not leave meanwhile.
    regios = list(Regio.objects.select_for_update().filter(pk__in=eigen.values("regio")).order_by("pk"))
    beheert = set(eigen.beheren().values_list("regio", flat=True))
    anderen = Lidmaatschap.objects.beheren().filter(regio__in=beheert, gebruiker__is_active=True)
    alleen = beheert - set(anderen.exclude(gebruiker=gebruiker).values_list("regio", flat=True))
    bezit = [iets for vraag in aansluiting.BEZIT for iets in vraag(gebruiker)]
    if alleen or bezit:
        raise EerstOverdragen([regio for regio in regios if regio.pk in alleen], bezit)
    if gebruiker.is_staff:
        _er_blijft_een_medewerker(gebruiker)
    gebruiker = op_slot(gebruiker)
    Gebeurtenis.objects.schrijf(by=gebruiker, wat="account.verwijderd", onderwerp=gebruiker)
    mail_na("account_verwijderd", gebruiker.email, door=VANZELF, soort=gebruiker.soort)
    eigen.delete()
    Regiovoorstel.objects.aan(gebruiker).delete()
    vergeet(Gebruiker.objects.filter(pk=gebruiker.pk))
    for vertrek in aansluiting.VERTREK:
        vertrek(gebruiker)
    gebruiker.delete()


@transaction.atomic
def herstel_tweede_factor(*, by, gebruiker, waarom: str) -> None:
    """Wipe somebody else's second factor so that they can set a new one; logged with why, and mailed to them.

    Raises PermissionDenied, EigenRechten (for oneself), Achterhaald, ValidationError without `waarom`.
    """
    from regie.mensen.aanmelden import tweede_factor

    by = vers(by)
    eis(by, Recht.MENSEN_BEHEREN)
    gebruiker = op_slot(gebruiker)
    if gebruiker == by:
        raise EigenRechten(
            "Je eigen tweede stap laat je door een collega verwijderen. Zo kan niemand alleen met jouw wachtwoord "
            "binnenkomen."
        )
    if not (waarom := op_een_regel(waarom)):
        raise ValidationError({"waarom": "Zeg waarom dit nodig is."})
    tweede_factor.wis(gebruiker)
    Gebeurtenis.objects.schrijf(by=by, wat="tweede_factor.hersteld", onderwerp=gebruiker, waarom=waarom)
    mail_na("tweede_factor_hersteld", gebruiker, door=by)
