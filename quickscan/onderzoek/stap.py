"""Step 4: the interviews and the documents."""

from django.db.models import Prefetch

from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.overgangen import Interviewstatus
from quickscan.proces.doelgroepen import dekking
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, Tekort, mist
from quickscan.proces.toegang import Handeling
from regie.stukken.tekst import hoeveel, opsomming

from .onderzoekspagina import MEESTE_INTERVIEWS, MINSTE_INTERVIEWS, onderzoekspagina, zijn_geweest


def ontbreekt(quickscan) -> list[Tekort]:
    onderzoek = quickscan.onderzoek
    gehouden = [interview for interview in quickscan.interviews.all() if interview.status == Interviewstatus.GEHOUDEN]
    partijen = [(interview.partij, interview.sector) for interview in gehouden]
    zonder = [vereiste for vereiste, is_er in dekking(quickscan.doelgroep, partijen) if not is_er]
    geen_toestemming = [interview.pk for interview in gehouden if interview.toestemming is None]
    te_kort = MINSTE_INTERVIEWS - len(gehouden)
    of = f"Plan er nog {te_kort}, of leg uit waarom niet" if te_kort > 0 else "Leg uit waarom"
    return mist(
        (
            MINSTE_INTERVIEWS <= len(gehouden) <= MEESTE_INTERVIEWS or (onderzoek and onderzoek.reden_aantal),
            Tekort(
                f"{zijn_geweest(len(gehouden))}, de richtlijn is {MINSTE_INTERVIEWS} tot {MEESTE_INTERVIEWS}. {of}.",
                "quickscan:interviews" if te_kort > 0 else "quickscan:onderzoek_redenen",
                Handeling.ONDERZOEKEN,
            ),
        ),
        (
            not zonder or (onderzoek and onderzoek.reden_dekking),
            Tekort(
                f"Er is nog niet gesproken met: {opsomming([een.naam for een in zonder]) if zonder else ''}.",
                "quickscan:interviews",
                Handeling.ONDERZOEKEN,
            ),
        ),
        (
            not geen_toestemming,
            Tekort(
                f"Van {hoeveel(len(geen_toestemming), 'interview', 'interviews')} staat er nog geen toestemming.",
                "quickscan:interview_toestemming",
                Handeling.ONDERZOEKEN,
                *geen_toestemming[:1],
            ),
        ),
        (
            quickscan.documenten.all() or (onderzoek and onderzoek.reden_documenten),
            Tekort("Er zijn nog geen documenten bekeken.", "quickscan:documenten", Handeling.ONDERZOEKEN),
        ),
    )


def haal(rijen):
    gesprekken = Interview.objects.select_related("toestemming").defer("toelichting")
    rijen = rijen.select_related("onderzoek")
    return rijen.prefetch_related("documenten", Prefetch("interviews", gesprekken))


def context(request, toegang) -> dict:
    return {"pagina": onderzoekspagina(toegang, request.user)}


STAP = Stapdefinitie(
    sleutel=Stapsleutel.ONDERZOEK,
    nummer=4,
    naam="Onderzoek",
    wie=(Partner.AEF,),
    begint_bij=Partner.AEF,
    weken=6,
    inhoud="3 tot 5 interviews, met alle partijen die erbij horen, en de documenten.",
    tekst="De onderzoekers van AEF voeren 3 tot 5 gesprekken en lezen stukken van de regio.",
    regio="Je helpt de onderzoekers aan de goede mensen en stukken.",
    ontbreekt=ontbreekt,
    haal=haal,
    context=context,
    pagina="quickscan/onderzoek/stap.html",
    onderzoeker_sluit=True,
)
