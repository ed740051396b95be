"""Sending a factsheet to be reviewed."""

from datetime import timedelta

from crispy_forms.layout import Layout
from django import forms
from django.utils import timezone

from quickscan.proces.actions.termijnen import geen_werkdag
from quickscan.proces.termijnen import op_werkdag
from regie.stukken.toetsing.forms import TERMIJN_DAGEN, termijn
from regie.stukken.velden import EMail, helper

from .models import Toetser


class VersturenForm(forms.Form):
    """Until when one can react; and an address for everyone interviewed who has none yet."""

    def __init__(self, *args, mensen: list[Toetser], **kwargs):
        tot = op_werkdag(timezone.localdate() + timedelta(days=TERMIJN_DAGEN))
        super().__init__(*args, initial={"tot": tot}, **kwargs)
        self.zonder = [een for een in mensen if not een.email]
        for een in self.zonder:
            self.fields[f"adres_{een.interview_id}"] = EMail(
                f"E-mailadres van {een.naam}, {een.organisatie}",
                required=False,
                widget=forms.EmailInput,
                help_text="Laat je dit leeg, dan krijgt deze persoon geen uitnodiging.",
            )
        self.fields["tot"] = termijn()
        self.helper = helper(Layout(*self.fields))

    def clean_tot(self):
        tot = self.cleaned_data["tot"]
        if zin := geen_werkdag(tot, timezone.localdate() + timedelta(1)):
            raise forms.ValidationError(zin)
        return tot

    def velden(self) -> dict:
        """Return what `verstuur_toetsing` takes. Needs a valid form."""
        adressen = {een.interview_id: self.cleaned_data[f"adres_{een.interview_id}"] for een in self.zonder}
        return {"tot": self.cleaned_data["tot"], "adressen": adressen}
