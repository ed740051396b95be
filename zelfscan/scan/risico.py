"""How often does somebody become certain of another person's score? Counted over invented sessions (privacy 15).

Who attacks knows the rules, who is in which block, the own answer and the view; nothing else, and alone. What is shown
is asked of `zichtbaarheid` itself. Pure calculation, no Django. Why this model: docs/adr/0014.

Left out, so the true figures are higher: ticks ("wie vult de rol") and texts, people who talk or conspire, groups that
think alike more within a domein or a laag, paper, and more than one round. Knowing that somebody chose "kan ik niet
beoordelen" is not counted: that is no score.
"""

import math
from bisect import bisect
from collections.abc import Sequence
from hashlib import sha256
from itertools import accumulate
from random import Random
from statistics import NormalDist
from typing import Any

from regie.inhoud.knelpunten import Speelt
from zelfscan.instrumenten.definitie import Instrument, Onderdeel
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.instrumenten.risico import Cijfer, Risico, Telling
from zelfscan.instrumenten.schalen import Schaal

from .zichtbaarheid import (
    DOMEIN_VANAF,
    GROEPEN,
    MINSTENS_OVER_KNELPUNT,
    MINSTENS_SCORES,
    Antwoord,
    Blok,
    Openheid,
    blokken,
    maak_beeld,
    minstens,
)

# The model. Whoever changes one of these counts all instruments anew: `manage.py risico <instrument> --schrijf`.
SEED = 1
TREKKINGEN = 20_000
STEEKPROEF = 150
MENSEN = (4, 6, 8, 10, 12, 16, 20, 24, 40)
NIET_TE_BEOORDELEN = 0.05  # the share that chooses "kan ik niet beoordelen"
SPREIDING_DEEL, SPREIDING_HOOGSTENS = 0.2, 1.0  # of the number of values; in values
# What is never split has figures of its own, the same with every openheid.
KNELPUNTEN = "knelpunten"

MODEL = (
    "Per onderdeel ligt het midden van de groep ergens op de schaal, overal even vaak.",
    "Mensen antwoorden los van elkaar, verspreid rond dat midden (normaal verdeeld). De standaardafwijking is een "
    "vijfde van het aantal waarden, en hoogstens 1.",
    "Bij kolommen zonder volgorde is elke verdeling van meningen even waarschijnlijk.",
    "1 op de 20 antwoorden is ‘kan ik niet beoordelen’.",
    "Iedereen hoort even vaak bij elk van de domeinen, of bij elk van de lagen. Vooraf is niets samengevoegd.",
    "Zeker weten: uit de eigen antwoorden en het beeld volgt één score van één ander. Wie aanvalt, kent de regels en "
    "weet wie in welk blok zit.",
    "Een knelpunt wordt beantwoord als een score op een schaal van drie. Ook daarvan slaat 1 op de 20 er een over. "
    "De regels met ‘knelpunten’ tellen hoe vaak iemand weet dat één ander daar ‘vaak’ koos.",
    "Niet meegeteld: kruisjes, teksten, papier en meer rondes. Ook niet mensen die samenspannen of hun score "
    "vertellen. En niet dat een groep het binnen een domein of laag vaker eens is.",
)


def weet_iemand_zeker(
    antwoorden: Sequence[Antwoord], deel: dict[str, Any], onderdeel: str, delen: Sequence[Blok]
) -> bool:
    """Say whether one of these people, alone, is certain of the score of another at this item.

    `deel`: what the view shows of the item. `delen`: the blocks of the view; empty when there is no split. Compared
    with an attacker who tries every world in tests/zelfscan/scan/test_risico.py. Why it is so short: take the own
    answer off, and the rest may stand in any order within its block. So one is certain if and only if the rest of a
    block is all one score, and then at most one answer in that block differs: the own.
    """
    if deel["verdeling"] is None:
        return False
    if deel["per_blok"]:
        return any(max(deel["per_blok"][blok.sleutel]) >= blok.aantal - 1 for blok in delen)
    if max(deel["verdeling"]) >= len(antwoorden) - 1:
        return True
    return bool(delen) and _verraadt_wat_niet_gesplitst_is(antwoorden, deel, onderdeel, delen)


