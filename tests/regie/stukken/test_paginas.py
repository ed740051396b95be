"""The frame of a view."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.regie.stukken.raam")]


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
