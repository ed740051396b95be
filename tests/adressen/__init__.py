"""The table of every address: who gets what. Split by noun; `ADRESSEN` is all of it."""

from .account import ADRESSEN as ACCOUNT
from .beheer import ADRESSEN as BEHEER
from .meedoen import ADRESSEN as MEEDOEN
from .mensen import ADRESSEN as MENSEN_
from .mijn import ADRESSEN as MIJN
from .openbaar import ADRESSEN as OPENBAAR
from .quickscan_bord import ADRESSEN as QUICKSCAN_BORD
from .quickscan_onderzoek import ADRESSEN as ONDERZOEK
from .quickscan_rondes import ADRESSEN as QUICKSCAN_RONDES
from .quickscan_stukken import ADRESSEN as QUICKSCAN_STUKKEN
from .quickscan_toetsing import ADRESSEN as QUICKSCAN_TOETSING
from .regios import ADRESSEN as REGIOS
from .scans import ADRESSEN as SCANS
from .soort import MENSEN, Adres
from .uitkomst import ADRESSEN as UITKOMST
from .verslag import ADRESSEN as VERSLAG

__all__ = ["ADRESSEN", "MENSEN", "Adres"]

ADRESSEN: tuple[Adres, ...] = (
    *OPENBAAR,
    *ACCOUNT,
    *MIJN,
    *REGIOS,
    *MENSEN_,
    *BEHEER,
    *SCANS,
    *VERSLAG,
    *QUICKSCAN_STUKKEN,
    *QUICKSCAN_TOETSING,
    *ONDERZOEK,
    *QUICKSCAN_BORD,
    *UITKOMST,
    *MEEDOEN,
    *QUICKSCAN_RONDES,
)
