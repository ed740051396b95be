"""The page of a quickscan and of its steps. For who is on none of its sides it is not there."""

from .soort import DICHT, GEEN_POST, STAF, Adres, binnen, na

Q = "/quickscan/{quickscan}/"
VAN_ALLE = binnen(404, medewerker=200, onderzoeker=200, contactpersoon=200)
ELDERS = binnen(404, medewerker=200)
NIEMAND = binnen(404)
VAN_INTERN = VAN_ALLE | {"contactpersoon": 403}
VAN_LEIDING = VAN_INTERN | {"onderzoeker": 403}
GESPREK = {"datum": "2099-03-24", "tijd": "14:30", "plaats": "Gemeentehuis"}
AFBAKENING = {"thema": "Passend onderwijs", "doelgroep": "po_vo", "schaal": "jeugdregio"}
T = f"{Q}terugkoppelgesprek/"
NOG_GEEN_GESPREK = VAN_LEIDING | {"medewerker": 404}
WAAROM = {"waarom": "De wethouder is ziek."}


def zien(naam: str, pad: str, get=VAN_ALLE) -> Adres:
    return Adres(naam, pad, DICHT, get=get, post=GEEN_POST)


def knop(naam: str, pad: str, wie, doet=()) -> Adres:
    """A button without a page of its own: what does not fit the moment leads back with a sentence."""
    return Adres(naam, pad, DICHT, get=binnen(405), post=na(wie, 302), doet=doet)


def vraag(naam: str, pad: str, data: dict, wie=VAN_LEIDING, doet=STAF) -> tuple[Adres, Adres]:
    """A page with a form: empty it comes back, filled in it is done."""
    return Adres(naam, pad, DICHT, get=wie, post=wie), Adres(naam, pad, DICHT, wie, na(wie, 302), data, doet)


ADRESSEN = (
    zien("quickscan:bord", "/quickscan/", binnen(403, medewerker=200, onderzoeker=200)),
    zien("quickscan:quickscan", Q),
    zien("quickscan:quickscan", "/quickscan/{quickscan_klaar}/", ELDERS),
    zien("quickscan:quickscan", "/quickscan/999999/", NIEMAND),
    zien("quickscan:stap", f"{Q}toetsing/"),
    zien("quickscan:stap", "/quickscan/{quickscan_klaar}/startgesprek/", ELDERS),
    zien("quickscan:stap", f"{Q}geen-stap/", NIEMAND),
    zien("quickscan:geschiedenis", f"{Q}geschiedenis/", VAN_INTERN),
    # Something is missing in it, or it is not the moment.
    knop("quickscan:stap_sluiten", f"{Q}toetsing/sluiten/", VAN_INTERN),
    knop("quickscan:stap_sluiten", f"{Q}startgesprek/sluiten/", VAN_LEIDING),
    knop("quickscan:start_onderzoek", f"{Q}onderzoek/starten/", VAN_INTERN),
    knop("quickscan:hervatten", f"{Q}hervatten/", VAN_LEIDING),
    *vraag("quickscan:stap_heropenen", f"{Q}startgesprek/heropenen/", WAAROM),
    *vraag("quickscan:stap_heropenen", f"{Q}factsheet/heropenen/", WAAROM, VAN_INTERN, ("medewerker", "onderzoeker")),
    *vraag("quickscan:stap_termijn", f"{Q}advies/termijn/", {"termijn": "2099-03-24"}),
    *vraag("quickscan:pauzeren", f"{Q}pauzeren/", WAAROM),
    *vraag("quickscan:stoppen", f"{Q}stoppen/", WAAROM),
    *vraag("quickscan:mensen", f"{Q}mensen/", {"wat": "begeleider", "begeleider-gebruiker": "{medewerker_mens}"}),
    knop("quickscan:onderzoeker_weg", f"{Q}mensen/{{onderzoekerschap}}/weg/", VAN_LEIDING, STAF),
    Adres("quickscan:onderzoeker_weg", f"{Q}mensen/999999/weg/", DICHT, binnen(405), VAN_LEIDING | {"medewerker": 404}),
    # Before these steps are closed; afterwards the form says that they are.
    *vraag("quickscan:startgesprek", "/quickscan/{aanmelding}/startgesprek/bijwerken/", GESPREK, ELDERS),
    Adres("quickscan:startgesprek", f"{Q}startgesprek/bijwerken/", DICHT, VAN_LEIDING, VAN_LEIDING, GESPREK),
    *vraag("quickscan:afbakening", "/quickscan/{aanmelding}/afbakening/bijwerken/", AFBAKENING, ELDERS),
    Adres("quickscan:afbakening", f"{Q}afbakening/bijwerken/", DICHT, VAN_INTERN, VAN_INTERN, AFBAKENING),
    Adres(
        "quickscan:partijen",
        f"{Q}afbakening/partijen/",
        DICHT,
        VAN_INTERN,
        VAN_INTERN,
        {"wat": "een", "naam": "De Brug", "partij": "cjg"},
    ),
    knop("quickscan:partij_weg", f"{Q}afbakening/partijen/{{partij}}/weg/", VAN_INTERN),
    # The talk comes later than the review: planned, and then the rest (404 before).
    *vraag("quickscan:terugkoppelen_plannen", f"{T}plannen/", GESPREK | {"digitaal": "nee"}),
    *(
        Adres(naam, f"{T}{pad}/", DICHT, NOG_GEEN_GESPREK, NOG_GEEN_GESPREK)
        for naam, pad in (
            ("quickscan:terugkoppelen_uitnodigen", "uitnodigen"),
            ("quickscan:terugkoppelen_verslag", "verslag"),
            ("quickscan:afspraken", "afspraken"),
        )
    ),
    Adres("quickscan:afspraak_weg", f"{T}afspraken/999999/weg/", DICHT, binnen(405), NOG_GEEN_GESPREK),
    knop("quickscan:ontwerpsessie_uitnodigen", f"{T}ontwerpsessie/", VAN_LEIDING),
)
