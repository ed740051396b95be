"""What a participant sends: the answer, the code on the wall, an address for the report.

The answer page writes its fields out by hand, for speed (ontwerp §9.3): templates/zelfscan/meedoen/. Names are a
contract (ontwerp §7.2): `<rol>`, `<rol>_wie`, `<rol>_toelichting`, and domein, partij, organisatie.
"""

from crispy_forms.helper import FormHelper
from django import forms

from regie.inhoud.partijen import Domein, Laag, Partij, domein_van, keuzes
from regie.stukken.tekst import op_een_regel, schoon
from zelfscan.instrumenten.soorten.basis import Veld
from zelfscan.instrumenten.soorten.open import LANGSTE
from zelfscan.scan.models import Rolvervulling, Scan
from zelfscan.scan.zichtbaarheid import Openheid, Vervulling

KIES_DOMEIN = "Kies het domein waarin je werkt."
KIES_LAAG = "Kies vanuit welke laag je kijkt."
KIES_SOORT = "Kies wat voor organisatie het is."


class Regel(forms.CharField):
    """One line that has to be filled in; `leeg` says so in words."""

    def __init__(self, *, leeg: str, max_length: int):
        te_lang = "Dit mag hoogstens %(limit_value)d tekens lang zijn; nu %(show_value)d. Maak het korter."
        super().__init__(max_length=max_length, error_messages={"required": leeg, "max_length": te_lang})

    def to_python(self, value):
        return op_een_regel(super().to_python(value))


class WieForm(forms.Form):
    """Of who answers: only what the openheid asks (besluiten 11). The paper page of the organiser uses it as well."""

    def __init__(self, *args, scan: Scan, **kwargs):
        super().__init__(*args, **kwargs)
        self.scan = scan
        if scan.tussen_regios:
            self.fields["eigen_regio"] = Regel(leeg="Schrijf op welke regio je een score geeft.", max_length=100)
        if scan.met_naam:
            self.fields["organisatie"] = Regel(leeg="Schrijf op namens welke organisatie je invult.", max_length=150)
            self.fields["partij"] = _keuze(keuzes(Partij), KIES_SOORT, required=False)
        if scan.openheid == Openheid.LAAG:
            self.fields["laag"] = _keuze(keuzes(Laag), KIES_LAAG, open=True)
        elif scan.openheid != Openheid.TOTAAL:
            alleen_domein = scan.openheid == Openheid.DOMEIN
            self.fields["domein"] = _keuze(keuzes(Domein), KIES_DOMEIN, required=alleen_domein, open=alleen_domein)

    def clean(self):
        gegevens = super().clean()
        if self.scan.met_naam and "partij" in gegevens and "domein" in gegevens:
            self._maak_af(gegevens)
        return gegevens

    def _maak_af(self, gegevens) -> None:
        """Take the kind from the list of invited when it was left open, and the domein from the kind."""
        if not gegevens["partij"]:
            genoemd = self.scan.genodigden.filter(organisatie__iexact=gegevens.get("organisatie", "")).first()
            if genoemd is None:
                self.add_error("partij", KIES_SOORT)
                return
            gegevens |= {"partij": genoemd.partij, "domein": genoemd.domein}
        try:
            gegevens["domein"] = domein_van(gegevens["partij"], gegevens["domein"]).value
        except ValueError:
            self.add_error("domein", KIES_DOMEIN)

    def wie(self) -> dict[str, str]:
        """Return what a valid form says of who answers."""
        namen = ("domein", "laag", "partij", "organisatie", "eigen_regio")
        return {naam: self.cleaned_data[naam] for naam in namen if self.cleaned_data.get(naam)}


class ScoresForm(WieForm):
    """Who answers, and the answers that everybody has to give. All that paper has (privacy 19)."""

    sleutel = forms.UUIDField(
        error_messages={"required": "Ververs de pagina en probeer het nog eens.", "invalid": "Ververs de pagina."},
        widget=forms.HiddenInput,
    )

    def __init__(self, *args, scan: Scan, **kwargs):
        super().__init__(*args, scan=scan, **kwargs)
        self.onderdelen = scan.instrument_nu.gescoord
        for deel in self.onderdelen:
            for veld in deel.velden:
                self.fields[veld.naam] = formulierveld(veld)

    def scores(self) -> dict[str, int]:
        """Return the scores of a valid form; 0 is "kan ik niet beoordelen"."""
        return {deel.sleutel: deel.soort.lees(deel.sleutel, self.cleaned_data) for deel in self.onderdelen}


