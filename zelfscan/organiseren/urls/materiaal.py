"""Addresses with a code: what hangs on the wall, lies on the table and goes into a calendar."""

from django.urls import path

from zelfscan.organiseren.views import materiaal

urlpatterns = [
    path("s/<str:code>/qr.svg", materiaal.qr, name="qr"),
    path("s/<str:code>/poster.pdf", materiaal.poster, name="poster"),
    path("s/<str:code>/formulier.pdf", materiaal.formulier, name="formulier"),
    path("s/<str:code>/agenda.ics", materiaal.agenda, name="agenda"),
]
