"""When and where the design session is."""

from crispy_forms.layout import Layout
from django import forms

from regie.stukken.moment import Datum, Tijd, moment_uit
from regie.stukken.velden import Tekst, helper


class OntwerpsessieForm(forms.Form):
    datum = Datum("Op welke dag is de ontwerpsessie?")
    tijd = Tijd("Hoe laat?")
    plaats = Tekst("Waar?", max_length=150, leeg="Vul in waar de ontwerpsessie is.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("datum", "tijd", "plaats"))

    def velden(self) -> dict:
        """Return what `plan_ontwerpsessie` takes. Needs a valid form."""
        data = dict(self.cleaned_data)
        return {"wanneer": moment_uit(data)} | data
