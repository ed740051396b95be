"""Makes the round of the demo: each region step by step up to where it is, and the dates put back to when that was."""

from datetime import timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import Workbook

from quickscan.aanmelding.actions.aanmelden import LINK_DOEL, meld_aan
from quickscan.aanmelding.actions.voorwaarden import geef_akkoord
from quickscan.afbakening.models import Afbakening, BetrokkenPartij
from quickscan.onderzoek.actions.documenten import voeg_document_toe
from quickscan.onderzoek.actions.interviews import plan, stel_voor
from quickscan.onderzoek.actions.notities import bewaar_notitie
from quickscan.onderzoek.actions.onderzoek import start_onderzoek
from quickscan.onderzoek.actions.toestemming import houd
from quickscan.onderzoek.models.interview import Toestemmingsvorm
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.actions import mensen, stappen
from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.overgangen import Stapstatus
from quickscan.proces.stappen import STAPPEN, Stapsleutel
from quickscan.proces.voorwaarden import VOORWAARDEN
from quickscan.rondes.actions.rondes import maak_ronde, open_ronde, sluit_aanmelden
from quickscan.selectie import actions as selectie
from quickscan.startgesprek.models import Startgesprek
from regie.inhoud.partijen import domein_van
from regie.mensen.toegangslink import Toegangslink
from regie.regios.actions.regios import maak_regio
from regie.regios.gebied import Gemeente
from regie.regios.regio import Regio

from . import stukken
from .inhoud import AANMELDINGEN, MEDEWERKER, ONDERZOEKER, OPEN_RONDE, OPROEP, QUICKSCANS, RONDE, Demoquickscan
from .teksten import NOTITIES


def maak(wie: dict) -> None:
    """Make the rounds that are not there yet. `wie`: the people of the demo by their address."""
    by, onderzoeker = wie[MEDEWERKER], wie[ONDERZOEKER]
    if not Ronde.objects.filter(naam=RONDE).exists():
        ronde = _ronde(by, RONDE, begin=-100, eind=60, tot=20)
        aangemeld = [(demo, _meld_aan(demo, ronde, by)) for demo in QUICKSCANS]
        sluit_aanmelden(by=by, ronde=ronde)
        for demo, quickscan in aangemeld:
            _doorloop(demo, quickscan, by, onderzoeker)
    if not Ronde.objects.filter(naam=OPEN_RONDE).exists():
        _aanmeldingen(_ronde(by, OPEN_RONDE, begin=60, eind=220, tot=30))


def uitleg() -> list[tuple[str, str]]:
    """Return the addresses of the rounds and of each region, with what there is to see."""
    rondes = {ronde.naam: ronde.pk for ronde in Ronde.objects.filter(naam__in=[RONDE, OPEN_RONDE])}
    regels = []
    if OPEN_RONDE in rondes:
        adres = reverse("quickscan:ronde_open", args=[rondes[OPEN_RONDE]])
        regels.append((adres, f"{OPEN_RONDE}: hier kan een regio zich aanmelden"))
    if RONDE in rondes:
        regels.append((reverse("quickscan:bord"), f"het bord met alle regio's, als {MEDEWERKER}"))
    if link := stukken.link_van_toetser():
        regels.append((reverse("quickscan:toetsen", args=[link.sleutel]), "de factsheet nalezen, als geïnterviewde"))
    per_regio = {quickscan.naam: quickscan for quickscan in Quickscan.objects.filter(ronde__naam=RONDE)}
    return regels + [
        (reverse("quickscan:quickscan", args=[per_regio[demo.regio].pk]), f"{demo.regio}: {demo.wat}")
        for demo in QUICKSCANS
        if demo.regio in per_regio
    ]


def _ronde(by, naam: str, *, begin: int, eind: int, tot: int) -> Ronde:
    vandaag = timezone.localdate()
    ronde = maak_ronde(
        by=by,
        naam=naam,
        begin=vandaag + timedelta(days=begin),
        eind=vandaag + timedelta(days=eind),
        aanmelden_tot=vandaag + timedelta(days=tot),
        plekken=5,
        richtlijn_jong=2,
        richtlijn_po_vo=3,
        oproep=OPROEP,
        criteria="",
    )
    return open_ronde(by=by, ronde=ronde)


