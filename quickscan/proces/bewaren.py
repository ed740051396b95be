"""How long what of a round is kept (besluiten 17), counted from the day it was finished; `actions/opruimen.py` does it.

Notes, files and refused applications go after 6 months. Names and addresses of people who were interviewed, who
reviewed or who applied go after the same term as of a scan (BEWAAR_MAANDEN, 12 unless set otherwise). Factsheet,
advice, remarks without names, agreements and dates stay.
"""

from datetime import date

from django.conf import settings

from .termijnen import plus_maanden

ONDERZOEK_MAANDEN = 6


def onderzoek_tot(afgerond_op: date) -> date:
    """Return the last day of notes, files and refused applications of a round that was finished on this day."""
    return plus_maanden(afgerond_op, ONDERZOEK_MAANDEN)


def mensen_tot(afgerond_op: date) -> date:
    """Return the last day of names and addresses of a round that was finished on this day."""
    return plus_maanden(afgerond_op, settings.BEWAAR_MAANDEN)
