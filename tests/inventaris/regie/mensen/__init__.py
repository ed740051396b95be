"""Logging in and the own login."""

from .aanmelden import PAGINAS as AANMELDEN
from .bewijzen import PAGINAS as BEWIJZEN

PAGINAS = (*AANMELDEN, *BEWIJZEN)
