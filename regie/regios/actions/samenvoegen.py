"""Two regions that turn out to be one: everything of the double moves, and its address leads to the one that stays."""

from django.db import transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gedeeld import mail_allen, vers
from regie.mensen.rechten import Recht, Regiorol, eis
from regie.regios.fouten import SamenvoegenKanNiet
from regie.regios.gebied import Gemeente
from regie.regios.organisatie import Organisatie
from regie.regios.regio import Regio, RegioGemeente
from regie.stukken.fouten import Achterhaald

# Somebody who is in both keeps the role that may most.
RANG = {Regiorol.LID: 0, Regiorol.BEHEERDER: 1, Regiorol.CONTACTPERSOON: 2}


@transaction.atomic
def voeg_regios_samen(*, by, blijft, gaat_op) -> Regio:
    """Merge `gaat_op` into `blijft` (staff only) and tell its members. Returns `blijft` as it is then.

    Municipalities, members, organisations with their people, contacts and experienced congruence move. Where both
    have the same, that of `blijft` stays. The history of both is kept. Raises PermissionDenied, Achterhaald, and
    SamenvoegenKanNiet for a region with itself or when a municipality is not in the table of `blijft`'s year.
    """
    by = vers(by)
    eis(by, Recht.REGIOS_SAMENVOEGEN)
    if blijft.pk == gaat_op.pk:
        raise SamenvoegenKanNiet("Kies twee verschillende regio's.")
    # Both locked in a fixed order, so that two merges never wait for each other.
    paar = Regio.objects.select_for_update().filter(pk__in=[blijft.pk, gaat_op.pk], samengevoegd_in=None)
    regios = {regio.pk: regio for regio in paar.order_by("pk")}
    if len(regios) < 2:
        raise Achterhaald
    blijft, gaat_op = regios[blijft.pk], regios[gaat_op.pk]
    gemeenten = _gemeenten(blijft, gaat_op)
    _verhuis_leden(blijft, gaat_op, by)
    _verhuis_voorstellen(blijft, gaat_op)
    _verhuis_organisaties(blijft, gaat_op)
    dubbel = _verhuis_contacten(blijft, gaat_op, gemeenten)
    _verhuis_ervaring(blijft, gaat_op)
    RegioGemeente.objects.filter(regio=gaat_op).delete()
    blijft.gemeenten.add(*gemeenten.values())
    # What went into the double before, goes along: an old address leads on in one step.
    gaat_op.opgegaan.update(samengevoegd_in=blijft)
    gaat_op.samengevoegd_in = blijft
    gaat_op.save(update_fields=["samengevoegd_in"])
    # One event: `over(blijft)` finds it as well.
    Gebeurtenis.objects.schrijf(
        by=by,
        wat="regio.opgegaan",
        onderwerp=gaat_op,
        naar={"naam": blijft.naam, "regio": blijft.pk, "dubbele_contacten": dubbel},
    )
    return blijft


def _gemeenten(blijft: Regio, gaat_op: Regio) -> dict[str, Gemeente]:
    """Return the municipalities of `gaat_op` by code, as they are in the table of `blijft`."""
    nodig = {*gaat_op.gemeenten.values_list("code", flat=True)}
    nodig |= {*gaat_op.contacten.filter(gemeente__isnull=False).values_list("gemeente__code", flat=True)}
    gevonden = {gemeente.code: gemeente for gemeente in Gemeente.objects.filter(code__in=nodig, jaar=blijft.jaar)}
    if nodig - gevonden.keys():
        raise SamenvoegenKanNiet(
            f"De gemeenten van {gaat_op} ({gaat_op.jaar}) staan niet allemaal in de tabel van {blijft.jaar}. "
            "Kies eerst voor beide regio's de gemeenten van hetzelfde jaar."
        )
    return gevonden


def _verhuis_leden(blijft: Regio, gaat_op: Regio, by) -> None:
    er_al = {lid.gebruiker_id: lid for lid in blijft.lidmaatschappen.all()}
    rollen = {}
    for lid in gaat_op.lidmaatschappen.select_related("gebruiker"):
        daar = er_al.get(lid.gebruiker_id)
        if daar is None:
            lid.regio = blijft
            lid.save(update_fields=["regio"])
        else:
            daar.rol = max(daar.rol, lid.rol, key=RANG.get)
            daar.save(update_fields=["rol"])
            lid.delete()
        if lid.gebruiker != by:
            rollen[lid.gebruiker] = {"rol": (daar or lid).rol}
    mail_allen("regio_samengevoegd", rollen, door=by, eigen=rollen.get, regio=blijft, oude=gaat_op)


def _verhuis_voorstellen(blijft: Regio, gaat_op: Regio) -> None:
    """What somebody was asked about the double is asked about `blijft`; where both asked, that of `blijft` stays."""
    for regio in (blijft, gaat_op):
        # Answered or too late: nobody waits for these.
        regio.voorstellen.exclude(pk__in=regio.voorstellen.nog_open().values("pk")).delete()
    gaat_op.voorstellen.filter(email__in=blijft.voorstellen.values("email")).delete()
    gaat_op.voorstellen.update(regio=blijft)


def _verhuis_organisaties(blijft: Regio, gaat_op: Regio) -> None:
    er_al = {organisatie.naam.lower(): organisatie for organisatie in blijft.organisaties.all()}
    for organisatie in gaat_op.organisaties.all():
        daar = er_al.get(organisatie.naam.lower())
        if daar is None:
            organisatie.regio = blijft
            organisatie.save(update_fields=["regio"])
        else:
            _verhuis_deelnemers(daar, organisatie)
            if not daar.biedt_aan:
                daar.biedt_aan = organisatie.biedt_aan
                daar.save(update_fields=["biedt_aan"])
            organisatie.delete()


def _verhuis_deelnemers(blijft: Organisatie, gaat_op: Organisatie) -> None:
    er_al = {email.lower() for email in blijft.deelnemers.exclude(email="").values_list("email", flat=True)}
    for deelnemer in gaat_op.deelnemers.all():
        if deelnemer.email.lower() not in er_al:
            deelnemer.organisatie = blijft
            deelnemer.save(update_fields=["organisatie"])


def _verhuis_contacten(blijft: Regio, gaat_op: Regio, gemeenten: dict[str, Gemeente]) -> int:
    """Move the contacts; returns how many did not fit, because there is one mandated contact per place and field."""
    er_al = {*blijft.contacten.values_list("gemeente__code", "terrein")}
    dubbel = 0
    for contact in gaat_op.contacten.select_related("gemeente"):
        code = contact.gemeente.code if contact.gemeente else None
        if (code, contact.terrein) in er_al:
            contact.delete()
            dubbel += 1
        else:
            contact.regio, contact.gemeente = blijft, gemeenten.get(code)
            contact.save(update_fields=["regio", "gemeente"])
    return dubbel


def _verhuis_ervaring(blijft: Regio, gaat_op: Regio) -> None:
    soorten = blijft.ervaren_congruentie.values_list("soort", flat=True)
    gaat_op.ervaren_congruentie.exclude(soort__in=list(soorten)).update(regio=blijft)
    gaat_op.ervaren_congruentie.all().delete()
