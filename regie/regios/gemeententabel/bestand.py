"""One CSV file as rows with their line numbers; what is wrong is collected as sentences with file and line."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from regie.stukken.tekst import schoon


@dataclass(frozen=True)
class Tabelfout:
    """What is wrong in which line; `regel` 0 is about the file as a whole. Line 1 is the heading."""

    bestand: str
    regel: int
    zin: str

    def __str__(self):
        return f"{self.bestand}, regel {self.regel}: {self.zin}" if self.regel else f"{self.bestand}: {self.zin}"


class TabelFout(ValueError):
    """The files are not a table; `fouten` says what and where, in Dutch. Nothing was changed."""

    def __init__(self, fouten: list[Tabelfout]):
        self.fouten = tuple(sorted(fouten, key=lambda fout: (fout.bestand, fout.regel)))
        super().__init__("\n".join(str(fout) for fout in self.fouten))


@dataclass(frozen=True)
class Tabelregel:
    nummer: int
    cellen: dict[str, str]


class Bestand:
    """Reads one file. Commas or semicolons between the cells, UTF-8 with or without a byte order mark."""

    def __init__(self, map_: Path, naam: str):
        self.naam, self.fouten = naam, []
        self.kop: list[str] = []
        self.regels: list[Tabelregel] = []
        tekst = self._tekst(map_ / naam)
        if tekst is not None:
            try:
                self.regels = list(self._lees(tekst))
            except csv.Error:
                self.meld(self._nummer, "deze regel is geen goede CSV. Kijk of er een aanhalingsteken mist.")
            if not self.regels and not self.fouten:
                self.meld(0, "er staan geen gegevens in het bestand.")

    def meld(self, regel: int, zin: str) -> None:
        self.fouten.append(Tabelfout(self.naam, regel, zin))

    def eis_kolommen(self, namen: tuple[str, ...]) -> None:
        if self.kop:
            for naam in namen:
                if (keer := self.kop.count(naam)) != 1:
                    self.meld(1, f"de kolom ‘{naam}’ " + ("ontbreekt." if not keer else "staat er meer dan één keer."))

    def _tekst(self, pad: Path) -> str | None:
        try:
            inhoud = pad.read_bytes()
        except FileNotFoundError:
            return self.meld(0, "het bestand ontbreekt in deze map.")
        except OSError:
            return self.meld(0, "het bestand is niet te lezen.")
        try:
            return inhoud.decode("utf-8-sig")
        except UnicodeDecodeError as fout:
            regel = inhoud[: fout.start].count(b"\n") + 1
            return self.meld(regel, "hier staan tekens die geen UTF-8 zijn. Bewaar het bestand als CSV UTF-8.")

    def _lees(self, tekst: str) -> Iterator[Tabelregel]:
        eerste = tekst.partition("\n")[0]
        lezer = csv.reader(
            io.StringIO(tekst, newline=""), delimiter=";" if eerste.count(";") > eerste.count(",") else ",", strict=True
        )
        self._nummer = 1
        for cellen in lezer:
            nummer, self._nummer = self._nummer, lezer.line_num + 1
            cellen = [cel.strip() for cel in cellen]
            if not any(cellen):
                continue
            if not self.kop:
                self.kop = cellen
            elif len(cellen) != len(self.kop):
                self.meld(nummer, f"hier staan {len(cellen)} kolommen, en in de kop {len(self.kop)}.")
            elif any(schoon(cel) != cel or "\n" in cel for cel in cellen):
                self.meld(nummer, "hier staat een onzichtbaar teken dat er niet hoort.")
            else:
                yield Tabelregel(nummer, dict(zip(self.kop, cellen, strict=True)))