def _meld_aan(demo: Demoquickscan, ronde: Ronde, by) -> Quickscan:
    regio = Regio.objects.filter(naam=demo.regio, samengevoegd_in=None).first() or maak_regio(
        by=by, naam=demo.regio, omschrijving="", gemeenten=_gemeenten(demo.gemeenten)
    )
    return meld_aan(
        by=by,
        ronde=ronde,
        regio=regio,
        regionaam=demo.regio,
        doelgroep=demo.doelgroep,
        thema=demo.thema,
        wie_werkt_samen="Gemeenten, scholen, kinderopvang en jeugdhulp. Elke zes weken is er een overleg.",
        motivatie="We doen veel samen. Nu willen we weten wie welke rol neemt, en wat er nog mist.",
        aanmelder_naam="Cato Contact",
        aanmelder_email="contactpersoon@example.org",
        aanmelder_functie="programmaleider",
        aanmelder_telefoon="06 00 00 00 00",
    )


def _gemeenten(codes) -> list[Gemeente]:
    return list(Gemeente.objects.actueel().filter(code__in=codes))


def _aanmeldingen(ronde: Ronde) -> None:
    for nummer, een in enumerate(AANMELDINGEN, start=1):
        meld_aan(
            ronde=ronde,
            regionaam=een.regionaam,
            gemeenten=_gemeenten(een.gemeenten),
            doelgroep=een.doelgroep,
            thema=een.thema,
            wie_werkt_samen="Gemeente, scholen en jeugdhulp.",
            motivatie=een.motivatie,
            aanmelder_naam=een.aanmelder,
            aanmelder_email=f"aanmelder{nummer}@example.org",
            aanmelder_functie=een.functie,
        )


def _doorloop(demo: Demoquickscan, quickscan: Quickscan, by, onderzoeker) -> None:
    """Bring a region to the step where it is. The startgesprek is held now, and put back at the end."""
    _vul_start(demo, quickscan)
    stappen.sluit_stap(by=by, quickscan=_vers(quickscan), sleutel=Stapsleutel.STARTGESPREK)
    _vul_afbakening(demo, quickscan)
    stappen.sluit_stap(by=by, quickscan=_vers(quickscan), sleutel=Stapsleutel.AFBAKENING)
    gelezen = [(een.sleutel, een.versie) for een in VOORWAARDEN]
    # As the contactpersoon does it: by the personal link of the application.
    link = Toegangslink.objects.maak(doel=LINK_DOEL, onderwerp=quickscan)
    geef_akkoord(quickscan=_vers(quickscan), gelezen=gelezen, naam="Cato Contact", sleutel=link.sleutel)
    mensen.zet_begeleider(by=by, quickscan=_vers(quickscan), gebruiker=by)
    selectie.selecteer(by=by, quickscan=_vers(quickscan))
    mensen.voeg_onderzoeker_toe(by=by, quickscan=_vers(quickscan), gebruiker=onderzoeker)
    start_onderzoek(by=onderzoeker, quickscan=_vers(quickscan))
    tot = STAPPEN[demo.bij].nummer if demo.bij in STAPPEN else len(STAPPEN) + 1
    vanaf = STAPPEN[Stapsleutel.ONDERZOEK].nummer
    _onderzoek(demo, quickscan, onderzoeker, klaar=tot > vanaf)
    for definitie in list(STAPPEN.values())[vanaf - 1 : tot - 1]:
        stukken.VUL.get(definitie.sleutel, lambda **_: None)(quickscan=_vers(quickscan), by=by, onderzoeker=onderzoeker)
        stappen.sluit_stap(by=by, quickscan=_vers(quickscan), sleutel=definitie.sleutel)
    stukken.begin(demo.bij, quickscan=_vers(quickscan), by=by, onderzoeker=onderzoeker)
    _zet_terug(demo, quickscan)
    if demo.pauze:
        pauze = stappen.pauzeer(by=by, quickscan=_vers(quickscan), waarom="Het vaste aanspreekpunt is tijdelijk weg.")
        pauze.begin -= timedelta(days=demo.pauze)
        pauze.save(update_fields=["begin"])


