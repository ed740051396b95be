"""What may be shown of other people's answers. Only this module decides it (privacy 22).

`maak_beeld` turns all answers of a scan into the one view that everybody gets: page, projector, PDF, export and JSON
read that view and nothing else. Which blocks exist depends only on who answered, whether an item is shown only on
numbers of answers, and what is shown is a count per block: so the view stays the same when answers are swapped within a
block, and there is no second view. How answers of a kind are counted says the kind; which may be counted together, and
whether the outcome may be seen, is decided here. Pure calculation, no Django. Weaker rules were tried by enumeration
and broke.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices

from regie.inhoud.partijen import Domein, Laag
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.woorden import MENSEN, ORGANISATIES, Antwoordgever

MINSTENS_BEELD = 4  # privacy 1; with three people one is certain of a score in most scans
MINSTENS_BEELD_NAAM = 2
MINSTENS_SCORES = 3  # privacy 1: fewer scores of an item are "te weinig"
MINSTENS_BLOK = 4  # privacy 2; 5 from VEEL answers on
MINSTENS_BLOK_VEEL = 5
VEEL = 16
MINSTENS_KEUZES = 3  # privacy 7: so many people ticked something
MINSTENS_OVER_KNELPUNT = 4  # privacy 7: so many people said something of a knelpunt
DOMEIN_VANAF = 8  # from this many invited on, `domein` is offered
RONDE_DAGEN = 90  # privacy 9
OVERIG = "overig"
DOMEINEN = tuple(Domein.values)
# What can be done instead where an instrument takes more people than there are (privacy 1).
ZONDER_BEELD = (
    "Komen er niet meer? Praat dan met elkaar. Ieder vertelt wat die zelf invulde. Of maak een nieuwe scan, met naam."
)


class Openheid(TextChoices):
    """What participants of a scan will see of each other. None is the default: the choice is explained."""

    TOTAAL = "totaal", "Alleen het totaal"
    DOMEIN = "domein", "Het totaal en per domein"
    LAAG = "laag", "Het totaal en per laag"
    NAAM = "naam", "Met naam van de organisatie"

    @property
    def groep(self) -> str:
        """What the outcome is also shown per, in blocks: "domein" or "laag"; empty when it is not (privacy 2, 13)."""
        return self.value if self in GROEPEN else ""

    @property
    def groepen(self) -> str:
        """The word for more of those: "domeinen" or "lagen"."""
        return {Openheid.DOMEIN: "domeinen", Openheid.LAAG: "lagen"}.get(self, "")

    @property
    def antwoordgever(self) -> Antwoordgever:
        """Whose an answer is: with names who answers does so for an organisation, else everybody for themselves."""
        return ORGANISATIES if self is Openheid.NAAM else MENSEN


# The groups in which each of these openheden counts, in the fixed order that breaks a tie (privacy 2, 13).
GROEPEN: dict[str, tuple[str, ...]] = {Openheid.DOMEIN: DOMEINEN, Openheid.LAAG: tuple(Laag.values)}


@dataclass(frozen=True)
class Antwoord:
    """One answer at the moment of the reveal, by item. A score that is missing is "kan ik niet beoordelen", when the
    item was asked; choices that are missing say nothing; texts are there only with consent.

    `groep`: the domein, or the laag where that is what the scan is split by. Never both: only one can be given here.
    `partij`: the kind of organisation, known with openheid naam. `knelpunten`: by knelpunt whether it plays often; what
    is missing was skipped.
    """

    scores: Mapping[str, int]
    groep: str = ""
    teksten: Mapping[str, str] = field(default_factory=dict)
    keuzes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    op_papier: bool = False
    partij: str = ""
    knelpunten: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Blok:
    """Some of the answers that are counted together. `sleutel` is "overig" for what was left over."""

    sleutel: str
    groepen: tuple[str, ...]
    aantal: int


def minstens(openheid: str, vanaf: int = MINSTENS_BEELD) -> int:
    """Return how many answers it takes to reveal. `vanaf`: what the instrument takes without names, if that is more."""
    return MINSTENS_BEELD_NAAM if openheid == Openheid.NAAM else max(vanaf, MINSTENS_BEELD)


def bezwaar_tegen_onthulling(aantal: int, *, op_papier: int = 0, openheid: str, vanaf: int = MINSTENS_BEELD) -> str:
    """Say in Dutch why these answers cannot be revealed yet; empty when they can (privacy 1, 19).

    `vanaf`: as of `minstens`. With more than the least, the sentence says what can be done instead.
    """
    nodig = minstens(openheid, vanaf)
    if aantal < nodig:
        zin = f"Onthullen kan vanaf {nodig} antwoorden. Nu zijn het er {aantal}."
        return zin if nodig <= MINSTENS_BEELD else f"{zin} {ZONDER_BEELD}"
    digitaal = aantal - op_papier
    if openheid != Openheid.NAAM and op_papier and 0 < digitaal < MINSTENS_BEELD:
        return (
            f"Wie formulieren van papier overtypte, kent die scores. Daarom zijn er ook {MINSTENS_BEELD} antwoorden "
            f"nodig die mensen zelf invulden, of geen enkel. Nu zijn het er {digitaal}."
        )
    return ""


def blokken(
    groepen: Iterable[str], samengevoegd: Sequence[Collection[str]] = (), *, volgorde: Sequence[str] = DOMEINEN
) -> tuple[Blok, ...]:
    """Divide answers over blocks by their groups, all or nothing (privacy 2). Only head counts decide.

    `groepen`: per answer its domein or its laag, one of `volgorde` (KeyError otherwise). `samengevoegd`: groups that
    the organiser joined beforehand. `volgorde`: all groups, in the fixed order that breaks a tie. Empty when there
    would be fewer than two blocks.
    """
    plaats = {groep: nummer for nummer, groep in enumerate(volgorde)}

    def samen(delen: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(delen, key=plaats.__getitem__))

    per_groep = Counter(samen(next((groep for groep in samengevoegd if een in groep), (een,))) for een in groepen)
    minstens = MINSTENS_BLOK_VEEL if per_groep.total() >= VEEL else MINSTENS_BLOK
    # In the fixed order, which breaks a tie below.
    op_volgorde = sorted(per_groep.items(), key=lambda paar: plaats[paar[0][0]])
    groot = [Blok("+".join(groep), groep, aantal) for groep, aantal in op_volgorde if aantal >= minstens]
    rest = [(groep, aantal) for groep, aantal in op_volgorde if aantal < minstens]
    aantal_rest = sum(aantal for _, aantal in rest)
    if 0 < aantal_rest < minstens and groot:
        kleinste = min(groot, key=lambda blok: blok.aantal)
        groot.remove(kleinste)
        rest.append((kleinste.groepen, kleinste.aantal))
        aantal_rest += kleinste.aantal
    if rest:
        groot.append(Blok(OVERIG, samen({een for groep, _ in rest for een in groep}), aantal_rest))
    return tuple(groot) if len(groot) > 1 else ()


def bezwaar_tegen_vragen(
    onderdelen: Iterable[Onderdeel], *, openheid: str, partijen: Sequence[str], verwacht: int
) -> str:
    """Say in Dutch why these items cannot be asked of these people; empty when they can.

    An item that some kinds of organisation are not asked needs enough others (as DOMEIN_VANAF does: said when the scan
    is made, not at the reveal). `partijen`: the kinds on the list. Who is expected and not on it yet may be of any.
    """
    if openheid != Openheid.NAAM:
        return ""
    nog_open = max(0, verwacht - len(partijen))
    for onderdeel in onderdelen:
        gevraagd = sum(map(onderdeel.is_gevraagd, partijen))
        if partijen and gevraagd + nog_open < MINSTENS_BEELD_NAAM:
            return (
                f"De vraag ‘{onderdeel.naam}’ is niet voor iedereen. Op de lijst "
                f"{'staat maar één organisatie' if gevraagd else 'staat niemand'} die deze vraag krijgt. Dan valt er "
                f"niets te vergelijken. Nodig er minstens {MINSTENS_BEELD_NAAM} uit."
            )
    return ""


def maak_beeld(
    antwoorden: Sequence[Antwoord],
    *,
    openheid: str,
    onderdelen: Sequence[Onderdeel],
    samengevoegd: Sequence[Collection[str]] = (),
    knelpunten: Sequence[str] = (),
    groep: bool = True,
    vanaf: int = MINSTENS_BEELD,
) -> dict[str, Any]:
    """Return the frozen view of these answers as plain data, in an order that tells nothing about the answers' own.

    `knelpunten`: those that were asked about. `groep`: False between regions (way 4), where nothing is counted over
    everybody. `vanaf`: as of `minstens`. Raises ValueError when they may not be revealed.

    {"aantal": 7, "knelpunten" (where asked): {knelpunt: how many say "vaak", or None (te weinig)},
    "blokken": [{"sleutel", "domeinen", "aantal"}], "onderdelen": {onderdeel: {
        "gevraagd": people who were asked, "teksten": [...],
        and of a value: "aantal": scores given, "verdeling": counts of 1, 2, … or None (te weinig),
            "per_blok": {blok: counts} (empty: no split)
        of choices: "aantal": people who ticked something, "keuzes": {choice: how often}; both None under three}}}
    """
    bezwaar = bezwaar_tegen_onthulling(
        len(antwoorden), op_papier=sum(antwoord.op_papier for antwoord in antwoorden), openheid=openheid, vanaf=vanaf
    )
    if bezwaar:
        raise ValueError(bezwaar)
    if not groep:
        return {"aantal": len(antwoorden), "blokken": [], "onderdelen": {}}
    verdeeld: tuple[Blok, ...] = ()
    if openheid in GROEPEN:
        groepen = (antwoord.groep for antwoord in antwoorden)
        verdeeld = blokken(groepen, samengevoegd, volgorde=GROEPEN[openheid])
    gevraagd = {"knelpunten": {een: _vaak(antwoorden, een) for een in knelpunten}} if knelpunten else {}
    return gevraagd | {
        "aantal": len(antwoorden),
        "blokken": [{"sleutel": b.sleutel, "domeinen": _te_noemen(b), "aantal": b.aantal} for b in verdeeld],
        "onderdelen": {
            onderdeel.sleutel: _deel(antwoorden, onderdeel, openheid=openheid, verdeeld=verdeeld)
            for onderdeel in onderdelen
        },
    }


def _te_noemen(blok: Blok) -> list[str]:
    """Which groups are in the rest is not told: it would say of a small one that somebody answered."""
    return [] if blok.sleutel == OVERIG else list(blok.groepen)


def _deel(
    antwoorden: Sequence[Antwoord], onderdeel: Onderdeel, *, openheid: str, verdeeld: Sequence[Blok]
) -> dict[str, Any]:
    """One item of the view. Counted is only what those said who were asked: with `naam` not everybody has to be."""
    met_naam = openheid == Openheid.NAAM
    gevraagd = [a for a in antwoorden if not met_naam or onderdeel.is_gevraagd(a.partij)]
    deel: dict[str, Any] = {
        "gevraagd": len(gevraagd),
        # With naam a text stands with its organisation.
        "teksten": [] if met_naam else sorted(_gegeven(gevraagd, "teksten", onderdeel)),
    }
    if onderdeel.soort.bewaard_als == "scores":
        deel |= _waarden(gevraagd, onderdeel, met_naam=met_naam, verdeeld=verdeeld)
    if onderdeel.soort.bewaard_als == "keuzes":
        deel |= _keuzes(gevraagd, onderdeel)
    return deel


def _gegeven(antwoorden: Iterable[Antwoord], wat: str, onderdeel: Onderdeel) -> list[Any]:
    return [getattr(a, wat)[onderdeel.sleutel] for a in antwoorden if getattr(a, wat).get(onderdeel.sleutel)]


def _waarden(
    gevraagd: Sequence[Antwoord], onderdeel: Onderdeel, *, met_naam: bool, verdeeld: Sequence[Blok]
) -> dict[str, Any]:
    scores = _gegeven(gevraagd, "scores", onderdeel)
    # With naam the lines themselves are shown, so a strip of two tells no more.
    te_tonen = bool(scores) if met_naam else _genoeg(gevraagd, onderdeel)
    return {
        "aantal": len(scores),
        "verdeling": onderdeel.soort.tel(scores) if te_tonen else None,
        "per_blok": _per_blok(gevraagd, onderdeel, verdeeld) if te_tonen else {},
    }


def _genoeg(gevraagd: Sequence[Antwoord], onderdeel: Onderdeel) -> bool:
    """Say whether an item has scores enough to be shown (privacy 1, 19), of people enough who were asked.

    Who typed the paper takes it off again: what is left must be nothing, or enough to be shown by itself.
    """
    op_papier = [antwoord.op_papier for antwoord in gevraagd if antwoord.scores.get(onderdeel.sleutel)]
    digitaal = op_papier.count(False)
    overgetypt = any(antwoord.op_papier for antwoord in gevraagd)
    genoeg = len(gevraagd) >= MINSTENS_BEELD and len(op_papier) >= MINSTENS_SCORES
    return genoeg and not (overgetypt and 0 < digitaal < MINSTENS_SCORES)


def _per_blok(gevraagd: Sequence[Antwoord], onderdeel: Onderdeel, verdeeld: Sequence[Blok]) -> dict[str, list[int]]:
    """The counts per block; empty when one block has too few scores: hiding only that one announces it (privacy 2)."""
    per_blok = {}
    for blok in verdeeld:
        scores = _gegeven((a for a in gevraagd if a.groep in blok.groepen), "scores", onderdeel)
        if len(scores) < MINSTENS_SCORES:
            return {}
        per_blok[blok.sleutel] = onderdeel.soort.tel(scores)
    return per_blok


def _keuzes(gevraagd: Sequence[Antwoord], onderdeel: Onderdeel) -> dict[str, Any]:
    """What was ticked, counted over everybody and never split (privacy 7); nothing under three who ticked."""
    gekozen = _gegeven(gevraagd, "keuzes", onderdeel)
    if len(gekozen) < MINSTENS_KEUZES:
        return {"aantal": None, "keuzes": None}
    return {"aantal": len(gekozen), "keuzes": onderdeel.soort.tel(gekozen)}


def _vaak(antwoorden: Iterable[Antwoord], knelpunt: str) -> int | None:
    """How many say that it plays often, over everybody, with names as well; None under four who said anything of it.

    Of how many stands nowhere: with that a number of "vaak" that is all of them would be everybody's answer, also where
    others skipped it.
    """
    gezegd = [antwoord.knelpunten[knelpunt] for antwoord in antwoorden if knelpunt in antwoord.knelpunten]
    return sum(gezegd) if len(gezegd) >= MINSTENS_OVER_KNELPUNT else None
