"""An organisation of a region: what kind it is, and what it offers to children and families."""

from crispy_forms.layout import Layout
from django import forms

from regie.inhoud.partijen import Domein, Partij, Sector, domein_van, keuzes
from regie.stukken.velden import Keuzeveld, Tekst, helper


class OrganisatieForm(forms.Form):
    """The domein follows from the kind of organisation; only `overig` has to say it (besluiten 7)."""

    naam = Tekst("Naam van de organisatie", max_length=150, leeg="Vul de naam van de organisatie in.")
    partij = Keuzeveld(
        "Wat voor organisatie is het?",
        choices=[("", "Kies een soort"), *keuzes(Partij)],
        leeg="Kies wat voor organisatie het is.",
        lijst=True,
    )
    domein = Keuzeveld(
        "Bij welk domein hoort deze organisatie?",
        choices=[("", "Kies een domein"), *keuzes(Domein)],
        lijst=True,
        required=False,
        help_text="Alleen nodig als je hierboven ‘Overig’ koos. Anders weten we het al.",
    )
    sector = Keuzeveld(
        "Om welk onderwijs gaat het?",
        choices=[("", "Niet van toepassing"), *keuzes(Sector)],
        lijst=True,
        required=False,
        help_text="Alleen voor een organisatie in het onderwijs.",
    )
    biedt_aan = Tekst(
        "Wat biedt deze organisatie aan kinderen en gezinnen?",
        max_length=2000,
        regels=4,
        required=False,
        help_text="Bijvoorbeeld: ambulante hulp op school, wachttijd ongeveer zes weken. Geen namen van mensen.",
    )

    def __init__(self, *args, regio, organisatie=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.regio, self.organisatie = regio, organisatie
        self.helper = helper(Layout("naam", "partij", "domein", "sector", "biedt_aan"))

    def clean_naam(self):
        naam = self.cleaned_data["naam"]
        andere = self.regio.organisaties.filter(naam__iexact=naam)
        if self.organisatie is not None:
            andere = andere.exclude(pk=self.organisatie.pk)
        if andere.exists():
            raise forms.ValidationError("Deze organisatie staat al bij de regio.")
        return naam

    def clean(self):
        schoon = super().clean()
        if partij := schoon.get("partij"):
            if partij == Partij.OVERIG and not schoon.get("domein"):
                self.add_error("domein", "Kies bij welk domein deze organisatie hoort.")
                return schoon
            schoon["domein"] = domein_van(partij, schoon.get("domein", "")).value
            if schoon.get("sector") and schoon["domein"] != Domein.ONDERWIJS:
                self.add_error("sector", "Kies ‘Niet van toepassing’: deze organisatie hoort niet bij het onderwijs.")
        return schoon
