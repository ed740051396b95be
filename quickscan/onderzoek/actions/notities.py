"""Saving a note in the own pane: no window overwrites what another saved, and nothing is lost on a dropped line.

A note leaves no event: who wrote when stands with the note, for the researchers alone.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from quickscan.onderzoek.models.interview import Interview, Notitie
from quickscan.proces.overgangen import Quickscanstatus, Rondestatus
from quickscan.proces.toegang import Handeling
from quickscan.proces.vragen import NOTITIEONDERWERPEN
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import schoon

from .interviews import open_interview

# Until the round is finished; also while it is paused and when it was stopped: what somebody typed has to get in.
SCHRIJFBAAR = (
    Quickscanstatus.AANGEMELD,
    Quickscanstatus.GESELECTEERD,
    Quickscanstatus.LOOPT,
    Quickscanstatus.GESTOPT,
    Quickscanstatus.AFGEROND,
)
MEESTE_TEKENS = 20_000


class Gebotst(ActieFout):
    """Something else was saved since, in another window. `notitie`: how it is now."""

    def __init__(self, notitie: Notitie):
        self.notitie = notitie
        super().__init__("Hier is intussen iets anders bewaard.")


@transaction.atomic
def bewaar_notitie(
    *, by, interview: Interview, onderwerp: str, tekst: str, versie: int, pagina: str = "", volgnummer: int = 0
) -> Notitie:
    """Save one note of `by`. `versie`: the one it was written upon, 0 for none. Returns the note as it is then.

    Saving the same text again changes nothing. `pagina` (made by the opened page) and `volgnummer` (its saves, going
    up) tell that the newer version is of that page itself, which never got the answer: then there is no clash.

    Raises PermissionDenied, Achterhaald (wiped, or the round is finished), Gebotst, ValidationError (too long).
    """
    by, quickscan, interview = open_interview(by, interview, Handeling.ONDERZOEKEN, status=SCHRIJFBAAR, gepauzeerd=True)
    if quickscan.ronde.status == Rondestatus.AFGEROND:
        raise Achterhaald("De ronde is afgerond. De notities veranderen niet meer.")
    if onderwerp not in NOTITIEONDERWERPEN:
        raise Achterhaald("Dit onderwerp bestaat niet.")
    tekst = schoon(tekst)
    if len(tekst) > MEESTE_TEKENS:
        raise ValidationError(f"Deze notitie is te lang: {len(tekst)} tekens. Er passen er {MEESTE_TEKENS} in.")
    nu = interview.notities.filter(onderwerp=onderwerp, van=by).first()
    if nu is None:
        if versie:
            # Or it was written upon another's, when that could still be.
            raise Achterhaald("Deze notitie is gewist, of van een andere onderzoeker. Kopieer wat je wilt houden.")
        nu = Notitie(interview=interview, onderwerp=onderwerp, van=by, versie=0)
        if not tekst:
            return nu
    elif nu.tekst == tekst:
        return nu
    elif nu.versie != versie and not _is_van(nu, pagina, volgnummer):
        raise Gebotst(nu)
    nu.tekst, nu.versie, nu.bewerkt_op = tekst, nu.versie + 1, timezone.now()
    nu.pagina, nu.volgnummer = pagina[:36], volgnummer
    nu.save()
    return nu


def _is_van(nu: Notitie, pagina: str, volgnummer: int) -> bool:
    """Whether this page saved it last, and this is newer than what it saved."""
    return bool(pagina) and nu.pagina == pagina and volgnummer > nu.volgnummer
