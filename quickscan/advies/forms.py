"""Writing the advice: an introduction, and per possibility a block of fields. An empty block is no possibility."""

from crispy_forms.layout import Layout
from django import forms

from regie.inhoud.houvasten import HOUVASTEN
from regie.inhoud.kernrollen import KERNROLLEN
from regie.stukken.velden import Fieldset, Keuzeveld, Tekst, helper

from .actions import MEESTE, VELDEN
from .models import Adviesversie

LEEG = 2  # empty blocks below what is there


class AdviesForm(forms.Form):
    """All of the advice on one page. `blokken` goes along hidden, so that what is sent comes back as it was."""

    vorige = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    blokken = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=MEESTE)
    inleiding = Tekst(
        "Inleiding",
        max_length=3000,
        regels=6,
        required=False,
        help_text="Waar staat de regio, en waar gaat dit advies over? Een paar zinnen is genoeg.",
    )

    def __init__(self, data=None, *, bewaard: Adviesversie | None, **kwargs):
        rijen = list(bewaard.mogelijkheden.all()) if bewaard else []
        self.aantal_blokken = _aantal(data, len(rijen))
        super().__init__(data, initial=_begin(bewaard, rijen) | {"blokken": self.aantal_blokken}, **kwargs)
        for nummer in range(1, self.aantal_blokken + 1):
            self._zet_blok(nummer)
        self.helper = helper(
            Layout(
                "vorige",
                "blokken",
                "inleiding",
                *(
                    Fieldset(
                        f"Mogelijkheid {nummer}",
                        *(f"m{nummer}_{naam}" for naam in ("wat", "voor_wie", "kernrol", "uitleg", "steun", "houvast")),
                        css_class="factsheet-rol",
                    )
                    for nummer in range(1, self.aantal_blokken + 1)
                ),
            )
        )

    def _zet_blok(self, nummer: int) -> None:
        bij = f" (mogelijkheid {nummer})"
        velden = {
            "wat": Tekst(
                f"Wat kan de regio doen?{bij}",
                max_length=200,
                required=False,
                help_text="Begin met een werkwoord. Laat je dit hele blok leeg, dan telt het niet mee.",
            ),
            "voor_wie": Tekst(
                f"Voor wie?{bij}", max_length=200, required=False, help_text="Een functie of organisatie."
            ),
            "kernrol": Keuzeveld(
                f"Welke rol wordt er sterker van?{bij}",
                choices=[("", "Geen rol in het bijzonder"), *((rol.sleutel, rol.naam) for rol in KERNROLLEN)],
                lijst=True,
                required=False,
            ),
            "uitleg": Tekst(f"Uitleg{bij}", max_length=2000, regels=5, required=False),
            "steun": Tekst(f"Welke steun kan Met Andere Ogen geven?{bij}", max_length=1000, regels=3, required=False),
            "houvast": Keuzeveld(
                f"Welk houvast past erbij?{bij}",
                choices=[("", "Geen"), *((een.sleutel, een.titel) for een in HOUVASTEN)],
                lijst=True,
                required=False,
            ),
        }
        for naam, veld in velden.items():
            self.fields[f"m{nummer}_{naam}"] = veld

    def clean(self):
        data = super().clean()
        for nummer in range(1, self.aantal_blokken + 1):
            blok = {naam: data.get(f"m{nummer}_{naam}", "") for naam in VELDEN}
            if not any(blok.values()):
                continue
            for naam, zin in (
                ("wat", "Schrijf op wat de regio kan doen."),
                ("voor_wie", "Schrijf op voor wie dit is."),
            ):
                if not blok[naam] and f"m{nummer}_{naam}" not in self.errors:
                    self.add_error(f"m{nummer}_{naam}", zin)
        return data

    def velden(self) -> dict:
        """Return what `bewaar_advies` takes. Needs a valid form."""
        blokken = [
            {naam: self.cleaned_data[f"m{nummer}_{naam}"] for naam in VELDEN}
            for nummer in range(1, self.aantal_blokken + 1)
        ]
        return {
            "vorige": self.cleaned_data["vorige"],
            "inleiding": self.cleaned_data["inleiding"],
            "mogelijkheden": [blok for blok in blokken if any(blok.values())],
        }


def _aantal(data, al: int) -> int:
    gestuurd = data.get("blokken", "") if data is not None else ""
    if gestuurd.isdecimal() and len(gestuurd) < 3:
        return max(1, min(int(gestuurd), MEESTE))
    return min(max(al + LEEG, 3), MEESTE)


def _begin(versie: Adviesversie | None, rijen) -> dict:
    begin = {"vorige": versie.nummer if versie else 0, "inleiding": versie.inleiding if versie else ""}
    for nummer, rij in enumerate(rijen, start=1):
        begin |= {f"m{nummer}_{naam}": getattr(rij, naam) for naam in VELDEN}
    return begin
