"""(k) Rooms that reveal together while phones ask how it stands, and what is left of their answers on disk: PostgreSQL.

The same polls without reveals, in the same run, are what it is compared with; also beside somebody who reads for long.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import psycopg2

from tests.bench.los import klaar, op_postgres
from tests.bench.meting import Meting, NietGemeten, hoogstens
from tests.bench.peiler import Gezien, p95, peilend
from tests.bench.samen import nieuwe_scan
from tests.bench.server import WORTEL, draaiend

KOP = "Onthullen en wissen terwijl telefoons vragen hoe het staat, op PostgreSQL"
TELEFOONS = 30  # in a room
GENODIGDEN, OUDE_SCANS = 120_000, 240  # in the table, of scans that are over
HOOGSTENS = 2.0
# What every key and text of a scan that is revealed begins with, as text and as the first bytes of a UUID; and the same
# of one that stays open.
WEG, BLIJFT = "wisproef", "blijfopen"
WEG_UUID = 0x7E57ED0C0FFEE000
GEDULD = 60  # seconds
# As a server in use, and not as one for the tests: what is written is on disk, and statistics are kept.
ALS_ECHT = ("fsync = on", "full_page_writes = on", "track_counts = on", "autovacuum = on", "autovacuum_naptime = '5s'")


@dataclass(frozen=True)
class Omvang:
    """`kamers` reveal, evenly in so many `seconden`; the phones of all rooms ask `per_seconde` times a second."""

    kamers: int
    seconden: float
    per_seconde: int


KORT = Omvang(kamers=10, seconden=7.5, per_seconde=60)
LANG = Omvang(kamers=40, seconden=30, per_seconde=60)


def meet(omvang: Omvang = KORT) -> list[Meting]:
    return op_postgres("tests.bench.wissen", json.dumps(vars(omvang)), stel_in=_stel_in)


def _stel_in(url: str) -> None:
    lijn = psycopg2.connect(url)
    lijn.autocommit = True
    with lijn.cursor() as cursor:
        for instelling in ALS_ECHT:
            cursor.execute(f"ALTER SYSTEM SET {instelling}")
        cursor.execute("ALTER DATABASE regie SET synchronous_commit = on")
        cursor.execute("SELECT pg_reload_conf()")
    lijn.close()


def meet_hier(omvang: Omvang) -> list[Meting]:
    _vul_de_lijsten()
    eerste, tweede = ([_zaal(WEG) for _ in range(omvang.kamers)] for _ in range(2))
    blijft = [_zaal(BLIJFT) for _ in range(omvang.kamers)]
    codes = [scan.code for scan in (*eerste, *tweede, *blijft)]
    with draaiend(zoals_echt=True) as client, _werker(), peilend(client.poort, omvang.per_seconde, codes) as gezien:
        time.sleep(2)  # until each thread has its connection
        stil = _rust(omvang.seconden)
        zonder_lezer = _onthul(eerste, omvang.seconden)
        ook_stil = _rust(omvang.seconden / 2)
        with _lezer():
            met_lezer = _onthul(tweede, omvang.seconden, tot_gewist=False)
            if not _op_schijf()[WEG]:
                raise NietGemeten("Er valt niets te wissen zolang iemand leest.")
        sinds = time.monotonic()
        _wacht_tot_gewist()
        daarna = time.monotonic() - sinds
    resten = _op_schijf()
    if not resten[BLIJFT]:
        raise NietGemeten("Ook van een scan die open is, staat er niets.")
    rust = [*gezien.tussen(*stil), *gezien.tussen(*ook_stil)]
    return [
        _vergelijk("stand tijdens onthullen en wissen", gezien, rust, zonder_lezer, omvang),
        _vergelijk("hetzelfde naast iemand die lang leest", gezien, rust, met_lezer, omvang),
        Meting("sleutels en teksten van onthulde scans in de bestanden", resten[WEG], "keer", hoogstens(0)),
        Meting("gewist nadat die lezer klaar is", daarna, "seconden", hoogstens(GEDULD)),
    ]


def _vergelijk(naam: str, gezien: Gezien, rust: list[float], venster, omvang: Omvang) -> Meting:
    nu = gezien.tussen(*venster)
    bij = {
        "onthullingen": omvang.kamers,
        "p95 ms": p95(nu),
        "p95 ms zonder": p95(rust),
        "langste ms": max(nu),
        "langste ms zonder": max(rust),
        "vragen per seconde": len(nu) / (venster[1] - venster[0]),
        "deel van een kern voor de telefoons": gezien.belasting,
    }
    return Meting(f"p95 van de {naam}", bij["p95 ms"] / bij["p95 ms zonder"], "keer zonder", hoogstens(HOOGSTENS), bij)


def _vul_de_lijsten() -> None:
    """A country full of scans that are over, with who was invited."""
    from django.db import connection
    from django.utils import timezone

    from zelfscan.scan.models import Genodigde, Scan

    vandaag = timezone.localdate()
    oud = [_eigen_scan(f"Klaar {nummer}") for nummer in range(OUDE_SCANS)]
    Scan.objects.filter(pk__in=[een.pk for een in oud]).update(
        status="gesloten", onthuld_op=vandaag - timedelta(days=60), gesloten_op=vandaag - timedelta(days=59)
    )
    velden = [een for een in Genodigde._meta.concrete_fields if not een.primary_key]
    waarden = {"organisatie": "'De Linde'", "partij": "'school'", "domein": "'onderwijs'", "gewist": "false"}
    waarden |= {
        "scan_id": f"(%s::bigint[])[1 + mod(n, {OUDE_SCANS})]",
        "naam": "'Bo ' || n",
        "email": "'bo' || n || '@x.example'",
    }
    namen = [een.column for een in velden]
    keuze = ", ".join(waarden.get(naam, "''") for naam in namen)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Genodigde._meta.db_table} ({', '.join(namen)}) "  # noqa: S608
            f"SELECT {keuze} FROM generate_series(1, %s) AS n",
            [[een.pk for een in oud], GENODIGDEN],
        )
        cursor.execute("ANALYZE")


def _eigen_scan(naam: str, **velden):
    """Somebody else's each: an organiser with many lists of the same people waits for those to be compared."""
    from regie.mensen.gebruiker import Gebruiker
    from zelfscan.scan.models import Organisator

    scan = nieuwe_scan(samenwerking=naam, **velden)
    door = Gebruiker.objects.create(email=f"bench{scan.pk}@voorbeeld.example")
    Organisator.objects.filter(scan=scan).update(gebruiker=door)
    return scan


