"""A scan before the reveal: make it, change it, move the meeting, call it off. Who does that is in `organisatoren`."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.verzet import mail_verzet, wie_hoort_dat_het_vervalt
from regie.regios.regio import Regio, RegioGemeente
from regie.stukken.agenda import Agendapunt
from regie.stukken.agendarij import AGENDAVELDEN
from regie.stukken.fouten import ActieFout
from regie.stukken.tekst import op_een_regel
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.scan.actions.gedeeld import mail_allen, open_scan, vers, zet_status
from zelfscan.scan.actions.onthullen import wis_antwoorden
from zelfscan.scan.belofte import VAST, VAST_IN_REEKS
from zelfscan.scan.models import Organisator, Scan
from zelfscan.scan.openheden import bezwaar_tegen_openheid
from zelfscan.scan.overgangen import Scanstatus
from zelfscan.scan.rondes import bezwaar_tegen_ronde, vaste_splitsing
from zelfscan.scan.verloop import VELDEN as VERLOOP
from zelfscan.scan.zichtbaarheid import GROEPEN, Openheid

from .deur import POGINGEN, vrije_code
from .genodigden import bezwaar_tegen_lijst, uitgenodigden
from .organisatoren import draag_over, haal_organisator_weg, vraag_organisator

__all__ = [
    "draag_over",
    "gelast_af",
    "haal_organisator_weg",
    "maak_scan",
    "verplaats",
    "vraag_organisator",
    "wijzig_scan",
]

# Enough to put a mistake right; and nobody finds ten mails about one meeting in the mailbox.
VERPLAATSEN_PER_DAG = 3
VELDEN = (*VAST, *VERLOOP, "verwacht", "plaats")
# Of a scan that is begun at once (actions/nu.py), for ever.
BIJ_HET_MAKEN = ("zonder_lijst", "reeks")


class TeVaakVerplaatst(ActieFout):
    """People heard today so often of another moment, that it waits until tomorrow."""

    def __init__(self):
        super().__init__(
            f"De bijeenkomst is vandaag al {VERPLAATSEN_PER_DAG} keer verplaatst, en mensen kregen telkens een mail. "
            "Morgen kan het weer. Klopt het moment nu niet? Vertel het hun dan zelf."
        )


# At the beginning of what is wrong with what was joined.
_ELK = {Openheid.DOMEIN: "elk domein", Openheid.LAAG: "elke laag"}


def groepen_van(groepen, openheid: str) -> list[list[str]]:
    """Return joined domains (or layers, by the openheid) as they are kept: in the fixed order, groups of one left out.

    Empty when nothing is shown apart. Raises ValidationError.
    """
    volgorde = GROEPEN.get(openheid, ())
    netjes = [[domein for domein in volgorde if domein in groep] for groep in groepen]
    netjes = sorted((groep for groep in netjes if len(groep) > 1), key=lambda groep: volgorde.index(groep[0]))
    alle = [domein for groep in netjes for domein in groep]
    if len(alle) != len(set(alle)):
        raise ValidationError({"samengevoegd": f"Zet {_ELK[openheid]} in hoogstens één groep."})
    if netjes and len(netjes[0]) == len(volgorde):
        zin = f"Laat minstens één {openheid} los. Met alles bij elkaar valt er niets te splitsen."
        raise ValidationError({"samengevoegd": zin})
    return netjes


def _vul(by, scan: Scan, velden: dict) -> None:
    """Set and check the fields. Raises ValidationError."""
    for naam, waarde in velden.items():
        setattr(scan, naam, op_een_regel(waarde) if isinstance(waarde, str) else waarde)
    if (scan.instrument, scan.instrument_versie) not in INSTRUMENTEN:
        raise ValidationError({"instrument": "Dit instrument kennen we niet. Kies er een uit de lijst."})
    if scan.naar_factsheet and not scan.instrument_nu.naar_factsheet:
        raise ValidationError({"naar_factsheet": "Dit instrument heeft geen plaats op de factsheet."})
    for naam in VERLOOP:
        if getattr(scan, naam) and not scan.instrument_nu.verloop:
            raise ValidationError({naam: "Dit instrument vraagt dit niet. Laat het leeg."})
    if scan.tussen_regios:
        # By name by nature (besluiten 8).
        scan.openheid = Openheid.NAAM.value
    scan.samengevoegd = groepen_van(scan.samengevoegd, scan.openheid)
    if scan.ronde > 1 and scan.openheid in GROEPEN:
        _keur_splitsing(scan)
    # "Only one you belong to"; what a colleague set before may stay.
    if "regio" in velden and scan.regio and not _eigen_regios(by).filter(pk=scan.regio.pk).exists():
        oud = Scan.objects.filter(pk=scan.pk, regio=scan.regio)
        if not oud.exists():
            raise ValidationError({"regio": "Kies een regio waar je zelf bij hoort."})
    if "gemeenten" in velden and scan.gemeenten:
        _keur_gemeenten(scan)
    aantal = max(scan.verwacht or 0, scan.genodigden.count() if scan.pk else 0)
    # What is no openheid at all is said below, with the other fields.
    te_keuren = not scan.vast and scan.openheid in Openheid
    if te_keuren and (bezwaar := bezwaar_tegen_openheid(scan.openheid, aantal, scan.instrument_nu)):
        raise ValidationError({"openheid": bezwaar})
    if te_keuren and scan.pk and (bezwaar := bezwaar_tegen_lijst(scan)):
        raise ValidationError({"openheid": bezwaar})
    scan.full_clean(exclude=["code"])


def _keur_gemeenten(scan: Scan) -> None:
    """Put them in order; all of the region together are the region. Raises ValidationError for one of elsewhere."""
    rijen = scan.regio.plekken.all() if scan.regio else RegioGemeente.objects.none()
    van_regio = sorted(rijen.values_list("gemeente__naam", flat=True))
    if not set(scan.gemeenten) <= set(van_regio):
        raise ValidationError({"gemeenten": "Kies gemeenten van de regio waar deze scan bij hoort."})
    gekozen = [naam for naam in van_regio if naam in scan.gemeenten]
    scan.gemeenten = [] if gekozen == van_regio else gekozen


def _keur_splitsing(scan: Scan) -> None:
    """Raise ValidationError when a round shows other groups than a round before it."""
    vast = vaste_splitsing(scan)
    if vast is None:
        return
    openheid, samengevoegd = vast
    if scan.openheid != openheid:
        zin = f"Een eerdere ronde was te zien per {openheid}. Met een andere splitsing ernaast is te veel te raden."
        raise ValidationError({"openheid": zin})
    if scan.samengevoegd != samengevoegd:
        zin = f"Een volgende ronde houdt dezelfde samengevoegde {scan.groepen}."
        raise ValidationError({"samengevoegd": f"{zin} Anders zijn de rondes niet te vergelijken."})


def _eigen_regios(by):
    return Regio.objects.van(by).filter(samengevoegd_in=None)


@transaction.atomic
def maak_scan(*, by, bijeenkomst: datetime, **velden) -> Scan:
    """Make an open scan with a code of its own; `by` organises it. Returns the Scan.

    `velden`: those of VELDEN and BIJ_HET_MAKEN. Raises ValidationError for what does not fit together: names without,
    `domein` with under 8 people or with an instrument that is not split, an instrument that is none, a region of
    somebody else.
    """
    by = vers(by)
    scan = Scan(bijeenkomst=bijeenkomst, code=vrije_code())
    _vul(by, scan, _alleen(velden, (*VELDEN, *BIJ_HET_MAKEN)))
    for poging in range(POGINGEN):
        try:
            with transaction.atomic():
                scan.save(force_insert=True)
            break
        except IntegrityError:
            # Another scan took this code in the same moment.
            scan.pk, scan.code = None, vrije_code()
            if poging == POGINGEN - 1:
                raise
    Organisator.objects.create(scan=scan, gebruiker=by)
    Gebeurtenis.objects.schrijf(by=by, wat="scan.gemaakt", onderwerp=scan)
    return scan


def _alleen(velden: dict, mag) -> dict:
    if onbekend := set(velden) - set(mag):
        raise TypeError(f"geen veld van een scan: {sorted(onbekend)}")
    return velden


@transaction.atomic
def wijzig_scan(*, by, scan: Scan, **velden) -> Scan:
    """Change an open scan. After the first answer only place, a higher expected number, and where it
    began and how far it is. Returns the Scan as it is.

    Of another place who was invited hears, as in `verplaats`. Raises PermissionDenied, Achterhaald, MailbudgetOp,
    TeVaakVerplaatst; ValidationError as `maak_scan`, and for what is fixed.
    """
    by, scan = open_scan(by, scan)
    oud, punt = {naam: getattr(scan, naam) for naam in VELDEN}, scan.agendapunt
    _vul(by, scan, _alleen(velden, VELDEN))
    anders = [naam for naam in VELDEN if getattr(scan, naam) != oud[naam]]
    if scan.ronde > 1 and any(naam in VAST_IN_REEKS for naam in anders):
        raise ValidationError(
            "Een volgende ronde vraagt hetzelfde, over hetzelfde. Anders zijn de rondes niet te vergelijken. Gaat het "
            "over iets anders? Maak dan een nieuwe scan."
        )
    if scan.vast:
        for naam in anders:
            if naam in VAST:
                raise ValidationError({naam: "Dit ligt vast. Mensen antwoordden al met deze afspraak."})
        if scan.verwacht < oud["verwacht"]:
            zin = f"Maak dit niet lager dan {oud['verwacht']}. Dat getal zagen mensen toen ze invulden."
            raise ValidationError({"verwacht": zin})
    if anders:
        scan.tel_op_na(punt)
        scan.save(update_fields=[*anders, *AGENDAVELDEN])
        Gebeurtenis.objects.schrijf(by=by, wat="scan.gewijzigd", onderwerp=scan, naar={"velden": anders})
    if scan.plaats != oud["plaats"]:
        _vertel(by, scan, punt)
    return scan


@transaction.atomic
def verplaats(*, by, scan: Scan, bijeenkomst: datetime, plaats: str) -> Scan:
    """Move the meeting and mail who got the invitation from us. Returns the Scan as it is then; see its `verteld`.

    The same time and place again mails nobody. Raises PermissionDenied, Achterhaald, MailbudgetOp, ValidationError;
    TeVaakVerplaatst when people heard of it too often today.
    """
    by, scan = open_scan(by, scan)
    punt = scan.agendapunt
    scan.bijeenkomst, scan.plaats = bijeenkomst, op_een_regel(plaats)
    if scan.agendapunt == punt:
        return scan
    if bezwaar := bezwaar_tegen_ronde(scan, timezone.localdate(bijeenkomst)):
        raise ValidationError({"datum": bezwaar})
    scan.tel_op_na(punt)
    scan.full_clean(exclude=["code"])
    scan.save(update_fields=["bijeenkomst", "plaats", *AGENDAVELDEN])
    _vertel(by, scan, punt)
    return scan


def _vertel(by, scan: Scan, eerst: Agendapunt) -> None:
    """Mail who knows of the meeting what changed. Raises TeVaakVerplaatst when they heard of it too often today."""
    scan.verteld = mail_verzet(
        "scan_verplaatst",
        _wie_het_weet(by, scan),
        eerst,
        scan.agendapunt,
        uitnodiging="scan_uitnodiging",
        door=by,
        scan=scan,
        bijlagen=("zelfscan.organiseren.agenda.bijlage",),
    )
    if scan.verteld and _keer_verplaatst_vandaag(scan) >= VERPLAATSEN_PER_DAG:
        raise TeVaakVerplaatst
    Gebeurtenis.objects.schrijf(
        by=by,
        wat="scan.verplaatst",
        onderwerp=scan,
        van={"bijeenkomst": eerst.begin.isoformat()},
        naar={"bijeenkomst": scan.bijeenkomst.isoformat(), "mails": scan.verteld},
    )


def _keer_verplaatst_vandaag(scan: Scan) -> int:
    """How often today people got a mail that this meeting moved."""
    rijen = Gebeurtenis.objects.over(scan).filter(wat="scan.verplaatst", created_at__date=timezone.localdate())
    return sum(bool(rij.naar.get("mails")) for rij in rijen)


@transaction.atomic
def gelast_af(*, by, scan: Scan) -> Scan:
    """Call a scan off: all answers go, unread, and who got the invitation from us hears of it. Returns the Scan.

    Raises PermissionDenied, Achterhaald (already revealed or called off), MailbudgetOp.
    """
    by, scan = open_scan(by, scan)
    # Asked first, because the links go with the answers; mailed after, because the mails that waited go too.
    wie = wie_hoort_dat_het_vervalt(
        _wie_het_weet(by, scan), uitnodiging="scan_uitnodiging", verzet="scan_verplaatst", over=scan
    )
    wis_antwoorden(scan)
    scan.verteld = mail_allen(
        "scan_afgelast", wie, door=by, scan=scan, bijlagen=("zelfscan.organiseren.agenda.bijlage",)
    )
    punt = scan.agendapunt
    zet_status(scan, Scanstatus.AFGELAST)
    scan.tel_op_na(punt)
    scan.save(update_fields=AGENDAVELDEN)
    scan.voorstellen.all().delete()
    Gebeurtenis.objects.schrijf(by=by, wat="scan.afgelast", onderwerp=scan)
    return scan


def _wie_het_weet(by, scan: Scan) -> list:
    """Return everybody who got the invitation from us, and the other organiser.

    Who stands on the list and was never mailed, does not hear that something is off that they never heard of. And
    never only who answered (or not): nobody can tell who did.
    """
    anderen = scan.organisatoren.exclude(gebruiker=by).select_related("gebruiker")
    return [*uitgenodigden(scan), *(ander.gebruiker for ander in anderen)]
