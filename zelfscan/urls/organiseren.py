"""Addresses under /mijn/scans/: making a scan, inviting, everything before the reveal."""

urlpatterns = []
