"""From two files to one table that is right in itself, or to a list of what is wrong. Knows no database."""

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from .bestand import Bestand, TabelFout, Tabelfout, Tabelregel

__all__ = ["GemeenteRegel", "Gemeententabel", "TabelFout", "Tabelfout", "lees_map"]

GEMEENTEN, VERDELING = "gemeenten.csv", "gemeente_swv.csv"
# Per kind of area: the columns with its code and name, and what a code looks like.
GEBIEDEN = {
    "jeugdregio": ("jeugdregio_code", "jeugdregio", r"JZ\d{2}", "JZ01"),
    "rmc": ("rmc_code", "rmc_regio", r"MC\d{2}", "MC01"),
    "ggd": ("ggd_code", "ggd_regio", r"GG\d{4}", "GG0111"),
}
SECTOREN = {"PO": "swv_po", "VO": "swv_vo"}
INWONERS = re.compile(r"inwoners_(20\d{2})")
GETAL = re.compile(r"\d{1,3}([.,]\d{1,12})?", re.ASCII)
SPELING = Decimal("0.01")  # how far the shares of one municipality may be from 1, by rounding
VIER_CIJFERS = Decimal("0.0001")
LANGSTE_NAAM = 100


@dataclass(frozen=True)
class GemeenteRegel:
    code: str
    naam: str
    provincie: str
    inwoners: int


@dataclass(frozen=True)
class Gemeententabel:
    """`gebieden`: (soort, code) → name, empty for swv's. `liggingen`: (gemeente, soort, code) → share, over 0 to 1.

    The shares of a municipality in one kind of area are together exactly 1.
    """

    inwoners_jaar: int
    gemeenten: dict[str, GemeenteRegel]
    gebieden: dict[tuple[str, str], str]
    liggingen: dict[tuple[str, str, str], Decimal]


def lees_map(map_: Path) -> Gemeententabel:
    """Read and check the two files in this folder. Raises TabelFout with everything that is wrong."""
    gemeenten, verdeling = Bestand(map_, GEMEENTEN), Bestand(map_, VERDELING)
    gemeenten.eis_kolommen(("code", "naam", "provincie", *(kolom for g in GEBIEDEN.values() for kolom in g[:2])))
    verdeling.eis_kolommen(("gemeente_code", "sector", "swv", "aandeel_inwoners"))
    jaren = [kolom for kolom in gemeenten.kop if INWONERS.fullmatch(kolom)]
    if gemeenten.kop and len(jaren) != 1:
        gemeenten.meld(1, "er moet één kolom met inwoners zijn, zoals ‘inwoners_2022’.")
    _weiger_bij(gemeenten, verdeling)
    lezer = _Tabellezer(gemeenten, verdeling, kolom_inwoners=jaren[0])
    for regel in gemeenten.regels:
        lezer.gemeente(regel)
    for regel in verdeling.regels:
        lezer.swv(regel)
    lezer.tel_op()
    _weiger_bij(gemeenten, verdeling)
    return Gemeententabel(int(INWONERS.fullmatch(jaren[0])[1]), lezer.gemeenten, lezer.gebieden, lezer.liggingen)


def _weiger_bij(*bestanden: Bestand) -> None:
    if fouten := [fout for bestand in bestanden for fout in bestand.fouten]:
        raise TabelFout(fouten)


