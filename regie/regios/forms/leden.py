"""Who belongs to a region: inviting somebody, and another role."""

from crispy_forms.layout import Layout
from django import forms

from regie.mensen.rechten import EIGEN_ROLLEN, ROLLEN
from regie.stukken.velden import EMail, Keuzeveld, Tekst, helper


def rolkeuze(label: str = "Wat mag deze persoon?") -> Keuzeveld:
    """The roles to choose from, each with the sentence that tells what it may do."""
    return Keuzeveld(label, choices=[(rol.value, f"{ROLLEN[rol].naam}: ‘{ROLLEN[rol].zin}’") for rol in EIGEN_ROLLEN])


class UitnodigingForm(forms.Form):
    """Somebody to invite."""

    email = EMail(widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    naam = Tekst("Naam", max_length=100, required=False, help_text="Voor de aanhef van de mail.")
    rol = rolkeuze()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("email", "naam", "rol"))


class ContactpersoonForm(forms.Form):
    """Somebody whom staff name as the region's contactpersoon."""

    email = EMail(widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    naam = Tekst("Naam", max_length=100, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("email", "naam"))


class LidrolForm(forms.Form):
    """Another role for somebody who is a member already."""

    rol = rolkeuze()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("rol"))
