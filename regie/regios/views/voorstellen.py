"""Answering what somebody asks of you, and taking back what you asked. Of a region here; of a scan in its own app."""

from functools import wraps

from django.shortcuts import get_object_or_404, redirect, render

from regie.mensen.rechten import ROLLEN, Recht
from regie.regios.actions import voorstellen as acties
from regie.regios.halen import met_regio
from regie.regios.voorstel import Regiovoorstel
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import bevestiging, knop, require_POST, require_safe_or_POST


def met_voorstel(soort, waarvan: str):
    """Give the view the question of this number that is to be answered by this person; `waarvan`: what it is about.

    Else a page (404) says that there is none: the same for what never was, is over, or is of somebody else.
    """

    def decorator(view):
        @require_safe_or_POST
        @wraps(view)
        def wrapper(request, pk):
            rijen = soort.objects.nog_open().aan(request.user).exclude(door=request.user)
            rij = rijen.select_related("door", waarvan).filter(pk=pk).first()
            if rij is None:
                return render(request, "regie/regios/voorstel_weg.html", status=404)
            return view(request, rij)

        return wrapper

    return decorator


def beantwoord(request, voorstel, acties, *, klaar: str, daarna, sjabloon: str, context: dict):
    """The page of one question: what a yes means, and on POST the answer ("ja" or "nee").

    `acties`: the module with `aanvaard` and `weiger`; `klaar` and `daarna` are for a yes.
    """
    doe, zin, naar = acties.aanvaard, klaar, daarna
    if request.POST.get("antwoord") == "nee":
        doe, naar = acties.weiger, redirect("mijn")
        zin = f"Je zei nee. Er verandert niets. {voorstel.door} krijgt bericht."

    def antwoord():
        if request.POST.get("antwoord") not in ("ja", "nee"):
            raise ActieFout("Kies ja of nee.")
        doe(by=request.user, voorstel=voorstel)

    return bevestiging(request, sjabloon, {"voorstel": voorstel, **context}, antwoord, klaar=zin, daarna=naar)


@met_voorstel(Regiovoorstel, "regio")
def voorstel(request, rij):
    regio = rij.regio
    kop = f"Wil je {regio} overnemen?" if rij.draagt_over else f"Wil je meedoen in {regio}?"
    return beantwoord(
        request,
        rij,
        acties,
        klaar=f"Je hoort nu bij {regio}.",
        daarna=redirect("regio", slug=regio.slug),
        sjabloon="regie/regios/voorstel.html",
        context={"regio": regio, "rol": ROLLEN[rij.rol], "kop": kop},
    )


@require_POST
@met_regio(Recht.LEDEN_BEHEREN)
def verwijderen(request, regio, pk):
    rij = get_object_or_404(regio.voorstellen.all(), pk=pk)
    return knop(
        request,
        lambda: acties.verwijder(by=request.user, voorstel=rij),
        klaar=f"{rij.email} is niet meer gevraagd.",
        daarna=redirect("regio_leden", slug=regio.slug),
    )
