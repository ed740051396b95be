"""Impressions of a round: /quickscan/rondes/<pk>/indrukken/…."""

from django.urls import path

from quickscan.indrukken import views as indrukken

urlpatterns = [
    path("rondes/<int:pk>/indrukken/", indrukken.indrukken, name="indrukken"),
    path("rondes/<int:pk>/indrukken.pdf", indrukken.indrukken_pdf, name="indrukken_pdf"),
    path("rondes/<int:pk>/indrukken.xlsx", indrukken.indrukken_xlsx, name="indrukken_xlsx"),
    path("rondes/<int:pk>/indrukken.ods", indrukken.indrukken_ods, name="indrukken_ods"),
]
