"""Notes: writing them at an interview, and reading all of them. Only for the researchers of this quickscan."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from quickscan.onderzoek.actions.notities import Gebotst, bewaar_notitie
from quickscan.onderzoek.forms.notities import notitieformulieren
from quickscan.onderzoek.notitieboek import meelezen, notitieboek
from quickscan.onderzoek.notitiespagina import Notitiespagina
from quickscan.proces.halen import met_quickscan
from quickscan.proces.toegang import Handeling
from quickscan.proces.vragen import NOTITIEONDERWERPEN
from regie.stukken.fouten import ActieFout
from regie.stukken.paginas import gestuurd, require_POST, require_safe_or_POST
from regie.stukken.tekst import als_nummer

from .interviews import met_interview


@require_safe_or_POST
@met_interview(Handeling.ONDERZOEKEN)
def notities(request, interview):
    """The own notes of one interview beside those of the others. With JavaScript each is saved by itself: `bewaar`."""
    formulieren = notitieformulieren(interview, request.user, gestuurd(request))
    if request.method == "POST" and _bewaar_alles(request, interview, formulieren):
        messages.success(request, "Je notities zijn bewaard.")
        return redirect("quickscan:notities", pk=interview.quickscan_id, interview=interview.pk)
    pagina = Notitiespagina(interview, formulieren, meelezen(interview, request.user))
    context = {"quickscan": interview.quickscan, "interview": interview, "pagina": pagina}
    return render(request, "quickscan/onderzoek/notities.html", context)


def _bewaar_alles(request, interview, formulieren) -> bool:
    """Save each note that was changed; what clashes stays on the page. Returns whether all of it is saved."""
    for form in formulieren:
        if not form.is_valid() or not form.is_veranderd:
            continue
        tekst, versie = form.cleaned_data["tekst"], form.cleaned_data["versie"] or 0
        try:
            bewaar_notitie(
                by=request.user, interview=interview, onderwerp=form.onderwerp.sleutel, tekst=tekst, versie=versie
            )
        except Gebotst as fout:
            form.toon_botsing(fout.notitie)
        except ActieFout as fout:
            form.add_error("tekst", str(fout))
        except ValidationError as fout:
            form.add_error("tekst", fout.messages)
    return all(form.is_valid() for form in formulieren)


@require_POST
@met_interview(Handeling.ONDERZOEKEN)
def bewaar(request, interview, onderwerp):
    """One note, saved while somebody types. 200: it is in; 409: somebody was first; 410 and 422: why not."""
    if onderwerp not in NOTITIEONDERWERPEN:
        raise Http404("dit onderwerp bestaat niet")
    try:
        notitie = bewaar_notitie(
            by=request.user,
            interview=interview,
            onderwerp=onderwerp,
            tekst=request.POST.get("tekst", ""),
            versie=als_nummer(request.POST.get("versie", "")),
            pagina=request.POST.get("pagina", ""),
            volgnummer=als_nummer(request.POST.get("volgnummer", "")),
        )
    except Gebotst as fout:
        return JsonResponse(_stand(fout.notitie) | {"tekst": fout.notitie.tekst}, status=409)
    except ActieFout as fout:
        return JsonResponse({"fout": str(fout)}, status=410)
    except ValidationError as fout:
        return JsonResponse({"fout": " ".join(fout.messages)}, status=422)
    return JsonResponse(_stand(notitie))


def _stand(notitie) -> dict:
    return {
        "versie": notitie.versie,
        "op": f"{timezone.localtime(notitie.bewerkt_op):%H:%M}",
    }


@require_safe
@conditional_page
@cache_control(private=True, no_cache=True)
@met_interview(Handeling.ONDERZOEKEN)
def van_anderen(request, interview):
    """What the others noted, as the page of one's own shows it. Asked for again and again, so with an ETag."""
    context = {"vakken": meelezen(interview, request.user).vakken}
    return render(request, "quickscan/onderzoek/notities_van_anderen.html", context)


@require_safe
@met_quickscan(Handeling.ONDERZOEKEN)
def naast_elkaar(request, quickscan):
    """Everything that was noted, per question and per role: to write from."""
    context = {"quickscan": quickscan, "boek": notitieboek(quickscan, request.user)}
    return render(request, "quickscan/onderzoek/naast_elkaar.html", context)
