"""Organisations, their people and the mandated contacts: what the database refuses, and the named reads."""

import pytest

from regie.inhoud.partijen import Domein, Partij, Sector
from regie.regios.gebied import Gemeente
from regie.regios.organisatie import Contact, Deelnemer, Organisatie
from regie.regios.regio import Regio

from .rijen import mag, weigert

pytestmark = pytest.mark.django_db


@pytest.fixture
def gemeenten():
    return list(Gemeente.objects.actueel().filter(naam__in=["Gouda", "Zuidplas"]))


@pytest.fixture
def regio(gemeenten):
    regio = Regio.objects.create(naam="Rond de plas", slug="rond-de-plas", jaar=2026)
    regio.gemeenten.set(gemeenten)
    return regio


@pytest.fixture
def andere():
    return Regio.objects.create(naam="Verderop", slug="verderop", jaar=2026)


@pytest.mark.parametrize("partij", Partij)
@pytest.mark.parametrize("domein", Domein)
def test_domein_moet_bij_de_partij_passen(regio, partij, domein):
    organisatie = Organisatie(regio=regio, naam="De Boog", partij=partij, domein=domein)
    if partij == "overig" or partij.domein == domein:
        mag(organisatie)
        organisatie.refresh_from_db()
        assert (organisatie.partij, organisatie.domein) == (partij.value, domein.value)
    else:
        weigert(organisatie, "Dit domein past niet bij deze soort organisatie.")


@pytest.mark.parametrize("domein", ["", "politiek"])
def test_overig_heeft_een_bekend_domein(regio, domein):
    weigert(
        Organisatie(regio=regio, naam="De Boog", partij="overig", domein=domein),
        "Dit domein past niet bij deze soort organisatie.",
    )


@pytest.mark.parametrize(
    ("partij", "sector", "goed"),
    [("school", "po", True), ("school", "", True), ("school", "ho", False), ("cjg", "", True), ("cjg", "po", False)],
)
def test_sector_hoort_bij_het_onderwijs(regio, partij, sector, goed):
    organisatie = Organisatie(regio=regio, naam="De Boog", partij=partij, domein=Partij(partij).domein, sector=sector)
    if goed:
        mag(organisatie)
    else:
        weigert(organisatie, "Kies alleen bij onderwijs welk onderwijs het is.")


def test_organisatie_staat_een_keer_bij_een_regio(regio, andere):
    velden = {"partij": "school", "domein": "onderwijs"}
    mag(Organisatie(regio=regio, naam="De Boog", **velden))
    mag(Organisatie(regio=andere, naam="De Boog", **velden))
    weigert(Organisatie(regio=regio, naam="de boog", **velden), "Deze organisatie staat al bij de regio.")
    weigert(Organisatie(regio=regio, naam="", **velden), "Geef de organisatie een naam.")


def test_aanbieders_zijn_wie_zegt_wat_hij_biedt(regio):
    def maak(naam, partij, biedt_aan):
        Organisatie.objects.create(
            regio=regio, naam=naam, partij=partij, domein=Partij(partij).domein, biedt_aan=biedt_aan
        )

    maak("Zorgplein", "zorgaanbieder", "Gesprekken met ouders")
    maak("De Boog", "school", "")
    maak("Het Anker", "jeugdhulpaanbieder", "Hulp thuis")

    assert [organisatie.naam for organisatie in regio.organisaties.aanbieders()] == ["Het Anker", "Zorgplein"]


def test_met_primair_onderwijs_kijkt_naar_de_sector(regio):
    for sector in ["", *Sector]:
        Organisatie.objects.create(regio=regio, naam=f"S{sector}", partij="school", domein="onderwijs", sector=sector)

    assert {o.sector for o in regio.organisaties.met_primair_onderwijs()} == {"po", "po_vo"}


# People and contacts


def test_deelnemer_staat_een_keer_bij_een_organisatie(regio, andere):
    organisatie = Organisatie.objects.create(regio=regio, naam="De Boog", partij="school", domein="onderwijs")
    mag(Deelnemer(organisatie=organisatie, naam="Een", email="een@voorbeeld.test"))
    mag(Deelnemer(organisatie=organisatie, naam="Twee"))
    mag(Deelnemer(organisatie=organisatie, naam="Drie"))
    weigert(
        Deelnemer(organisatie=organisatie, naam="Weer een", email="EEN@voorbeeld.test"),
        "Iemand met dit e-mailadres staat al bij deze organisatie.",
    )
    weigert(Deelnemer(organisatie=organisatie, naam=""), "Geef de deelnemer een naam.")
    assert [mens.naam for mens in Deelnemer.objects.van_regio(regio)] == ["Drie", "Een", "Twee"]
    assert not Deelnemer.objects.van_regio(andere)


def contact(regio, **velden):
    return Contact(**{"regio": regio, "terrein": "zorg", "naam": "Iemand", "email": "iemand@voorbeeld.test"} | velden)


def test_een_contact_per_gemeente_en_terrein(regio, gemeenten):
    mag(contact(regio, gemeente=gemeenten[0]))
    mag(contact(regio, gemeente=gemeenten[0], terrein="onderwijs"))
    mag(contact(regio, gemeente=gemeenten[1]))
    weigert(contact(regio, gemeente=gemeenten[0]), "Deze gemeente heeft al iemand die hierover afspraken mag maken.")


def test_een_contact_voor_de_hele_regio_per_terrein(regio, andere, gemeenten):
    """Also without a municipality: two empty ones are alike here."""
    mag(contact(regio, gemeente=gemeenten[0]))
    mag(contact(regio))
    mag(contact(regio, terrein="onderwijs"))
    mag(contact(andere))
    weigert(contact(regio), "De regio heeft al iemand die hierover afspraken mag maken.")
    assert [(c.gemeente, c.terrein) for c in regio.contacten.op_volgorde()] == [
        (None, "onderwijs"),
        (None, "zorg"),
        (gemeenten[0], "zorg"),
    ]


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"terrein": "sport"}, "Kies onderwijs of zorg."),
        ({"naam": ""}, "Geef een naam, en een e-mailadres of een telefoonnummer."),
        ({"email": ""}, "Geef een naam, en een e-mailadres of een telefoonnummer."),
    ],
)
def test_contact_dat_niet_kan_wordt_geweigerd(regio, velden, melding):
    weigert(contact(regio, **velden), melding)


def test_contact_met_alleen_een_telefoonnummer_mag(regio):
    mag(contact(regio, email="", telefoon="14 0182"))
