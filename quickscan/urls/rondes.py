"""Rounds, applications, selection, impressions: /quickscan/rondes/…, /quickscan/aanmelden/…."""

urlpatterns = []
