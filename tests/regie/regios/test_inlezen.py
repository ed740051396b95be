"""A list of organisations from a spreadsheet: look first, then all of it or nothing; and what is wrong per row."""

import pytest
from django.test import RequestFactory

from regie.mensen.bezoeker import bezoeker
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.regios.organisatielijst import beoordeel
from regie.regios.views import inlezen
from regie.stukken.plek import plaats_voor
from regie.stukken.rekenblad import Bladrij, Lijstblad, lees_blad
from regie.stukken.rekenblad.fout import RekenbladFout
from tests import factories
from tests.regie.stukken.rekenbladen import GOED, KOP, ods, stuur, xlsx

from .regios import browser

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def client(anouk):
    return browser(anouk)


@pytest.fixture
def pad(regio):
    return f"/regios/{regio.slug}/organisaties/inlezen/"


def blad(*rijen: Bladrij) -> Lijstblad:
    return Lijstblad("Blad1", rijen)


def meegedragen(antwoord) -> str:
    return antwoord.context["ondertekend"]


# From file to region


@pytest.mark.parametrize("maak", [xlsx, ods])
def test_eerst_bekijken_dan_bewaren(client, regio, pad, maak):
    bekeken = stuur(client, pad, maak(*GOED))

    assert "Klopt deze lijst?" in bekeken.text
    assert "CJG of wijkteam" in bekeken.text
    assert not regio.organisaties.exists()

    client.post(pad, {"lijst": meegedragen(bekeken)})
    velden = [(een.naam, een.partij, een.domein, een.sector, een.biedt_aan) for een in regio.organisaties.all()]
    assert velden == [("De Brug", "school", "onderwijs", "po", ""), ("Wijkteam Zuid", "cjg", "jeugdhulp", "", "Hulp")]
    assert Gebeurtenis.objects.filter(wat="organisaties.ingelezen", naar={"aantal": 2}).count() == 1


def test_van_een_bezoeker_worden_er_twee_tegelijk_gelezen(client, regio, pad, monkeypatch):
    gelezen = []
    monkeypatch.setattr(inlezen, "lees_blad", gelezen.append)
    with plaats_voor(bezoeker(_verzoek())), plaats_voor(bezoeker(_verzoek())):
        antwoord = stuur(client, pad, xlsx(*GOED))
    assert "nu te druk" in antwoord.text
    assert not gelezen

    monkeypatch.undo()
    assert "Klopt deze lijst?" in stuur(client, pad, xlsx(*GOED)).text


def _verzoek():
    return RequestFactory().get("/")


def test_twee_keer_bevestigen_voegt_niets_dubbel_toe(client, regio, pad):
    lijst = meegedragen(stuur(client, pad, xlsx(*GOED)))
    client.post(pad, {"lijst": lijst})

    antwoord = client.post(pad, {"lijst": lijst}, follow=True)

    assert regio.organisaties.count() == 2
    assert "staan al bij de regio" in antwoord.text
    assert Gebeurtenis.objects.filter(wat="organisaties.ingelezen").count() == 1


def test_wat_er_al_is_blijft_zoals_het_is(client, regio, pad):
    regio.organisaties.create(naam="DE BRUG", partij="school", domein="onderwijs", biedt_aan="van ons")

    bekeken = stuur(client, pad, xlsx(*GOED))
    client.post(pad, {"lijst": meegedragen(bekeken)})

    assert "1 uit de lijst staat al bij de regio" in bekeken.text
    assert sorted(regio.organisaties.values_list("naam", "biedt_aan")) == [
        ("DE BRUG", "van ons"),
        ("Wijkteam Zuid", "Hulp"),
    ]


def test_met_een_fout_wordt_niets_bewaard_en_valt_er_niets_te_bevestigen(client, regio, pad):
    antwoord = stuur(client, pad, xlsx(*GOED, ("", "Bakker", "", "", "")))

    assert "In de lijst klopt nog iets niet" in antwoord.text
    assert meegedragen(antwoord) == ""
    assert 'name="lijst"' not in antwoord.text
    assert not regio.organisaties.exists()


def test_een_lijst_is_voor_een_regio_en_een_mens(client, pad, anouk):
    elders = factories.regio("Elders", beheerder=anouk)
    lijst = meegedragen(stuur(client, pad, xlsx(*GOED)))

    antwoord = client.post(f"/regios/{elders.slug}/organisaties/inlezen/", {"lijst": lijst})

    assert "niet meer geldig" in antwoord.text
    assert not elders.organisaties.exists()


@pytest.mark.parametrize("lijst", ["", "onzin", "a:b:c"])
def test_een_veranderde_lijst_wordt_geweigerd(client, regio, pad, lijst):
    assert "niet meer geldig" in client.post(pad, {"lijst": lijst}).text
    assert not regio.organisaties.exists()


