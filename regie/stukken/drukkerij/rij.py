"""Who waits for what: each file is made once, at most two at a time for one visitor, and kept in memory."""

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor, TimeoutError
from concurrent.futures.process import BrokenProcessPool

from django.core.cache import caches

from .persen import TeLang

MEESTE_PER_BEZOEKER = 2  # besluiten 44
# On their way for all together. Who asks for one more has to wait for longer than anybody does.
MEESTE = 24


class NogNietKlaar(Exception):
    """It is being made, or too much else is; in a few seconds it can be asked again."""


class NietGelukt(Exception):
    """This cannot be made: it takes more time or memory than any common file does."""


class Wachtrij:
    """What is being made by these presses, and for whom. Called from many threads."""

    def __init__(self, persen: Executor):
        self.persen = persen
        self._boek = threading.RLock()  # for who looks in or writes to these two
        self._in_de_maak: dict[object, Future] = {}
        self._voor: Counter[str] = Counter()
        # A pool whose press dies tells who waits while it keeps others from asking: nobody may wait for the book there.
        self._boekhouder = ThreadPoolExecutor(1, "boekhouder")

    def haal(self, naam: str) -> bytes | None:
        """Return what is kept; None when it was not made, or is being made."""
        return caches["pdf"].get(naam)

    def wacht(self, naam: str, voor: str, geduld: float) -> bytes | None:
        """Return what is kept or will be ready within `geduld` seconds; None when it can be asked to be made.

        Raises as `druk`: so that nobody prepares what gets no turn.
        """
        with self._boek:
            if naam and (klaar := caches["pdf"].get(naam)) is not None:
                return klaar
            werk = self._in_de_maak.get(naam)
            if not werk and self._vol(voor):
                raise NogNietKlaar
        return self._wacht(werk, geduld) if werk else None

    def druk(self, naam: str, voor: str, geduld: float, functie: Callable[..., bytes], *wat) -> bytes:
        """Return what `functie` gives, called by a press, for all who ask for the same name together.

        Raises what it raises, for all of them; NietGelukt; NogNietKlaar at once when this visitor or everybody has
        enough on its way, and after `geduld` seconds. A task (`voor` "") always gets its turn.
        """
        with self._boek:
            # Who looked just before somebody else was ready, looks again.
            if naam and (klaar := caches["pdf"].get(naam)) is not None:
                return klaar
            werk = self._in_de_maak.get(naam) or self._begin(naam, voor, functie, wat)
        try:
            return self._wacht(werk, geduld)
        except NogNietKlaar:
            if not naam:
                # Nobody can ask for it any more.
                werk.cancel()
            raise

    def _begin(self, naam: str, voor: str, functie: Callable[..., bytes], wat: tuple) -> Future:
        if self._vol(voor):
            raise NogNietKlaar
        werk = self.persen.submit(functie, *wat)
        plek = naam or object()
        self._in_de_maak[plek] = werk
        self._voor[voor] += 1
        werk.add_done_callback(lambda klaar: self._boekhouder.submit(self._klaar, plek, voor, klaar))
        return werk

    def _vol(self, voor: str) -> bool:
        return bool(voor) and (self._voor[voor] >= MEESTE_PER_BEZOEKER or len(self._in_de_maak) >= MEESTE)

    def _klaar(self, plek: object, voor: str, werk: Future) -> None:
        with self._boek:
            if isinstance(plek, str) and not werk.cancelled() and not werk.exception():
                caches["pdf"].set(plek, werk.result())
            # Only now, so that there is no moment in which it is nowhere.
            self._in_de_maak.pop(plek, None)
            self._voor -= Counter([voor])

    @staticmethod
    def _wacht(werk: Future, geduld: float) -> bytes:
        try:
            return werk.result(geduld)
        except (TimeoutError, CancelledError, BrokenProcessPool) as fout:
            # The last: a press was killed, perhaps by another file than this.
            raise NogNietKlaar from fout
        except (TeLang, MemoryError) as fout:
            raise NietGelukt from fout
