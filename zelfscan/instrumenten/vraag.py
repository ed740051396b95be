"""A question as it stands in a form: what was chosen and typed, and what is wrong with it. Pure, no Django."""

from dataclasses import dataclass

from .definitie import Onderdeel
from .soorten.basis import Veld


@dataclass(frozen=True)
class Ingevuld:
    """One field. `waarden`: what stands in it, as the browser sends it."""

    veld: Veld
    waarden: tuple[str, ...] = ()
    fouten: tuple[str, ...] = ()

    @property
    def waarde(self) -> str:
        return self.waarden[0] if self.waarden else ""


@dataclass(frozen=True)
class Vraag:
    """One item, with what stands beside it. For the templates of its kind.

    `over`: its name as it stands in a sentence. `velden`: without what one writes. `nummer` of `van`: only for what
    everybody answers (else 0). `bij`: items beside this one. `tekst`: what one writes, the answer itself or a remark
    beside it, None for neither; `mag`: the tick that others may read it. `plek`: which screen of the form it
    has, from 1 (0: it stands beside another).
    """

    onderdeel: Onderdeel
    over: str
    velden: tuple[Ingevuld, ...] = ()
    nummer: int = 0
    van: int = 0
    plek: int = 0
    bij: tuple["Vraag", ...] = ()
    tekst: Ingevuld | None = None
    mag: Ingevuld | None = None

    @property
    def sjabloon(self) -> str:
        return self.onderdeel.sjabloon("vraag")

    @property
    def veld(self) -> Ingevuld:
        """The field of a kind that has one, and the first of one that has more."""
        return self.velden[0]

    @property
    def naam(self) -> str:
        """The name of that field in the form."""
        return self.veld.veld.naam

    @property
    def beschreven_door(self) -> str:
        """The ids of what has to be read with the question, for `aria-describedby`; empty when there is nothing."""
        deel = self.onderdeel
        er_is = {
            "helptext": deel.uitleg,
            "soort": deel.soort.legt_uit,
            "voor": deel.niet_voor,
            "error": self.veld.fouten,
        }
        return " ".join(f"id_{self.naam}_{wat}" for wat, is_er in er_is.items() if is_er)

    @property
    def toelichting(self) -> Ingevuld | None:
        """A remark beside the answer."""
        return self.tekst if self.velden else None

    @property
    def moet_erbij(self) -> tuple["Vraag", ...]:
        """What everybody answers beside it: always in view."""
        return tuple(vraag for vraag in self.bij if vraag.onderdeel.soort.moet)

    @property
    def mag_erbij(self) -> tuple["Vraag", ...]:
        """What one may leave out: folded away."""
        return tuple(vraag for vraag in self.bij if not vraag.onderdeel.soort.moet)

    @property
    def ingevuld(self) -> bool:
        """Whether something stands in it, the tick among it."""
        return any(veld is not None and veld.waarden for veld in (*self.velden, self.tekst, self.mag))

    @property
    def open(self) -> bool:
        """Whether something stands in what is folded away."""
        geschreven = any(veld is not None and veld.waarden for veld in (self.tekst, self.mag))
        return geschreven or any(vraag.ingevuld for vraag in self.mag_erbij)
