"""Writing the factsheet: each save is a version; releasing one answers the questions of the check; fixing the last."""

from collections.abc import Mapping
from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.proces.actions.gedeeld import mail_allen, mail_na, open_quickscan, schrijf, zet_aan_zet
from quickscan.proces.actions.stappen import NogNietAf
from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from quickscan.proces.stappen import Partner, Stapsleutel
from quickscan.proces.toegang import Handeling
from quickscan.proces.vragen import ROLSLEUTELS
from regie.regios.regio import Lidmaatschap
from regie.stukken.fouten import Achterhaald
from regie.stukken.tekst import schoon
from regie.stukken.toetsing.stand import nog_niet_af
from zelfscan.service import uitkomsten_voor_factsheet

from .inhoud import ontbrekend
from .models import Factsheet, Factsheetversie, Rolbeschrijving, VrijgaveVraag
from .passages import FACTSHEET
from .vrijgave import Mens, Vondst, controleer

TEKSTEN = ("kern", "gerealiseerd", "regieneming", "opvallend")


def _schrijfbaar(by, quickscan: Quickscan):
    """Lock for who writes. After the review is done the factsheet stands, unless staff reopen that step."""
    by, quickscan = open_quickscan(by, quickscan, Handeling.SCHRIJVEN, status=(Quickscanstatus.LOOPT,))
    if quickscan.stap(Stapsleutel.TOETSING).is_klaar:
        raise Achterhaald(
            "De factsheet staat vast. Moet er nog iets anders? Vraag een medewerker de stap te heropenen."
        )
    return by, quickscan


@transaction.atomic
def bewaar_factsheet(
    *,
    by,
    quickscan: Quickscan,
    teksten: Mapping[str, str],
    rollen: Mapping[str, Mapping],
    scan: int | None = None,
    uit: int | None = None,
) -> Factsheetversie:
    """Save the whole text as the next version; saving the same again makes none. Returns the newest.

    `rollen`: per role `waarde` (1–5 or None), `hoe`, `door_wie`. `scan`: the number of a scan whose outcome is taken
    over, as it is today. `uit`: the number of the version of which a part is put back. Who calls brings what others
    saved along, read behind the lock (`FactsheetForm`).

    Raises PermissionDenied, Achterhaald, Gepauzeerd, ValidationError.
    """
    by, quickscan = _schrijfbaar(by, quickscan)
    factsheet, _ = Factsheet.objects.get_or_create(quickscan=quickscan)
    laatste = factsheet.versies.first()
    teksten = {naam: schoon(teksten[naam]).strip() for naam in TEKSTEN}
    versie = Factsheetversie(
        factsheet=factsheet,
        nummer=laatste.nummer + 1 if laatste else 1,
        door=by,
        scan=_scan(quickscan, scan, laatste),
        compleet=not ontbrekend(teksten, {rol: rollen[rol]["hoe"] for rol in ROLSLEUTELS}),
        **teksten,
    )
    beschrijvingen = [Rolbeschrijving(versie=versie, kernrol=rol, **rollen[rol]) for rol in ROLSLEUTELS]
    if laatste and _zelfde(laatste, versie, beschrijvingen):
        return laatste
    versie.full_clean(exclude=["factsheet", "door"])
    versie.save()
    for rij in beschrijvingen:
        rij.full_clean(exclude=["versie"])
        rij.versie = versie
        rij.save()
    if uit:
        schrijf(by, "factsheet.teruggezet", quickscan, naar={"nummer": versie.nummer, "uit": uit})
    else:
        schrijf(by, "factsheet.bewaard", quickscan, naar={"nummer": versie.nummer})
    return versie


