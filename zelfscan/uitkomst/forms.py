"""What the organiser writes down while the group talks: agreed scores, afspraken, a conclusion."""

from crispy_forms.layout import Layout
from django import forms

from regie.stukken.moment import Datum
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Fieldset, Keuzeveld, Schaalkeuze, Tekst, Uitklap, Veldrij, helper

from .bezetting import VELDEN

LATER = "Wanneer kijken jullie opnieuw?"
WAAROM_LATER = "Niet alles hoeft nu. Kies dan een dag waarop jullie opnieuw kijken."
# Of an afspraak a mail comes on that day, of this none does.
ZELF_IN_AGENDA = "Zet die dag ook in je agenda."


class GroepsscoreForm(SamenForm):
    """The score the group agreed on, with one sentence why. Starts empty: no figure leads them."""

    # Why is of the score that it was said of.
    horen_bijeen = (("waarde", "waarom"),)

    def __init__(self, *args, soort, **kwargs):
        super().__init__(*args, **kwargs)
        kies = f"Kies de {soort.waardewoord} waar jullie samen op uitkomen."
        self.fields["waarde"] = forms.TypedChoiceField(
            label=f"Welke {soort.waardewoord} spreken jullie samen af?",
            choices=[(str(waarde), label) for waarde, label in soort.schaal.met_getal],
            coerce=int,
            widget=_keuze(soort),
            error_messages={"required": kies, "invalid_choice": kies},
        )
        self.fields["waarom"] = Tekst(
            f"Waarom deze {soort.waardewoord}?",
            max_length=300,
            leeg=f"Schrijf in één zin op waarom jullie op deze {soort.waardewoord} uitkomen.",
            regels=2,
            help_text="Eén zin is genoeg. Schrijf geen namen van mensen op. Iedereen met de code leest dit.",
        )
        self.fields["toch"] = forms.BooleanField(label="Ja, dit is wat we samen afspreken", required=False)
        # A tick that is there already is kept; else nobody is asked.
        self.helper = helper(Layout("waarde", "waarom", *(["toch"] if self.data.get("toch") else [])))

    def vraag_nog_eens(self, zin: str) -> None:
        """The score lies far from the median: show the sentence, and a box to say that it is meant."""
        self.add_error("toch", zin)
        self.helper = helper(Layout("waarde", "waarom", "toch"))


def _keuze(soort) -> forms.RadioSelect:
    """As the same question is asked of everybody: on a line where the values are numbers."""
    if not soort.schaal.met_cijfers:
        return forms.RadioSelect()
    return Schaalkeuze(soort.schaal.keuzes, vorm="" if all(soort.schaal.labels) else "schaal-rijen")


class BesprekenForm(forms.Form):
    """Which items the group talks about, of an instrument with many."""

    onderdelen = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Vink je niets aan? Dan kiezen we waar jullie het meest over verschillen, en wat het laagst staat.",
    )

    def __init__(self, *args, instrument, **kwargs):
        super().__init__(*args, **kwargs)
        veld = self.fields["onderdelen"]
        veld.label = f"Over welke {instrument.noemer.meer} praten jullie?"
        veld.choices = [(deel.sleutel, deel.naam) for deel in instrument.gescoord]
        veld.error_messages["invalid_choice"] = "Kies uit deze lijst."
        self.helper = helper(Layout("onderdelen"))


class AfspraakForm(forms.Form):
    """Who does what by when. `scan`: whose items one may choose from."""

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
        help_text="Een functie is genoeg. Een naam mag als die persoon het goed vindt. Iedereen met de code leest dit.",
    )
    wanneer = Datum("Wanneer is het klaar?", komt=True, required=False)
    later = Datum(LATER, komt=True, required=False, help_text=WAAROM_LATER)

    def __init__(self, *args, scan, **kwargs):
        super().__init__(*args, **kwargs)
        instrument = scan.instrument_nu
        onderdelen = [(deel.sleutel, deel.naam) for deel in instrument.onderdelen if not deel.bij]
        self.fields["onderdeel"] = Keuzeveld(
            f"Over {instrument.noemer.welk} gaat het?",
            choices=[("", f"Geen {instrument.noemer.enkel} in het bijzonder"), *onderdelen],
            required=False,
            lijst=True,
        )
        self.helper = helper(
            Layout("wat", "organisatie", "wie", "wanneer", "onderdeel", Uitklap("Nu even niet", "later"))
        )


class AfspraakWijzigenForm(SamenForm, AfspraakForm):
    """One that is there already."""


class BezettingForm(SamenForm):
    """Who takes each item, who is second, who could learn it; or that it can wait.

    `inhoud`: the items, and what is known of them.
    """

    def __init__(self, *args, inhoud, noemer, **kwargs):
        super().__init__(*args, **kwargs)
        vragen = {"wie": f"Wie neemt {noemer.dit}?", "tweede": "Wie is tweede?", "leert": "Wie kan het leren?"}
        self.sleutels = [rij.onderdeel.sleutel for rij in inhoud.rijen]
        groepen = []
        for rij in inhoud.rijen:
            sleutel = rij.onderdeel.sleutel
            for veld, vraag in vragen.items():
                self.fields[f"{sleutel}_{veld}"] = Tekst(vraag, max_length=100, required=False)
            self.fields[f"{sleutel}_later"] = Datum(
                LATER, komt=True, required=False, help_text=f"{WAAROM_LATER} {ZELF_IN_AGENDA}"
            )
            velden = [f"{sleutel}_{veld}" for veld in vragen]
            groepen.append(Fieldset(rij.onderdeel.naam, Veldrij(*velden), Uitklap("Nu even niet", f"{sleutel}_later")))
        self.helper = helper(Layout(*groepen))

    @property
    def bezetting(self) -> dict[str, dict]:
        """What was filled in, by item."""
        return {sleutel: {veld: self.cleaned_data[f"{sleutel}_{veld}"] for veld in VELDEN} for sleutel in self.sleutels}


class ConclusieForm(SamenForm):
    """What the group takes from it and what it asks of its administrators, in its own words."""

    conclusie = Tekst(
        "Wat is jullie conclusie?",
        max_length=2000,
        regels=6,
        required=False,
        help_text="Wat hebben jullie geleerd, en wat gaat er veranderen? Een paar zinnen zijn genoeg.",
    )
    bestuursvraag = Tekst(
        "Wat vragen jullie van het bestuur?",
        max_length=1000,
        regels=3,
        required=False,
        help_text="Wat moet een bestuurder beslissen of mogelijk maken? Het staat vooraan in het verslag.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("conclusie", "bestuursvraag"))
