"""Addresses with a code: the report as page, PDF and spreadsheet, with a code."""

urlpatterns = []
