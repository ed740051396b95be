"""A clock that stands still, for what is kept for a while."""

from types import SimpleNamespace

from django.core.cache import caches

BELOOFD = 10  # seconds


def stille_klok(monkeypatch):
    """Yield a clock that only moves when the test says so, for an empty cache of pages."""
    klok = SimpleNamespace(nu=1000.0)
    stil = SimpleNamespace(time=lambda: klok.nu)
    monkeypatch.setattr("django.core.cache.backends.base.time", stil)
    monkeypatch.setattr("django.core.cache.backends.locmem.time", stil)
    caches["paginas"].clear()
    yield klok
    caches["paginas"].clear()
