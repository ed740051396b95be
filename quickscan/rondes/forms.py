"""A round: what it is called, when it is, how many regions and which, and its call."""

from crispy_forms.layout import Layout
from django import forms

from quickscan.proces.models import Ronde
from quickscan.proces.models.ronde import MEESTE_PLEKKEN
from regie.stukken.moment import Datum
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Fieldset, Tekst, helper

OPROEP = (
    "Werken jullie samen rond kinderen en jongeren, en willen jullie weten wie daarin de regie neemt? "
    "Meld je regio dan aan voor een quickscan. In drie maanden brengen onderzoekers in beeld hoe de samenwerking "
    "loopt. Jullie krijgen een factsheet en een advies."
)


def _getal(label: str, minste: int, **kwargs) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=minste,
        max_value=MEESTE_PLEKKEN,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": "Vul een getal in.",
            "invalid": "Vul een getal in, zoals 5.",
            "min_value": f"Vul {minste} of meer in.",
            "max_value": f"In een ronde passen hoogstens {MEESTE_PLEKKEN} regio's.",
        },
        **kwargs,
    )


class RondeForm(forms.Form):
    naam = Tekst(
        "Hoe heet de ronde?",
        max_length=100,
        leeg="Geef de ronde een naam.",
        help_text="Iedereen leest deze naam. Bijvoorbeeld: Quickscan voorjaar 2027.",
    )
    oproep = Tekst(
        "Tekst van de oproep",
        max_length=5000,
        regels=8,
        required=False,
        help_text="Staat bovenaan de openbare pagina. De acht stappen en de voorwaarden staan daar al onder. "
        "Een lege regel begint een nieuwe alinea.",
    )
    aanmelden_tot = Datum("Tot en met wanneer kan een regio zich aanmelden?")
    begin = Datum("Wanneer begint de ronde?")
    eind = Datum("Wanneer eindigt de ronde?", help_text="Een quickscan duurt drie maanden vanaf het startgesprek.")
    plekken = _getal("Voor hoeveel regio's is er plek?", 1)
    richtlijn_jong = _getal("Hoeveel daarvan voor kinderen van 0 tot 6 jaar?", 0)
    richtlijn_po_vo = _getal(
        "Hoeveel daarvan voor het primair of voortgezet onderwijs?",
        0,
        help_text="Dit is een richtlijn. Bij de keuze zie je wat ervan over is. Ervan afwijken mag, met een reden.",
    )

    criteria = Tekst(
        "Waar letten jullie nog meer op?",
        max_length=1000,
        regels=3,
        required=False,
        help_text="Staat op de openbare pagina en in de brief aan wie niet is gekozen. Leeg is alleen de richtlijn.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(
            Layout(
                Fieldset("De oproep", "naam", "oproep", "aanmelden_tot"),
                Fieldset("Wanneer", "begin", "eind"),
                Fieldset("Hoeveel regio's, en welke", "plekken", "richtlijn_jong", "richtlijn_po_vo", "criteria"),
            )
        )

    def clean(self):
        data = super().clean()
        begin, eind = data.get("begin"), data.get("eind")
        if begin and eind and eind < begin:
            self.add_error("eind", "Het eind van de ronde ligt voor het begin. Kies een latere dag.")
        if eind and data.get("aanmelden_tot") and data["aanmelden_tot"] > eind:
            self.add_error("aanmelden_tot", "De laatste dag om aan te melden ligt na het eind van de ronde.")
        getallen = [data.get(naam) for naam in ("plekken", "richtlijn_jong", "richtlijn_po_vo")]
        if None not in getallen and getallen[1] + getallen[2] > getallen[0]:
            self.add_error(
                "plekken",
                f"De richtlijn telt samen {getallen[1] + getallen[2]} regio's, en er zijn {getallen[0]} plekken. "
                "Verander een van de getallen.",
            )
        return data


class RondeWijzigenForm(SamenForm, RondeForm):
    """A round that is there already."""


def beginwaarden(ronde: Ronde | None) -> dict:
    """Return what the form begins with: this round, or what the last round was like (domein §5.9)."""
    if ronde is None:
        return {"plekken": 5, "richtlijn_jong": 2, "richtlijn_po_vo": 3, "oproep": OPROEP}
    return {naam: getattr(ronde, naam) for naam in RondeForm.base_fields}