def _verraadt_wat_niet_gesplitst_is(
    antwoorden: Sequence[Antwoord], deel: dict[str, Any], onderdeel: str, delen: Sequence[Blok]
) -> bool:
    """The same for an item that is not split while others are: in some block fewer than three gave a score.

    Who sees that all scores are the same, and that those who gave none must then all be in one block, is certain of
    the others. Rare, and told as what it is: agreement.
    """
    gegeven = [
        (blok, antwoord.scores.get(onderdeel, 0))
        for antwoord in antwoorden
        for blok in delen
        if antwoord.groep in blok.groepen
    ]
    niets = len(antwoorden) - deel["aantal"]
    for eigen_blok, eigen in set(gegeven):
        rest = [aantal - (waarde == eigen) for waarde, aantal in enumerate(deel["verdeling"], start=1)]
        if sum(aantal > 0 for aantal in rest) != 1:
            continue
        anderen_niets = niets - (eigen == 0)
        if any(not _kan_niets_gegeven_hebben(blok, delen, eigen_blok, eigen, anderen_niets) for blok in delen):
            return True
    return False


def _kan_niets_gegeven_hebben(wiens: Blok, delen: Sequence[Blok], eigen_blok: Blok, eigen: int, niets: int) -> bool:
    """Whether another in this block may be one of the `niets` others without a score, while a block has too few."""
    for blok in delen:
        anderen = blok.aantal - (blok == eigen_blok)
        # So many others here without a score leave it too few.
        nodig = max(0, blok.aantal - (MINSTENS_SCORES - 1) - (blok == eigen_blok and eigen == 0))
        elders = 1
        if blok == wiens:
            nodig, elders = max(1, nodig), 0
        if nodig <= anderen and nodig + elders <= niets:
            return True
    return False


def _weet_iemand_van_een_knelpunt(antwoorden: list[Antwoord]) -> bool:
    """Say whether one of these people, alone, is certain that another said "vaak" of a knelpunt.

    Only when all others did: how many said anything of it is not shown, so who is not among the number may have skipped
    it. Compared with every world in tests/zelfscan/scan/test_zichtbaarheid_knelpunten.py.
    """
    inhoud = maak_beeld(antwoorden, openheid=Openheid.TOTAAL, onderdelen=(), knelpunten=SLEUTELS)
    return any(aantal is not None and aantal >= len(antwoorden) - 1 for aantal in inhoud["knelpunten"].values())


def vingerafdruk(instrument: Instrument) -> str:
    """Return what the figures of an instrument hang on: all its items, of how many values each, and what is offered.

    A question that gets no value counts as well: whoever adds one has to look at what the model leaves out.
    """
    waarden = {deel.sleutel: f"{aantal}:{geordend}" for deel, aantal, geordend in _gescoord(instrument)}
    delen = [f"{deel.sleutel}:{waarden.get(deel.sleutel, deel.soort.naam)}" for deel in instrument.onderdelen]
    aanbod = [f"{openheid}:{mensen}" for openheid, mensen in aangeboden(instrument)]
    return sha256("\n".join((*delen, *aanbod)).encode()).hexdigest()[:16]


def aangeboden(instrument: Instrument) -> list[tuple[str, int]]:
    """Return for which openheid and how many people there are figures: what can be chosen and hides something."""
    vanaf = {Openheid.TOTAAL.value: minstens(Openheid.TOTAAL, instrument.vanaf)}
    if instrument.splitsbaar:
        vanaf |= dict.fromkeys(GROEPEN, DOMEIN_VANAF)
    if instrument.knelpunten:
        vanaf[KNELPUNTEN] = MINSTENS_OVER_KNELPUNT
    return [(openheid, mensen) for openheid, minst in vanaf.items() for mensen in MENSEN if mensen >= minst]


def bereken(instrument: Instrument, *, trekkingen: int = TREKKINGEN) -> Risico:
    """Count the figures of this instrument. Takes about a minute for twenty items; the same input, the same figures."""
    cijfers = []
    for openheid, mensen in aangeboden(instrument):
        steekproef, rest = STEEKPROEF, trekkingen - STEEKPROEF
        trek = Trekking(instrument, openheid, mensen)
        eerste = trek.tel(steekproef)
        cijfers.append(Cijfer(openheid, mensen, eerste + trek.tel(rest), eerste))
    return Risico(vingerafdruk(instrument), tuple(cijfers))


