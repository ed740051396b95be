"""What a handreiking is; apart from the texts, so that each role's module can import it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Handreiking:
    """What fits one role at one score. Every field is text for the screen, in full sentences."""

    betekenis: str
    nu: str
    zelf: str
    anderen: str
    vraag: str
