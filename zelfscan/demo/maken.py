"""Makes the scans of the demo, each up to the phase it is in."""

from datetime import timedelta
from uuid import UUID, uuid5

from django.urls import reverse
from django.utils import timezone

from regie.inhoud.knelpunten import Speelt
from regie.inhoud.partijen import domein_van
from regie.regios.regio import Regio
from zelfscan.instrumenten.kernrollen.vragen import wie_van
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.meedoen.actions.invullen import gelezen_van, vul_in
from zelfscan.organiseren.actions.genodigden import voeg_genodigden_toe
from zelfscan.organiseren.actions.rondes import volgende_ronde
from zelfscan.organiseren.actions.scans import gelast_af, maak_scan, vraag_organisator
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Scan
from zelfscan.scan.overgangen import MET_BEELD, Scanstatus
from zelfscan.scan.vragen import vraagt_knelpunten
from zelfscan.uitkomst.actions import afspraken, uitkomst
from zelfscan.uitkomst.actions.bezetting import leg_bezetting_vast

from .inhoud import SCANS, Demoscan

# Who fulfils a role, in turn: a demo in which nobody says so would hide half of the report.
VERVULLINGEN = (("een", "swv"), ("meer", "gemeente", "swv"), ("een", "gemeente"), ("niemand",))


def maak(wie: dict) -> None:
    """Make every scan that its organiser does not have yet. `wie`: the people of the demo by their address."""
    for demo in SCANS:
        by = wie[demo.door]
        if not Scan.objects.van(by).filter(samenwerking=demo.samenwerking).exists():
            _maak(demo, by)


def uitleg() -> list[tuple[str, str]]:
    """Return per scan that is there the address with its code, and what it shows."""
    namen = [demo.samenwerking for demo in SCANS]
    codes = dict(Scan.objects.filter(samenwerking__in=namen).order_by("pk").values_list("samenwerking", "code"))
    return [
        (
            reverse("samen:scan", args=[codes[demo.samenwerking]]),
            f"{demo.samenwerking} ({demo.openheid}; {demo.wat}; van {demo.door})",
        )
        for demo in SCANS
        if demo.samenwerking in codes
    ]


def _maak(demo: Demoscan, by) -> None:
    nu = timezone.localtime()
    dag = (nu - timedelta(days=demo.geleden)).replace(hour=15, minute=30, second=0, microsecond=0)
    scan = maak_scan(
        by=by,
        bijeenkomst=dag - timedelta(days=demo.eerder),
        samenwerking=demo.samenwerking,
        manier=demo.manier,
        openheid=demo.openheid,
        regio=Regio.objects.filter(naam=demo.regio, samengevoegd_in=None).first() if demo.regio else None,
        verwacht=demo.verwacht or len(demo.lijst),
        plaats="Buurthuis De Kade",
        naar_factsheet=demo.naar_factsheet,
        **demo.onderwerp,
        **demo.verloop,
    )
    voeg_genodigden_toe(by=by, scan=scan, rijen=_rijen(demo))
    if demo.vraagt:
        vraag_organisator(by=by, scan=scan, email=demo.vraagt)
    if demo.eerder:
        _vul(demo, scan, demo.eerdere_antwoorden)
        scan = uitkomst.sluit(by=by, scan=onthul(by=by, scan=scan, toch=True))
        toen = scan.onthuld_op - timedelta(days=demo.geleden + demo.eerder)
        Scan.objects.filter(pk=scan.pk).update(onthuld_op=toen, gesloten_op=toen)
        scan = volgende_ronde(by=by, scan=Scan.objects.get(pk=scan.pk), bijeenkomst=dag, plaats="Buurthuis De Kade")
    _vul(demo, scan, demo.antwoorden)
    if demo.tot == Scanstatus.AFGELAST:
        gelast_af(by=by, scan=scan)
    if demo.tot not in MET_BEELD:
        return
    scan = onthul(by=by, scan=scan, toch=True)
    _besluit(demo, scan, by)
    if demo.tot == Scanstatus.GESLOTEN:
        uitkomst.sluit(by=by, scan=scan)
        toen = timezone.localdate(dag)
        Scan.objects.filter(pk=scan.pk).update(onthuld_op=toen, gesloten_op=toen)


def _rijen(demo: Demoscan) -> list[dict]:
    return [
        {
            "organisatie": organisatie,
            "partij": partij,
            "domein": domein_van(partij, domein).value,
            "eigen_regio": regio,
        }
        for organisatie, partij, domein, regio in demo.lijst
    ]


def _vul(demo: Demoscan, scan: Scan, antwoorden: tuple[str, ...]) -> None:
    rollen = [onderdeel.sleutel for onderdeel in scan.instrument_nu.gescoord]
    for plek, (rij, cijfers) in enumerate(zip(_rijen(demo), antwoorden, strict=False)):
        if not cijfers:
            continue
        vul_in(
            scan=scan,
            # The same each time, so a second try makes no second answer.
            sleutel=uuid5(UUID(int=scan.pk), str(plek)),
            apparaat="",
            gelezen=gelezen_van(scan),
            scores=dict(zip(rollen, map(int, cijfers), strict=True)),
            teksten={rol: tekst for wiens, rol, tekst in demo.teksten if wiens == plek},
            knelpunten=_knelpunten(plek) if vraagt_knelpunten(scan) else {},
            keuzes={wie_van(rol): VERVULLINGEN[(plek + nummer) % 4] for nummer, rol in enumerate(rollen)},
            laag=demo.lagen[plek] if demo.lagen else "",
            **rij,
        )


def _knelpunten(plek: int) -> dict[str, str]:
    """What somebody says of the six, in turn; one in five skips the question."""
    if plek % 5 == 4:
        return {}
    zegt = (Speelt.VAAK, Speelt.SOMS, Speelt.NIET)
    return {een: zegt[(plek + nummer + plek // 3) % 3] for nummer, een in enumerate(SLEUTELS)}


def _besluit(demo: Demoscan, scan: Scan, by) -> None:
    besloten = demo.uitkomst
    for rol, (waarde, waarom) in besloten.groepsscores.items():
        uitkomst.leg_groepsscore_vast(by=by, scan=scan, onderdeel=rol, waarde=waarde, waarom=waarom, toch=True)
    for een in besloten.afspraken:
        rij = afspraken.bewaar_afspraak(
            by=by,
            scan=scan,
            onderdeel=een.over,
            wat=een.wat,
            organisatie=een.organisatie,
            wie=een.wie,
            wanneer=timezone.localdate() + timedelta(days=een.dagen),
        )
        if een.klaar:
            afspraken.vink_af(by=by, scan=scan, afspraak=rij, klaar=True)
    if besloten.bezetting:
        velden = ("wie", "tweede", "leert")
        per_rol = {rol: dict(zip(velden, wie, strict=True)) for rol, wie in besloten.bezetting.items()}
        leg_bezetting_vast(by=by, scan=scan, bezetting=per_rol)
    if besloten.conclusie:
        wat = {"conclusie": besloten.conclusie, "bestuursvraag": besloten.bestuursvraag}
        uitkomst.leg_conclusie_vast(by=by, scan=scan, **wat)