def _scan(quickscan: Quickscan, nummer: int | None, laatste: Factsheetversie | None) -> dict | None:
    """What is kept of a scan: what the version before kept, or what the scan says now."""
    if nummer is None:
        return None
    if laatste and laatste.scan and laatste.scan["scan"] == nummer:
        return laatste.scan
    for uitkomst in uitkomsten_voor_factsheet(quickscan.regio_nu):
        if uitkomst.scan == nummer:
            gegevens = asdict(uitkomst) | {"onthuld_op": uitkomst.onthuld_op.isoformat()}
            return gegevens | {"rollen": list(gegevens["rollen"])}
    raise ValidationError({"scan": "Deze scan is er niet meer, of mag niet naar de factsheet. Kies opnieuw."})


def _zelfde(oud: Factsheetversie, nieuw: Factsheetversie, rollen: list[Rolbeschrijving]) -> bool:
    def inhoud(rij):
        return (rij.kernrol, rij.waarde, rij.hoe, rij.door_wie)

    return (
        all(getattr(oud, naam) == getattr(nieuw, naam) for naam in TEKSTEN)
        and (oud.scan or {}).get("scan") == (nieuw.scan or {}).get("scan")
        and {inhoud(rij) for rij in oud.rollen.all()} == {inhoud(rij) for rij in rollen}
    )


def vondsten(quickscan: Quickscan, versie: Factsheetversie) -> list[Vondst]:
    """What the release check asks of this version, its annex included."""
    teksten = {naam: getattr(versie, naam) for naam in TEKSTEN}
    for rij in sorted(versie.rollen.all(), key=lambda rij: ROLSLEUTELS.index(rij.kernrol)):
        teksten[rij.kernrol] = f"{rij.hoe}\n{rij.door_wie}"
    antwoorden = [rij for toetsing in quickscan.toetsingen.all() for rij in toetsing.opmerkingen.all() if rij.antwoord]
    teksten["bijlage"] = "\n".join(f"{rij.bijlagetekst}\n{rij.waarom}" for rij in FACTSHEET.in_leesvolgorde(antwoorden))
    return controleer(teksten, mensen_van(quickscan), scan_aantal=versie.scan and versie.scan["aantal"])


def mensen_van(quickscan: Quickscan) -> list[Mens]:
    """Who may not be recognised: everybody on the list of interviews, and the contacts of the region."""
    rijen = [Mens(rij.naam, rij.functie, rij.organisatie) for rij in quickscan.interviews.all()]
    contactpersonen = (
        Lidmaatschap.objects.contactpersonen().filter(regio=quickscan.regio_nu).select_related("gebruiker")
    )
    return [*rijen, Mens(quickscan.aanmelder_naam), *(Mens(een.gebruiker.naam) for een in contactpersonen)]


def nieuw_in_bijlage(quickscan: Quickscan, versie: Factsheetversie) -> list[Vondst]:
    """What the check asks of the annex and was not answered yet: remarks are answered after the release as well."""
    vragen = VrijgaveVraag.objects.filter(versie__factsheet=versie.factsheet).exclude(antwoord="")
    al = set(vragen.values_list("soort", "plek", "passage"))
    return [
        een
        for een in vondsten(quickscan, versie)
        if een.plek == "bijlage" and (een.soort, een.plek, een.passage) not in al
    ]


def _beantwoord(by, versie: Factsheetversie, gevonden: list[Vondst], antwoorden: Mapping[Vondst, str]) -> None:
    """Keep why each finding may stay. Raises ValidationError when one has no answer."""
    vragen = [
        VrijgaveVraag(
            versie=versie,
            soort=vondst.soort,
            plek=vondst.plek,
            passage=vondst.passage,
            antwoord=schoon(antwoorden.get(vondst, "")).strip(),
            door=by,
        )
        for vondst in gevonden
    ]
    if any(not vraag.antwoord for vraag in vragen):
        raise ValidationError("Beantwoord eerst elke vraag. Of pas de tekst aan, dan vervalt de vraag.")
    VrijgaveVraag.objects.bulk_create(vragen)


