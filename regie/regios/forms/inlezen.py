"""A spreadsheet to read in."""

from crispy_forms.layout import Layout
from django import forms

from regie.stukken.bestandskeuze import keuze
from regie.stukken.rekenblad.fout import MEESTE_BYTES, MEESTE_RIJEN, TE_GROOT
from regie.stukken.rekenblad.herkennen import OP_DE_PAGINA
from regie.stukken.tekst import in_mb
from regie.stukken.velden import helper


class BestandForm(forms.Form):
    """One file. What is in it, is judged by `regie.stukken.rekenblad` and `regie.regios.organisatielijst`."""

    bestand = forms.FileField(
        label="Kies je bestand",
        help_text="Een XLSX (Excel) of ODS (LibreOffice), "
        f"hoogstens {in_mb(MEESTE_BYTES)} en {MEESTE_RIJEN} organisaties.",
        widget=forms.FileInput(attrs=keuze((".xlsx", ".ods"), OP_DE_PAGINA)),
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
