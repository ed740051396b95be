"""Members, contacts and organisations of a region: the forms, what they refuse, and that removing asks first."""

import pytest

from regie.regios.organisatie import Organisatie
from regie.regios.regio import Lidmaatschap
from tests import factories

from .regios import browser, gemeenten

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
CONTACT = {"gemeente": "regio", "terrein": "zorg", "naam": "Iemand", "functie": "", "email": "", "telefoon": "06 123"}
SCHOOL = {"naam": "De Brug", "partij": "school", "domein": "", "sector": "po", "biedt_aan": "Hulp"}


@pytest.fixture
def beheerder():
    return factories.gebruiker("Bea")


@pytest.fixture
def regio(beheerder):
    return factories.regio(beheerder=beheerder, gemeenten=gemeenten("Vught", "'s-Hertogenbosch"))


@pytest.fixture
def client(regio, beheerder):
    return browser(beheerder)


@pytest.fixture
def pad(regio):
    return lambda rest: f"/regios/{regio.slug}/{rest}"


# Members


def test_iemand_uitnodigen(client, regio, pad, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(pad("leden/"), {"email": "nieuw@voorbeeld.example", "naam": "Nieuw", "rol": "lid"})

    assert antwoord.url == pad("leden/")
    assert (regio.voorstellen.get().rol, regio.lidmaatschappen.count()) == ("lid", 1)
    assert [mail.to for mail in mailoutbox] == [["nieuw@voorbeeld.example"]]
    tekst = client.get(pad("leden/")).text
    assert "We mailen nieuw@voorbeeld.example." in tekst
    assert "Kan antwoorden tot" in tekst


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        ({}, "Vul een e-mailadres in."),
        ({"email": "geen adres", "rol": "lid"}, "Dit is geen e-mailadres."),
        ({"email": "a@voorbeeld.example"}, "Kies bij ‘"),
        ({"email": "a@voorbeeld.example", "rol": "contactpersoon"}, "Kies bij ‘"),
        ({"email": "a@voorbeeld.example", "rol": "lid", "naam": "a" * 500}, "nu 500"),
    ],
)
def test_een_uitnodiging_met_een_fout(client, regio, pad, data, zin):
    antwoord = client.post(pad("leden/"), data)

    assert zin in antwoord.text
    assert f'value="{data.get("email", "")}"' in antwoord.text or not data.get("email")
    assert regio.lidmaatschappen.count() == 1


def test_wie_er_al_bij_hoort_krijgt_geen_tweede_uitnodiging(client, regio, pad):
    lid = factories.lid(regio)
    antwoord = client.post(pad("leden/"), {"email": lid.gebruiker.email.upper(), "rol": "beheerder"})

    assert "hoort al bij deze regio" in antwoord.text
    assert regio.lidmaatschappen.get(pk=lid.pk).rol == "lid"


def test_een_lid_ziet_de_leden_en_nodigt_niemand_uit(regio, pad):
    client = browser(factories.lid(regio).gebruiker)

    assert "Nodig iemand uit" not in client.get(pad("leden/")).text
    assert client.post(pad("leden/"), {"email": "x@voorbeeld.example", "rol": "lid"}).status_code == 403


def test_een_andere_rol(client, regio, pad):
    lid = factories.lid(regio)

    assert client.post(pad(f"leden/{lid.pk}/"), {"rol": "beheerder"}).url == pad("leden/")
    assert regio.lidmaatschappen.get(pk=lid.pk).rol == "lid"
    browser(lid.gebruiker).post(f"/mijn/vragen/{regio.voorstellen.get().pk}/", {"antwoord": "ja"})
    assert regio.lidmaatschappen.get(pk=lid.pk).rol == "beheerder"
    assert client.post(pad(f"leden/{lid.pk}/"), {"rol": "lid"}).url == pad("leden/")
    assert regio.lidmaatschappen.get(pk=lid.pk).rol == "lid"


def test_de_laatste_beheerder_blijft(client, regio, pad):
    lid = regio.lidmaatschappen.get()

    assert "Er klopt nog iets niet" in client.post(pad(f"leden/{lid.pk}/"), {"rol": "lid"}).text
    assert "Dit kan niet" in client.post(pad(f"leden/{lid.pk}/verwijderen/")).text
    assert regio.lidmaatschappen.get().rol == "beheerder"


