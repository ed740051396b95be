"""Rendering once what is the same for everybody."""

from functools import cache, wraps

from django.conf import settings


def eenmalig(functie):
    """Keep what `functie` returns for as long as the process lives; with DEBUG each time anew, to see a change.

    Only for what depends on the arguments alone: never on a request, a person or the time.
    """
    bewaard = cache(functie)

    @wraps(functie)
    def wrapper(*args):
        return (functie if settings.DEBUG else bewaard)(*args)

    return wrapper
