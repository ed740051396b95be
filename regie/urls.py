"""The addresses of the site: a contract, links on paper and QR codes keep working (ontwerp §7)."""

from django.urls import include, path

from regie.admin import beheer
from regie.mensen.grenzen import wacht_even
from regie.site.views import dragers, fouten, gezond, onderdelen, post, rollen, verklaringen

urlpatterns = [
    path("", rollen.home, name="home"),
    path("rollen/", rollen.rollen, name="rollen"),
    path("rollen/<slug:sleutel>/", rollen.rol, name="rol"),
    path("dragers/", dragers.dragers, name="dragers"),
    path("dragers/<slug:sleutel>/", dragers.een_drager, name="drager"),
    path("", include("zelfscan.urls")),
    path("", include("quickscan.urls")),
    path("account/", include("regie.mensen.aanmelden.urls")),
    path("", include("regie.mijn.urls")),
    path("", include("regie.medewerkers.urls")),
    path("beheer/", beheer.urls),
    path("onderdelen/post/", post.post, name="post"),
    path("onderdelen/post/<slug:sleutel>/", post.brief, name="post_brief"),
    path("", include("regie.regios.urls")),
    path("hulp/", verklaringen.hulp, name="hulp"),
    path("herkomst/", verklaringen.herkomst, name="herkomst"),
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
# Not Django's but allauth's: what its own limits answer.
handler429 = wacht_even
handler500 = fouten.storing