def test_iemand_weghalen_vraagt_eerst(client, regio, pad):
    lid = factories.lid(regio)
    assert "verwijderen uit" in client.get(pad(f"leden/{lid.pk}/verwijderen/")).text
    assert regio.lidmaatschappen.count() == 2

    client.post(pad(f"leden/{lid.pk}/verwijderen/"))
    assert regio.lidmaatschappen.count() == 1


def test_een_lid_gaat_zelf_weg_en_haalt_geen_ander_weg(regio, pad):
    een, twee = factories.lid(regio), factories.lid(regio)
    client = browser(een.gebruiker)

    assert client.get(pad(f"leden/{twee.pk}/verwijderen/")).status_code == 403
    assert client.post(pad(f"leden/{twee.pk}/verwijderen/")).status_code == 403
    assert client.post(pad(f"leden/{een.pk}/verwijderen/")).url == "/regios/"
    assert set(regio.lidmaatschappen.values_list("pk", flat=True)) >= {twee.pk}
    assert client.get(pad("")).status_code == 404


def test_een_lid_van_een_andere_regio_is_hier_onbekend(client, pad):
    elders = factories.lid(factories.regio("Elders", gemeenten=gemeenten("Vlieland")))

    assert client.get(pad(f"leden/{elders.pk}/")).status_code == 404
    assert client.post(pad(f"leden/{elders.pk}/verwijderen/")).status_code == 404


def test_een_medewerker_benoemt_de_contactpersoon_en_trekt_in(client, regio, pad):
    staf = browser(factories.medewerker())
    staf.post(pad("leden/contactpersoon/"), {"email": "c@voorbeeld.example", "naam": "Cas"})
    lid = regio.lidmaatschappen.contactpersonen().get()

    assert client.get(pad(f"leden/{lid.pk}/verwijderen/")).status_code == 403
    assert client.get(pad(f"leden/{lid.pk}/contactpersoon-stoppen/")).status_code == 403
    assert staf.post(pad(f"leden/{lid.pk}/contactpersoon-stoppen/")).url == pad("leden/")
    assert Lidmaatschap.objects.get(pk=lid.pk).rol == "lid"


# Contacts


def test_een_contact_per_gemeente_en_voor_de_hele_regio(client, regio, pad):
    client.post(pad("contacten/maken/"), CONTACT)
    client.post(pad("contacten/maken/"), CONTACT | {"gemeente": "GM0865", "naam": "Ander"})

    assert [
        (contact.gemeente_id and contact.gemeente.naam, contact.naam) for contact in regio.contacten.op_volgorde()
    ] == [
        (None, "Iemand"),
        ("Vught", "Ander"),
    ]
    assert "Ander" in client.get(pad("contacten/")).text
    assert "Ander" in client.get(pad("")).text


def test_een_link_in_de_lijst_vult_gemeente_en_terrein_vast_in(client, pad):
    form = client.get(pad("contacten/maken/"), {"gemeente": "GM0865", "terrein": "onderwijs"}).context["form"]

    assert (form["gemeente"].value(), form["terrein"].value()) == ("GM0865", "onderwijs")


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        ({}, "Vul de naam in."),
        (CONTACT | {"telefoon": ""}, "Vul een e-mailadres of een telefoonnummer in."),
        (CONTACT | {"gemeente": "GM0014"}, "Kies de hele regio of een gemeente van de regio."),
        (CONTACT | {"email": "geen adres"}, "Dit is geen e-mailadres."),
        (CONTACT | {"telefoon": "0" * 50}, "nu 50"),
        (CONTACT | {"naam": "a" * 500}, "nu 500"),
        (CONTACT | {"terrein": "sport"}, "Kies bij ‘"),
    ],
)
def test_een_contact_met_een_fout(client, regio, pad, data, zin):
    antwoord = client.post(pad("contacten/maken/"), data)

    assert antwoord.status_code == 200
    assert zin in antwoord.text
    assert data.get("functie", "") in antwoord.text
    assert not regio.contacten.exists()


def test_een_plek_heeft_een_contact_per_terrein(client, regio, pad):
    client.post(pad("contacten/maken/"), CONTACT)
    antwoord = client.post(pad("contacten/maken/"), CONTACT | {"naam": "Tweede"})

    assert "De regio heeft al iemand voor zorg." in antwoord.text
    assert regio.contacten.count() == 1


