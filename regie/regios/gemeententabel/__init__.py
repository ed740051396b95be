"""The dated table of municipalities and working areas: read from two files, compared, and put in the database.

`lees_map` and `vergelijk` know no database; `laad_tabel` does everything or nothing.
"""

from pathlib import Path

from .lezen import Gemeententabel, GemeenteRegel, TabelFout, Tabelfout, lees_map
from .toepassen import Laadverslag, laad_tabel, tabel_uit_database
from .vergelijken import Verschil, vergelijk

# What the product ships with. A newer folder brings its own year.
MEEGELEVERD = Path(__file__).resolve().parent.parent / "gegevens"
MEEGELEVERD_JAAR = 2026
# To stand wherever these figures are shown.
BRONVERMELDING = "Bron: CBS, gebieden in Nederland (CC BY 4.0); OCW"

__all__ = [
    "BRONVERMELDING",
    "MEEGELEVERD",
    "MEEGELEVERD_JAAR",
    "GemeenteRegel",
    "Gemeententabel",
    "Laadverslag",
    "TabelFout",
    "Tabelfout",
    "Verschil",
    "laad_tabel",
    "lees_map",
    "tabel_uit_database",
    "vergelijk",
]