class InvulForm(ScoresForm):
    """The whole answer of a participant.

    `gelezen` says which explanation stood above the form; `uitnodiging` is the key of a personal link.
    """

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)
    uitnodiging = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)

    def __init__(self, *args, scan: Scan, **kwargs):
        super().__init__(*args, scan=scan, **kwargs)
        # Only what was sent: most say little besides their scores, and making fields is half the cost of this form.
        for deel in self.onderdelen:
            if (hoeveel := f"{deel.sleutel}_hoeveel") in self.data:
                zin = "Kies één van deze antwoorden."
                self.fields[hoeveel] = _keuze(Rolvervulling.Hoeveel.choices, zin, required=False, open=True)
            if (wie := f"{deel.sleutel}_wie") in self.data:
                self.fields[wie] = forms.MultipleChoiceField(
                    choices=keuzes(Partij),
                    required=False,
                    error_messages={"invalid_choice": KIES_SOORT},
                    widget=forms.CheckboxSelectMultiple,
                )
            if scan.met_toelichting and self.data.get(deel.veld_tekst):
                self.fields[deel.veld_tekst] = Toelichtingveld(deel.naam)
                self.fields[deel.veld_mag] = forms.BooleanField(required=False)

    def teksten(self, *, mag: bool = True) -> dict[str, str]:
        """Return the remarks that others may read; with `mag=False` those that they may not."""
        per_rol = {
            deel.sleutel: self.cleaned_data.get(deel.veld_tekst, "")
            for deel in self.onderdelen
            if self.cleaned_data.get(deel.veld_mag, False) is mag
        }
        return {sleutel: tekst for sleutel, tekst in per_rol.items() if tekst}

    def vervulling(self) -> dict[str, Vervulling]:
        """Return per onderdeel who fulfils it now. Who says "niemand" ticks in vain."""
        per_rol = {}
        for deel in self.onderdelen:
            hoeveel = self.cleaned_data.get(f"{deel.sleutel}_hoeveel", "")
            partijen = self.cleaned_data.get(f"{deel.sleutel}_wie", [])
            if hoeveel == Rolvervulling.Hoeveel.NIEMAND:
                partijen = []
            if hoeveel or partijen:
                per_rol[deel.sleutel] = Vervulling(hoeveel, tuple(dict.fromkeys(partijen)))
        return per_rol


class Toelichtingveld(forms.CharField):
    """A remark; invisible signs that come along with copying are left out."""

    def __init__(self, naam: str):
        te_lang = (
            f"De toelichting bij {naam} mag hoogstens %(limit_value)d tekens lang zijn; nu %(show_value)d."
            " Maak de tekst korter."
        )
        super().__init__(required=False, max_length=LANGSTE, error_messages={"max_length": te_lang})

    def to_python(self, value):
        return schoon(super().to_python(value)).strip()


def formulierveld(veld: Veld) -> forms.Field:
    """Return the form field that a kind of item describes."""
    if veld.vink:
        return forms.BooleanField(required=veld.verplicht)
    if not veld.keuzes:
        return forms.CharField(required=veld.verplicht, max_length=veld.langste)
    if veld.meer:
        fouten = {"required": veld.zin, "invalid_choice": veld.zin, "invalid_list": veld.zin}
        return forms.MultipleChoiceField(
            choices=veld.keuzes,
            required=veld.verplicht,
            error_messages=fouten,
            widget=forms.CheckboxSelectMultiple,
        )
    return _keuze(veld.keuzes, veld.zin, required=veld.verplicht, open=True)


def _keuze(paren, zin: str, *, required: bool = True, open: bool = False) -> forms.ChoiceField:
    """A choice with one sentence for all that can be wrong. `open`: all choices in view, instead of a list to open."""
    return forms.ChoiceField(
        choices=paren,
        required=required,
        error_messages={"required": zin, "invalid_choice": zin},
        widget=forms.RadioSelect if open else forms.Select,
    )


class VerslagadresForm(forms.Form):
    """Where the link to the report goes."""

    email = forms.EmailField(
        label="Je e-mailadres",
        max_length=254,
        help_text="We gebruiken het adres alleen om je één keer een link naar het verslag te mailen.",
        error_messages={"required": "Vul je e-mailadres in.", "invalid": "Dit lijkt geen e-mailadres. Kijk het na."},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
