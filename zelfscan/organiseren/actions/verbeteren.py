"""Mending a name or an address on the list, before anybody answered."""

from django.db import transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.ontvangers import vergeet
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import op_een_regel
from zelfscan.scan.actions.gedeeld import open_scan
from zelfscan.scan.models import Antwoordlink, Genodigde


class AlGeantwoord(ActieFout):
    """Somebody read this list before answering; from then on nobody on it becomes somebody else (privacy 8)."""

    def __init__(self):
        super().__init__(
            "Er is al geantwoord. Wie antwoordde, las deze lijst; daarom verandert er geen naam of adres meer."
        )


@transaction.atomic
def verbeter_genodigde(*, by, genodigde: Genodigde, naam: str, email: str) -> Genodigde:
    """Change the name or the address of somebody on the list, as long as there is no answer at all.

    Not: as long as this person did not answer, for refusing would tell that (privacy 4). With another address the
    personal link and every mail with it stop, and the person counts as not invited yet. Raises PermissionDenied,
    Achterhaald, AlGeantwoord; ValidationError for what does not fit, and an address that is there already. Returns
    the Genodigde as it is then.
    """
    by, scan = open_scan(by, genodigde.scan)
    rij = scan.genodigden.filter(pk=genodigde.pk).first()
    if rij is None or rij.gewist:
        raise Achterhaald
    if scan.vast:
        raise AlGeantwoord
    was = (rij.naam, rij.email)
    rij.naam, rij.email = op_een_regel(naam), op_een_regel(email)
    if was == (rij.naam, rij.email):
        return rij
    rij.full_clean()
    rij.save(update_fields=["naam", "email"])
    if rij.email != was[1]:
        Antwoordlink.objects.filter(pk=rij.pk).delete()
        vergeet(Genodigde.objects.filter(pk=rij.pk))
    Gebeurtenis.objects.schrijf(by=by, wat="scan.genodigde_verbeterd", onderwerp=scan)
    return rij
