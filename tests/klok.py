"""Time that moves when a test says so, and waiting for what another thread does."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.utils import timezone


class Klok:
    """`timezone.now()` of the site, later than it is by what a test added."""

    def __init__(self, monkeypatch):
        self._echt, self._erbij = timezone.now, timedelta()
        monkeypatch.setattr(timezone, "now", self.nu)

    def nu(self) -> datetime:
        return self._echt() + self._erbij

    def verder(self, **hoeveel) -> None:
        """Move on, by what a timedelta takes, and a moment more."""
        self._erbij += timedelta(**hoeveel) + timedelta(milliseconds=1)


def wacht_op(waar: Callable[[], bool]) -> None:
    """Wait until it is so, for twenty seconds at most (a busy machine)."""
    tot = time.monotonic() + 20
    while not waar() and time.monotonic() < tot:
        time.sleep(0.002)
    assert waar()
