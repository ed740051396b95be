"""What every kind of item can do. The engine asks these doors and never which kind it is. Pure, no Django."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

# What a cell of a spreadsheet holds.
Cel = str | int | float | None
# Where an answer of this kind is kept, before the reveal and in `scan.zichtbaarheid.Antwoord`.
Bewaard = Literal["scores", "keuzes", "teksten"]
Plek = Literal["vraag", "uitkomst", "papier", "verslag", "pdf"]


@dataclass(frozen=True)
class Veld:
    """One field of the form, before there is a form: `zelfscan/meedoen/forms.py` makes it.

    `keuzes`: (value, label); without, it is a text of at most `langste` signs, or one tick (`vink`). `meer`: more than
    one may be chosen. `zin`: all that can be wrong with a choice, in one sentence; of a text that it is too long.
    `kop`: what stands above it, when a question has more than one.
    """

    naam: str
    zin: str = ""
    keuzes: tuple[tuple[str, str], ...] = ()
    meer: bool = False
    verplicht: bool = False
    langste: int = 0
    vink: bool = False
    kop: str = ""


@dataclass(frozen=True)
class Balk:
    """How often one answer was given, and which share of all that is, in whole percents."""

    label: str
    aantal: int
    procent: int


class Soort(ABC):
    """A kind of item: what an answer is, how answers are counted, and what a page may say of the counts.

    An instance belongs to one item and carries its scale or its choices. The doors, in the order of an answer's way:

    - `velden(sleutel, naam)`: the fields of the form. A value is one field with the item's key; other names are the
      kind's own, and a contract once they are out (ontwerp §7).
    - `lees(sleutel, gegevens)`: what a valid form says, as it is kept; None when nothing was said. "Kan ik niet
      beoordelen" is said, as 0.
    - `teruglezen(gegeven)`: what somebody answered, in words, for nobody else than who answered it.
    - `past(gegeven)`: whether this is an answer of this kind at all. The action asks it again: a form is no guard.
    - `tel(gegeven)`: the answers counted, as plain data for the frozen view. It is given only what may be counted
      together; `zelfscan/scan/zichtbaarheid.py` decides that, and whether the outcome may be seen. The order in which
      the answers come makes no difference.
    - `uitkomst(naam, telling, wie)`: what a page may say of the counts: a dataclass with sentences and drawings for the
      templates of this kind. `wie`: whose answers, as in "Iedereen" or "Onderwijs".
    - `blad`, `kop` and `rijen(naam, telling, wie)`: the same for a spreadsheet. Items whose kinds have the same of the
      first two share a sheet.
    - `sjabloon(plek)`: the template for a question, an outcome to talk about, the paper form, and an outcome in a
      report, on its page and in its PDF.

    `naam`: also the name of the folder with its templates, of which `sjablonen` has the whole names. `bewaard_als`:
    which privacy rules hold (privacy 1, 2 for values, 7 for choices and texts). `moet`: everybody who is asked must
    answer, so a missing answer means "kan ik niet beoordelen"; else one may leave it out, and that says nothing.
    """

    naam: ClassVar[str]
    bewaard_als: ClassVar[Bewaard]
    sjablonen: ClassVar[Mapping[Plek, str]]
    moet: ClassVar[bool] = False
    # How an outcome of this kind is to be read, as (in bold, the rest).
    lezen: ClassVar[tuple[str, str]]
    # The name of its sheet in a spreadsheet.
    blad: str
    # Whether its question explains something more, in an element `id_<field>_soort`.
    legt_uit: ClassVar[bool] = False
    # Whether a remark may be written beside an answer of this kind.
    met_toelichting: ClassVar[bool] = False
    # Whether the group talks about it and agrees on one value.
    met_groepsscore: ClassVar[bool] = False

    @abstractmethod
    def velden(self, sleutel: str, naam: str) -> tuple[Veld, ...]: ...

    @abstractmethod
    def lees(self, sleutel: str, gegevens: Mapping[str, Any]) -> Any: ...

    @abstractmethod
    def teruglezen(self, gegeven: Any) -> str: ...

    @abstractmethod
    def past(self, gegeven: Any) -> bool: ...

    @abstractmethod
    def tel(self, gegeven: Iterable[Any]) -> Any: ...

    @abstractmethod
    def uitkomst(self, naam: str, telling: Any, wie: str = "Iedereen") -> Any: ...

    @property
    @abstractmethod
    def kop(self) -> tuple[str, ...]: ...

    @abstractmethod
    def rijen(self, naam: str, telling: Any, wie: str = "Iedereen") -> list[tuple[Cel, ...]]: ...

    def sjabloon(self, plek: Plek) -> str:
        return self.sjablonen[plek]
