"""Forms of the individual mirror, and the notes beside its outcome."""

from django import forms

from regie.inhoud.kernrollen import KERNROLLEN, kernrol
from regie.inhoud.knelpunten import KNELPUNTEN, Speelt
from regie.stukken.velden import Tekst
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID
from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN_LABEL
from zelfscan.instrumenten.vraag import Ingevuld, Vraag

from .samen import Knelpuntenlijst, Samenuitkomst, knelpuntenlijst, samenuitkomst

SAMEN = "samen"
MANIEREN = (("alleen", "Alleen"), (SAMEN, "Samen met iemand"))
# A page of the PDF holds about ten of these.
LANGSTE_NOTITIE = 500
LANGSTE_SAMENWERKING = 150


class SpiegelForm(forms.Form):
    """Four scores. `manier` decides which of two pages shows them; more it does not do."""

    manier = forms.ChoiceField(choices=MANIEREN, required=False, widget=forms.RadioSelect)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for rol in KERNROLLEN:
            zin = f"Kies bij {rol.naam} een score, of ‘{KAN_NIET_BEOORDELEN_LABEL}’."
            self.fields[rol.sleutel] = forms.ChoiceField(
                choices=[(str(waarde), label) for waarde, label in MATE_VAN_AANWEZIGHEID.antwoorden],
                widget=forms.RadioSelect,
                error_messages={"required": zin, "invalid_choice": zin},
            )
        self.fields["manier"].error_messages["invalid_choice"] = "Kies ‘Alleen’ of ‘Samen met iemand’."

    def vragen(self) -> list[Vraag]:
        """Return the four questions as they stand on the page."""
        rollen = INSTRUMENT.gescoord
        return [
            Vraag(
                onderdeel=rol,
                over=INSTRUMENT.noemer.in_zin(rol),
                velden=(
                    Ingevuld(
                        rol.velden[0], (self[rol.sleutel].value() or "",), tuple(self.errors.get(rol.sleutel, ()))
                    ),
                ),
                nummer=nummer,
                van=len(rollen),
            )
            for nummer, rol in enumerate(rollen, 1)
        ]

    def cijfers(self) -> str:
        """Return the four digits of a valid form, in the order of the roles."""
        return "".join(self.cleaned_data[rol.sleutel] for rol in KERNROLLEN)


class NotitiesForm(forms.Form):
    """Notes beside a result. They live on the visitor's device and pass through here only on their way into a PDF."""

    VRAGEN = {"knelpunt": "Wat loopt er vast?", "kans": "Waar ligt een kans?", "wie": "Wie vult deze rol nu in?"}

    def __init__(self, *args, volgorde=None, **kwargs):
        """`volgorde` is the order of the roles on the page, as keys."""
        super().__init__(*args, **kwargs)
        self.fields["samenwerking"] = Tekst(
            "Over welke samenwerking gaat het?",
            max_length=LANGSTE_SAMENWERKING,
            required=False,
        )
        self.rollen = tuple(volgorde or (rol.sleutel for rol in KERNROLLEN))
        for sleutel in self.rollen:
            for wat, label in self.VRAGEN.items():
                veld = Tekst(label, max_length=LANGSTE_NOTITIE, regels=3, required=False)
                # Whether something stands in it, for what is printed (static/css/paginas/zelfscan/spiegel.css).
                veld.widget.attrs["placeholder"] = " "
                self.fields[f"{sleutel}_{wat}"] = veld
        for knelpunt in KNELPUNTEN:
            self.fields[f"speelt_{knelpunt.sleutel}"] = forms.ChoiceField(
                label=knelpunt.titel,
                choices=Speelt.choices,
                widget=forms.RadioSelect,
                required=False,
                error_messages={"invalid_choice": f"Kies bij ‘{knelpunt.titel}’ een van de drie antwoorden."},
            )
        self.fields["grootste"] = forms.ChoiceField(
            label="Wat is het grootste knelpunt?",
            choices=[("", "Kies"), *((een.sleutel, een.titel) for een in KNELPUNTEN), ("anders", "Iets anders")],
            required=False,
            error_messages={"invalid_choice": "Kies het grootste knelpunt uit de lijst."},
        )
        self.fields["merkt"] = Tekst("Wat merken jullie daarvan?", max_length=LANGSTE_NOTITIE, regels=2, required=False)
        self.fields["kans"] = Tekst("Wat is de grootste kans?", max_length=LANGSTE_NOTITIE, regels=2, required=False)
        self.fields["doet"] = Tekst(
            "Wie doet wat?",
            max_length=LANGSTE_NOTITIE,
            regels=3,
            required=False,
            help_text="Ook wanneer. Houd het klein, dan lukt het.",
        )

    @property
    def knelpuntvelden(self) -> list[tuple[forms.BoundField, str]]:
        """The six, each to be answered with one of Speelt, with what it is about."""
        return [(self[f"speelt_{een.sleutel}"], een.tekst) for een in KNELPUNTEN]

    @property
    def uitkomstvelden(self) -> list[forms.BoundField]:
        """What two people came to."""
        return [self["grootste"], self["merkt"], self["kans"], self["doet"]]

    def knelpunten(self) -> Knelpuntenlijst | None:
        """Return what was ticked. Needs a valid form."""
        return knelpuntenlijst({een.sleutel: self.cleaned_data[f"speelt_{een.sleutel}"] for een in KNELPUNTEN})

    def uitkomst(self) -> Samenuitkomst:
        """Return what two people came to. Needs a valid form."""
        gegeven = self.cleaned_data
        return samenuitkomst(
            grootste=gegeven["grootste"], merkt=gegeven["merkt"], kans=gegeven["kans"], wie=gegeven["doet"]
        )

    def velden_van(self, sleutel: str) -> list[forms.BoundField]:
        """Return the fields of one role, as they stand with it on the page."""
        return [self[f"{sleutel}_{wat}"] for wat in self.VRAGEN]

    def notities(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return per role what was filled in, as (role's name, [(question, answer)]). Needs a valid form."""
        per_rol = [
            (kernrol(sleutel).naam, [(veld.label, self.cleaned_data[veld.name]) for veld in self.velden_van(sleutel)])
            for sleutel in self.rollen
        ]
        ingevuld = [(rol, [regel for regel in regels if regel[1]]) for rol, regels in per_rol]
        return [(rol, regels) for rol, regels in ingevuld if regels]
