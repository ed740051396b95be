"""People who answer, some twice, and some withdraw: with every key that there ever was."""

import random
from uuid import uuid4

from django.db import connection

from regie.inhoud.knelpunten import Speelt
from tests.zelfscan import fabriek
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.meedoen.actions.invullen import gelezen_van, trek_in, vul_in
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.vragen import vraagt_knelpunten


def vul_zaal(scan, aantal: int, dobbel: random.Random, *, domeinen=("onderwijs", "zorg")) -> set[str]:
    """So many people answer, every third one twice and every fifth withdraws.

    Returns every key there ever was, and what is in no outcome: the texts of answers that were replaced or withdrawn.
    """
    sleutels, instrument, erbij = set(), scan.instrument_nu, vraagt_knelpunten(scan)
    for nummer in range(aantal):
        apparaat = uuid4().hex * 2
        keren = 1 + (nummer % 3 == 0)
        for keer in range(keren):
            # No key of sixteen bytes.
            tekst = f"{uuid4().hex[1:]} Dat zie ik hier op school. " * dobbel.choice((1, 8))
            if keer < keren - 1 or nummer % 5 == 4:
                sleutels.add(tekst[:31])
            invulling = vul_in(
                scan=scan,
                sleutel=uuid4(),
                apparaat=apparaat,
                gelezen=gelezen_van(scan),
                scores={deel.sleutel: dobbel.randint(0, len(deel.soort.schaal.labels)) for deel in instrument.gescoord},
                teksten=fabriek.teksten(instrument, {0: tekst}) | ({"kans": f"Kans {tekst}"} if erbij else {}),
                knelpunten={een: dobbel.choice(Speelt.values) for een in SLEUTELS} if erbij else {},
                keuzes=fabriek.keuzes(instrument, 0),
                domein=domeinen[nummer % len(domeinen)],
                laag=("uitvoering", "bestuur")[nummer % 2],
            )
            sleutels |= {invulling.pk.hex, apparaat}
            for soort in ("scores", "toelichtingen", "keuzes", "knelpunten"):
                sleutels |= {pk.hex for pk in getattr(invulling, soort).values_list("pk", flat=True)}
        if nummer % 5 == 4:
            trek_in(scan=scan, apparaat=apparaat)
    return sleutels


def onthul_nu(scan):
    return onthul(by=scan.organisatoren.get().gebruiker, scan=scan)


def als_bytes(sleutel: str) -> bytes:
    """PostgreSQL keeps a UUID in sixteen bytes, SQLite as text."""
    binair = connection.features.has_native_uuid_field and len(sleutel) == 32
    return bytes.fromhex(sleutel) if binair else sleutel.encode()
