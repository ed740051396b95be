"""Addresses under /mijn/scans/: making a scan, inviting, everything before the reveal."""

from django.urls import path

from zelfscan.organiseren.views import deur as organiseren_deur
from zelfscan.organiseren.views import mensen as organiseren_mensen
from zelfscan.organiseren.views import oefenen, papier, voorstellen
from zelfscan.organiseren.views import regelen as organiseren_regelen
from zelfscan.organiseren.views import scans as organiseren

urlpatterns = [
    path("", organiseren.lijst, name="lijst"),
    path("maken/", organiseren.maken, name="maken"),
    path("proef/", organiseren.proefscan, name="proefscan"),
    path("proef/scherm/", oefenen.scherm, name="oefenscherm"),
    path("proef/uitkomst/", oefenen.uitkomst, name="oefenuitkomst"),
    path("proef/verslag/", oefenen.verslag, name="oefenverslag"),
    path("<int:pk>/", organiseren.scan, name="scan"),
    path("<int:pk>/wijzigen/", organiseren.wijzigen, name="wijzigen"),
    path("<int:pk>/genodigden/", organiseren_mensen.genodigden, name="genodigden"),
    path("<int:pk>/genodigden/<int:genodigde>/verbeteren/", organiseren_mensen.verbeteren, name="verbeteren"),
    path("<int:pk>/genodigden/<int:genodigde>/wissen/", organiseren_mensen.wissen, name="wissen"),
    path("<int:pk>/uitnodigen/", organiseren_mensen.uitnodigen, name="uitnodigen"),
    path("<int:pk>/papier/", papier.papier, name="papier"),
    path("<int:pk>/verplaatsen/", organiseren_regelen.verplaatsen, name="verplaatsen"),
    path("<int:pk>/deur/", organiseren_deur.deur, name="deur"),
    path("<int:pk>/nieuwe-code/", organiseren_deur.nieuwe_code, name="nieuwe_code"),
    path("<int:pk>/opnieuw/", organiseren_deur.opnieuw, name="opnieuw"),
    path("<int:pk>/afgelasten/", organiseren_regelen.afgelasten, name="afgelasten"),
    path("vragen/<int:pk>/", voorstellen.voorstel, name="voorstel"),
    path("<int:pk>/organisatoren/", organiseren_regelen.organisatoren, name="organisatoren"),
    path("<int:pk>/organisatoren/<int:organisator>/", organiseren_regelen.organisator_weg, name="organisator_weg"),
    path(
        "<int:pk>/organisatoren/vragen/<int:voorstel>/verwijderen/",
        voorstellen.verwijderen,
        name="voorstel_verwijderen",
    ),
]
