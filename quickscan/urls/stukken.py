"""Factsheet and advice, their versions and PDFs: /quickscan/<pk>/factsheet…, /quickscan/<pk>/advies…."""

from django.urls import path

from quickscan.views import advies, factsheet, stukken

urlpatterns = [
    path("<int:pk>/factsheet.pdf", stukken.factsheet_pdf, name="factsheet_pdf"),
    path("<int:pk>/factsheet.odt", stukken.factsheet_odt, name="factsheet_odt"),
    path("<int:pk>/advies.pdf", stukken.advies_pdf, name="advies_pdf"),
    path("<int:pk>/advies.odt", stukken.advies_odt, name="advies_odt"),
    path("<int:pk>/factsheet/bewerken/", factsheet.bewerken, name="factsheet_bewerken"),
    path("<int:pk>/factsheet/voorbeeld/", factsheet.voorbeeld, name="factsheet_voorbeeld"),
    path("<int:pk>/factsheet/versies/", factsheet.versies, name="factsheet_versies"),
    path("<int:pk>/factsheet/versies/<int:nummer>/", factsheet.versie, name="factsheet_versie"),
    path("<int:pk>/factsheet/vergelijken/", factsheet.vergelijken, name="factsheet_vergelijken"),
    path("<int:pk>/factsheet/vrijgeven/", factsheet.vrijgeven, name="factsheet_vrijgeven"),
    path("<int:pk>/factsheet/vaststellen/", factsheet.vaststellen, name="factsheet_vaststellen"),
    path("<int:pk>/advies/bewerken/", advies.bewerken, name="advies_bewerken"),
    path("<int:pk>/advies/stand/<slug:naar>/", advies.status, name="advies_status"),
]
