"""Addresses with a code: the projector, the poll, and the result in the room."""

from django.urls import path

from zelfscan.uitkomst.views import scherm

urlpatterns = [
    path("s/<str:code>/scherm/", scherm.scherm, name="scherm"),
    path("s/<str:code>/stand/", scherm.stand, name="stand"),
    path("s/<str:code>/resultaat/", scherm.resultaat, name="resultaat"),
]
