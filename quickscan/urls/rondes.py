"""Rounds, applications, selection, impressions: /quickscan/rondes/…, /quickscan/aanmelden/…."""

from django.urls import path

from quickscan.views import aanmelden, aanmelding, afronden, indrukken, rondes, selectie

urlpatterns = [
    # For everybody.
    path("aanmelden/", aanmelden.aanmelden, name="aanmelden"),
    path("aanmelden/<int:pk>/", aanmelden.ronde, name="ronde_open"),
    path("aanmelding/<slug:sleutel>/", aanmelden.volgen, name="volgen"),
    path("aanmelding/<slug:sleutel>/voorwaarden/", aanmelden.volgen_voorwaarden, name="volgen_voorwaarden"),
    # For who has an account.
    path("<int:pk>/aanmelding/", aanmelding.aanmelding, name="aanmelding"),
    path("<int:pk>/voorwaarden/", aanmelding.voorwaarden, name="voorwaarden"),
    # For staff.
    path("<int:pk>/aanmelding/regio/", aanmelding.regio_koppelen, name="regio_koppelen"),
    path("<int:pk>/aanmelding/link/", aanmelding.link_sturen, name="link_sturen"),
    path("rondes/", rondes.rondes, name="rondes"),
    path("rondes/maken/", rondes.maken, name="ronde_maken"),
    path("rondes/<int:pk>/wijzigen/", rondes.wijzigen, name="ronde_wijzigen"),
    path("rondes/<int:pk>/", rondes.regelen, name="ronde"),
    path("rondes/<int:pk>/selectie/", selectie.selectie, name="selectie"),
    path("<int:pk>/aanmelding/herzien/", selectie.herzien, name="keuze_herzien"),
    path("rondes/<int:pk>/cijfers/", afronden.cijfers, name="ronde_cijfers"),
    path("rondes/<int:pk>/ontwerpsessie/", afronden.ontwerpsessie, name="ontwerpsessie"),
    path("rondes/<int:pk>/afronden/", afronden.afronden, name="ronde_afronden"),
    path("rondes/<int:pk>/indrukken/", indrukken.indrukken, name="indrukken"),
    path("rondes/<int:pk>/indrukken.pdf", indrukken.indrukken_pdf, name="indrukken_pdf"),
    path("rondes/<int:pk>/indrukken.xlsx", indrukken.indrukken_xlsx, name="indrukken_xlsx"),
    path("rondes/<int:pk>/indrukken.ods", indrukken.indrukken_ods, name="indrukken_ods"),
]
