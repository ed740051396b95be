"""The addresses of people, for staff."""

from django.urls import path

from . import views as medewerkers

urlpatterns = [
    path("mensen/", medewerkers.mensen, name="mensen"),
    path("mensen/uitnodigen/", medewerkers.uitnodigen, name="mensen_uitnodigen"),
    path("mensen/geschiedenis/<slug:soort>/<int:pk>/", medewerkers.geschiedenis, name="geschiedenis"),
    path("mensen/<int:pk>/", medewerkers.mens, name="mens"),
    path("mensen/<int:pk>/<slug:sleutel>/", medewerkers.stap, name="mens_stap"),
]
