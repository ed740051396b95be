"""The addresses of quickscan, by room."""

from .aanmelding import PAGINAS as AANMELDING
from .advies import PAGINAS as ADVIES
from .afbakening import PAGINAS as AFBAKENING
from .bord import PAGINAS as BORD
from .concepten import PAGINAS as CONCEPTEN
from .factsheet import PAGINAS as FACTSHEET
from .indrukken import PAGINAS as INDRUKKEN
from .onderzoek import PAGINAS as ONDERZOEK
from .ontwerpsessie import PAGINAS as ONTWERPSESSIE
from .proces import PAGINAS as PROCES
from .rondes import PAGINAS as RONDES
from .selectie import PAGINAS as SELECTIE
from .startgesprek import PAGINAS as STARTGESPREK
from .terugkoppelgesprek import PAGINAS as TERUGKOPPELGESPREK
from .toetsing import PAGINAS as TOETSING

PAGINAS = (
    *RONDES,
    *AANMELDING,
    *SELECTIE,
    *BORD,
    *PROCES,
    *STARTGESPREK,
    *AFBAKENING,
    *ONDERZOEK,
    *CONCEPTEN,
    *FACTSHEET,
    *TOETSING,
    *ADVIES,
    *TERUGKOPPELGESPREK,
    *ONTWERPSESSIE,
    *INDRUKKEN,
)
