"""What four scores say together: the pattern, and which role comes first. Pure calculation, no Django.

The same rules for one person's scores (1 to 5) and for the middles of a group (halves count as they are).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from .vragen import MATE_VAN_AANWEZIGHEID

# Our own reading: who begins with the work itself, and who with people and boards. The report knows "van onderop" and
# "van bovenaf" (AEF 2023, summary, and AEF 2023 §2.2); its summary ties to roles only in which order they come forward.
ONDEROP = ("ontwerper", "kwartiermaker")
BOVENAF = ("verbinder", "dirigent")

MINSTENS_BEKEND = 3  # fewer roles say nothing of the whole
ONTBREEKT = 1  # "niet of nauwelijks aanwezig" …
TERWIJL = 3  # … while another is at least "regelmatig aanwezig"
WEINIG = 2  # "incidenteel aanwezig"; a middle of 2,5 is more than that
PUNT = 1  # so far one has to be ahead


@dataclass(frozen=True)
class Rolstand:
    """The roles that have a score or a middle (1 to 5), in their fixed order. What is unknown is left out of all."""

    bekend: Mapping[str, Fraction]

    @property
    def laagste(self) -> Fraction:
        return min(self.bekend.values())

    @property
    def hoogste(self) -> Fraction:
        return max(self.bekend.values())

    def op(self, waarde: Fraction | int) -> list[str]:
        """The roles that stand exactly here."""
        return [rol for rol, stand in self.bekend.items() if stand == waarde]

    def van(self, rollen: Collection[str]) -> dict[str, Fraction]:
        """Those of these roles that are known."""
        return {rol: stand for rol, stand in self.bekend.items() if rol in rollen}

    def gemiddelde(self, rollen: Collection[str]) -> Fraction:
        """The mean of those of these roles that are known. Raises ZeroDivisionError when none is."""
        standen = self.van(rollen).values()
        return Fraction(sum(standen), len(standen))

    @property
    def voorsprong(self) -> Fraction:
        """How far ontwerper and kwartiermaker are ahead, in points (-4 to 4). With three known, both sides have one."""
        return self.gemiddelde(ONDEROP) - self.gemiddelde(BOVENAF)

    def staat_boven(self, rol: str, andere: Collection[str]) -> bool:
        """Whether this role is known, and at least a point above each of those that are."""
        return rol in self.bekend and all(self.bekend[rol] - stand >= PUNT for stand in self.van(andere).values())


# The first rule that holds gives the pattern (ontwerp §5.11).
REGELS: tuple[tuple[str, Callable[[Rolstand], bool]], ...] = (
    ("nog_geen_beeld", lambda stand: len(stand.bekend) < MINSTENS_BEKEND),
    ("nog_weinig_regie", lambda stand: stand.hoogste <= WEINIG),
    ("een_rol_ontbreekt", lambda stand: stand.laagste == ONTBREEKT and stand.hoogste >= TERWIJL),
    ("samen_sterk", lambda stand: MATE_VAN_AANWEZIGHEID.is_hoog(float(stand.laagste))),
    ("van_onderop", lambda stand: stand.voorsprong >= PUNT),
    (
        "bestuur_voorop",
        lambda stand: stand.bekend.get("dirigent", 0) >= TERWIJL and stand.staat_boven("dirigent", ONDEROP),
    ),
    ("mensen_kennen_elkaar", lambda stand: stand.staat_boven("verbinder", (*ONDEROP, "dirigent"))),
    ("gemengd", lambda stand: True),
)


def rolstand(scores: Mapping[str, float]) -> Rolstand:
    """Read scores or middles by role; 0 is "kan ik niet beoordelen", or no middle."""
    return Rolstand({rol: Fraction(waarde) for rol, waarde in scores.items() if waarde})


def patroon(stand: Rolstand) -> str:
    """Return the key of the pattern over the four roles."""
    return next(sleutel for sleutel, geldt in REGELS if geldt(stand))


def zwakste_eerst(scores: Mapping[str, int]) -> list[str]:
    """Return the roles, lowest score first; equal scores keep the order of `scores`, unknown comes last."""
    return sorted(scores, key=lambda rol: scores[rol] or MATE_VAN_AANWEZIGHEID.waarden.stop)
