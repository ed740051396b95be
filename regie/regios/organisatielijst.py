"""A list of organisations from a spreadsheet: what each row means, what is wrong with it, and an example to fill in.

Nothing is saved here. All rows are judged before one is: a list with an error in it changes nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from regie.inhoud.partijen import Domein, Partij, Sector, domein_van
from regie.stukken.bladen import Blad, maak_bestand
from regie.stukken.rekenblad import Bladrij
from regie.stukken.rekenblad_fout import RekenbladFout
from regie.stukken.tekst import op_een_regel, opsomming

from .organisatie import Organisatie

# Per field the name of its column, and what else people write above it.
KOLOMMEN = {
    "naam": ("Naam", ("organisatie", "naam organisatie", "naam van de organisatie")),
    "partij": ("Soort", ("soort organisatie", "partij", "type")),
    "domein": ("Domein", ()),
    "sector": ("Onderwijs", ("sector", "onderwijssector", "om welk onderwijs gaat het")),
    "biedt_aan": ("Aanbod", ("biedt aan", "wat biedt de organisatie", "wat biedt deze organisatie aan")),
}
VERPLICHT = ("naam", "partij")
# Examples that somebody leaves in are no organisations.
VOORBEELDTEKEN = "(voorbeeld)"
VOORBEELD = (
    (f"Scholengroep De Linde {VOORBEELDTEKEN}", "Schoolbestuur", "", "Primair onderwijs (PO)", ""),
    (f"Wijkteam Zuid {VOORBEELDTEKEN}", "CJG of wijkteam", "", "", "Vragen van ouders. Meestal binnen een week."),
)


def _vorm(tekst: str) -> str:
    """Return a text as people compare it: without capitals, brackets and other signs."""
    return " ".join(re.sub(r"[\W_]+", " ", tekst.casefold()).split())


def _woorden(soort: Iterable) -> dict[str, str]:
    """Return how people may write each member of an enum: its key, its label, or one side of "of"."""
    woorden = {}
    for lid in soort:
        zonder_haakjes = re.sub(r"\(.*\)", "", lid.label)
        for tekst in (lid.value, lid.label, zonder_haakjes, *re.split(r"\bof\b", zonder_haakjes)):
            woorden[_vorm(tekst)] = lid.value
    return woorden


WOORDEN = {
    "partij": _woorden(Partij) | {"samenwerkingsverband": "swv", "jeugdhulp": "jeugdhulpaanbieder", "ggd": "jgz"},
    "domein": _woorden(Domein),
    "sector": _woorden(Sector) | {"po en vo": "po_vo", "vso": "so", "so en vso": "so"},
}
KEUZES = {"partij": Partij, "domein": Domein, "sector": Sector}


@dataclass(frozen=True)
class Lijstfout:
    """Something to mend in the spreadsheet. `rij` as the spreadsheet shows it."""

    rij: int
    kolom: str
    zin: str


@dataclass(frozen=True)
class Organisatieregel:
    """One organisation out of the list, and whether the region has it already."""

    rij: int
    organisatie: Organisatie
    is_er_al: bool


@dataclass
class Organisatielijst:
    """What the whole list comes to."""

    regels: list[Organisatieregel] = field(default_factory=list)
    fouten: list[Lijstfout] = field(default_factory=list)
    onbekend: list[str] = field(default_factory=list)  # names of columns we do nothing with

    @property
    def nieuw(self) -> list[Organisatieregel]:
        return [regel for regel in self.regels if not regel.is_er_al]

    @property
    def is_er_al(self) -> list[Organisatieregel]:
        return [regel for regel in self.regels if regel.is_er_al]

    def velden(self) -> list[dict]:
        """The new organisations as `lees_organisaties_in` wants them."""
        return [{veld: getattr(regel.organisatie, veld) for veld in KOLOMMEN} for regel in self.nieuw]


def beoordeel(rijen: list[Bladrij], regio) -> Organisatielijst:
    """Judge all rows, the first of which names the columns. One query.

    Raises RekenbladFout when the columns are not there.
    """
    lijst = Organisatielijst()
    plekken = _kolommen(rijen[0], lijst)
    bekend = {naam.casefold() for naam in regio.organisaties.values_list("naam", flat=True)}
    gezien: dict[str, int] = {}
    for rij in rijen[1:]:
        cellen = {veld: rij.cellen[plek] if plek < len(rij.cellen) else "" for veld, plek in plekken.items()}
        if not any(cellen.values()) or cellen["naam"].endswith(VOORBEELDTEKEN):
            continue
        organisatie = _organisatie(rij.nummer, cellen, lijst.fouten)
        sleutel = organisatie.naam.casefold()
        if sleutel and sleutel in gezien:
            zin = f"Deze naam staat ook in rij {gezien[sleutel]}. Laat een van de twee staan."
            lijst.fouten.append(Lijstfout(rij.nummer, KOLOMMEN["naam"][0], zin))
        gezien.setdefault(sleutel, rij.nummer)
        lijst.regels.append(Organisatieregel(rij.nummer, organisatie, sleutel in bekend))
    if not lijst.regels:
        raise RekenbladFout("Onder de namen van de kolommen staat nog niets. Zet daar de organisaties, één per rij.")
    return lijst


def _kolommen(kop: Bladrij, lijst: Organisatielijst) -> dict[str, int]:
    """Return per field in which column it stands. Raises RekenbladFout when one we need is missing."""
    plekken = {}
    namen = {_vorm(tekst): veld for veld, (naam, ook) in KOLOMMEN.items() for tekst in (naam, *ook)}
    for plek, tekst in enumerate(kop.cellen):
        veld = namen.get(_vorm(tekst))
        if veld and veld not in plekken:
            plekken[veld] = plek
        elif tekst:
            lijst.onbekend.append(op_een_regel(tekst)[:60])
    if ontbreekt := [f"‘{KOLOMMEN[veld][0]}’" for veld in VERPLICHT if veld not in plekken]:
        raise RekenbladFout(
            f"Op rij {kop.nummer} horen de namen van de kolommen te staan. We missen {opsomming(ontbreekt)}. "
            "Gebruik ons voorbeeld, dan klopt het vanzelf."
        )
    return plekken


def _organisatie(nummer: int, cellen: dict[str, str], fouten: list[Lijstfout]) -> Organisatie:
    """Return the organisation of one row, not saved. What is wrong with it is added to `fouten`."""

    def fout(veld, zin):
        fouten.append(Lijstfout(nummer, KOLOMMEN[veld][0], zin))

    begin = len(fouten)
    keuze = {}
    for veld, soort in KEUZES.items():
        tekst = cellen.get(veld, "")
        keuze[veld] = WOORDEN[veld].get(_vorm(tekst), "") if tekst else ""
        if tekst and not keuze[veld]:
            mag = opsomming([f"‘{lid.label}’" for lid in soort])
            fout(veld, f"‘{op_een_regel(tekst)[:60]}’ kennen we niet. Je kunt kiezen uit {mag}.")
    if not cellen["partij"]:
        fout("partij", "Vul in wat voor organisatie het is.")
    if keuze["partij"]:
        eigen = Partij(keuze["partij"]).domein
        if eigen is None and not cellen.get("domein"):
            fout("domein", "Bij ‘Overig’ moet je ook een domein invullen.")
        elif eigen and keuze["domein"] not in ("", eigen):
            fout("domein", f"Deze soort hoort bij het domein {eigen.label}. Laat de cel leeg, dan vullen we het in.")
        elif eigen or keuze["domein"]:
            keuze["domein"] = domein_van(keuze["partij"], keuze["domein"]).value
    if keuze["sector"] and keuze["domein"] and keuze["domein"] != Domein.ONDERWIJS:
        fout("sector", "Dit vul je alleen in bij een organisatie in het onderwijs. Maak de cel leeg.")
    organisatie = Organisatie(naam=op_een_regel(cellen["naam"]), biedt_aan=cellen.get("biedt_aan", ""), **keuze)
    if not organisatie.naam:
        fout("naam", "Vul de naam van de organisatie in.")
    # The model leaves the length of a longer text to forms.
    if len(organisatie.biedt_aan) > (meeste := Organisatie._meta.get_field("biedt_aan").max_length):
        fout(
            "biedt_aan",
            f"Maak de tekst korter: hoogstens {meeste} tekens. Nu zijn het er {len(organisatie.biedt_aan)}.",
        )
    # What the model says of the fields by themselves; of those with an error already, that error is enough.
    genoemd = {een.kolom for een in fouten[begin:]}
    klaar = [veld for veld, (kolom, _) in KOLOMMEN.items() if kolom in genoemd]
    try:
        organisatie.clean_fields(exclude=["regio", "domein", *klaar])
    except ValidationError as bezwaren:
        for veld, zinnen in bezwaren.message_dict.items():
            fout(veld, " ".join(zinnen))
    return organisatie


def voorbeeldbestand(soort: str) -> bytes:
    """Return a spreadsheet to fill in, with two examples and all the words to choose from. `soort`: "xlsx" or "ods"."""
    kop = [naam for naam, _ in KOLOMMEN.values()]
    woorden = [(KOLOMMEN[veld][0], lid.label) for veld, soorten in KEUZES.items() for lid in soorten]
    bladen = [Blad("Organisaties", kop, VOORBEELD), Blad("Woorden", ("Kolom", "Wat je kunt invullen"), woorden)]
    return maak_bestand(bladen, soort, titel="Organisaties van de regio", dag=localdate())
