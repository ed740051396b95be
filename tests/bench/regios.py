"""(e) The page of a region with 40 municipalities and the search while one types, against a view with one query.

Also what the pages of who logs in weigh.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import quantiles

from django.db import connection
from django.test import Client as Proefclient
from django.test.utils import CaptureQueriesContext

from regie.mensen.gebruiker import Gebruiker
from regie.regios.actions.regios import maak_regio
from regie.regios.gebied import Gemeente
from regie.regios.regio import Regio
from tests.bench.gewicht import GRENS, KB, Browser
from tests.bench.kaal import schrijf_sjabloon
from tests.bench.meting import Meting, NietGemeten, Tijden, hoogstens, om_beurten
from tests.bench.server import ADRES, Client, draaiend
from tests.inloggen import log_in

KOP = "De regio en het zoeken naar gemeenten tegen een kale view met één query, in hetzelfde serverproces"
KLEIN, GROOT = 3, 40  # municipalities
ZOEKEN = ("be", "zwolle")  # finds many, finds one
RONDES, KEREN = 20, 20


@dataclass(frozen=True)
class Typvraag:
    """What the browser of the beheerder asks for."""

    naam: str
    pad: str
    koppen: Mapping[str, str] = field(default_factory=dict)


def meet() -> list[Meting]:
    by = Gebruiker.objects.create_user("bench@voorbeeld.example", naam="Bas Bench")
    alle = list(Gemeente.objects.actueel())
    klein, groot = (_regio(by, alle[:aantal]) for aantal in (KLEIN, GROOT))
    proef = log_in(Proefclient(headers={"host": ADRES}), by, stappen=("code",))
    koek = {"Cookie": "; ".join(f"{naam}={morsel.value}" for naam, morsel in proef.cookies.items())}
    zoeken = [
        Typvraag(f"zoeken naar ‘{tekst}’ in {len(alle)} gemeenten", _zoek(tekst), koek | {"HX_Request": "true"})
        for tekst in ZOEKEN
    ]
    vragen = [Typvraag(f"regio met {GROOT} gemeenten", _adres(groot), koek), *zoeken]
    with draaiend() as client:
        return [
            *_queries(proef, klein, groot),
            *(_tegen_een_query(client, vraag, f"{nummer}.html") for nummer, vraag in enumerate(vragen)),
            *_gewicht(client, koek, groot),
        ]


def _regio(by: Gebruiker, gemeenten: list[Gemeente]) -> Regio:
    return maak_regio(by=by, naam=f"Met {len(gemeenten)} gemeenten", omschrijving="", gemeenten=gemeenten)


def _adres(regio: Regio) -> str:
    return f"/regios/{regio.slug}/"


def _zoek(tekst: str) -> str:
    return f"/regios/gemeenten/?zoek={tekst}"


def _queries(proef: Proefclient, klein: Regio, groot: Regio) -> list[Meting]:
    """Count in this process, with the settings of the server. The aim: much asks for no more queries than little."""
    bij_klein, bij_groot = (_tel(proef, _adres(regio)) for regio in (klein, groot))
    bij_veel, bij_een = (_tel(proef, _zoek(tekst), HX_Request="true") for tekst in ZOEKEN)
    veel, een = ZOEKEN
    return [
        Meting(
            f"regio met {GROOT} gemeenten",
            bij_groot,
            "queries",
            hoogstens(bij_klein),
            {f"met {KLEIN} gemeenten": bij_klein},
        ),
        Meting(f"zoeken naar ‘{veel}’", bij_veel, "queries", hoogstens(bij_een), {f"naar ‘{een}’": bij_een}),
    ]


def _tel(proef: Proefclient, pad: str, **koppen: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        status = proef.get(pad, headers=koppen).status_code
    if status != 200:
        raise NietGemeten(f"{pad} geeft {status}; dan zeggen de queries niets.")
    return len(queries)


def _tegen_een_query(client: Client, vraag: Typvraag, sjabloon: str) -> Meting:
    """Both answer as many bytes, and both get the cookie; the bare view does not ask who it is."""
    inhoud = client.vraag("GET", vraag.pad, **vraag.koppen).inhoud
    schrijf_sjabloon(sjabloon, inhoud)
    paden = {"onze": vraag.pad, "kale": f"/kaal/een-query/{sjabloon}"}
    for pad in paden.values():
        if (gekregen := len(client.vraag("GET", pad, **vraag.koppen).inhoud)) != len(inhoud):
            raise NietGemeten(f"{pad} geeft {gekregen} bytes in plaats van {len(inhoud)}.")
    deelnemers = {
        naam: lambda pad=pad: client.vraag("GET", pad, **vraag.koppen).milliseconden for naam, pad in paden.items()
    }
    tijden = om_beurten(deelnemers, lambda: client.proces()["processor_ms"], rondes=RONDES, keren=KEREN)
    onze, kale = tijden["onze"], tijden["kale"]
    bij = {
        "onze ms": _p95(onze),
        "kale ms": _p95(kale),
        "mediaan onze ms": onze.mediaan,
        "mediaan kale ms": kale.mediaan,
        "onze processor-ms": onze.processortijd,
        "kale processor-ms": kale.processortijd,
    }
    return Meting(f"p95 van {vraag.naam}", _p95(onze) / _p95(kale), "keer een query", bij=bij)


def _p95(tijden: Tijden) -> float:
    """Return the time that 95 of 100 requests stay within, in milliseconds."""
    return quantiles((tijd for ronde in tijden.rondes for tijd in ronde), n=20)[-1]


def _gewicht(client: Client, koek: Mapping[str, str], regio: Regio) -> list[Meting]:
    paden = {
        "/account/login/": {},
        "/mijn/": koek,
        _adres(regio): koek,
        "/regios/maken/": koek,
        f"{_adres(regio)}wijzigen/": koek,
    }
    metingen = []
    for pad, koppen in paden.items():
        gewicht, verzoeken = Browser(client, koppen).weeg(pad)
        metingen.append(Meting(f"gewicht van {pad}", gewicht / KB, "kB", GRENS, {"verzoeken": verzoeken}))
    return metingen
