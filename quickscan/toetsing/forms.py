"""The review: sending it, remarking without an account, and answering a remark."""

from datetime import timedelta

from crispy_forms.layout import Layout
from django import forms
from django.utils import timezone

from quickscan.factsheet.inhoud import PLEKNAMEN
from quickscan.proces.vragen import ONDERWERPEN, VRAGEN
from regie.stukken.velden import EMail, Keuze, Tekst, helper

from .models import Opmerking, Toetser

TERMIJN_DAGEN = 14
_LETTERS = {vraag.sleutel: f"{vraag.letter}. " for vraag in VRAGEN}
PLEKKEN = [("geheel", PLEKNAMEN["geheel"]), *((een, _LETTERS.get(een, "") + PLEKNAMEN[een]) for een in ONDERWERPEN)]


class VersturenForm(forms.Form):
    """Until when one can react; and an address for everyone interviewed who has none yet."""

    def __init__(self, *args, mensen: list[Toetser], **kwargs):
        super().__init__(*args, initial={"tot": timezone.localdate() + timedelta(days=TERMIJN_DAGEN)}, **kwargs)
        self.zonder = [een for een in mensen if not een.email]
        for een in self.zonder:
            self.fields[f"adres_{een.interview_id}"] = EMail(
                f"E-mailadres van {een.naam}, {een.organisatie}",
                required=False,
                widget=forms.EmailInput,
                help_text="Laat je dit leeg, dan krijgt deze persoon geen uitnodiging.",
            )
        self.fields["tot"] = forms.DateField(
            label="Tot en met welke dag kan iedereen reageren?",
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"],
            error_messages=dict.fromkeys(("required", "invalid"), "Vul een datum in, zoals 24-3-2027."),
            help_text="Twee weken is gewoon. Let op vakanties.",
        )
        self.helper = helper(Layout(*self.fields))

    def velden(self) -> dict:
        """Return what `verstuur_toetsing` takes. Needs a valid form."""
        adressen = {een.interview_id: self.cleaned_data[f"adres_{een.interview_id}"] for een in self.zonder}
        return {"tot": self.cleaned_data["tot"], "adressen": adressen}


class OpmerkingForm(forms.Form):
    """One remark at one part of the factsheet."""

    plek = Keuze("Bij welk deel hoort je opmerking?", choices=PLEKKEN, lijst=True)
    soort = Keuze(
        "Wat voor opmerking is het?",
        choices=[
            ("feit", "Feitelijke onjuistheid: er staat iets wat niet klopt"),
            ("aanvulling", "Aanvulling: er mist iets"),
            ("duiding", "Andere duiding: je ziet het anders"),
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

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("plek", "soort", "citaat", "tekst"))


class AntwoordForm(forms.Form):
    """What the researchers do with a remark, and how the annex tells it."""

    antwoord = Keuze(
        "Wat doe je met deze opmerking?",
        choices=[(keuze.value, keuze.label.capitalize()) for keuze in Opmerking.Antwoord],
        leeg="Kies of je de opmerking overneemt.",
    )
    waarom = Tekst(
        "Wat heb je gedaan, of waarom niet?",
        max_length=1000,
        regels=3,
        required=False,
        help_text="Dit komt in de bijlage. Verplicht als je de opmerking niet overneemt.",
    )
    bijlagetekst = Tekst(
        "Zo staat de opmerking in de bijlage",
        max_length=1000,
        regels=3,
        leeg="Schrijf op hoe de bijlage deze opmerking vertelt, zonder namen.",
        help_text="Vat samen in je eigen woorden, zonder naam of organisatie. Met zo weinig mensen is wie het schreef "
        "anders makkelijk te raden.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("antwoord", "waarom", "bijlagetekst"))
