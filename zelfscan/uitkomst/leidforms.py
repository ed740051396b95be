"""The forms of the bar under the wall: as of the pages of their own, but short enough to type while a room looks on."""

from django import forms

from regie.stukken.velden import Tekst

from .forms import AfspraakForm, ConclusieForm, GroepsscoreForm


class LeidscoreForm(GroepsscoreForm):
    """The agreed score of one slide. There are more of these on the page, each under the name of its item."""

    def __init__(self, *args, soort, **kwargs):
        super().__init__(*args, soort=soort, **kwargs)
        lang = self.fields["waarom"]
        # On one line: Enter saves.
        self.fields["waarom"] = Tekst(
            lang.label,
            max_length=lang.max_length,
            leeg=lang.error_messages["required"],
            help_text="Eén zin, zonder namen van mensen.",
        )
        self.vraagt_nog_eens = bool(self.data.get(self.add_prefix("toch")))

    def vraag_nog_eens(self, zin: str) -> None:
        super().vraag_nog_eens(zin)
        self.vraagt_nog_eens = True


class LeidafspraakForm(AfspraakForm):
    """What, which organisation, by when, over which item. Who of that organisation can be added later."""

    wie = None
    later = None
    wat = Tekst(
        "Wat spreken jullie af?",
        max_length=300,
        leeg="Schrijf op wat jullie afspreken.",
        help_text="Begin met een werkwoord.",
    )


class LeidconclusieForm(ConclusieForm):
    """The same in lower boxes."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # The bar keeps what is typed itself (static/js/leiden.js).
        for naam, regels in (("conclusie", 3), ("bestuursvraag", 2)):
            self.fields[naam].widget = forms.Textarea(attrs={"rows": regels})
