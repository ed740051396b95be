"""A spreadsheet to read in."""

from crispy_forms.layout import Layout
from django import forms

from regie.stukken.rekenblad import MEESTE_BYTES
from regie.stukken.rekenblad.fout import TE_GROOT
from regie.stukken.velden import helper


class BestandForm(forms.Form):
    """One file. What is in it, is judged by `regie.stukken.rekenblad` and `regie.regios.organisatielijst`."""

    bestand = forms.FileField(
        label="Kies je bestand",
        help_text="Een XLSX (Excel) of ODS (LibreOffice), hoogstens 2 MB en 500 organisaties.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.ods"}),
        error_messages={
            "required": "Kies een bestand.",
            "missing": "Kies een bestand.",
            "invalid": "Kies een bestand.",
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("bestand"))

    def clean_bestand(self):
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MEESTE_BYTES:
            raise forms.ValidationError(TE_GROOT)
        return bestand
