"""What the page of the step onderzoek shows."""

from .onderzoeksbeeld import onderzoeksbeeld


def context(request, quickscan) -> dict:
    return {"beeld": onderzoeksbeeld(quickscan, request.user)}
