"""What the page of step 1 shows."""


def context(request, quickscan) -> dict:
    return {"gesprek": getattr(quickscan, "startgesprek", None)}
