"""In front of the live server: lets requests in while a test runs, and waits for those that are under way."""

from collections.abc import Iterator
from contextlib import closing
from threading import Condition

LANGSTE_VERZOEK = 30  # seconds


class Poort:
    """A WSGI application around another one.

    A page that asks the server every few seconds may do so just when its test ends. What it then writes or finds
    would be of the next test; so the door closes first, and the tables are emptied when nobody is inside.
    """

    def __init__(self, site):
        self._site = site
        self._stand = Condition()
        self._open = False
        self._binnen = 0

    def open(self) -> None:
        with self._stand:
            self._open = True

    def sluit(self) -> None:
        """Return when the last request has had its answer."""
        with self._stand:
            self._open = False
            assert self._stand.wait_for(lambda: not self._binnen, LANGSTE_VERZOEK), "een verzoek bleef hangen"

    def __call__(self, environ, start_response):
        with self._stand:
            if not self._open:
                start_response("503 Service Unavailable", [("Content-Length", "0")])
                return []
            self._binnen += 1
        return self._antwoord(environ, start_response)

    def _antwoord(self, environ, start_response) -> Iterator[bytes]:
        try:
            with closing(self._site(environ, start_response)) as antwoord:
                yield from antwoord
        finally:
            with self._stand:
                self._binnen -= 1
                self._stand.notify_all()
