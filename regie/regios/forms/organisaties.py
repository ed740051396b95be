"""An organisation: what kind it is, wherever that is asked; and one of a region, with what it offers to families."""

from crispy_forms.layout import Layout
from django import forms

from regie.inhoud.partijen import Domein, Partij, Sector, domein_van
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Keuzeveld, Tekst, helper

KIES_SOORT = "Kies wat voor organisatie het is."
# These say together what kind it is.
SOORT = ("partij", "domein", "sector")
KIES_DOMEIN = "Kies bij welk domein deze organisatie hoort."


class Organisatienaam(Tekst):
    """What an organisation is called."""

    def __init__(self, **kwargs):
        super().__init__("Organisatie", max_length=150, leeg="Vul de naam van de organisatie in.", **kwargs)


class SoortForm(forms.Form):
    """Every form that asks what kind of organisation it is, is one of these; the order says each by `field_order`.

    The domein follows from the kind; only `overig` has to say it (besluiten 7).
    """

    partij = Keuzeveld(
        "Wat voor organisatie is het?",
        choices=[("", "Kies een soort"), *Partij.choices],
        leeg=KIES_SOORT,
        lijst=True,
    )
    domein = Keuzeveld(
        "Bij welk domein hoort deze organisatie?",
        choices=[("", "Kies een domein"), *Domein.choices],
        lijst=True,
        required=False,
        help_text="Alleen nodig bij ‘Overig’.",
    )
    sector = Keuzeveld(
        "Om welk onderwijs gaat het?",
        choices=[("", "Niet van toepassing"), *Sector.choices],
        lijst=True,
        required=False,
        help_text="Alleen voor een organisatie in het onderwijs.",
    )

    def clean(self):
        data = super().clean()
        if not (partij := data.get("partij")):
            return data
        if partij == Partij.OVERIG and not data.get("domein"):
            self.add_error("domein", KIES_DOMEIN)
            return data
        data["domein"] = domein_van(partij, data.get("domein", "")).value
        if data.get("sector") and data["domein"] != Domein.ONDERWIJS:
            self.add_error("sector", "Deze organisatie hoort niet bij het onderwijs. Kies ‘Niet van toepassing’.")
        return data


class OrganisatieForm(SoortForm):
    """An organisation on the list of a region."""

    field_order = ["naam"]
    naam = Organisatienaam()
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


class OrganisatieWijzigenForm(SamenForm, OrganisatieForm):
    """One that is there already."""

    horen_bijeen = (SOORT,)
