"""Read a pasted list of people, out of a mail program or a spreadsheet: what each line says, as far as one can tell."""

import re
from dataclasses import dataclass

from regie.partijen import Partij
from regie.tekst import op_een_regel, schoon

MEESTE_REGELS = 100
_ADRES = re.compile(r"[^\s<>,;\"'()]+@[^\s<>,;\"'()]+\.[^\s<>,;\"'()]+")
_PARTIJEN = {naam.lower(): partij.value for partij in Partij for naam in (partij.label, partij.value)}


@dataclass(frozen=True)
class Plakregel:
    """One person or organisation; what is not known is empty. `partij` is a key."""

    organisatie: str = ""
    partij: str = ""
    naam: str = ""
    email: str = ""


def lees_plaklijst(tekst: str) -> list[Plakregel]:
    """Return a Plakregel per person; empty lines are left out, and an address that was there already.

    Understands "Bo <bo@x.nl>", rows out of a mail program with ; or , between people, and columns (tab or ;) in the
    order organisation, name; a column with an address or a known kind of organisation is that, wherever it stands.
    """
    regels, gezien = [], set()
    for ruw in schoon(tekst).split("\n"):
        for deel in _personen(ruw):
            regel = _lees(deel)
            if regel == Plakregel() or (regel.email and regel.email.lower() in gezien):
                continue
            gezien.add(regel.email.lower())
            regels.append(regel)
    return regels


def _personen(regel: str) -> list[str]:
    """More addresses on one line are more people, as a mail program copies them."""
    return re.split(r"[;,]", regel) if len(_ADRES.findall(regel)) > 1 else [regel]


def _lees(regel: str) -> Plakregel:
    adres = _ADRES.search(regel)
    email = adres[0] if adres else ""
    if "\t" not in regel and ";" not in regel:
        rest = op_een_regel(re.sub(r"[<>\"(),]", " ", regel.replace(email, " ") if email else regel))
        # Beside an address stands a person; alone it is an organisation.
        return Plakregel(naam=rest, email=email) if email else Plakregel(organisatie=rest)
    partij, teksten = "", []
    for kolom in re.split(r"[\t;]", regel):
        woorden = op_een_regel(kolom).strip(" \"'")
        if email and email in woorden:
            woorden = woorden.replace(email, "").strip(" <>()\"'")
        if woorden.lower() in _PARTIJEN and not partij:
            partij = _PARTIJEN[woorden.lower()]
        elif woorden:
            teksten.append(woorden)
    organisatie, naam = [*teksten, "", ""][:2]
    return Plakregel(organisatie, partij, naam, email)
