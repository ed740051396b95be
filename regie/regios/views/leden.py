"""Who belongs to a region: see it, invite, another role, take somebody out, and the contactpersoon (staff)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render

from regie.mensen.aanmelden.bewijs import eis_bewijs
from regie.mensen.rechten import EIGEN_ROLLEN, ROLLEN, Recht, Regiorol, eis, mag
from regie.regios.actions.leden import (
    benoem_contactpersoon,
    nodig_lid_uit,
    stop_contactpersoon,
    verander_lidrol,
    verwijder_lid,
)
from regie.regios.forms.leden import ContactpersoonForm, LidrolForm, UitnodigingForm
from regie.regios.halen import met_regio
from regie.regios.regio import Lidmaatschap
from regie.stukken.paginas import bevestiging, formulier, gelukt, require_safe_or_POST


@require_safe_or_POST
@met_regio(Recht.REGIO_ZIEN)
def leden(request, regio):
    mag_beheren = mag(request.user, Recht.LEDEN_BEHEREN, regio)
    if request.method == "POST" and not mag_beheren:
        raise PermissionDenied
    form = formulier(request, UitnodigingForm)
    if form.is_valid():
        wat = form.cleaned_data
        if wat["rol"] != Regiorol.LID:
            eis_bewijs(request, f"Je vraagt {wat['email']} om {regio} mee te beheren.")
        if gevraagd := gelukt(form, nodig_lid_uit, by=request.user, regio=regio, **wat):
            messages.success(
                request, f"We mailen {gevraagd.email}. Die persoon hoort bij de regio zodra het antwoord ja is."
            )
            return redirect("regio_leden", slug=regio.slug)
    context = {
        "regio": regio,
        "leden": [(lid, ROLLEN[lid.rol]) for lid in Lidmaatschap.objects.van(regio)],
        "voorstellen": regio.voorstellen.te_volgen() if mag_beheren else [],
        "rollen": [ROLLEN[rol] for rol in (*EIGEN_ROLLEN, Regiorol.CONTACTPERSOON)],
        "form": form if mag_beheren else None,
        "mag_beheren": mag_beheren,
        "mag_benoemen": mag(request.user, Recht.CONTACTPERSOON_BENOEMEN, regio),
    }
    return render(request, "regie/regios/leden.html", context)


@require_safe_or_POST
@met_regio(Recht.LEDEN_BEHEREN)
def rol(request, regio, pk):
    lid = get_object_or_404(Lidmaatschap.objects.van(regio).filter(rol__in=EIGEN_ROLLEN), pk=pk)
    form = formulier(request, LidrolForm, initial={"rol": lid.rol})
    if form.is_valid():
        rol, wie = form.cleaned_data["rol"], lid.gebruiker
        vraagt = f"Je vraagt {wie} om {regio} mee te beheren."
        if rol != lid.rol and wie != request.user:
            eis_bewijs(request, f"Je maakt {wie} gewoon lid van {regio}." if rol == Regiorol.LID else vraagt)
        lid = gelukt(form, verander_lidrol, by=request.user, lidmaatschap=lid, rol=rol) or lid
        if form.is_valid():
            gemaild = f"We mailen {wie}. Die persoon wordt beheerder zodra het antwoord ja is."
            messages.success(request, f"{wie} is nu {lid.get_rol_display()}." if lid.rol == rol else gemaild)
            return redirect("regio_leden", slug=regio.slug)
    return render(request, "regie/regios/lid_rol.html", {"regio": regio, "lid": lid, "form": form})


@require_safe_or_POST
@met_regio(Recht.REGIO_ZIEN)
def verwijderen(request, regio, pk):
    """Take somebody out. Anybody may leave by themselves."""
    lid = get_object_or_404(Lidmaatschap.objects.van(regio), pk=pk)
    zelf = lid.gebruiker == request.user
    if not zelf:
        # Only staff change what staff named.
        van_staf = lid.rol == Regiorol.CONTACTPERSOON
        eis(request.user, Recht.CONTACTPERSOON_BENOEMEN if van_staf else Recht.LEDEN_BEHEREN, regio)
        if request.method == "POST":
            eis_bewijs(request, f"Je verwijdert {lid.gebruiker} uit {regio}.")
    klaar = "Je hoort niet meer bij deze regio." if zelf else f"{lid.gebruiker} hoort niet meer bij de regio."
    return bevestiging(
        request,
        "regie/regios/lid_weg.html",
        {"regio": regio, "lid": lid, "wat": "weg_zelf" if zelf else "weg"},
        lambda: verwijder_lid(by=request.user, lidmaatschap=lid),
        klaar=klaar,
        daarna=redirect("regios") if zelf and not request.user.is_staff else redirect("regio_leden", slug=regio.slug),
    )


@require_safe_or_POST
@met_regio(Recht.CONTACTPERSOON_BENOEMEN)
def contactpersoon(request, regio):
    form = formulier(request, ContactpersoonForm)
    if form.is_valid():
        eis_bewijs(request, f"Je benoemt {form.cleaned_data['email']} als contactpersoon van {regio}.")
        lid = gelukt(form, benoem_contactpersoon, by=request.user, regio=regio, **form.cleaned_data)
        if lid:
            messages.success(request, f"{lid.gebruiker} is nu contactpersoon van de regio.")
            return redirect("regio_leden", slug=regio.slug)
    return render(request, "regie/regios/contactpersoon.html", {"regio": regio, "form": form})


@require_safe_or_POST
@met_regio(Recht.CONTACTPERSOON_BENOEMEN)
def contactpersoon_stoppen(request, regio, pk):
    lid = get_object_or_404(Lidmaatschap.objects.van(regio).contactpersonen(), pk=pk)
    if request.method == "POST":
        eis_bewijs(request, f"Je maakt {lid.gebruiker} gewoon lid van {regio}, en geen contactpersoon meer.")
    return bevestiging(
        request,
        "regie/regios/lid_weg.html",
        {"regio": regio, "lid": lid, "wat": "stoppen"},
        lambda: stop_contactpersoon(by=request.user, lidmaatschap=lid),
        klaar=f"{lid.gebruiker} is geen contactpersoon meer, en nog wel lid.",
        daarna=redirect("regio_leden", slug=regio.slug),
    )
