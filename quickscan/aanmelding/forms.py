"""Applying for a round, and accepting the conditions. A visitor without an account understands every question."""

from collections import Counter
from difflib import get_close_matches

from crispy_forms.layout import Layout
from django import forms
from django.utils.formats import date_format

from quickscan.proces.doelgroepen import Doelgroep
from quickscan.proces.voorwaarden import VOORWAARDEN
from regie.regios.gebied import Gemeente
from regie.regios.gemeentenamen import Namenlijst, naamsleutel, zoekvorm
from regie.regios.herindeling import VERDEELD
from regie.regios.regio import Regio
from regie.stukken.tekst import opsomming
from regie.stukken.velden import EMail, Fieldset, Keuzeveld, Tekst, helper

MEESTE_GEMEENTEN = 60
MEESTE_REGIOS = 50
MEESTE_SUGGESTIES = 3
LIJKT = 0.7  # of `difflib`: "Vugt" and "Vught" are 0.89 alike, "Zutphen" and "Zundert" 0.57


def namenlijst(gemeenten: list[Gemeente]) -> Namenlijst[Gemeente]:
    """Return what finds these municipalities by every name they have."""
    # "Hengelo (O.)" is Hengelo for who lives there; "Bergen" there are two of.
    kort = Counter(een.naam.partition(" (")[0] for een in gemeenten)
    namen = [(naam, een) for een in gemeenten if kort[naam := een.naam.partition(" (")[0]] == 1]
    namen += [(naam, een) for een in gemeenten for naam in (*een.ook_bekend_als, *een.vroeger)]
    return Namenlijst([*namen, *((een.naam, een) for een in gemeenten)])


def vind_gemeenten(tekst: str) -> tuple[list[Gemeente], list[str]]:
    """Return the municipalities that this list names, and a sentence for each name that is none. A few queries."""
    alle = list(Gemeente.objects.actueel().prefetch_related(None)) if zoekvorm(tekst) else []
    gevonden, onbekend = namenlijst(alle).vind(tekst, hoogstens=MEESTE_GEMEENTEN + 1)
    if len(gevonden) + len(onbekend) > MEESTE_GEMEENTEN:
        return gevonden, [f"Noem hoogstens {MEESTE_GEMEENTEN} gemeenten."]
    return gevonden, [_niet_gevonden(naam, alle) for naam in onbekend]


def _niet_gevonden(naam: str, alle: list[Gemeente]) -> str:
    """Say what to do about a name that is none of these: it was divided, it is half a name, or it is misspelt."""
    sleutel = naamsleutel(naam)
    for een in VERDEELD:
        if naamsleutel(een.naam) == sleutel:
            nu = opsomming([naar for _, naar in een.naar])
            wanneer = date_format(een.op, "j F Y")
            return f"{een.naam} is op {wanneer} verdeeld over {nu}. Noem de gemeente waar jullie nu bij horen."
    lijkt = [een.naam for een in alle if zoekvorm(naam) in een.zoeknaam][:MEESTE_SUGGESTIES]
    if not lijkt:
        namen = {
            naamsleutel(vorig): een.naam for een in alle for vorig in (*een.ook_bekend_als, *een.vroeger, een.naam)
        }
        lijkt = list(dict.fromkeys(namen[een] for een in get_close_matches(sleutel, namen, MEESTE_SUGGESTIES, LIJKT)))
    bedoel = f" Bedoel je {' of '.join(lijkt)}?" if lijkt else " Controleer de spelling."
    return f"We kennen geen gemeente ‘{naam[:60]}’.{bedoel}"


