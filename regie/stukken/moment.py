"""A day and a time, picked or typed, that together are one moment of our time zone."""

from datetime import UTC, datetime

from django import forms
from django.utils import timezone

DATUM_FOUT = "Vul een datum in, zoals 24-3-2027."
JAAR_FOUT = "Kijk het jaar na. Vul een datum in, zoals 24-3-2027."
TIJD_FOUT = "Vul een tijd in, zoals 14:30."
OVERGESLAGEN = (
    "Deze tijd is er op die dag niet. In die nacht gaat de klok van 2 uur meteen naar 3 uur. Kies een andere tijd."
)
VOORBIJ = "Deze dag is al geweest. Kies vandaag of een dag die nog komt."
# Nobody plans outside these; the first days of our era are no moment at all once they are in UTC.
JAREN = range(2000, 2101)


class Datum(forms.DateField):
    """A day. `komt`: it is still to come, or today."""

    def __init__(self, label, *, komt=False, **kwargs):
        self.komt = komt
        super().__init__(
            label=label,
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d-%m-%y"],
            error_messages={"required": DATUM_FOUT, "invalid": DATUM_FOUT},
            **kwargs,
        )

    def clean(self, value):
        dag = super().clean(value)
        if dag and dag.year not in JAREN:
            raise forms.ValidationError(JAAR_FOUT, code="invalid")
        if dag and self.komt and dag < timezone.localdate():
            raise forms.ValidationError(VOORBIJ)
        return dag


class Tijd(forms.TimeField):
    """A time of the day, to the minute."""

    def __init__(self, label, **kwargs):
        super().__init__(
            label=label,
            widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
            input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
            error_messages={"required": TIJD_FOUT, "invalid": TIJD_FOUT},
            **kwargs,
        )


class MomentForm(forms.Form):
    """Every form that asks for a moment is one of these. Where the order matters, it says so by `field_order`.

    `moment`: under which name the action takes it.
    """

    moment = "wanneer"
    datum = Datum("Op welke dag?")
    tijd = Tijd("Hoe laat?")

    def clean(self):
        data = super().clean()
        dag, tijd = data.get("datum"), data.get("tijd")
        if dag and tijd and not bestaat(datetime.combine(dag, tijd)):
            self.add_error("tijd", OVERGESLAGEN)
        return data

    def velden(self) -> dict:
        """Return what was filled in, with day and time as one aware moment; without it where they were not asked.

        Of an hour that is there twice it is the first (`komt_twee_keer_voor`). Needs a valid form.
        """
        data = dict(self.cleaned_data)
        dag, tijd = data.pop("datum", None), data.pop("tijd", None)
        if dag and tijd:
            # In UTC, as the database gives it back: Python calls an hour that comes twice unequal to itself elsewhere.
            data[self.moment] = timezone.make_aware(datetime.combine(dag, tijd)).astimezone(UTC)
        return data


def bestaat(hier: datetime) -> bool:
    """Whether the clock here ever shows this time, given without a zone: it skips an hour when summer time begins."""
    moment = timezone.make_aware(hier)
    return timezone.localtime(moment.astimezone(UTC)).replace(tzinfo=None) == hier


def komt_twee_keer_voor(moment: datetime) -> bool:
    """Whether the clock here shows the time of this aware moment twice: when summer time ends, an hour comes again."""
    hier = timezone.localtime(moment).replace(fold=0)
    return hier.utcoffset() != hier.replace(fold=1).utcoffset()


def is_zomertijd(moment: datetime) -> bool:
    return bool(timezone.localtime(moment).dst())


def begin_van(moment: datetime | None) -> dict:
    """Return what the two fields begin with."""
    if moment is None:
        return {}
    hier = timezone.localtime(moment)
    return {"datum": hier.date(), "tijd": hier.time().replace(second=0, microsecond=0)}
