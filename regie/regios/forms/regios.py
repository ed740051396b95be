"""What one fills in about a region itself: its name and municipalities, and how its areas feel to the partners."""

from crispy_forms.layout import Layout
from django import forms
from django.utils.crypto import salted_hmac

from regie.regios.congruentie import SOORTEN
from regie.regios.regio import Oordeel, Regio
from regie.stukken.tekst import opsomming
from regie.stukken.velden import Fieldset, Getypt, Keuzeveld, Tekst, helper

LANGSTE_NAAM, LANGSTE_OMSCHRIJVING, LANGSTE_TOELICHTING = 100, 2000, 1000


class RegioForm(forms.Form):
    """Name, what it is about, and the municipalities as codes (see `regie.regios.gemeentekeuze`)."""

    naam = Tekst(
        "Hoe heet de regio?",
        max_length=LANGSTE_NAAM,
        leeg="Geef de regio een naam.",
        help_text="Zoals jullie de regio zelf noemen, bijvoorbeeld: Jeugd en onderwijs Twente.",
    )
    omschrijving = Tekst(
        "Waar gaat de samenwerking over?",
        max_length=LANGSTE_OMSCHRIJVING,
        regels=3,
        required=False,
        help_text="Een of twee zinnen zijn genoeg.",
    )
    gemeenten = Getypt(label="Welke gemeenten horen erbij?", required=False)
    # What the region was when this form was opened; empty for a new one.
    stand = Getypt(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, by, keuze, regio=None, **kwargs):
        """`by`: who fills in. `keuze`: the Gemeentekeuze, in the table of whose year the codes are looked up."""
        super().__init__(*args, **kwargs)
        self.by, self.keuze, self.regio = by, keuze, regio

    def clean_naam(self):
        naam = self.cleaned_data["naam"]
        zelfde = Regio.objects.van(self.by).filter(naam__iexact=naam, samengevoegd_in=None)
        if self.regio is not None:
            zelfde = zelfde.exclude(pk=self.regio.pk)
        # Also what a second press on the button gives.
        if zelfde.exists():
            raise forms.ValidationError(
                "Je hebt al een regio met deze naam. Kies een andere naam, of gebruik die regio."
            )
        return naam

    def clean_gemeenten(self):
        gevonden = {gemeente.code for gemeente in self.keuze.gemeenten}
        if onbekend := [code for code in self.keuze.codes if code not in gevonden]:
            self.keuze.codes = [code for code in self.keuze.codes if code in gevonden]
            raise forms.ValidationError(
                f"Deze gemeenten kennen we niet: {opsomming(onbekend[:5])}. We hebben ze uit je keuze gehaald."
            )
        if not gevonden:
            raise forms.ValidationError("Kies minstens één gemeente.")
        return self.keuze.gemeenten

    def clean(self):
        if self.regio is not None and self.cleaned_data.get("stand") != (nu := stand_van(self.regio)):
            # The next time it is meant.
            self.data = self.data.copy()
            self.data["stand"] = nu
            raise forms.ValidationError(
                "Iemand heeft deze regio intussen veranderd, misschien jijzelf in een ander venster. Hieronder staat "
                "wat jij invulde. Bewaar nog een keer als dit het moet worden."
            )
        return super().clean()


def stand_van(regio: Regio) -> str:
    """Return what tells this state of the region from any other."""
    codes = regio.gemeenten.order_by("code").values_list("code", flat=True)
    tekst = "\n".join([regio.naam, regio.omschrijving, *codes])
    return salted_hmac("regie.forms.regios", tekst, algorithm="sha256").hexdigest()[:16]


class ErvaringForm(forms.Form):
    """How the partners feel about each kind of area. Nothing has to be answered."""

    def __init__(self, *args, regio, **kwargs):
        eerder = {rij.soort: rij for rij in regio.ervaren_congruentie.all()}
        super().__init__(*args, **kwargs)
        groepen = []
        for soort in SOORTEN:
            oordeel, toelichting = f"{soort.sleutel}_oordeel", f"{soort.sleutel}_toelichting"
            self.fields[oordeel] = Keuzeveld(
                "Valt dit samen met jullie regio?",
                choices=[*Oordeel.choices, ("", "Nog geen antwoord")],
                required=False,
                initial=eerder[soort.sleutel].oordeel if soort.sleutel in eerder else "",
                help_text=soort.uitleg,
            )
            self.fields[toelichting] = Tekst(
                "Waar merken jullie dat aan?",
                max_length=LANGSTE_TOELICHTING,
                regels=2,
                required=False,
                initial=eerder[soort.sleutel].toelichting if soort.sleutel in eerder else "",
            )
            groepen.append(Fieldset(soort.enkelvoud[0].upper() + soort.enkelvoud[1:], oordeel, toelichting))
        self.helper = helper(Layout(*groepen))

    def clean(self):
        for soort in SOORTEN:
            toelichting = self.cleaned_data.get(f"{soort.sleutel}_toelichting")
            # Without an answer the explanation would be lost without a word.
            if toelichting and self.cleaned_data.get(f"{soort.sleutel}_oordeel") == "":
                self.add_error(
                    f"{soort.sleutel}_oordeel", f"Kies ook een antwoord bij de {soort.meervoud}, of verwijder de tekst."
                )
        return super().clean()

    def oordelen(self) -> dict[str, tuple[str, str]]:
        """Return per soort the answer and why, as `leg_ervaring_vast` takes them. Needs a valid form."""
        return {
            soort.sleutel: (
                self.cleaned_data[f"{soort.sleutel}_oordeel"],
                self.cleaned_data[f"{soort.sleutel}_toelichting"],
            )
            for soort in SOORTEN
        }
