"""What a participant sends: the answer, the code on the wall, an address for the report.

The answer page writes its fields out by hand, for speed (ontwerp §9.3): templates/zelfscan/meedoen/. Names are a
contract (ontwerp §7.2): `<rol>`, `<rol>_wie`, `<rol>_toelichting`, and domein, partij, organisatie.
"""

from collections.abc import Iterable

from crispy_forms.helper import FormHelper
from django import forms

from regie.inhoud.partijen import Domein, Laag, Partij, domein_van
from regie.regios.forms.organisaties import KIES_SOORT
from regie.stukken.foutzinnen import TE_LANG
from regie.stukken.velden import EMail, Getypt
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.knelpunten import VELDEN as KNELPUNTVELDEN
from zelfscan.instrumenten.soorten.basis import Veld
from zelfscan.instrumenten.veldnamen import SPEELT
from zelfscan.scan.models import Genodigde, Scan
from zelfscan.scan.vragen import gevraagd, vraagt_knelpunten
from zelfscan.scan.zichtbaarheid import Openheid

KIES_DOMEIN = "Kies het domein waarin je werkt."
KIES_LAAG = "Kies vanuit welke laag je kijkt."
KIES_REGIO = "Schrijf op welke regio je een score geeft."
KIES_ORGANISATIE = "Kies namens welke organisatie je invult."
ANDERS = "anders"  # who is not on the list of invited


class Regelveld(Getypt):
    """One line that has to be filled in; `leeg` says so in words."""

    def __init__(self, *, leeg: str, max_length: int):
        te_lang = TE_LANG.format(wat="Dit")
        super().__init__(max_length=max_length, error_messages={"required": leeg, "max_length": te_lang})


def organisaties(genodigden: Iterable[Genodigde]) -> list[Genodigde]:
    """Return of each organisation on the list its first row: more of its people may be invited."""
    per_naam: dict[tuple[str, ...], Genodigde] = {}
    for rij in genodigden:
        per_naam.setdefault((rij.organisatie.casefold(), rij.eigen_regio, rij.partij, rij.domein), rij)
    return list(per_naam.values())


class WieForm(forms.Form):
    """Of who answers: only what the openheid asks (besluiten 11). The paper page of the organiser uses it as well."""

    def __init__(self, *args, scan: Scan, **kwargs):
        super().__init__(*args, **kwargs)
        self.scan = scan
        self.lijst: dict[str, Genodigde] = {}  # what one can tap
        if scan.tussen_regios:
            self.fields["eigen_regio"] = Regelveld(leeg=KIES_REGIO, max_length=100)
        if scan.met_naam:
            self.fields["organisatie"] = Regelveld(
                leeg="Schrijf op namens welke organisatie je invult.", max_length=150
            )
            self.fields["partij"] = _keuze(Partij.choices, KIES_SOORT, required=False)
        if scan.openheid == Openheid.LAAG:
            self.fields["laag"] = _keuze(Laag.choices, KIES_LAAG, open=True)
        elif scan.openheid != Openheid.TOTAAL:
            alleen_domein = scan.openheid == Openheid.DOMEIN
            self.fields["domein"] = _keuze(Domein.choices, KIES_DOMEIN, required=alleen_domein, open=alleen_domein)

    def clean(self):
        gegevens = super().clean()
        if self.scan.met_naam:
            self._maak_af(gegevens)
        return gegevens

    def _maak_af(self, gegevens) -> None:
        """Say who it is by the row that was tapped; else the kind by the list, if left open, and the domein."""
        if "genodigde" in self.errors:
            gegevens.pop("partij", None)
        elif rij := self.lijst.get(gegevens.get("genodigde", "")):
            gegevens |= {naam: getattr(rij, naam) for naam in ("organisatie", "partij", "domein")}
            gegevens |= {"eigen_regio": rij.eigen_regio or gegevens.get("eigen_regio", "")}
        elif "partij" in gegevens and "domein" in gegevens:
            self._leid_af(gegevens)

    def _leid_af(self, gegevens) -> None:
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


