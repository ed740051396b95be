"""What stands in a document that people edit, whatever kind of file it becomes. No Django."""

from dataclasses import dataclass, field

from regie.stukken.tekst import schoon


@dataclass(frozen=True)
class Woorden:
    """Words that look alike. A new line in them is one; `adres`: where they link to, empty for nowhere."""

    tekst: str
    vet: bool = False
    schuin: bool = False
    adres: str = ""

    def __post_init__(self) -> None:
        # Both kinds of file are XML, which knows no other signs.
        object.__setattr__(self, "tekst", schoon(self.tekst))


type Regel = tuple[Woorden, ...]


@dataclass(frozen=True)
class Kop:
    """A heading of level 1, 2 or 3. The title is none: that stands in a style of its own."""

    niveau: int
    tekst: Regel
    nieuwe_pagina: bool = False


@dataclass(frozen=True)
class Alinea:
    """A paragraph. `soort`: "" (as any), "zacht" (beside the matter) or "kader" (what stands out)."""

    inhoud: Regel
    soort: str = ""


@dataclass(frozen=True)
class Lijstpunt:
    """A point of a list. `nummer`: the one to show; None for a bullet."""

    inhoud: "tuple[Alinea | Lijst, ...]"
    nummer: int | None = None


@dataclass(frozen=True)
class Lijst:
    """A list, whose points all have a number or all have none."""

    punten: tuple[Lijstpunt, ...]

    @property
    def is_genummerd(self) -> bool:
        return self.punten[0].nummer is not None


@dataclass(frozen=True)
class Tabelcel:
    """A cell. `breed`: how many columns it takes; `is_kop`: the name of its row; `midden`: a place on an axis."""

    inhoud: Regel
    breed: int = 1
    is_kop: bool = False
    midden: bool = False


@dataclass(frozen=True)
class Tabel:
    """A table. Its head comes back on each page; `breedtes`: of the columns, in parts of the whole.

    `beschrijving`: what it holds, for who hears it read aloud.
    """

    bijschrift: str
    beschrijving: str
    breedtes: tuple[int, ...]
    kop: tuple[Tabelcel, ...]
    rijen: tuple[tuple[Tabelcel, ...], ...]


type Blok = Kop | Alinea | Lijst | Tabel


@dataclass(frozen=True)
class Schrijfstuk:
    """A document. `soort` stands above the title, `onderwerp` below it, `voet` on each page."""

    soort: str
    titel: str
    onderwerp: str
    voet: str
    blokken: tuple[Blok, ...] = field(default=())


def gewoon(tekst: str) -> Regel:
    """Return words that look as any."""
    return (Woorden(tekst),)


def kop(niveau: int, tekst: str, *, nieuwe_pagina: bool = False) -> Kop:
    return Kop(niveau, gewoon(tekst), nieuwe_pagina)


def alinea(tekst: str, *, vet: str = "", soort: str = "") -> Alinea:
    """Return a paragraph; `vet`: words in front of it that stand out."""
    return Alinea((*([Woorden(f"{vet} ", vet=True)] if vet else []), Woorden(tekst)), soort)


def genummerd(punten: list[Regel]) -> Lijst:
    """Return a list of these that counts from 1."""
    return Lijst(tuple(Lijstpunt((Alinea(een),), nummer) for nummer, een in enumerate(punten, start=1)))
