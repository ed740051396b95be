"""Documents: one or more files to keep, and what was learned from one."""

from crispy_forms.layout import Layout
from django import forms

from quickscan.onderzoek.bestanden import EINDEN, NAMEN, OP_DE_PAGINA
from regie.site.omvang import beloofd
from regie.stukken.bestandskeuze import keuze
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Tekst, helper

MEESTE_TEGELIJK = 10
SAMEN = beloofd("quickscan:document_toevoegen")  # MB


class MeerBestanden(forms.FileInput):
    allow_multiple_selected = True


class Bestanden(forms.FileField):
    """A list of files; what is in them, the action judges for each apart."""

    def clean(self, data, initial=None):
        data = [een for een in data or () if een]
        if not data:
            raise forms.ValidationError(self.error_messages["required"])
        if len(data) > MEESTE_TEGELIJK:
            raise forms.ValidationError(
                f"Kies hoogstens {MEESTE_TEGELIJK} bestanden tegelijk; nu zijn het er {len(data)}. Tot en met "
                f"‘{data[MEESTE_TEGELIJK - 1].name}’ past het."
            )
        return data


class BestandenForm(forms.Form):
    bestanden = Bestanden(
        label="Kies één of meer bestanden",
        help_text=f"{NAMEN}. Hoogstens {MEESTE_TEGELIJK} bestanden en samen {SAMEN} MB per keer.",
        widget=MeerBestanden(
            attrs=keuze([einde for einden in EINDEN.values() for einde in einden], OP_DE_PAGINA)
            | {"multiple": True, "data-meeste-tegelijk": MEESTE_TEGELIJK},
        ),
        error_messages={"required": "Kies een bestand."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("bestanden"))


class DocumentForm(SamenForm):
    naam = Tekst("Naam van het document", max_length=150, leeg="Geef het document een naam.")
    geleerd = Tekst(
        "Wat leert dit document ons?",
        max_length=3000,
        regels=6,
        required=False,
        help_text="Staat straks bij de notities. Bijvoorbeeld: sinds 2023 is er een gezamenlijke agenda, "
        "getekend door alle besturen. Noem de bladzijde.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("naam", "geleerd"))
