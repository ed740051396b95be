"""Two regions that are one and the same: staff choose which stays, and see beforehand what moves."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from regie.mensen.aanmelden.bewijs import eis_bewijs
from regie.mensen.rechten import Recht, eis
from regie.regios.actions.regios import voeg_regios_samen
from regie.regios.forms.samenvoegen import SamenvoegenForm
from regie.regios.halen import met_regio
from regie.regios.regio import Regio
from regie.regios.samenvoegpagina import samenvoegpagina
from regie.stukken.paginas import formulier, gelukt, require_safe_or_POST

MEESTE_TREFFERS = 20


@require_safe_or_POST
@met_regio(Recht.REGIO_ZIEN)
def samenvoegen(request, regio):
    """`?met=<slug>`: the other region. Without it a list to choose from; what has a municipality in common first."""
    eis(request.user, Recht.REGIOS_SAMENVOEGEN)
    anderen = Regio.objects.zichtbaar_voor(request.user).exclude(pk=regio.pk)
    slug = request.POST.get("met") or request.GET.get("met")
    if not slug:
        return _kies(request, regio, anderen)
    ander = get_object_or_404(anderen, slug=slug)
    form = formulier(request, SamenvoegenForm, regios=[regio, ander])
    if form.is_valid():
        paar = form.paar()
        eis_bewijs(request, f"Je laat {paar['gaat_op']} opgaan in {paar['blijft']}, met alle leden.")
        if over := gelukt(form, voeg_regios_samen, by=request.user, **paar):
            messages.success(request, f"{paar['gaat_op']} is opgegaan in {over}. De leden krijgen een mail.")
            return redirect("regio", slug=over.slug)
    context = {"regio": regio, "ander": ander, "form": form, "pagina": samenvoegpagina(regio, ander)}
    return render(request, "regie/regios/samenvoegen.html", context)


def _kies(request, regio, anderen):
    zoek = request.GET.get("zoek", "")[:100].strip()
    if zoek:
        anderen = anderen.zoek(zoek)
    else:
        codes = regio.gemeenten.order_by().values("code")
        anderen = anderen.filter(gemeenten__code__in=codes).distinct()
    treffers = anderen.order_by("naam", "pk")[:MEESTE_TREFFERS]
    return render(request, "regie/regios/samenvoegen_met.html", {"regio": regio, "treffers": treffers, "zoek": zoek})
