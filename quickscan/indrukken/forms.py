"""A text to go with the impressions."""

from crispy_forms.layout import Layout
from django import forms

from regie.stukken.velden import Tekst, helper


class IndruktekstForm(forms.Form):
    tekst = Tekst(
        "Wat valt op over alle regio's samen?",
        max_length=2000,
        regels=4,
        leeg="Schrijf een tekst.",
        help_text="Schrijf in eigen woorden, zodat geen regio, organisatie of mens te herkennen is. Geen citaten. "
        "Een collega leest het voor het erbij komt.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("tekst"))
