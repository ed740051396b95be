"""Typing over a pile of paper forms: who it was as far as the openheid asks, and the scores in one field."""

from django import forms

from regie.inhoud.partijen import Domein, Partij, keuzes
from zelfscan.meedoen.forms import WieForm
from zelfscan.scan.models import Scan

GEEN = "0?-"


class PapierForm(WieForm):
    """One form. `cijfers` are as on paper from top to bottom: "3241", with 0 for "kan ik niet beoordelen"."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, error_messages={"required": "Ververs de pagina."})
    cijfers = forms.CharField(
        label="De cijfers, van boven naar beneden",
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "cijferveld"}),
        error_messages={"required": "Typ de cijfers van het formulier.", "max_length": "Dit zijn te veel cijfers."},
    )

    def __init__(self, *args, scan: Scan, **kwargs):
        super().__init__(*args, scan=scan, **kwargs)
        self.onderdelen = scan.instrument_nu.gescoord
        self.hoogste = len(scan.instrument_nu.schaal.labels)
        namen = ", ".join(deel.naam.lower() for deel in self.onderdelen)
        self.fields[
            "cijfers"
        ].help_text = f"Bijvoorbeeld 3241. De volgorde is {namen}. Typ 0 bij ‘kan ik niet beoordelen’."
        woorden = {"eigen_regio": "Regio", "organisatie": "Organisatie", "partij": "Soort", "domein": "Domein"}
        for naam, label in woorden.items():
            if naam in self.fields:
                self.fields[naam].label = label
        if "organisatie" in self.fields:
            self.fields["organisatie"].widget.attrs |= {"list": "organisaties", "autocomplete": "off"}
            self.fields["partij"].choices = [("", "Zoals op de lijst"), *keuzes(Partij)]
            self.fields["domein"].choices = [("", "Volgt uit de soort"), *keuzes(Domein)]
        self.order_fields([*woorden, "cijfers", "sleutel"])
        if not self.is_bound:
            # With something wrong the summary above takes the focus.
            eerste = next(veld for veld in self if not veld.is_hidden)
            eerste.field.widget.attrs["autofocus"] = True

    def clean_cijfers(self):
        tekens = "".join(self.cleaned_data["cijfers"].split())
        aantal = len(self.onderdelen)
        if len(tekens) != aantal or not all(teken in GEEN or teken.isdecimal() for teken in tekens):
            raise forms.ValidationError(
                f"Typ {aantal} cijfers achter elkaar, zoals 3241. Nu staan er {len(tekens)} tekens."
            )
        waarden = [0 if teken in GEEN else int(teken) for teken in tekens]
        if max(waarden) > self.hoogste:
            raise forms.ValidationError(f"Een cijfer is 1 tot en met {self.hoogste}, of 0.")
        return waarden

    def scores(self) -> dict[str, int]:
        """Return the scores of a valid form; 0 is "kan ik niet beoordelen"."""
        return {
            deel.sleutel: waarde for deel, waarde in zip(self.onderdelen, self.cleaned_data["cijfers"], strict=True)
        }
