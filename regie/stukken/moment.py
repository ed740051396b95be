"""A day and a time, typed or picked, that together are one moment of our time zone."""

from datetime import UTC, date, datetime, time, timedelta

from django import forms
from django.utils import timezone

from .schrijfwijze import DATUM_FOUT, TIJD_FOUT, lees_dag, lees_tijd, schrijf_dag, schrijf_tijd
from .tekst import op_een_regel, schoon

DATUM_HULP = "Zoals 24-3-2027."
TIJD_HULP = "Zoals 14:30."
OVERGESLAGEN = (
    "Deze tijd is er op die dag niet. In die nacht gaat de klok van 2 uur meteen naar 3 uur. Kies een andere tijd."
)
VOORBIJ = "Deze dag is al geweest. Kies vandaag of een dag die nog komt."


class Geschreven(forms.Field):
    """What is typed in our own way of writing, the same in every browser (docs/adr/0016)."""

    def __init__(self, label, *, hulp, fout, help_text="", **kwargs):
        super().__init__(
            label=label,
            widget=Geschrevenvak(attrs={"autocomplete": "off", "data-geschreven": True}),
            error_messages={"required": fout, "invalid": fout},
            help_text=f"{hulp} {help_text}".strip(),
            **kwargs,
        )

    def lees(self, tekst: str):
        """Return what this text says. Raises ValueError with what to say."""
        raise NotImplementedError

    def to_python(self, value):
        if not isinstance(value, str):
            return super().to_python(value)
        tekst = op_een_regel(value)
        try:
            return self.lees(tekst) if tekst else None
        except ValueError as fout:
            raise forms.ValidationError(str(fout), code="invalid") from fout

    def bound_data(self, data, initial):
        return schoon(data) if isinstance(data, str) else data


class Geschrevenvak(forms.TextInput):
    """One line, in which a day or a time stands as somebody here would write it.

    `kalender`: beside it comes a calendar, of the browser (static/js/kalender.js).
    """

    kalender = False

    def format_value(self, value):
        if isinstance(value, datetime | date):
            return schrijf_dag(value)
        return schrijf_tijd(value) if isinstance(value, time) else super().format_value(value)


class Datum(Geschreven, forms.DateField):
    """A day. `komt`: it is still to come, or today."""

    def __init__(self, label, *, komt=False, **kwargs):
        self.komt = komt
        super().__init__(label, hulp=DATUM_HULP, fout=DATUM_FOUT, **kwargs)

    def widget_attrs(self, widget):
        widget.kalender = not widget.is_hidden
        return super().widget_attrs(widget) | ({"data-kalender": True} if widget.kalender else {})

    def lees(self, tekst):
        return lees_dag(tekst)

    def clean(self, value):
        dag = super().clean(value)
        if dag and self.komt and dag < timezone.localdate():
            raise forms.ValidationError(VOORBIJ)
        return dag


class Tijd(Geschreven, forms.TimeField):
    """A time of the day, to the minute."""

    def __init__(self, label, **kwargs):
        super().__init__(label, hulp=TIJD_HULP, fout=TIJD_FOUT, **kwargs)

    def lees(self, tekst):
        return lees_tijd(tekst)


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


def volgende_half_uur(nu: datetime) -> datetime:
    """Return the first whole or half hour from this aware moment on: it may be tomorrow. In UTC, so it exists here."""
    heel = nu.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    return next(moment for half in range(3) if (moment := heel + half * timedelta(minutes=30)) >= nu)


def begin_van(moment: datetime | None) -> dict:
    """Return what the two fields begin with."""
    if moment is None:
        return {}
    hier = timezone.localtime(moment)
    return {"datum": hier.date(), "tijd": hier.time().replace(second=0, microsecond=0)}
