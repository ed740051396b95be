"""The quickscan, under /quickscan/. Each file is of one noun; `openbaar` is not under /quickscan/."""

from quickscan.urls import bord, onderzoek, rondes, stukken, toetsing

app_name = "quickscan"
# The board last: it has /quickscan/<pk>/<stap>/, which takes every word that has no address of its own.
urlpatterns = [
    *rondes.urlpatterns,
    *toetsing.urlpatterns,
    *stukken.urlpatterns,
    *onderzoek.urlpatterns,
    *bord.urlpatterns,
]
