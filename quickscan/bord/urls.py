"""The board, the page of a quickscan, and of each step: /quickscan/, /quickscan/<pk>/, /quickscan/<pk>/<stap>/."""

from django.urls import path

from quickscan.bord.views import bord, quickscan

urlpatterns = [
    path("", bord.bord, name="bord"),
    path("<int:pk>/", quickscan.quickscan, name="quickscan"),
    path("<int:pk>/<slug:stap>/", quickscan.stap, name="stap"),
]
