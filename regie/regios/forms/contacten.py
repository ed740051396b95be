"""The one person with a mandate for onderwijs or zorg, for a municipality or the whole region."""

from crispy_forms.layout import Layout
from django import forms

from regie.regios.organisatie import Terrein
from regie.stukken.samen import SamenForm
from regie.stukken.velden import EMail, Keuzeveld, Tekst, helper

HELE_REGIO = "regio"


class ContactForm(forms.Form):
    """One contact. A place has one for each terrein, and can be reached."""

    terrein = Keuzeveld("Waarover mag deze persoon afspraken maken?", choices=Terrein.choices)
    naam = Tekst("Naam", max_length=100, leeg="Vul de naam in.")
    functie = Tekst("Functie", max_length=100, required=False)
    email = EMail(
        required=False,
        help_text="Een e-mailadres of een telefoonnummer is genoeg.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    telefoon = Tekst("Telefoonnummer", max_length=20, required=False)

    def __init__(self, *args, regio, contact=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.regio, self.contact = regio, contact
        self.gemeenten = {gemeente.code: gemeente for gemeente in regio.gemeenten.all()}
        self.fields["gemeente"] = Keuzeveld(
            "Voor wie?",
            choices=[(HELE_REGIO, "De hele regio"), *((code, g.naam) for code, g in self.gemeenten.items())],
            leeg="Kies de hele regio of een gemeente van de regio.",
            lijst=True,
            help_text="Dit is de persoon die namens de gemeente of de regio afspraken mag maken.",
        )
        self.fields["telefoon"].widget.input_type = "tel"
        self.helper = helper(Layout("gemeente", "terrein", "naam", "functie", "email", "telefoon"))

    def clean(self):
        schoon = super().clean()
        if schoon.get("gemeente"):
            # None stands for the whole region.
            schoon["gemeente"] = self.gemeenten.get(schoon["gemeente"])
            self._nog_vrij(schoon)
        if not {"email", "telefoon"} & self.errors.keys() and not schoon["email"] and not schoon["telefoon"]:
            self.add_error("email", "Vul een e-mailadres of een telefoonnummer in.")
        return schoon

    def _nog_vrij(self, schoon):
        andere = self.regio.contacten.filter(gemeente=schoon["gemeente"], terrein=schoon.get("terrein"))
        if self.contact is not None:
            andere = andere.exclude(pk=self.contact.pk)
        if ander := andere.first():
            wie = schoon["gemeente"] or "De regio"
            self.add_error("terrein", f"{wie} heeft al iemand voor {ander.get_terrein_display().lower()}. Wijzig die.")


class ContactWijzigenForm(SamenForm, ContactForm):
    """One that is there already."""
