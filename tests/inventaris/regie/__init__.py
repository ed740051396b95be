"""The addresses of regie, by room."""

from .beheer import PAGINAS as BEHEER
from .medewerkers import PAGINAS as MEDEWERKERS
from .mensen import PAGINAS as MENSEN
from .mijn import PAGINAS as MIJN
from .regios import PAGINAS as REGIOS
from .site import PAGINAS as SITE

PAGINAS = (*SITE, *MENSEN, *MIJN, *REGIOS, *MEDEWERKERS, *BEHEER)
