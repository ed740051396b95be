"""How long what of a scan is kept (besluiten 17, 50). Only dates; `zelfscan/scan/actions/opruimen.py` does it.

An answer leaves no time (privacy 20), so nobody knows when the last one came: an unrevealed scan counts from its
meeting, or from when it was made if that was later. Moving the meeting moves the term.
"""

import calendar
from datetime import date, timedelta

from django.conf import settings
from django.utils import timezone

ONONTHULD_DAGEN = 30
WAARSCHUW_DAGEN = 7


def maanden_later(dag: date, maanden: int) -> date:
    """Return the same day so many months later; the last day of a month that is too short for it."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return dag.replace(year=jaar, month=maand + 1, day=min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def ononthuld_tot(scan) -> date:
    """Return the last day of a scan that nobody reveals; the day after it goes, with its answers."""
    # What was begun at once counts from then, also when its meeting moved (besluiten 50). A round after it is planned.
    begin = scan.created_at if scan.zonder_lijst and scan.ronde == 1 else max(scan.bijeenkomst, scan.created_at)
    return timezone.localdate(begin) + timedelta(days=ONONTHULD_DAGEN)


def waarschuw_op(scan) -> date:
    """Return the day on which its organisers hear that it goes."""
    return ononthuld_tot(scan) - timedelta(days=WAARSCHUW_DAGEN)


def resultaat_tot(scan) -> date | None:
    """Return the last day on which who has the code sees result and report. None before the reveal.

    A scan that was revealed and never closed counts from its reveal: what has a name in it may not stay for ever.
    """
    begin = scan.gesloten_op or scan.onthuld_op
    return maanden_later(begin, settings.BEWAAR_MAANDEN) if begin else None


def resultaat_voorbij(scan) -> bool:
    """Say whether the result is over: lines by name, invited people and addresses are gone, and so are its pages."""
    tot = resultaat_tot(scan)
    return tot is not None and timezone.localdate() > tot
