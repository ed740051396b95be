"""Who takes part in a quickscan and how to reach them, and the ways between its application, itself and its region."""

from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.http import urlencode

from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import Handeling, Toegang
from regie.mensen.rechten import Recht, mag
from regie.regios.regio import Lidmaatschap
from regie.stukken.bladdelen import Koppeling


@dataclass(frozen=True)
class Betrokkene:
    """Somebody who takes part, as what. `email` and `telefoon` are empty where we have none."""

    rol: str
    naam: str
    email: str = ""
    telefoon: str = ""

    @property
    def bellen(self) -> str:
        """The number as a telephone reads it."""
        return "".join(teken for teken in self.telefoon if teken in "+0123456789")


def wie_doet_mee(quickscan: Quickscan) -> list[Betrokkene]:
    """Return the contacts of the region, who guides it and who researches it; for all of them (besluiten 33).

    One query besides what `voor_bord()` brought along. A region without a contactpersoon has who applied.
    """
    contacten = []
    if regio := quickscan.regio_nu:
        rijen = Lidmaatschap.objects.contactpersonen().van(regio)
        contacten = [_contactpersoon(quickscan, lid.gebruiker) for lid in rijen]
    if not contacten and quickscan.aanmelder_email:
        wie = (quickscan.aanmelder_naam, quickscan.aanmelder_email, quickscan.aanmelder_telefoon)
        contacten = [Betrokkene("Wie de regio aanmeldde", *wie)]
    begeleider = quickscan.mao_begeleider
    onderzoekers = [_van_account("Onderzoeker van AEF", een.gebruiker) for een in quickscan.onderzoekers.all()]
    return [
        *(contacten or [Betrokkene("Contactpersoon van de regio", "Nog niet benoemd")]),
        _van_account("Begeleider van Met Andere Ogen", begeleider)
        if begeleider
        else Betrokkene("Begeleider van Met Andere Ogen", "Nog niet aangewezen"),
        *(onderzoekers or [Betrokkene("Onderzoekers van AEF", "Nog niet aangewezen")]),
    ]


def _contactpersoon(quickscan: Quickscan, gebruiker) -> Betrokkene:
    """Who applied without an account is called at the number of the application, until the account has its own."""
    contact = _van_account("Contactpersoon van de regio", gebruiker)
    if contact.telefoon or contact.email.lower() != quickscan.aanmelder_email.lower():
        return contact
    return replace(contact, telefoon=quickscan.aanmelder_telefoon)


def _van_account(rol: str, gebruiker) -> Betrokkene:
    return Betrokkene(rol, str(gebruiker), gebruiker.email, gebruiker.telefoon)


def ook_van(toegang: Toegang, gebruiker, *, behalve: str) -> list[Koppeling]:
    """Return the other pages about the same region that this person may open. `behalve`: the name of this page.

    One query at most.
    """
    quickscan = toegang.quickscan
    wegen = {}
    if toegang.mag(Handeling.ZIEN):
        wegen["Quickscan"] = reverse("quickscan:quickscan", args=[quickscan.pk])
    if toegang.mag(Handeling.AANMELDING_LEZEN):
        wegen["Aanmelding"] = reverse("quickscan:aanmelding", args=[quickscan.pk])
    if (regio := quickscan.regio_nu) and mag(gebruiker, Recht.REGIO_ZIEN, regio):
        wegen["Regio"] = reverse("regio", args=[regio.slug])
    if toegang.mag(Handeling.DOCUMENTEN_ZIEN):
        wegen["Documenten"] = reverse("quickscan:documenten", args=[quickscan.pk])
        over = f"{quickscan._meta.label_lower}:{quickscan.pk}"
        wegen["Mail van jou"] = f"{reverse('mijn_post')}?{urlencode({'over': over})}"
    return [Koppeling(adres, naam) for naam, adres in wegen.items() if naam != behalve]
