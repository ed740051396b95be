"""What quickscans add to /mijn/, to the download of one's own data, and to what keeps an account from going."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from quickscan.concepten.models import Schrijfconcept
from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.models import Akkoord, Quickscan, Ronde, Stap
from quickscan.proces.overgangen import ACTIEF, NIET_GEKOZEN, Rondestatus
from quickscan.toetsing.models import Opmerking, Toetser
from regie.aansluiting import Bezit, Mijndeel, Mijnregel
from regie.stukken.tekst import hoeveel


def _adres(quickscan) -> str:
    return reverse("quickscan:quickscan", args=[quickscan.pk])


def _adres_voor(gebruiker, quickscan) -> str:
    """Who only applied has the page of the application; the others that of the quickscan."""
    alleen_aangemeld = quickscan.status in NIET_GEKOZEN and quickscan.aangemeld_door_id == gebruiker.pk
    return reverse("quickscan:aanmelding", args=[quickscan.pk]) if alleen_aangemeld else _adres(quickscan)


def _te_kiezen() -> list[Mijndeel]:
    """For staff: the rounds in which applications wait, and those that should have been closed or finished."""
    regels = []
    for ronde in (
        Ronde.objects.exclude(status__in=[Rondestatus.CONCEPT, Rondestatus.AFGEROND]).met_aantallen().op_volgorde()
    ):
        adres = reverse("quickscan:ronde", args=[ronde.pk])
        if ronde.te_kiezen:
            wachten = hoeveel(ronde.te_kiezen, "aanmelding", "aanmeldingen")
            regels.append(Mijnregel(ronde.naam, adres, f"{wachten} waarover nog geen keuze is gemaakt"))
        elif ronde.is_open and not ronde.kan_aanmelden:
            regels.append(Mijnregel(ronde.naam, adres, "de laatste dag om aan te melden is voorbij"))
        elif not ronde.is_open and ronde.eind < timezone.localdate():
            regels.append(
                Mijnregel(ronde.naam, adres, "het eind is voorbij. Rond de ronde af, dan gaan de bewaartermijnen in")
            )
    rondes = reverse("quickscan:rondes")
    return [Mijndeel("Rondes", regels, "Er wacht geen ronde op je.", ("Alle rondes", rondes))]


def mijn(gebruiker) -> list[Mijndeel]:
    """What waits for me in quickscans, and the quickscans I am in. Staff and researchers have the board as well."""
    wacht = Stap.objects.wacht_op(gebruiker).select_related("quickscan__regio__samengevoegd_in")
    wacht = list(wacht.order_by("termijn", "pk"))
    regels = [
        Mijnregel(f"{stap} van de {stap.quickscan}", _adres(stap.quickscan), _bij(stap.termijn)) for stap in wacht[:5]
    ]
    if len(wacht) > 5:
        regels[-1] = Mijnregel(f"En nog {hoeveel(len(wacht) - 4, 'stap', 'stappen')}", _adres(wacht[4].quickscan))
    delen = [Mijndeel("Quickscans: jij bent aan zet", regels)] if regels else []
    if gebruiker.is_staff or gebruiker.is_onderzoeker:
        delen.append(Mijndeel("Alle quickscans", [Mijnregel("Het bord: wat wacht op wie", reverse("quickscan:bord"))]))
    if gebruiker.is_staff:
        delen += _te_kiezen()
    else:
        eigen = Quickscan.objects.zichtbaar_voor(gebruiker).select_related("regio__samengevoegd_in").order_by("-pk")
        if rijen := [Mijnregel(f"Quickscan {een.naam}", _adres_voor(gebruiker, een), een.status) for een in eigen]:
            delen.append(Mijndeel("Je quickscans", rijen))
    return delen


def _bij(termijn) -> str:
    if termijn is None:
        return ""
    dagen = (termijn - timezone.localdate()).days
    return f"{hoeveel(-dagen, 'dag', 'dagen')} te laat" if dagen < 0 else f"nog {hoeveel(dagen, 'dag', 'dagen')}"


def bezit(gebruiker) -> list[Bezit]:
    """The quickscans that go on and have nobody else: as its only researcher, or guided by this person."""
    van_mij = Quickscan.objects.filter(status__in=ACTIEF).select_related("regio__samengevoegd_in")
    alleen = [
        een
        for een in van_mij.te_onderzoeken_door(gebruiker).prefetch_related("onderzoekers__gebruiker")
        if not any(rij.gebruiker != gebruiker and rij.gebruiker.is_active for rij in een.onderzoekers.all())
    ]
    begeleid = list(van_mij.filter(mao_begeleider=gebruiker))
    return [Bezit(str(een), _adres(een)) for een in {een.pk: een for een in (*alleen, *begeleid)}.values()]


def eigen_gegevens(gebruiker) -> dict:
    """What is kept of this person and of this address. Notes are no data of one person: they stay where they are."""
    adres = gebruiker.email
    van_mij = Q(aanmelder_email__iexact=adres) | Q(aangemeld_door=gebruiker)
    aanmeldingen = Quickscan.objects.filter(van_mij).select_related("regio__samengevoegd_in")
    interviews = Interview.objects.filter(email__iexact=adres).select_related("quickscan__regio__samengevoegd_in")
    toetsers = Toetser.objects.filter(email__iexact=adres).select_related("toetsing__quickscan__regio__samengevoegd_in")
    opmerkingen = Opmerking.objects.filter(toetser__email__iexact=adres)
    concepten = Schrijfconcept.objects.filter(door=gebruiker).exclude(velden={})
    onderzoek = Quickscan.objects.te_onderzoeken_door(gebruiker).select_related("regio__samengevoegd_in")
    return {
        "quickscans die je onderzoekt": [een.naam for een in onderzoek.order_by("pk")],
        "quickscans die je begeleidt": [een.naam for een in Quickscan.objects.filter(mao_begeleider=gebruiker)],
        "aanmeldingen voor een quickscan": [
            {
                "regio": een.naam,
                "naam": een.aanmelder_naam,
                "functie": een.aanmelder_functie,
                "wanneer": timezone.localtime(een.created_at).isoformat(timespec="minutes"),
            }
            for een in aanmeldingen.order_by("pk")
        ],
        "voorwaarden waarmee je akkoord gaf": [
            {"voorwaarde": een.voorwaarde, "versie": een.versie, "naam": een.naam, "tekst": een.tekst}
            for een in Akkoord.objects.filter(gebruiker=gebruiker).order_by("pk")
        ],
        "wat je schreef en nog niet bewaarde": [
            {
                "regio": een.quickscan.naam,
                "stuk": een.stuk,
                "wanneer": timezone.localtime(een.op).isoformat(timespec="minutes"),
                "velden": een.velden,
            }
            for een in concepten.select_related("quickscan__regio__samengevoegd_in").order_by("pk")
        ],
        "interviews voor een quickscan": [
            {"regio": een.quickscan.naam, "naam": een.naam, "functie": een.functie, "organisatie": een.organisatie}
            for een in interviews.order_by("pk")
        ],
        "toetsing van een factsheet": [
            {"regio": een.toetsing.quickscan.naam, "naam": een.naam} for een in toetsers.order_by("pk")
        ],
        "opmerkingen bij een factsheet": [
            {"bij": een.plek, "soort": een.get_soort_display(), "tekst": een.tekst}
            for een in opmerkingen.order_by("pk")
        ],
    }
