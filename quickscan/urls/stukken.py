"""Factsheet and advice, their versions and PDFs: /quickscan/<pk>/factsheet…, /quickscan/<pk>/advies…."""

urlpatterns = []
