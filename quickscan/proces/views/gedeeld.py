"""What the pages that fill a step have in common."""


def _mee(quickscan, sleutel: str, **meer) -> dict:
    return {"quickscan": quickscan, "stap": quickscan.stap(sleutel), **meer}
