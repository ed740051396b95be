"""Staff pages: find people, invite, name and withdraw, the second factor, the history."""

import pytest
from django.urls import reverse

from regie.mensen.aanmelden import tweede_factor
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.regios.actions.regios import voeg_regios_samen
from tests import factories
from tests.inloggen import geef_factor
from tests.regie.regios.regios import browser

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def client(medewerker):
    return browser(medewerker)


def stap(mens, sleutel: str) -> str:
    return reverse("mens_stap", args=[mens.pk, sleutel])


# Who reaches them


@pytest.mark.parametrize("wie", ["bezoeker", "gebruiker", "lid", "beheerder", "contactpersoon", "onderzoeker"])
def test_alleen_medewerkers_komen_hier(regio, anouk, wie):
    mens = {
        "bezoeker": lambda: None,
        "gebruiker": factories.gebruiker,
        "lid": lambda: factories.lid(regio).gebruiker,
        "beheerder": lambda: anouk,
        "contactpersoon": lambda: factories.lid(regio, rol="contactpersoon").gebruiker,
        "onderzoeker": factories.onderzoeker,
    }[wie]()
    client = browser(mens)
    paden = (
        "/mensen/",
        "/mensen/uitnodigen/",
        f"/mensen/{anouk.pk}/",
        "/mensen/987654/",
        stap(anouk, "medewerker-maken"),
        stap(anouk, "onzin"),
        f"/mensen/geschiedenis/regio/{regio.pk}/",
        "/mensen/geschiedenis/regio/987654/",
    )

    for pad in paden:
        for antwoord in (client.get(pad), client.post(pad)):
            # Who may not know of anybody, does not learn who there is either.
            assert antwoord.status_code in ({302} if mens is None else {403, 405}), pad
    assert not Gebruiker.objects.get(pk=anouk.pk).is_staff


def test_een_medewerker_zonder_tweede_stap_komt_er_niet(medewerker):
    client = browser(None)
    client.force_login(medewerker)

    assert client.get("/mensen/").status_code == 302


# Finding people


def namen(antwoord) -> list[str]:
    return [str(mens) for mens, _ in antwoord.context["kaarten"]]


def test_zoeken_en_kiezen(client, regio):
    factories.gebruiker("Willemijn de Vries", email="w@voorbeeld.example")
    factories.onderzoeker("Olaf")
    factories.lid(regio, factories.gebruiker("Lia"), rol="lid")

    assert namen(client.get("/mensen/?zoek=vries wille")) == ["Willemijn de Vries"]
    assert namen(client.get("/mensen/?zoek=W@VOORBEELD")) == ["Willemijn de Vries"]
    assert namen(client.get("/mensen/?soort=onderzoeker")) == ["Olaf"]
    assert namen(client.get("/mensen/?soort=medewerker")) == ["Mo"]
    assert namen(client.get("/mensen/?soort=beheerder")) == ["Anouk"]
    assert namen(client.get("/mensen/?soort=lid")) == ["Lia"]
    assert namen(client.get("/mensen/?soort=zonder")) == ["Mo", "Olaf", "Willemijn de Vries"]
    assert "Niemand gevonden" in client.get("/mensen/?zoek=zzz").text


@pytest.mark.parametrize("vraag", ["?soort=baas", "?pagina=ja", "?pagina=99", "?zoek=%00%F0", f"?zoek={'a' * 5000}"])
def test_onzin_in_het_adres_geeft_gewoon_een_pagina(client, vraag):
    assert client.get(f"/mensen/{vraag}").status_code == 200


def test_iedereen_staat_op_precies_een_bladzijde(client, medewerker):
    for nummer in range(120):
        Gebruiker.objects.create_user(f"p{nummer}@voorbeeld.example", naam="Zelfde Naam")

    gezien = [
        mens.pk for bladzijde in (1, 2, 3) for mens, _ in client.get(f"/mensen/?pagina={bladzijde}").context["kaarten"]
    ]

    assert len(gezien) == len(set(gezien)) == 121


def test_het_aantal_vragen_groeit_niet(client, django_assert_max_num_queries, regio):
    for _ in range(12):
        factories.lid(regio)

    with django_assert_max_num_queries(10):
        client.get("/mensen/")


# One person


def test_de_pagina_van_iemand_zegt_wat_die_mag_en_deed(client, regio, anouk):
    tekst = client.get(f"/mensen/{anouk.pk}/").text

    assert "Beheerder van" in tekst
    assert "Anouk maakte De Liemers." in tekst
    assert "Maak deze persoon medewerker" in tekst
    assert "Laat deze persoon stoppen als medewerker" not in tekst


def test_over_jezelf_kun_je_alleen_laten_stoppen(client, medewerker):
    tekst = client.get(f"/mensen/{medewerker.pk}/").text

    assert "Laat deze persoon stoppen als medewerker" in tekst
    assert "Maak deze persoon onderzoeker" not in tekst
    assert "Verwijder de tweede stap" not in tekst
    assert "Je geeft jezelf geen rechten" in client.post(stap(medewerker, "onderzoeker-maken")).text


