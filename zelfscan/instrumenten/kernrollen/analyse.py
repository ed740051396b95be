"""What four scores say together: the pattern, and which role comes first. Pure calculation, no Django."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import mean

from .vragen import MATE_VAN_AANWEZIGHEID

# Our own reading: who begins with the work itself, and who begins with people and boards.
# The report knows "van onderop" and "van bovenaf" (AEF 2023, summary, §2.2) but ties only their order in time to roles.
ONDEROP = ("ontwerper", "kwartiermaker")
BOVENAF = ("verbinder", "dirigent")


@dataclass(frozen=True)
class Rolstand:
    """The four scores as the rules below look at them.."""

    onderop: tuple[int, ...]
    bovenaf: tuple[int, ...]

    @property
    def gescoord(self) -> tuple[int, ...]:
        return self.onderop + self.bovenaf

    @property
    def voorsprong(self) -> float:
        """How far van onderop is ahead, in points (-4 to 4). Needs a score on both sides."""
        return mean(self.onderop) - mean(self.bovenaf)


# The first rule that holds gives the pattern. With three of the four roles scored, both sides have a score.
REGELS: tuple[tuple[str, Callable[[Rolstand], bool]], ...] = (
    ("nog_geen_beeld", lambda stand: len(stand.gescoord) < 3),
    ("nog_weinig_regie", lambda stand: MATE_VAN_AANWEZIGHEID.is_laag(max(stand.gescoord))),
    ("van_onderop", lambda stand: stand.voorsprong >= 1),
    ("van_bovenaf", lambda stand: stand.voorsprong <= -1),
    ("in_balans", lambda stand: True),
)


def patroon(scores: Mapping[str, int]) -> str:
    """Return the key of the pattern over the four roles; scores run from 1 to 5, 0 is "kan ik niet beoordelen"."""
    stand = Rolstand(
        onderop=tuple(scores[rol] for rol in ONDEROP if scores[rol]),
        bovenaf=tuple(scores[rol] for rol in BOVENAF if scores[rol]),
    )
    return next(sleutel for sleutel, geldt in REGELS if geldt(stand))


def zwakste_eerst(scores: Mapping[str, int]) -> list[str]:
    """Return the roles, lowest score first; equal scores keep the order of `scores`, unknown comes last."""
    return sorted(scores, key=lambda rol: scores[rol] or MATE_VAN_AANWEZIGHEID.waarden.stop)
