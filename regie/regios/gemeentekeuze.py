"""Choosing municipalities in a form: search, add, take away, or a whole working area at once.

The choice lives in the form itself, as one field with codes: it survives going back, errors and a dead line, and
nothing is kept until the form is saved. So every step is a plain submit; htmx only renews the part of the page.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Count, OuterRef, Subquery

from regie.inhoud.getallen import in_cijfers
from regie.stukken.tekst import als_nummer, hoeveel, opsomming

from .gebied import Gemeente, Ligging, Werkgebied

STAPPEN = ("zoeken", "erbij", "weg", "gebied_erbij", "gebied_weg")  # names of the buttons
MEESTE_GEMEENTEN, MEESTE_GEBIEDEN = 12, 12


@dataclass(frozen=True)
class Treffer:
    """Something found: a municipality or an area. `gekozen`: (all of) it is in the choice already."""

    soort: str  # "gemeente" or "gebied"
    sleutel: str
    naam: str
    bij: str  # what tells it from its namesakes
    gekozen: bool

    @property
    def id(self) -> str:
        return f"{self.soort}-{self.sleutel}"

    @property
    def stap(self) -> str:
        """The name of its button: pressing what is chosen already takes it away again."""
        return ("gebied_" if self.soort == "gebied" else "") + ("weg" if self.gekozen else "erbij")


@dataclass(frozen=True)
class Treffers:
    """What a search gave. The totals count what was found, also what does not fit in the list."""

    zoek: str
    gemeenten: tuple[Treffer, ...] = ()
    gebieden: tuple[Treffer, ...] = ()
    aantal_gemeenten: int = 0
    aantal_gebieden: int = 0

    @property
    def getoond(self) -> int:
        return len(self.gemeenten) + len(self.gebieden)

    @property
    def meer(self) -> int:
        """How many were found and do not fit in the list."""
        return self.aantal_gemeenten + self.aantal_gebieden - self.getoond

    @property
    def groepen(self) -> list[tuple[str, str, tuple[Treffer, ...]]]:
        """Heading, name of the button that adds, and what was found; without empty groups."""
        groepen = [("Gemeenten", "erbij", self.gemeenten), ("Hele gebieden", "gebied_erbij", self.gebieden)]
        return [groep for groep in groepen if groep[2]]

    @property
    def zin(self) -> str:
        if not self.zoek.strip():
            return ""
        gevonden = [hoeveel(self.aantal_gemeenten, "gemeente", "gemeenten")] if self.aantal_gemeenten else []
        if self.aantal_gebieden:
            gevonden.append(hoeveel(self.aantal_gebieden, "gebied", "gebieden"))
        return f"{' en '.join(gevonden) or 'Niets'} gevonden."

    @property
    def hulp(self) -> str:
        """What to do when what one looked for is not in the list; empty when all of it is shown."""
        if not self.getoond:
            return "Klopt de spelling? Zoek anders op een deel van de naam."
        return f"We laten er {self.getoond} zien. Typ meer letters om de rest te vinden." if self.meer else ""


@dataclass
class Gemeentekeuze:
    """The choice as it stands in the form, in the table of `jaar`, and what was last searched for."""

    jaar: int
    codes: list[str] = field(default_factory=list)
    zoek: str = ""
    melding: str = ""
    focus: str = ""  # id of what was last pressed, or what comes in its place

    @classmethod
    def uit(cls, data, jaar: int) -> "Gemeentekeuze":
        """Read the choice out of what a browser sent; codes twice count once."""
        codes = list(dict.fromkeys(data.get("gemeenten", "").split()))
        return cls(jaar, codes, data.get("zoek", "")[:100])

    @cached_property
    def gemeenten(self) -> list[Gemeente]:
        """What was chosen, by name. A code that is not in the table is left out; the form complains about it."""
        return list(Gemeente.objects.van_jaar(self.jaar).filter(code__in=self.codes)) if self.codes else []

    def kies(self, codes: list[str]) -> None:
        """Let these be the choice."""
        self.codes = codes
        self.__dict__.pop("gemeenten", None)

    @property
    def waarde(self) -> str:
        return " ".join(self.codes)

    @property
    def telling(self) -> str:
        return f"{hoeveel(len(self.gemeenten), 'gemeente', 'gemeenten')} gekozen"

    @property
    def kop(self) -> str:
        """What stands above the chosen ones."""
        if not self.gemeenten:
            return "Nog geen gemeenten gekozen"
        inwoners = in_cijfers(sum(gemeente.inwoners for gemeente in self.gemeenten))
        return f"{self.telling}, {inwoners} inwoners"

    @cached_property
    def treffers(self) -> Treffers:
        return zoek(self.zoek, jaar=self.jaar, gekozen=self.codes)

    def doe(self, data) -> bool:
        """Take the step whose button was pressed. False when it was none of ours: then the form is to be saved."""
        stap = next((stap for stap in STAPPEN if stap in data), None)
        if stap is None:
            return False
        if stap == "zoeken":
            self.melding = self.treffers.zin or "Typ eerst een naam om te zoeken."
            self.focus = "zoekveld"
        elif stap in ("erbij", "weg"):
            gemeenten = list(Gemeente.objects.van_jaar(self.jaar).filter(code=data[stap]))
            self._pas_aan(stap, gemeenten, gemeenten[0].naam if gemeenten else "")
            # What was taken away in the list below is gone; the heading of that list says how many there still are.
            gevonden = {treffer.id for treffer in self.treffers.gemeenten}
            self.focus = focus if (focus := f"gemeente-{data[stap]}") in gevonden else "gekozen"
        else:
            gebied = self._gebied(data[stap])
            gemeenten = list(Gemeente.objects.hoofdzakelijk_in(gebied)) if gebied else []
            self._pas_aan(stap.removeprefix("gebied_"), gemeenten, str(gebied or ""))
            self.focus = f"gebied-{data[stap]}"
        return True

    def _gebied(self, sleutel: str) -> Werkgebied | None:
        return Werkgebied.objects.van_jaar(self.jaar).filter(pk=als_nummer(sleutel)).first()

    def _pas_aan(self, stap: str, gemeenten: list[Gemeente], wat: str) -> None:
        codes = [gemeente.code for gemeente in gemeenten]
        if stap == "erbij":
            self.codes += [code for code in codes if code not in self.codes]
        else:
            self.codes = [code for code in self.codes if code not in codes]
        # Both were perhaps asked for already.
        self.__dict__.pop("gemeenten", None)
        self.__dict__.pop("treffers", None)
        if wat:
            gedaan = "staat erbij" if stap == "erbij" else "is eraf"
            self.melding = f"{wat} {gedaan}. {hoeveel(len(self.codes), 'gemeente', 'gemeenten')} gekozen."


def zoek(tekst: str, *, jaar: int, gekozen=()) -> Treffers:
    """Find municipalities, and areas by their own name or because the best found municipality lies in them."""
    gemeenten = list(Gemeente.objects.zoek(tekst, jaar=jaar))
    gebieden = list(_met_aantal(Werkgebied.objects.zoek(tekst, jaar=jaar)))
    if gemeenten:
        bekend = {gebied.pk for gebied in gebieden}
        rond = _met_aantal(Werkgebied.objects.filter(liggingen__gemeente=gemeenten[0].pk))
        gebieden += [gebied for gebied in rond if gebied.pk not in bekend]
    getoond = gebieden[:MEESTE_GEBIEDEN]
    codes = _codes(getoond)
    gekozen = set(gekozen)
    return Treffers(
        tekst,
        tuple(_gemeente(gemeente, gekozen) for gemeente in gemeenten[:MEESTE_GEMEENTEN]),
        tuple(_gebied(gebied, codes[gebied.pk] <= gekozen) for gebied in getoond),
        len(gemeenten),
        len(gebieden),
    )


def _met_aantal(gebieden):
    """Add how many municipalities taking the area whole would give; leave out areas that would give none."""
    delen = Ligging.objects.filter(werkgebied=OuterRef("pk"), aandeel__gte="0.5", gemeente__vervallen=False)
    aantal = delen.order_by().values("werkgebied").annotate(aantal=Count("pk")).values("aantal")
    return gebieden.annotate(aantal=Subquery(aantal)).filter(aantal__gt=0)


def _codes(gebieden) -> dict[int, set[str]]:
    """Return per area the municipalities that taking it whole would give, in one query."""
    codes = defaultdict(set)
    delen = Ligging.objects.filter(werkgebied__in=[gebied.pk for gebied in gebieden], aandeel__gte="0.5")
    for gebied, code in delen.filter(gemeente__vervallen=False).values_list("werkgebied", "gemeente__code"):
        codes[gebied].add(code)
    return codes


def _gemeente(gemeente: Gemeente, gekozen: set[str]) -> Treffer:
    namen = {"ook": gemeente.ook_bekend_als, "vroeger": gemeente.vroeger}
    erbij = "".join(f"{wat}: {opsomming(list(wie))}, " for wat, wie in namen.items() if wie)
    return Treffer("gemeente", gemeente.code, gemeente.naam, f"{erbij}{gemeente.provincie}", gemeente.code in gekozen)


def _gebied(gebied: Werkgebied, gekozen: bool) -> Treffer:
    return Treffer("gebied", str(gebied.pk), str(gebied), hoeveel(gebied.aantal, "gemeente", "gemeenten"), gekozen)