def test_een_oude_lijst_wordt_geweigerd(client, regio, pad, monkeypatch):
    lijst = meegedragen(stuur(client, pad, xlsx(*GOED)))
    monkeypatch.setattr("regie.regios.views.inlezen.GELDIG", -1)

    assert "niet meer geldig" in client.post(pad, {"lijst": lijst}).text


@pytest.mark.breed
def test_ook_de_langste_lijst_past_in_het_formulier(client, regio, pad):
    rijen = [(f"Organisatie {nummer}", "School", "", "", "Hulp op school, elke week. " * 5) for nummer in range(500)]

    bekeken = stuur(client, pad, xlsx(KOP, *rijen))
    assert "We voegen 500 organisaties toe" in bekeken.text
    client.post(pad, {"lijst": meegedragen(bekeken)})
    assert regio.organisaties.count() == 500


@pytest.mark.parametrize("soort", ["xlsx", "ods"])
def test_het_voorbeeld_is_zelf_te_lezen_en_de_voorbeelden_tellen_niet(client, regio, pad, soort):
    antwoord = client.get(f"{pad}voorbeeld.{soort}")
    rijen = lees_blad(antwoord.content).rijen

    assert antwoord["Content-Disposition"].endswith(f'.{soort}"')
    with pytest.raises(RekenbladFout, match="staat nog niets"):
        beoordeel(blad(*rijen), regio)
    assert not beoordeel(blad(*rijen, Bladrij(4, ("De Brug", "School"))), regio).fouten
    assert client.get(f"{pad}voorbeeld.doc").status_code == 404


@pytest.mark.parametrize(
    ("wie", "status"), [("bezoeker", 302), ("buiten", 404), ("lid", 403), ("contactpersoon", 200), ("medewerker", 200)]
)
def test_wie_mag_inlezen(regio, pad, medewerker, wie, status):
    mens = {
        "bezoeker": lambda: None,
        "buiten": factories.gebruiker,
        "lid": lambda: factories.lid(regio).gebruiker,
        "contactpersoon": lambda: factories.lid(regio, rol="contactpersoon").gebruiker,
        "medewerker": lambda: medewerker,
    }[wie]()
    client = browser(mens)

    assert client.get(pad).status_code == status
    assert stuur(client, pad, xlsx(*GOED)).status_code == status
    assert not regio.organisaties.exists()


# Errors per row


@pytest.mark.parametrize(
    ("rij", "kolom", "zin"),
    [
        (("", "School"), "Naam", "Vul de naam van de organisatie in."),
        (("A",), "Soort", "Vul in wat voor organisatie het is."),
        (("A", "Bakker"), "Soort", "‘Bakker’ kennen we niet."),
        (("A", "Overig"), "Domein", "moet je ook een domein invullen"),
        (("A", "School", "Zorg"), "Domein", "hoort bij het domein Onderwijs"),
        (("A", "School", "Sport"), "Domein", "‘Sport’ kennen we niet."),
        (("A", "JGZ", "", "PO"), "Onderwijs", "alleen in bij een organisatie in het onderwijs"),
        (("A", "School", "", "basis"), "Onderwijs", "‘basis’ kennen we niet."),
        (("A" * 151, "School"), "Naam", "150"),
        (("A", "School", "", "", "x" * 2001), "Aanbod", "2000"),
        (("De brug", "School"), "Naam", "staat ook in rij 2"),
    ],
)
def test_elke_fout_zegt_rij_kolom_en_wat_je_kunt_doen(regio, rij, kolom, zin):
    lijst = beoordeel(blad(Bladrij(1, KOP), Bladrij(2, ("De Brug", "School")), Bladrij(7, rij)), regio)

    assert [(fout.rij, fout.kolom) for fout in lijst.fouten] == [(7, kolom)]
    assert zin in lijst.fouten[0].zin


def test_kolommen_mogen_anders_staan_en_heten(regio):
    lijst = beoordeel(
        blad(Bladrij(3, ("Telefoon", "SOORT organisatie", "Naam:")), Bladrij(4, ("06", "ggd", "GGD Hier"))), regio
    )

    assert lijst.fouten == []
    assert lijst.onbekend == ["Telefoon"]
    assert (lijst.nieuw[0].organisatie.naam, lijst.nieuw[0].organisatie.partij) == ("GGD Hier", "jgz")


def test_zonder_de_kolommen_zegt_hij_welke_er_missen(client, pad):
    assert "We missen ‘Naam’ en ‘Soort’" in stuur(client, pad, xlsx(("De Brug", "School"))).text


def test_het_aantal_vragen_groeit_niet(regio, django_assert_num_queries):
    with django_assert_num_queries(1):
        beoordeel(blad(Bladrij(1, KOP), *[Bladrij(een, (f"O {een}", "School")) for een in range(2, 60)]), regio)
