"""Invented scans for the demo: one in each phase and each openheid. `inhoud` says what there is, `maken` makes it
through the same actions as the pages."""

from .maken import maak, uitleg

__all__ = ["maak", "uitleg"]
