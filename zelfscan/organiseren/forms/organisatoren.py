"""Somebody who organises a scan too, or takes it over."""

from crispy_forms.layout import Layout
from django import forms

from regie.stukken.velden import EMail, Tekst, helper


class OrganisatorForm(forms.Form):
    email = EMail(widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    naam = Tekst("Naam", max_length=100, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("email", "naam"))
