"""What an instrument is: its items, of which kind each is, and its own words (ontwerp §5).

Pure data and its checks, no Django. The engine knows only these classes, the scales in `schalen` and the kinds in
`soorten/`; an instrument is a folder beside this module. Labels and questions are the instrument's own, to the letter.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from regie.inhoud.partijen import Laag, Partij
from regie.stukken.tekst import opsomming, telwoord

from .risico import Risico
from .soorten.basis import Plek, Soort, Veld
from .soorten.open import tekstvelden
from .soorten.waarden import Waardevraag
from .veldnamen import ANDERE_VELDEN
from .verloop import Verloopvraag
from .woorden import Eigenspiegel, Gesprekstof, Opdracht, Patroon, Verslagtekst

type Gegeven = Mapping[str, Any]  # by the keys of items
LEEG: Gegeven = {}
LANGSTE_SLEUTEL = 30  # the width of the column in every table that names an item
MEESTE_OP_EEN_REGEL = 6


@dataclass(frozen=True)
class Onderdeel:
    """One thing to answer. `sleutel` is the name of its form field as well, and is final.

    `soort` says what an answer is, and carries the scale or the choices. `niet_voor`: kinds of organisation that are
    not asked. It needs to be known who answers, so it works with openheid naam; else everybody gets the item.
    `bij`: the key of the item it stands beside in form and outcome ("wie vult deze rol nu in?"); only of ticks.
    `voorbeelden`: what one may think of, in points. `sjablonen`: whole names of the instrument's own templates, for the
    places where those of the kind do not do.
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
    voorbeelden: tuple[str, ...] = ()
    sjablonen: Mapping[Plek, str] = field(default_factory=dict, hash=False)

    def sjabloon(self, plek: Plek) -> str:
        """The template of this item for a question, an outcome, the paper form or a PDF."""
        return self.sjablonen.get(plek) or self.soort.sjabloon(plek)

    @property
    def waardevraag(self) -> Waardevraag:
        """Its kind, of an item that gets a value. Raises TypeError for another: that has no scale."""
        if not isinstance(self.soort, Waardevraag):
            raise TypeError(f"{self.sleutel} krijgt geen waarde")
        return self.soort

    def is_gevraagd(self, partij: str) -> bool:
        """Whether this kind of organisation is asked; who is of no known kind ("") is asked everything."""
        return partij not in self.niet_voor

    @property
    def voor_wie(self) -> str:
        """Who is asked, by the shorter list of the two: "alleen voor ‘School’" or "niet voor ‘School’"."""
        wel, niet = ([partij for partij in Partij if (partij in self.niet_voor) is weg] for weg in (False, True))
        woord, genoemd = ("alleen", wel) if len(wel) < len(niet) else ("niet", niet)
        return f"{woord} voor {opsomming([f'‘{partij.label}’' for partij in genoemd])}"

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
    welk: str = "welk onderdeel"
    # Before the name of one in a sentence: "de", of "de voorzitter"; empty for names that take none.
    lidwoord: str = ""

    @property
    def een(self) -> str:
        return f"Een {self.enkel}"  # at the beginning of a sentence

    @property
    def kop(self) -> str:
        return self.enkel.capitalize()

    @property
    def wijst(self) -> str:
        """The article of one of them: "de" or "het"."""
        return self.het.split()[0]

    def in_zin(self, onderdeel: Onderdeel) -> str:
        """The name of an item inside a sentence."""
        return f"{self.lidwoord} {onderdeel.naam.lower()}" if self.lidwoord else f"‘{onderdeel.naam}’"

    def kort(self, onderdeel: Onderdeel) -> str:
        """The same in a row of names."""
        return onderdeel.naam.lower() if self.lidwoord else onderdeel.naam

    def alle(self, aantal: int) -> str:
        """So many of them, in words: "de vier rollen"."""
        return f"de {telwoord(aantal)} {self.meer}" if aantal > 1 else self.het


@dataclass(frozen=True)
class Voorbeeldantwoord:
    """An invented answer, for the practice scan and the demo. A score of 0 is "kan ik niet beoordelen"."""

    organisatie: str
    partij: Partij
    scores: Mapping[str, int]
    teksten: Mapping[str, str] = field(default_factory=dict)
    keuzes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    laag: Laag = Laag.UITVOERING  # only shown by an instrument that may be split
    knelpunten: Mapping[str, bool] = field(default_factory=dict)  # whether it plays often


