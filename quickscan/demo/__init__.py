"""An invented round of the quickscan for the demo: five regions in five different steps, and a round that is open.

`inhoud` says who and where, `teksten` what was found, `maken` makes it, with the actions of the pages for every move.
"""

from .maken import maak, uitleg

__all__ = ["maak", "uitleg"]
