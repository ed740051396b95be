"""What fits at an agreed score: two things to do, and one tap makes an afspraak of one."""

import pytest

from regie.stukken.fouten import Achterhaald
from tests.zelfscan import fabriek
from tests.zelfscan.conftest import TWEEDE
from tests.zelfscan.instrument_proef import PROEF
from tests.zelfscan.scan.reeks import onthuld, organisator, sluit
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.instrumenten.kernrollen.handreiking import handreiking
from zelfscan.scan.models import Afspraak, Groepsscore
from zelfscan.uitkomst.actions.afspraken import spreek_af_wat_past
from zelfscan.uitkomst.gesprek import past_hier

ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
WAT = handreiking("ontwerper", 2).anderen


@pytest.fixture
def scan():
    scan = onthuld(fabriek.scan(), ("3333",) * 4)
    Groepsscore.objects.create(scan=scan, onderdeel="ontwerper", waarde=2, waarom="Het begin is er.")
    return scan


def maak(scan, onderdeel="ontwerper", nummer=1):
    return spreek_af_wat_past(by=organisator(scan), scan=scan, onderdeel=onderdeel, nummer=nummer)


@pytest.mark.parametrize("rol", ROLLEN)
@pytest.mark.parametrize("waarde", range(1, 6))
def test_bij_elke_rol_en_score_passen_twee_dingen_die_een_afspraak_kunnen_zijn(rol, waarde):
    passend = past_hier(INSTRUMENT, rol, Groepsscore(waarde=waarde))

    assert len(set(passend)) == 2
    for wat in passend:
        Afspraak(onderdeel=rol, wat=wat, organisatie="De groep").clean_fields(exclude=["scan"])


def test_zonder_groepsscore_of_zonder_handreikingen_past_er_niets():
    assert past_hier(INSTRUMENT, "ontwerper", None) == ()
    for instrument in (TWEEDE, PROEF):
        assert past_hier(instrument, instrument.gescoord[0].sleutel, Groepsscore(waarde=2)) == ()


@pytest.mark.django_db
def test_een_tik_maakt_een_afspraak_en_twee_tikken_ook(scan):
    assert maak(scan) == maak(scan)

    (afspraak,) = scan.afspraken.all()
    assert (afspraak.wat, afspraak.onderdeel, afspraak.organisatie) == (WAT, "ontwerper", "De groep")


@pytest.mark.django_db
def test_zonder_score_met_een_ander_nummer_of_na_het_sluiten_kan_het_niet(scan):
    for onderdeel, nummer in (("dirigent", 0), ("ontwerper", 2), ("ontwerper", -1), ("baas", 0)):
        with pytest.raises(Achterhaald):
            maak(scan, onderdeel, nummer)
    with pytest.raises(Achterhaald):
        maak(sluit(scan))
    assert not scan.afspraken.exists()


@pytest.mark.django_db
@pytest.mark.eenmaal
def test_het_staat_bij_de_rol_op_het_scherm_en_bij_de_organisator_met_een_knop(client, scan):
    client.force_login(organisator(scan))

    scherm, pagina = client.get(f"/s/{scan.code}/scherm/").text, client.get(f"/mijn/scans/{scan.pk}/uitkomst/").text
    client.post(f"/mijn/scans/{scan.pk}/uitkomst/onderdeel/ontwerper/past/", {"nummer": "1"})
    onzin = client.post(f"/mijn/scans/{scan.pk}/uitkomst/onderdeel/ontwerper/past/", {"nummer": "x"})

    assert WAT in scherm
    assert "Maak hier een afspraak van" not in scherm
    assert pagina.count("Maak hier een afspraak van") == 2
    assert onzin.status_code == 302
    assert [een.wat for een in scan.afspraken.all()] == [WAT]


@pytest.mark.django_db
@pytest.mark.eenmaal
def test_wie_leidt_maakt_er_met_een_tik_een_afspraak_van_en_blijft_in_het_venster(client, scan):
    client.force_login(organisator(scan))
    venster = f"/mijn/scans/{scan.pk}/leiden/"
    assert client.get(venster).text.count('value="past"') == 2

    for velden in (
        {"onderdeel": "ontwerper", "nummer": "1"},
        {"onderdeel": "ontwerper", "nummer": "x"},
        {"nummer": "0"},
    ):
        assert client.post(venster, {"wat": "past"} | velden).url.startswith(venster)

    assert [een.wat for een in scan.afspraken.all()] == [WAT]