class Trekking:
    """Invented sessions of one size, one after the other. Only `Random.random` is asked: Python promises that row."""

    def __init__(self, instrument: Instrument, openheid: str, mensen: int):
        self.instrument, self.openheid, self.mensen = instrument, openheid, mensen
        self.gescoord = _gescoord(instrument)
        self.dobbel = Random(f"{SEED} {instrument.sleutel} {openheid} {mensen}")  # noqa: S311 a model, no secret

    def tel(self, keer: int) -> Telling:
        """Draw so many more sessions, and count them."""
        if self.openheid == KNELPUNTEN:
            zeker = sum(_weet_iemand_van_een_knelpunt(self._over_knelpunten()) for _ in range(keer))
            return Telling(keer, zeker, keer * len(SLEUTELS), 0)
        zeker = gesplitst = 0
        for _ in range(keer):
            antwoorden = self._sessie()
            inhoud = _toon(antwoorden, self.instrument, self.openheid)
            delen: tuple[Blok, ...] = ()
            if inhoud["blokken"]:
                delen = blokken((een.groep for een in antwoorden), volgorde=GROEPEN[self.openheid])
            te_zien = inhoud["onderdelen"]
            zeker += any(weet_iemand_zeker(antwoorden, deel, naam, delen) for naam, deel in te_zien.items())
            gesplitst += sum(bool(deel["per_blok"]) for deel in te_zien.values())
        return Telling(keer, zeker, keer * len(self.gescoord), gesplitst)

    def _sessie(self) -> list[Antwoord]:
        groepen = GROEPEN.get(self.openheid, ("",))
        van_wie = [groepen[int(self.dobbel.random() * len(groepen))] for _ in range(self.mensen)]
        scores: list[dict[str, int]] = [{} for _ in van_wie]
        for deel, aantal, geordend in self.gescoord:
            grenzen = self._grenzen(aantal, geordend)
            for eigen in scores:
                if waarde := bisect(grenzen, self.dobbel.random()):
                    eigen[deel.sleutel] = waarde
        return [Antwoord(eigen, groep) for eigen, groep in zip(scores, van_wie, strict=True)]

    def _over_knelpunten(self) -> list[Antwoord]:
        gezegd: list[dict[str, bool]] = [{} for _ in range(self.mensen)]
        for knelpunt in SLEUTELS:
            grenzen = self._grenzen(len(Speelt), geordend=True)
            for eigen in gezegd:
                if waarde := bisect(grenzen, self.dobbel.random()):
                    eigen[knelpunt] = waarde == len(Speelt)
        return [Antwoord({}, knelpunten=eigen) for eigen in gezegd]

    def _grenzen(self, aantal: int, geordend: bool) -> list[float]:
        """Up to where a draw from 0 to 1 means "kan ik niet beoordelen", then each value but the highest."""
        if geordend:
            midden = 1 + (aantal - 1) * self.dobbel.random()
            rond = NormalDist(midden, min(SPREIDING_HOOGSTENS, SPREIDING_DEEL * aantal))
            tot = [rond.cdf(waarde + 0.5) for waarde in range(1, aantal)]
        else:
            delen = [-math.log(1 - self.dobbel.random()) for _ in range(aantal)]
            tot = [deel / sum(delen) for deel in accumulate(delen)][:-1]
        return [NIET_TE_BEOORDELEN, *(NIET_TE_BEOORDELEN + (1 - NIET_TE_BEOORDELEN) * deel for deel in tot)]


def _gescoord(instrument: Instrument) -> list[tuple[Onderdeel, int, bool]]:
    """The items that get a value, each with the number of values and whether those have an order."""
    return [
        (deel, len(deel.waardevraag.schaal.labels), isinstance(deel.waardevraag.schaal, Schaal))
        for deel in instrument.gescoord
    ]


def _toon(antwoorden: list[Antwoord], instrument: Instrument, openheid: str) -> dict[str, Any]:
    return maak_beeld(
        antwoorden,
        openheid=openheid,
        onderdelen=instrument.gescoord,
        vanaf=instrument.vanaf,
    )
