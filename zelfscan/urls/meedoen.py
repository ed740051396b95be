"""Addresses with a code: doe-mee and answering with a code."""

urlpatterns = []
