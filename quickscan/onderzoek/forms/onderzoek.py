"""What is to be explained about the research, and what was learned from a document."""

from crispy_forms.layout import Layout

from quickscan.onderzoek.actions.onderzoek import REDENEN
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Tekst, helper


class RedenenForm(SamenForm):
    """Reasons. All may stay empty: one is only needed where the research differs from what is asked."""

    reden_aantal = Tekst("Waarom minder dan 3 of meer dan 5 interviews?", max_length=1000, regels=3, required=False)
    reden_dekking = Tekst("Waarom is een partij niet gesproken?", max_length=1000, regels=3, required=False)
    reden_documenten = Tekst("Waarom zijn er geen documenten bekeken?", max_length=1000, regels=3, required=False)

    def __init__(self, *args, onderzoek=None, **kwargs):
        super().__init__(*args, initial={naam: getattr(onderzoek, naam, "") for naam in REDENEN}, **kwargs)
        self.helper = helper(Layout(*REDENEN))
