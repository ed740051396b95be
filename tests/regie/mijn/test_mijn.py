"""What is mine and what waits for me, and own data: see, change, download, hand over, delete."""

import json

import pytest
from django.urls import reverse

from regie.aansluiting import EIGEN_GEGEVENS
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mijn.eigen_gegevens import eigen_gegevens
from regie.regios.actions.organisaties import bewaar_contact, bewaar_organisatie
from regie.regios.actions.regios import leg_ervaring_vast
from regie.regios.regio import Lidmaatschap, Regio
from tests import factories
from tests.regie.regios.regios import browser

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def client(anouk):
    return browser(anouk)


# What is mine


def test_zonder_regio_staat_er_wat_je_eerst_kunt_doen():
    tekst = browser(factories.gebruiker()).get("/mijn/").text

    assert "Je hoort nog niet bij een regio" in tekst
    assert reverse("regio_maken") in tekst
    assert "Er wacht nu niets op je." in tekst
    # What is empty is not there.
    assert "Jouw regio's" not in tekst
    assert "Jouw scans" not in tekst


def test_een_medewerker_leest_geen_taken_van_regios(medewerker):
    factories.regio("De Liemers", beheerder=medewerker)

    tekst = browser(medewerker).get("/mijn/").text
    assert "De Liemers" in tekst
    assert "Nog te doen" not in tekst
    assert "Je hoort nog niet bij een regio" not in tekst


def test_je_regios_staan_er_met_je_rol(client, anouk, regio):
    factories.lid(factories.regio("De Buren"), anouk)
    factories.regio("Niet van mij")

    tekst = client.get("/mijn/").text

    assert "De Liemers" in tekst
    assert "De Buren" in tekst
    assert "Niet van mij" not in tekst
    assert "Beheerder" in tekst
    assert "Lid" in tekst


def test_wat_nog_moet_verdwijnt_als_het_er_is(client, anouk, regio):
    te_doen = (
        "welke organisaties meedoen",
        "wie er afspraken mag maken",
        "hoe jullie de werkgebieden",
        "Nodig anderen",
    )
    voor = client.get("/mijn/").text

    bewaar_organisatie(by=anouk, regio=regio, naam="De Brug", partij="school", domein="onderwijs")
    bewaar_contact(by=anouk, regio=regio, terrein="zorg", naam="Iemand", telefoon="06 123")
    leg_ervaring_vast(by=anouk, regio=regio, oordelen={"ggd": ("niet", "")})
    factories.lid(regio)

    na = client.get("/mijn/").text
    assert all(zin in voor for zin in te_doen)
    assert not any(zin in na for zin in te_doen)


def test_een_lid_krijgt_geen_taken_die_het_niet_mag(regio):
    tekst = browser(factories.lid(regio).gebruiker).get("/mijn/").text

    assert regio.naam in tekst
    assert "Nog te doen" not in tekst


def test_een_regio_die_is_opgegaan_staat_er_niet(client, anouk, regio):
    oud = factories.regio("De Dubbele", beheerder=anouk)
    Regio.objects.filter(pk=oud.pk).update(samengevoegd_in=regio)

    tekst = client.get("/mijn/").text
    assert regio.naam in tekst
    assert "De Dubbele" not in tekst


def test_een_medewerker_ziet_wat_wacht(medewerker, regio):
    nieuw = factories.lid(regio).gebruiker
    Gebeurtenis.objects.schrijf(by=None, wat="mail.mislukt", onderwerp=nieuw, naar={"sjabloon": "x"})

    tekst = browser(medewerker).get("/mijn/").text

    assert "Benoem een contactpersoon voor De Liemers" in tekst
    assert f"Vraag {nieuw} of de uitnodiging aankwam" in tekst
    assert f"Kijk of het adres van {nieuw} klopt" in tekst


def test_wat_klaar_is_wacht_niet_meer(medewerker, regio):
    factories.lid(regio, rol="contactpersoon")
    Gebruiker.objects.update(last_login=regio.created_at)

    assert "Er wacht nu niets op je." in browser(medewerker).get("/mijn/").text


