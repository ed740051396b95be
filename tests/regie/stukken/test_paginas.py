"""The frame of a view."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.asserts import assertRedirects

from regie.stukken.later import OPNIEUW_NA
from tests.regie.stukken import raam

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db, pytest.mark.urls("tests.regie.stukken.raam")]


def _zinnen(fouten: dict) -> dict:
    return {veld: [een["message"] for een in rij] for veld, rij in fouten.items()}


@pytest.mark.parametrize("pad", ["/raam/formulier/", "/raam/twee/"])
@pytest.mark.parametrize(
    ("methode", "status"), [("get", 200), ("head", 200), ("post", 200), ("put", 405), ("delete", 405)]
)
def test_een_pagina_met_een_formulier_kent_drie_methoden(client, pad, methode, status):
    antwoord = getattr(client, methode)(pad)

    assert antwoord.status_code == status
    if status == 405:
        assert antwoord.headers["Allow"] == "GET, HEAD, POST"


@pytest.mark.parametrize("methode", ["get", "head"])
def test_wie_alleen_kijkt_krijgt_wat_er_stond_en_geen_fout(client, methode):
    """Also with the names of the fields in the address."""
    antwoord = getattr(client, methode)("/raam/formulier/?naam=nee")

    if methode == "get":
        assert antwoord.json() == {"gebonden": False, "waarde": "Zoals het was", "gestuurd": False, "fouten": {}}


def test_wat_gestuurd_is_staat_in_het_formulier_met_het_bestand(client):
    bijlage = SimpleUploadedFile("bijlage.txt", b"inhoud")

    assert client.post("/raam/formulier/", {"naam": "Jo", "bijlage": bijlage}).json() == {"bewaard": ["Jo", "inhoud"]}


def test_niets_gestuurd_is_ook_gestuurd(client):
    antwoord = client.post("/raam/formulier/").json()

    assert antwoord["gebonden"]
    assert antwoord["gestuurd"]
    assert set(antwoord["fouten"]) == {"naam"}


def test_wat_de_actie_weigert_staat_bij_het_formulier_met_wat_er_getypt_was(client):
    antwoord = client.post("/raam/formulier/", {"naam": "nee"}).json()

    assert _zinnen(antwoord["fouten"]) == {"__all__": ["Dat kan nu niet."]}
    assert antwoord["waarde"] == "nee"


def test_een_fout_staat_bij_haar_veld_en_anders_bovenaan(client):
    antwoord = client.post("/raam/formulier/", {"naam": "veld"}).json()

    assert _zinnen(antwoord["fouten"]) == {"naam": ["Kies een andere naam."], "__all__": ["Dit staat er al."]}


@pytest.mark.parametrize(("wat", "gebonden"), [("een", "True False"), ("ander", "False True"), ("", "False False")])
def test_van_twee_formulieren_alleen_het_gestuurde(client, wat, gebonden):
    assert client.post("/raam/twee/", {"wat": wat, "naam": "x", "ander-naam": "y"}).text == gebonden
    assert client.get(f"/raam/twee/?wat={wat}").text == "False False"


@pytest.fixture
def gevraagd(monkeypatch):
    """How often the action and the context of /raam/bevestigen/ were asked for, in this test."""
    teller = {"actie": 0, "context": 0}
    monkeypatch.setattr(raam, "GEVRAAGD", teller)
    return teller


@pytest.fixture
def bevestigen(settings, tmp_path, gevraagd):
    """The template of the page that asks first, on that of the site."""
    (tmp_path / "bevestigen.html").write_text(SJABLOON)
    eerste, *rest = settings.TEMPLATES
    settings.TEMPLATES = [eerste | {"DIRS": [*eerste["DIRS"], tmp_path]}, *rest]
    return gevraagd


SJABLOON = """{% extends "regie/stukken/bevestiging.html" %}
{% block kop_titel %}Zetten{% endblock %}
{% block vraag %}Zetten?{% endblock %}
{% block gevolg %}<p>Dit kun je niet terugdraaien.</p>{% endblock %}
{% block velden %}<input name="hoe" value="{{ hoe }}" data-keer="{{ keer }}">{% endblock %}
{% block nee %}<a href="/">Nee</a>{% endblock %}"""


def _meldingen(client, adres: str) -> list:
    return client.get(adres).json()["meldingen"]


@pytest.mark.parametrize("methode", ["get", "head"])
def test_vooraf_staat_er_wat_er_gebeurt_en_gebeurt_er_niets(client, bevestigen, methode):
    antwoord = getattr(client, methode)("/raam/bevestigen/?hoe=nee")

    assert antwoord.status_code == 200
    assert bevestigen == {"actie": 0, "context": 1}
    if methode == "get":
        assert "Zetten · Regiescan" in antwoord.text
        assert "Dit kun je niet terugdraaien." in antwoord.text
        assert "Fout:" not in antwoord.text
        assert "Dit kan niet" not in antwoord.text


def test_daarna_is_het_een_keer_gedaan_en_een_keer_gezegd(client, bevestigen):
    antwoord = client.post("/raam/bevestigen/", {"hoe": "goed"})

    assertRedirects(antwoord, "/raam/klaar/", fetch_redirect_response=False)
    # A page that is not shown is not made either.
    assert bevestigen == {"actie": 1, "context": 0}
    assert _meldingen(client, "/raam/klaar/") == [["success", "Gedaan: goed."]]
    assert _meldingen(client, "/raam/klaar/") == []


@pytest.mark.parametrize(
    ("hoe", "waarom"),
    [
        ("nee", "Dat mag &lt;nu&gt; niet."),
        ("ongeldig", "Dit klopt niet. En dit ook niet."),
        # A refusal without a sentence is a refusal still.
        ("stom", "Dit kan nu niet."),
    ],
)
def test_geweigerd_zegt_dezelfde_pagina_waarom_met_wat_er_getypt_was(client, bevestigen, hoe, waarom):
    antwoord = client.post("/raam/bevestigen/", {"hoe": hoe})

    assert antwoord.status_code == 200
    assert bevestigen == {"actie": 1, "context": 1}
    assert antwoord.text.count(waarom) == 1
    assert "Fout: Zetten" in antwoord.text
    assert f'value="{hoe}"' in antwoord.text
    assert _meldingen(client, "/raam/klaar/") == []


def test_een_bezwaar_vooraf_staat_er_ook_tot_de_actie_iets_anders_zegt(client, bevestigen):
    assert "Het is nog te vroeg." in client.get("/raam/vooraf/").text
    antwoord = client.post("/raam/vooraf/").text

    assert "Dat mag &lt;nu&gt; niet." in antwoord
    assert "Het is nog te vroeg." not in antwoord


@pytest.mark.parametrize(
    ("gestuurd", "waar", "melding"),
    [
        ({"hoe": "goed"}, "/raam/klaar/", ["success", "Gedaan."]),
        ({"hoe": "goed", "elders": "1"}, "/raam/klaar/", ["success", "Gedaan."]),
        ({"hoe": "nee"}, "/raam/klaar/", ["error", "Dat mag <nu> niet."]),
        ({"hoe": "nee", "elders": "1"}, "/raam/elders/", ["error", "Dat mag <nu> niet."]),
        ({"hoe": "ongeldig"}, "/raam/klaar/", ["error", "Dit klopt niet. En dit ook niet."]),
    ],
)
def test_een_knop_zegt_waar_men_komt_wat_ervan_kwam(client, gevraagd, gestuurd, waar, melding):
    antwoord = client.post("/raam/drukken/", gestuurd)

    assertRedirects(antwoord, waar, fetch_redirect_response=False)
    assert gevraagd["actie"] == 1
    assert _meldingen(client, waar) == [melding]


def test_een_knop_is_er_alleen_om_op_te_drukken(client, gevraagd):
    assert client.get("/raam/drukken/").status_code == 405
    assert gevraagd["actie"] == 0


@pytest.mark.parametrize(("hoe", "begin"), [("bewaren", "attachment"), ("tonen", "inline"), ("open-tonen", "inline")])
def test_een_bestand_heeft_zijn_naam_en_soort(client, hoe, begin):
    antwoord = client.get(f"/raam/bestand/{hoe}/")

    assert b"".join(antwoord) == b"inhoud"
    assert antwoord.headers["Content-Type"] == "text/plain"
    # A name that is no plain text comes as RFC 5987 says, so that no quote of it ends the header.
    assert antwoord.headers["Content-Disposition"] == f"{begin}; filename*=utf-8''%C3%89%C3%A9n%20%22plan%22.txt"


def test_een_bestand_van_een_bestand_wordt_in_delen_verstuurd(client):
    assert client.get("/raam/bestand/open/").streaming
    assert not client.get("/raam/bestand/bewaren/").streaming


def test_niemand_bewaart_een_bestand_tenzij_de_view_het_zegt(client):
    for hoe in ("bewaren", "open"):
        assert "no-store" in client.get(f"/raam/bestand/{hoe}/").headers["Cache-Control"]
    assert client.get("/raam/bewaard/").headers["Cache-Control"] == "public, max-age=3600"


def test_een_pdf_is_om_te_lezen(client):
    antwoord = client.get("/raam/pdf/")

    assert antwoord.content.startswith(b"%PDF")
    assert antwoord.headers["Content-Type"] == "application/pdf"
    assert antwoord.headers["Content-Disposition"] == 'inline; filename="leeg.pdf"'
    assert antwoord.headers["Cache-Control"] == "public, max-age=3600"


@pytest.mark.parametrize(("geen", "na", "waarom"), [("druk", OPNIEUW_NA, "ocument"), ("pango", [3600], "libpango")])
def test_zonder_pdf_zegt_een_pagina_wat_je_kunt_doen(client, geen, na, waarom):
    """By GET a link that asks again; by POST the way back, because the browser kept what was typed."""
    adres = f"/raam/pdf/?geen={geen}"
    gelezen, gestuurd = client.get(adres), client.post(adres, {"notitie": "mijn tekst"})

    for antwoord in (gelezen, gestuurd, client.head(adres)):
        assert antwoord.status_code == 503
        assert int(antwoord.headers["Retry-After"]) in na
        # Whatever the view says of its PDF, of which this is none.
        assert "no-store" in antwoord.headers["Cache-Control"]
        assert antwoord.headers["Content-Type"].startswith("text/html")
    for antwoord in (gelezen, gestuurd):
        assert waarom in antwoord.text
        assert ("Laat het ons weten" in antwoord.text) == (geen == "pango")
    assert f'href="{adres}"' in gelezen.text
    assert f'href="{adres}"' not in gestuurd.text
    assert "Wat je had ingevuld, staat er nog" in gestuurd.text
    assert "mijn tekst" not in gestuurd.text
