"""What somebody gets to read of the own answers, in the answer to who just sent them (besluiten 12, privacy 6).

An instrument that has something to say of them brings its own words; else they are read back, question by question.
"""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from regie.stukken.bewaard import voorgoed_bewaard
from zelfscan.instrumenten import INSTRUMENTEN
from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.meedoen.forms import InvulForm
from zelfscan.scan.models import Scan


def eigen_spiegel(scan: Scan, form: InvulForm) -> dict:
    """Return what the page shows of the answers in a valid form; `sjabloon` names the template."""
    spiegel = scan.instrument_nu.spiegel
    if spiegel is None:
        return {"sjabloon": "zelfscan/meedoen/_antwoorden.html", "antwoorden": _in_woorden(form)}
    sleutel = (scan.instrument, scan.instrument_versie)
    delen = voorgoed_bewaard(("spiegeldelen", *sleutel), lambda: _delen(*sleutel))
    return {"sjabloon": spiegel.sjabloon, **spiegel.lees(form.scores(), delen)}


def _in_woorden(form: InvulForm) -> list[tuple[Onderdeel, str]]:
    """What was answered, without what was not asked of this organisation. Texts only with the tick (privacy 7)."""
    gelezen = [(deel, deel.soort.lees(deel.sleutel, form.cleaned_data)) for deel in form.gevraagd()]
    return [(deel, deel.soort.teruglezen(gegeven)) for deel, gegeven in gelezen if gegeven is not None]


def _delen(instrument: str, versie: int) -> dict[tuple, SafeString]:
    """All parts that a mirror of this instrument can have, whatever was answered."""
    spiegel = INSTRUMENTEN[instrument, versie].spiegel
    return {sleutel: render_to_string(spiegel.deel, context) for sleutel, context in spiegel.delen().items()}
