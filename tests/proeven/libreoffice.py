"""LibreOffice without windows: one file made into another, and what stands on the pages it makes."""

import subprocess
from pathlib import Path

import pypdfium2
import pytest

from tools.systeem import ontbreekt_voor_proef, zoek_tekstverwerker

LANGST = 300  # seconds; the first time it makes a profile


class LibreOffice:
    """`profiel`: a folder of nobody, so that a LibreOffice that somebody has open here takes no part."""

    def __init__(self, profiel: Path):
        if mist := ontbreekt_voor_proef():
            pytest.fail(f"LibreOffice is hier niet, of niet heel. Installeer het: apt-get install {' '.join(mist)}")
        self._opdracht = [zoek_tekstverwerker(), "--headless", f"-env:UserInstallation={profiel.as_uri()}"]

    def __call__(self, bestand: Path, soort: str) -> Path:
        """Make a file of this kind of this one, and return where it is."""
        naar = bestand.parent / soort
        klaar = subprocess.run(
            [*self._opdracht, "--convert-to", soort, "--outdir", str(naar), str(bestand)],
            capture_output=True,
            text=True,
            timeout=LANGST,
        )
        gemaakt = naar / bestand.with_suffix(f".{soort}").name
        assert gemaakt.exists(), klaar.stdout + klaar.stderr
        return gemaakt


class Bladzijde:
    """What stands on a page. `regels`: its lines, with one space where the program left room; `maat`: its
    width and height in points."""

    def __init__(self, pagina):
        self._tekst = pagina.get_textpage()
        self.maat = pagina.get_size()
        self.regels = [" ".join(regel.split()) for regel in self._tekst.get_text_range().splitlines()]
        self.strepen = sum(een.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH for een in pagina.get_objects())

    def bovenaan(self, punten: float) -> str:
        """Return what stands in so much of its top."""
        breed, hoog = self.maat
        return " ".join(self._tekst.get_text_bounded(0, hoog - punten, breed, hoog).split())

    def vak(self, woorden: str) -> tuple[float, float, float, float]:
        """Return left, bottom, right and top of the first letter of these words, in points."""
        begin, _ = self._tekst.search(woorden, match_case=True).get_next()
        return self._tekst.get_charbox(begin)

    def hoogte(self, woorden: str) -> float:
        _, onder, _, boven = self.vak(woorden)
        return boven - onder


def bladzijden_van(pdf: Path) -> list[Bladzijde]:
    return [Bladzijde(een) for een in pypdfium2.PdfDocument(pdf)]
