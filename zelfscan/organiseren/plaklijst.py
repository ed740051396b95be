"""Read a pasted list of people, out of a mail program or a spreadsheet: what each line says, as far as one can tell.

Python's own `csv` takes columns and lists apart, quotes included, in one pass; Django says what an e-mail address is.
`email.utils` does not fit: of "De Vries, Bob <…>" it loses "Vries", and it glues what stands around a comment to an
address that nobody typed. A mail to a wrong person is worse than a line to complete: an address only counts when it
was typed as one whole word, and where it is not clear whose it is, the line comes back as it was typed, without one.
"""

import csv
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from regie.inhoud.partijen import Partij
from regie.inhoud.soortraden import raad_soort
from regie.stukken.tekst import op_een_regel

from .plakvormen import is_kop, naar_kop, zonder_omslag

MEESTE_REGELS = 100
# What stands against an address without being a part of it.
ROND = '<>,;()[]"“”„«»‘’'
_PARTIJEN = {naam.lower(): partij.value for partij in Partij for naam in (partij.label, partij.value)}


@dataclass(frozen=True)
class Plakregel:
    """One person or organisation; what is not known is empty. `partij` is a key.

    `geraden`: that key, where nobody wrote it and it was guessed from the name: somebody has to look at it.

    A `naam` with "@" in it is a line that was not clear: somebody has to say what is the name and what the address.
    """

    organisatie: str = ""
    partij: str = ""
    naam: str = ""
    email: str = ""
    geraden: str = ""


def met_geraden_soort(regel: Plakregel) -> Plakregel:
    """Return it with the kind that the name of the organisation tells, if nothing said the kind itself."""
    soort = "" if regel.partij else raad_soort(regel.organisatie) or ""
    return replace(regel, partij=str(soort), geraden=str(soort)) if soort else regel


def lees_plaklijst(tekst: str) -> list[Plakregel]:
    """Return a Plakregel per person; empty lines are left out, and an address that was there already.

    Understands "Bo <bo@x.nl>", "Vries, Bo de (Organisatie) <bo@x.nl>", lists out of a mail program with ; or , between
    people, cards of an address book, and columns (tab or ;) as their head says, or else in the order organisation,
    name. A column with an address or a known kind of organisation is that, wherever it stands; an empty first column
    is the same organisation as above.
    """
    return _Plaklezer(zonder_omslag(tekst)).regels()


