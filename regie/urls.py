"""The addresses of the site: a contract, links on paper and QR codes keep working (ontwerp §7)."""

from django.urls import include, path

from regie.views import fouten, gezond, onderdelen, rollen, verklaringen

urlpatterns = [
    path("", rollen.home, name="home"),
    path("rollen/", rollen.rollen, name="rollen"),
    path("rollen/<slug:sleutel>/", rollen.rol, name="rol"),
    path("zelfscan/", include("zelfscan.urls")),
    path("", include("zelfscan.urls.samen")),
    path("mijn/scans/", include("zelfscan.urls.scans")),
    path("quickscan/", include("quickscan.urls")),
    path("", include("quickscan.urls.openbaar")),
    path("account/", include("regie.aanmelden.urls")),
    path("", include("regie.urls_mijn")),
    path("", include("regie.urls_regios")),
    path("hulp/", verklaringen.hulp, name="hulp"),
    path("privacy/", verklaringen.privacy, name="privacy"),
    path("toegankelijkheid/", verklaringen.toegankelijkheid, name="toegankelijkheid"),
    path(".well-known/security.txt", verklaringen.security_txt, name="security_txt"),
    path("favicon.ico", verklaringen.favicon, name="favicon"),
    path("gezond/", gezond.gezond, name="gezond"),
    path("onderdelen/", onderdelen.onderdelen, name="onderdelen"),
]

handler400 = fouten.onjuist
handler403 = fouten.geen_toegang
handler404 = fouten.niet_gevonden
handler500 = fouten.storing
