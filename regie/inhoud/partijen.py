"""Which kinds of organisations there are, to which domein each belongs, and from which height people look (domein §1).

Pure data: the database, the forms and the quickscan all read it from here.
"""

from django.db.models import TextChoices


class Domein(TextChoices):
    """The fields that meet in a region. The order is fixed: it breaks ties where people are put together."""

    ONDERWIJS = "onderwijs", "Onderwijs"
    KINDEROPVANG = "kinderopvang", "Kinderopvang"
    GEMEENTE = "gemeente", "Gemeente"
    JEUGDHULP = "jeugdhulp", "Jeugdhulp"
    ZORG = "zorg", "Zorg"


class Laag(TextChoices):
    """From which height somebody looks (besluiten 28). The order is fixed, as that of the domains."""

    UITVOERING = "uitvoering", "Uitvoering"
    LEIDING = "leiding", "Leiding"
    BESTUUR = "bestuur", "Bestuur en beleid"


class Partij(TextChoices):
    """A kind of organisation."""

    GEMEENTE = "gemeente", "Gemeente"
    SCHOOLBESTUUR = "schoolbestuur", "Schoolbestuur"
    SCHOOL = "school", "School"
    SWV = "swv", "Samenwerkingsverband passend onderwijs"
    JEUGDHULPAANBIEDER = "jeugdhulpaanbieder", "Jeugdhulpaanbieder"
    CJG = "cjg", "CJG of wijkteam"
    JGZ = "jgz", "JGZ of GGD"
    KINDEROPVANG = "kinderopvang", "Kinderopvangorganisatie"
    ZORGAANBIEDER = "zorgaanbieder", "Zorgaanbieder (zoals jeugd-ggz)"
    OVERIG = "overig", "Overig"

    @property
    def domein(self) -> Domein | None:
        """Where it belongs; None for one that has to say so itself."""
        return DOMEIN_VAN.get(self)


DOMEIN_VAN = {
    Partij.GEMEENTE: Domein.GEMEENTE,
    Partij.SCHOOLBESTUUR: Domein.ONDERWIJS,
    Partij.SCHOOL: Domein.ONDERWIJS,
    Partij.SWV: Domein.ONDERWIJS,
    Partij.JEUGDHULPAANBIEDER: Domein.JEUGDHULP,
    Partij.CJG: Domein.JEUGDHULP,
    Partij.JGZ: Domein.ZORG,
    Partij.KINDEROPVANG: Domein.KINDEROPVANG,
    Partij.ZORGAANBIEDER: Domein.ZORG,
}


class Sector(TextChoices):
    """Which schools an organisation in onderwijs is about."""

    PO = "po", "Primair onderwijs (PO)"
    VO = "vo", "Voortgezet onderwijs (VO)"
    PO_VO = "po_vo", "Primair en voortgezet onderwijs (PO en VO)"
    SO = "so", "Speciaal onderwijs (SO en VSO)"
    MBO = "mbo", "Middelbaar beroepsonderwijs (MBO)"

    @property
    def primair(self) -> bool:
        return self in PRIMAIR


PRIMAIR = frozenset({Sector.PO, Sector.PO_VO})


def domein_van(partij: str, gekozen: str = "") -> Domein:
    """Return the domein of this partij; for `overig` the one that was chosen.

    Raises ValueError for an unknown partij or domein, and for `overig` without a choice.
    """
    return Partij(partij).domein or Domein(gekozen)


def partijen_van(domein: str) -> tuple[Partij, ...]:
    """Return the kinds of organisation that always belong to this domein, so without `overig`."""
    return tuple(partij for partij in Partij if partij.domein == domein)