def test_van_veel_taken_staan_de_eerste_en_hoeveel_er_nog_zijn(medewerker):
    for nummer in range(7):
        factories.regio(f"Regio {nummer}")

    assert "En nog 2" in browser(medewerker).get("/mijn/").text


@pytest.mark.parametrize("wie", ["anouk", "medewerker"])
def test_het_aantal_vragen_groeit_niet(request, django_assert_max_num_queries, regio, wie):
    mens = request.getfixturevalue(wie)
    for nummer in range(8):
        factories.regio(f"Regio {nummer}", beheerder=mens)
    client = browser(mens)

    with django_assert_max_num_queries(18):
        client.get("/mijn/")


# Own data


def test_de_naam_veranderen(client, anouk):
    antwoord = client.post("/mijn/gegevens/", {"naam": "  Anouk\u202e de Wit "})

    anouk.refresh_from_db()
    assert antwoord.url == "/mijn/gegevens/"
    assert anouk.naam == "Anouk de Wit"
    assert "Je gegevens zijn bewaard." in client.get("/mijn/gegevens/").text


def test_een_lege_naam_krijgt_een_fout(client, anouk):
    antwoord = client.post("/mijn/gegevens/", {"naam": " "})

    assert "Vul je naam in." in antwoord.text
    anouk.refresh_from_db()
    assert anouk.naam == "Anouk"


def test_de_download_heeft_alles_en_geen_geheimen(medewerker, regio, anouk):
    client = browser(medewerker)
    lid = factories.lid(regio, rol="contactpersoon").gebruiker
    bewaar_contact(by=anouk, regio=regio, terrein="zorg", naam="Mo", email=medewerker.email.upper(), telefoon="06")

    antwoord = client.post("/mijn/gegevens.json")
    gegevens = json.loads(antwoord.content)

    assert antwoord["Content-Disposition"].startswith("attachment")
    assert gegevens["account"]["e-mailadres"] == medewerker.email
    assert [contact["regio"] for contact in gegevens["mag afspraken maken in een regio"]] == ["De Liemers"]
    assert {factor["soort"] for factor in gegevens["inloggen"]} == {"totp", "recovery_codes"}
    medewerker.refresh_from_db()
    assert medewerker.password not in antwoord.text
    assert "secret" not in antwoord.text
    assert lid.email not in antwoord.text


def test_de_download_vergeet_geen_tabel_die_naar_het_account_wijst(anouk):
    """A new table that points to an account belongs in the download; then name it here."""
    wijst = {relatie.related_model.__name__ for relatie in Gebruiker._meta.related_objects if not relatie.many_to_many}
    erin = {"Lidmaatschap", "Gebeurtenis", "EmailAddress", "Authenticator", "SocialAccount"}
    erin |= {"Organisator", "OudOrganisator", "Onderzoekerschap", "Regiovoorstel", "Scanvoorstel"}
    # The admin's own log, in which nothing is ever written.
    assert wijst - erin == {"LogEntry"}
    assert len(eigen_gegevens(anouk)) - sum(len(vraag(anouk)) for vraag in EIGEN_GEGEVENS) == 11


def test_downloaden_is_geen_get(client):
    assert client.get("/mijn/gegevens.json").status_code == 405


# Delete


def test_verwijderen_zegt_wat_gaat_en_blijft_en_doet_niets_op_get(client, anouk):
    tekst = client.get("/mijn/verwijderen/").text

    assert "Dit verdwijnt" in tekst
    assert "Dit blijft" in tekst
    assert Gebruiker.objects.filter(pk=anouk.pk).exists()


def test_zonder_vinkje_blijft_het_account(client, anouk):
    assert "Zet een vinkje" in client.post("/mijn/verwijderen/").text
    assert Gebruiker.objects.filter(pk=anouk.pk).exists()


