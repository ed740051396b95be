"""The own account: another name, handing a region over, deleting it all."""

from crispy_forms.layout import Layout
from django import forms

from regie.stukken.samen import SamenForm
from regie.stukken.velden import Keuzeveld, Tekst, helper


class EigenGegevensForm(SamenForm):
    """The own name and telephone number. Another mail address goes through the pages for logging in, which check it."""

    naam = Tekst(
        "Je naam",
        max_length=100,
        leeg="Vul je naam in.",
        help_text="Zo zien de anderen in je regio's wie je bent.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    telefoon = Tekst(
        "Je telefoonnummer",
        max_length=20,
        required=False,
        help_text="Het hoeft niet. Alleen wie met jou in een quickscan zit, ziet het.",
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("naam", "telefoon"))


class EigenNaamForm(forms.Form):
    """The own name, for who has none yet."""

    naam = Tekst(
        "Je naam",
        max_length=100,
        leeg="Vul je naam in.",
        help_text="Je naam staat onder wat je verstuurt, zoals een uitnodiging.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("naam"))


class OverdragenForm(forms.Form):
    """Who takes the region over: one of the others in it."""

    def __init__(self, *args, regio, by, **kwargs):
        super().__init__(*args, **kwargs)
        leden = regio.lidmaatschappen.exclude(gebruiker=by).filter(gebruiker__is_active=True)
        self.mensen = {str(lid.gebruiker_id): lid.gebruiker for lid in leden.select_related("gebruiker")}
        self.fields["aan"] = Keuzeveld(
            f"Wie gaat {regio} beheren?",
            choices=[(pk, str(mens)) for pk, mens in self.mensen.items()],
            leeg="Kies wie de regio gaat beheren.",
        )
        self.helper = helper(Layout("aan"))

    def clean_aan(self):
        return self.mensen[self.cleaned_data["aan"]]


class VerwijderForm(forms.Form):
    """Only for sure."""

    zeker = forms.BooleanField(
        label="Ja, verwijder mijn account. Ik weet dat dit niet terug te draaien is.",
        error_messages={"required": "Zet een vinkje als je het zeker weet."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("zeker"))
