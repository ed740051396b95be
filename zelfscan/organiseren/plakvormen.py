"""What stands around people in a pasted list: bullets, names of columns, the fields of an address book.

Takes that off, so that zelfscan/organiseren/plaklijst.py only meets people, addresses and columns.
"""

import re
from collections.abc import Iterator, Sequence

from icalendar.parser import Contentline, Contentlines

from regie.stukken.tekst import ONZICHTBAAR, schoon

# A bullet or a number in front of somebody; and "Aan:" of a copied mail, in front of an address.
PUNT = re.compile(r"^[ ]*(?:[-*–] +|[•·▪][ \t]*|\d{1,3}[.)][ \t]+)", re.MULTILINE)
AAN = re.compile(r"^[ \t]*(?:Aan|Van|Kopie|To|From|B?cc)[ \t]*:[ \t]*(?=.*@)", re.MULTILINE | re.IGNORECASE)
# Names of columns, as people, Outlook and Gmail write them, and what they hold; "" is of no use here.
_KOPPEN = {
    naam: soort
    for soort, namen in {
        "organisatie": "organisatie bedrijf instelling company organization organization_name organization_1_-_name",
        "soort": "soort soort_organisatie",
        "naam": "naam volledige_naam contactpersoon name full_name display_name weergavenaam",
        "voornaam": "voornaam first_name given_name",
        "tussenvoegsel": "tussenvoegsel middle_name additional_name",
        "achternaam": "achternaam last_name family_name",
        "email": "e-mail email mail e-mailadres mailadres emailadres e-mail_adres e-mail_address email_address "
        "e-mail_1_-_value",
        "": "functie telefoon telefoonnummer mobiel title job_title phone mobile_phone nr nummer regio",
    }.items()
    for naam in namen.split()
}


def zonder_omslag(tekst: str) -> str:
    """Return the text without bullets and the like; cards of an address book as rows: organisation, name, address."""
    tekst = ONZICHTBAAR.sub("", schoon(tekst))
    if "BEGIN:VCARD" in tekst.upper():
        return "\n".join("\t".join(kaart) for kaart in _kaarten(tekst))
    return AAN.sub("", PUNT.sub("", tekst))


def is_kop(cellen: Sequence[str]) -> bool:
    """Whether a row holds the names of columns and nothing else."""
    gevuld = [_kop(cel) for cel in cellen if cel]
    return len(gevuld) > 1 and all(cel in _KOPPEN for cel in gevuld)


def naar_kop(cellen: Sequence[str], kop: Sequence[str]) -> list[str]:
    """Return organisation, kind, name and address of a row, of which `kop` says where they stand."""
    per: dict[str, str] = {}
    for naam, cel in zip(kop, cellen, strict=False):
        if cel:
            per.setdefault(_KOPPEN.get(_kop(naam), ""), cel)
    delen = (per.get(deel, "") for deel in ("voornaam", "tussenvoegsel", "achternaam"))
    return [
        per.get("organisatie", ""),
        per.get("soort", ""),
        per.get("naam") or " ".join(filter(None, delen)),
        per.get("email", ""),
    ]


def _kop(cel: str) -> str:
    return "_".join(cel.lower().split())


def _kaarten(tekst: str) -> Iterator[tuple[str, str, str]]:
    kaart: dict[str, str] = {}
    for regel in Contentlines.from_ical(tekst):
        if not (deel := _veld(regel)):
            continue
        naam, waarde = deel
        if naam == "END":
            yield kaart.get("ORG", ""), kaart.get("FN", ""), kaart.get("EMAIL", "")
            kaart = {}
        kaart.setdefault(naam, " ".join(waarde.replace("\t", " ").split()))


def _veld(regel: str) -> tuple[str, str] | None:
    """Name and value of one line of a card; None for a line that is none. "item1.EMAIL" is EMAIL."""
    try:
        naam, _, waarde = Contentline(regel).parts()
    except ValueError:
        return None
    # Parts of an organisation stand between semicolons; in a text they have a backslash.
    delen = [re.sub(r"\\[nN]|\\(.)", lambda teken: teken[1] or " ", deel) for deel in re.split(r"(?<!\\);", waarde)]
    return naam.upper().rpartition(".")[2], ", ".join(filter(None, delen))
