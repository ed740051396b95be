"""Why a spreadsheet is not read, in words for who sent it. No Django."""

from regie.stukken.apart import Weigering
from regie.stukken.tekst import in_mb

MEESTE_BYTES = 2 * 1024 * 1024
MEESTE_RIJEN = 500  # without the one with the names of the columns

# What stands in a cell whose formula came to nothing: an error, or never reckoned. Nobody types this.
GEEN_UITKOMST = "#GEEN UITKOMST!"

BEWAAR_ALS = "Open het in Excel of LibreOffice, kies ‘Opslaan als’ en dan XLSX of ODS."

GEEN_LIJST = (
    "Dit bestand kunnen we niet lezen. Bewaar je lijst als XLSX (Excel) of ODS (LibreOffice) en kies dat bestand."
)
TE_GROOT = (
    f"Dit bestand is te groot. Het mag hoogstens {in_mb(MEESTE_BYTES)} zijn. Verwijder plaatjes en andere tabbladen."
)
INGEWIKKELD = (
    "Dit bestand is te ingewikkeld om te lezen. Kopieer alleen je lijst naar een nieuw, leeg bestand en kies dat."
)
LEEG = "In dit bestand staat geen lijst. Alle tabbladen zijn leeg of verborgen."
ALLES_VERBORGEN = (
    "Alle rijen van je lijst zijn verborgen, bijvoorbeeld door een filter. Maak ze zichtbaar en kies het bestand "
    "opnieuw."
)
WACHTWOORD = "Dit bestand heeft een wachtwoord. Haal dat eraf en kies het bestand opnieuw."
MACROS = "In dit bestand zitten macro's. Bewaar het als gewone XLSX of ODS, zonder macro's."

# What people send in place of it, often with a name that ends in .xlsx.
OUD_EXCEL = f"Dit bestand is van een oude Excel (.xls). {BEWAAR_ALS}"
BINAIR_EXCEL = f"Dit bestand is een binaire werkmap (.xlsb). {BEWAAR_ALS}"
CSV = f"Dit bestand is platte tekst (CSV), hoe het ook heet. {BEWAAR_ALS}"
XML_OF_HTML = f"Dit bestand is een webpagina of XML, hoe het ook heet. {BEWAAR_ALS}"
NUMBERS = "Dit bestand is van Numbers. Kies in Numbers ‘Archief’, ‘Exporteer naar’, ‘Excel’ en kies hier dat bestand."
TEKSTDOCUMENT = "Dit is een tekstdocument. Zet je lijst in een spreadsheet en bewaar die als XLSX of ODS."
PDF_OF_PLAATJE = "Dit is een pdf of een plaatje. Zet je lijst in een spreadsheet en bewaar die als XLSX of ODS."
ZIP = "Dit is een zipbestand. Pak het uit en kies het bestand dat erin zit."


class RekenbladFout(Weigering):
    """This file is no list we can read; `str(fout)` tells the person who sent it why."""
