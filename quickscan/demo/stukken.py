"""What the steps of writing hold in the demo: factsheet, review, advice and the talk at the end."""

from datetime import timedelta

from django.utils import timezone

from quickscan.advies import actions as adviezen
from quickscan.advies.overgangen import Adviesstatus
from quickscan.factsheet import actions as factsheets
from quickscan.proces.stappen import Stapsleutel
from quickscan.terugkoppelgesprek.models import Gespreksafspraak, Rolafspraak, Terugkoppelgesprek
from quickscan.toetsing.actions import toetsen, toetsing
from quickscan.toetsing.models import LINK_DOEL, Toetser, Toetsersoort
from regie.mensen.toegangslink import Toegangslink
from zelfscan.service import uitkomsten_voor_factsheet

from . import teksten

AANGEPAST = {
    "gerealiseerd": teksten.GEREALISEERD.replace(
        "De wachttijd voor lichte hulp ging van tien naar drie weken.",
        "De wachttijd voor lichte hulp ging op zeven scholen van tien naar drie weken.",
    ),
    "regieneming": teksten.REGIENEMING.replace(
        "zelden het voortouw.", "zelden het voortouw. Bij de huisvesting deden ze dat wel."
    ),
}


def _bewaar(quickscan, onderzoeker, **anders):
    uitkomsten = uitkomsten_voor_factsheet(quickscan.regio_nu)
    basis = {
        "kern": teksten.KERN,
        "gerealiseerd": teksten.GEREALISEERD,
        "regieneming": teksten.REGIENEMING,
        "opvallend": teksten.OPVALLEND,
    }
    return factsheets.bewaar_factsheet(
        by=onderzoeker,
        quickscan=quickscan,
        teksten=basis | anders,
        rollen=teksten.ROLLEN,
        scan=uitkomsten[0].scan if uitkomsten else None,
    )


def _geef_vrij(quickscan, onderzoeker, versie) -> None:
    vragen = factsheets.vondsten(quickscan, versie)
    antwoorden = dict.fromkeys(vragen, "Nagelopen: dit wijst niet naar één mens.")
    factsheets.geef_vrij(by=onderzoeker, quickscan=quickscan, nummer=versie.nummer, antwoorden=antwoorden)


def factsheet(*, quickscan, onderzoeker, **_) -> None:
    """A first version, released."""
    _geef_vrij(quickscan, onderzoeker, _bewaar(quickscan, onderzoeker))


def verstuur(*, quickscan, onderzoeker, iedereen: bool = False) -> None:
    """Send the review; some react, or everybody."""
    tot = timezone.localdate() + timedelta(days=10)
    nieuw = toetsing.verstuur_toetsing(by=onderzoeker, quickscan=quickscan, tot=tot)
    toetsers = list(nieuw.toetsers.order_by("pk"))
    for toetser, opmerking in zip(toetsers, teksten.OPMERKINGEN, strict=False):
        plek, citaat, soort, tekst, *_ = opmerking
        link = Toegangslink.objects.van(toetser).get(doel=LINK_DOEL)
        toetsen.schrijf_opmerking(link=link, plek=plek, citaat=citaat, soort=soort, tekst=tekst)
    for toetser in toetsers if iedereen else toetsers[:2]:
        toetsen.rond_af(link=Toegangslink.objects.van(toetser).get(doel=LINK_DOEL))


def toets(*, quickscan, onderzoeker, **_) -> None:
    """The whole review: sent, answered, and the factsheet fixed."""
    verstuur(quickscan=quickscan, onderzoeker=onderzoeker, iedereen=True)
    per_tekst = {tekst: (antwoord, waarom) for _, _, _, tekst, antwoord, waarom in teksten.OPMERKINGEN}
    for opmerking in quickscan.toetsingen.get().opmerkingen.all():
        antwoord, waarom = per_tekst[opmerking.tekst]
        toetsing.beantwoord(
            by=onderzoeker, opmerking=opmerking, antwoord=antwoord, waarom=waarom, bijlagetekst=opmerking.tekst
        )
    quickscan = type(quickscan).objects.get(pk=quickscan.pk)
    versie = _bewaar(quickscan, onderzoeker, **AANGEPAST)
    _geef_vrij(quickscan, onderzoeker, versie)
    quickscan = type(quickscan).objects.get(pk=quickscan.pk)
    factsheets.stel_vast(by=onderzoeker, quickscan=quickscan, nummer=versie.nummer)


def advies(*, quickscan, onderzoeker, **_) -> None:
    """The advice: written, checked, and final."""
    mogelijkheden = dict(enumerate(teksten.MOGELIJKHEDEN, start=1))
    versie = adviezen.bewaar_advies(
        by=onderzoeker, quickscan=quickscan, inleiding=teksten.ADVIES, mogelijkheden=mogelijkheden
    )
    for naar in (Adviesstatus.GECONTROLEERD, Adviesstatus.DEFINITIEF):
        adviezen.zet_advies(by=onderzoeker, quickscan=quickscan, nummer=versie.nummer, naar=naar, collega=True)


def gesprek(*, quickscan, **_) -> None:
    """The talk was held, with who takes which role, and afspraken."""
    nieuw = Terugkoppelgesprek.objects.create(
        quickscan=quickscan,
        wanneer=timezone.now() - timedelta(days=1),
        plaats="Het oude raadhuis",
        aanwezig="Alle geïnterviewden, de wethouder jeugd, een onderzoeker en een medewerker van Met Andere Ogen.",
        verslag=teksten.VERSLAG,
        steun="Met Andere Ogen helpt de eerste bijeenkomst van bestuurders voorbereiden.",
    )
    Rolafspraak.objects.bulk_create(
        Rolafspraak(gesprek=nieuw, kernrol=rol, wie=wie, ontwikkeling=ontwikkeling)
        for rol, (wie, ontwikkeling) in teksten.ROLAFSPRAKEN.items()
    )
    vandaag = timezone.localdate()
    Gespreksafspraak.objects.bulk_create(
        Gespreksafspraak(gesprek=nieuw, wat=wat, wie=wie, wanneer=vandaag + timedelta(days=dagen))
        for wat, wie, dagen in teksten.AFSPRAKEN
    )


def link_van_toetser() -> Toegangslink | None:
    """Return the personal link of somebody who did not react yet in the review that runs; None without one."""
    wachtend = Toetser.objects.filter(
        gereageerd_op=None, toetsing__gesloten_op=None, soort=Toetsersoort.GEINTERVIEWD
    ).first()
    return Toegangslink.objects.van(wachtend).geldig().first() if wachtend else None


VUL = {
    Stapsleutel.FACTSHEET: factsheet,
    Stapsleutel.TOETSING: toets,
    Stapsleutel.ADVIES: advies,
    Stapsleutel.TERUGKOPPELGESPREK: gesprek,
}


def begin(bij: str, *, quickscan, onderzoeker, by) -> None:
    """Put into the step that is being done what is there halfway."""
    if bij == Stapsleutel.FACTSHEET:
        _bewaar(quickscan, onderzoeker, opvallend="")
    elif bij == Stapsleutel.TOETSING:
        verstuur(quickscan=quickscan, onderzoeker=onderzoeker)
    elif bij == Stapsleutel.TERUGKOPPELGESPREK:
        Terugkoppelgesprek.objects.create(
            quickscan=quickscan,
            wanneer=timezone.now() + timedelta(days=6),
            plaats="Buurthuis De Kade",
        )
