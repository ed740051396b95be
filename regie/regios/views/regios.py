"""Regions: the list, the page of one with its congruence, how partners experience that, and removing it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from regie import aansluiting
from regie.mensen.beurt import om_de_beurt
from regie.mensen.rechten import Recht
from regie.regios.actions.regios import leg_ervaring_vast, verwijder_regio
from regie.regios.forms.regios import ErvaringForm
from regie.regios.gemeententabel import BRONVERMELDING
from regie.regios.halen import met_regio
from regie.regios.regio import Lidmaatschap, Regio
from regie.regios.regiopagina import regiopagina
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST

PER_PAGINA = 50


@require_safe
def regios(request):
    """My regions; for who may see them all: all, with a search."""
    rijen = Regio.objects.zichtbaar_voor(request.user)
    zoek = request.GET.get("zoek", "")[:100].strip() if request.user.is_staff else ""
    if zoek:
        rijen = rijen.zoek(zoek)
    pagina = Paginator(rijen.met_omvang().order_by("naam", "pk"), PER_PAGINA).get_page(request.GET.get("pagina"))
    rollen = Lidmaatschap.objects.filter(gebruiker=request.user, regio__in=list(pagina.object_list))
    rol_in = {lid.regio_id: lid.get_rol_display() for lid in rollen}
    context = {"pagina": pagina, "kaarten": [(regio, rol_in.get(regio.pk, "")) for regio in pagina], "zoek": zoek}
    return render(request, "regie/regios/lijst.html", context)


@require_safe
@met_regio(Recht.REGIO_ZIEN)
def regio(request, regio):
    context = {
        "regio": regio,
        "pagina": regiopagina(regio),
        "bron": BRONVERMELDING,
        "contacten": regio.contacten.op_volgorde(),
        "aanbieders": regio.organisaties.aanbieders(),
        "aantal_organisaties": regio.organisaties.count(),
        "aantal_leden": regio.lidmaatschappen.count(),
        "delen": [deel for geef in aansluiting.OVER_REGIO for deel in geef(request.user, regio)],
    }
    return render(request, "regie/regios/regio.html", context)


@require_safe_or_POST
@met_regio(Recht.REGIO_WIJZIGEN)
@om_de_beurt
def ervaring(request, regio):
    form = formulier(request, ErvaringForm, regio=regio)
    if form.is_valid() and gelukt(form, leg_ervaring_vast, by=request.user, regio=regio, oordelen=form.oordelen()):
        messages.success(request, "Bewaard. Hieronder staat jullie ervaring naast wat we telden.")
        return redirect("regio", slug=regio.slug)
    return render(request, "regie/regios/ervaring.html", {"regio": regio, "form": form})


@require_safe_or_POST
@met_regio(Recht.REGIO_WIJZIGEN)
def verwijderen(request, regio):
    return bevestiging(
        request,
        "regie/regios/verwijderen.html",
        {"regio": regio},
        lambda: verwijder_regio(by=request.user, regio=regio),
        klaar=f"De regio {regio.naam} is verwijderd.",
        daarna=redirect("regios"),
    )
