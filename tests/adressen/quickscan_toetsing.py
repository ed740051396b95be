"""The review: from outside by a personal link, for everybody who has it; from inside for researchers and staff."""

from tests.wereld import MENSEN

from .quickscan_stukken import VAN_ALLE, VAN_ONDERZOEKER, Q
from .soort import DICHT, OPEN, Adres, binnen, iedereen, na

T, T_KLAAR = "/quickscan/toetsing/{toetssleutel}/", "/quickscan/toetsing/{toetssleutel_klaar}/"
T_GEEN = f"/quickscan/toetsing/{'0' * 43}/"
OPMERKING = {"plek": "geheel", "soort": "feit", "citaat": "", "tekst": "Er mist een jaartal."}
ANTWOORD = {"antwoord": "niet", "waarom": "Dat is niet zo.", "bijlagetekst": "Een jaartal."}
VAN_VOLGERS = VAN_ALLE | {"contactpersoon": 403}
NIET_VAN_HEN = binnen(404)


def van_buiten(naam: str, rest: str, *, get=200, post=405, data=None, doet=(), sleutel=T) -> Adres:
    return Adres(
        f"quickscan:{naam}",
        f"{sleutel}{rest}",
        OPEN,
        get=iedereen(get),
        post=iedereen(post),
        data=data or {},
        doet=doet,
    )


def van_binnen(naam: str, rest: str, rij, *, get=None, data=None, doet=("onderzoeker",)) -> Adres:
    return Adres(
        f"quickscan:{naam}", f"{Q}toetsing/{rest}", DICHT, get=get or rij, post=na(rij, 302), data=data or {}, doet=doet
    )


VOLGERS = ("onderzoeker", "medewerker")
ADRESSEN = (
    van_buiten("toetsen", ""),
    van_buiten("toetsen", "", sleutel=T_KLAAR),
    van_buiten("toetsen", "", get=404, sleutel=T_GEEN),
    van_buiten("toetsen_pdf", "factsheet.pdf"),
    van_buiten("toetsen_reageren", "reageren/?plek=dirigent", post=200),
    van_buiten("toetsen_reageren", "reageren/", post=302, data=OPMERKING, doet=MENSEN),
    van_buiten("toetsen_reageren", "reageren/", post=200, data=OPMERKING, sleutel=T_KLAAR),
    van_buiten("toetsen_wijzigen", "reageren/{opmerking}/", post=302, data=OPMERKING, doet=MENSEN),
    van_buiten("toetsen_wijzigen", "reageren/{opmerking}/", get=404, post=404, data=OPMERKING, sleutel=T_KLAAR),
    van_buiten("toetsen_weghalen", "weghalen/{opmerking}/", get=405, post=302, doet=MENSEN),
    # Of another person: it is not there, and stays.
    van_buiten("toetsen_weghalen", "weghalen/{opmerking}/", get=405, post=302, sleutel=T_KLAAR),
    van_buiten("toetsen_klaar", "klaar/", get=405, post=302, doet=MENSEN),
    van_buiten("toetsen_klaar", "klaar/", get=405, post=302, sleutel=T_KLAAR),
    # There runs one: nobody sends a second.
    Adres("quickscan:toetsing_versturen", f"{Q}toetsing/versturen/", DICHT, get=VAN_ONDERZOEKER, post=VAN_ONDERZOEKER),
    van_binnen("toetsing_herinneren", "{toetsing}/herinneren/", VAN_VOLGERS, get=binnen(405), doet=VOLGERS),
    van_binnen("toetsing_sluiten", "{toetsing}/sluiten/", VAN_ONDERZOEKER),
    van_binnen("toetsing_link", "toetsers/{toetser}/", VAN_VOLGERS, doet=VOLGERS),
    van_binnen("toetsing_opmerking", "opmerkingen/{opmerking}/", VAN_ONDERZOEKER, data=ANTWOORD),
    Adres(
        "quickscan:toetsing_opmerking",
        "/quickscan/{quickscan_klaar}/toetsing/opmerkingen/{opmerking}/",
        DICHT,
        get=NIET_VAN_HEN | {"medewerker": 403},
        post=NIET_VAN_HEN | {"medewerker": 403},
    ),
)
