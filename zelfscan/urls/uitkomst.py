"""Addresses under /mijn/scans/: the reveal and what the group decides after it."""

urlpatterns = []