class AanmeldForm(forms.Form):
    """`by`: who is logged in, or None. Somebody with regions can choose one; then name and municipalities follow."""

    regio = Keuzeveld("Voor welke regio meld je je aan?", choices=[], lijst=True, required=False)
    regionaam = Tekst(
        "Hoe heet de regio?",
        max_length=100,
        leeg="Schrijf op hoe de regio heet.",
        help_text="Zoals jullie de regio zelf noemen. Een deel van een regio of één gemeente mag ook.",
    )
    gemeenten = Tekst(
        "Welke gemeenten horen erbij?",
        max_length=2000,
        regels=2,
        leeg="Noem minstens één gemeente.",
        help_text="Zet een komma tussen de namen, bijvoorbeeld: Vught, Den Bosch, Sint-Michielsgestel. "
        f"Hoogstens {MEESTE_GEMEENTEN}.",
    )
    doelgroep = Keuzeveld(
        "Om welke kinderen gaat het?",
        choices=Doelgroep.choices,
        leeg="Kies om welke kinderen het gaat.",
        help_text="Gaat het om allebei? Kies dan waar jullie het meest van willen leren.",
    )
    thema = Tekst(
        "Welk thema kiezen jullie?",
        max_length=150,
        leeg="Schrijf op welk thema jullie kiezen.",
        help_text="Bijvoorbeeld: passend onderwijs, onderwijsachterstanden of kleinschalige voorzieningen. "
        "Het mag nog ruim zijn. We bakenen het samen af.",
    )
    wie_werkt_samen = Tekst(
        "Wie werken er samen?",
        max_length=2000,
        regels=3,
        leeg="Schrijf op welke organisaties samenwerken.",
        help_text="Noem de organisaties, geen namen van mensen. Bijvoorbeeld: de gemeente, het samenwerkingsverband, "
        "twee schoolbesturen en het CJG.",
    )
    motivatie = Tekst(
        "Waarom willen jullie meedoen?",
        max_length=3000,
        regels=5,
        leeg="Schrijf op waarom jullie willen meedoen.",
        help_text="Wat loopt er goed, wat vraagt aandacht, en wat willen jullie na de quickscan weten?",
    )
    aanmelder_naam = Tekst(
        "Je naam",
        max_length=100,
        leeg="Vul je naam in.",
    )
    aanmelder_functie = Tekst("Je functie", max_length=100, required=False)
    aanmelder_email = EMail("Je e-mailadres", help_text="Voor de bevestiging en de uitslag.")
    aanmelder_telefoon = Tekst(
        "Je telefoonnummer",
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )

    def __init__(self, *args, by=None, **kwargs):
        super().__init__(*args, **kwargs)
        eigen = Regio.objects.van(by).filter(samengevoegd_in=None).order_by("naam") if by else []
        self.regios = {str(een.pk): een for een in eigen}
        if self.regios:
            andere = ("", "Een andere regio")
            self.fields["regio"].choices = [*((pk, een.naam) for pk, een in self.regios.items()), andere]
            for naam in ("regionaam", "gemeenten"):
                self.fields[naam].help_text += " Alleen invullen bij ‘een andere regio’."
                self.fields[naam].required = False
        else:
            del self.fields["regio"]
        self.fields["aanmelder_naam"].widget.attrs["autocomplete"] = "name"
        self.fields["aanmelder_functie"].widget.attrs["autocomplete"] = "organization-title"
        regio = [naam for naam in ("regio", "regionaam", "gemeenten") if naam in self.fields]
        self.helper = helper(
            Layout(
                Fieldset("Jullie regio", *regio),
                Fieldset("Waar het over gaat", "doelgroep", "thema", "wie_werkt_samen", "motivatie"),
                Fieldset(
                    "Wie ben jij?", "aanmelder_naam", "aanmelder_functie", "aanmelder_email", "aanmelder_telefoon"
                ),
            )
        )

    def clean_regio(self):
        return self.regios.get(self.cleaned_data["regio"])

    def clean(self):
        data = super().clean()
        if data.get("regio"):
            data["regionaam"], data["gemeenten"] = data["regio"].naam, []
            for naam in ("regionaam", "gemeenten"):
                self.errors.pop(naam, None)
            return data
        for naam, zin in (("regionaam", "Schrijf op hoe de regio heet."), ("gemeenten", "Noem minstens één gemeente.")):
            if data.get(naam) == "":
                self.add_error(naam, zin)
        if data.get("gemeenten"):
            gevonden, zinnen = vind_gemeenten(data["gemeenten"])
            for zin in zinnen[:5]:
                self.add_error("gemeenten", zin)
            if not zinnen:
                data["gemeenten"] = gevonden
        return data


