"""What a researcher is writing is kept on the server too: for that person alone, until it is saved or too old."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from quickscan.bord.mijn import eigen_gegevens
from quickscan.concepten.actions import MEESTE_PAGINAS, MEESTE_TEKENS, bewaar_concept, wis_concept
from quickscan.concepten.models import MEESTE_VELDEN, Schrijfconcept, Stuk
from quickscan.proces.actions.mensen import voeg_onderzoeker_toe
from regie.site.opruimen import ruim_op
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek

NUMMER = "11111111-aaaa"
# What the field showed, and what no browser of ours sends.
GEZIEN = "inleiding:0123456789ab inleiding:tekst los"
ADRES = "/quickscan/{}/concept/{}/"


@pytest.fixture
def robin(db):
    robin = factories.onderzoeker("Robin")
    geef_factor(robin)
    return robin


@pytest.fixture
def quickscan(robin):
    return fabriek.quickscan("advies", onderzoeker=robin)


def bewaar(robin, quickscan, **anders) -> Schrijfconcept:
    mee = {"stuk": "factsheet", "nummer": NUMMER, "velden": {"kern": ["Half af."]}}
    return bewaar_concept(by=robin, quickscan=quickscan, **(mee | anders))


def van(robin, quickscan, stuk: str = "factsheet") -> list[dict]:
    return [rij.velden for rij in Schrijfconcept.objects.van(robin, quickscan, stuk)]


def test_een_pagina_heeft_een_concept_en_een_tweede_een_ander(robin, quickscan):
    bewaar(robin, quickscan)
    bewaar(robin, quickscan, velden={"kern": ["Half af, en verder."]})
    bewaar(robin, quickscan, nummer="22222222-bbbb", velden={"kern": ["Kort"]})
    bewaar(robin, quickscan, stuk="advies", velden={"inleiding": ["Advies"]})

    assert van(robin, quickscan) == [{"kern": ["Kort"]}, {"kern": ["Half af, en verder."]}]
    assert van(robin, quickscan, "advies") == [{"inleiding": ["Advies"]}]


def test_wat_na_het_wissen_nog_binnenkomt_is_te_laat(robin, quickscan):
    bewaar(robin, quickscan, getoond=GEZIEN)
    wis_concept(by=robin, quickscan=quickscan, stuk="factsheet", nummer=NUMMER)
    bewaar(robin, quickscan, getoond=GEZIEN)

    assert van(robin, quickscan) == []
    assert (Schrijfconcept.objects.get().velden, Schrijfconcept.objects.get().getoond) == ({}, "")


def test_wissen_raakt_alleen_het_eigen_concept(robin, quickscan):
    bewaar(robin, quickscan)
    wis_concept(by=factories.onderzoeker("Bo"), quickscan=quickscan, stuk="factsheet", nummer=NUMMER)
    wis_concept(by=robin, quickscan=quickscan, stuk="advies", nummer=NUMMER)

    assert van(robin, quickscan) == [{"kern": ["Half af."]}]


@pytest.mark.eenmaal
@pytest.mark.parametrize(
    "anders",
    [
        pytest.param({"nummer": "kort"}, id="geen nummer"),
        pytest.param({"velden": {}}, id="geen velden"),
        pytest.param({"velden": {"<b>": ["a"]}}, id="geen naam"),
        pytest.param({"velden": {"kern": ["a" * (MEESTE_TEKENS + 1)]}}, id="te lang"),
        pytest.param({"velden": {f"v{nummer}": ["a"] for nummer in range(MEESTE_VELDEN + 1)}}, id="te veel"),
    ],
)
def test_wat_geen_concept_is_of_te_veel_wordt_niet_bewaard(robin, quickscan, anders):
    with pytest.raises(ValidationError):
        bewaar(robin, quickscan, **anders)
    assert not Schrijfconcept.objects.exists()


def test_tekst_komt_er_schoon_in(robin, quickscan):
    bewaar(robin, quickscan, velden={"kern": ["a\x00b\r\nc"]})

    assert van(robin, quickscan) == [{"kern": ["ab\nc"]}]


@pytest.mark.eenmaal
def test_alleen_wie_hier_mag_schrijven_bewaart(quickscan):
    with pytest.raises(PermissionDenied):
        bewaar(factories.onderzoeker("Bo"), quickscan)


def test_de_oudste_pagina_s_gaan_weg(robin, quickscan):
    for nummer in range(MEESTE_PAGINAS + 3):
        bewaar(robin, quickscan, nummer=f"nummer-{nummer:04}", velden={"kern": [str(nummer)]})

    teksten = [velden["kern"][0] for velden in van(robin, quickscan)]
    assert teksten == [str(nummer) for nummer in reversed(range(3, MEESTE_PAGINAS + 3))]


def test_na_twee_weken_wordt_een_concept_niet_meer_aangeboden_en_gaat_het_weg(robin, quickscan):
    concept = bewaar(robin, quickscan)
    for dagen, over in ((13, 1), (15, 0)):
        Schrijfconcept.objects.filter(pk=concept.pk).update(op=timezone.now() - timedelta(days=dagen))
        assert len(van(robin, quickscan)) == over
        gedaan = {een.wat: een.aantal for een in ruim_op(timezone.now(), proef=True)}
        assert gedaan.get("concepten van factsheet en advies", 0) == 1 - over
        ruim_op(timezone.now(), proef=False)
        assert Schrijfconcept.objects.count() == over


def test_het_staat_bij_de_eigen_gegevens_en_gaat_met_het_account_mee(robin, quickscan):
    bewaar(robin, quickscan)
    eigen = eigen_gegevens(robin)["wat je schreef en nog niet bewaarde"]
    assert [(een["regio"], een["stuk"], een["velden"]) for een in eigen] == [
        (quickscan.naam, "factsheet", {"kern": ["Half af."]})
    ]
    robin.delete()

    assert not Schrijfconcept.objects.exists()


@pytest.mark.eenmaal
def test_een_tweede_onderzoeker_ziet_het_concept_niet(client, robin, quickscan):
    bewaar(robin, quickscan)
    bo = factories.onderzoeker("Bo")
    geef_factor(bo)
    voeg_onderzoeker_toe(by=factories.medewerker("Mies"), quickscan=quickscan, gebruiker=bo)

    assert log_in(client, bo).get(ADRES.format(quickscan.pk, "factsheet")).json() == {"concepten": []}


@pytest.mark.eenmaal
def test_de_pagina_bewaart_biedt_aan_en_wist(client, robin, quickscan):
    log_in(client, robin)
    adres = ADRES.format(quickscan.pk, "advies")
    antwoord = client.post(adres, {"klad": NUMMER, "getoond": GEZIEN, "inleiding": "Half", "m1_wat": "Praat"})
    assert antwoord.json().keys() == {"op"}
    [concept] = client.get(adres).json()["concepten"]
    assert concept["nummer"] == NUMMER
    assert concept["velden"] == {"inleiding": ["Half"], "m1_wat": ["Praat"]}
    assert concept["getoond"] == "inleiding:0123456789ab"
    assert abs(concept["tijd"] / 1000 - timezone.now().timestamp()) < 60
    client.post(adres, {"klad": NUMMER, "weg": "1"})

    assert client.get(adres).json() == {"concepten": []}


@pytest.mark.eenmaal
def test_de_pagina_zegt_waarom_niet(client, robin, quickscan):
    log_in(client, robin)
    assert client.post(ADRES.format(quickscan.pk, "factsheet"), {"klad": "x", "kern": "a"}).status_code == 422
    quickscan.status, quickscan.geeindigd_op = "afgerond", timezone.localdate()
    quickscan.save()
    antwoord = client.post(ADRES.format(quickscan.pk, "factsheet"), {"klad": NUMMER, "kern": "a"})
    assert antwoord.status_code == 410
    assert antwoord.json()["fout"]


@pytest.mark.eenmaal
@pytest.mark.parametrize(
    ("stuk", "goed", "fout"),
    [
        ("factsheet", {"kern": "Af."}, {"kern": "a" * 700}),
        ("advies", {"inleiding": "Af."}, {"m1_uitleg": "Zonder wat."}),
    ],
)
def test_bewaren_met_de_knop_wist_het_concept_van_die_pagina_en_niet_eerder(client, robin, stuk, goed, fout):
    quickscan = fabriek.quickscan(stuk, onderzoeker=robin)
    log_in(client, robin)
    bewaar(robin, quickscan, stuk=stuk)
    bewaar(robin, quickscan, stuk=stuk, nummer="22222222-bbbb")
    pagina = f"/quickscan/{quickscan.pk}/{stuk}/bewerken/"
    assert client.post(pagina, goed | fout | {"klad": NUMMER}).status_code == 200
    assert len(van(robin, quickscan, stuk)) == 2
    assert client.post(pagina, goed | {"klad": NUMMER}).status_code == 302

    assert [rij.nummer for rij in Schrijfconcept.objects.van(robin, quickscan, stuk)] == ["22222222-bbbb"]


@pytest.mark.parametrize(("velden", "naam"), [({"stuk": "brief"}, "schrijfconcept_stuk"), ({}, "een_per_pagina")])
def test_de_database_weigert_onzin(robin, quickscan, velden, naam):
    goed = {"quickscan": quickscan, "door": robin, "stuk": Stuk.ADVIES, "nummer": NUMMER}
    Schrijfconcept.objects.create(**goed)
    with pytest.raises(IntegrityError), transaction.atomic():
        Schrijfconcept.objects.create(**(goed | velden))
