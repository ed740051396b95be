"""Answering what somebody asks of you, and taking back what you asked. Of a region here; of a scan in its own app."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from regie.mensen.rechten import ROLLEN, Recht
from regie.regios.actions import voorstellen as acties
from regie.regios.halen import met_regio
from regie.regios.voorstel import Regiovoorstel
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import require_safe_or_POST


def voorstel_weg(request):
    """Say that there is nothing to answer: the same for what never was, is over, or is of somebody else."""
    return render(request, "regie/regios/voorstel_weg.html", status=404)


def beantwoord(request, voorstel, *, aanvaard, weiger, klaar: str, daarna, sjabloon: str, context: dict):
    """The page of one question: on GET what it means, on POST the answer ("ja" or "nee").

    `daarna` makes of what `aanvaard` returns the address to go to.
    """
    reden, antwoord = "", request.POST.get("antwoord") if request.method == "POST" else None
    try:
        if antwoord == "ja":
            gekregen = aanvaard(by=request.user, voorstel=voorstel)
            messages.success(request, klaar)
            return redirect(daarna(gekregen))
        if antwoord == "nee":
            weiger(by=request.user, voorstel=voorstel)
            messages.success(request, f"Je zei nee. Er verandert niets. {voorstel.door} krijgt bericht.")
            return redirect("mijn")
    except ActieFout as fout:
        reden = str(fout)
    else:
        if request.method == "POST":
            reden = "Kies ja of nee."
    return render(request, sjabloon, {"voorstel": voorstel, "reden": reden, **context})


@require_safe_or_POST
def voorstel(request, pk):
    rijen = Regiovoorstel.objects.nog_open().aan(request.user).exclude(door=request.user)
    rij = rijen.select_related("door", "regio").filter(pk=pk).first()
    if rij is None:
        return voorstel_weg(request)
    return beantwoord(
        request,
        rij,
        aanvaard=acties.aanvaard,
        weiger=acties.weiger,
        klaar=f"Je hoort nu bij {rij.regio}.",
        daarna=lambda lid: reverse("regio", args=[lid.regio.slug]),
        sjabloon="regie/regios/voorstel.html",
        context={
            "regio": rij.regio,
            "rol": ROLLEN[rij.rol],
            "kop": f"Wil je {rij.regio} overnemen?" if rij.draagt_over else f"Wil je meedoen in {rij.regio}?",
        },
    )


@require_POST
@met_regio(Recht.LEDEN_BEHEREN)
def intrekken(request, regio, pk):
    rij = get_object_or_404(regio.voorstellen.all(), pk=pk)
    try:
        acties.trek_in(by=request.user, voorstel=rij)
    except ActieFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, f"{rij.email} is niet meer gevraagd.")
    return redirect("regio_leden", slug=regio.slug)
