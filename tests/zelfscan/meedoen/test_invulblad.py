"""What stands around the questions, in words: for who comes by itself, by a link, too late, or after the reveal."""

from types import SimpleNamespace

import pytest

from zelfscan.meedoen.forms import WieForm
from zelfscan.meedoen.invulblad import Invulblad
from zelfscan.meedoen.wievelden import wievelden
from zelfscan.scan.models import Genodigde, Scan
from zelfscan.scan.models.scan import Manier

SCHOOL = Genodigde(organisatie="De Linde", partij="school", domein="onderwijs", naam="Bo")
WIJK = Genodigde(organisatie="Wijkteam", partij="cjg", domein="jeugdhulp", eigen_regio="Dal")
MET_FOUT = SimpleNamespace(errors={"domein": ["Kies."]})


def blad(lijst=(), form=None, *, van=None, **bezoek) -> Invulblad:
    scan = Scan(samenwerking="De proef", code="AAAAAAA", openheid="naam", **{"verwacht": 9} | (van or {}))
    return Invulblad(scan=scan, form=form, lijst=list(lijst), **bezoek)


@pytest.mark.parametrize(
    ("bezoek", "titel"),
    [
        ({}, "Doe mee: De proef"),
        ({"genodigde": SCHOOL}, "De Linde doet mee: De proef"),
        ({"achteraf": True}, "Alsnog invullen: De proef"),
        ({"geen_plaats": "vol"}, "Nog niet opgeslagen: De proef"),
        ({"te_laat": True, "achteraf": True}, "Net te laat: De proef"),
        ({"form": MET_FOUT}, "Fout: Doe mee: De proef"),
        ({"form": MET_FOUT, "achteraf": True}, "Fout: Alsnog invullen: De proef"),
    ],
)
def test_de_titel_zegt_wat_er_aan_de_hand_is(bezoek, titel):
    assert blad(**bezoek).titel == titel


@pytest.mark.parametrize(
    ("lijst", "verwacht", "achteraf", "zin"),
    [
        ([SCHOOL], 1, False, "1 antwoord verwacht, hoogstens 60"),
        ([SCHOOL, WIJK], 9, True, "9 antwoorden verwacht"),
        ([], 100, False, "100 antwoorden verwacht, hoogstens 150"),
        ([], 0, False, "Er passen 60 antwoorden in"),
        ([], 0, True, "Wie doen er mee?"),
    ],
)
def test_hoeveel_er_meedoen_staat_in_een_kop(lijst, verwacht, achteraf, zin):
    assert blad(lijst, van={"verwacht": verwacht}, achteraf=achteraf).wie_doen_mee == zin


def test_wie_nu_begon_heeft_geen_lijst():
    """Privacy 10, to the letter."""
    zin = "Wie nu in de zaal is, ziet de uitkomst. Er is geen lijst."
    assert blad([], van={"verwacht": 0, "zonder_lijst": True}).zonder_genodigden == zin
    assert blad([]).zonder_genodigden == "Er is geen lijst. De code is genoeg."


def test_de_lijst_noemt_bij_ieder_wat_er_bekend_is():
    assert blad([SCHOOL, WIJK]).genodigden == [("Onderwijs", ["De Linde – Bo"]), ("Jeugdhulp", ["Wijkteam, Dal"])]


def test_een_lange_lijst_wordt_geteld():
    lang = [SCHOOL] * 12 + [WIJK] * 4

    assert blad(lang[:15]).kort
    assert not blad(lang).kort
    assert blad(lang).per_domein == "12 onderwijs en 4 jeugdhulp"


@pytest.mark.parametrize(
    ("bezoek", "waarom"),
    [({}, ""), ({"al_ingevuld": True, "uitnodiging": "x"}, "binnen"), ({"uitnodiging": "x"}, "oude_code")],
)
def test_waarom_een_antwoord_ook_door_een_dichte_deur_mag(bezoek, waarom):
    assert blad(**bezoek).mag_altijd == waarom


def test_wie_van_voor_een_nieuwe_code_is_leest_dat_alleen_waar_het_helpt():
    assert blad().met_oude_codes
    assert not any(
        blad(**bezoek).met_oude_codes for bezoek in ({"al_ingevuld": True}, {"achteraf": True}, {"genodigde": WIJK})
    )


# The fields about who answers


def velden(openheid, *, manier=Manier.DOMEINEN, form=None, genodigde=None, lijst=()):
    scan = Scan(openheid=openheid, manier=manier)
    return {een.naam: een for een in wievelden(scan, WieForm(form, scan=scan) if form else None, genodigde, lijst)}


@pytest.mark.parametrize(
    ("openheid", "gevraagd"),
    [
        ("totaal", []),
        ("domein", ["domein"]),
        ("laag", ["laag"]),
        ("naam", ["organisatie", "partij", "domein"]),
    ],
)
def test_er_wordt_alleen_gevraagd_wat_de_openheid_vraagt(openheid, gevraagd):
    assert [*velden(openheid)] == gevraagd
    assert [*velden(openheid, form={"partij": "school"})] == gevraagd


def test_tussen_regios_komt_de_eigen_regio_eerst():
    alle = velden("naam", manier=Manier.REGIOS, lijst=[SCHOOL, WIJK])

    assert [*alle] == ["genodigde", "eigen_regio", "organisatie", "partij", "domein"]
    assert alle["eigen_regio"].suggesties == ["Dal"]
    # The school on the list says of no region, so that is asked of everybody.
    assert [naam for naam, veld in alle.items() if "bij-anders" in veld.klasse] == ["organisatie", "partij", "domein"]
    assert "bij-anders" in velden("naam", manier=Manier.REGIOS, lijst=[WIJK])["eigen_regio"].klasse


def test_wie_op_de_lijst_staat_tikt_de_organisatie_aan_een_keer_elk():
    ander = Genodigde(pk=3, organisatie="De Linde", partij="school", domein="onderwijs", naam="An")
    school = Genodigde(pk=2, organisatie="De Linde", partij="school", domein="onderwijs", naam="Bo")
    tik = velden("naam", lijst=[school, ander, WIJK], genodigde=ander)["genodigde"]

    assert tik.genodigden == [school, WIJK]
    assert tik.waarde == "2"
    assert velden("naam", lijst=[school])["genodigde"].waarde == ""


def test_van_wie_met_een_link_komt_staat_ingevuld_wat_bekend_is_en_wat_iemand_stuurde_gaat_voor():
    bekend = velden("naam", genodigde=SCHOOL)
    assert [een.waarde for een in bekend.values()] == ["De Linde", "school", "onderwijs"]

    gestuurd = velden("naam", genodigde=SCHOOL, form={"organisatie": "Anders", "partij": "jgz", "domein": ""})
    assert [een.waarde for een in gestuurd.values()] == ["Anders", "jgz", ""]


def test_een_veld_zegt_door_wat_het_wordt_uitgelegd():
    leeg = velden("naam")
    assert leeg["organisatie"].beschreven_door == ""
    assert leeg["domein"].beschreven_door == "id_domein_helptext"
    assert velden("domein")["domein"].beschreven_door == "id_domein_uitleg"

    fout = velden("domein", form={"domein": "niets"})["domein"]
    assert fout.fouten == ["Kies het domein waarin je werkt."]
    assert fout.beschreven_door == "id_domein_uitleg id_domein_error"
