"""The startgesprek, and what the research will be about."""

from crispy_forms.layout import Layout
from django import forms

from quickscan.afbakening.models import Afbakeningsschaal
from quickscan.proces.doelgroepen import Doelgroep
from regie.regios.forms.organisaties import Organisatienaam, SoortForm
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Keuzeveld, Tekst, helper


class AfbakeningForm(SamenForm):
    """Theme, target group and scale."""

    thema = Tekst(
        "Wat is het thema?",
        max_length=150,
        leeg="Schrijf op wat het thema is.",
        help_text="Bijvoorbeeld: passend onderwijs, onderwijsachterstanden of kleinschalige voorzieningen.",
    )
    doelgroep = Keuzeveld(
        "Om welke kinderen gaat het?", choices=Doelgroep.choices, leeg="Kies om welke kinderen het gaat."
    )
    schaal = Keuzeveld("Op welke schaal kijken we?", choices=Afbakeningsschaal.choices, leeg="Kies de schaal.")
    toelichting = Tekst(
        "Toelichting",
        max_length=2000,
        regels=4,
        required=False,
        help_text="Welke gemeenten of wijken precies? Wat hoort er wel bij, en wat niet?",
    )

    def __init__(self, *args, quickscan, **kwargs):
        afbakening = quickscan.afbakening
        begin = {"thema": quickscan.thema, "doelgroep": quickscan.doelgroep}
        if afbakening:
            begin |= {"schaal": afbakening.schaal, "toelichting": afbakening.toelichting}
        super().__init__(*args, initial=begin, **kwargs)
        self.helper = helper(Layout("thema", "doelgroep", "schaal", "toelichting"))

    def clean(self):
        data = super().clean()
        if (
            data.get("schaal") == Afbakeningsschaal.ANDERS
            and not data.get("toelichting")
            and "toelichting" not in self.errors
        ):
            self.add_error("toelichting", "Schrijf op welke schaal jullie kiezen.")
        return data


class PartijForm(SoortForm):
    """An organisation that takes part in the cooperation."""

    field_order = ["naam"]
    naam = Organisatienaam()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout(*self.fields))


class OrganisatiesForm(forms.Form):
    """Which organisations of the region's own list take part."""

    def __init__(self, *args, organisaties, **kwargs):
        super().__init__(*args, **kwargs)
        self.organisaties = {str(een.pk): een for een in organisaties}
        self.fields["organisaties"] = forms.MultipleChoiceField(
            label="Welke organisaties van de regio horen erbij?",
            choices=[(pk, een.naam) for pk, een in self.organisaties.items()],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": "Kies minstens één organisatie."},
        )
        self.helper = helper(Layout("organisaties"))

    def clean_organisaties(self):
        return [self.organisaties[pk] for pk in self.cleaned_data["organisaties"]]
