"""What the pages that fill a step have in common."""

METHODEN = ["GET", "HEAD", "POST"]


def _data(request):
    return request.POST if request.method == "POST" else None


def _mee(quickscan, sleutel: str, **meer) -> dict:
    return {"quickscan": quickscan, "kant": quickscan.kant, "stap": quickscan.stap(sleutel), **meer}
