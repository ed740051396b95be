"""Making a scan and all before the reveal, and the rehearsal."""

from .oefenen import PAGINAS as OEFENEN
from .scans import PAGINAS as SCANS

PAGINAS = (*SCANS, *OEFENEN)
