"""Making a scan and all before the reveal, beginning one at once, and the rehearsal."""

from .nu import PAGINAS as NU
from .oefenen import PAGINAS as OEFENEN
from .scans import PAGINAS as SCANS

PAGINAS = (*NU, *SCANS, *OEFENEN)
