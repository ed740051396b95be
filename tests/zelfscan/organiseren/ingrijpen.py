"""What an organiser can do to a scan that is open."""

from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.deur import begin_opnieuw, geef_nieuwe_code, zet_deur

DRIES = dict.fromkeys(fabriek.ROLLEN, 3)
OPENHEDEN = ("totaal", "domein", "laag", "naam")


def organisator(scan):
    return scan.organisatoren.first().gebruiker


ACTIES = {
    "dicht": lambda by, scan: zet_deur(by=by, scan=scan, dicht=True),
    "nieuwe_code": lambda by, scan: geef_nieuwe_code(by=by, scan=scan, oud=scan.code),
    "opnieuw": lambda by, scan: begin_opnieuw(by=by, scan=scan, keer=scan.opnieuw),
}
