"""Rounds: /quickscan/rondes/…."""

from django.urls import path

from quickscan.rondes.views import afronden, rondes

urlpatterns = [
    path("rondes/", rondes.rondes, name="rondes"),
    path("rondes/maken/", rondes.maken, name="ronde_maken"),
    path("rondes/<int:pk>/wijzigen/", rondes.wijzigen, name="ronde_wijzigen"),
    path("rondes/<int:pk>/", rondes.regelen, name="ronde"),
    path("rondes/<int:pk>/cijfers/", afronden.cijfers, name="ronde_cijfers"),
    path("rondes/<int:pk>/afronden/", afronden.afronden, name="ronde_afronden"),
]
