"""When and where a scan is held."""

from crispy_forms.layout import Layout

from regie.stukken.moment import Datum, MomentForm
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Tekst, helper


class BijeenkomstForm(MomentForm):
    """Day, time and place of the meeting. Gives what `verplaats` takes."""

    moment = "bijeenkomst"
    datum = Datum("Op welke dag is de bijeenkomst?", komt=True)
    plaats = Tekst("Waar?", max_length=150, required=False, help_text="Een adres, een zaal, of ‘online’.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("datum", "tijd", "plaats"))


class VerplaatsForm(SamenForm, BijeenkomstForm):
    """Of a scan that is there already."""
