"""The choice of a round in two steps: per application yes, no or later; then the mails, to read and to change."""

from crispy_forms.layout import Layout
from django import forms

from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import Quickscanstatus
from regie.stukken.velden import Fieldset, Getypt, Tekst, helper
from regie.stukken.velden import Keuzeveld as Keuzeveld

from .actions import Selectiekeuze
from .brieven import Besluit, begintekst
from .kandidaten import Kandidaat

KIES = (Besluit.GESELECTEERD.value, "Kiezen")
NIET = (Besluit.AFGEWEZEN.value, "Niet kiezen")
LATER = ("", "Later beslissen")


def veld(quickscan: Quickscan) -> str:
    return f"keuze_{quickscan.pk}"


class KeuzeForm(forms.Form):
    """One choice per application of which nothing was decided; who lacks something cannot be chosen yet."""

    def __init__(self, *args, kandidaten: list[Kandidaat], **kwargs):
        super().__init__(*args, **kwargs)
        self.kandidaten = [een for een in kandidaten if een.quickscan.status == Quickscanstatus.AANGEMELD]
        for een in self.kandidaten:
            keuzes = [KIES, NIET, LATER] if een.kan else [NIET, LATER]
            self.fields[veld(een.quickscan)] = Keuzeveld(
                f"Wat besluit je over {een.quickscan.naam}?", choices=keuzes, required=False, initial=""
            )

    def besluiten(self) -> list[tuple[Quickscan, str]]:
        """Return what was decided, without "later". What was not valid counts as later."""
        data = getattr(self, "cleaned_data", {})
        paren = [(een.quickscan, data.get(veld(een.quickscan), "")) for een in self.kandidaten]
        return [(quickscan, besluit) for quickscan, besluit in paren if besluit]


class BrievenForm(forms.Form):
    """Per decision the mail, and of a refusal why, for ourselves. `verschil`: how the guideline is not followed."""

    def __init__(self, *args, besluiten: list[tuple[Quickscan, str]], verschil: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.besluiten = besluiten
        groepen = []
        if verschil:
            self.fields["afwijking"] = Tekst(
                "Waarom wijken we af van de richtlijn?",
                max_length=1000,
                regels=3,
                leeg="Schrijf op waarom jullie afwijken van de richtlijn.",
                help_text=f"{verschil} Alleen medewerkers lezen dit.",
            )
            groepen.append(Fieldset("De richtlijn", "afwijking"))
        for quickscan, besluit in besluiten:
            pk, namen = quickscan.pk, []
            self.fields[veld(quickscan)] = Getypt(widget=forms.HiddenInput, initial=besluit)
            if besluit == Besluit.AFGEWEZEN:
                self.fields[f"waarom_{pk}"] = Tekst(
                    f"Waarom kiezen we {quickscan.naam} niet?",
                    max_length=1000,
                    regels=2,
                    leeg="Schrijf op waarom deze regio niet is gekozen.",
                    help_text="Voor onszelf. Dit staat niet in de mail.",
                )
                namen.append(f"waarom_{pk}")
            self.fields[f"tekst_{pk}"] = Tekst(
                f"Mail aan {quickscan.aanmelder_naam} van {quickscan.naam}",
                max_length=5000,
                regels=10,
                leeg="Schrijf de tekst van de mail.",
                initial=begintekst(quickscan, besluit),
                help_text=f"Naar {quickscan.aanmelder_email}. De mail begint met ‘Hallo {quickscan.aanmelder_naam},’ "
                "en eindigt met een groet.",
            )
            namen.append(f"tekst_{pk}")
            kop = f"{quickscan.naam}: {Besluit(besluit).label}"
            groepen.append(Fieldset(kop, veld(quickscan), *namen))
        self.helper = helper(Layout(*groepen))

    def keuzes(self) -> list[Selectiekeuze]:
        """Return what `beslis` takes. Needs a valid form."""
        data = self.cleaned_data
        return [
            Selectiekeuze(quickscan, besluit, data[f"tekst_{quickscan.pk}"], data.get(f"waarom_{quickscan.pk}", ""))
            for quickscan, besluit in self.besluiten
        ]


class HerzienForm(forms.Form):
    """Why a choice is taken back."""

    waarom = Tekst(
        "Waarom herzien jullie de keuze?",
        max_length=1000,
        regels=3,
        leeg="Schrijf op waarom jullie de keuze herzien.",
        help_text="Komt in de geschiedenis. Alleen medewerkers lezen dit.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("waarom"))
