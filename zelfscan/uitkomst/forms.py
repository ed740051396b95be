"""What the organiser writes down while the group talks: agreed scores, afspraken, a conclusion."""

from crispy_forms.layout import Layout
from django import forms

from regie.stukken.velden import Keuze, Tekst, helper
from zelfscan.scan.moment import Datum


class GroepsscoreForm(forms.Form):
    """The score the group agreed on, with one sentence why. Starts empty: no figure leads them."""

    def __init__(self, *args, schaal, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["waarde"] = forms.TypedChoiceField(
            label="Welke score spreken jullie samen af?",
            choices=[(str(waarde), f"{waarde}: {label}") for waarde, label in schaal.keuzes],
            coerce=int,
            widget=forms.RadioSelect,
            error_messages={
                "required": "Kies de score waar jullie samen op uitkomen.",
                "invalid_choice": "Kies de score waar jullie samen op uitkomen.",
            },
        )
        self.fields["waarom"] = Tekst(
            "Waarom deze score?",
            max_length=300,
            leeg="Schrijf in één zin op waarom jullie op deze score uitkomen.",
            regels=2,
            help_text="Eén zin is genoeg. Schrijf geen namen van mensen op: iedereen met de code leest dit.",
        )
        self.fields["toch"] = forms.BooleanField(label="Ja, dit is wat we samen afspreken", required=False)
        # A tick that is there already is kept; else nobody is asked.
        self.helper = helper(Layout("waarde", "waarom", *(["toch"] if self.data.get("toch") else [])))

    def vraag_nog_eens(self, zin: str) -> None:
        """The score lies far from the median: show the sentence, and a box to say that it is meant."""
        self.add_error("toch", zin)
        self.helper = helper(Layout("waarde", "waarom", "toch"))


class AfspraakForm(forms.Form):
    """Who does what by when. `scan`: whose roles one may choose from."""

    wat = Tekst(
        "Wat spreken jullie af?",
        max_length=300,
        regels=2,
        leeg="Schrijf op wat jullie afspreken.",
        help_text="Begin met een werkwoord, bijvoorbeeld: nodig de jeugdarts uit voor het overleg in maart.",
    )
    organisatie = Tekst("Welke organisatie doet dit?", max_length=150, leeg="Schrijf op welke organisatie dit doet.")
    wie = Tekst(
        "Wie?",
        max_length=100,
        required=False,
        help_text="Een functie is genoeg. Een naam mag als die persoon het goed vindt: iedereen met de code leest dit.",
    )
    wanneer = Datum("Wanneer is het klaar?", required=False)

    def __init__(self, *args, scan, **kwargs):
        super().__init__(*args, **kwargs)
        onderdelen = [(deel.sleutel, deel.naam) for deel in scan.instrument_nu.gescoord]
        self.fields["onderdeel"] = Keuze(
            "Over welke rol gaat het?",
            choices=[("", "Geen rol in het bijzonder"), *onderdelen],
            required=False,
            lijst=True,
        )
        self.helper = helper(Layout("wat", "organisatie", "wie", "wanneer", "onderdeel"))


class ConclusieForm(forms.Form):
    """What the group takes from it, in its own words."""

    conclusie = Tekst(
        "Wat is jullie conclusie?",
        max_length=2000,
        regels=6,
        required=False,
        help_text="Wat hebben jullie geleerd, en wat gaat er veranderen? Een paar zinnen zijn genoeg.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("conclusie"))
