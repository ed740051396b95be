"""What the pages that fill a step have in common."""

from quickscan.proces.actions.gedeeld import IntussenBewaard


def _mee(quickscan, sleutel: str, **meer) -> dict:
    return {"quickscan": quickscan, "stap": quickscan.stap(sleutel), **meer}


def bovenop(form, actie):
    """An action that saves a version: when somebody else was first, the next press saves on top of it, knowingly."""

    def bewaar(**wat):
        try:
            return actie(**wat)
        except IntussenBewaard as fout:
            form.data = form.data.copy()
            form.data["vorige"] = str(fout.nummer)
            raise

    return bewaar
