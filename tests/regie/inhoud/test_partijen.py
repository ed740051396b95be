"""Which partij belongs to which domein, and that a database and a form can use it."""

import pytest

from regie.inhoud.partijen import Domein, Partij, Sector, domein_van, partijen_van

from .taal import tekenfouten


@pytest.mark.parametrize(
    ("partij", "domein"),
    [
        ("gemeente", "gemeente"),
        ("schoolbestuur", "onderwijs"),
        ("school", "onderwijs"),
        ("swv", "onderwijs"),
        ("jeugdhulpaanbieder", "jeugdhulp"),
        ("cjg", "jeugdhulp"),
        ("jgz", "zorg"),
        ("kinderopvang", "kinderopvang"),
        ("zorgaanbieder", "zorg"),
    ],
)
def test_partij_hoort_bij_een_domein_wat_er_ook_gekozen_is(partij, domein):
    assert domein_van(partij) == domein
    assert domein_van(partij, "kinderopvang") == domein


def test_overig_vraagt_het_domein():
    assert domein_van("overig", "zorg") == Domein.ZORG
    with pytest.raises(ValueError, match="is not a valid"):
        domein_van("overig")


@pytest.mark.parametrize(("partij", "gekozen"), [("burger", "zorg"), ("overig", "burger")])
def test_onbekende_partij_of_domein_wordt_geweigerd(partij, gekozen):
    with pytest.raises(ValueError, match="burger"):
        domein_van(partij, gekozen)


def test_elke_partij_staat_bij_precies_een_domein():
    verdeeld = [partij for domein in Domein for partij in partijen_van(domein)]

    assert sorted([*verdeeld, Partij.OVERIG]) == sorted(Partij)


def test_domeinen_staan_in_de_vaste_volgorde():
    assert list(Domein) == ["onderwijs", "kinderopvang", "gemeente", "jeugdhulp", "zorg"]


def test_primair_onderwijs_is_ook_wie_meer_doet():
    assert [sector for sector in Sector if sector.primair] == [Sector.PO, Sector.PO_VO]


@pytest.mark.parametrize("soort", [Domein, Partij, Sector])
def test_keuzes_zijn_gewone_tekst_met_een_goed_label(soort):
    """A migration writes them down; members of an enum would tie it to this module."""
    for waarde, label in soort.choices:
        assert type(waarde) is str
        assert label[0].isupper()
        assert tekenfouten(label) == []
