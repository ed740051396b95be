"""(a) The page and the POST of the zelfscan against bare views, in the same server process."""

import re
from collections.abc import Callable
from urllib.parse import urlencode

from tests.bench.kaal import SJABLOON, UITKOMST, schrijf_sjabloon
from tests.bench.meting import Doel, Meting, NietGemeten, Tijden, minstens, om_beurten
from tests.bench.server import Client, Webantwoord, draaiend

KOP = "De zelfscan tegen een kale Django-view, in hetzelfde serverproces"
RONDES, KEREN = 30, 20
DOEL = minstens(0.7)
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
INGEVULD = {"manier": "alleen", "ontwerper": "3", "kwartiermaker": "2", "verbinder": "4", "dirigent": "1"}


def meet() -> list[Meting]:
    with draaiend() as client:
        pagina = client.vraag("GET", "/zelfscan/")
        schrijf_sjabloon(SJABLOON, pagina.inhoud)
        return _get(client, len(pagina.inhoud)) + _post(client, pagina)


def _get(client: Client, grootte: int) -> list[Meting]:
    paden = {"zelfscan": "/zelfscan/", "sjabloon": "/kaal/sjabloon/", "bytes": "/kaal/bytes/"}
    for pad in paden.values():
        if (gekregen := len(client.vraag("GET", pad).inhoud)) != grootte:
            raise NietGemeten(f"{pad} geeft {gekregen} bytes in plaats van {grootte}.")
    gewoon = _om_beurten(client, paden, lambda pad: client.vraag("GET", pad))
    ingepakt = _om_beurten(client, paden, lambda pad: client.vraag("GET", pad, Accept_Encoding="gzip"))
    return [
        _vergelijk("GET tegen een sjabloon met evenveel bytes", gewoon["zelfscan"], gewoon["sjabloon"], DOEL),
        _vergelijk("hetzelfde, ingepakt zoals een browser vraagt", ingepakt["zelfscan"], ingepakt["sjabloon"], DOEL),
        _vergelijk("GET tegen alleen de bytes (HttpResponse)", gewoon["zelfscan"], gewoon["bytes"]),
    ]


def _post(client: Client, pagina: Webantwoord) -> list[Meting]:
    token = TOKEN.search(pagina.inhoud.decode())
    koek = pagina.koppen["Set-Cookie"]
    if not token or not koek:
        raise NietGemeten("De zelfscan geeft geen CSRF-token of geen cookie.")
    koppen = {"Cookie": koek.split(";")[0], "Content_Type": "application/x-www-form-urlencoded"}
    inhoud = urlencode(INGEVULD | {"csrfmiddlewaretoken": token[1]}).encode()
    paden = {"zelfscan": "/zelfscan/", "formulier": "/kaal/formulier/", "doorsturen": "/kaal/doorsturen/"}

    def stuur(pad: str) -> Webantwoord:
        return client.vraag("POST", pad, verwacht=302, inhoud=inhoud, **koppen)

    for pad in paden.values():
        naar = stuur(pad).koppen["Location"]
        if naar != UITKOMST:
            raise NietGemeten(f"POST {pad} stuurt door naar {naar} in plaats van {UITKOMST}.")
    tijden = _om_beurten(client, paden, stuur)
    return [
        _vergelijk("POST tegen een kaal formulier met vier keuzes", tijden["zelfscan"], tijden["formulier"], DOEL),
        _vergelijk("POST tegen alleen doorsturen", tijden["zelfscan"], tijden["doorsturen"]),
    ]


def _om_beurten(client: Client, paden: dict[str, str], haal: Callable[[str], Webantwoord]) -> dict[str, Tijden]:
    def processor() -> float:
        return client.proces()["processor_ms"]

    deelnemers = {naam: lambda pad=pad: haal(pad).milliseconden for naam, pad in paden.items()}
    return om_beurten(deelnemers, processor, rondes=RONDES, keren=KEREN)


def _vergelijk(naam: str, onze: Tijden, kale: Tijden, doel: Doel | None = None) -> Meting:
    return Meting(
        naam,
        kale.gedeeld_door(onze),
        "van de snelheid",
        doel,
        {
            "onze ms": onze.mediaan,
            "kale ms": kale.mediaan,
            "onze per seconde": onze.per_seconde,
            "kale per seconde": kale.per_seconde,
            "onze processor-ms": onze.processortijd,
            "kale processor-ms": kale.processortijd,
        },
    )