class _Plaklezer:
    """Reads one text. Every step looks at each sign a fixed number of times."""

    def __init__(self, tekst: str):
        self._tekst = tekst
        # As they were typed, before quotes are taken off: `"jan jansen"@x.nl` must not become jansen@x.nl.
        self._getypt = {adres for adres in set(map(_als_adres, _woorden(tekst))) if _is_adres(adres)}

    def regels(self) -> list[Plakregel]:
        rijen = [rij for rij in self._rijen() if any(rij)]
        kolommen = self._kolommen([rij for rij in rijen if len(rij) > 1])
        regels, gezien = [], set()
        for rij in rijen:
            for regel in self._uit_kolommen(rij, kolommen) if len(rij) > 1 else self._uit_lijst(rij[0]):
                if regel == Plakregel() or regel.email.lower() in gezien:
                    continue
                if regel.email:
                    gezien.add(regel.email.lower())
                regels.append(regel)
        return regels

    def _adressen(self, tekst: str) -> list[str]:
        """The different addresses in it, as they were typed."""
        if "@" not in tekst:
            return []
        alle = map(_als_adres, _woorden(tekst))
        return list({adres.lower(): adres for adres in alle if adres in self._getypt}.values())

    def _rijen(self) -> Iterator[list[str]]:
        """Each line as cells: more of them is a row with columns, a single one a list of people."""
        regels = [regel for regel in self._tekst.split("\n") if regel.strip()]
        # A head says what stands between the columns: a comma is more often a part of a name.
        tekens = [teken for teken in "\t;," if regels and is_kop(_cellen(regels[0], teken)[0])]
        if "\t" in self._tekst or tekens:
            rijen = _cellen(self._tekst, tekens[0] if tekens else "\t")
        else:
            rijen = [[regel] for regel in regels]
        kop: list[str] = []
        for rij in rijen:
            if is_kop(rij):
                kop = rij
            elif len(rij) > 1:
                yield naar_kop(rij, kop) if kop else rij
            elif rij:
                yield self._losse_rij(rij[0])

    def _losse_rij(self, regel: str) -> list[str]:
        """A line as cells, if it is a row with columns: of one person, with ; or close commas between them."""
        for teken in ";,":
            los = [cel for cellen in _cellen(regel, teken) for cel in cellen]
            van_meer = self._delen_met_adres(los) > 1 or len(self._adressen(regel)) > 1
            kan = teken == ";" or (len(los) > 2 and ", " not in regel and any(self._als_geheel(cel) for cel in los))
            if kan and sum(map(bool, los)) > 1 and not van_meer:
                return los
        return [regel]

    def _als_geheel(self, tekst: str) -> bool:
        return _als_adres(tekst) in self._getypt

    def _delen_met_adres(self, delen: list[str]) -> int:
        return sum(bool(self._adressen(deel)) for deel in delen)

    # Columns

    def _teksten(self, rij: list[str]) -> dict[int, str]:
        """The cells of a row that are neither address nor kind, by their place."""
        soort = _plek_van_soort(rij)
        return {plek: cel for plek, cel in enumerate(rij) if cel and plek != soort and not self._adressen(cel)}

    def _kolommen(self, rijen: list[list[str]]) -> list[int]:
        """Where organisation, name and the rest stand in these rows."""
        breedte = max(map(len, rijen), default=0)
        gevuld, leeg = set(), set(range(breedte))
        for rij in rijen:
            gevuld |= self._teksten(rij).keys()
            leeg -= {plek for plek, cel in enumerate(rij) if cel}
        kolommen = sorted(gevuld)
        # With one column of words: behind an empty one it holds the names.
        return [min(leeg), *kolommen] if len(kolommen) == 1 and leeg and min(leeg) < kolommen[0] else kolommen

    def _uit_kolommen(self, rij: list[str], kolommen: list[int]) -> list[Plakregel]:
        if all(self._als_geheel(cel) for cel in rij if cel):
            return [Plakregel(email=_als_adres(cel)) for cel in rij if cel]
        adressen = list(dict.fromkeys(adres for cel in rij for adres in self._adressen(cel)))
        teksten, soort = self._teksten(rij), _plek_van_soort(rij)
        # No further than this row goes: one very wide row must not cost all others.
        plekken = kolommen[: bisect_left(kolommen, len(rij))]
        organisatie, *rest = [*(_kaal(teksten.get(plek, "")) for plek in plekken), ""]
        # A column behind the name may be the rest of it, and an address that is none; a phone number is neither.
        namen = [*rest[:1], *(cel for cel in rest[1:] if "@" in cel or not _heeft_cijfer(cel))]
        for cel in rij:
            if self._adressen(cel):
                namen.append(_naam(self._zonder_adres(cel)) if len(adressen) == 1 else cel)
        naam, adres = op_een_regel(" ".join(namen)), adressen[0] if len(adressen) == 1 else ""
        return [Plakregel(organisatie, "" if soort is None else _PARTIJEN[rij[soort].lower()], naam, adres)]

    # Lists of a mail program

    def _uit_lijst(self, regel: str) -> list[Plakregel]:
        if len(self._adressen(regel)) < 2 and self._delen_met_adres(regel.replace(",", ";").split(";")) < 2:
            return [self._persoon(regel)]
        personen = []
        for deel in _cellen(regel, ";")[0]:
            personen += _aan_elkaar(_cellen(deel, ",")[0]) if self._delen_met_adres(deel.split(",")) > 1 else [deel]
        return [een for persoon in personen for een in self._los(persoon)]

    def _los(self, persoon: str) -> list[Plakregel]:
        """Addresses with only spaces between them are as many people."""
        woorden = _woorden(persoon)
        adressen = list(map(_als_adres, woorden))
        haken = sum("<" in woord for woord in woorden)
        if len(self._adressen(persoon)) > 1 and self._getypt.issuperset(adressen) and haken in (0, len(woorden)):
            return [Plakregel(email=adres) for adres in adressen]
        return [self._persoon(persoon)]

    def _persoon(self, tekst: str) -> Plakregel:
        adressen = self._adressen(tekst)
        if len(adressen) == 1:
            voor, _, rest = self._zonder_adres(tekst).partition("(")
            binnen, haak, na = rest.partition(")")
            organisatie = _kaal(binnen)
            # One pair of brackets; in "Jansen, A. (Alice)" they hold a first name.
            if not haak or "(" in rest or ")" in na or (voor.rstrip().endswith(".") and " " not in organisatie):
                voor, organisatie, na = self._zonder_adres(tekst), "", ""
            partij = _PARTIJEN.get(organisatie.lower(), "")
            if not organisatie:
                voor, organisatie = _met_streep(voor)
            naam = _naam(f"{voor} {na}", omgedraaid="<" in tekst or "[" in tekst)
            return Plakregel("" if partij else organisatie, partij, naam, adressen[0])
        if adressen or "@" in tekst:
            return Plakregel(naam=op_een_regel(tekst))
        # Beside an address stands a person; alone it is an organisation.
        return Plakregel(organisatie=_kaal(tekst))

    def _zonder_adres(self, tekst: str) -> str:
        return " ".join(woord for woord in _woorden(tekst) if _als_adres(woord) not in self._getypt)