class InvulForm(WieForm):
    """The whole answer of a participant: who answers, and what each item of the instrument asks.

    `gelezen` says which explanation stood above the form; `uitnodiging` is the key of a personal link.
    """

    sleutel = forms.UUIDField(
        error_messages={"required": "Ververs de pagina en probeer het nog eens.", "invalid": "Ververs de pagina."},
        widget=forms.HiddenInput,
    )
    gelezen = Getypt(required=False, widget=forms.HiddenInput)
    uitnodiging = Getypt(required=False, max_length=100, widget=forms.HiddenInput)

    def __init__(self, *args, scan: Scan, **kwargs):
        super().__init__(*args, scan=scan, **kwargs)
        if scan.met_naam and self.is_bound:
            self._laat_kiezen()
        self.onderdelen = gevraagd(scan)
        # Of what may be left out only what was sent: most say little besides their scores, and making fields is half
        # the cost of this form.
        for deel in self.onderdelen:
            for veld in deel.velden:
                if veld.verplicht or veld.naam in self.data:
                    self.fields[veld.naam] = formulierveld(veld, verplicht=veld.verplicht and not deel.niet_voor)
            if scan.met_toelichting and deel.tekstvelden and self.data.get(deel.tekstvelden[0].naam):
                self.fields |= {veld.naam: formulierveld(veld) for veld in deel.tekstvelden}
        self.knelpuntvelden = [een for een in KNELPUNTVELDEN if vraagt_knelpunten(scan) and een.naam in self.data]
        self.fields |= {veld.naam: formulierveld(veld) for veld in self.knelpuntvelden}

    def clean(self):
        gegevens = super().clean()
        if "partij" not in self.fields or "partij" in gegevens:
            # Not asked of everybody, so only now it is known who has to answer it.
            for deel in self.gevraagd():
                for veld in deel.velden if deel.niet_voor else ():
                    if veld.verplicht and veld.naam not in self.errors and not gegevens.get(veld.naam):
                        self.add_error(veld.naam, veld.zin)
        return gegevens

    def _laat_kiezen(self) -> None:
        """One taps one's organisation in the list of invited; who is not on it, writes it down."""
        self.lijst = {str(rij.pk): rij for rij in organisaties(self.scan.genodigden.op_volgorde())}
        if not self.lijst:
            return
        gekozen, geschreven = self.data.get("genodigde"), self.data.get("organisatie")
        if gekozen != ANDERS:
            self.fields["organisatie"].required = False
        if gekozen in self.lijst and "eigen_regio" in self.fields:
            self.fields["eigen_regio"].required = not self.lijst[gekozen].eigen_regio
        keuzes = [*((sleutel, rij.organisatie) for sleutel, rij in self.lijst.items()), (ANDERS, ANDERS)]
        self.fields["genodigde"] = _keuze(keuzes, KIES_ORGANISATIE, required=not geschreven, open=True)

    def gevraagd(self) -> list[Onderdeel]:
        """Return the items that are asked of who answers."""
        return [deel for deel in self.onderdelen if deel.is_gevraagd(self.cleaned_data.get("partij", ""))]

    def antwoorden(self) -> dict[str, dict]:
        """Return what a valid form says, as `vul_in` takes it: scores, keuzes and teksten, each by item.

        A score of 0 is "kan ik niet beoordelen"; texts only those that others may read.
        """
        gegeven: dict[str, dict] = {"scores": {}, "keuzes": {}, "teksten": self.teksten()}
        for deel in self.gevraagd():
            gezegd = deel.soort.lees(deel.sleutel, self.cleaned_data)
            if gezegd is not None:
                gegeven[deel.soort.bewaard_als][deel.sleutel] = gezegd
        return gegeven

    def knelpunten(self) -> dict[str, str]:
        """Return by knelpunt how much it plays; what was skipped is not there."""
        gezegd = {sleutel: self.cleaned_data.get(naam) for sleutel, naam in SPEELT.items()}
        return {sleutel: speelt for sleutel, speelt in gezegd.items() if speelt}

    def scores(self) -> dict[str, int]:
        """Return the scores of a valid form; 0 is "kan ik niet beoordelen"."""
        return self.antwoorden()["scores"]

    def teksten(self, *, mag: bool = True) -> dict[str, str]:
        """Return by item what was written and others may read; with `mag=False` what they may not."""
        teksten = {}
        for deel in self.gevraagd():
            tekst, vink = deel.tekstvelden or (None, None)
            if tekst and self.cleaned_data.get(tekst.naam) and self.cleaned_data[vink.naam] is mag:
                teksten[deel.sleutel] = self.cleaned_data[tekst.naam]
        return teksten


class Tekstveld(Getypt):
    """A text of somebody."""

    alinea = True

    def __init__(self, veld: Veld):
        super().__init__(required=veld.verplicht, max_length=veld.langste, error_messages={"max_length": veld.zin})


def formulierveld(veld: Veld, *, verplicht: bool = False) -> forms.Field:
    """Return the form field that an item describes. `verplicht`: whether it has to be filled in."""
    if veld.vink:
        return forms.BooleanField(required=verplicht)
    if not veld.keuzes:
        return Tekstveld(veld)
    if veld.meer:
        return forms.MultipleChoiceField(
            choices=veld.keuzes,
            required=verplicht,
            error_messages={"required": veld.zin, "invalid_choice": veld.zin, "invalid_list": veld.zin},
            widget=forms.CheckboxSelectMultiple,
        )
    return _keuze(veld.keuzes, veld.zin, required=verplicht, open=True)


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

    email = EMail(
        label="Je e-mailadres",
        help_text="We gebruiken het adres alleen om je één keer een link naar het verslag te mailen.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
