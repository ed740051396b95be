"""The last step: /quickscan/<pk>/terugkoppelgesprek/…."""

from django.urls import path

from quickscan.terugkoppelgesprek import views as terugkoppelen

T = "<int:pk>/terugkoppelgesprek/"

urlpatterns = [
    path(f"{T}plannen/", terugkoppelen.plannen, name="terugkoppelen_plannen"),
    path(f"{T}uitnodigen/", terugkoppelen.uitnodigen, name="terugkoppelen_uitnodigen"),
    path(f"{T}verslag/", terugkoppelen.verslag, name="terugkoppelen_verslag"),
    path(f"{T}afspraken/", terugkoppelen.afspraken, name="afspraken"),
    path(f"{T}afspraken/<int:afspraak>/weg/", terugkoppelen.afspraak_weg, name="afspraak_weg"),
]
