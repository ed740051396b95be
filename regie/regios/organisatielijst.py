"""A list of organisations from a spreadsheet: what each row means, what is wrong with it, and an example to fill in.

Nothing is saved here. All rows are judged before one is: a list with an error in it changes nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from regie.inhoud.partijen import Domein, Partij, Sector, domein_van
from regie.stukken.bladen import Blad, maak_bestand
from regie.stukken.rekenblad import Bladrij, Lijstblad
from regie.stukken.rekenblad.fout import ALLES_VERBORGEN, GEEN_UITKOMST, RekenbladFout
from regie.stukken.tekst import hoeveel, op_een_regel, opsomming

from .organisatie import Organisatie

# Per field the name of its column, and what else people write above it.
KOLOMMEN = {
    "naam": ("Naam", ("organisatie", "organisatienaam", "naam organisatie", "naam van de organisatie")),
    "partij": ("Soort", ("soort organisatie", "partij", "type")),
    "domein": ("Domein", ()),
    "sector": ("Onderwijs", ("sector", "onderwijssector", "om welk onderwijs gaat het")),
    "biedt_aan": ("Aanbod", ("biedt aan", "wat biedt de organisatie", "wat biedt deze organisatie aan")),
}
VERPLICHT = ("naam", "partij")
# Above the names of the columns may stand a title and the like, but not a whole list.
HOOGSTENS_ERBOVEN = 20
# Examples that somebody leaves in are no organisations.
VOORBEELDTEKEN = "(voorbeeld)"
ZONDER_UITKOMST = (
    "De formule in deze cel heeft geen uitkomst. Typ zelf wat er moet staan. Of open je bestand in Excel of "
    "LibreOffice, bewaar het en kies het opnieuw."
)
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


KOLOMNAMEN = {_vorm(tekst): veld for veld, (naam, ook) in KOLOMMEN.items() for tekst in (naam, *ook)}
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
    erboven: int = 0  # rows above that with the names of the columns
    verborgen: int = 0

    @property
    def overgeslagen(self) -> list[str]:
        """What was not read, in sentences: nothing is left out in silence."""
        zinnen = []
        if self.onbekend:
            kolommen = ", ".join(f"‘{naam}’" for naam in self.onbekend)
            zinnen.append(f"Deze kolommen slaan we over: {kolommen}.")
        if self.erboven:
            staan = "staat nog 1 rij" if self.erboven == 1 else f"staan nog {self.erboven} rijen"
            zinnen.append(f"Boven de namen van de kolommen {staan}. Die slaan we over.")
        if self.verborgen:
            rijen = hoeveel(self.verborgen, "rij is", "rijen zijn")
            zinnen.append(
                f"{rijen} verborgen, bijvoorbeeld door een filter. Die slaan we over. Horen ze erbij? Maak ze "
                "zichtbaar en kies het bestand opnieuw."
            )
        return zinnen

    @property
    def nieuw(self) -> list[Organisatieregel]:
        return [regel for regel in self.regels if not regel.is_er_al]

    @property
    def is_er_al(self) -> list[Organisatieregel]:
        return [regel for regel in self.regels if regel.is_er_al]

    def velden(self) -> list[dict]:
        """The new organisations as `lees_organisaties_in` wants them."""
        return [{veld: getattr(regel.organisatie, veld) for veld in KOLOMMEN} for regel in self.nieuw]


def beoordeel(blad: Lijstblad, regio) -> Organisatielijst:
    """Judge all rows below the one that names the columns. One query.

    Raises RekenbladFout when the columns are not there.
    """
    kop = _koprij(blad.rijen)
    lijst = Organisatielijst(erboven=kop, verborgen=blad.verborgen)
    plekken = _kolommen(blad, blad.rijen[kop], lijst)
    bekend = {naam.casefold() for naam in regio.organisaties.values_list("naam", flat=True)}
    gezien: dict[str, int] = {}
    for rij in blad.rijen[kop + 1 :]:
        cellen = {veld: rij.cellen[plek] if plek < len(rij.cellen) else "" for veld, plek in plekken.items()}
        if not any(cellen.values()) or cellen["naam"].endswith(VOORBEELDTEKEN) or _is_kop(cellen):
            continue
        if zonder := [veld for veld, tekst in cellen.items() if tekst == GEEN_UITKOMST]:
            lijst.fouten += [Lijstfout(rij.nummer, KOLOMMEN[veld][0], ZONDER_UITKOMST) for veld in zonder]
            continue
        organisatie = _organisatie(rij.nummer, cellen, lijst.fouten)
        sleutel = organisatie.naam.casefold()
        if sleutel and sleutel in gezien:
            zin = f"Deze naam staat ook in rij {gezien[sleutel]}. Laat een van de twee staan."
            lijst.fouten.append(Lijstfout(rij.nummer, KOLOMMEN["naam"][0], zin))
        gezien.setdefault(sleutel, rij.nummer)
        lijst.regels.append(Organisatieregel(rij.nummer, organisatie, sleutel in bekend))
    if not lijst.regels and not lijst.fouten:
        raise RekenbladFout(
            ALLES_VERBORGEN
            if blad.verborgen
            else "Onder de namen van de kolommen staat nog niets. Zet daar de organisaties, één per rij."
        )
    return lijst


def _veld(kop: str) -> str | None:
    """Return which field this is the name of. What stands in brackets behind it may be anything: "Naam (verplicht)"."""
    return KOLOMNAMEN.get(_vorm(kop)) or KOLOMNAMEN.get(_vorm(kop.partition("(")[0]))


def _koprij(rijen: Sequence[Bladrij]) -> int:
    """Return which of these rows names the columns: the first with all we need, else the one that comes closest."""

    def hoeveel_erin(rij: Bladrij) -> int:
        return len({veld for cel in rij.cellen if (veld := _veld(cel)) in VERPLICHT})

    bovenaan = rijen[: HOOGSTENS_ERBOVEN + 1]
    return max(range(len(bovenaan)), key=lambda plek: hoeveel_erin(bovenaan[plek]))


def _is_kop(cellen: dict[str, str]) -> bool:
    """Whether a row names the columns once more: under a cell of two rows high, or at the top of every page."""
    return all(_veld(cellen[veld]) == veld for veld in VERPLICHT)


def _kolommen(blad: Lijstblad, kop: Bladrij, lijst: Organisatielijst) -> dict[str, int]:
    """Return per field in which column it stands. Raises RekenbladFout when one we need is missing."""
    plekken = {}
    for plek, tekst in enumerate(kop.cellen):
        veld = _veld(tekst)
        if veld and veld not in plekken:
            plekken[veld] = plek
        elif tekst:
            lijst.onbekend.append(op_een_regel(tekst)[:60])
    if ontbreekt := [f"‘{KOLOMMEN[veld][0]}’" for veld in VERPLICHT if veld not in plekken]:
        waar = f"op rij {kop.nummer}" if len(ontbreekt) < len(VERPLICHT) else "boven je lijst"
        raise RekenbladFout(
            f"Op tabblad ‘{op_een_regel(blad.naam)[:60]}’ horen {waar} de namen van de kolommen te staan. "
            f"We missen {opsomming(ontbreekt)}. Gebruik ons voorbeeld, dan klopt het vanzelf."
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


def voorbeeldbestand(soort: str, *, voor: str = "") -> bytes:
    """Return a spreadsheet to fill in, with two examples and all the words to choose from. As maak_bestand."""
    kop = [naam for naam, _ in KOLOMMEN.values()]
    woorden = [(KOLOMMEN[veld][0], lid.label) for veld, soorten in KEUZES.items() for lid in soorten]
    bladen = [Blad("Organisaties", kop, VOORBEELD), Blad("Woorden", ("Kolom", "Wat je kunt invullen"), woorden)]
    return maak_bestand(bladen, soort, titel="Organisaties van de regio", dag=localdate(), voor=voor)
