"""(h) Result, report and export among 10,000 frozen views that together counted a million scores, on SQLite."""

from datetime import date
from statistics import quantiles

from django.db import connection
from django.test import Client as Proefclient
from django.test.utils import CaptureQueriesContext

from tests.bench.meting import Meting, NietGemeten, hoogstens
from tests.bench.samen import nieuwe_scan
from tests.bench.server import ADRES, draaiend
from tests.inloggen import log_in

KOP = "Uitkomst, verslag en rekenblad tussen 10.000 beelden die samen een miljoen scores telden"
AANTAL, MENSEN = 10_000, 25
KEREN = 60
NAMEN = {"resultaat": "resultaat/", "verslag": "verslag/", "rekenblad": "verslag.xlsx"}


def meet() -> list[Meting]:
    from zelfscan.scan.models import Beeld, Scan

    eerste = _gesloten(nieuwe_scan(samenwerking="De eerste"))
    by = eerste.organisatoren.get().gebruiker
    proef = Proefclient(headers={"host": ADRES})
    binnen = log_in(Proefclient(headers={"host": ADRES}), by, stappen=("code",))
    paden = {naam: f"/s/{eerste.code}/{slot}" for naam, slot in NAMEN.items()}
    weinig = {naam: _tel(proef, pad) for naam, pad in paden.items()} | {"mijn": _tel(binnen, "/mijn/")}
    inhoud = eerste.beeld.inhoud
    velden = {
        "samenwerking": "Een van velen",
        "manier": 3,
        "openheid": "totaal",
        "bijeenkomst": eerste.bijeenkomst,
        "status": "gesloten",
        "onthuld_op": eerste.onthuld_op,
        "gesloten_op": date.today(),
        "vast": True,
    }
    Scan.objects.bulk_create([Scan(**velden) for _ in range(AANTAL - 1)], batch_size=500)
    zonder = Scan.objects.filter(beeld=None).values_list("pk", flat=True)
    Beeld.objects.bulk_create([Beeld(scan_id=pk, inhoud=inhoud) for pk in zonder], batch_size=500)
    veel = {naam: _tel(proef, pad) for naam, pad in paden.items()} | {"mijn": _tel(binnen, "/mijn/")}
    scores = Beeld.objects.count() * MENSEN * 4
    metingen = [
        Meting(f"{naam}, met {AANTAL} beelden", veel[naam], "queries", hoogstens(weinig[naam]), {"met 1": weinig[naam]})
        for naam in weinig
    ]
    with draaiend() as client:
        for naam, pad in paden.items():
            tijden = [client.vraag("GET", pad).milliseconden for _ in range(KEREN)]
            metingen.append(Meting(f"p95 van {naam}", quantiles(tijden, n=20)[-1], "ms", bij={"scores": scores}))
    return metingen


def _gesloten(scan):
    """Answered by 25 people, revealed and closed."""
    from uuid import uuid4

    from zelfscan.meedoen.actions.invullen import gelezen_van, vul_in
    from zelfscan.scan.actions.onthullen import onthul
    from zelfscan.uitkomst.actions.uitkomst import sluit

    rollen = [onderdeel.sleutel for onderdeel in scan.instrument_nu.gescoord]
    for nummer in range(MENSEN):
        scores = {rol: 1 + (nummer + plek) % 5 for plek, rol in enumerate(rollen)}
        vul_in(scan=scan, sleutel=uuid4(), apparaat="", gelezen=gelezen_van(scan), scores=scores)
    by = scan.organisatoren.get().gebruiker
    return sluit(by=by, scan=onthul(by=by, scan=scan, toch=True))


def _tel(proef: Proefclient, pad: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        status = proef.get(pad).status_code
    if status != 200:
        raise NietGemeten(f"{pad} geeft {status}; dan zeggen de queries niets.")
    return len(queries)
