"""What an organiser can do when more comes in than was expected, until the reveal: close the door, give a new code,
begin anew. Nobody is told who did what but by what stands on the pages of the scan.
"""

from contextlib import suppress

from django.db import transaction

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.mailbudget import MailbudgetOp
from regie.stukken.agendarij import AGENDAVELDEN
from regie.stukken.fouten import Achterhaald, ActieFout
from zelfscan.scan.actions.gedeeld import mail_na, open_scan
from zelfscan.scan.actions.onthullen import wis_antwoorden
from zelfscan.scan.code import nieuwe_code
from zelfscan.scan.models import OudeCode, Scan
from zelfscan.scan.overgangen import LOPEND

POGINGEN = 5


class NietsTeWissen(ActieFout):
    def __init__(self, zin="Er is nog geen antwoord binnen. Je hoeft niet opnieuw te beginnen."):
        super().__init__(zin)


def vrije_code() -> str:
    """Return a code that no scan has or ever had. Raises RuntimeError when it finds none."""
    for _ in range(POGINGEN):
        code = nieuwe_code()
        if not (Scan.objects.filter(code=code).exists() or OudeCode.objects.filter(code=code).exists()):
            return code
    raise RuntimeError("er is geen vrije code gevonden")


@transaction.atomic
def zet_deur(*, by, scan: Scan, dicht: bool) -> Scan:
    """Let nobody else in, or open the door again. Who answered may still replace or withdraw. Twice does nothing.

    With names also between reveal and close, for late lines; without a list never after the reveal. Raises
    PermissionDenied, Achterhaald. Returns the scan.
    """
    by, scan = open_scan(by, scan, status=LOPEND)
    if not scan.is_open and (not scan.met_naam or scan.zonder_lijst):
        raise Achterhaald
    if scan.dicht != dicht:
        scan.dicht = dicht
        scan.save(update_fields=["dicht"])
        Gebeurtenis.objects.schrijf(by=by, wat="scan.deur_dicht" if dicht else "scan.deur_open", onderwerp=scan)
    return scan


@transaction.atomic
def geef_nieuwe_code(*, by, scan: Scan, oud: str) -> Scan:
    """Give the scan another code. The old one lets in only who answered by it, and who has a personal link.

    `oud`: the code that was seen when this was asked, so that asking twice gives one new code. The other organiser
    gets a mail, because what hangs on the wall is out of date. Raises PermissionDenied, Achterhaald. Returns the scan.
    """
    by, scan = open_scan(by, scan)
    if scan.code != oud:
        raise Achterhaald
    OudeCode.objects.create(code=scan.code, scan=scan, opnieuw=scan.opnieuw)
    punt, scan.code = scan.agendapunt, vrije_code()
    scan.tel_op_na(punt)
    scan.save(update_fields=["code", *AGENDAVELDEN])
    Gebeurtenis.objects.schrijf(by=by, wat="scan.nieuwe_code", onderwerp=scan)
    _mail_de_ander("scan_nieuwe_code", by, scan)
    return scan


@transaction.atomic
def begin_opnieuw(*, by, scan: Scan, keer: int) -> Scan:
    """Delete all answers, and every key to them, unread. Personal links work again, and so does reminding.

    Nobody answered then, so what people see of one another may be chosen anew (privacy 8); the list stays. `keer`: the
    scan's `opnieuw` that was seen when this was asked, so that asking twice wipes no answer that came since. The other
    organiser gets a mail; everybody else reads it on the page of the scan. Raises PermissionDenied, Achterhaald,
    NietsTeWissen. Returns the scan as it is then.
    """
    by, scan = open_scan(by, scan)
    if scan.opnieuw != keer:
        raise Achterhaald
    aantal = scan.invullingen.count()
    if not aantal:
        raise NietsTeWissen
    wis_antwoorden(scan, links=False)
    scan.opnieuw, scan.vast, scan.begon_zonder_lijst = keer + 1, False, False
    scan.save(update_fields=["opnieuw", "vast", "begon_zonder_lijst"])
    Gebeurtenis.objects.schrijf(by=by, wat="scan.opnieuw", onderwerp=scan, van={"aantal": aantal})
    _mail_de_ander("scan_opnieuw", by, scan)
    return scan


def _mail_de_ander(sjabloon: str, by, scan: Scan) -> None:
    """Tell the other organiser. A budget that is used up is no reason to leave the scan as it is."""
    for ander in scan.organisatoren.exclude(gebruiker=by).select_related("gebruiker"):
        with suppress(MailbudgetOp), transaction.atomic():
            mail_na(sjabloon, ander.gebruiker, scan=scan, door=by)
