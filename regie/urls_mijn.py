"""The addresses of one's own pages, of staff, and of Django's admin."""

from django.urls import path

from regie.admin import beheer
from regie.views import inlezen, medewerkers, mijn, post, samenvoegen, voorstellen

REGIO = "regios/<slug:slug>/"

urlpatterns = [
    path("mijn/", mijn.mijn, name="mijn"),
    path("mijn/gegevens/", mijn.gegevens, name="mijn_gegevens"),
    path("mijn/gegevens.json", mijn.download, name="mijn_download"),
    path("mijn/vragen/<int:pk>/", voorstellen.voorstel, name="regiovoorstel"),
    path("mijn/verwijderen/", mijn.verwijderen, name="account_verwijderen"),
    path(f"{REGIO}overdragen/", mijn.overdragen, name="regio_overdragen"),
    path(f"{REGIO}samenvoegen/", samenvoegen.samenvoegen, name="regio_samenvoegen"),
    path(f"{REGIO}organisaties/inlezen/", inlezen.inlezen, name="regio_inlezen"),
    path(f"{REGIO}organisaties/inlezen/voorbeeld.<slug:soort>", inlezen.voorbeeld, name="regio_inlezen_voorbeeld"),
    path("mensen/", medewerkers.mensen, name="mensen"),
    path("mensen/uitnodigen/", medewerkers.uitnodigen, name="mensen_uitnodigen"),
    path("mensen/geschiedenis/<slug:soort>/<int:pk>/", medewerkers.geschiedenis, name="geschiedenis"),
    path("mensen/<int:pk>/", medewerkers.mens, name="mens"),
    path("mensen/<int:pk>/<slug:sleutel>/", medewerkers.stap, name="mens_stap"),
    path("beheer/", beheer.urls),
    path("onderdelen/post/", post.post, name="post"),
    path("onderdelen/post/<slug:sleutel>/", post.brief, name="post_brief"),
]