@pytest.mark.parametrize(
    ("sleutel", "veld", "voor", "na"),
    [
        ("medewerker-maken", "is_staff", False, True),
        ("medewerker-stoppen", "is_staff", True, False),
        ("onderzoeker-maken", "is_onderzoeker", False, True),
        ("onderzoeker-stoppen", "is_onderzoeker", True, False),
    ],
)
def test_benoemen_en_stoppen(client, mailoutbox, django_capture_on_commit_callbacks, sleutel, veld, voor, na):
    mens = factories.gebruiker("Kim", **{veld: voor})
    pad = stap(mens, sleutel)

    assert "krijgt een mail" in client.get(pad).text
    mens.refresh_from_db()
    assert getattr(mens, veld) is voor

    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(pad, follow=True)
    mens.refresh_from_db()
    assert getattr(mens, veld) is na
    assert "Kim is" in antwoord.text
    assert mens.email in [mail.to[0] for mail in mailoutbox]
    # Once more says that it is so already.
    assert client.post(pad).text.count("Er klopt nog iets niet") == 1


def test_wie_zelf_stopt_gaat_naar_de_eigen_pagina(client, medewerker):
    factories.medewerker()

    assert client.post(stap(medewerker, "medewerker-stoppen"), follow=True).redirect_chain == [("/mijn/", 302)]


def test_de_laatste_medewerker_blijft(client, medewerker):
    assert "Er moet altijd een medewerker zijn" in client.post(stap(medewerker, "medewerker-stoppen")).text


def test_een_tweede_stap_wissen_vraagt_waarom(client):
    ander = factories.onderzoeker()
    geef_factor(ander)

    assert "Schrijf kort waarom" in client.post(stap(ander, "tweede-stap-wissen")).text
    assert tweede_factor.heeft(ander)

    client.post(stap(ander, "tweede-stap-wissen"), {"waarom": "telefoon kwijt"})
    assert not tweede_factor.heeft(ander)
    assert "Waarom: telefoon kwijt" in client.get(f"/mensen/{ander.pk}/").text


def test_de_eigen_tweede_stap_wist_een_collega(client, medewerker):
    antwoord = client.post(stap(medewerker, "tweede-stap-wissen"), {"waarom": "handig"})

    assert "door een collega verwijderen" in antwoord.text
    assert tweede_factor.heeft(medewerker)


def test_een_stap_die_niet_bestaat(client, anouk):
    assert client.get(stap(anouk, "koning-maken")).status_code == 404
    assert client.get("/mensen/987654/").status_code == 404


@pytest.mark.parametrize(("rol", "veld"), [("medewerker", "is_staff"), ("onderzoeker", "is_onderzoeker")])
def test_uitnodigen(client, mailoutbox, django_capture_on_commit_callbacks, rol, veld):
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/mensen/uitnodigen/", {"email": "nieuw@voorbeeld.example", "naam": "Nina", "rol": rol})

    assert getattr(Gebruiker.objects.get(email="nieuw@voorbeeld.example"), veld)
    assert [mail.to for mail in mailoutbox] == [["nieuw@voorbeeld.example"]]


@pytest.mark.parametrize("anders", [{"email": "geen adres"}, {"naam": ""}, {"rol": ""}, {"rol": "beheerder"}])
def test_een_uitnodiging_met_een_fout_verliest_niets(client, anders):
    goed = {"email": "nieuw@voorbeeld.example", "naam": "Nina", "rol": "medewerker"}

    antwoord = client.post("/mensen/uitnodigen/", goed | anders)

    assert antwoord.text.count("Er klopt nog iets niet") == 1
    assert (goed | anders)["email"] in antwoord.text
    assert not Gebruiker.objects.filter(email=goed["email"]).exists()


# The history


def test_de_geschiedenis_van_een_regio_heeft_ook_wat_erin_opging(client, regio, medewerker):
    oud = factories.regio("De Dubbele", gemeenten=list(regio.gemeenten.all()))
    voeg_regios_samen(by=medewerker, blijft=regio, gaat_op=oud)

    tekst = client.get(f"/mensen/geschiedenis/regio/{regio.pk}/").text

    assert "Mo liet De Dubbele opgaan in De Liemers." in tekst
    assert "maakte De Dubbele." in tekst


def test_van_wat_weg_is_blijft_de_geschiedenis(client, regio):
    nummer = regio.pk
    regio.delete()

    assert "Anouk maakte De Liemers." in client.get(f"/mensen/geschiedenis/regio/{nummer}/").text
    assert client.get("/mensen/geschiedenis/regio/987654/").status_code == 404
    assert client.get("/mensen/geschiedenis/onzin/1/").status_code == 404


def test_een_mens_zonder_geschiedenis_heeft_een_lege_bladzijde(client):
    nieuw = factories.gebruiker()

    assert "Er is nog geen geschiedenis." in client.get(f"/mensen/geschiedenis/gebruiker/{nieuw.pk}/").text


def test_een_lange_geschiedenis_kost_niet_meer_vragen(client, django_assert_max_num_queries, regio, anouk):
    for _ in range(30):
        Gebeurtenis.objects.schrijf(by=anouk, wat="lid.vertrokken", onderwerp=regio, persoon=factories.gebruiker())

    with django_assert_max_num_queries(13):
        client.get(f"/mensen/geschiedenis/regio/{regio.pk}/")
    with django_assert_max_num_queries(15):
        tekst = client.get(f"/mensen/{anouk.pk}/").text
    assert "De hele geschiedenis" in tekst
