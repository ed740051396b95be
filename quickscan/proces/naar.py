"""Where the pages of factsheet, review and advice lead back to."""

from django.urls import reverse


def stapadres(quickscan, sleutel: str) -> str:
    """The page of a step."""
    return reverse("quickscan:stap", args=[quickscan.pk, sleutel])