class VoorwaardenForm(forms.Form):
    """One tick per condition, with what it says. `bij`: the quickscan, for the name to begin with."""

    def __init__(self, *args, bij, **kwargs):
        super().__init__(*args, **kwargs)
        for een in VOORWAARDEN:
            # The version stands in the name: a page that was open while a text changed accepts nothing new.
            self.fields[f"{een.sleutel}_{een.versie}"] = forms.BooleanField(
                label=een.kop,
                help_text=een.tekst,
                error_messages={"required": f"Zet een vinkje als jullie hiermee akkoord gaan: {een.kop.lower()}."},
            )
        self.fields["naam"] = Tekst(
            "Wie geeft akkoord?", max_length=100, leeg="Vul je naam in.", initial=bij.aanmelder_naam
        )
        self.fields["functie"] = Tekst("Functie", max_length=100, required=False, initial=bij.aanmelder_functie)
        self.fields["naam"].widget.attrs["autocomplete"] = "name"
        self.fields["functie"].widget.attrs["autocomplete"] = "organization-title"
        self.helper = helper(
            Layout(
                Fieldset("De zes voorwaarden", *(f"{een.sleutel}_{een.versie}" for een in VOORWAARDEN)),
                Fieldset("Namens de regio", "naam", "functie"),
            )
        )

    def velden(self) -> dict:
        """Return what `geef_akkoord` takes. Needs a valid form."""
        data = self.cleaned_data
        gelezen = [(een.sleutel, een.versie) for een in VOORWAARDEN if data[f"{een.sleutel}_{een.versie}"]]
        return {"gelezen": gelezen, "naam": data["naam"], "functie": data["functie"]}


class RegioKoppelenForm(forms.Form):
    """Which region an application is of: one that is there, or a new one with the municipalities of the application."""

    NIEUW = "nieuw"

    regio = Keuzeveld("Welke regio is dit?", choices=[], leeg="Kies een regio, of maak een nieuwe.")
    contactpersoon = forms.BooleanField(
        label="Maak deze persoon contactpersoon van de regio",
        required=False,
        initial=True,
    )

    def __init__(self, *args, quickscan, **kwargs):
        super().__init__(*args, **kwargs)
        gemeenten = list(quickscan.gemeenten.all())
        codes = {een.code for een in gemeenten}
        self.regios = {}
        rijen = Regio.objects.filter(samengevoegd_in=None).prefetch_related("gemeenten")
        gelijk = [
            (len(codes & {een.code for een in regio.gemeenten.all()}), regio)
            for regio in rijen
            if codes & {een.code for een in regio.gemeenten.all()} or regio.naam.lower() == quickscan.regionaam.lower()
        ]
        keuze = []
        # Nothing alike: probably a new one, or else any of them.
        nieuw_eerst = not gelijk
        gelijk = gelijk or [(0, regio) for regio in rijen[:MEESTE_REGIOS]]
        for _, regio in sorted(gelijk, key=lambda paar: (-paar[0], paar[1].naam, paar[1].pk))[:MEESTE_REGIOS]:
            namen = opsomming([een.naam for een in regio.gemeenten.all()][:6])
            self.regios[str(regio.pk)] = regio
            keuze.append((str(regio.pk), f"{regio.naam} ({namen})"))
        if gemeenten:
            namen = opsomming([een.naam for een in gemeenten])
            nieuw = (self.NIEUW, f"Maak de regio {quickscan.regionaam}, met {namen}")
            keuze = [nieuw, *keuze] if nieuw_eerst else [*keuze, nieuw]
        self.fields["regio"].choices = keuze
        wie = quickscan.aanmelder_naam or "Wie aanmeldde"
        self.fields["contactpersoon"].label = f"{wie} wordt contactpersoon van de regio"
        self.fields["contactpersoon"].help_text = (
            f"{quickscan.aanmelder_email} krijgt een account en een mail. De contactpersoon volgt de quickscan en "
            "leest straks de factsheet en het advies. Er kan later iemand bij komen."
        )
        self.helper = helper(Layout("regio", "contactpersoon"))

    def clean_regio(self):
        """The region, or None for a new one."""
        return self.regios.get(self.cleaned_data["regio"])
