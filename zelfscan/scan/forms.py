"""The code of a scan, as one types it."""

from crispy_forms.helper import FormHelper
from django import forms

from regie.stukken.velden import Getypt
from zelfscan.scan.code import lees_code


class CodeForm(forms.Form):
    """The code on the wall, in any spelling."""

    code = Getypt(
        label="Code",
        max_length=50,
        help_text="Zeven letters en cijfers, bijvoorbeeld KWA-4T7X. Hoofdletters, spaties en streepjes maken niet uit.",
        error_messages={"required": "Vul de code in die je kreeg.", "max_length": "Een code is zeven tekens lang."},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "code-veld"}
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def clean_code(self):
        """Return the code as it is kept."""
        code = lees_code(self.cleaned_data["code"])
        if not code:
            raise forms.ValidationError("Een code is zeven letters en cijfers lang. Kijk nog eens op het scherm.")
        return code
