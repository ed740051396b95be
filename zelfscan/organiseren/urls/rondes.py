"""Addresses under /mijn/scans/: the next round and the trend."""

from django.urls import path

from zelfscan.organiseren.views import rondes

urlpatterns = [
    path("<int:pk>/rondes/", rondes.rondes, name="rondes"),
    path("<int:pk>/volgende-ronde/", rondes.volgende_ronde, name="volgende_ronde"),
]
