"""What one fills in to move a quickscan: a reason, another term, who does what."""

from datetime import date

from crispy_forms.layout import Layout
from django import forms

from regie.mensen.gebruiker import Gebruiker
from regie.stukken.moment import Datum
from regie.stukken.tekst import opsomming
from regie.stukken.velden import Keuzeveld, Tekst, helper

REDENHULP = "Iedereen die deze quickscan ziet, leest dit, ook de regio. Schrijf geen namen van mensen op."


class WaaromForm(forms.Form):
    """Why a step opens again, a quickscan pauses or stops."""

    waarom = Tekst("Waarom?", max_length=500, regels=3, leeg="Schrijf op waarom.", help_text=REDENHULP)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("waarom"))


class TermijnForm(forms.Form):
    """The day a step has to be ready, and why. `later`: the names of the steps after it, which may move along."""

    termijn = Datum("Wanneer is deze stap klaar?", komt=True, help_text="Een werkdag, dus geen weekend of feestdag.")
    rest = forms.BooleanField(label="Schuif de rest mee", required=False)
    waarom = Tekst("Waarom?", max_length=500, regels=3, leeg="Schrijf op waarom.", help_text=REDENHULP)
    # The day as the page showed it, unseen.
    stond_op = Datum("Zoals het stond", required=False)

    def __init__(self, *args, later: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stond_op"].widget = forms.HiddenInput()
        if later:
            self.fields["rest"].help_text = (
                f"Hierna komt: {opsomming(later)}. Dat schuift evenveel dagen mee. Valt dat in een weekend of op "
                "een feestdag, dan wordt het de eerste werkdag erna."
            )
        else:
            del self.fields["rest"]
        self.helper = helper(Layout(*self.fields))

    def lees_opnieuw(self, termijn: date) -> None:
        """Show what was filled in beside the day as it is now: whoever sends it again, knows that day."""
        self.data = self.data.copy()
        self.data["stond_op"] = termijn.isoformat()


class _MensForm(forms.Form):
    """One account out of a list. The answer is the account itself."""

    label = leeg = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.mensen = {str(een.pk): een for een in self.kandidaten()}
        keuzes = [("", "Kies iemand"), *((pk, str(een)) for pk, een in self.mensen.items())]
        self.fields["gebruiker"] = Keuzeveld(self.label, choices=keuzes, leeg=self.leeg, lijst=True)
        self.helper = helper(Layout("gebruiker"))

    def kandidaten(self):
        raise NotImplementedError

    def clean_gebruiker(self):
        return self.mensen[self.cleaned_data["gebruiker"]]


class BegeleiderForm(_MensForm):
    label, leeg = "Wie begeleidt deze regio?", "Kies wie deze regio begeleidt."

    def kandidaten(self):
        return Gebruiker.objects.filter(is_staff=True, is_active=True).order_by("naam", "pk")


class OnderzoekerForm(_MensForm):
    """Those who research it already are not in the list."""

    label, leeg = "Wie onderzoekt deze regio?", "Kies wie deze regio onderzoekt."

    def __init__(self, *args, quickscan, **kwargs):
        self.quickscan = quickscan
        super().__init__(*args, **kwargs)

    def kandidaten(self):
        al = self.quickscan.onderzoekers.values("gebruiker")
        vrij = Gebruiker.objects.filter(is_onderzoeker=True, is_staff=False, is_active=True).exclude(pk__in=al)
        return vrij.order_by("naam", "pk")
