"""A limit that a page promises is the limit that holds (ontwerp §4.10): a sentence takes its number from there."""

import re

from quickscan.onderzoek.models.document import MEESTE_BYTES as DOCUMENT
from regie.site.omvang import beloofd
from regie.stukken.rekenblad import MEESTE_BYTES as LIJST
from tests.leesteksten import leesteksten

GRENS = re.compile(r"(?:hoogstens|minstens|meer dan) [1-9][\d.]*\s\w+", re.IGNORECASE)
# Written out all the same, and why.
ANDERS = {
    "hoogstens 3 maanden": "how long a quickscan takes (besluiten 19)",
    "hoogstens 30 dagen": "asked of who keeps the backups and the mail",
    "meer dan 60 antwoorden": "help, in a room below the limit; tests/zelfscan/meedoen/test_ruimte.py holds it",
    "minstens 50 tekens": "of a secret key, as Django asks",
    "meer dan 5 interviews": "the guideline of domein §3",
}


def test_geen_zin_schrijft_zelf_het_getal_van_een_grens():
    gevonden = {(een.plek, grens) for een in leesteksten() for grens in GRENS.findall(een.tekst)}

    assert sorted((waar, grens) for waar, grens in gevonden if grens.lower() not in ANDERS) == []
    assert ANDERS.keys() - {grens.lower() for _, grens in gevonden} == set(), "deze hoeven er niet te staan"


def test_een_bestand_van_de_grens_past_ook_in_wat_je_in_een_keer_verstuurt():
    assert (beloofd("quickscan:document_toevoegen"), beloofd("regio_inlezen")) == (DOCUMENT >> 20, LIJST >> 20)
