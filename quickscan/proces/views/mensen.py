"""Who does what in a quickscan: its begeleider and its researchers. And who did what: its history."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from quickscan.proces.actions import mensen as acties
from quickscan.proces.forms import BegeleiderForm, OnderzoekerForm
from quickscan.proces.halen import met_quickscan
from quickscan.proces.toegang import Handeling
from regie.mensen.aanmelden.bewijs import eis_bewijs
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.paginas import formulier, gelukt, knop, require_POST, require_safe_or_POST

PER_PAGINA = 50


@require_safe_or_POST
@met_quickscan(Handeling.LEIDEN)
def mensen(request, quickscan):
    """Name who guides it, and who researches it."""
    wat = request.POST.get("wat")
    begeleider = formulier(
        request,
        BegeleiderForm,
        deze=wat == "begeleider",
        prefix="begeleider",
        initial={"gebruiker": str(quickscan.mao_begeleider_id or "")},
    )
    onderzoeker = formulier(
        request, OnderzoekerForm, deze=wat == "onderzoeker", prefix="onderzoeker", quickscan=quickscan
    )
    for form, actie, als in (
        (begeleider, acties.zet_begeleider, "begeleider"),
        (onderzoeker, acties.voeg_onderzoeker_toe, "onderzoeker"),
    ):
        if form.is_valid():
            wie = form.cleaned_data["gebruiker"]
            eis_bewijs(request, f"Je maakt {wie} {als} van de quickscan {quickscan.naam}.")
            if gelukt(form, actie, by=request.user, quickscan=quickscan, gebruiker=wie):
                messages.success(request, f"{wie} hoort nu bij deze quickscan.")
                return redirect("quickscan:mensen", quickscan.pk)
    context = {
        "quickscan": quickscan,
        "begeleider": begeleider,
        "onderzoeker": onderzoeker,
        "fout": begeleider.errors or onderzoeker.errors,
        "onderzoekers": quickscan.onderzoekers.select_related("gebruiker").order_by("pk"),
    }
    return render(request, "quickscan/proces/mensen.html", context)


@require_POST
@met_quickscan(Handeling.LEIDEN)
def onderzoeker_weg(request, quickscan, onderzoeker):
    schap = get_object_or_404(quickscan.onderzoekers.select_related("gebruiker"), pk=onderzoeker)
    wat = f"Je verwijdert {schap.gebruiker} als onderzoeker van de quickscan {quickscan.naam}."
    eis_bewijs(request, wat, terug=reverse("quickscan:mensen", args=[quickscan.pk]))
    return knop(
        request,
        lambda: acties.haal_onderzoeker_weg(by=request.user, quickscan=quickscan, gebruiker=schap.gebruiker),
        klaar=f"{schap.gebruiker} onderzoekt deze regio niet meer.",
        daarna=redirect("quickscan:mensen", quickscan.pk),
    )


@require_safe
@met_quickscan(Handeling.GESCHIEDENIS_ZIEN)
def geschiedenis(request, quickscan):
    """Every move, newest first."""
    pagina = Paginator(Gebeurtenis.objects.over(quickscan), PER_PAGINA).get_page(request.GET.get("pagina"))
    context = {"quickscan": quickscan, "pagina": pagina}
    return render(request, "quickscan/proces/geschiedenis.html", context)
