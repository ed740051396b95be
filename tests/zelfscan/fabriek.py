"""Scans for tests, the least that is valid; a scan comes to its state through the real actions."""

import uuid
from datetime import timedelta
from itertools import cycle

from django.utils import timezone

from regie.inhoud.partijen import Domein, partijen_van
from regie.mensen.gebruiker import Gebruiker
from tests import factories
from zelfscan.instrumenten import STANDAARD
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.meedoen.actions.invullen import gelezen_van
from zelfscan.organiseren.actions.organisatoren import aanvaard, vraag_organisator
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import (
    Antwoordlink,
    Genodigde,
    Invulling,
    Keuze,
    Knelpuntantwoord,
    Organisator,
    Scan,
    Score,
    Toelichting,
)

# In a scan per laag who belongs to this domein, so that the same people can be in both kinds of room.
LAAG_VAN = {"zorg": "leiding", "gemeente": "uitvoering"}  # the rest: bestuur
ONDERWERP = {"gemeente": "Duindorp", "thema": "thuiszitten", "levensfase": "12_plus"}
# Where one makes a scan with the four roles, also when there is something to choose.
MAKEN = f"/mijn/scans/maken/?instrument={STANDAARD.sleutel}"
# What the four figures of most of these tests are of.
ROLLEN = tuple(deel.sleutel for deel in STANDAARD.gescoord)


def scores(instrument: Instrument, cijfers: str, partij: str = "") -> dict[str, int]:
    """Deal figures from 0 to 5 over the items that get a value, in turn and each on its own scale.

    Of the four roles "3241" is just that. 0 stays "kan ik niet beoordelen", a higher figure is never a lower value.
    What this kind of organisation is not asked is left out.
    """
    return {
        deel.sleutel: cijfer and 1 + (cijfer - 1) * (len(deel.soort.schaal.labels) - 1) // 4
        for deel, cijfer in zip(instrument.gescoord, map(int, cycle(cijfers)), strict=False)
        if deel.is_gevraagd(partij)
    }


def teksten(instrument: Instrument, per_plek: dict[int | str, str]) -> dict[str, str]:
    """These texts by the item where one writes them: the first such item is 0, the last is -1; or by its key."""
    schrijfbaar = [deel.sleutel for deel in instrument.onderdelen if deel.tekstvelden]
    return {plek if isinstance(plek, str) else schrijfbaar[plek]: tekst for plek, tekst in per_plek.items()}


def keuzes(instrument: Instrument, nummer: int) -> dict[str, tuple[str, ...]]:
    """The choice with this number, wherever one ticks."""
    aan_te_vinken = [deel for deel in instrument.onderdelen if deel.soort.bewaard_als == "keuzes"]
    return {deel.sleutel: (deel.soort.sleutels[nummer],) for deel in aan_te_vinken}


def formulier(van: Scan, cijfers: str = "3333", **velden) -> dict[str, object]:
    """What the answer page sends: these figures, and who it is as far as that is asked."""
    wie = {"domein": "onderwijs", "laag": "leiding"}
    if van.met_naam:
        wie = {"organisatie": "De Linde", "partij": "school"}
    vast = {"sleutel": str(uuid.uuid4()), "gelezen": gelezen_van(van)}
    partij = velden.get("partij", wie.get("partij", ""))
    return vast | wie | scores(van.instrument_nu, cijfers, partij) | velden


def met(instrument: Instrument) -> dict[str, object]:
    """The fields of a scan with this instrument."""
    return {"instrument": instrument.sleutel, "instrument_versie": instrument.versie}


def scan(*, organisator: Gebruiker | None = None, **velden) -> Scan:
    """An open scan with one organiser, over the total unless you say otherwise."""
    gegevens = {
        "samenwerking": "Passend onderwijs in De Proef",
        "manier": 3,
        "openheid": "totaal",
        "bijeenkomst": timezone.now() + timedelta(days=7),
    }
    nieuw = Scan.objects.create(**(gegevens | velden))
    Organisator.objects.create(scan=nieuw, gebruiker=organisator or factories.gebruiker())
    return nieuw


def organisator(van: Scan, wie: Gebruiker | None = None) -> Organisator:
    """A second one, who said yes."""
    wie = wie or factories.gebruiker()
    by = van.organisatoren.get().gebruiker
    aanvaard(by=wie, voorstel=vraag_organisator(by=by, scan=van, email=wie.email))
    return van.organisatoren.get(gebruiker=wie)


def genodigde(van: Scan, organisatie: str = "De Linde", *, partij: str = "school", **velden) -> Genodigde:
    domein = velden.pop("domein", "onderwijs")
    return Genodigde.objects.create(scan=van, organisatie=organisatie, partij=partij, domein=domein, **velden)


def link(van: Genodigde, *, heeft_geantwoord: bool = False) -> Antwoordlink:
    """The personal link of somebody on the list, perhaps answered through."""
    nieuw = Antwoordlink.objects.maak(van)
    nieuw.heeft_geantwoord = heeft_geantwoord
    nieuw.save()
    return nieuw


def invulling(
    van: Scan, cijfers: str = "3333", *, domein: str = "", teksten=None, keuzes=None, knelpunten=None, **velden
):
    """One answer straight into the database, as the answer page leaves it: "0" is "kan ik niet beoordelen".

    `knelpunten`: whether each plays often. Returns the Invulling.
    """
    if van.openheid == "laag":
        domein, velden = "", {"laag": LAAG_VAN.get(domein, "bestuur")} | velden
    if van.met_naam:
        domein = domein or Domein.ONDERWIJS
        velden = {
            "organisatie": f"Organisatie {uuid.uuid4().hex[:6]}",
            "partij": partijen_van(domein)[0].value,
        } | velden
    rij = Invulling.objects.create(scan=van, domein=domein, **velden)
    Score.objects.bulk_create(
        Score(invulling=rij, onderdeel=onderdeel, waarde=waarde)
        for onderdeel, waarde in scores(van.instrument_nu, cijfers, rij.partij).items()
        if waarde
    )
    Toelichting.objects.bulk_create(
        Toelichting(invulling=rij, onderdeel=rol, tekst=tekst) for rol, tekst in (teksten or {}).items()
    )
    Keuze.objects.bulk_create(
        Keuze(invulling=rij, onderdeel=onderdeel, sleutel=gekozen)
        for onderdeel, alle in (keuzes or {}).items()
        for gekozen in alle
    )
    Knelpuntantwoord.objects.bulk_create(
        Knelpuntantwoord(invulling=rij, knelpunt=knelpunt, vaak=vaak) for knelpunt, vaak in (knelpunten or {}).items()
    )
    return rij


def onthulde_scan(antwoorden=("3333", "4444", "2222", "5555"), **velden) -> Scan:
    """A scan that its organiser revealed with these answers."""
    nieuw = scan(**velden)
    for cijfers in antwoorden:
        invulling(nieuw, cijfers)
    return onthul(by=nieuw.organisatoren.first().gebruiker, scan=nieuw, toch=True)
