"""The advice and its files: /quickscan/<pk>/advies…."""

from django.urls import path

from quickscan.advies.views import advies, stukken, versies

urlpatterns = [
    path("<int:pk>/advies/bewerken/", advies.bewerken, name="advies_bewerken"),
    path("<int:pk>/advies/vergelijken/", versies.vergelijken, name="advies_vergelijken"),
    path("<int:pk>/advies/terugzetten/", versies.terugzetten, name="advies_terugzetten"),
    path("<int:pk>/advies/stand/<slug:naar>/", advies.status, name="advies_status"),
    path("<int:pk>/advies.pdf", stukken.advies_pdf, name="advies_pdf"),
    path("<int:pk>/advies.odt", stukken.advies_bewerkbaar, {"soort": "odt"}, name="advies_odt"),
    path("<int:pk>/advies.docx", stukken.advies_bewerkbaar, {"soort": "docx"}, name="advies_docx"),
]
