"""A room that can be made twice: the same scan with the same numbers, and other answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

import pytest
from django.utils import timezone

from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan import instrumenten
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Afspraak, Antwoordlink, Genodigde, Organisator, Rapportadres, Scan, Scanvoorstel
from zelfscan.scan.toestel import hash_van
from zelfscan.scan.vragen import vraagt_knelpunten
from zelfscan.scan.zichtbaarheid import GROEPEN
from zelfscan.uitkomst.actions.uitkomst import leg_conclusie_vast, leg_groepsscore_vast, sluit

EERDER, SCAN, GENODIGDE, ORGANISATOR, AFSPRAAK = 900_000, 900_001, 910_000, 920_000, 930_000
CODE, TOESTEL = "KWA4T7X", "t" * 32
REEKS = UUID("6e0d0d52-6f0a-4b34-9f0a-000000000001")
FASEN = ("open", "onthuld", "gesloten")
ALLE = (*instrumenten.INSTRUMENTEN.values(), PROEF)


def _kamer(instrument: Instrument, *rest: str):
    """One room of a test. On a second database those where its own part shows, above all the order of rows: in the
    instrument with every kind of question, and in a split by domain. A split by layer takes the way of one by domain,
    in total there is less to see than in a split, and what a test asks of each instrument shows in the one with every
    kind of question: the wide look has the rest."""
    beide = instrument is PROEF or rest == ("domein",)
    marks = () if beide else pytest.mark.breed
    return pytest.param(instrument, *rest, id="-".join((instrument.sleutel, *rest)), marks=marks)


elk_instrument = pytest.mark.parametrize("instrument", [_kamer(een) for een in ALLE])

# Instrument and openheid of the rooms in which the most can be seen without names. In a split more than elsewhere.
SCHERPST = [
    pytest.param(een, openheid, id=f"{een.sleutel}-{openheid}", marks=() if een.splitsbaar else pytest.mark.breed)
    for een in ALLE
    for openheid in ["domein" if een.splitsbaar else "totaal"]
]


def in_elke_kamer(*openheden: str):
    """For a test: every instrument with these openheden, as far as it has them."""
    kamers = [
        _kamer(een, openheid) for een in ALLE for openheid in openheden if een.splitsbaar or openheid not in GROEPEN
    ]
    return pytest.mark.parametrize(("instrument", "openheid"), kamers)


@dataclass(frozen=True)
class Iemand:
    """One answer, with any instrument: figures, texts and what is ticked as `fabriek` deals them over its items."""

    cijfers: str
    domein: str = ""
    teksten: dict[int | str, str] = field(default_factory=dict)
    keuze: int | None = None
    organisatie: str = ""
    op_papier: bool = False
    # Of the first and the second knelpunt: "v" for "vaak", "n" for another answer, "-" for none.
    knelpunten: str = "--"


@dataclass(frozen=True)
class Zaal:
    """`mensen` in the order in which they answered; the first of them on the device of a participant.

    `eerder`: those of the round before. `via_link`: which invited answered through their own link.
    """

    mensen: Sequence[Iemand]
    eerder: Sequence[Iemand]
    via_link: Sequence[int] = ()


def sleutel_van_genodigde() -> str:
    """The key in the personal link of the first who is invited."""
    return Antwoordlink(zout="0" * 22).sleutel


def _link(genodigde: Genodigde, zout: str, *, heeft_geantwoord: bool) -> None:
    link = Antwoordlink(zout=zout, genodigde=genodigde, heeft_geantwoord=heeft_geantwoord)
    link.hash = sha256(link.sleutel.encode()).hexdigest()
    link.save(force_insert=True)


def _gezegd(knelpunten: str) -> dict[str, bool]:
    return {een: zegt == "v" for een, zegt in zip(SLEUTELS, knelpunten, strict=False) if zegt != "-"}


def _vul(scan: Scan, mensen: Sequence[Iemand]) -> None:
    instrument = scan.instrument_nu
    for nummer, mens in enumerate(mensen):
        fabriek.invulling(
            scan,
            mens.cijfers,
            domein=mens.domein,
            teksten=fabriek.teksten(instrument, mens.teksten),
            knelpunten=_gezegd(mens.knelpunten) if vraagt_knelpunten(scan) else {},
            keuzes={} if mens.keuze is None else fabriek.keuzes(instrument, mens.keuze),
            apparaat=hash_van(scan, TOESTEL) if nummer == 0 else "",
            op_papier=mens.op_papier,
            **({"organisatie": mens.organisatie} if mens.organisatie else {}),
        )


def _scan(organisator, *, pk: int, openheid: str, instrument: Instrument, **velden) -> Scan:
    bijeenkomst = datetime.combine(timezone.localdate(), datetime.min.time(), timezone.get_current_timezone())
    scan = Scan.objects.create(
        pk=pk,
        samenwerking="Passend onderwijs in De Proef",
        instrument=instrument.sleutel,
        instrument_versie=instrument.versie,
        manier=3,
        openheid=openheid,
        bijeenkomst=bijeenkomst,
        created_at=bijeenkomst - timedelta(days=10),
        # Of the organiser, and drawn and counted whoever answered.
        agenda_uid=f"zaal-{pk}",
        agenda_op=bijeenkomst - timedelta(days=10),
        reeks=REEKS,
        vast=True,
        **velden,
    )
    Organisator.objects.create(pk=ORGANISATOR + pk, scan=scan, gebruiker=organisator)
    return scan


def maak_zaal(
    organisator, zaal: Zaal, *, openheid: str, fase: str, instrument: Instrument = instrumenten.STANDAARD
) -> Scan:
    """Make the second round of a scan, with its answers, up to this phase; through the real actions."""
    wat = {"openheid": openheid, "instrument": instrument}
    eerder = _scan(organisator, pk=EERDER, ronde=1, code="CCCCCCC", **wat)
    _vul(eerder, zaal.eerder)
    onthul(by=organisator, scan=eerder)
    lang_geleden = timezone.localdate() - timedelta(days=200)
    Scan.objects.filter(pk=EERDER).update(status="gesloten", onthuld_op=lang_geleden, gesloten_op=lang_geleden)
    scan = _scan(organisator, pk=SCAN, ronde=2, code=CODE, verwacht=14, **wat)
    for nummer, naam in enumerate(("Bo", "An", "Cas")):
        rij = Genodigde.objects.create(
            pk=GENODIGDE + nummer,
            scan=scan,
            organisatie="De Linde",
            partij="school",
            domein="onderwijs",
            naam=naam,
            email=f"{naam.lower()}@voorbeeld.example",
        )
        _link(rij, zout=str(nummer) * 22, heeft_geantwoord=nummer in zaal.via_link)
    # By the number of the scan, as its address has one of that name. Asked is who is on the list and has an account.
    Scanvoorstel.objects.create(pk=SCAN, scan=scan, door=organisator, email="bo@voorbeeld.example")
    Rapportadres.objects.create(scan=scan, email="an@voorbeeld.example")
    _vul(scan, zaal.mensen)
    if fase == "open":
        return scan
    scan = onthul(by=organisator, scan=scan)
    if openheid != "naam":
        deel = instrument.gescoord[0].sleutel
        leg_groepsscore_vast(by=organisator, scan=scan, onderdeel=deel, waarde=3, waarom="Zo is het.", toch=True)
    Afspraak.objects.create(pk=AFSPRAAK, scan=scan, wat="Bel elkaar", organisatie="De Linde")
    leg_conclusie_vast(by=organisator, scan=scan, conclusie="We gaan door.")
    return sluit(by=organisator, scan=scan) if fase == "gesloten" else scan