@transaction.atomic
def geef_vrij(*, by, quickscan: Quickscan, nummer: int, antwoorden: Mapping[Vondst, str]) -> Factsheetversie:
    """Let this version leave the researchers: from now on staff and the contactpersoon read it.

    `antwoorden`: why each finding may stay. Raises PermissionDenied, Achterhaald (there is a newer one, or it was
    released already), Gepauzeerd, NogNietAf; ValidationError when a finding has no answer.
    """
    by, quickscan = _schrijfbaar(by, quickscan)
    versie = _nieuwste(quickscan, nummer)
    if versie.vrijgegeven_op:
        raise Achterhaald("Deze versie is al vrijgegeven.")
    if not versie.compleet:
        rollen = {rij.kernrol: rij.hoe for rij in versie.rollen.all()}
        raise NogNietAf(ontbrekend({naam: getattr(versie, naam) for naam in TEKSTEN}, rollen))
    _beantwoord(by, versie, vondsten(quickscan, versie), antwoorden)
    versie.vrijgegeven_op = timezone.now()
    versie.save(update_fields=["vrijgegeven_op"])
    schrijf(by, "factsheet.vrijgegeven", quickscan, naar={"nummer": versie.nummer})
    if quickscan.mao_begeleider:
        mail_na("factsheet_vrijgegeven", quickscan.mao_begeleider, quickscan=quickscan, door=by)
    return versie


def _nieuwste(quickscan: Quickscan, nummer: int) -> Factsheetversie:
    factsheet = Factsheet.objects.filter(quickscan=quickscan).first()
    if factsheet is None or factsheet.laatste is None or factsheet.laatste.nummer != nummer:
        raise Achterhaald("Er is intussen een nieuwere versie. Bekijk die eerst.")
    return factsheet.laatste


@transaction.atomic
def stel_vast(
    *, by, quickscan: Quickscan, nummer: int, antwoorden: Mapping[Vondst, str] | None = None
) -> Factsheetversie:
    """Fix the factsheet after the review: this is what counts. A review that still runs is closed by it.

    `antwoorden`: why each finding of `nieuw_in_bijlage` may stay. Raises PermissionDenied, Achterhaald, Gepauzeerd;
    NogNietAf while somebody can still react, a remark has no answer, or what was adopted is in no version yet;
    ValidationError when a finding has no answer.
    """
    by, quickscan = _schrijfbaar(by, quickscan)
    versie = _nieuwste(quickscan, nummer)
    if zinnen := nog_niet_vast(quickscan, versie):
        raise NogNietAf(zinnen)
    _beantwoord(by, versie, nieuw_in_bijlage(quickscan, versie), antwoorden or {})
    # A step that was reopened: the version that was final before is one of the others now.
    versie.factsheet.versies.exclude(vastgesteld_op=None).update(vastgesteld_op=None)
    versie.vastgesteld_op = timezone.now()
    versie.save(update_fields=["vastgesteld_op"])
    quickscan.toetsingen.filter(gesloten_op=None).update(gesloten_op=timezone.localdate())
    zet_aan_zet(quickscan, Stapsleutel.TOETSING, Partner.AEF)
    schrijf(by, "factsheet.vastgesteld", quickscan, naar={"nummer": versie.nummer})
    contactpersonen = (
        Lidmaatschap.objects.contactpersonen().filter(regio=quickscan.regio_nu).select_related("gebruiker")
    )
    mensen = [*(lid.gebruiker for lid in contactpersonen), quickscan.mao_begeleider]
    mail_allen("factsheet_vastgesteld", filter(None, mensen), door=by, quickscan=quickscan)
    return versie


def nog_niet_vast(quickscan: Quickscan, versie: Factsheetversie) -> list[str]:
    """Say why this version cannot be fixed yet; an empty list: it can."""
    toetsingen = list(quickscan.toetsingen.all())
    if not toetsingen:
        return ["De factsheet is nog niet getoetst."]
    zinnen = [] if versie.vrijgegeven_op else [f"Versie {versie.nummer} is nog niet vrijgegeven."]
    return zinnen + nog_niet_af(toetsingen, versie.pk)
