"""The addresses of one's own pages."""

from django.urls import path

from . import views as mijn

urlpatterns = [
    path("mijn/", mijn.mijn, name="mijn"),
    path("mijn/naam/", mijn.naam, name="mijn_naam"),
    path("mijn/gegevens/", mijn.gegevens, name="mijn_gegevens"),
    path("mijn/gegevens.json", mijn.download, name="mijn_download"),
    path("mijn/post/", mijn.post, name="mijn_post"),
    path("mijn/verwijderen/", mijn.verwijderen, name="account_verwijderen"),
    path("regios/<slug:slug>/overdragen/", mijn.overdragen, name="regio_overdragen"),
]