class _Tabellezer:
    """Takes the lines one by one; what is wrong goes to the file it stands in."""

    def __init__(self, gemeenten: Bestand, verdeling: Bestand, *, kolom_inwoners: str):
        self._gemeenten, self._verdeling, self._kolom_inwoners = gemeenten, verdeling, kolom_inwoners
        self._regels: dict[str, int] = {}
        self._swv_regels: dict[tuple[str, str], int] = {}
        self.gemeenten: dict[str, GemeenteRegel] = {}
        self.gebieden: dict[tuple[str, str], str] = {}
        self.liggingen: dict[tuple[str, str, str], Decimal] = {}

    def gemeente(self, regel: Tabelregel) -> None:
        cellen, nummer = regel.cellen, regel.nummer
        code, inwoners = cellen["code"], cellen[self._kolom_inwoners]
        goed = self._is_code(self._gemeenten, nummer, code)
        if eerder := self._regels.get(code):
            goed = self._fout(nummer, f"de gemeentecode {code} staat ook al op regel {eerder}.")
        self._regels.setdefault(code, nummer)
        for kolom in ("naam", "provincie"):
            goed &= self._is_naam(nummer, kolom, cellen[kolom])
        if not re.fullmatch(r"[1-9]\d{0,7}", inwoners, re.ASCII):
            goed = self._fout(nummer, f"inwoners is ‘{inwoners}’. Schrijf een heel getal vanaf 1, zonder punten.")
        if goed:
            self.gemeenten[code] = GemeenteRegel(code, cellen["naam"], cellen["provincie"], int(inwoners))
        for soort, (kolom_code, kolom_naam, vorm, voorbeeld) in GEBIEDEN.items():
            gebied, naam = cellen[kolom_code], cellen[kolom_naam]
            if not re.fullmatch(vorm, gebied, re.ASCII):
                self._fout(nummer, f"{kolom_code} is ‘{gebied}’. Zo'n code ziet eruit als {voorbeeld}.")
            elif self._is_naam(nummer, kolom_naam, naam):
                eerste = self.gebieden.setdefault((soort, gebied), naam)
                if eerste != naam:
                    self._fout(nummer, f"{gebied} heet hier ‘{naam}’, en eerder in het bestand ‘{eerste}’.")
                self.liggingen[code, soort, gebied] = Decimal(1)

    def swv(self, regel: Tabelregel) -> None:
        cellen, nummer, bestand = regel.cellen, regel.nummer, self._verdeling
        code, sector, swv, tekst = (cellen[k] for k in ("gemeente_code", "sector", "swv", "aandeel_inwoners"))
        if self._is_code(bestand, nummer, code) and code not in self._regels:
            bestand.meld(nummer, f"de gemeente {code} staat niet in {GEMEENTEN}.")
        if sector not in SECTOREN:
            return bestand.meld(nummer, f"de sector is ‘{sector}’. Schrijf PO of VO.")
        if not re.fullmatch(rf"{sector}\d{{4}}", swv, re.ASCII):
            bestand.meld(nummer, f"swv is ‘{swv}’. Zo'n code ziet eruit als {sector}2001.")
        if not GETAL.fullmatch(tekst):
            bestand.meld(nummer, f"het aandeel is ‘{tekst}’. Schrijf een getal zoals 0.5 of 1.")
            aandeel = Decimal()
        elif not 0 < (aandeel := Decimal(tekst.replace(",", ".")).quantize(VIER_CIJFERS)) <= 1:
            bestand.meld(nummer, f"het aandeel is {tekst}. Dat moet meer dan 0 zijn, en hoogstens 1.")
        sleutel = (code, SECTOREN[sector], swv)
        if sleutel in self.liggingen:
            bestand.meld(nummer, f"{code} staat al eerder in het bestand met {swv}.")
        self.liggingen[sleutel] = aandeel
        self.gebieden.setdefault((SECTOREN[sector], swv), "")
        self._swv_regels.setdefault((code, sector), nummer)

    def tel_op(self) -> None:
        """Check that each municipality is divided wholly, and give its largest share what was rounded off."""
        delen: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
        for sleutel in self.liggingen:
            delen[sleutel[:2]].append(sleutel)
        for code, nummer in self._regels.items():
            for sector, soort in SECTOREN.items():
                sleutels = delen[code, soort]
                rest = 1 - sum(self.liggingen[sleutel] for sleutel in sleutels)
                if not sleutels:
                    self._fout(nummer, f"de gemeente {code} heeft in {VERDELING} geen regel voor {sector}.")
                elif abs(rest) > SPELING:
                    self._verdeling.meld(
                        self._swv_regels[code, sector],
                        f"de aandelen van {code} voor {sector} zijn samen {1 - rest}. Dat moet 1 zijn.",
                    )
                elif rest:
                    grootste = max(sleutels, key=self.liggingen.__getitem__)
                    self.liggingen[grootste] += rest

    def _fout(self, nummer: int, zin: str) -> bool:
        self._gemeenten.meld(nummer, zin)
        return False

    def _is_naam(self, nummer: int, kolom: str, naam: str) -> bool:
        if not any(teken.isalnum() for teken in naam):
            return self._fout(nummer, f"{kolom} is leeg.")
        if len(naam) > LANGSTE_NAAM:
            return self._fout(nummer, f"{kolom} is langer dan {LANGSTE_NAAM} tekens.")
        return True

    @staticmethod
    def _is_code(bestand: Bestand, nummer: int, code: str) -> bool:
        if re.fullmatch(r"GM\d{4}", code, re.ASCII):
            return True
        bestand.meld(nummer, f"de gemeentecode is ‘{code}’. Zo'n code ziet eruit als GM0014.")
        return False