@dataclass(frozen=True)
class Instrument:
    """What is scored in one scan. A changed question is a new `versie`: a scan keeps the one it began with.

    `over`: a sentence or two for who chooses between instruments. `vanaf`: from how many answers the total alone may
    be revealed (privacy 1). `splitsbaar`: whether the outcome may be split over groups of people (besluiten 42).
    `naar_factsheet`: whether the factsheet of a quickscan has a place for it (besluiten 20). `risico`: how often a
    score can be guessed, counted by `manage.py risico` (privacy 15). `minuten`: how long answering takes. `bron`: who
    made it, as it stands on paper. `opdracht`: what one does with it, in its own words (None: one answers so many
    questions). `waarover`: the template above its questions. `spiegel`: what it says of somebody's own answers (None:
    they are read back). `patroon`: what the middles of a group, by item (0: none), show together; it may know none.
    `verloop`: what the organiser may say of the cooperation itself, in which words; empty: it is not asked.
    `knelpunten`: whether a scan also asks which knelpunten play, and one chance (`instrumenten/knelpunten.py`).
    Raises ValueError for keys that are too long, twice there, or the name of another field of the form.
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
    verslag: Verslagtekst = field(default_factory=Verslagtekst)
    gesprek: Gesprekstof | None = None  # None: the engine's own neutral words
    voorbeeld: tuple[Voorbeeldantwoord, ...] = ()
    minuten: int = 5
    bron: str = ""
    opdracht: Opdracht | None = None
    waarover: str = "zelfscan/meedoen/_waarover.html"
    spiegel: Eigenspiegel | None = None
    patroon: Callable[[Mapping[str, float]], Patroon] | None = None
    verloop: tuple[Verloopvraag, ...] = ()
    knelpunten: bool = False

    def __post_init__(self) -> None:
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

    @cached_property
    def te_doen(self) -> Opdracht:
        """What one does with it: its own words, or that one answers so many questions."""
        return self.opdracht or Opdracht(self.vragen_in_woorden)

    @property
    def vragen_in_woorden(self) -> str:
        """How many questions everybody answers: "vier vragen". What one may leave out is not among them."""
        aantal = len(self.gescoord)
        return f"{telwoord(aantal)} {'vraag' if aantal == 1 else 'vragen'}"

    @property
    def minuten_in_woorden(self) -> str:
        """How long answering takes: "vijf minuten"."""
        return f"{telwoord(self.minuten)} {'minuut' if self.minuten == 1 else 'minuten'}"

    def verwoord(self, zin: str) -> str:
        """Fill in the instrument's own words: {per} rol, {een} rol at the beginning, {antwoord}, {antwoorden}."""
        return zin.format(
            per=self.noemer.enkel, een=self.noemer.een, antwoord=self.te_doen.een, antwoorden=self.te_doen.meer
        )

    @cached_property
    def op_een_regel(self) -> bool:
        """Whether a paper form can be typed as a row like "3241": a sign each, and few enough to check by eye."""
        return len(self.gescoord) <= MEESTE_OP_EEN_REGEL and all(
            len(deel.waardevraag.schaal.labels) < 10 for deel in self.gescoord
        )

    def gevraagd(self, *, met_teksten: bool) -> tuple[Onderdeel, ...]:
        """The items of one scan: without open questions where the organiser wants no texts (privacy 7)."""
        return tuple(deel for deel in self.onderdelen if met_teksten or not deel.is_tekst)

    def controleer(self, partij: str, *, scores: Gegeven, keuzes: Gegeven = LEEG, teksten: Gegeven = LEEG) -> None:
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
    if los := [deel.sleutel for deel in instrument.onderdelen if deel.bij and deel.soort.bewaard_als != "keuzes"]:
        # A value has a place of its own in the talk, and a text beside a score is its remark (`waarom`).
        return f"bij een ander onderdeel kan alleen iets staan wat mensen aanvinken: {', '.join(los)}"
    return ""
