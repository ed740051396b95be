"""The room, the talk, and what the group says after it."""

from .bezetting import PAGINAS as BEZETTING
from .zaal import PAGINAS as ZAAL

PAGINAS = (*ZAAL, *BEZETTING)
