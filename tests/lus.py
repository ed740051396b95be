"""One test for many things: cheaper than a test for each, and it still names every one that goes wrong."""

import functools
import inspect
import traceback
from collections.abc import Callable, Iterable

import pytest


def voor_elke(naam: str, dingen: Iterable) -> Callable:
    """Run the test for each of these, under this name, and report all that fail.

    What one of them did to the database, the next one finds: for tests that only look.
    """
    dingen = tuple(dingen)

    def maak(test):
        @functools.wraps(test)
        def doe(**fixtures):
            fouten = []
            for ding in dingen:
                try:
                    test(**{naam: ding}, **fixtures)
                except Exception as fout:
                    fouten.append(f"{ding}: {_verhaal(fout)}")
            if fouten:
                pytest.fail(f"{len(fouten)} van de {len(dingen)}:\n\n" + "\n\n".join(fouten), pytrace=False)
            assert dingen, "dit zou niets hebben nagekeken"

        soort = inspect.signature(test)
        # Pytest looks here for the fixtures it has to give.
        doe.__signature__ = soort.replace(parameters=[p for p in soort.parameters.values() if p.name != naam])
        return doe

    return maak


def _verhaal(fout: Exception) -> str:
    """What was asserted, in pytest's own words; of any other error also where."""
    if isinstance(fout, AssertionError):
        return str(fout)
    return "".join(traceback.format_exception(fout)[-3:])
