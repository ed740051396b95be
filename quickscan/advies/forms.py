"""Writing the advice: an introduction, and per possibility a block of fields. An empty block is no possibility."""

import re
from collections.abc import Iterable, Mapping

from crispy_forms.layout import Layout

from regie.inhoud.houvasten import HOUVASTEN
from regie.inhoud.kernrollen import KERNROLLEN
from regie.stukken.samen import GETOOND, SamenForm
from regie.stukken.velden import Fieldset, Keuzeveld, Tekst, helper

from .actions import MEESTE, TE_VEEL, VELDEN
from .models import Adviesversie

LEEG, MINSTENS = 2, 3  # empty blocks below what is there, and blocks in all
NAAM = re.compile(rf"m([1-9]\d{{0,2}})_(?:{'|'.join(VELDEN)})", re.ASCII)
HOOGSTE = 900  # from here on they begin again at 1


class AdviesForm(SamenForm):
    """All of the advice on one page. Each block is called after the number of its possibility, which it keeps.

    So two people who each add one have two; and one that was changed by the one and removed by the other is kept:
    `terug`, what those are.
    """

    inleiding = Tekst(
        "Inleiding",
        max_length=3000,
        regels=6,
        required=False,
        help_text="Waar staat de regio, en waar gaat dit advies over? Een paar zinnen is genoeg.",
    )

    def __init__(self, data=None, *, bewaard: Adviesversie | None, erbij: bool = False, **kwargs):
        """`erbij`: with one more empty block than was sent."""
        super().__init__(data, initial=begin(bewaard), **kwargs)
        self.terug: list[str] = []
        al = _nummers(self.initial, [])
        self.nummers = _nummers(data, al)
        for nummer in self.nummers:
            self._zet_blok(nummer)
        if self.is_bound:
            self._schik(al)
            self._laat_weg(al)
        for _ in range(erbij if self.is_bound else max(LEEG, MINSTENS - len(al))):
            self._nieuw_blok()
        self.helper = helper(Layout("inleiding", *map(self._toon_blok, range(len(self.nummers)))))

    @property
    def kan_erbij(self) -> bool:
        return len(self.nummers) < MEESTE

    def _nieuw_blok(self) -> None:
        if self.kan_erbij:
            self.nummers.append(max(self.nummers, default=0) + 1)
            self._zet_blok(self.nummers[-1])

    def _zet_blok(self, nummer: int) -> None:
        velden = {
            "wat": Tekst(
                "Wat kan de regio doen?",
                max_length=200,
                required=False,
                help_text="Begin met een werkwoord. Laat je dit hele blok leeg, dan telt het niet mee.",
            ),
            "voor_wie": Tekst("Voor wie?", max_length=200, required=False, help_text="Een functie of organisatie."),
            "kernrol": Keuzeveld(
                "Welke rol wordt er sterker van?",
                choices=[("", "Geen rol in het bijzonder"), *((rol.sleutel, rol.naam) for rol in KERNROLLEN)],
                lijst=True,
                required=False,
            ),
            "uitleg": Tekst("Uitleg", max_length=2000, regels=5, required=False),
            "steun": Tekst("Welke steun kan Met Andere Ogen geven?", max_length=1000, regels=3, required=False),
            "houvast": Keuzeveld(
                "Welk houvast past erbij?",
                choices=[("", "Geen"), *((een.sleutel, een.titel) for een in HOUVASTEN)],
                lijst=True,
                required=False,
            ),
        }
        for naam, veld in velden.items():
            self.fields[f"m{nummer}_{naam}"] = veld

    def _toon_blok(self, plaats: int) -> Fieldset:
        """What a reader counts is where it stands; its number is between us."""
        namen = _namen(self.nummers[plaats])
        for naam in namen.values():
            self.fields[naam].label = f"{self.fields[naam].label} (mogelijkheid {plaats + 1})"
        return Fieldset(f"Mogelijkheid {plaats + 1}", *namen.values(), css_class="factsheet-rol")

    def _schik(self, al: list[int]) -> None:
        """Make of what somebody did to the same number of another, what both meant."""
        getoond = self._verstuurd()
        if not getoond:
            return
        self.data, op = self.data.copy(), getoond.pop("op")
        nu, leeg = self._nu(), self._afdruk("inleiding", "")
        for nummer in list(self.nummers):
            namen = _namen(nummer)
            mijn = {naam: self._afdruk(naam, self[naam].data) for naam in namen.values()}
            if nummer in al and getoond.get(namen["wat"]) == leeg:
                eigen = [naam for naam in mijn if getoond.get(naam) == leeg and mijn[naam] != leeg]
                if any(mijn[naam] != nu[naam] for naam in eigen):
                    getoond |= self._verplaats(eigen, nummer, leeg) | {naam: nu[naam] for naam in mijn}
                continue
            # Of what was not there at all, nothing was shown.
            was_er = nummer not in al and getoond.get(namen["wat"], leeg) != leeg
            if was_er and set(mijn.values()) != {leeg} and any(mijn[naam] != getoond.get(naam) for naam in mijn):
                getoond |= dict.fromkeys(mijn, leeg)
                self.terug.append(self.data.get(namen["wat"], "") or "Een mogelijkheid")
        self.data[GETOOND] = self._als_getoond(getoond, op)

    def _verplaats(self, eigen: list[str], nummer: int, leeg: str) -> dict[str, str]:
        """Move what was written in these fields to a block of its own; return what that showed: nothing."""
        self.nummers.append(max(self.nummers) + 1)
        self._zet_blok(self.nummers[-1])
        erheen = _namen(self.nummers[-1])
        for kort, naam in _namen(nummer).items():
            self.data[erheen[kort]] = self.data.get(naam, "") if naam in eigen else ""
            self._zet(naam)
        return dict.fromkeys(erheen.values(), leeg)

    def _laat_weg(self, al: list[int]) -> None:
        """Empty blocks have no place where others filled theirs."""
        for nummer in reversed(self.nummers.copy()):
            namen = _namen(nummer).values()
            if len(self.nummers) > MEESTE and nummer not in al and not any(self.data.get(naam) for naam in namen):
                self.nummers.remove(nummer)
                for naam in namen:
                    del self.fields[naam]

    def clean(self):
        data = super().clean()
        for nummer, blok in self._gevuld(data).items():
            for naam, zin in (
                ("wat", "Schrijf op wat de regio kan doen."),
                ("voor_wie", "Schrijf op voor wie dit is."),
            ):
                if not blok[naam] and f"m{nummer}_{naam}" not in self.errors:
                    self.add_error(f"m{nummer}_{naam}", zin)
        if len(self._gevuld(data)) > MEESTE:
            self.add_error(None, TE_VEEL)
        return data

    def _gevuld(self, data: Mapping) -> dict[int, dict[str, str]]:
        blokken = {
            nummer: {kort: data.get(naam, "") for kort, naam in _namen(nummer).items()} for nummer in self.nummers
        }
        return {nummer: blok for nummer, blok in blokken.items() if any(blok.values())}

    def velden(self) -> dict:
        """Return what `bewaar_advies` takes. Needs a valid form."""
        blokken = self._gevuld(self.cleaned_data)
        if max(blokken, default=0) > HOOGSTE:
            blokken = dict(enumerate(blokken.values(), start=1))
        return {"inleiding": self.cleaned_data["inleiding"], "mogelijkheden": blokken}


def _namen(nummer: int) -> dict[str, str]:
    """What the fields of a block are called, in the order of the page."""
    return {naam: f"m{nummer}_{naam}" for naam in VELDEN}


def _nummers(data: Iterable[str] | None, al: list[int]) -> list[int]:
    """The blocks that were sent, with those that are there; in what is sent are no more than two people would fill."""
    gestuurd = sorted({int(naam[1]) for naam in map(NAAM.fullmatch, data or ()) if naam})
    return sorted({*al, *gestuurd[: 2 * MEESTE]})


def begin(versie: Adviesversie | None) -> dict:
    """What the form shows at first: the newest version."""
    gegevens = {"inleiding": versie.inleiding if versie else ""}
    for rij in versie.mogelijkheden.all() if versie else ():
        gegevens |= {f"m{rij.volgorde}_{naam}": getattr(rij, naam) for naam in VELDEN}
    return gegevens