def test_verwijderen_haalt_het_account_weg_en_logt_uit(mailoutbox, django_capture_on_commit_callbacks):
    weg = factories.gebruiker("Wim")
    client = browser(weg)

    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post("/mijn/verwijderen/", {"zeker": "on"})

    assert "Je account is verwijderd" in antwoord.text
    assert "Ingelogd als" not in antwoord.text
    assert not Gebruiker.objects.filter(pk=weg.pk).exists()
    assert client.get("/mijn/").status_code == 302
    assert [mail.to for mail in mailoutbox] == [[weg.email]]


def test_wie_als_enige_beheert_draagt_eerst_over(client, anouk, regio):
    opvolger = factories.lid(regio).gebruiker
    assert "Draag dat eerst over" in client.post("/mijn/verwijderen/", {"zeker": "on"}).text

    antwoord = client.post(
        f"/regios/{regio.slug}/overdragen/", {"aan": str(opvolger.pk), "daarna": "verwijderen"}, follow=True
    )
    assert antwoord.redirect_chain == [("/mijn/verwijderen/", 302)]
    assert "Draag dat eerst over" in client.post("/mijn/verwijderen/", {"zeker": "on"}).text
    browser(opvolger).post(f"/mijn/vragen/{regio.voorstellen.get().pk}/", {"antwoord": "ja"})
    assert Lidmaatschap.objects.get(regio=regio, gebruiker=opvolger).rol == "beheerder"
    assert "Je account is verwijderd" in client.post("/mijn/verwijderen/", {"zeker": "on"}).text
    assert not Gebruiker.objects.filter(pk=anouk.pk).exists()


def test_wie_alleen_in_een_regio_zit_kan_haar_weghalen_of_iemand_vragen(client, regio):
    tekst = client.get("/mijn/verwijderen/").text

    assert reverse("regio_leden", args=[regio.slug]) in tekst
    assert reverse("regio_verwijderen", args=[regio.slug]) in tekst


def test_de_enige_medewerker_kan_niet_weg(medewerker):
    antwoord = browser(medewerker).post("/mijn/verwijderen/", {"zeker": "on"})

    assert "Er moet altijd een medewerker zijn" in antwoord.text


def test_overdragen_kan_alleen_aan_wie_erbij_hoort(client, regio):
    vreemd = factories.gebruiker()

    antwoord = client.post(f"/regios/{regio.slug}/overdragen/", {"aan": str(vreemd.pk)})

    assert "Kies wie de regio gaat beheren." not in client.get(f"/regios/{regio.slug}/overdragen/").text
    assert antwoord.status_code == 200
    assert not Lidmaatschap.objects.filter(gebruiker=vreemd).exists()


@pytest.mark.parametrize(("wie", "status"), [("lid", 403), ("buiten", 404), ("medewerker", 200)])
def test_wie_mag_overdragen(medewerker, regio, wie, status):
    mens = {
        "lid": lambda: factories.lid(regio).gebruiker,
        "buiten": factories.gebruiker,
        "medewerker": lambda: medewerker,
    }

    assert browser(mens[wie]()).get(f"/regios/{regio.slug}/overdragen/").status_code == status


# The mails on this computer


def test_post_is_er_alleen_bij_het_maken(client, settings, tmp_path):
    assert client.get("/onderdelen/post/").status_code == 404

    settings.DEBUG = True
    settings.MAILERS = {"default": {"BACKEND": "regie.site.post.PostBackend", "OPTIONS": {"file_path": tmp_path}}}
    assert "nog niets verstuurd" in client.get("/onderdelen/post/").text
    (tmp_path / "een.eml").write_text(
        "To: a@example.org\nSubject: Hoi\nDate: Sun, 22 Nov 2026 08:00:00 +0000\n\n<script>x</script>\n"
    )
    assert "Hoi" in client.get("/onderdelen/post/").text
    assert "&lt;script&gt;" in client.get("/onderdelen/post/een/").text
    assert client.get("/onderdelen/post/twee/").status_code == 404
