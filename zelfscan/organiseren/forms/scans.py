"""Making and changing a scan."""

from django.utils import timezone

from regie.regios.regio import Regio, RegioGemeente
from regie.stukken.moment import begin_van, volgende_half_uur
from regie.stukken.samen import SamenForm
from regie.stukken.velden import helper
from zelfscan.instrumenten.definitie import Instrument
from zelfscan.scan.models import Scan
from zelfscan.scan.onderwerp import VELDEN as ONDERWERP
from zelfscan.scan.openheden import bezwaar_tegen_openheid, niet_gesplitst, over_papier, uitleg_voor
from zelfscan.scan.verloop import TUSSEN_REGIOS
from zelfscan.scan.verloop import VELDEN as VERLOOP
from zelfscan.scan.voorbeelden import voorbeelden_van
from zelfscan.scan.zichtbaarheid import Openheid
from zelfscan.scan.zonder_lijst import OPENHEDEN

from .scanindeling import indeling
from .scanvelden import REGIOS, Scanvelden

NA_HET_EERSTE_ANTWOORD = ("verwacht", *VERLOOP)


class ScanForm(Scanvelden):
    """What a scan is about and what people will see of each other. With a scan it changes that one: without a date.

    `instrument`: what is scored; chosen before, because what may be seen depends on it. What nearly everybody says
    stands open, all else under "Meer"; a new scan begins at the next half hour.
    """

    def __init__(self, *args, by, instrument: Instrument, scan=None, **kwargs):
        if not scan:
            kwargs["initial"] = begin_van(volgende_half_uur(timezone.now())) | (kwargs.get("initial") or {})
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
        bij = scan.gemeenten if scan else []
        namen = sorted({*self.fields["gemeente"].suggesties, *bij})
        self.fields["gemeenten"].choices = [(naam, naam) for naam in namen]
        if not namen:
            del self.fields["gemeenten"]
        if self.fields["gemeente"].suggesties:
            self.fields["gemeente"].widget.attrs["list"] = "id_gemeente_lijst"
        if not self.regios:
            del self.fields["regio"], self.fields["op_regiopagina"]
        if scan and scan.zonder_lijst:
            # How many come stays open, and it is never split (privacy 10).
            del self.fields["verwacht"], self.fields["manier"]
            self.fields["openheid"].choices = [een for een in self.fields["openheid"].choices if een[0] in OPENHEDEN]
        if not (self.regios and instrument.naar_factsheet):
            del self.fields["naar_factsheet"]
        if not instrument.splitsbaar or (scan and scan.zonder_lijst):
            del self.fields["samen_een"], self.fields["samen_twee"], self.fields["samen_lagen"]
        if scan and scan.ronde > 1:
            for naam in ONDERWERP:
                self.fields.pop(naam, None)
        if not instrument.verloop or (scan and scan.vast and scan.tussen_regios):
            del self.fields["begin"], self.fields["fase"]
        if scan:
            del self.fields["datum"], self.fields["tijd"], self.fields["plaats"]
        if scan and scan.vast:
            for naam in [naam for naam in self.fields if naam not in NA_HET_EERSTE_ANTWOORD]:
                del self.fields[naam]
        self.helper = helper(indeling(self.fields))

    def clean_regio(self):
        return self.regios.get(self.cleaned_data["regio"])

    def clean(self):
        data = super().clean()
        if "openheid" not in self.fields:
            return data
        if data.get("manier") == REGIOS:
            # The choice is not there to see then: what was chosen before counts for nothing.
            self.errors.pop("openheid", None)
            data["openheid"] = Openheid.NAAM.value
            if data.get("gemeente"):
                self.add_error("gemeente", "Tussen regio's scoort ieder de eigen regio. Laat de gemeente leeg.")
            for naam in VERLOOP:
                if data.get(naam):
                    self.add_error(naam, TUSSEN_REGIOS)
        elif data.get("openheid") == "":
            self.add_error("openheid", self.fields["openheid"].error_messages["required"])
        self._keur_factsheet(data)
        self._keur_regiopagina(data)
        self._keur_openheid(data)
        return data

    def _keur_factsheet(self, data):
        if not data.get("naar_factsheet"):
            return
        if not data.get("regio"):
            self.add_error("naar_factsheet", "Kies hierboven bij welke regio de scan hoort, of zet dit vinkje uit.")
        if data.get("openheid") == Openheid.NAAM:
            self.add_error("naar_factsheet", "Een scan met namen gaat nooit naar een factsheet. Zet dit vinkje uit.")

    def _keur_regiopagina(self, data):
        if data.get("op_regiopagina") and not data.get("regio"):
            self.add_error("op_regiopagina", "Kies bij welke regio de scan hoort, of zet dit vinkje uit.")
        elif data.get("op_regiopagina") and data.get("manier") == REGIOS:
            self.add_error("op_regiopagina", "Tussen regio's komt er niets op één pagina. Zet dit vinkje uit.")
        if data.get("gemeenten") and (data.get("gemeente") or data.get("manier") == REGIOS):
            self.add_error(
                "gemeenten", "Vink gemeenten aan, of schrijf er één op. Niet allebei, en niet tussen regio's."
            )

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
            data = {"naar_factsheet": False, "op_regiopagina": False, "begin": "", "fase": ""} | data
        if "samen_een" in data:
            domeinen, lagen = [data.pop("samen_een"), data.pop("samen_twee")], [data.pop("samen_lagen")]
            data["samengevoegd"] = lagen if data.get("openheid") == Openheid.LAAG else domeinen
        if "manier" in data:
            data["manier"] = int(data["manier"])
        return data


class ScanWijzigenForm(SamenForm, ScanForm):
    """A scan that is there already."""

    horen_bijeen = (
        ("manier", "openheid", "samen_een", "samen_twee", "samen_lagen", "regio", "op_regiopagina", "naar_factsheet"),
    )


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
        "gemeenten": scan.gemeenten,
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
        "op_regiopagina": scan.op_regiopagina,
    }
