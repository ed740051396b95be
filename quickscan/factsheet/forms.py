"""Writing the factsheet, and answering the questions of the release check."""

from crispy_forms.layout import Layout
from django import forms

from quickscan.proces.vragen import TEKSTVRAGEN
from regie.inhoud.kernrollen import KERNROLLEN
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Fieldset, Keuzeveld, Schaalkeuze, Tekst, helper
from zelfscan.service import MATE_VAN_AANWEZIGHEID, Scanuitkomst

from .actions import TEKSTEN
from .models import Factsheetversie
from .vrijgave import Vondst

KAN_NIET = "0"
GEEN_SCAN = ""


class FactsheetForm(SamenForm):
    """All of the factsheet on one page. Nothing is required: a version may be half done.

    Each field is by itself: what two people write in two of them, stands there both.
    """

    kern = Tekst(
        "In het kort",
        max_length=600,
        regels=5,
        required=False,
        help_text="Drie of vier zinnen, voor wie één minuut heeft. Dit staat op de voorkant van de pdf.",
    )

    def __init__(self, *args, uitkomsten: list[Scanuitkomst], bewaard: Factsheetversie | None, **kwargs):
        super().__init__(*args, initial=begin(bewaard), **kwargs)
        for vraag in TEKSTVRAGEN:
            self.fields[vraag.sleutel] = Tekst(
                f"{vraag.letter}. {vraag.kop}", max_length=5000, regels=10, required=False, help_text=vraag.tekst
            )
        scans = _scankeuzes(uitkomsten, bewaard)
        if scans:
            self.fields["scan"] = Keuzeveld(
                "Neem je de uitkomst van een scan over?",
                choices=[(GEEN_SCAN, "Nee, geen scan"), *scans],
                required=False,
                help_text="De strook van de scan komt apart naast jullie eigen score te staan, met datum en aantal.",
            )
        for rol in KERNROLLEN:
            self._zet_rol(rol)
        self.helper = helper(
            Layout(
                "kern",
                *(vraag.sleutel for vraag in TEKSTVRAGEN),
                *(["scan"] if scans else []),
                *(
                    Fieldset(
                        f"d. {rol.naam}",
                        *(f"{rol.sleutel}_{deel}" for deel in ("waarde", "hoe", "door_wie")),
                        css_class="factsheet-rol",
                    )
                    for rol in KERNROLLEN
                ),
            )
        )

    def _zet_rol(self, rol) -> None:
        waarde = Keuzeveld(
            f"In welke mate is de {rol.naam.lower()} aanwezig?",
            choices=[
                *((str(waarde), f"{waarde}: {label}") for waarde, label in MATE_VAN_AANWEZIGHEID.keuzes),
                (KAN_NIET, "Niet te beoordelen"),
            ],
            required=False,
            help_text=rol.kern,
            widget=Schaalkeuze([*MATE_VAN_AANWEZIGHEID.keuzes, (int(KAN_NIET), "Niet te beoordelen")]),
        )
        # Both are kept as no figure: who writes how a role is fulfilled, does not change what is chosen here.
        waarde.empty_values = [*waarde.empty_values, KAN_NIET]
        self.fields[f"{rol.sleutel}_waarde"] = waarde
        self.fields[f"{rol.sleutel}_hoe"] = Tekst(
            f"Hoe wordt de rol van {rol.naam.lower()} vervuld?", max_length=3000, regels=6, required=False
        )
        self.fields[f"{rol.sleutel}_door_wie"] = Tekst(
            f"Door wie? ({rol.naam.lower()})",
            max_length=300,
            required=False,
            help_text="Schrijf de functie op, geen naam. Bijvoorbeeld: de beleidsadviseur jeugd van de gemeente.",
        )

    def velden(self) -> dict:
        """Return what `bewaar_factsheet` takes. Needs a valid form."""
        data = self.cleaned_data
        return {
            "teksten": {naam: data[naam] for naam in TEKSTEN},
            "rollen": {rol.sleutel: self._rol(rol.sleutel) for rol in KERNROLLEN},
            "scan": int(data["scan"]) if data.get("scan") else None,
        }

    def _rol(self, sleutel: str) -> dict:
        waarde = self.cleaned_data[f"{sleutel}_waarde"]
        return {
            "waarde": int(waarde) if waarde else None,
            "hoe": self.cleaned_data[f"{sleutel}_hoe"],
            "door_wie": self.cleaned_data[f"{sleutel}_door_wie"],
        }


def begin(versie: Factsheetversie | None) -> dict:
    """What the form shows at first: the newest version."""
    if versie is None:
        return {}
    gegevens = {"scan": str(versie.scan["scan"]) if versie.scan else GEEN_SCAN}
    gegevens |= {naam: getattr(versie, naam) for naam in TEKSTEN}
    for rij in versie.rollen.all():
        gegevens[f"{rij.kernrol}_waarde"] = str(rij.waarde or (KAN_NIET if rij.hoe else ""))
        gegevens[f"{rij.kernrol}_hoe"], gegevens[f"{rij.kernrol}_door_wie"] = rij.hoe, rij.door_wie
    return gegevens


def _scankeuzes(uitkomsten: list[Scanuitkomst], bewaard: Factsheetversie | None) -> list[tuple[str, str]]:
    """The scans one can take over; one that was taken over stays to be chosen, also when it is gone."""
    keuzes = {
        str(een.scan): f"{een.samenwerking}, {een.onthuld_op:%d-%m-%Y}, {een.aantal} mensen" for een in uitkomsten
    }
    if bewaard and bewaard.scan and str(bewaard.scan["scan"]) not in keuzes:
        keuzes[str(bewaard.scan["scan"])] = f"{bewaard.scan['samenwerking']} (eerder overgenomen)"
    return list(keuzes.items())


class VrijgaveForm(forms.Form):
    """One question per finding: why may this stay? `vondsten` in the order of reading."""

    nummer = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args, vondsten: list[Vondst], eerder: dict, **kwargs):
        """`eerder`: what was answered for the same passage of an earlier version, by (soort, plek, passage)."""
        super().__init__(*args, **kwargs)
        self.vondsten = vondsten
        for nummer, vondst in enumerate(vondsten):
            self.fields[f"vraag_{nummer}"] = Tekst(
                "Waarom mag dit blijven staan?",
                max_length=500,
                regels=2,
                leeg=f"Schrijf op waarom passage {nummer + 1} mag blijven staan, of pas de tekst aan.",
                initial=eerder.get((vondst.soort, vondst.plek, vondst.passage), ""),
            )
        self.helper = helper(Layout(*self.fields))

    def antwoorden(self) -> dict[Vondst, str]:
        """Return the answers by finding. Needs a valid form."""
        return {vondst: self.cleaned_data[f"vraag_{nummer}"] for nummer, vondst in enumerate(self.vondsten)}