def test_een_contact_wijzigen_en_na_bevestigen_verwijderen(client, regio, pad):
    client.post(pad("contacten/maken/"), CONTACT)
    contact = regio.contacten.get()
    assert client.get(pad(f"contacten/{contact.pk}/")).context["form"]["gemeente"].value() == "regio"

    client.post(pad(f"contacten/{contact.pk}/"), CONTACT | {"naam": "Anders"})
    assert regio.contacten.get().naam == "Anders"

    client.get(pad(f"contacten/{contact.pk}/verwijderen/"))
    assert regio.contacten.exists()
    client.post(pad(f"contacten/{contact.pk}/verwijderen/"))
    assert not regio.contacten.exists()


def test_een_gemeente_met_een_contact_gaat_niet_zomaar_weg(client, regio, pad):
    client.post(pad("contacten/maken/"), CONTACT | {"gemeente": "GM0865"})

    antwoord = client.post(pad("wijzigen/"), {"naam": "De Proef", "gemeenten": "GM0796"})

    assert antwoord.text.count("Bij Vught staat nog wie afspraken mag maken.") == 2  # above the form and at the field
    assert regio.gemeenten.count() == 2


# Organisations


def test_een_organisatie_krijgt_het_domein_van_haar_soort(client, regio, pad):
    client.post(pad("organisaties/maken/"), SCHOOL | {"domein": "zorg"})

    organisatie = regio.organisaties.get()
    assert (organisatie.domein, organisatie.sector) == ("onderwijs", "po")
    assert "De Brug" in client.get(pad("organisaties/")).text
    assert "Hulp" in client.get(pad("")).text


def test_overig_zegt_zelf_het_domein(client, regio, pad):
    data = SCHOOL | {"partij": "overig", "sector": ""}
    assert "Kies bij welk domein deze organisatie hoort." in client.post(pad("organisaties/maken/"), data).text

    client.post(pad("organisaties/maken/"), data | {"domein": "zorg"})
    assert regio.organisaties.get().domein == "zorg"


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        ({}, "Vul de naam van de organisatie in."),
        (SCHOOL | {"partij": ""}, "Kies wat voor organisatie het is."),
        (SCHOOL | {"partij": "jgz"}, "Deze organisatie hoort niet bij het onderwijs"),
        (SCHOOL | {"naam": "a" * 500}, "nu 500"),
        (SCHOOL | {"biedt_aan": "a" * 2500}, "nu 2500"),
    ],
)
def test_een_organisatie_met_een_fout(client, regio, pad, data, zin):
    antwoord = client.post(pad("organisaties/maken/"), data)

    assert antwoord.status_code == 200
    assert zin in antwoord.text
    assert data.get("biedt_aan", "") in antwoord.text
    assert not regio.organisaties.exists()


def test_een_organisatie_staat_er_een_keer(client, regio, pad):
    client.post(pad("organisaties/maken/"), SCHOOL)
    antwoord = client.post(pad("organisaties/maken/"), SCHOOL | {"naam": "de brug"})

    assert "Deze organisatie staat al bij de regio." in antwoord.text


def test_een_organisatie_wijzigen_en_na_bevestigen_verwijderen(client, regio, pad):
    client.post(pad("organisaties/maken/"), SCHOOL)
    organisatie = Organisatie.objects.get()
    client.post(pad(f"organisaties/{organisatie.pk}/"), SCHOOL | {"biedt_aan": "Meer hulp"})
    assert Organisatie.objects.get().biedt_aan == "Meer hulp"

    client.get(pad(f"organisaties/{organisatie.pk}/verwijderen/"))
    assert Organisatie.objects.exists()
    client.post(pad(f"organisaties/{organisatie.pk}/verwijderen/"))
    assert not Organisatie.objects.exists()


@pytest.mark.parametrize("rest", ["contacten/maken/", "organisaties/maken/"])
def test_een_lid_leest_en_schrijft_niet(regio, pad, rest):
    client = browser(factories.lid(regio).gebruiker)

    assert client.post(pad(rest), CONTACT | SCHOOL).status_code == 403
    assert "Zet een" not in client.get(pad(rest.removesuffix("maken/"))).text
