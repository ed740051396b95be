"""What staff fill in about the startgesprek."""

from crispy_forms.layout import Layout
from django import forms

from quickscan.proces.velden import videolink
from regie.stukken.moment import MomentForm, begin_van
from regie.stukken.samen import SamenForm
from regie.stukken.tekst import opsomming
from regie.stukken.velden import Fieldset, Tekst, helper


class StartgesprekForm(SamenForm, MomentForm):
    """Before the talk only when and where; afterwards who was there and what came out of it.

    Gives what `bewaar_startgesprek` takes. `aan`: who gets an invitation, each with an `email`.
    """

    plaats = Tekst("Waar?", max_length=150, required=False, help_text="Een adres. Of geef hieronder een link.")
    videolink = videolink()
    mailen = forms.BooleanField(label="Stuur een uitnodiging, met de afspraak voor in de agenda", required=False)
    aanwezig = Tekst(
        "Wie waren erbij?",
        max_length=1000,
        regels=3,
        required=False,
        help_text="Namen en organisaties. De regio leest dit ook.",
    )
    voorwaarden_uitgelegd = forms.BooleanField(label="De voorwaarden zijn uitgelegd", required=False)
    uitkomst = Tekst("Wat kwam eruit?", max_length=3000, regels=6, required=False)

    def __init__(self, *args, quickscan, aan, **kwargs):
        gesprek = quickscan.startgesprek
        begin = {"mailen": False}
        if gesprek:
            begin |= {naam: getattr(gesprek, naam) for naam in ("plaats", "videolink", "aanwezig", "uitkomst")}
            begin |= begin_van(gesprek.wanneer) | {"voorwaarden_uitgelegd": gesprek.voorwaarden_uitgelegd}
        super().__init__(*args, initial=begin, **kwargs)
        afspraak = ["datum", "tijd", "plaats", "videolink", "mailen"]
        if aan:
            wie = [f"{getattr(mens, 'aanhef', '') or mens.naam} ({mens.email})" for mens in aan]
            self.fields["mailen"].help_text = f"Naar {opsomming(wie)}."
            if gesprek and gesprek.uitgenodigd_op:
                self.fields["mailen"].label = "Stuur de uitnodiging nog eens"
        else:
            del self.fields["mailen"]
            afspraak.remove("mailen")
        self.helper = helper(
            Layout(
                Fieldset("De afspraak", *afspraak),
                Fieldset("Na het gesprek", "aanwezig", "voorwaarden_uitgelegd", "uitkomst"),
            )
        )

    def clean(self):
        data = super().clean()
        if not data.get("plaats") and not data.get("videolink") and "videolink" not in self.errors:
            self.add_error("plaats", "Vul in waar het gesprek is, of geef de link van het videogesprek.")
        return data
