"""What an instrument says in its own words. The engine's own are neutral. Pure, no Django."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from regie.stukken.tekst import hoeveel


@dataclass(frozen=True)
class Antwoordgever:
    """Whose one answer is, as one says how many there are: a person, or where names are shown an organisation."""

    enkel: str
    meer: str

    def hoeveel(self, aantal: int) -> str:
        """Say the number with its word: "1 persoon", "12 mensen", "8 organisaties"."""
        return hoeveel(aantal, self.enkel, self.meer)


MENSEN = Antwoordgever("persoon", "mensen")
ORGANISATIES = Antwoordgever("organisatie", "organisaties")


@dataclass(frozen=True)
class Opdracht:
    """What one is asked to do with an instrument, as it stands in sentences: "Je geeft vier rollen een score".

    `precies`: the same with the scale, where there is room. `een`, `meer`: what one has given then: "Jouw scores".
    `op_papier`: what one does with a pen, above the paper form.
    """

    wat: str
    doe: str = "beantwoord"
    doet: str = "beantwoordt"
    doen: str = "beantwoorden"
    precies: str = ""
    een: str = "antwoord"
    meer: str = "antwoorden"
    op_papier: str = "Zet bij elke vraag een kruis door wat past. Weet je het niet? Kies ‘Kan ik niet beoordelen’."

    @property
    def voluit(self) -> str:
        """What one does, with the scale if that was said."""
        return self.precies or self.wat


@dataclass(frozen=True)
class Eigenspiegel:
    """What an instrument says to somebody of the own answers, in the answer to who just sent them (besluiten 12).

    `sjabloon`: the whole name of its template. `lees(scores, delen)`: what that template gets of these scores (0 is
    "kan ik niet beoordelen"). `delen`: all parts there can be, by a key, each with what the template `deel` gets. They
    are rendered once and together, and `lees` picks. Never one by one as they are asked for: a part that is there
    sooner because somebody gave the same scores would tell that somebody did. `alleen`: the name of the page where one
    answers the same questions alone, empty when there is none.
    """

    sjabloon: str
    lees: Callable[[Mapping[str, int], Mapping[tuple[Any, ...], str]], Mapping[str, Any]]
    deel: str = ""
    delen: Callable[[], Mapping[tuple[Any, ...], Mapping[str, Any]]] = dict
    alleen: str = ""


@dataclass(frozen=True)
class Verslagtekst:
    """What a report says in the words of the instrument; the defaults are the engine's neutral ones.

    `ondertitel`: on the cover. `vraag`: the one question that all items share, with {waar} in it ("deze samenwerking");
    empty when each item has its own. `erbij`: what has to be known of that question. `lezen`: how a score is to be
    read, as (in bold, the rest). `hoog` and `laag`: what regions side by side are called whose scores lie there, and
    `geen_hoog` what is said when none does; `helpen`: what they can do with it. `staat_hoog` and `staat_laag`: what is
    said of items that lie there, of one and of more. `bron`: where it comes from.
    """

    ondertitel: str = "Waar zijn we het over eens, waar niet, en wat spreken we af?"
    vraag: str = ""
    erbij: str = ""
    lezen: tuple[str, str] = ("Een score is geen oordeel over iemand.", "Die zegt hoe mensen het nu zien.")
    hoog: str = "Hoog"
    laag: str = "Laag"
    geen_hoog: str = ""
    staat_hoog: tuple[str, str] = ("staat hoog", "staan hoog")
    staat_laag: tuple[str, str] = ("staat laag", "staan laag")
    helpen: str = "Vraag elkaar hoe het daar gaat. Wat ergens werkt, past misschien niet overal."
    bron: str = ""


@dataclass(frozen=True)
class Houderstof:
    """What is said of who fulfils the items, over all of them together. Of items with ticks beside them.

    `kop`: above the table. `alleen_een`: the key of the choice that one does it alone. `een_soort`: that one kind of
    organisation is named most at three items or more, with {soort} and {delen}; `een_alleen`: that one doing it alone
    is said most, at two or more, with {delen}. `vraag`: to talk about, behind either.
    """

    kop: str
    alleen_een: str
    een_soort: str
    een_alleen: str
    vraag: str


@dataclass(frozen=True)
class Gesprekstof:
    """What can be said and asked of an outcome, by its pattern (`zelfscan/uitkomst/gesprek.py` names them all).

    A pattern that is not here gets the neutral words. `zinnen`: one sentence per pattern. `vragen`: general questions
    per pattern, the most fitting first; "twee_kanten" gets {hoog} and {laag} filled in. `eigen`: per item one question
    per pattern. `tussen_regios`: between regions, with what stands before the names of those with high and with low
    scores (`hoog`, `laag`), and what is said when none is high. `houders`: of who fulfils the items; None: no table.
    `past_hier(onderdeel, waarde)`: what a group can do at a value it agreed on, each as an afspraak; None: nothing.
    """

    zinnen: Mapping[str, str]
    vragen: Mapping[str, tuple[str, ...]]
    tussen_regios: tuple[str, ...]
    eigen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    hoog: str = "Hier zijn de scores hoog"
    laag: str = "Hier zijn de scores laag"
    geen_hoog: str = "In geen enkele regio zijn de scores hoog. Zoek samen naar een eerste stap."
    houders: Houderstof | None = None
    past_hier: Callable[[str, int], tuple[str, ...]] | None = None


@dataclass(frozen=True)
class Patroon:
    """What the items of an instrument show together. `kop`: what stands there. `lezing`: how we read that; `gezien`:
    what was seen by who made it; each says whose it is. `vraag`: to talk about. `houvasten`: keys of
    `regie.inhoud.houvasten`, the most fitting first. `sleutel`: which pattern it is.
    """

    titel: str
    kop: str
    lezing: str
    gezien: str
    vraag: str
    houvasten: tuple[str, ...]
    sleutel: str = ""
