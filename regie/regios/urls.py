"""The addresses of regions. `maken` and `gemeenten` stand before the slug, so no region may be called so there."""

from django.urls import path

from regie.regios.views import inlezen, samenvoegen, voorstellen

from .views import contacten as regio_contacten
from .views import leden as regio_leden
from .views import maken as regio_maken
from .views import organisaties as regio_organisaties
from .views import regios

REGIO = "regios/<slug:slug>/"

urlpatterns = [
    path("mijn/vragen/<int:pk>/", voorstellen.voorstel, name="regiovoorstel"),
    path(f"{REGIO}samenvoegen/", samenvoegen.samenvoegen, name="regio_samenvoegen"),
    path(f"{REGIO}organisaties/inlezen/", inlezen.inlezen, name="regio_inlezen"),
    path(f"{REGIO}organisaties/inlezen/voorbeeld.<slug:soort>", inlezen.voorbeeld, name="regio_inlezen_voorbeeld"),
    path("regios/", regios.regios, name="regios"),
    path("regios/maken/", regio_maken.maken, name="regio_maken"),
    path("regios/gemeenten/", regio_maken.gemeenten_zoeken, name="gemeenten_zoeken"),
    path(REGIO, regios.regio, name="regio"),
    path(f"{REGIO}wijzigen/", regio_maken.wijzigen, name="regio_wijzigen"),
    path(f"{REGIO}verwijderen/", regios.verwijderen, name="regio_verwijderen"),
    path(f"{REGIO}ervaring/", regios.ervaring, name="regio_ervaring"),
    path(f"{REGIO}contacten/", regio_contacten.contacten, name="regio_contacten"),
    path(f"{REGIO}contacten/maken/", regio_contacten.maken, name="regio_contact_maken"),
    path(f"{REGIO}contacten/<int:pk>/", regio_contacten.wijzigen, name="regio_contact"),
    path(f"{REGIO}contacten/<int:pk>/verwijderen/", regio_contacten.verwijderen, name="regio_contact_verwijderen"),
    path(f"{REGIO}organisaties/", regio_organisaties.organisaties, name="regio_organisaties"),
    path(f"{REGIO}organisaties/maken/", regio_organisaties.maken, name="regio_organisatie_maken"),
    path(f"{REGIO}organisaties/<int:pk>/", regio_organisaties.wijzigen, name="regio_organisatie"),
    path(
        f"{REGIO}organisaties/<int:pk>/verwijderen/",
        regio_organisaties.verwijderen,
        name="regio_organisatie_verwijderen",
    ),
    path(f"{REGIO}leden/", regio_leden.leden, name="regio_leden"),
    path(f"{REGIO}leden/contactpersoon/", regio_leden.contactpersoon, name="regio_contactpersoon"),
    path(f"{REGIO}leden/vragen/<int:pk>/verwijderen/", voorstellen.verwijderen, name="regiovoorstel_verwijderen"),
    path(f"{REGIO}leden/<int:pk>/", regio_leden.rol, name="regio_lid"),
    path(f"{REGIO}leden/<int:pk>/verwijderen/", regio_leden.verwijderen, name="regio_lid_verwijderen"),
    path(
        f"{REGIO}leden/<int:pk>/contactpersoon-stoppen/",
        regio_leden.contactpersoon_stoppen,
        name="regio_contactpersoon_stoppen",
    ),
]
