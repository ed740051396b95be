"""The questions of the answer page: in their groups, with what was chosen and typed.

Written out by hand and, when empty, rendered once: they are most of the cost of that page (ontwerp §9). Rendered
without the request, so nothing of a visitor can end up in what is kept.
"""

from collections.abc import Iterator
from itertools import count

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from regie.inhoud.knelpunten import KNELPUNTEN
from regie.stukken.bewaard import voorgoed_bewaard
from zelfscan.instrumenten.definitie import Groep, Instrument, Onderdeel
from zelfscan.instrumenten.knelpunten import KANS, VELDEN
from zelfscan.instrumenten.soorten.basis import Veld
from zelfscan.instrumenten.vraag import Ingevuld, Vraag
from zelfscan.meedoen.forms import InvulForm
from zelfscan.scan.drempels import knelpunten_vooraf
from zelfscan.scan.models import Scan
from zelfscan.scan.openheden import openheid_uitleg
from zelfscan.scan.vragen import vraagt_knelpunten


def vragen_van(scan: Scan, form: InvulForm | None, *, mensen: int = 0, achteraf: bool = False) -> SafeString:
    """Return all questions; `form`: what was sent, with what is wrong with it. `mensen`: how many are expected.

    `achteraf`: for after the reveal.
    """
    hulp, erbij = openheid_uitleg(scan).bij_toelichting, _erbij(scan, achteraf)
    wat = (
        scan.met_naam,
        scan.met_toelichting,
        scan.tussen_regios,
        hulp,
        erbij,
        knelpunten_vooraf(scan.instrument_nu, mensen),
    )
    if form is None:
        sleutel = ("vragen", scan.instrument, scan.instrument_versie, *wat)
        return voorgoed_bewaard(sleutel, lambda: _render(scan.instrument_nu, None, *wat))
    return _render(scan.instrument_nu, form, *wat)


def _erbij(scan: Scan, achteraf: bool) -> str:
    """Say what of the extra question is asked: "alles", only the "kans" or nothing.

    After the reveal a number of "vaak" is fixed, and a text stands with the name of its organisation.
    """
    if not vraagt_knelpunten(scan) or (achteraf and not scan.met_toelichting):
        return ""
    return "kans" if achteraf else "alles"


def _render(
    instrument: Instrument,
    form: InvulForm | None,
    met_naam: bool,
    met_toelichting: bool,
    tussen_regios: bool,
    hulp: str,
    erbij: str,
    wat_men_ziet: str,
):
    vragen = _Vragen(instrument, form, met_toelichting)
    knelpunten = vragen.knelpunten() if erbij == "alles" else []
    kans = vragen.van(KANS) if erbij and met_toelichting else None
    context = {
        "groepen": list(_per_groep(vragen)),
        "waarover": instrument.waarover,
        "met_naam": met_naam,
        "tussen_regios": tussen_regios,
        "bij_toelichting": hulp,
        "erbij": erbij,
        "wat_men_ziet": wat_men_ziet,
        "knelpunten": knelpunten,
        "kans": kans,
        "erbij_open": bool(kans and kans.ingevuld) or any(veld.waarden for _, veld in knelpunten),
    }
    return render_to_string("zelfscan/meedoen/_vragen.html", context)


def _per_groep(vragen: "_Vragen") -> Iterator[tuple[Groep | None, list[Vraag]]]:
    """Yield the groups with their questions in the order of the instrument; None for what is in no group."""
    instrument = vragen.instrument
    groepen = {groep.sleutel: groep for groep in instrument.groepen}
    huidige, rij = "", []
    plek = count(1)
    for deel in instrument.onderdelen:
        if deel.bij or not vragen.wordt_gevraagd(deel):
            continue
        if deel.groep != huidige and rij:
            yield groepen.get(huidige), rij
            rij = []
        huidige = deel.groep
        rij.append(vragen.van(deel, plek=next(plek)))
    if rij:
        yield groepen.get(huidige), rij


class _Vragen:
    """Makes the questions of one form."""

    def __init__(self, instrument: Instrument, form: InvulForm | None, met_toelichting: bool):
        self.instrument = instrument
        self.form = form
        self.met_toelichting = met_toelichting
        self.nummers = {deel.sleutel: nummer for nummer, deel in enumerate(instrument.gescoord, 1)}

    def wordt_gevraagd(self, deel: Onderdeel) -> bool:
        """Without remarks nothing is asked that is a text (privacy 7)."""
        return self.met_toelichting or not deel.is_tekst

    def van(self, deel: Onderdeel, *, plek: int = 0) -> Vraag:
        tekst, mag = deel.tekstvelden if deel.tekstvelden and self.met_toelichting else (None, None)
        return Vraag(
            onderdeel=deel,
            over=self.instrument.noemer.in_zin(deel),
            velden=tuple(self._ingevuld(veld) for veld in deel.velden),
            nummer=self.nummers.get(deel.sleutel, 0),
            van=len(self.nummers),
            plek=plek,
            bij=tuple(self.van(een) for een in self.instrument.naast(deel.sleutel) if self.wordt_gevraagd(een)),
            tekst=self._ingevuld(tekst) if tekst else None,
            mag=self._ingevuld(mag) if mag else None,
        )

    def knelpunten(self) -> list[tuple[str, Ingevuld]]:
        """The six, each with what it is about."""
        return [(een.tekst, self._ingevuld(veld)) for een, veld in zip(KNELPUNTEN, VELDEN, strict=True)]

    def _ingevuld(self, veld: Veld) -> Ingevuld:
        if self.form is None:
            return Ingevuld(veld)
        waarden = tuple(waarde for waarde in self.form.data.getlist(veld.naam) if waarde)
        return Ingevuld(veld, waarden, tuple(self.form.errors.get(veld.naam, ())))
