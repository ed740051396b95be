"""A day and a time, picked or typed, that together are one moment."""

from datetime import datetime

from django import forms
from django.utils import timezone

DATUM_FOUT = "Vul een datum in, zoals 24-3-2027."
TIJD_FOUT = "Vul een tijd in, zoals 14:30."


class Datum(forms.DateField):
    def __init__(self, label, **kwargs):
        super().__init__(
            label=label,
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d-%m-%y"],
            error_messages={"required": DATUM_FOUT, "invalid": DATUM_FOUT},
            **kwargs,
        )


class Tijd(forms.TimeField):
    def __init__(self, label, **kwargs):
        super().__init__(
            label=label,
            widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
            input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
            error_messages={"required": TIJD_FOUT, "invalid": TIJD_FOUT},
            **kwargs,
        )


def moment_uit(data: dict) -> datetime | None:
    """Take `datum` and `tijd` out of what was filled in, and return them as one moment of our time zone."""
    dag, tijd = data.pop("datum", None), data.pop("tijd", None)
    return timezone.make_aware(datetime.combine(dag, tijd)) if dag and tijd else None


def begin_van(moment: datetime | None) -> dict:
    """Return what the two fields begin with."""
    if moment is None:
        return {}
    hier = timezone.localtime(moment)
    return {"datum": hier.date(), "tijd": hier.time().replace(second=0, microsecond=0)}
