"""Everything the site keeps about one person, for that person: the file behind "Download je gegevens"."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.utils import timezone

from regie import aansluiting
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.rechten import rollen_van
from regie.regios.organisatie import Contact, Deelnemer
from regie.regios.regio import Lidmaatschap
from regie.regios.voorstel import Regiovoorstel


def _tijd(moment) -> str | None:
    return timezone.localtime(moment).isoformat(timespec="minutes") if moment else None


def _gebeurtenissen(rijen) -> list[dict]:
    return [{"wanneer": _tijd(rij.created_at), "wat": rij.zin(), "waarom": rij.waarom} for rij in rijen]


def eigen_gegevens(gebruiker) -> dict:
    """Return all of it as plain values for JSON. Secrets (passwords, codes, keys) are left out on purpose."""
    leden = Lidmaatschap.objects.filter(gebruiker=gebruiker).select_related("regio").order_by("regio__naam", "pk")
    # What others wrote down about the same address.
    contacten = Contact.objects.filter(email__iexact=gebruiker.email).select_related("regio", "gemeente")
    deelnemers = Deelnemer.objects.filter(email__iexact=gebruiker.email).select_related("organisatie__regio")
    eigen = {
        "account": {
            "naam": gebruiker.naam,
            "e-mailadres": gebruiker.email,
            "telefoonnummer": gebruiker.telefoon,
            "sinds": _tijd(gebruiker.date_joined),
            "laatst ingelogd": _tijd(gebruiker.last_login),
            "rollen": [rol.naam for rol in rollen_van(gebruiker)],
        },
        "e-mailadressen": [
            {"adres": adres.email, "bevestigd": adres.verified}
            for adres in EmailAddress.objects.filter(user=gebruiker).order_by("pk")
        ],
        "inloggen": [
            {"soort": factor.type, "sinds": _tijd(factor.created_at), "laatst gebruikt": _tijd(factor.last_used_at)}
            for factor in Authenticator.objects.filter(user=gebruiker).order_by("pk")
        ],
        "inloggen via een organisatie": [
            {"bij": extern.provider, "sinds": _tijd(extern.date_joined), "wat we kregen": extern.extra_data}
            for extern in SocialAccount.objects.filter(user=gebruiker).order_by("pk")
        ],
        "regio's": [
            {"regio": lid.regio.naam, "rol": lid.get_rol_display(), "sinds": _tijd(lid.created_at)} for lid in leden
        ],
        "vragen over een regio die op je wachten": [
            {"regio": een.regio.naam, "rol": een.get_rol_display(), "naam": een.naam, "tot": _tijd(een.verloopt_op)}
            for een in Regiovoorstel.objects.nog_open().aan(gebruiker).select_related("regio")
        ],
        "wie je vroeg voor een regio": [
            {"regio": een.regio.naam, "rol": een.get_rol_display(), "e-mailadres": een.email, "naam": een.naam}
            for een in Regiovoorstel.objects.filter(door=gebruiker).select_related("regio").order_by("pk")
        ],
        "mag afspraken maken in een regio": [
            {
                "regio": contact.regio.naam,
                "gemeente": contact.gemeente.naam if contact.gemeente else "hele regio",
                "terrein": contact.get_terrein_display(),
                "naam": contact.naam,
                "functie": contact.functie,
                "telefoonnummer": contact.telefoon,
            }
            for contact in contacten.order_by("pk")
        ],
        "deelnemer namens een organisatie": [
            {
                "regio": deelnemer.organisatie.regio.naam,
                "organisatie": deelnemer.organisatie.naam,
                "naam": deelnemer.naam,
                "functie": deelnemer.functie,
            }
            for deelnemer in deelnemers.order_by("pk")
        ],
        "wat je deed": _gebeurtenissen(Gebeurtenis.objects.door(gebruiker)),
        "wat over je is vastgelegd": _gebeurtenissen(Gebeurtenis.objects.over(gebruiker).exclude(actor=gebruiker)),
    }
    for vraag in aansluiting.EIGEN_GEGEVENS:
        eigen |= vraag(gebruiker)
    return eigen