def _vers(quickscan: Quickscan) -> Quickscan:
    return Quickscan.objects.get(pk=quickscan.pk)


def _vul_start(demo: Demoquickscan, quickscan: Quickscan) -> None:
    Startgesprek.objects.update_or_create(
        quickscan=quickscan,
        defaults={
            "wanneer": timezone.now() - timedelta(days=demo.geleden),
            "plaats": "Gemeentehuis",
            "aanwezig": "De programmaleider, een directeur en een medewerker van Met Andere Ogen.",
            "uitkomst": "De regio wil meedoen en maakt tijd vrij. De voorwaarden zijn besproken.",
            "voorwaarden_uitgelegd": True,
        },
    )


def _vul_afbakening(demo: Demoquickscan, quickscan: Quickscan) -> None:
    afbakening, nieuw = Afbakening.objects.get_or_create(quickscan=quickscan, defaults={"schaal": demo.schaal})
    if nieuw:
        BetrokkenPartij.objects.bulk_create(
            BetrokkenPartij(
                afbakening=afbakening,
                naam=mens.organisatie,
                partij=mens.partij,
                domein=domein_van(mens.partij).value,
                sector=mens.sector,
            )
            for mens in demo.mensen
        )


def _onderzoek(demo: Demoquickscan, quickscan: Quickscan, onderzoeker, *, klaar: bool) -> None:
    """Interviews, notes and a document; when it is not ready yet, the last two talks are still to come."""
    gehouden = demo.mensen if klaar else demo.mensen[:2]
    nu = timezone.now()
    for nummer, mens in enumerate(demo.mensen, start=1):
        interview = stel_voor(
            by=onderzoeker,
            quickscan=_vers(quickscan),
            naam=mens.naam,
            functie=mens.functie,
            organisatie=mens.organisatie,
            partij=mens.partij,
            domein=domein_van(mens.partij).value,
            sector=mens.sector,
            email=f"geinterviewd{nummer}@example.org",
        )
        if mens in gehouden:
            wanneer = nu - timedelta(days=demo.geleden - 20 - nummer)
            interview = houd(by=onderzoeker, interview=interview, wanneer=wanneer, hoe=Toestemmingsvorm.GESPREK)
            for onderwerp, tekst in NOTITIES:
                bewaar_notitie(by=onderzoeker, interview=interview, onderwerp=onderwerp, tekst=tekst, versie=0)
        elif nummer == len(gehouden) + 1:
            morgen = nu + timedelta(days=2)
            link = "https://video.example.org/gesprek"
            plan(
                by=onderzoeker,
                interview=interview,
                naar=Interviewstatus.GEPLAND,
                wanneer=morgen,
                mailen=False,
                videolink=link,
            )
    voeg_document_toe(
        by=onderzoeker,
        quickscan=_vers(quickscan),
        bestand=ContentFile(_rekenblad(demo.regio), name="Cijfers over de samenwerking.xlsx"),
        geleerd="Het aantal scholen dat meedoet groeide in drie jaar van twee naar negen.",
    )


def _rekenblad(regio: str) -> bytes:
    boek = Workbook()
    boek.active.append(["Regio", "Jaar", "Scholen"])
    for jaar, scholen in ((2024, 2), (2025, 5), (2026, 9)):
        boek.active.append([regio, jaar, scholen])
    buffer = BytesIO()
    boek.save(buffer)
    return buffer.getvalue()


def _zet_terug(demo: Demoquickscan, quickscan: Quickscan) -> None:
    """Spread what was closed just now over the weeks since the start."""
    vorige = start = _vers(quickscan).start
    for stap in quickscan.stappen.exclude(status=Stapstatus.TE_DOEN).order_by("nummer"):
        stap.begonnen_op = vorige
        if stap.is_klaar:
            dagen = min(demo.geleden, max(0, stap.definitie.weken * 7 - 2))
            stap.gesloten_op = vorige = start + timedelta(days=dagen)
        stap.save(update_fields=["begonnen_op", "gesloten_op"])
