"""Which of two regions stays."""

from crispy_forms.layout import Layout
from django import forms

from regie.stukken.velden import Keuzeveld, helper


class SamenvoegenForm(forms.Form):
    """Which of two regions stays."""

    def __init__(self, *args, regios, **kwargs):
        super().__init__(*args, **kwargs)
        self.regios = {regio.slug: regio for regio in regios}
        self.fields["blijft"] = Keuzeveld(
            "Welke regio blijft?",
            choices=[(slug, f"{regio}. De andere gaat hierin op.") for slug, regio in self.regios.items()],
            leeg="Kies welke regio blijft.",
        )
        self.helper = helper(Layout("blijft"))

    def paar(self) -> dict:
        """Return `blijft` and `gaat_op` as the action wants them. Needs a valid form."""
        blijft = self.cleaned_data["blijft"]
        return {
            "blijft": self.regios[blijft],
            "gaat_op": next(regio for slug, regio in self.regios.items() if slug != blijft),
        }
