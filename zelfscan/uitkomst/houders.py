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
