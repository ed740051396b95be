"""Where the pages of factsheet, review and advice lead back to."""

from django.urls import NoReverseMatch, reverse


def stapadres(quickscan, sleutel: str) -> str:
    """The page of a step."""
    try:
        return reverse("quickscan:stap", args=[quickscan.pk, sleutel])
    except NoReverseMatch:
        # Until its page is there.
        return reverse("quickscan:factsheet_versies", args=[quickscan.pk])
