"""What can be chosen on the page of the proefscan, and what stands beside the strips of each item."""

import pytest

from tests.zelfscan.instrument_proef import PROEF
from zelfscan.instrumenten import STANDAARD
from zelfscan.organiseren.proefpagina import Proefpagina

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def pagina(openheid="totaal", instrument=STANDAARD, *anderen) -> Proefpagina:
    return Proefpagina({een.sleutel: een for een in (instrument, *anderen)}, instrument, openheid)


def test_met_een_instrument_is_er_alleen_de_openheid_te_kiezen():
    deze = pagina("domein")

    assert deze.instrumentkeuzes == []
    assert [een.naam for een in deze.openheidkeuzes if een.is_hier] == [deze.gekozen.naam]
    assert deze.openheidkeuzes[0].adres == "/mijn/scans/proef/?openheid=totaal"


def test_met_meer_instrumenten_blijft_het_gekozen_instrument_staan():
    deze = pagina("totaal", STANDAARD, PROEF)

    assert [(een.naam, een.is_hier) for een in deze.instrumentkeuzes] == [(STANDAARD.naam, True), (PROEF.naam, False)]
    assert all(f"&instrument={STANDAARD.sleutel}" in een.adres for een in deze.openheidkeuzes)


@pytest.mark.parametrize(("instrument", "antwoord"), [(STANDAARD, "score"), (PROEF, "antwoord")])
def test_wat_de_groep_per_onderdeel_afspreekt(proef, instrument, antwoord):
    assert pagina("totaal", instrument).antwoord == antwoord


def test_bij_elke_strook_staat_waar_de_scores_liggen():
    for deel in pagina("domein").rollen:
        uitkomsten = [deel.deel.geheel, *deel.deel.blokken]
        assert [een.naam for een in deel.stroken] == [een.naam for een in uitkomsten]
        for strook, uitkomst in zip(deel.stroken, uitkomsten, strict=True):
            assert strook.waar == (f": {uitkomst.kanten}" if uitkomst.kanten else strook.waar)
            assert uitkomst.kern in strook.waar
            assert strook.waar.startswith(": " if uitkomst.kanten else ", midden ")


def test_wie_een_rol_niet_kon_beoordelen_staat_erbij():
    zinnen = {deel.deel.onbekend: deel.kon_niet for deel in pagina().rollen}

    assert zinnen[0] == ""
    assert zinnen[1] == "1 persoon kon deze rol niet beoordelen."


def test_met_naam_staat_wat_geschreven_is_bij_de_organisatie(proef):
    per_openheid = {openheid: pagina(openheid, PROEF) for openheid in ("totaal", "naam")}

    assert len(per_openheid["naam"].delen) < len(per_openheid["totaal"].delen)
