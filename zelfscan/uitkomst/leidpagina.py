"""Leading from one window: the wall, and for each slide what the bar under it can do (besluiten 30).

The bar is on the wall as well, so it says no more than the wall may: how many are in, never who (privacy 4).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse

from zelfscan.scan.models import Leiding, Scan
from zelfscan.scan.stand import Stand

from .dia import Dia
from .leidforms import LeidafspraakForm, LeidconclusieForm, LeidscoreForm
from .onthulpagina import Onthulpagina
from .wand import Wand

OVERZICHT, VORIGE, VERANDERD = "overzicht", "vorige", "veranderd"
SAMEN, KNELPUNTEN, AFSPRAKEN = "samen", "knelpunten", "afspraken"
HOUDERS, BEZETTING = "houders", "bezetting"
AFSPRAAK, CONCLUSIE = "afspraak", "conclusie"


@dataclass(frozen=True)
class Leidplek:
    """One slide. `sleutel`: what follows "dia-" in its id; `form`: for its agreed score, where there can be one."""

    sleutel: str
    naam: str
    dia: Dia | None = None
    form: LeidscoreForm | None = None

    @property
    def bewaard(self) -> str:
        """What was agreed already, as short as a button; empty when nothing was."""
        score = self.dia.deel.groepsscore if self.dia and self.dia.deel else None
        return self.dia.onderdeel.soort.schaal.opschrift(score.waarde) or "ja" if score else ""

    @property
    def keuzes(self) -> list[tuple]:
        """Each value to choose: what is sent, what stands on the button, and the words of it."""
        schaal = self.dia.onderdeel.soort.schaal
        return [(waarde, schaal.opschrift(waarde) or label, label) for waarde, label in schaal.keuzes]


@dataclass(frozen=True)
class Leidpagina:
    """`plekken`: the slides in their order; empty before the reveal. `nu`: the one that is looked at now.

    `onthul`: what is asked before the reveal, only then. `open`: the part of the bar that stands open, with what was
    refused in it. `zonder`: of which items there is no agreed score yet, asked before closing.
    """

    scan: Scan
    stand: Stand
    onthul: Onthulpagina | None = None
    plekken: list[Leidplek] = field(default_factory=list)
    nu: Leidplek | None = None
    keer: int = 0
    afspraken: int = 0
    afspraak: LeidafspraakForm | None = None
    conclusie: LeidconclusieForm | None = None
    zonder: list[str] = field(default_factory=list)
    gezegd: list[str] = field(default_factory=list)
    open: str = ""
    reden: str = ""

    @property
    def adres(self) -> str:
        return reverse("scans:leiden", args=[self.scan.pk])

    @property
    def nummer(self) -> int:
        """Which of the slides this is, from 1."""
        return self.plekken.index(self.nu) + 1 if self.nu else 0

    @property
    def vorige(self) -> Leidplek | None:
        return self.plekken[self.nummer - 2] if self.nummer > 1 else None

    @property
    def volgende(self) -> Leidplek | None:
        return self.plekken[self.nummer] if 0 < self.nummer < len(self.plekken) else None

    @property
    def met_scores(self) -> list[Leidplek]:
        """The slides on which a score can be agreed now."""
        return [plek for plek in self.plekken if plek.form]

    @property
    def met_wat_past(self) -> list[Leidplek]:
        """The slides on which something fits at the score that was agreed."""
        return [plek for plek in self.plekken if plek.dia and plek.dia.past_hier]


def toont_bezetting(wand: Wand) -> bool:
    """As `_dia_bezetting.html` says it."""
    bezetting = wand.uitkomst.bezetting
    return bool(bezetting.geschreven or (bezetting.rijen and wand.scan.wordt_besproken))


def plekken_van(wand: Wand, *, vorige=None, trend=None) -> list[Leidplek]:
    """Return the slides of a revealed scan, as `_dias.html` has them (a test compares).

    `vorige`: what was agreed last time; `trend`: what changed since.
    """
    samen, knelpunten = wand.uitkomst.samen, wand.uitkomst.knelpunten
    return [
        Leidplek(OVERZICHT, "Overzicht"),
        *([Leidplek(VORIGE, "De vorige keer")] if vorige else []),
        *([Leidplek(VERANDERD, "Wat veranderde")] if trend else []),
        *(Leidplek(dia.onderdeel.sleutel, dia.onderdeel.naam, dia) for dia in wand.dias),
        *([Leidplek(SAMEN, samen.patroon.titel)] if samen else []),
        *([Leidplek(KNELPUNTEN, "Knelpunten")] if knelpunten and knelpunten.geteld else []),
        *([Leidplek(HOUDERS, "Wie vult het in")] if wand.uitkomst.houders else []),
        *([Leidplek(BEZETTING, "Wie neemt wat")] if toont_bezetting(wand) else []),
        Leidplek(AFSPRAKEN, "Afspraken"),
    ]


def plek_bij(plekken: list[Leidplek], *gevraagd: str) -> Leidplek:
    """Return the first of these slides that there is; else the first slide of all."""
    per_sleutel: Mapping[str, Leidplek] = {plek.sleutel: plek for plek in plekken}
    return next((per_sleutel[een] for een in gevraagd if een in per_sleutel), plekken[0])


def waar_ze_zijn(scan: Scan) -> tuple[str, int]:
    """Return the slide that is shown, and how often it moved; ("", 0) when nobody led yet."""
    leiding = Leiding.objects.filter(scan=scan).first()
    return (leiding.dia, leiding.keer) if leiding else ("", 0)
