"""Regions, who belongs to them, and who they have to do with."""

from .leden import PAGINAS as LEDEN
from .organisaties import PAGINAS as ORGANISATIES
from .regios import PAGINAS as REGIOS

PAGINAS = (*REGIOS, *ORGANISATIES, *LEDEN)
