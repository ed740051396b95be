"""The choice: /quickscan/rondes/<pk>/selectie/."""

from django.urls import path

from quickscan.selectie import views as selectie

urlpatterns = [
    path("rondes/<int:pk>/selectie/", selectie.selectie, name="selectie"),
    path("<int:pk>/aanmelding/herzien/", selectie.herzien, name="keuze_herzien"),
]
