"""Who fulfils an item, counted over everybody (privacy 7)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Houders:
    """Who fulfils the role, counted: `aantal` answers; `hoeveel` and `partijen` as (words, number)."""

    aantal: int
    hoeveel: list[tuple[str, int]]
    partijen: list[tuple[str, int]]

    @property
    def hangt_aan_een(self) -> str:
        """The one kind of organisation everybody named, when there is just one; else empty. A risk to talk about."""
        return self.partijen[0][0] if len(self.partijen) == 1 else ""

    @property
    def zin(self) -> str:
        """All of it in words. A number stays on the line of its "keer"."""
        zinnen = [f"{self.aantal} mensen zeiden hier iets over."]
        if self.hoeveel:
            zinnen.append(f"Zij noemden {_geteld(self.hoeveel)}.")
        if self.partijen:
            zinnen.append(f"Door wie: {_geteld(self.partijen)}.")
        return " ".join(zinnen)

    @property
    def hangt_zin(self) -> str:
        """What it means that everybody named one kind of organisation; empty when that is not so."""
        return self.hangt("Deze rol")

    def hangt(self, wat: str) -> str:
        """The same with the name of the item before it."""
        if not self.hangt_aan_een:
            return ""
        return (
            f"{wat} lijkt aan één partij te hangen: alleen {self.hangt_aan_een.lower()} wordt genoemd. "
            "Valt die weg, dan valt de rol misschien ook weg."
        )


def _geteld(paren: list[tuple[str, int]]) -> str:
    return ", ".join(f"{woorden} ({aantal}\N{NO-BREAK SPACE}keer)" for woorden, aantal in paren)
