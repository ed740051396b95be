"""(j) The board of the quickscan with 100 regions: as many queries as with five, and how long it takes."""

from contextlib import redirect_stdout
from datetime import timedelta
from io import StringIO
from statistics import quantiles

from django.db import connection
from django.test import Client as Proefclient
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.bench.meting import Meting, NietGemeten, hoogstens
from tests.bench.server import ADRES, draaiend
from tests.inloggen import geef_factor, log_in

KOP = "Het bord met 100 quickscans"
WEINIG, VEEL = 5, 100
PAD = "/quickscan/"
KEREN = 40


def meet() -> list[Meting]:
    from quickscan.proces.models import Quickscan
    from regie.mensen.gebruiker import Gebruiker

    by = Gebruiker.objects.create_user("bord@voorbeeld.example", naam="Mees Meting", is_staff=True)
    geef_factor(by)
    proef = log_in(Proefclient(headers={"host": ADRES}), by, stappen=("password", "mfa"))
    onderzoeker = Gebruiker.objects.create_user("zoekt@voorbeeld.example", naam="Ona Zoekt", is_onderzoeker=True)
    for nummer in range(WEINIG):
        _quickscan(by, onderzoeker, nummer)
    bij_weinig = _tel(proef)
    for nummer in range(WEINIG, VEEL):
        _quickscan(by, onderzoeker, nummer)
    if Quickscan.objects.filter(status="loopt").count() != VEEL:
        raise NietGemeten("Niet elke quickscan loopt.")
    bij_veel = _tel(proef)
    koek = {"Cookie": "; ".join(f"{naam}={morsel.value}" for naam, morsel in proef.cookies.items())}
    with draaiend() as client:
        tijden = [client.vraag("GET", PAD, **koek).milliseconden for _ in range(KEREN)]
    return [
        Meting(f"bord met {VEEL}", bij_veel, "queries", hoogstens(bij_weinig), {f"met {WEINIG}": bij_weinig}),
        Meting(f"p95 van het bord met {VEEL}", quantiles(tijden, n=20)[-1], "ms"),
    ]


def _quickscan(by, onderzoeker, nummer: int) -> None:
    """One that runs, with its researcher, in a round of its own: that has room for a few."""
    from quickscan.proces.models import Ronde
    from tests.quickscan import fabriek

    vandaag = timezone.localdate()
    ronde = Ronde.objects.filter(naam=f"Ronde {nummer // 10}").first() or fabriek.ronde(
        f"Ronde {nummer // 10}", plekken=10, aanmelden_tot=vandaag + timedelta(days=20)
    )
    # The mails that go with it would hide the table.
    with redirect_stdout(StringIO()):
        fabriek.quickscan(
            "onderzoek",
            in_ronde=ronde,
            by=by,
            onderzoeker=onderzoeker,
            begonnen=30,
            aanmelder_email=f"contact{nummer}@voorbeeld.example",
        )


def _tel(proef: Proefclient) -> int:
    with CaptureQueriesContext(connection) as queries:
        status = proef.get(PAD).status_code
    if status != 200:
        raise NietGemeten(f"{PAD} geeft {status}; dan zeggen de queries niets.")
    return len(queries)
