"""What staff fill in about people: a search, an invitation, and why a second factor is wiped."""

from crispy_forms.layout import Layout
from django import forms
from django.db.models import Exists, OuterRef, Q

from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import ROLLEN, Persoonsoort, Regiorol
from regie.regios.regio import Lidmaatschap
from regie.stukken.velden import EMail, Keuzeveld, Tekst, helper


def _in_regio(**velden) -> Q:
    return Q(Exists(Lidmaatschap.objects.filter(gebruiker=OuterRef("pk"), **velden)))


# Per kind its name and who belongs to it.
SOORTEN = {
    "": ("Iedereen", Q()),
    Persoonsoort.MEDEWERKER.value: ("Medewerkers", Q(is_staff=True)),
    Persoonsoort.ONDERZOEKER.value: ("Onderzoekers", Q(is_onderzoeker=True)),
    Regiorol.CONTACTPERSOON.value: ("Contactpersonen", _in_regio(rol=Regiorol.CONTACTPERSOON)),
    Regiorol.BEHEERDER.value: ("Beheerders van een regio", _in_regio(rol=Regiorol.BEHEERDER)),
    Regiorol.LID.value: ("Leden van een regio", _in_regio(rol=Regiorol.LID)),
    "zonder": ("Zonder regio", ~_in_regio()),
    "nooit": ("Nog nooit ingelogd", Q(last_login=None)),
    "gesloten": ("Gesloten accounts", Q(is_active=False)),
}


# What staff make of somebody.
BENOEMBAAR = (Persoonsoort.MEDEWERKER, Persoonsoort.ONDERZOEKER)


class ZoekForm(forms.Form):
    """By GET: what was asked stands in the address."""

    zoek = Tekst("Zoek op naam of e-mailadres", max_length=100, required=False)
    soort = forms.ChoiceField(
        label="Wie wil je zien?", choices=[(soort, naam) for soort, (naam, _) in SOORTEN.items()], required=False
    )

    def gevonden(self):
        """Who is looked for, in one fixed order; nonsense in the address counts as nothing."""
        self.is_valid()
        wat = self.cleaned_data
        rijen = Gebruiker.objects.zoek(wat.get("zoek", ""))
        return rijen.filter(SOORTEN[wat.get("soort", "")][1])


class UitnodigenForm(forms.Form):
    """Somebody who will work on the site as a whole."""

    email = EMail(widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    naam = Tekst("Naam", max_length=100, leeg="Vul de naam in.", widget=forms.TextInput(attrs={"autocomplete": "off"}))
    rol = Keuzeveld(
        "Wat gaat deze persoon doen?",
        choices=[(rol.value, f"{ROLLEN[rol].naam}. {ROLLEN[rol].zin}") for rol in BENOEMBAAR],
        leeg="Kies medewerker of onderzoeker.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("email", "naam", "rol"))


class HerstelForm(forms.Form):
    """Why; it stands in the history."""

    waarom = Tekst(
        "Waarom is dit nodig?",
        max_length=300,
        leeg="Schrijf kort waarom dit nodig is.",
        help_text="Bijvoorbeeld: telefoon kwijt, gebeld op het bekende nummer. Dit komt in de geschiedenis.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("waarom"))
