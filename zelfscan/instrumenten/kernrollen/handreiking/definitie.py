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

    @property
    def raad(self) -> tuple[tuple[str, str], ...]:
        """What to do, as (heading, text): page and PDF show the same three."""
        return (
            ("Wat past er nu", self.nu),
            ("Zelf doen", self.zelf),
            ("Met anderen", self.anderen),
        )
