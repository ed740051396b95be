"""How much a group agrees on one item (ontwerp §5), in the order of the talk. Where the bounds lie, the scale says."""

from django.db.models import TextChoices


class Eensgezindheid(TextChoices):
    VERDEELD = "verdeeld", "verdeeld"
    DEELS = "deels", "deels eens"
    EENS = "eens", "eens"
    TE_WEINIG = "te_weinig", "te weinig"

    @property
    def zin(self) -> str:
        """What it says of a group, as a sentence by itself."""
        return _ZINNEN[self]

    @property
    def plek(self) -> int:
        """Where it comes in the talk, from 0."""
        return tuple(type(self)).index(self)

    @property
    def toon(self) -> str:
        """How the label looks that says it (static/css/components/etiket.css)."""
        return {Eensgezindheid.VERDEELD: "aandacht", Eensgezindheid.EENS: "klaar"}.get(self, "rust")


_ZINNEN = {
    Eensgezindheid.VERDEELD: "De groep is verdeeld.",
    Eensgezindheid.DEELS: "De groep is het deels eens.",
    Eensgezindheid.EENS: "De groep is het eens.",
    Eensgezindheid.TE_WEINIG: "Dat zijn te weinig scores om te zeggen of de groep het eens is.",
}