def _uuid(merk: str, nummer: int) -> UUID:
    return UUID(int=((WEG_UUID if merk == WEG else 0) << 64) + (os.getpid() << 32) + nummer)


def _zaal(merk: str):
    """A room whose answers are all in, most of them by a personal link, and one of them withdrawn."""
    from zelfscan.instrumenten import STANDAARD
    from zelfscan.scan.models import Antwoordlink, Genodigde, Invulling, Score, Toelichting

    scan = _eigen_scan("De zaal", verwacht=TELEFOONS)
    lijst = Genodigde.objects.bulk_create(
        Genodigde(scan=scan, organisatie="De Linde", partij="school", domein="onderwijs") for _ in range(TELEFOONS)
    )
    _zaal.teller = getattr(_zaal, "teller", 0) + 100_000
    rijen = [
        Invulling(id=_uuid(merk, _zaal.teller + n), scan=scan, apparaat=f"{merk}{_zaal.teller + n:055}")
        for n in range(TELEFOONS + 1)
    ]
    Invulling.objects.bulk_create(rijen)
    Antwoordlink.objects.bulk_create(
        Antwoordlink(
            genodigde=een, hash=f"{merk}{een.pk:055}"[:64], zout=f"{merk}{een.pk:013}"[:22], heeft_geantwoord=True
        )
        for een in lijst
    )
    Score.objects.bulk_create(
        Score(id=_uuid(merk, _zaal.teller + 1000 + 10 * n + m), invulling=rij, onderdeel=deel.sleutel, waarde=1 + n % 5)
        for n, rij in enumerate(rijen)
        for m, deel in enumerate(STANDAARD.gescoord)
    )
    # Of the one that is withdrawn: what others wrote with the tick, stands in the outcome.
    Toelichting.objects.create(invulling=rijen[-1], onderdeel=STANDAARD.gescoord[0].sleutel, tekst=f"{merk} " * 20)
    rijen[-1].delete()
    return scan


