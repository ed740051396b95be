"""Until when one can react, remarking without an account, and answering a remark."""

from crispy_forms.layout import Layout
from django import forms
from django.utils.text import capfirst

from regie.stukken.moment import Datum
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Keuzeveld, Tekst, helper

from .models import AbstractOpmerking, Verwerking
from .stuk import Toetsstuk

TERMIJN_DAGEN = 14


def termijn() -> Datum:
    """Ask for the last day to react."""
    return Datum("Tot en met welke dag kan iedereen reageren?", help_text="Twee weken is gewoon. Let op vakanties.")


class OpmerkingForm(forms.Form):
    """One remark at one passage."""

    soort = Keuzeveld(
        "Wat voor opmerking is het?",
        choices=[
            ("feit", "Feitelijke onjuistheid (dit klopt niet)"),
            ("aanvulling", "Aanvulling (dit mist)"),
            ("duiding", "Andere duiding (ik zie het anders)"),
        ],
        leeg="Kies wat voor opmerking het is.",
    )
    citaat = Tekst(
        "Over welke zin gaat het?",
        max_length=500,
        regels=2,
        required=False,
        help_text="Plak hier de zin of een paar woorden eruit.",
    )
    tekst = Tekst(
        "Je opmerking",
        max_length=2000,
        regels=5,
        leeg="Schrijf je opmerking op.",
        help_text="Zo concreet mogelijk: wat zou er moeten staan?",
    )

    def __init__(self, *args, stuk: Toetsstuk, **kwargs):
        super().__init__(*args, **kwargs)
        self.stuk = stuk
        self.fields["plek"] = Keuzeveld("Bij welk deel hoort je opmerking?", choices=stuk.keuzes, lijst=True)
        self.order_fields(["plek", "soort", "citaat", "tekst"])
        self.helper = helper(Layout("plek", "soort", "citaat", "tekst"))

    @property
    def plek(self) -> str:
        """The passage that is chosen now, also when the form is not valid."""
        return self.stuk.bestaand(self["plek"].value())


class OpmerkingWijzigenForm(SamenForm, OpmerkingForm):
    """One that is there already: of one person, perhaps in two windows."""


class AntwoordForm(SamenForm):
    """What the writers do with a remark, and how the annex tells it. `opmerking`: of which the answers are."""

    waarom = Tekst("Wat heb je gedaan, of waarom niet?", max_length=1000, regels=3, required=False)
    bijlagetekst = Tekst(
        "Zo staat de opmerking in de bijlage",
        max_length=1000,
        regels=3,
        leeg="Schrijf op hoe de bijlage deze opmerking vertelt, zonder namen.",
        help_text="Vat samen in je eigen woorden, zonder naam of organisatie. Er doen weinig mensen mee. "
        "Anders is te raden wie dit schreef.",
    )

    def __init__(self, *args, opmerking: AbstractOpmerking, **kwargs):
        begin = {
            "antwoord": opmerking.antwoord,
            "waarom": opmerking.waarom,
            "bijlagetekst": opmerking.bijlagetekst or opmerking.tekst[:1000],
        }
        super().__init__(*args, initial=begin, **kwargs)
        antwoorden = opmerking.antwoorden()
        self.fields["antwoord"] = Keuzeveld(
            "Wat doe je met deze opmerking?",
            choices=[(waarde, capfirst(label)) for waarde, label in antwoorden],
            leeg="Kies of je de opmerking overneemt.",
        )
        helemaal = "niet of niet helemaal" if Verwerking.DEELS in dict(antwoorden) else "niet"
        self.fields["waarom"].help_text = f"Dit komt in de bijlage. Verplicht als je de opmerking {helemaal} overneemt."
        self.order_fields(["antwoord", "waarom", "bijlagetekst"])
        self.helper = helper(Layout("antwoord", "waarom", "bijlagetekst"))
