"""Why a spreadsheet is not read, in words for who sent it. No Django."""

from regie.stukken.apart import Weigering

MEESTE_RIJEN = 500  # without the one with the names of the columns


GEEN_LIJST = (
    "Dit bestand kunnen we niet lezen. Bewaar je lijst als XLSX (Excel) of ODS (LibreOffice) en kies dat bestand."
)


TE_GROOT = "Dit bestand is te groot. Het mag hoogstens 2 MB zijn. Verwijder plaatjes en andere tabbladen."


INGEWIKKELD = (
    "Dit bestand is te ingewikkeld om te lezen. Kopieer alleen je lijst naar een nieuw, leeg bestand en kies dat."
)


class RekenbladFout(Weigering):
    """This file is no list we can read; `str(fout)` tells the person who sent it why."""
