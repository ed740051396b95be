"""Writing the advice: each save is a version; a second person checks it; then it is final and the region reads it."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.advies.overgangen import ADVIES, Adviesstatus
from quickscan.factsheet.actions import mensen_van
from quickscan.factsheet.vrijgave import Vondst, controleer
from quickscan.proces.actions.gedeeld import mail_allen, mail_na, open_quickscan, schrijf
from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus, kan
from quickscan.proces.stappen import Stapsleutel
from quickscan.proces.toegang import Handeling
from regie.inhoud.houvasten import HOUVASTEN
from regie.regios.regio import Lidmaatschap
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import op_een_regel, schoon

from .models import Advies, Adviesversie, Mogelijkheid

MEESTE = 10
TE_VEEL = f"Een advies heeft ten hoogste {MEESTE} mogelijkheden. Verwijder er een."
REGELS, TEKSTEN = ("wat", "voor_wie"), ("uitleg", "steun")
# Which mail the begeleider gets when the advice moves there.
MAIL = {Adviesstatus.GECONTROLEERD: "advies_gecontroleerd", Adviesstatus.DEFINITIEF: "advies_definitief"}
VELDEN = ("wat", "voor_wie", "kernrol", "uitleg", "steun", "houvast")


class EersteMeelezer(ActieFout):
    """Who wrote the last version does not check it."""

    def __init__(self):
        super().__init__("Jij schreef deze versie. Een andere onderzoeker van deze quickscan controleert die.")


def _open(by, quickscan: Quickscan):
    by, quickscan = open_quickscan(by, quickscan, Handeling.SCHRIJVEN, status=(Quickscanstatus.LOOPT,))
    if quickscan.stap(Stapsleutel.ADVIES).is_klaar:
        raise Achterhaald(
            "De stap Advies is klaar. Moet er nog iets anders? Vraag een medewerker de stap te heropenen."
        )
    return by, quickscan


@transaction.atomic
def bewaar_advies(
    *, by, quickscan: Quickscan, inleiding: str, mogelijkheden: Mapping[int, Mapping[str, str]], uit: int | None = None
) -> Adviesversie:
    """Save the whole text as the next version; the same again makes none. What was checked is concept again.

    `mogelijkheden`: by their numbers, in whose order they are read. `uit`: the version of which a part is put back.
    Who calls brings what others saved along, read behind the lock (`AdviesForm`). Raises PermissionDenied, Achterhaald
    (also when it is final), Gepauzeerd, ValidationError.
    """
    by, quickscan = _open(by, quickscan)
    advies, _ = Advies.objects.get_or_create(quickscan=quickscan)
    if advies.status == Adviesstatus.DEFINITIEF:
        raise Achterhaald("Het advies is definitief. Heropen het eerst.")
    laatste = advies.versies.first()
    inleiding = schoon(inleiding).strip()
    if len(mogelijkheden) > MEESTE:
        raise ValidationError(TE_VEEL)
    rijen = [_mogelijkheid(nummer, velden) for nummer, velden in sorted(mogelijkheden.items())]
    if (
        laatste
        and laatste.inleiding == inleiding
        and [_inhoud(rij) for rij in laatste.mogelijkheden.all()] == [_inhoud(rij) for rij in rijen]
    ):
        return laatste
    versie = Adviesversie(advies=advies, nummer=laatste.nummer + 1 if laatste else 1, inleiding=inleiding, door=by)
    versie.full_clean(exclude=["advies", "door"])
    versie.save()
    for rij in rijen:
        rij.versie = versie
        rij.full_clean(exclude=["versie"])
        rij.save()
    if advies.status == Adviesstatus.GECONTROLEERD:
        _zet(by, quickscan, advies, Adviesstatus.CONCEPT)
    if uit:
        schrijf(by, "advies.teruggezet", quickscan, naar={"nummer": versie.nummer, "uit": uit})
    else:
        schrijf(by, "advies.bewaard", quickscan, naar={"nummer": versie.nummer})
    return versie


def _mogelijkheid(nummer: int, velden: Mapping[str, str]) -> Mogelijkheid:
    if velden["houvast"] and velden["houvast"] not in {een.sleutel for een in HOUVASTEN}:
        raise ValidationError("Dit houvast bestaat niet.")
    schone = {naam: op_een_regel(velden[naam]) for naam in REGELS} | {
        naam: schoon(velden[naam]).strip() for naam in TEKSTEN
    }
    return Mogelijkheid(volgorde=nummer, kernrol=velden["kernrol"], houvast=velden["houvast"], **schone)


def _inhoud(rij: Mogelijkheid) -> tuple:
    return tuple(getattr(rij, naam) for naam in VELDEN)


def vondsten(quickscan: Quickscan, versie: Adviesversie) -> list[Vondst]:
    """What the release check asks of an advice. Places are which possibility it is, 0 for the introduction."""
    teksten = {"0": versie.inleiding}
    for nummer, rij in enumerate(versie.mogelijkheden.all(), start=1):
        teksten[str(nummer)] = "\n".join(getattr(rij, naam) for naam in (*REGELS, *TEKSTEN))
    return controleer(teksten, mensen_van(quickscan))


@transaction.atomic
def zet_advies(*, by, quickscan: Quickscan, nummer: int, naar: str, collega: bool = False) -> Advies:
    """Move the advice: checked, final, back to concept. `nummer`: the version that was looked at.

    Another researcher checks than who wrote it; is there only one, then `collega` says that somebody read along. Final
    only after the review, because then the contactpersoon reads it, and gets a mail. Raises PermissionDenied,
    Achterhaald, Gepauzeerd, EersteMeelezer, ActieFout.
    """
    by, quickscan = _open(by, quickscan)
    advies = Advies.objects.filter(quickscan=quickscan).first()
    if advies is None or advies.laatste is None or advies.laatste.nummer != nummer:
        raise Achterhaald("Er is intussen een nieuwere versie. Bekijk die eerst.")
    if not kan(ADVIES, advies.status, naar):
        raise Achterhaald
    if naar == Adviesstatus.GECONTROLEERD:
        _eis_meelezer(by, quickscan, advies.laatste, collega)
    if naar != Adviesstatus.CONCEPT and not advies.laatste.mogelijkheden.exists():
        raise ActieFout("Er staat nog geen mogelijkheid in het advies.")
    if naar == Adviesstatus.DEFINITIEF and not quickscan.stap(Stapsleutel.TOETSING).is_klaar:
        raise ActieFout("De toetsing is nog niet klaar. Het advies wordt pas definitief als de factsheet vaststaat.")
    _zet(by, quickscan, advies, naar)
    if naar == Adviesstatus.DEFINITIEF:
        contactpersonen = Lidmaatschap.objects.contactpersonen().filter(regio=quickscan.regio_nu)
        lezers = [lid.gebruiker for lid in contactpersonen.select_related("gebruiker")]
        mail_allen("advies_definitief", lezers, door=by, quickscan=quickscan)
    if (sjabloon := MAIL.get(naar)) and quickscan.mao_begeleider:
        mail_na(sjabloon, quickscan.mao_begeleider, door=by, quickscan=quickscan)
    return advies


def _eis_meelezer(by, quickscan: Quickscan, versie: Adviesversie, collega: bool) -> None:
    anderen = quickscan.onderzoekers.exclude(gebruiker=by).filter(gebruiker__is_active=True)
    if versie.door != by:
        return
    if anderen.exists():
        raise EersteMeelezer
    if not collega:
        raise ActieFout("Laat een collega meelezen, en vink dat aan.")


def _zet(by, quickscan: Quickscan, advies: Advies, naar: str) -> None:
    van, advies.status = advies.status, naar
    if naar == Adviesstatus.GECONTROLEERD:
        advies.gecontroleerd_op, advies.gecontroleerd_door = timezone.now(), by
    elif naar == Adviesstatus.CONCEPT:
        advies.gecontroleerd_op = advies.gecontroleerd_door = None
    advies.definitief_op = timezone.now() if naar == Adviesstatus.DEFINITIEF else None
    advies.save()
    schrijf(by, "advies.status", quickscan, van={"status": van}, naar={"status": naar})