def _cellen(tekst: str, teken: str) -> list[list[str]]:
    """Return the rows and cells of a text, by `csv`. A quote that is not closed is a sign like any other."""
    rijen = _lees_csv(tekst, teken, csv.QUOTE_MINIMAL) if tekst.count('"') % 2 == 0 else []
    # Two loose quotes far apart would make one cell of all that stands between them.
    if not rijen or any(teken == "\t" in cel for rij in rijen for cel in rij):
        rijen = _lees_csv(tekst, teken, csv.QUOTE_NONE)
    return [[op_een_regel(cel) for cel in rij] for rij in rijen] or [[]]


def _lees_csv(tekst: str, teken: str, quoting: int) -> list[list[str]]:
    return list(csv.reader(tekst.splitlines(keepends=True), delimiter=teken, quoting=quoting, skipinitialspace=True))


def _plek_van_soort(rij: list[str]) -> int | None:
    """Where the kind of organisation stands: the last such word, because "Gemeente" may be its name as well."""
    return max((plek for plek, cel in enumerate(rij) if cel.lower() in _PARTIJEN), default=None)


def _woorden(tekst: str) -> list[str]:
    """The words of a text, with a space around what a mail program puts against an address."""
    for teken in "<,;":
        tekst = tekst.replace(teken, f" {teken}" if teken == "<" else f"{teken} ")
    return tekst.replace(">", "> ").split()


def _als_adres(woord: str) -> str:
    """Return the address that this word as a whole would be; an empty text when it cannot be one."""
    if "@" not in woord:
        return ""
    kaal = woord.strip(ROND).rstrip(".:")
    if kaal.lower().startswith("mailto:"):
        # Behind the question mark stands what the mail would be about.
        kaal = kaal[len("mailto:") :].partition("?")[0]
    if kaal.startswith("'"):
        # Between two of them it is quoted; with one it is not clear where it begins.
        kaal = kaal[1:-1] if kaal.endswith("'") else ""
    return kaal


def _is_adres(tekst: str) -> bool:
    try:
        validate_email(tekst)
    except ValidationError:
        return False
    return True


def _aan_elkaar(delen: list[str]) -> list[str]:
    """Put "Jansen" and "Alice <…>" together again: a comma stands between people, but also in a name."""
    personen, open_ = [], []
    for deel in delen:
        if "@" not in deel:
            open_.append(deel)
        elif open_ and _woorden(deel)[0].strip(ROND) and "<" in deel and not deel.startswith("<"):
            personen.append(", ".join([*open_, deel]))
            open_ = []
        else:
            personen += [*open_, deel]
            open_ = []
    return [*personen, *open_]


def _met_streep(naam: str) -> tuple[str, str]:
    """Part "Jansen, Alice | Gemeente Zuiderwaard", or with a dash: the name in front, the organisation behind it."""
    delen = re.split(r"[ ]+[|–-][ ]+", naam)
    return (delen[0], _kaal(delen[1])) if len(delen) == 2 and all(map(_kaal, delen)) else (naam, "")


def _kaal(tekst: str) -> str:
    """Without the quotes around it, and without a loose one."""
    tekst = op_een_regel(tekst).strip(" <>,;:|").removesuffix(" –").removesuffix(" -")
    if tekst.count('"') % 2:
        tekst = tekst.strip('"')
    in_quotes = tekst[:1] + tekst[-1:] in ('""', "''", "“”", "„”", "‘’") and tekst.count(tekst[0]) <= 2
    return tekst[1:-1] if in_quotes and len(tekst) > 1 else tekst


def _naam(tekst: str, *, omgedraaid: bool = False) -> str:
    """A name as one says it: "Vries, Bo de" is Bo de Vries where a mail program wrote it (`omgedraaid`)."""
    delen = [deel.strip() for deel in _kaal(tekst).split(",")]
    return f"{delen[1]} {delen[0]}" if omgedraaid and len(delen) == 2 and all(delen) else ", ".join(filter(None, delen))


def _heeft_cijfer(tekst: str) -> bool:
    return any(teken.isdigit() for teken in tekst)
