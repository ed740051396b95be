"""The factsheet, its versions and files: /quickscan/<pk>/factsheet…."""

from django.urls import path

from quickscan.factsheet.views import factsheet, stukken, versies

urlpatterns = [
    path("<int:pk>/factsheet/bewerken/", factsheet.bewerken, name="factsheet_bewerken"),
    path("<int:pk>/factsheet/voorbeeld/", factsheet.voorbeeld, name="factsheet_voorbeeld"),
    path("<int:pk>/factsheet/versies/", versies.versies, name="factsheet_versies"),
    path("<int:pk>/factsheet/versies/<int:nummer>/", versies.versie, name="factsheet_versie"),
    path("<int:pk>/factsheet/vergelijken/", versies.vergelijken, name="factsheet_vergelijken"),
    path("<int:pk>/factsheet/terugzetten/", versies.terugzetten, name="factsheet_terugzetten"),
    path("<int:pk>/factsheet/vrijgeven/", factsheet.vrijgeven, name="factsheet_vrijgeven"),
    path("<int:pk>/factsheet/vaststellen/", factsheet.vaststellen, name="factsheet_vaststellen"),
    path("<int:pk>/factsheet.pdf", stukken.factsheet_pdf, name="factsheet_pdf"),
    path("<int:pk>/factsheet.odt", stukken.factsheet_bewerkbaar, {"soort": "odt"}, name="factsheet_odt"),
    path("<int:pk>/factsheet.docx", stukken.factsheet_bewerkbaar, {"soort": "docx"}, name="factsheet_docx"),
]
