"""The addresses of zelfscan, by room; `proef` has more states of some of them."""

from .meedoen import PAGINAS as MEEDOEN
from .organiseren import PAGINAS as ORGANISEREN
from .spiegel import PAGINAS as SPIEGEL
from .uitkomst import PAGINAS as UITKOMST
from .verslag import PAGINAS as VERSLAG

PAGINAS = (*SPIEGEL, *ORGANISEREN, *MEEDOEN, *UITKOMST, *VERSLAG)
