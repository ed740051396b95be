"""The second step: /quickscan/<pk>/afbakening/…."""

from django.urls import path

from quickscan.afbakening import views as afbakening

urlpatterns = [
    path("<int:pk>/afbakening/bijwerken/", afbakening.afbakening, name="afbakening"),
    path("<int:pk>/afbakening/partijen/", afbakening.partijen, name="partijen"),
    path("<int:pk>/afbakening/partijen/<int:partij>/weg/", afbakening.partij_weg, name="partij_weg"),
]
