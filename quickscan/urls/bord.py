"""The board, the page of a region, and of each step: /quickscan/, /quickscan/<pk>/, /quickscan/<pk>/<stap>/."""

from django.urls import path

from quickscan.views import begin, bord, mensen, quickscan, terugkoppelen, zetten

T = "<int:pk>/terugkoppelgesprek/"

urlpatterns = [
    path("", bord.bord, name="bord"),
    path("<int:pk>/", quickscan.quickscan, name="quickscan"),
    path("<int:pk>/pauzeren/", zetten.pauzeren, name="pauzeren"),
    path("<int:pk>/hervatten/", zetten.hervatten, name="hervatten"),
    path("<int:pk>/stoppen/", zetten.stoppen, name="stoppen"),
    path("<int:pk>/onderzoek/starten/", zetten.start_onderzoek, name="start_onderzoek"),
    path("<int:pk>/mensen/", mensen.mensen, name="mensen"),
    path("<int:pk>/mensen/<int:onderzoeker>/weg/", mensen.onderzoeker_weg, name="onderzoeker_weg"),
    path("<int:pk>/geschiedenis/", mensen.geschiedenis, name="geschiedenis"),
    path("<int:pk>/startgesprek/bijwerken/", begin.startgesprek, name="startgesprek"),
    path("<int:pk>/afbakening/bijwerken/", begin.afbakening, name="afbakening"),
    path("<int:pk>/afbakening/partijen/", begin.partijen, name="partijen"),
    path("<int:pk>/afbakening/partijen/<int:partij>/weg/", begin.partij_weg, name="partij_weg"),
    path(f"{T}plannen/", terugkoppelen.plannen, name="terugkoppelen_plannen"),
    path(f"{T}uitnodigen/", terugkoppelen.uitnodigen, name="terugkoppelen_uitnodigen"),
    path(f"{T}verslag/", terugkoppelen.verslag, name="terugkoppelen_verslag"),
    path(f"{T}afspraken/", terugkoppelen.afspraken, name="afspraken"),
    path(f"{T}afspraken/<int:afspraak>/weg/", terugkoppelen.afspraak_weg, name="afspraak_weg"),
    path(f"{T}ontwerpsessie/", terugkoppelen.ontwerpsessie, name="ontwerpsessie_uitnodigen"),
    # A step last: it takes every word that is no address above.
    path("<int:pk>/<slug:stap>/", quickscan.stap, name="stap"),
    path("<int:pk>/<slug:stap>/sluiten/", zetten.sluiten, name="stap_sluiten"),
    path("<int:pk>/<slug:stap>/heropenen/", zetten.heropenen, name="stap_heropenen"),
    path("<int:pk>/<slug:stap>/termijn/", zetten.termijn, name="stap_termijn"),
]
