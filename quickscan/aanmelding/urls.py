"""Applying and following the application: /quickscan/aanmelden/…, /quickscan/<pk>/aanmelding/…."""

from django.urls import path

from quickscan.aanmelding.views import aanmelden, aanmelding

urlpatterns = [
    # For everybody.
    path("aanmelden/", aanmelden.aanmelden, name="aanmelden"),
    path("aanmelden/<int:pk>/", aanmelden.ronde, name="ronde_open"),
    path("aanmelding/<slug:sleutel>/", aanmelden.volgen, name="volgen"),
    path("aanmelding/<slug:sleutel>/voorwaarden/", aanmelden.volgen_voorwaarden, name="volgen_voorwaarden"),
    # For who has an account; the last two for staff.
    path("<int:pk>/aanmelding/", aanmelding.aanmelding, name="aanmelding"),
    path("<int:pk>/voorwaarden/", aanmelding.voorwaarden, name="voorwaarden"),
    path("<int:pk>/aanmelding/regio/", aanmelding.regio_koppelen, name="regio_koppelen"),
    path("<int:pk>/aanmelding/link/", aanmelding.link_sturen, name="link_sturen"),
]