def _rust(seconden: float) -> tuple[float, float]:
    begin = time.monotonic()
    time.sleep(seconden)
    return begin, time.monotonic()


def _onthul(scans, seconden: float, *, tot_gewist: bool = True) -> tuple[float, float]:
    """Reveal these, evenly in so many seconds; returns when it began, and when it was over or all was wiped."""
    from zelfscan.scan.actions.onthullen import onthul

    begin = time.monotonic()
    for nummer, scan in enumerate(scans):
        time.sleep(max(0, begin + seconden * nummer / len(scans) - time.monotonic()))
        onthul(by=scan.organisatoren.get().gebruiker, scan=scan, toch=True)
    time.sleep(max(0, begin + seconden - time.monotonic()))
    if tot_gewist:
        _wacht_tot_gewist()
    return begin, time.monotonic()


def _wacht_tot_gewist() -> None:
    from zelfscan.scan.wissen import oudste_ongewist

    tot = time.monotonic() + GEDULD
    while oudste_ongewist():
        if time.monotonic() > tot:
            raise NietGemeten("Na een minuut is er nog niet gewist.")
        time.sleep(0.2)


@contextmanager
def _werker() -> Iterator[None]:
    proces = subprocess.Popen([sys.executable, "manage.py", "werker"], cwd=WORTEL)
    try:
        yield
    finally:
        proces.terminate()
        proces.wait(GEDULD)


@contextmanager
def _lezer() -> Iterator[None]:
    """As pg_dump: it holds every table, and reads all as it was when it began."""
    from django.db import connections

    lezer = connections.create_connection("default")
    with lezer.cursor() as cursor:
        cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        tabellen = lezer.introspection.table_names(cursor)
        cursor.execute(f"LOCK TABLE {', '.join(map(lezer.ops.quote_name, tabellen))} IN ACCESS SHARE MODE")
        cursor.execute("SELECT count(*) FROM zelfscan_score")
        yield
        cursor.execute("ROLLBACK")
    lezer.close()


def _op_schijf() -> dict[str, int]:
    """How often each mark is in any file of the database, its catalogue and statistics too."""
    from django.db import connection

    zoek = {WEG: [WEG.encode(), _uuid(WEG, 0).bytes[:8]], BLIJFT: [BLIJFT.encode()]}
    keer = dict.fromkeys(zoek, 0)
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute(
            "SELECT d.map || naam FROM (SELECT 'base/' || oid || '/' AS map FROM pg_database "
            "WHERE datname = current_database()) AS d, pg_ls_dir(d.map) AS naam"
        )
        for (pad,) in cursor.fetchall():
            cursor.execute("SELECT pg_read_binary_file(%s, 0, 1::bigint << 29, true)", [pad])
            inhoud = bytes(cursor.fetchone()[0] or b"")
            for merk, woorden in zoek.items():
                keer[merk] += sum(inhoud.count(woord) for woord in woorden)
    return keer


if __name__ == "__main__":
    os.environ["TAKEN_IN_WACHTRIJ"] = "1"
    klaar(meet_hier, Omvang(**json.loads(sys.argv[2])))
