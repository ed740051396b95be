"""Who is invited: one at a time, or a pasted list that is looked through line by line."""

from crispy_forms.layout import Layout
from django import forms

from regie.regios.forms.organisaties import KIES_SOORT, Organisatienaam, SoortForm
from regie.stukken.samen import SamenForm
from regie.stukken.tekst import schoon
from regie.stukken.velden import EMail, Getypt, Tekst, helper
from zelfscan.organiseren.plaklijst import MEESTE_REGELS, lees_plaklijst
from zelfscan.scan.models import Scan

# Also where a pasted line was not clear (see zelfscan/organiseren/plaklijst.py).
ADRES_BIJ_NAAM = "Hier staat een e-mailadres. Iedereen leest de naam. Zet het adres bij ‘E-mailadres’."


class NaamEnAdresForm(forms.Form):
    """A name and an address; neither is needed."""

    naam = Tekst("Naam", max_length=100, required=False, help_text="Iedereen die meedoet, ziet deze naam.")
    email = EMail(
        required=False,
        help_text="Voor de uitnodiging. Alleen de organisatoren zien het.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def clean_naam(self):
        if "@" in (naam := self.cleaned_data["naam"]):
            raise forms.ValidationError(ADRES_BIJ_NAAM)
        return naam


class VerbeterForm(SamenForm, NaamEnAdresForm):
    """What may be mended of somebody on the list."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("naam", "email"))


class GenodigdeForm(NaamEnAdresForm, SoortForm):
    """One place at the table."""

    field_order = ["organisatie", "partij", "domein", "eigen_regio", "naam", "email"]
    organisatie = Organisatienaam()
    sector = None
    eigen_regio = Tekst("Uit welke regio?", max_length=100, leeg="Schrijf op uit welke regio.")

    def __init__(self, *args, scan: Scan, **kwargs):
        super().__init__(*args, **kwargs)
        if not scan.tussen_regios:
            del self.fields["eigen_regio"]
        self.helper = helper(Layout(*self.fields))


class RegelForm(GenodigdeForm):
    """A line of a pasted list. Without organisation it is of the same one as the line above."""

    geraden = Getypt(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, scan: Scan, **kwargs):
        super().__init__(*args, scan=scan, **kwargs)
        for naam in ("organisatie", "partij", "eigen_regio"):
            if naam in self.fields:
                self.fields[naam].required = False
        for veld in self.fields.values():
            veld.help_text = ""
        self.fields["partij"].label, self.fields["domein"].label = "Soort", "Domein, bij ‘Overig’"
        if self.is_geraden:
            self["partij"].help_text = "Geraden. Kijk even."

    @property
    def is_geraden(self) -> bool:
        """Whether the kind that stands there is the one that was guessed from the name, and not changed since."""
        return bool(self["geraden"].value()) and self["geraden"].value() == self["partij"].value()

    @property
    def zelfde(self) -> bool:
        return not self.cleaned_data.get("organisatie") and not self.cleaned_data.get("partij")


class RegelFormSet(forms.BaseFormSet):
    """The lines of a pasted list, all or none."""

    def clean(self):
        vorige = None
        for form in self.forms:
            if form.errors:
                # What comes after may lean on this line: wait until it is right.
                vorige = form.cleaned_data if hasattr(form, "cleaned_data") else None
                continue
            data = form.cleaned_data
            if form.zelfde and vorige:
                data |= {naam: vorige.get(naam, "") for naam in ("organisatie", "partij", "domein")}
            if "eigen_regio" in form.fields and not data.get("eigen_regio") and vorige:
                data["eigen_regio"] = vorige.get("eigen_regio", "")
            self._keur(form, data)
            vorige = data
        if any(form.errors for form in self.forms):
            raise forms.ValidationError("Kijk de regels hieronder nog eens na.")

    def _keur(self, form, data):
        if not data.get("organisatie"):
            form.add_error("organisatie", form.fields["organisatie"].error_messages["required"])
        if not data.get("partij"):
            form.add_error("partij", KIES_SOORT)
        if "eigen_regio" in form.fields and not data.get("eigen_regio"):
            form.add_error("eigen_regio", "Schrijf op uit welke regio.")

    def rijen(self) -> list[dict]:
        """Return what `voeg_genodigden_toe` takes. Needs valid forms."""
        return [{naam: wat for naam, wat in form.cleaned_data.items() if naam != "geraden"} for form in self.forms]

    @property
    def geraden(self) -> int:
        """How many lines show a kind that was guessed."""
        return sum(form.is_geraden for form in self.forms)


# Not validated: more than that never comes out of PlakForm.
Regels = forms.formset_factory(
    RegelForm, formset=RegelFormSet, extra=0, max_num=MEESTE_REGELS, absolute_max=MEESTE_REGELS
)


class Plakveld(Tekst):
    """Leaves the tab at the start: the first cell of a table may be empty."""

    def to_python(self, value):
        return schoon(forms.CharField(strip=False).to_python(value)).strip(" \n")


class PlakForm(forms.Form):
    """A list as people have it: out of a mail program, a spreadsheet or a document."""

    lijst = Plakveld(
        "Plak hier je lijst",
        max_length=20_000,
        regels=6,
        leeg="Plak een lijst met e-mailadressen, of met organisaties.",
        help_text="Uit je mailprogramma of adresboek, bijvoorbeeld: Bo de Vries <bo@voorbeeld.nl>. Of kolommen uit "
        f"Excel: organisatie, naam, e-mailadres. Hoogstens {MEESTE_REGELS} mensen tegelijk. Daarna vul je per regel "
        "aan wat ontbreekt.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(Layout("lijst"))

    def clean_lijst(self):
        regels = lees_plaklijst(self.cleaned_data["lijst"])
        if not regels:
            raise forms.ValidationError(self.fields["lijst"].error_messages["required"])
        if len(regels) > MEESTE_REGELS:
            laatste = regels[MEESTE_REGELS - 1]
            raise forms.ValidationError(
                f"Dit zijn {len(regels)} regels. Plak er hoogstens {MEESTE_REGELS} tegelijk. Nu past het tot en met "
                f"‘{laatste.naam or laatste.email or laatste.organisatie}’."
            )
        return regels
