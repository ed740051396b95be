"""The mirror itself: every one of the 1,296 outcomes gives a complete and sensible page."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zelfscan.instrumenten.kernrollen.spiegel import lees
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID

UITKOMSTEN = ["".join(cijfers) for cijfers in product("012345", repeat=4)]


def test_alle_uitkomsten_geven_een_volledige_spiegel():
    for cijfers in UITKOMSTEN:
        spiegel = lees(cijfers)
        assert "".join(str(rij.waarde) for rij in spiegel.rollen) == cijfers
        assert {rij.rol for rij in spiegel.zwakste_eerst} == {rij.rol for rij in spiegel.rollen}
        assert spiegel.opvallend or cijfers.count("0") == 3, cijfers
        assert spiegel.opvallend.endswith(spiegel.onbekend), cijfers
        assert bool(spiegel.onbekend) == ("0" in cijfers), cijfers
        assert spiegel.houvasten
        for rij in spiegel.rollen:
            assert rij.handreiking.betekenis
            assert rij.leunt_op
            assert rij.label in rij.strook.titel or rij.label.lower() in rij.strook.titel or not rij.waarde
            assert bool(rij.strook.stippen) == bool(rij.waarde)


@pytest.mark.parametrize(
    ("cijfers", "zin"),
    [
        ("3333", "Alle vier de rollen kregen dezelfde score: 3."),
        ("3330", "De 3 rollen die je scoorde kregen dezelfde score: 3. Over de dirigent kon je niets zeggen."),
        ("3241", "Het meest aanwezig: de verbinder (4). Het minst aanwezig: de dirigent (1)."),
        ("5511", "Het meest aanwezig: de ontwerper en de kwartiermaker (5)."),
        ("0000", "Over de ontwerper, de kwartiermaker, de verbinder en de dirigent kon je niets zeggen."),
    ],
)
def test_opvallend_zegt_wat_er_te_zien_is(cijfers, zin):
    assert zin in lees(cijfers).opvallend


def test_leunt_op_zegt_of_de_andere_rol_zelf_aandacht_vraagt():
    for waarde, verwacht in enumerate((False, True, True, False, False, False)):
        steun = lees(f"3{waarde}33").rollen[0].leunt_op[0]
        assert (steun.rol.sleutel, steun.vraagt_aandacht) == ("kwartiermaker", verwacht)


@given(st.text(max_size=8))
def test_andere_tekst_dan_vier_cijfers_wordt_geweigerd(tekst):
    if tekst in UITKOMSTEN:
        assert lees(tekst).cijfers == tekst
    else:
        with pytest.raises(ValueError, match="vier cijfers"):
            lees(tekst)


@pytest.mark.parametrize("tekst", ["٣٢٤١", "324", "32415", "3 41", "-241", "6241", "3241\n", "³241"])
def test_cijfers_die_op_cijfers_lijken_worden_geweigerd(tekst):
    with pytest.raises(ValueError, match="vier cijfers"):
        lees(tekst)


def test_schaal_heeft_de_labels_van_het_instrument():
    """To the letter: they are the instrument (AEF 2023, annex 1, and the flyer)."""
    assert MATE_VAN_AANWEZIGHEID.keuzes == (
        (1, "Niet of nauwelijks aanwezig"),
        (2, "Incidenteel aanwezig"),
        (3, "Regelmatig aanwezig"),
        (4, "Redelijk aanwezig"),
        (5, "Ruim aanwezig"),
    )
    assert MATE_VAN_AANWEZIGHEID.label(0) == "Kan ik niet beoordelen"
    for buiten in (-1, 6):
        with pytest.raises(ValueError, match="buiten de schaal"):
            MATE_VAN_AANWEZIGHEID.label(buiten)
