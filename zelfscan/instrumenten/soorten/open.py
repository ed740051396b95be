"""An open question: a text that others read only when its author ticked so (privacy 7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from regie.stukken.foutzinnen import TE_LANG

from .basis import Cel, Soort, Veld

LANGSTE = 500  # the width of the column


def tekstvelden(sleutel: str, naam: str, *, toelichting: bool, langste: int = LANGSTE) -> tuple[Veld, Veld]:
    """The field of what one writes at an item, and that of the tick that others may read it.

    A remark beside an answer (`toelichting`) has a field of its own, `<sleutel>_toelichting`.
    """
    wat = "De toelichting" if toelichting else "De tekst"
    te_lang = TE_LANG.format(wat=f"{wat} bij {naam}")
    tekst = Veld(f"{sleutel}_toelichting" if toelichting else sleutel, te_lang, langste=langste)
    return tekst, Veld(f"{sleutel}_mag", vink=True)


@dataclass(frozen=True)
class Openvraag(Soort):
    """`langste`: signs. The tick is a field of its own, `<sleutel>_mag`; without it nothing is kept."""

    naam = "open"
    sjablonen = {
        "vraag": "zelfscan/instrumenten/soorten/open/vraag.html",
        "uitkomst": "zelfscan/instrumenten/soorten/open/uitkomst.html",
        "verslag": "zelfscan/instrumenten/soorten/open/verslag.html",
        "pdf": "zelfscan/instrumenten/soorten/open/pdf.html",
    }
    bewaard_als = "teksten"
    blad = "Open antwoorden"
    lezen = (
        "Bij een open vraag",
        "staat alleen wat de schrijver met de groep wilde delen.",
    )

    langste: int = LANGSTE

    def velden(self, sleutel: str, naam: str) -> tuple[Veld, ...]:
        return tekstvelden(sleutel, naam, toelichting=False, langste=self.langste)

    def lees(self, sleutel: str, gegevens: Mapping[str, Any]) -> str | None:
        return (gegevens.get(sleutel) or None) if gegevens.get(f"{sleutel}_mag") else None

    def teruglezen(self, gegeven: str) -> str:
        return gegeven

    def past(self, gegeven: Any) -> bool:
        return isinstance(gegeven, str) and 0 < len(gegeven) <= self.langste

    def tel(self, gegeven: Iterable[str]) -> list[str]:
        """The texts by alphabet: nothing tells whose they are, nor how many there were without the tick."""
        return sorted(gegeven)

    def uitkomst(self, naam: str, telling: Iterable[str], wie: str = "Iedereen") -> list[str]:
        return list(telling)

    @property
    def kop(self) -> tuple[str, ...]:
        return ("Tekst",)

    def rijen(self, naam: str, telling: Iterable[str], wie: str = "Iedereen") -> list[tuple[Cel, ...]]:
        return [(naam, tekst) for tekst in telling]
