"""A day as one types it."""

from django import forms
from django.utils import timezone

DATUM_FOUT = "Vul een datum in, zoals 24-3-2027."


class Datum(forms.DateField):
    """A day that is still to come, picked or typed."""

    def __init__(self, label, **kwargs):
        super().__init__(
            label=label,
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d-%m-%y"],
            error_messages={"required": DATUM_FOUT, "invalid": DATUM_FOUT},
            **kwargs,
        )

    def clean(self, value):
        dag = super().clean(value)
        if dag and dag < timezone.localdate():
            raise forms.ValidationError("Deze dag is al geweest. Kies vandaag of een dag die nog komt.")
        return dag
