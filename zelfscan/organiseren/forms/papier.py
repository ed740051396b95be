"""Typing over a pile of paper forms: who it was as far as the openheid asks, and the scores (privacy 19)."""

from collections.abc import Iterator

from django import forms
from django.forms.boundfield import BoundField

from regie.inhoud.partijen import Domein, Partij
from regie.stukken.tekst import als_nummer
from regie.stukken.velden import Getypt
from zelfscan.instrumenten.definitie import Groep, Onderdeel
from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN
from zelfscan.meedoen.forms import WieForm
from zelfscan.scan.models import Scan

GEEN = "0?-"


WIE = {"eigen_regio": "Regio", "organisatie": "Organisatie", "partij": "Soort", "domein": "Domein"}


class PapierForm(WieForm):
    """One form. What it asks of the scores is for a class below; `papierform` says which one a scan gets."""

    scorevelden: tuple[str, ...]
    sleutel = forms.UUIDField(widget=forms.HiddenInput, error_messages={"required": "Ververs de pagina."})

    def __init__(self, *args, scan: Scan, **kwargs):
        super().__init__(*args, scan=scan, **kwargs)
        self.onderdelen = scan.instrument_nu.gescoord
        for naam, label in WIE.items():
            if naam in self.fields:
                self.fields[naam].label = label
        if "organisatie" in self.fields:
            self.fields["organisatie"].widget.attrs |= {"list": "organisaties", "autocomplete": "off"}
            self.fields["partij"].choices = [("", "Zoals op de lijst"), *Partij.choices]
            self.fields["domein"].choices = [("", "Volgt uit de soort"), *Domein.choices]
        self._vraag_scores()
        self.order_fields([*WIE, *self.scorevelden, "sleutel"])
        if not self.is_bound:
            # With something wrong the summary above takes the focus.
            eerste = next(veld for veld in self if not veld.is_hidden)
            eerste.field.widget.attrs["autofocus"] = True

    def _vraag_scores(self) -> None:
        """Make the fields of `scorevelden` fit this scan."""
        raise NotImplementedError

    def gevraagd(self) -> list[Onderdeel]:
        """Return the items that are asked of who filled this in; only once it is known for whom."""
        return [deel for deel in self.onderdelen if deel.is_gevraagd(self.cleaned_data.get("partij", ""))]


class OpEenRegel(PapierForm):
    """The scores as they stand on paper from top to bottom: "3241", with 0 for "kan ik niet beoordelen"."""

    scorevelden = ("cijfers",)
    cijfers = Getypt(
        label="De scores, van boven naar beneden",
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "cijferveld"}),
        error_messages={"required": "Typ de scores van het formulier.", "max_length": "Dit zijn te veel scores."},
    )

    def _vraag_scores(self) -> None:
        namen = ", ".join(deel.naam.lower() for deel in self.onderdelen)
        hulp = f"Bijvoorbeeld {self.voorbeeld}. De volgorde is {namen}. Typ ? of 0 bij ‘kan ik niet beoordelen’."
        if any(deel.niet_voor for deel in self.onderdelen) and self.scan.met_naam:
            hulp += " Typ ook een 0 waar iemand een vraag oversloeg die niet voor die organisatie is."
        self.fields["cijfers"].help_text = hulp

    @property
    def voorbeeld(self) -> str:
        """Values that are there on every scale."""
        hoogste = [len(deel.soort.schaal.labels) for deel in self.onderdelen]
        return "".join(str(min(een, waarde)) for een, waarde in zip(hoogste, (3, 2, 4, 1, 2, 3), strict=False))

    def clean_cijfers(self):
        tekens = "".join(self.cleaned_data["cijfers"].split())
        aantal = len(self.onderdelen)
        if len(tekens) != aantal or not all(teken in GEEN or teken.isdecimal() for teken in tekens):
            raise forms.ValidationError(
                f"Typ {aantal} scores achter elkaar, zoals {self.voorbeeld}. Nu staan er {len(tekens)} tekens."
            )
        waarden = [0 if teken in GEEN else int(teken) for teken in tekens]
        for deel, waarde in zip(self.onderdelen, waarden, strict=True):
            if not deel.soort.past(waarde):
                raise forms.ValidationError(self._te_hoog(deel))
        return waarden

    def _te_hoog(self, deel: Onderdeel) -> str:
        hoogste = {len(een.soort.schaal.labels) for een in self.onderdelen}
        bij = "Een score is" if len(hoogste) == 1 else f"Bij ‘{deel.naam}’ is een score"
        return f"{bij} 1 tot en met {len(deel.soort.schaal.labels)}, ? of 0."

    def scores(self) -> dict[str, int]:
        """Return the scores of a valid form; 0 is "kan ik niet beoordelen"."""
        getypt = dict(zip((deel.sleutel for deel in self.onderdelen), self.cleaned_data["cijfers"], strict=True))
        return {deel.sleutel: getypt[deel.sleutel] for deel in self.gevraagd()}


class PerVraag(PapierForm):
    """A small field for each question, by its number and name: for many questions, and for a grade of 10."""

    def _vraag_scores(self) -> None:
        self.scorevelden = tuple(deel.sleutel for deel in self.onderdelen)
        for nummer, deel in enumerate(self.onderdelen, start=1):
            hoogste = len(deel.soort.schaal.labels)
            attrs = {
                "inputmode": "numeric",
                "autocomplete": "off",
                "maxlength": len(str(hoogste)),
                "class": "papiervak",
                "aria-describedby": f"id_{deel.sleutel}_helptext",
            }
            self.fields[deel.sleutel] = Getypt(
                label=f"{nummer} {deel.naam}",
                required=False,
                widget=forms.TextInput(attrs=attrs),
                help_text=f"1 tot en met {hoogste}, ? of 0",
            )

    def per_groep(self) -> Iterator[tuple[Groep | None, list[BoundField]]]:
        """Yield the headings as they stand on paper, with the fields under each."""
        groepen = {groep.sleutel: groep for groep in self.scan.instrument_nu.groepen}
        huidige, rij = "", []
        for deel in self.onderdelen:
            if deel.groep != huidige and rij:
                yield groepen.get(huidige), rij
                rij = []
            huidige = deel.groep
            rij.append(self[deel.sleutel])
        yield groepen.get(huidige), rij

    def wie_velden(self) -> list[BoundField]:
        return [self[naam] for naam in WIE if naam in self.fields]

    def clean(self):
        gegevens = super().clean()
        if self.scan.met_naam and "partij" not in gegevens:
            # What is asked shows when it is known for whom.
            return gegevens
        for deel in self.onderdelen:
            if deel.is_gevraagd(gegevens.get("partij", "")):
                gegevens[deel.sleutel] = self._waarde(deel, gegevens.get(deel.sleutel, ""))
        return gegevens

    def _waarde(self, deel: Onderdeel, getypt: str) -> int | None:
        if getypt in tuple(GEEN):
            return KAN_NIET_BEOORDELEN
        if (waarde := als_nummer(getypt)) and deel.soort.past(waarde):
            return waarde
        self.add_error(deel.sleutel, f"Typ bij ‘{deel.naam}’ {self.fields[deel.sleutel].help_text}.")
        return None

    def scores(self) -> dict[str, int]:
        """Return the scores of a valid form; 0 is "kan ik niet beoordelen"."""
        return {deel.sleutel: self.cleaned_data[deel.sleutel] for deel in self.gevraagd()}


def papierform(scan: Scan) -> type[PapierForm]:
    """Return the form to type the paper of this scan: one row of signs, or a field for each question."""
    return OpEenRegel if scan.instrument_nu.op_een_regel else PerVraag
