"""Making and changing a scan."""

from crispy_forms.layout import Field, Layout
from django import forms

from regie.inhoud.partijen import Domein, Laag
from regie.regios.regio import Regio, RegioGemeente
from regie.stukken.moment import DATUM_HULP
from regie.stukken.samen import SamenForm
from regie.stukken.velden import Fieldset, Keuzeveld, Tekst, Uitklap, helper
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.instrumenten.verloop import Begin, Fase
from zelfscan.scan.models import Manier, Scan
from zelfscan.scan.onderwerp import VELDEN as ONDERWERP
from zelfscan.scan.onderwerp import Levensfase
from zelfscan.scan.openheden import bezwaar_tegen_openheid, niet_gesplitst, over_papier, uitleg_voor
from zelfscan.scan.ruimte import ALTIJD
from zelfscan.scan.verloop import TUSSEN_REGIOS
from zelfscan.scan.verloop import VELDEN as VERLOOP
from zelfscan.scan.verwacht import MEESTE_MENSEN, TE_VEEL_MENSEN
from zelfscan.scan.voorbeelden import voorbeelden_van
from zelfscan.scan.zichtbaarheid import Openheid

from .bijeenkomst import BijeenkomstForm

REGIOS = str(Manier.REGIOS.value)
NA_HET_EERSTE_ANTWOORD = ("verwacht", *VERLOOP)


