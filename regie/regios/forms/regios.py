"""What one fills in about a region itself: its name and municipalities, and how its areas feel to the partners."""

from crispy_forms.layout import Layout
from django import forms

from regie.regios.congruentie import SOORTEN
from regie.regios.gebied import Gemeente
from regie.regios.regio import Oordeel, Regio
from regie.stukken.samen import SamenForm
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


class RegioWijzigenForm(SamenForm, RegioForm):
    """A region that is there already."""

    def _leg_naast_elkaar(self):
        fouten = super()._leg_naast_elkaar()
        # The choice was read out of what was sent, before this put in what somebody else saved.
        self.keuze.kies(self.data.get("gemeenten", "").split())
        return fouten

    def _vlak(self, naam, waarde):
        return super()._vlak(naam, " ".join(sorted((waarde or "").split())) if naam == "gemeenten" else waarde)

    def leesbaar(self, naam):
        if naam != "gemeenten":
            return super().leesbaar(naam)
        gemeenten = Gemeente.objects.van_jaar(self.regio.jaar).filter(code__in=self[naam].initial.split())
        return opsomming([gemeente.naam for gemeente in gemeenten])


def beginwaarden(regio: Regio) -> dict:
    """Return what RegioWijzigenForm begins with for this region."""
    codes = regio.gemeenten.values_list("code", flat=True)
    return {"naam": regio.naam, "omschrijving": regio.omschrijving, "gemeenten": " ".join(codes)}


class ErvaringForm(SamenForm):
    """How the partners feel about each kind of area. Nothing has to be answered."""

    # Why is of the answer that it was given with.
    horen_bijeen = tuple((f"{soort.sleutel}_oordeel", f"{soort.sleutel}_toelichting") for soort in SOORTEN)

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
