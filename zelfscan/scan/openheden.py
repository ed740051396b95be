"""What each openheid means: for the talk, for people, when it fits, and what participants read before they answer.

The rules are in `zelfscan.scan.zichtbaarheid`; here are the words and the figures that go with them (privacy 15). Texts
are in "je", for who makes a scan, and in `vooraf` for who is about to answer; what stands between braces in them is the
instrument's own word (`Instrument.verwoord`).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields, replace

from regie.inhoud.partijen import Domein
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.instrumenten.risico import Risicotabel

from .drempels import vanaf_zin, vooraf_zin
from .vragen import vraagt_knelpunten
from .zichtbaarheid import (
    DOMEIN_VANAF,
    MINSTENS_BEELD,
    MINSTENS_BEELD_NAAM,
    MINSTENS_BLOK,
    MINSTENS_BLOK_VEEL,
    MINSTENS_SCORES,
    VEEL,
    Openheid,
)


@dataclass(frozen=True)
class Uitleg:
    """One openheid as who makes a scan reads it."""

    sleutel: str
    naam: str
    keuze: str  # beside the choice itself, in one breath; what follows is folded away
    kort: str
    gesprek: str
    mensen: str
    past: str
    risico: Risicotabel | None = None  # how often a score can be guessed all the same; None when everything is open
    vanaf: str = ""  # from how many people on, where the instrument asks for more than the least
    groepen: str = ""  # why more people are not always safer, where the outcome is split

    @property
    def gevouwen(self) -> bool:
        """Whether the choice itself is folded away: by laag is chosen least, and instead of by domein."""
        return self.sleutel == Openheid.LAAG


_TOTAAL = Uitleg(
    Openheid.TOTAAL.value,
    Openheid.TOTAAL.label,
    "Welke {antwoorden}, niet van wie.",
    "Jullie zien per {per} welke {antwoorden} er zijn, en hoe vaak. Niet van wie.",
    "Je praat over de hele groep: waar zijn we het eens, waar niet? Wie wil, vertelt zelf waarom.",
    "Mensen kunnen vrij antwoorden. Raden kan alleen als bijna iedereen hetzelfde geeft, of vertelt wat die gaf.",
    "Past als mensen voor zichzelf antwoorden, als er een baas bij zit, of als het gespannen is.",
)
_DOMEIN = Uitleg(
    Openheid.DOMEIN.value,
    Openheid.DOMEIN.label,
    f"Per domein, vanaf {DOMEIN_VANAF} mensen.",
    f"Jullie zien ook per domein hoe vaak wat is gegeven. Een domein staat apart vanaf {MINSTENS_BLOK} mensen, in een "
    f"groep van {VEEL} of meer vanaf {MINSTENS_BLOK_VEEL}. De rest staat samen onder ‘overige domeinen’.",
    "Je ziet of onderwijs er anders naar kijkt dan de gemeente.",
    "In een kleine groep geeft vaker iedereen hetzelfde. Dan weet je wat iedereen gaf.",
    f"Past bij {DOMEIN_VANAF} mensen of meer, uit twee of meer domeinen, die elkaar vertrouwen.",
)
_LAAG = Uitleg(
    Openheid.LAAG.value,
    Openheid.LAAG.label,
    f"Ook apart voor uitvoering, leiding, en bestuur en beleid. Vanaf {DOMEIN_VANAF} mensen.",
    "Jullie zien ook hoe vaak wat is gegeven in de uitvoering, de leiding, en bestuur en beleid. Een laag staat apart "
    f"vanaf {MINSTENS_BLOK} mensen, in een groep van {VEEL} of meer vanaf {MINSTENS_BLOK_VEEL}. De rest staat samen "
    "onder ‘overige lagen’.",
    "Je ziet of mensen in de klas en de wijk er anders naar kijken dan bestuurders.",
    "In een kleine groep geeft vaker iedereen hetzelfde. Dan weet je wat iedereen gaf. Een bestuurder valt eerder op.",
    f"Past bij {DOMEIN_VANAF} mensen of meer, uit twee of meer lagen, die elkaar vertrouwen.",
)
_NAAM = Uitleg(
    Openheid.NAAM.value,
    Openheid.NAAM.label,
    "Wat elke organisatie antwoordt.",
    "Iedereen in de groep ziet per organisatie de {antwoorden} en wat erbij staat.",
    "Je bespreekt de verschillen tussen organisaties. Daar is de zelfscan voor bedoeld.",
    f"Er is niets verborgen. Wie dat niet wil, doet niet mee. Het kan al met {MINSTENS_BEELD_NAAM} organisaties.",
    "Past bij partners die elkaar kennen en vertrouwen, en die voor een organisatie spreken.",
)
_UITLEG: dict[str, Uitleg] = {een.sleutel: een for een in (_TOTAAL, _DOMEIN, _LAAG, _NAAM)}

# Who types the paper takes it off again (privacy 19).
_OVER_PAPIER = (
    "Wie papier overtypt, ziet die formulieren. Daarom kan papier niet per domein of per laag. Bij ‘alleen het totaal’ "
    f"moeten dan minstens {MINSTENS_BEELD} mensen zelf antwoorden, of niemand. {{een}} laten we pas zien als minstens "
    f"{MINSTENS_SCORES} mensen er zelf een {{antwoord}} gaven, of niemand."
)


@dataclass(frozen=True)
class Vooraf:
    """What a participant reads before the first score (privacy 16). `bij_toelichting` stands beside a remark."""

    kop: str
    zinnen: tuple[str, ...]
    bij_toelichting: str


_NA_ONTHULLEN = (
    "Tot het onthullen ziet ook de organisator alleen het aantal antwoorden. Dan wissen we de losse "
    "antwoorden. Veranderen, intrekken of toevoegen kan dan niet."
)
_TOT_HET_ONTHULLEN = (
    "Tot het onthullen ziet iedereen, ook de organisator, alleen het aantal antwoorden. Tot dan kun je je antwoord "
    "veranderen of intrekken."
)
_VERTROUWELIJK = "Schrijf een toelichting zo dat niemand je herkent. Zonder vinkje leest niemand die."
_HOE_VAAK = (
    "Je antwoord is vertrouwelijk. Groep en organisator zien per {per} de {antwoorden}, en hoe vaak. Niet van wie."
)
_IN_EEN_GROEPJE = "Daar geeft of vertelt vaker iedereen hetzelfde. Dan is jouw antwoord bekend."
_VOORAF = {
    Openheid.TOTAAL: Vooraf(
        "De groep ziet alleen het totaal",
        (
            _HOE_VAAK,
            "Geeft bijna iedereen hetzelfde, of vertellen anderen het? Dan is te raden wat jij gaf.",
            _NA_ONTHULLEN,
        ),
        _VERTROUWELIJK,
    ),
    Openheid.DOMEIN: Vooraf(
        "De groep ziet het totaal en de domeinen",
        (
            f"{_HOE_VAAK} Domeinen vanaf {MINSTENS_BLOK} mensen staan apart.",
            _IN_EEN_GROEPJE,
            _NA_ONTHULLEN,
        ),
        _VERTROUWELIJK,
    ),
    Openheid.LAAG: Vooraf(
        "De groep ziet het totaal en de lagen",
        (
            f"{_HOE_VAAK} Lagen vanaf {MINSTENS_BLOK} mensen staan apart.",
            _IN_EEN_GROEPJE,
            _NA_ONTHULLEN,
        ),
        _VERTROUWELIJK,
    ),
    Openheid.NAAM: Vooraf(
        "De groep ziet de {antwoorden} van jouw organisatie",
        (
            "Iedereen in de groep ziet na het onthullen wat jouw organisatie antwoordde en schreef. Doe alleen mee als "
            "je dat goed vindt.",
            _TOT_HET_ONTHULLEN,
        ),
        "De groep leest dit bij de naam van je organisatie, als je het vinkje zet. Zonder vinkje leest niemand het.",
    ),
}

# Way 4: everybody scores the own region, and it is by name by nature (besluiten 8).
_VOORAF_TUSSEN_REGIOS = Vooraf(
    "De groep ziet de {antwoorden} van jouw regio",
    (
        "Iedereen in de groep ziet na het onthullen wat je voor jouw regio antwoordde en schreef. De naam van de regio "
        "en van je organisatie staan erbij. Doe alleen mee als je dat goed vindt.",
        _TOT_HET_ONTHULLEN,
    ),
    "De groep leest dit bij de naam van je regio, als je het vinkje zet. Zonder vinkje leest niemand het.",
)


# Beside what is shown of the rest; from how many answers, and how often that says something, stands with the question.
_KNELPUNTEN = "Van knelpunten alleen ‘vaak’."
_KNELPUNTEN_NAAST_NAMEN = "Van knelpunten ziet de groep geen namen, alleen hoe vaak ‘vaak’ is gekozen."


def over_papier(instrument: Instrument) -> str:
    """Return what paper asks for, because who types it over sees it."""
    return instrument.verwoord(_OVER_PAPIER)


def _verwoord[T: (Uitleg, Vooraf)](een: T, instrument: Instrument) -> T:
    """Fill in what this instrument calls its items and what one gives for them."""
    teksten = {veld.name: getattr(een, veld.name) for veld in fields(een)}
    zinnen = {naam: instrument.verwoord(wat) for naam, wat in teksten.items() if isinstance(wat, str)}
    rijen = {naam: tuple(map(instrument.verwoord, wat)) for naam, wat in teksten.items() if isinstance(wat, tuple)}
    return replace(een, **zinnen, **rijen)


def uitleg_voor(instrument: Instrument) -> dict[str, Uitleg]:
    """Return what can be chosen with this instrument, as who makes a scan reads it."""
    return {
        sleutel: replace(
            _verwoord(een, instrument),
            risico=instrument.risico.tabel(sleutel, een.naam) if instrument.risico else None,
            vanaf=vanaf_zin(instrument) if sleutel == Openheid.TOTAAL else "",
            groepen=_GROEPEN if Openheid(sleutel).groep else "",
        )
        for sleutel, een in _UITLEG.items()
        if instrument.splitsbaar or not Openheid(sleutel).groep
    }


_GROEPEN = (
    f"Meer mensen is hier niet altijd veiliger, want er komen dan meer groepjes. Vanaf {VEEL} antwoorden heeft een "
    f"groepje minstens {MINSTENS_BLOK_VEEL} mensen, geen {MINSTENS_BLOK}. Dan daalt het. Daarna stijgt het weer."
)


def niet_gesplitst(instrument: Instrument) -> str:
    """Say why with this instrument nothing is split over groups; empty when it can be (besluiten 42)."""
    if instrument.splitsbaar:
        return ""
    return (
        f"Per domein of per laag kan niet met ‘{instrument.naam}’. In een kleine groep geeft vaak "
        "iedereen hetzelfde, en dan weet je wat een ander gaf."
    )


def bezwaar_tegen_openheid(openheid: str, aantal: int, instrument: Instrument) -> str:
    """Say in Dutch why this cannot be chosen for so many expected people; empty when it can (privacy 1, 15)."""
    if Openheid(openheid).groep:
        if not instrument.splitsbaar:
            return niet_gesplitst(instrument)
        if aantal < DOMEIN_VANAF:
            return (
                f"‘{Openheid(openheid).label}’ kan vanaf {DOMEIN_VANAF} mensen, en je verwacht er {aantal}. "
                "In een kleinere groep is te makkelijk te raden wie wat gaf."
            )
    if openheid == Openheid.TOTAAL and instrument.vanaf > MINSTENS_BEELD and aantal < instrument.vanaf:
        return (
            f"‘{Openheid(openheid).label}’ kan met ‘{instrument.naam}’ vanaf {instrument.vanaf} mensen, en je verwacht "
            f"er {aantal}. Nodig meer mensen uit, kies ‘{Openheid.NAAM.label}’, of laat ieder alleen invullen en praat "
            "daarover."
        )
    return ""


def openheid_uitleg(scan, mensen: int = 0) -> Vooraf:
    """Return what participants of this scan read before they answer.

    `mensen`: how many are expected, when that is more than the organiser filled in.
    """
    instrument = scan.instrument_nu
    vooraf = _VOORAF_TUSSEN_REGIOS if scan.tussen_regios else _VOORAF[Openheid(scan.openheid)]
    vooraf = _verwoord(vooraf, instrument)
    if vraagt_knelpunten(scan):
        eerste, *rest = vooraf.zinnen
        bij = _KNELPUNTEN_NAAST_NAMEN if scan.met_naam else _KNELPUNTEN
        vooraf = replace(vooraf, zinnen=(f"{eerste} {bij}", *rest))
    zin = vooraf_zin(instrument, scan.openheid, max(scan.verwacht, mensen))
    if not zin:
        return vooraf
    eerste, te_raden, *rest = vooraf.zinnen
    return replace(vooraf, zinnen=(eerste, f"{te_raden} {zin}", *rest))


def kan_splitsen(domeinen: Iterable[str], samengevoegd: Sequence[Collection[str]] = ()) -> bool:
    """Say whether a split per domain can come at all when only these people answer, be it all or some of them.

    It takes one (joined) domain with four people, and four others (privacy 2).
    """
    per_groep = Counter(next((min(groep) for groep in samengevoegd if domein in groep), domein) for domein in domeinen)
    return any(aantal >= MINSTENS_BLOK and per_groep.total() - aantal >= MINSTENS_BLOK for aantal in per_groep.values())


def splitsing_in_woorden(scan, domeinen: Collection[str]) -> str:
    """Say whether this list can give a split; empty when the openheid asks for none."""
    if scan.openheid == Openheid.LAAG:
        # The list does not say in which layer somebody works: everybody chooses that at the answer.
        return (
            f"Een splitsing per laag lukt als er uit één laag minstens {MINSTENS_BLOK} mensen antwoorden en uit de "
            f"andere lagen samen ook {MINSTENS_BLOK}. In welke laag iemand werkt, kiest die zelf bij het antwoorden."
        )
    if scan.openheid != Openheid.DOMEIN:
        return ""
    if not domeinen:
        return "Zet mensen op de lijst, dan zeggen we hier of een splitsing per domein kan lukken."
    if kan_splitsen(domeinen, scan.samengevoegd):
        return "Met deze lijst kan een splitsing per domein lukken, als genoeg mensen antwoorden."
    grootste = Domein(Counter(domeinen).most_common(1)[0][0]).label.lower()
    return (
        f"Met deze lijst komt er geen splitsing per domein. Daarvoor zijn minstens {MINSTENS_BLOK} mensen nodig "
        f"uit één domein en {MINSTENS_BLOK} uit de andere. Nodig meer mensen uit naast {grootste}."
    )
