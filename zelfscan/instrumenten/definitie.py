"""What an instrument is: its items, of which kind each is, and its own words (ontwerp §5).

Pure data and its checks, no Django. The engine knows only these classes, the scales in `schalen` and the kinds in
`soorten/`; an instrument is a folder beside this module. Labels and questions are the instrument's own, to the letter.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from regie.inhoud.partijen import Laag, Partij

from .risico import Risico
from .schalen import Schaal
from .soorten.basis import Soort, Veld
from .soorten.open import tekstvelden

LEEG: Mapping = {}
LANGSTE_SLEUTEL = 30  # the width of the column in every table that names an item
# What the form of an answer asks besides the items (zelfscan/meedoen/forms.py, organiseren/forms/papier.py).
ANDERE_VELDEN = frozenset(
    {
        "cijfers",
        "csrfmiddlewaretoken",
        "domein",
        "eigen_regio",
        "gelezen",
        "laag",
        "organisatie",
        "partij",
        "sleutel",
        "uitnodiging",
        "wat",
    }
)


@dataclass(frozen=True)
class Onderdeel:
    """One thing to answer. `sleutel` is the name of its form field as well, and is final.

    `soort` says what an answer is, and carries the scale or the choices. `niet_voor`: kinds of organisation that are
    not asked. It needs to be known who answers, so it works with openheid naam; else everybody gets the item.
    `bij`: the key of the item it stands beside in form and outcome ("wie vult deze rol nu in?").
    """

    sleutel: str
    naam: str
    vraag: str
    soort: Soort
    uitleg: str = ""
    groep: str = ""
    bij: str = ""
    niet_voor: frozenset[Partij] = frozenset()
    # The question beside a score where one may write a remark; empty: none is asked here.
    waarom: str = "Waarom dit antwoord?"
    bron: str = ""

    def is_gevraagd(self, partij: str) -> bool:
        """Whether this kind of organisation is asked; who is of no known kind ("") is asked everything."""
        return partij not in self.niet_voor

    @cached_property
    def velden(self) -> tuple[Veld, ...]:
        """The fields of the form, without what one writes."""
        return () if self.is_tekst else self.soort.velden(self.sleutel, self.naam)

    @cached_property
    def tekstvelden(self) -> tuple[Veld, Veld] | None:
        """What one writes here and the tick for it: the answer itself, or a remark beside it; None for neither."""
        if self.is_tekst:
            tekst, mag = self.soort.velden(self.sleutel, self.naam)
            return tekst, mag
        if self.waarom and self.soort.met_toelichting:
            return tekstvelden(self.sleutel, self.naam, toelichting=True)
        return None

    @property
    def is_tekst(self) -> bool:
        return self.soort.bewaard_als == "teksten"


@dataclass(frozen=True)
class Groep:
    """Items that belong together; `sleutel` is what an Onderdeel names as its `groep`."""

    sleutel: str
    naam: str
    uitleg: str = ""


@dataclass(frozen=True)
class Noemer:
    """What an instrument calls its items, as it stands in sentences: "deze rol", "de rollen"."""

    enkel: str = "onderdeel"
    meer: str = "onderdelen"
    dit: str = "dit onderdeel"
    het: str = "het onderdeel"
    elk: str = "Elk onderdeel"  # at the beginning of a sentence
    # Before the name of one in a sentence: "de ontwerper"; empty for names that take none.
    lidwoord: str = ""

    @property
    def een(self) -> str:
        """At the beginning of a sentence: "Een rol"."""
        return f"Een {self.enkel}"

    @property
    def kop(self) -> str:
        """As it heads a column: "Rol"."""
        return self.enkel.capitalize()

    def in_zin(self, onderdeel: Onderdeel) -> str:
        """The name of an item inside a sentence."""
        return f"{self.lidwoord} {onderdeel.naam.lower()}" if self.lidwoord else f"‘{onderdeel.naam}’"


@dataclass(frozen=True)
class Verslagtekst:
    """What a report says in the words of the instrument; the defaults are the engine's neutral ones.

    `ondertitel`: on the cover. `vraag`: the one question that all items share, with {waar} in it ("deze samenwerking");
    empty when each item has its own. `erbij`: what has to be known of that question. `lezen`: how a score is to be
    read, as (in bold, the rest). `hoog` and `laag`: what regions side by side are called whose scores lie there, and
    `geen_hoog` what is said when none does; `helpen`: what they can do with it. `bron`: where it comes from.
    """

    ondertitel: str = "Waar zijn we het over eens, waar niet, en wat spreken we af?"
    vraag: str = ""
    erbij: str = ""
    lezen: tuple[str, str] = ("Een score is geen oordeel over iemand.", "Die zegt hoe mensen het nu zien.")
    hoog: str = "Hoog"
    laag: str = "Laag"
    geen_hoog: str = ""
    helpen: str = "Vraag elkaar hoe het daar gaat. Wat ergens werkt, past misschien niet overal."
    bron: str = ""


@dataclass(frozen=True)
class Gesprekstof:
    """What can be said and asked of an outcome, by its pattern (`zelfscan/uitkomst/gesprek.py` names them).

    `zinnen`: one sentence per pattern. `vragen`: general questions per pattern, the most fitting first; "twee_kanten"
    gets {hoog} and {laag} filled in. `eigen`: per item one question per pattern. `tussen_regios`: between regions.
    """

    zinnen: Mapping[str, str]
    vragen: Mapping[str, tuple[str, ...]]
    tussen_regios: tuple[str, ...]
    eigen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Voorbeeldantwoord:
    """An invented answer, for the practice scan and the demo. A score of 0 is "kan ik niet beoordelen"."""

    organisatie: str
    partij: Partij
    scores: Mapping[str, int]
    teksten: Mapping[str, str] = field(default_factory=dict)
    keuzes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    laag: Laag = Laag.UITVOERING  # only shown by an instrument that may be split


@dataclass(frozen=True)
class Instrument:
    """What is scored in one scan. A changed question is a new `versie`: a scan keeps the one it began with.

    `over`: a sentence or two for who chooses between instruments. `vanaf`: from how many answers the total alone may
    be revealed (privacy 1). `splitsbaar`: whether the outcome may be split over groups of people (besluiten 42).
    `naar_factsheet`: whether the factsheet of a quickscan has a place for it (besluiten 20). `risico`: how often a
    score can be guessed, counted by `manage.py risico` (privacy 15). `minuten`: how long answering takes. `bron`: who
    made it, as it stands on paper. Raises ValueError for keys that are too long, twice there, or the name of another
    field of the form.
    """

    sleutel: str
    naam: str
    versie: int
    onderdelen: tuple[Onderdeel, ...]
    over: str = ""
    vanaf: int = 8
    splitsbaar: bool = False
    naar_factsheet: bool = False
    risico: Risico | None = None
    groepen: tuple[Groep, ...] = ()
    noemer: Noemer = Noemer()
    verslag: Verslagtekst = Verslagtekst()
    gesprek: Gesprekstof | None = None  # None: the engine's own neutral words
    voorbeeld: tuple[Voorbeeldantwoord, ...] = ()
    minuten: int = 5
    bron: str = ""

    def __post_init__(self):
        if bezwaar := bezwaar_tegen(self):
            raise ValueError(f"instrument {self.sleutel}, versie {self.versie}: {bezwaar}")

    def onderdeel(self, sleutel: str) -> Onderdeel:
        """Return the item with this key. Raises KeyError."""
        return self._per_sleutel[sleutel]

    @cached_property
    def _per_sleutel(self) -> dict[str, Onderdeel]:
        return {deel.sleutel: deel for deel in self.onderdelen}

    @cached_property
    def gescoord(self) -> tuple[Onderdeel, ...]:
        """The items that get a value: those one talks about, each with a place in the order of the talk."""
        return tuple(deel for deel in self.onderdelen if deel.soort.bewaard_als == "scores")

    @property
    def schaal(self) -> Schaal:
        """The scale of an instrument that has one. Where this is asked, a second scale has no place yet."""
        return self.gescoord[0].soort.schaal

    def gevraagd(self, *, met_teksten: bool) -> tuple[Onderdeel, ...]:
        """The items of one scan: without open questions where the organiser wants no texts (privacy 7)."""
        return tuple(deel for deel in self.onderdelen if met_teksten or not deel.is_tekst)

    def controleer(self, partij: str, *, scores: Mapping, keuzes: Mapping = LEEG, teksten: Mapping = LEEG) -> None:
        """Raise ValueError when one of these answers, by item, does not fit, or is not asked of this organisation.

        `partij` is "" where it is not known. A form is no guard: the action asks this.
        """
        gevraagd = {deel.sleutel: deel for deel in self.onderdelen if deel.is_gevraagd(partij)}
        for bewaard_als, gegeven in (("scores", scores), ("keuzes", keuzes)):
            for sleutel, wat in gegeven.items():
                deel = gevraagd.get(sleutel)
                if deel is None or deel.soort.bewaard_als != bewaard_als or not deel.soort.past(wat):
                    raise ValueError(f"dit antwoord past niet bij {sleutel}")
        for sleutel in teksten:
            if sleutel not in gevraagd or not gevraagd[sleutel].tekstvelden:
                raise ValueError(f"bij {sleutel} is geen tekst gevraagd")

    def naast(self, sleutel: str) -> tuple[Onderdeel, ...]:
        """The items that stand beside this one."""
        return tuple(deel for deel in self.onderdelen if deel.bij == sleutel)


def bezwaar_tegen(instrument: Instrument) -> str:
    """Say what is wrong with the keys of an instrument; empty when nothing is."""
    sleutels = [deel.sleutel for deel in instrument.onderdelen]
    for sleutel in (instrument.sleutel, *sleutels):
        past = sleutel.isascii() and sleutel.isidentifier() and sleutel.islower()
        if not past or len(sleutel) > LANGSTE_SLEUTEL:
            return f"{sleutel!r} is geen sleutel: kleine letters, cijfers en _, hoogstens {LANGSTE_SLEUTEL} tekens"
    namen = Counter(sleutels)
    for deel in instrument.onderdelen:
        namen.update({veld.naam for veld in (*deel.velden, *(deel.tekstvelden or ()))} - {deel.sleutel})
    if dubbel := sorted(naam for naam, keer in namen.items() if keer > 1 or naam in ANDERE_VELDEN):
        return f"deze namen staan al in het formulier: {', '.join(dubbel)}"
    groepen = {groep.sleutel for groep in instrument.groepen} | {""}
    if los := [deel.sleutel for deel in instrument.onderdelen if deel.groep not in groepen]:
        return f"deze onderdelen noemen een groep die er niet is: {', '.join(los)}"
    if los := [deel.sleutel for deel in instrument.onderdelen if deel.bij and deel.bij not in sleutels]:
        return f"deze onderdelen staan bij een onderdeel dat er niet is: {', '.join(los)}"
    return ""
