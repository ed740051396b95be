"""Small parts of a page that a view-model says and a component draws (`templates/_components/`). No Django."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Koppeling:
    """A link in a list of what one can do. `bij`: what is said beside it."""

    adres: str
    tekst: str
    bij: str = ""


@dataclass(frozen=True)
class Feit:
    """A fact under the title of a page, or in a list of them. `bij`: what explains it; `sterk`: what stands before it
    in bold."""

    naam: str
    tekst: str
    bij: str = ""
    sterk: str = ""


@dataclass(frozen=True)
class Melding:
    """What stands in a frame on a page (`_components/melding.html`). `soort`: "" (information), "let-op" or "goed"."""

    tekst: str
    kop: str = ""
    soort: str = ""


@dataclass(frozen=True)
class Tabblad:
    """One of some ways to see a page."""

    adres: str
    naam: str
    is_hier: bool
