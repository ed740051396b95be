"""(f) Answering together: the page, the POST and the poll against bare views, on SQLite and on PostgreSQL."""

import re
from datetime import timedelta
from urllib.parse import urlencode
from uuid import uuid4

from tests.bench.los import klaar, op_postgres
from tests.bench.meting import Doel, Meting, NietGemeten, Tijden, minstens, om_beurten
from tests.bench.server import Client, draaiend
from zelfscan.instrumenten import STANDAARD

KOP = "Samen invullen tegen kale views, in hetzelfde serverproces"
RONDES, KEREN = 20, 20
VELD = re.compile(r'<input[^>]*type="hidden"[^>]*>')
NAAM, WAARDE = re.compile(r'name="([^"]+)"'), re.compile(r'value="([^"]*)"')
CIJFERS = dict(zip((deel.sleutel for deel in STANDAARD.gescoord), "3241", strict=True))
SJABLOON, BEDANKT = "samen.html", "bedankt.html"
FORMULIER = "application/x-www-form-urlencoded"


def meet() -> list[Meting]:
    return [
        *(_noem(meting, "SQLite") for meting in meet_hier()),
        *(_noem(meting, "PostgreSQL") for meting in op_postgres("tests.bench.samen")),
    ]


def _noem(meting: Meting, database: str) -> Meting:
    return Meting(f"{meting.naam}, {database}", meting.waarde, meting.eenheid, meting.doel, meting.bij)


def nieuwe_scan(**velden):
    """An open scan over the total, with room for all that is sent to it here."""
    from django.utils import timezone

    from regie.mensen.gebruiker import Gebruiker
    from zelfscan.organiseren.actions.scans import maak_scan

    by, _ = Gebruiker.objects.get_or_create(email="bench@voorbeeld.example", defaults={"naam": "Bas Bench"})
    gegevens = {"samenwerking": "De meting", "manier": 3, "openheid": "totaal", "verwacht": 300}
    return maak_scan(by=by, bijeenkomst=timezone.now() + timedelta(days=1), **(gegevens | velden))


def verborgen_velden(pagina: str) -> dict[str, str]:
    """Return what the form carries along, its token and its own id among it."""
    velden = {}
    for veld in VELD.findall(pagina):
        if (naam := NAAM.search(veld)) and (waarde := WAARDE.search(veld)):
            velden[naam[1]] = waarde[1]
    if not {"csrfmiddlewaretoken", "sleutel"} <= velden.keys():
        raise NietGemeten(f"Het formulier heeft andere velden dan verwacht: {sorted(velden)}.")
    return velden


def meet_hier() -> list[Meting]:
    scan = nieuwe_scan()
    with draaiend() as client:
        return [*_pagina(client, scan), *_post(client, scan), *_poll(client, scan)]


def _vergelijk(naam: str, onze: Tijden, kale: Tijden, doel: Doel | None = None) -> Meting:
    bij = {
        "onze ms": onze.mediaan,
        "kale ms": kale.mediaan,
        "onze processor-ms": onze.processortijd,
        "kale processor-ms": kale.processortijd,
    }
    return Meting(naam, kale.gedeeld_door(onze), "van de snelheid", doel, bij)


def _meet(client: Client, deelnemers) -> dict[str, Tijden]:
    return om_beurten(deelnemers, lambda: client.proces()["processor_ms"], rondes=RONDES, keren=KEREN)


def _pagina(client: Client, scan) -> list[Meting]:
    from tests.bench.kaal import schrijf_sjabloon

    onze = f"/s/{scan.code}/"
    schrijf_sjabloon(SJABLOON, client.vraag("GET", onze).inhoud)
    paden = {"onze": onze, "kale": f"/kaal/een-query/{SJABLOON}"}
    tijden = _meet(client, {naam: lambda p=pad: client.vraag("GET", p).milliseconden for naam, pad in paden.items()})
    return [
        _vergelijk(
            "invulpagina tegen een sjabloon met evenveel bytes en één query",
            tijden["onze"],
            tijden["kale"],
            minstens(0.7),
        )
    ]


def _post(client: Client, scan) -> list[Meting]:
    from tests.bench.kaal import schrijf_sjabloon
    from zelfscan.scan.models import Invulling

    pagina = client.vraag("GET", f"/s/{scan.code}/")
    velden = verborgen_velden(pagina.inhoud.decode())
    koppen = {"Cookie": pagina.koppen["Set-Cookie"].split(";")[0], "Content_Type": FORMULIER}

    def stuur(pad: str):
        # Each a form of its own, from a device of its own.
        inhoud = urlencode(velden | CIJFERS | {"sleutel": str(uuid4())}).encode()
        return client.vraag("POST", pad, inhoud=inhoud, **koppen)

    bedankt = stuur(f"/s/{scan.code}/")
    # The bare views write into one of their own: a scan takes no more than one and a half times what is expected.
    kale = nieuwe_scan()
    if Invulling.objects.filter(scan=scan).count() != 1:
        raise NietGemeten("De POST bewaarde geen invulling.")
    schrijf_sjabloon(BEDANKT, bedankt.inhoud)
    paden = {
        "onze": f"/s/{scan.code}/",
        "zelfde rijen": f"/kaal/zelfde-rijen/{kale.pk}/{BEDANKT}",
        "een insert": f"/kaal/een-insert/{kale.pk}/{BEDANKT}",
    }
    tijden = _meet(client, {naam: lambda p=pad: stuur(p).milliseconden for naam, pad in paden.items()})
    bewaard = [Invulling.objects.filter(scan=een).count() for een in (scan, kale)]
    if bewaard != [1 + RONDES * KEREN, 2 * RONDES * KEREN]:
        raise NietGemeten("Niet elke POST bewaarde een invulling.")
    return [
        _vergelijk(
            "POST tegen een view die dezelfde rijen schrijft", tijden["onze"], tijden["zelfde rijen"], minstens(0.8)
        ),
        _vergelijk("POST tegen een view met één INSERT", tijden["onze"], tijden["een insert"]),
    ]


def _poll(client: Client, scan) -> list[Meting]:
    pad = f"/s/{scan.code}/stand/"
    etag = client.vraag("GET", pad).koppen["ETag"]
    deelnemers = {
        "zelfde": lambda: client.vraag("GET", pad, verwacht=304, If_None_Match=etag).milliseconden,
        "vers": lambda: client.vraag("GET", pad).milliseconden,
        "kale": lambda: client.vraag("GET", "/kaal/alleen-query/").milliseconden,
    }
    tijden = _meet(client, deelnemers)
    return [
        _vergelijk("stand zonder nieuws (304) tegen een view met één query", tijden["zelfde"], tijden["kale"]),
        _vergelijk("stand vers tegen een view met één query", tijden["vers"], tijden["kale"]),
    ]


if __name__ == "__main__":
    klaar(meet_hier)
