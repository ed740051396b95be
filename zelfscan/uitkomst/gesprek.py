"""What a group can talk about at one item: what the counts show, and questions that fit. Pure, no Django.

The words are the instrument's own. None asks who gave which score: with `totaal` and `domein` nobody needs to tell.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from regie.inhoud.eensgezindheid import Eensgezindheid
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.instrumenten.groepsanalyse import Kanten
from zelfscan.instrumenten.soorten.waarden import Waardevraag
from zelfscan.instrumenten.woorden import MENSEN, Antwoordgever, Gesprekstof

VEEL_ONBEKEND = 3  # from a third of the answers on
MEESTE_VRAGEN = 4  # what can be read on a wall


@dataclass(frozen=True)
class Gesprek:
    """`zin` says what is seen, `vragen` are to talk about, the most fitting first."""

    patroon: str
    zin: str
    vragen: tuple[str, ...]


@dataclass(frozen=True)
class Gespreksstap:
    """One step of the talk about an item; a small clock counts its minutes for who wants that."""

    minuten: int
    wat: str


# Kept by nobody: it is a way of working, with a clock that nobody has to use.
GESPREKSSTAPPEN = (
    Gespreksstap(1, "zelf kijken"),
    Gespreksstap(3, "praten in tweetallen"),
    Gespreksstap(5, "samen praten"),
    Gespreksstap(1, "samen kiezen"),
)


class MetWaarde(Protocol):
    """An agreed value, as it is kept."""

    @property
    def waarde(self) -> int: ...


# The engine's own words, for an instrument that brings none: they fit any item.
NEUTRAAL = Gesprekstof(
    zinnen={
        "twee_kanten": "Jullie staan aan verschillende kanten, met niemand ertussen.",
        "verspreid": "Jullie kijken hier verschillend naar. Dat is juist leerzaam.",
        "deels": "De meesten zitten dicht bij elkaar, een paar scores liggen verder weg.",
        "deels_naast": "Jullie zitten niet ver uit elkaar, maar ook niet op één lijn.",
        "eens_laag": "Jullie zijn het eens, aan de lage kant.",
        "eens_midden": "Jullie zijn het eens.",
        "eens_hoog": "Jullie zijn het eens, aan de hoge kant.",
        "klein": "Hier zijn maar een paar scores. Leg ze naast elkaar.",
        "te_weinig": "Hier zijn weinig antwoorden. Ook dat zegt iets.",
        "gekozen_eens": "De meesten van jullie kiezen hetzelfde.",
        "gekozen_deels": "Een deel van jullie kiest iets anders.",
        "gekozen_verdeeld": "Jullie kiezen verschillend. Dat is juist leerzaam.",
    },
    vragen={
        "twee_kanten": (
            "Wat kan iemand hebben gezien die hier {hoog} kiest?",
            "En wat kan iemand hebben gezien die {laag} kiest?",
        ),
        "verspreid": (
            "Noem een moment waarop dit goed ging.",
            "En noem een moment waarop het anders ging.",
        ),
        "deels": ("Waardoor kan iemand hier anders uitkomen dan de meesten?",),
        "deels_naast": ("Welk voorbeeld hadden jullie in gedachten?",),
        "eens_laag": ("Wat moet er als eerste anders, en wie kan dat?",),
        "eens_midden": ("Wanneer gaat het zo, en wanneer anders?",),
        "eens_hoog": ("Wat maakt dat dit lukt, en hoe houden we dat vast?",),
        "klein": ("Waarin verschillen de scores, en wat zag de een dat de ander niet zag?",),
        "te_weinig": ("Wie kan hier wel iets over vertellen?",),
        "gekozen_eens": ("Wat betekent dit voor wie er nu aan de slag gaat?",),
        "gekozen_deels": ("Welk voorbeeld hadden jullie in gedachten bij je keuze?",),
        "gekozen_verdeeld": (
            "Welk voorbeeld hadden jullie in gedachten bij je keuze?",
            "Wat is er nodig om het hier samen over eens te worden?",
        ),
    },
    tussen_regios=(
        "Wat doet een regio waar dit goed gaat, dat een andere regio morgen kan proberen?",
        "Wat is er in jullie regio anders, waardoor het hier ook anders gaat?",
    ),
)

# Behind a sentence that says how much a group agrees.
NIET_ALLE = "Niet elke score ligt dichtbij."
VER_UITEEN = {
    "domein": "De domeinen kijken hier verschillend naar. Wat ziet het ene domein dat het andere niet ziet?",
    "laag": "De lagen kijken hier verschillend naar. Wat ziet de ene laag dat de andere niet ziet?",
}


def stof_van(instrument: Instrument) -> Gesprekstof:
    """Return the words to talk with about this instrument."""
    return instrument.gesprek or NEUTRAAL


def patroon(verdeling: Sequence[int] | None, soort: Waardevraag, onbekend: int = 0) -> str:
    """Return the key of what these counts show; None stands for an item that is not shown.

    "klein": with openheid naam two may be all there are; then nobody failed to answer.
    """
    if verdeling is None or soort.eensgezindheid(verdeling) == Eensgezindheid.TE_WEINIG:
        return "klein" if sum(verdeling or ()) > max(onbekend, 1) else "te_weinig"
    return soort.patroon(verdeling)


def gesprek(
    instrument: Instrument,
    onderdeel: str,
    verdeling: Sequence[int] | None,
    *,
    onbekend: int = 0,
    blokken: Sequence[Sequence[int]] = (),
    groep: str = "domein",
    hangt_aan: str = "",
    einden: str = "",
    van: Antwoordgever = MENSEN,
) -> Gesprek:
    """Return what to say and ask at an item of this instrument.

    `onbekend`: how many could not judge. `blokken`: the counts per block that are shown, and `groep` what a block is:
    "domein" or "laag". `hangt_aan`: the one kind of organisation that was named as holder. `einden`: who stands far
    from the others, as a question. `van`: whose an answer is. For an onderdeel without words of its own, the general
    questions stand.
    """
    stof, soort = stof_van(instrument), instrument.onderdeel(onderdeel).waardevraag
    gezien = patroon(verdeling, soort, onbekend)
    eigen = stof.eigen.get(onderdeel, {}).get(gezien)
    kanten = soort.kanten(verdeling or ())
    vragen = [_met_kanten(vraag, kanten, soort) for vraag in stof.vragen.get(gezien) or NEUTRAAL.vragen[gezien]]
    vragen += [eigen] if eigen else []
    allen = onbekend + sum(verdeling or ())
    if hangt_aan:
        vragen.insert(0, f"Er wordt maar één partij genoemd: {hangt_aan.lower()}. Wat als die wegvalt?")
    # Beside "eens" it would take back what the word says.
    if soort.eensgezindheid(verdeling) != Eensgezindheid.EENS and soort.ver_uiteen(blokken):
        vragen.insert(0, VER_UITEEN[groep])
    if einden:
        vragen.insert(0, einden)
    if verdeling and gezien not in ("klein", "te_weinig") and onbekend * VEEL_ONBEKEND >= allen:
        konden = "kon" if onbekend == 1 else "konden"
        vragen.append(
            f"Van de {van.hoeveel(allen)} {konden} er {onbekend} dit niet beoordelen. Wie kan het laten zien?"
        )
    zin = stof.zinnen.get(gezien) or NEUTRAAL.zinnen[gezien]
    if gezien.startswith("eens") and soort.uitschieters(verdeling):
        zin = f"{zin} {NIET_ALLE}"
    return Gesprek(gezien, zin, tuple(vragen[:MEESTE_VRAGEN]))


def tussen_regios(instrument: Instrument) -> Gesprek:
    """Return what to say and ask between regions, at every item."""
    stof = stof_van(instrument)
    return Gesprek("tussen_regios", "De regio's staan op naam. Het is geen wedstrijd.", stof.tussen_regios)


def past_hier(instrument: Instrument, onderdeel: str, groepsscore: MetWaarde | None) -> tuple[str, ...]:
    """Return what fits at the value the group agreed on; nothing without one, or where the instrument knows nothing."""
    if groepsscore is None or instrument.gesprek is None or instrument.gesprek.past_hier is None:
        return ()
    return instrument.gesprek.past_hier(onderdeel, groepsscore.waarde)


def _met_kanten(vraag: str, gevonden: Kanten | None, soort: Waardevraag) -> str:
    """The question with the scores that were given on the highest and on the lowest side."""
    if gevonden is None:
        return vraag
    laag, hoog = (" of ".join(map(soort.gekozen, gevonden.kanten[kant])) for kant in (0, -1))
    return vraag.format(laag=laag, hoog=hoog)
