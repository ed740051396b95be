"""Which kinds of organisations there are, to which domein each belongs, and from which height people look (domein §1).

Pure data: the database, the forms and the quickscan all read it from here.
"""

from enum import StrEnum


class Domein(StrEnum):
    """The fields that meet in a region. The order is fixed: it breaks ties where people are put together."""

    def __new__(cls, sleutel, label):
        lid = str.__new__(cls, sleutel)
        lid._value_, lid.label = sleutel, label
        return lid

    ONDERWIJS = "onderwijs", "Onderwijs"
    KINDEROPVANG = "kinderopvang", "Kinderopvang"
    GEMEENTE = "gemeente", "Gemeente"
    JEUGDHULP = "jeugdhulp", "Jeugdhulp"
    ZORG = "zorg", "Zorg"


class Laag(StrEnum):
    """From which height somebody looks (besluiten 28). The order is fixed, as that of the domains."""

    def __new__(cls, sleutel, label):
        lid = str.__new__(cls, sleutel)
        lid._value_, lid.label = sleutel, label
        return lid

    UITVOERING = "uitvoering", "Uitvoering"
    LEIDING = "leiding", "Leiding"
    BESTUUR = "bestuur", "Bestuur en beleid"


class Partij(StrEnum):
    """A kind of organisation. `domein` is None for one that has to say so itself."""

    def __new__(cls, sleutel, label, domein):
        lid = str.__new__(cls, sleutel)
        lid._value_, lid.label, lid.domein = sleutel, label, domein
        return lid

    GEMEENTE = "gemeente", "Gemeente", Domein.GEMEENTE
    SCHOOLBESTUUR = "schoolbestuur", "Schoolbestuur", Domein.ONDERWIJS
    SCHOOL = "school", "School", Domein.ONDERWIJS
    SWV = "swv", "Samenwerkingsverband passend onderwijs", Domein.ONDERWIJS
    JEUGDHULPAANBIEDER = "jeugdhulpaanbieder", "Jeugdhulpaanbieder", Domein.JEUGDHULP
    CJG = "cjg", "CJG of wijkteam", Domein.JEUGDHULP
    JGZ = "jgz", "JGZ of GGD", Domein.ZORG
    KINDEROPVANG = "kinderopvang", "Kinderopvangorganisatie", Domein.KINDEROPVANG
    ZORGAANBIEDER = "zorgaanbieder", "Zorgaanbieder (zoals jeugd-ggz)", Domein.ZORG
    OVERIG = "overig", "Overig", None


class Sector(StrEnum):
    """Which schools an organisation in onderwijs is about."""

    def __new__(cls, sleutel, label, primair=False):
        lid = str.__new__(cls, sleutel)
        lid._value_, lid.label, lid.primair = sleutel, label, primair
        return lid

    PO = "po", "Primair onderwijs (PO)", True
    VO = "vo", "Voortgezet onderwijs (VO)"
    PO_VO = "po_vo", "Primair en voortgezet onderwijs (PO en VO)", True
    SO = "so", "Speciaal onderwijs (SO en VSO)"
    MBO = "mbo", "Middelbaar beroepsonderwijs (MBO)"


def domein_van(partij: str, gekozen: str = "") -> Domein:
    """Return the domein of this partij; for `overig` the one that was chosen.

    Raises ValueError for an unknown partij or domein, and for `overig` without a choice.
    """
    return Partij(partij).domein or Domein(gekozen)


def partijen_van(domein: str) -> tuple[Partij, ...]:
    """Return the kinds of organisation that always belong to this domein, so without `overig`."""
    return tuple(partij for partij in Partij if partij.domein == domein)


def keuzes(soort: type[StrEnum]) -> list[tuple[str, str]]:
    """Return value and label of each member, as a form or a model field wants them."""
    return [(lid.value, lid.label) for lid in soort]