class ScanForm(BijeenkomstForm):
    """What a scan is about and what people will see of each other. With a scan it changes that one: without a date.

    `instrument`: what is scored; chosen before, because what may be seen depends on it.
    """

    field_order = ["samenwerking", "gemeente", "thema", "levensfase", "regio", "manier", "datum", "tijd", "plaats"]

    samenwerking = Tekst(
        "Over welke samenwerking gaat het?",
        max_length=150,
        leeg="Schrijf op over welke samenwerking het gaat.",
        help_text="Zo concreet dat iedereen aan hetzelfde denkt. Bijvoorbeeld: drie basisscholen en het wijkteam.",
    )
    gemeente = Tekst(
        "Over welke gemeente gaat het?",
        max_length=100,
        required=False,
        help_text="Alleen als het om één gemeente gaat.",
    )
    thema = Tekst(
        "Over welk thema gaat het?",
        max_length=80,
        required=False,
        help_text="In een paar woorden. Bijvoorbeeld: kinderen die thuiszitten.",
    )
    levensfase = Keuzeveld(
        "Over welke leeftijd gaat het?",
        choices=[("", "Dat maakt niet uit"), *Levensfase.choices],
        lijst=True,
        required=False,
    )
    begin = Keuzeveld(
        "Waar begon het?",
        choices=Begin.choices,
        required=False,
        help_text="Wie de code heeft, leest dit en het volgende straks bij de uitkomst. Niet voor het invullen.",
    )
    fase = Keuzeveld("Hoe ver is het?", choices=Fase.choices, required=False)
    regio = Keuzeveld(
        "Hoort dit bij een van jouw regio's?",
        choices=[],
        lijst=True,
        required=False,
        help_text="Leden van de regio zien dan het onderwerp, de dag en hoe ver het is. Niet de code of de uitkomst.",
    )
    manier = Keuzeveld(
        "Hoe gebruiken jullie de zelfscan?",
        choices=[
            (
                "3",
                "Tussen domeinen: iedereen scoort dezelfde samenwerking, en jullie bespreken de verschillen.",
            ),
            (
                REGIOS,
                "Tussen regio's: ieder scoort de eigen regio, en jullie vergelijken. Altijd met naam.",
            ),
        ],
        leeg="Kies hoe jullie de zelfscan gebruiken.",
    )
    verwacht = forms.IntegerField(
        label="Hoeveel mensen verwacht je?",
        min_value=2,
        max_value=MEESTE_MENSEN,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        help_text="Een schatting is genoeg. Iedereen ziet straks bijvoorbeeld ‘7 van 9 binnen’. "
        f"Er passen {ALTIJD} antwoorden in, of anderhalf keer dit aantal.",
        error_messages={
            "required": "Vul in hoeveel mensen je verwacht. Een schatting is genoeg.",
            "invalid": "Vul een getal in, zoals 12.",
            "min_value": "Een scan doe je met twee mensen of meer.",
            "max_value": TE_VEEL_MENSEN,
        },
    )
    openheid = Keuzeveld(
        "Wat ziet de groep na het onthullen?",
        choices=[],
        leeg="Kies wat de groep na het onthullen ziet.",
        required=False,
    )
    samen_een = forms.MultipleChoiceField(
        label="Welke domeinen tellen samen als één?",
        choices=Domein.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen bij ‘per domein’. Handig als er van twee domeinen weinig mensen komen.",
    )
    samen_twee = forms.MultipleChoiceField(
        label="Nog een groep die samen telt?",
        choices=Domein.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    samen_lagen = forms.MultipleChoiceField(
        label="Welke lagen tellen samen als één?",
        choices=Laag.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen bij ‘per laag’. Handig als er van twee lagen weinig mensen komen.",
    )
    met_toelichting = forms.BooleanField(
        required=False,
        help_text="Wie iets schrijft, kiest zelf of anderen het lezen. In een kleine groep is soms te raden wie "
        "het schreef.",
    )
    naar_factsheet = forms.BooleanField(
        label="De uitkomst mag naar de factsheet van de quickscan",
        required=False,
        help_text="Alleen voor een scan van je regio, en nooit met namen. Deelnemers lezen dit voor ze antwoorden.",
    )

    def __init__(self, *args, by, instrument: Instrument, scan=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.scan, self.instrument = scan, instrument
        self.regios = {str(een.pk): een for een in Regio.objects.van(by).filter(samengevoegd_in=None)}
        if scan and scan.regio:
            self.regios[str(scan.regio_id)] = scan.regio
        self.fields["regio"].choices = [("", "Nee, of nog niet"), *((pk, een.naam) for pk, een in self.regios.items())]
        uitleg, voorbeelden = uitleg_voor(instrument), voorbeelden_van(instrument)
        self.fields["openheid"].choices = [(een.sleutel, een.naam) for een in uitleg.values()]
        self.fields["openheid"].uitleg = [(een, voorbeelden[een.sleutel]) for een in uitleg.values()]
        self.fields["openheid"].niet = niet_gesplitst(instrument)
        noemer = self.fields["openheid"].noemer = instrument.noemer.enkel
        self.fields["met_toelichting"].label = f"Deelnemers mogen bij een {noemer} een toelichting schrijven"
        self.fields["openheid"].papier = over_papier(instrument)
        self.fields["gemeente"].suggesties = _gemeenten_van(self.regios)
        if self.fields["gemeente"].suggesties:
            self.fields["gemeente"].widget.attrs["list"] = "id_gemeente_lijst"
        if not self.regios:
            del self.fields["regio"]
        if not (self.regios and instrument.naar_factsheet):
            del self.fields["naar_factsheet"]
        if not instrument.splitsbaar:
            del self.fields["samen_een"], self.fields["samen_twee"], self.fields["samen_lagen"]
        if scan and scan.ronde > 1:
            for naam in ONDERWERP:
                del self.fields[naam]
        if not instrument.verloop or (scan and scan.vast and scan.tussen_regios):
            del self.fields["begin"], self.fields["fase"]
        if scan:
            del self.fields["datum"], self.fields["tijd"], self.fields["plaats"]
        else:
            self.fields["datum"].help_text = f"{DATUM_HULP} Verplaatsen kan later."
        if scan and scan.vast:
            for naam in [naam for naam in self.fields if naam not in NA_HET_EERSTE_ANTWOORD]:
                del self.fields[naam]
        self.helper = helper(Layout(*self._groepen()))

    def _groepen(self):
        groepen = (
            ("Waar gaat het over?", ["samenwerking", "onderwerp", "regio", "manier", "verloop"]),
            ("Wanneer, en met hoeveel?", ["datum", "tijd", "plaats", "verwacht"]),
            ("Wat zien jullie van elkaar?", ["openheid", "samen_een", "samen_twee", "samen_lagen"]),
            ("Nog even", ["met_toelichting", "naar_factsheet"]),
        )
        verloop = [naam for naam in VERLOOP if naam in self.fields]
        eigen = {
            "onderwerp": Uitklap(
                "Waarover gaat het precies? (hoeft niet)",
                Field("gemeente", template="zelfscan/organiseren/_gemeente_veld.html"),
                "thema",
                "levensfase",
                *verloop,
            ),
            "verloop": Uitklap("Waar begon het, en hoe ver is het? (hoeft niet)", *verloop),
            "openheid": Field("openheid", template="zelfscan/organiseren/_openheid_veld.html"),
            "samen_een": Field("samen_een", template="zelfscan/organiseren/_samen_veld.html"),
            "samen_twee": Field("samen_twee", template="zelfscan/organiseren/_samen_veld.html"),
            "samen_lagen": Field("samen_lagen", template="zelfscan/organiseren/_samen_lagen_veld.html"),
        }
        uitklap = ["onderwerp"] if "thema" in self.fields else ["verloop"] if verloop else []
        er_zijn = {*self.fields, *uitklap}
        for titel, namen in groepen:
            if er := [eigen.get(naam, naam) for naam in namen if naam in er_zijn]:
                yield Fieldset(titel, *er)

    def clean_regio(self):
        return self.regios.get(self.cleaned_data["regio"])

    def clean(self):
        data = super().clean()
        if "openheid" not in self.fields:
            return data
        if data.get("manier") == REGIOS:
            if data.get("openheid", Openheid.NAAM) not in ("", Openheid.NAAM):
                self.add_error("openheid", f"Tussen regio's is het altijd ‘{Openheid.NAAM.label}’. Kies die.")
            data["openheid"] = Openheid.NAAM.value
            if data.get("gemeente"):
                self.add_error("gemeente", "Tussen regio's scoort ieder de eigen regio. Laat de gemeente leeg.")
            for naam in VERLOOP:
                if data.get(naam):
                    self.add_error(naam, TUSSEN_REGIOS)
        elif data.get("openheid") == "":
            self.add_error("openheid", self.fields["openheid"].error_messages["required"])
        self._keur_factsheet(data)
        self._keur_openheid(data)
        return data

    def _keur_factsheet(self, data):
        if not data.get("naar_factsheet"):
            return
        if not data.get("regio"):
            self.add_error("naar_factsheet", "Kies hierboven bij welke regio de scan hoort, of zet dit vinkje uit.")
        if data.get("openheid") == Openheid.NAAM:
            self.add_error("naar_factsheet", "Een scan met namen gaat nooit naar een factsheet. Zet dit vinkje uit.")

    def _keur_openheid(self, data):
        """Here as well as in the action, so that all that is wrong is said at once."""
        al = self.scan.genodigden.count() if self.scan else 0
        aantal = max(data.get("verwacht") or 0, al)
        if not (data.get("openheid") and data.get("verwacht")):
            return
        if bezwaar := bezwaar_tegen_openheid(data["openheid"], aantal, self.instrument):
            self.add_error("openheid", bezwaar)

    def velden(self) -> dict:
        """Return what `maak_scan` and `wijzig_scan` take. Needs a valid form."""
        data = super().velden()
        if "openheid" in data:
            data |= {"instrument": self.instrument.sleutel, "instrument_versie": self.instrument.versie}
            data = {"naar_factsheet": False, "begin": "", "fase": ""} | data
        if "samen_een" in data:
            domeinen, lagen = [data.pop("samen_een"), data.pop("samen_twee")], [data.pop("samen_lagen")]
            data["samengevoegd"] = lagen if data.get("openheid") == Openheid.LAAG else domeinen
        if "manier" in data:
            data["manier"] = int(data["manier"])
        return data


class ScanWijzigenForm(SamenForm, ScanForm):
    """A scan that is there already."""

    horen_bijeen = (("manier", "openheid", "samen_een", "samen_twee", "samen_lagen", "regio", "naar_factsheet"),)


def _gemeenten_van(regios: dict[str, Regio]) -> list[str]:
    """The municipalities of these regions by name, to choose from."""
    rijen = RegioGemeente.objects.filter(regio__in=regios) if regios else RegioGemeente.objects.none()
    return sorted(set(rijen.values_list("gemeente__naam", flat=True)))


def beginwaarden(scan: Scan) -> dict:
    """Return what ScanForm begins with for this scan."""
    domeinen = [*(scan.samengevoegd if scan.openheid == Openheid.DOMEIN else []), [], []]
    lagen = [*(scan.samengevoegd if scan.openheid == Openheid.LAAG else []), []]
    return {
        "samenwerking": scan.samenwerking,
        "gemeente": scan.gemeente,
        "thema": scan.thema,
        "levensfase": scan.levensfase,
        "begin": scan.begin,
        "fase": scan.fase,
        "regio": str(scan.regio_id or ""),
        "manier": str(scan.manier),
        "verwacht": scan.verwacht or None,
        "openheid": scan.openheid,
        "samen_een": domeinen[0],
        "samen_twee": domeinen[1],
        "samen_lagen": lagen[0],
        "met_toelichting": scan.met_toelichting,
        "naar_factsheet": scan.naar_factsheet,
    }
