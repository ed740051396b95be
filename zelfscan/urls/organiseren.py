"""Addresses under /mijn/scans/: making a scan, inviting, everything before the reveal."""

from django.urls import path

from zelfscan.views import organiseren

urlpatterns = [
    path("", organiseren.lijst, name="lijst"),
    path("maken/", organiseren.maken, name="maken"),
    path("<int:pk>/", organiseren.scan, name="scan"),
    path("<int:pk>/wijzigen/", organiseren.wijzigen, name="wijzigen"),
]
