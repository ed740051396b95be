"""A scan that was begun at once, with who is in the room (`/nu/`): it has no list (privacy 10, besluiten 29).

How many people there are stays open, it takes as many answers as any scan without an expected number
(zelfscan/scan/ruimte.py), and the reveal closes its door for good.

That nobody is on its list is held by `voeg_genodigden_toe` and by `Genodigde.clean`, not by the database: a
CheckConstraint sees one row of one table. A column of its own on Genodigde, or a number on Scan, could say anything
unless a key over both tables or a trigger held it to the truth, and Django makes neither for both databases.
"""

from django.db.models import CheckConstraint, Q

from zelfscan.scan.manier import Manier
from zelfscan.scan.overgangen import ONONTHULD
from zelfscan.scan.zichtbaarheid import Openheid

OPENHEDEN = (Openheid.TOTAAL.value, Openheid.NAAM.value)
GEEN_LIJST = "Deze scan is van nu, met wie er in de zaal zijn. Er is geen lijst."
REGELS = (
    CheckConstraint(
        condition=Q(zonder_lijst=False) | Q(manier=Manier.DOMEINEN, openheid__in=OPENHEDEN),
        name="scan_zonder_lijst_openheid",
        violation_error_message="Een scan die je nu begint, kan met alleen het totaal, of met naam.",
    ),
    CheckConstraint(
        condition=Q(zonder_lijst=False) | Q(verwacht=0),
        name="scan_zonder_lijst_open_aantal",
        violation_error_message="Van een scan die je nu begint, blijft open hoeveel mensen er meedoen.",
    ),
    CheckConstraint(
        condition=Q(zonder_lijst=False) | Q(status__in=ONONTHULD) | Q(dicht=True),
        name="scan_zonder_lijst_dicht",
        violation_error_message="Na het onthullen kan er bij deze scan niemand meer bij.",
    ),
    CheckConstraint(
        condition=Q(begon_zonder_lijst=False) | Q(vast=True),
        name="scan_begon_zonder_lijst_na_antwoord",
        violation_error_message="Of een scan zonder lijst begon, staat pas vast na het eerste antwoord.",
    ),
)
