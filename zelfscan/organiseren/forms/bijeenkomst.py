"""When and where a scan is held."""

from datetime import datetime

from crispy_forms.layout import Layout
from django import forms
from django.utils import timezone

from regie.stukken.moment import Tijd
from regie.stukken.velden import Tekst, helper
from zelfscan.scan.moment import KomendeDatum


def plaats_veld() -> Tekst:
    return Tekst("Waar?", max_length=150, required=False, help_text="Een adres, een zaal, of ‘online’.")


def moment(data: dict) -> datetime | None:
    """Take day and time out of what was filled in, and return them as one moment."""
    dag, tijd = data.pop("datum", None), data.pop("tijd", None)
    return timezone.make_aware(datetime.combine(dag, tijd)) if dag and tijd else None


class BijeenkomstForm(forms.Form):
    """Day, time and place of the meeting."""

    datum = KomendeDatum("Op welke dag is de bijeenkomst?")
    tijd = Tijd("Hoe laat?")
    plaats = plaats_veld()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("datum", "tijd", "plaats"))

    def velden(self) -> dict:
        """Return what `verplaats` takes. Needs a valid form."""
        data = dict(self.cleaned_data)
        return {"bijeenkomst": moment(data)} | data
