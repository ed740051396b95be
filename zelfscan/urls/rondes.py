"""Addresses under /mijn/scans/: the next round and the trend."""

urlpatterns = []
