"""Applying without an account: the form, the confirmation, the link, and who accepts the conditions."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from quickscan.aanmelding.actions.aanmelden import link_van, meld_aan, nieuwe_link
from quickscan.aanmelding.actions.regio_koppelen import koppel
from quickscan.aanmelding.actions.voorwaarden import geef_akkoord
from quickscan.aanmelding.forms import vind_gemeenten
from quickscan.proces.actions import mensen
from quickscan.proces.models import Akkoord, Quickscan, Ronde
from quickscan.proces.voorwaarden import VOORWAARDEN
from regie.mensen import grenzen, mailbudget
from regie.mensen.grenzen import Grens
from regie.mensen.toegangslink import Toegangslink
from regie.regios.gebied import Gemeente
from regie.regios.regio import Lidmaatschap
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.inventaris.quickscan.aanmelding import AANMELDING
from tests.inventaris.quickscan.aanmelding import VOORWAARDEN as AANGEVINKT
from tests.quickscan import fabriek
from tests.werk import werk

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
ZONDER_ACCOUNT = {
    "regionaam": "Dal",
    "doelgroep": "po_vo",
    "thema": "Verzuim",
    "wie_werkt_samen": "Scholen",
    "motivatie": "Samen",
    "aanmelder_naam": "Bo Bakker",
    "aanmelder_email": "bo.bakker@voorbeeld.example",
}


def stuur(client, ronde, **anders):
    return client.post(reverse("quickscan:ronde_open", args=[ronde.pk]), AANMELDING | anders)


def link_uit(mail) -> str:
    return urlsplit(re.search(r"\S+/quickscan/aanmelding/\S+", mail.body)[0]).path


def test_een_bezoeker_meldt_aan_krijgt_een_bevestiging_en_geeft_akkoord(
    client, mailoutbox, django_capture_on_commit_callbacks
):
    ronde = fabriek.ronde()
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = stuur(client, ronde)

    quickscan = Quickscan.objects.get()
    assert {een.naam for een in quickscan.gemeenten.all()} == {"Vught", "'s-Hertogenbosch"}
    (mail,) = mailoutbox
    assert mail.to == ["bo.bakker@voorbeeld.example"]
    assert mail.body.startswith("Hallo Bo Bakker,")
    # The page one comes to is the one of the mail.
    assert antwoord.url == link_uit(mail)
    pagina = client.get(antwoord.url).text
    assert "We hebben je aanmelding" in pagina
    assert "bo.bakker@voorbeeld.example, 0900 123" in pagina
    assert quickscan.aanmelder_telefoon == "0900 123"
    client.post(f"{antwoord.url}voorwaarden/", AANGEVINKT)
    assert Akkoord.objects.filter(quickscan=quickscan, naam="Bo Bakker", gebruiker=None).count() == len(VOORWAARDEN)
    assert "Gegeven door Bo Bakker" in client.get(antwoord.url).text


def test_dubbel_aanmelden_slaat_niets_op_en_mailt_dezelfde_link_opnieuw(
    client, mailoutbox, django_capture_on_commit_callbacks
):
    ronde = fabriek.ronde()
    with django_capture_on_commit_callbacks(execute=True):
        stuur(client, ronde)
        antwoord = stuur(client, ronde, regionaam="HET DAL", motivatie="Wat ik net typte.")

    assert Quickscan.objects.count() == 1
    assert "al aangemeld" in antwoord.text
    assert "Wat ik net typte." in antwoord.text
    assert [link_uit(mail) for mail in mailoutbox] == [
        f"/quickscan/aanmelding/{link_van(Quickscan.objects.get()).sleutel}/"
    ] * 2


@pytest.mark.parametrize(
    ("lijst", "codes", "zegt"),
    [
        ("vught en den bosch", {"GM0865", "GM0796"}, ""),
        ("Gemeente Vught; 's-Gravenhage,\nVught", {"GM0865", "GM0518"}, ""),
        ("Vugt", set(), "‘Vugt’"),
        ("Sint-Michiels", set(), "Sint-Michielsgestel"),
    ],
)
def test_gemeenten_zoals_mensen_ze_typen(lijst, codes, zegt):
    gevonden, zinnen = vind_gemeenten(lijst)

    assert {een.code for een in gevonden} == codes
    assert zegt in " ".join(zinnen)
    assert bool(zinnen) is bool(zegt)


def test_na_de_laatste_dag_kan_aanmelden_niet_ook_al_is_de_ronde_nog_open(client):
    ronde = fabriek.ronde(aanmelden_tot=timezone.localdate() - timedelta(days=1))

    antwoord = stuur(client, ronde)

    assert "Aanmelden kan niet meer" in antwoord.text
    assert "<form" not in client.get(reverse("quickscan:ronde_open", args=[ronde.pk])).text.split("<main")[1]
    assert not Quickscan.objects.exists()
    assert client.get(reverse("quickscan:aanmelden")).status_code == 200


def test_zonder_account_mailt_niemand_een_adres_vol(
    client, monkeypatch, mailoutbox, django_capture_on_commit_callbacks
):
    """Twenty mails a day to one address, of all visitors together; also the link that is mailed once more counts."""
    monkeypatch.setattr(mailbudget, "PER_ONTVANGER", 2)
    ronde = fabriek.ronde()
    with django_capture_on_commit_callbacks(execute=True):
        stuur(client, ronde)
        stuur(client, ronde)
        for anders in (
            {},
            {"regionaam": "Ander Dal"},
            {"regionaam": "Derde Dal", "aanmelder_email": "BO.Bakker@voorbeeld.example"},
        ):
            antwoord = stuur(client, ronde, motivatie="Wat ik net typte.", **anders)
            assert "Naar dit e-mailadres gingen vandaag al 2 mails." in antwoord.text
            assert "Wat ik net typte." in antwoord.text
        assert stuur(client, ronde, regionaam="Ander Dal", aanmelder_email="jo@voorbeeld.example").status_code == 302

    assert [mail.to[0] for mail in mailoutbox] == ["bo.bakker@voorbeeld.example"] * 2 + ["jo@voorbeeld.example"]
    assert Quickscan.objects.count() == 2


def test_te_veel_aanmeldingen_van_een_plek_wachten(client, monkeypatch):
    monkeypatch.setitem(grenzen.GRENZEN, "aanmelding", Grens(keer=1, terug_na=180))
    ronde = fabriek.ronde()

    assert stuur(client, ronde, regionaam="").status_code == 200
    assert stuur(client, ronde).status_code == 302
    assert stuur(client, ronde, regionaam="Ander Dal").status_code == 429
    assert Quickscan.objects.count() == 1


def test_wie_is_ingelogd_meldt_de_eigen_regio_aan_en_volgt_haar_met_het_account(client):
    beheerder = factories.gebruiker("Jo")
    regio = factories.regio(beheerder=beheerder)
    client.force_login(beheerder)

    antwoord = stuur(client, fabriek.ronde(), regio=str(regio.pk), regionaam="", gemeenten="")

    quickscan = Quickscan.objects.get()
    assert (quickscan.regio, quickscan.aangemeld_door) == (regio, beheerder)
    assert antwoord.url == reverse("quickscan:aanmelding", args=[quickscan.pk])
    assert f'href="{antwoord.url}"' in client.get("/mijn/").text
    client.post(reverse("quickscan:voorwaarden", args=[quickscan.pk]), AANGEVINKT)
    assert Akkoord.objects.filter(gebruiker=beheerder).count() == len(VOORWAARDEN)


def test_een_nieuwe_link_maakt_de_oude_ongeldig(client):
    quickscan = fabriek.aanmelding()
    oud = link_van(quickscan).sleutel
    nieuw = nieuwe_link(by=factories.medewerker(), quickscan=quickscan).sleutel

    assert client.get(reverse("quickscan:volgen", args=[oud])).status_code == 410
    assert client.get(reverse("quickscan:volgen", args=[nieuw])).headers["X-Robots-Tag"] == "noindex"
    Toegangslink.objects.update(verloopt_op=timezone.now() - timedelta(days=1))
    assert client.post(reverse("quickscan:volgen_voorwaarden", args=[nieuw]), AANGEVINKT).status_code == 410
    assert not Akkoord.objects.exists()


def test_een_bevestiging_die_niet_aankomt_leest_wie_aanmeldde_en_de_medewerker(
    client, mailserver, django_capture_on_commit_callbacks
):
    """Who has no account has no page of mail: so it stands where they are, and staff send the link again."""
    mailserver.weigert = {AANMELDING["aanmelder_email"]: "550 5.1.1 No such user"}
    with mailserver.luistert(), django_capture_on_commit_callbacks(execute=True):
        volgen = stuur(client, fabriek.ronde()).url
    tekst = " ".join(client.get(volgen).text.split())
    assert "We mailen een bevestiging naar bo.bakker@voorbeeld.example." in tekst
    assert "is niet bezorgd. Het adres bestaat niet bij deze mailserver. Bewaar daarom zelf het adres" in tekst

    quickscan, staf = Quickscan.objects.get(), factories.medewerker()
    geef_factor(staf)
    log_in(client, staf)
    pagina = reverse("quickscan:aanmelding", args=[quickscan.pk])
    assert "1 mail is niet bezorgd. Het adres bestaat niet bij deze mailserver." in client.get(pagina).text
    Quickscan.objects.update(aanmelder_email="bo@goed.example")
    with mailserver.luistert(), django_capture_on_commit_callbacks(execute=True):
        nieuwe_link(by=staf, quickscan=quickscan)
    assert mailserver.aan() == ["bo@goed.example"]
    assert "niet bezorgd" not in client.get(pagina).text


def test_een_link_die_niet_meer_werkt_gaat_ook_niet_alsnog(mailserver, klok, django_capture_on_commit_callbacks):
    """The confirmation waits for the mail server when staff send a new link: only that one arrives."""
    with django_capture_on_commit_callbacks(execute=True):
        quickscan = meld_aan(ronde=fabriek.ronde(), **ZONDER_ACCOUNT)
        nieuwe_link(by=factories.medewerker(), quickscan=quickscan)
    klok.verder(minutes=1)
    with mailserver.luistert():
        werk()

    assert mailserver.ontvangen == [(quickscan.aanmelder_email, "De link naar je aanmelding: Dal")]


def test_wie_een_goede_link_heeft_komt_altijd_binnen(client, monkeypatch):
    """However many wrong ones came from the same address."""
    monkeypatch.setitem(grenzen.GRENZEN, "verkeerde_sleutel", Grens(keer=2, terug_na=60))
    adres = reverse("quickscan:volgen", args=[link_van(fabriek.aanmelding()).sleutel])
    fout = reverse("quickscan:volgen", args=["0" * 43])

    assert [client.get(fout).status_code for _ in range(4)] == [404, 404, 429, 429]
    assert client.get(adres).status_code == 200
    assert client.post(f"{adres}voorwaarden/", AANGEVINKT).status_code == 302


# Conditions


def alles():
    return [(een.sleutel, een.versie) for een in VOORWAARDEN]


def test_akkoord_is_van_alle_voorwaarden_zoals_ze_nu_zijn():
    quickscan = fabriek.aanmelding()
    sleutel = link_van(quickscan).sleutel

    with pytest.raises(Achterhaald, match="veranderd"):
        geef_akkoord(quickscan=quickscan, sleutel=sleutel, naam="Bo", gelezen=[("meedoen", 0), *alles()[1:]])
    rijen = geef_akkoord(quickscan=quickscan, sleutel=sleutel, naam="Bo", gelezen=alles())
    assert {rij.tekst for rij in rijen} == {een.tekst for een in VOORWAARDEN}
    assert geef_akkoord(quickscan=quickscan, sleutel=sleutel, naam="Jo", gelezen=alles()) == []


def test_een_link_van_een_ander_of_een_medewerker_geeft_geen_akkoord():
    quickscan, ander = fabriek.aanmelding(), fabriek.aanmelding(fabriek.ronde("Ronde 2"))

    for wie in ({"sleutel": link_van(ander).sleutel}, {"by": factories.medewerker()}, {"sleutel": ""}):
        with pytest.raises(PermissionDenied):
            geef_akkoord(quickscan=quickscan, naam="Bo", gelezen=alles(), **wie)


# From application to region


def test_koppelen_aan_een_nieuwe_regio_maakt_wie_aanmeldde_contactpersoon():
    mao, quickscan = factories.medewerker(), fabriek.aanmelding()
    quickscan.gemeenten.set(Gemeente.objects.actueel().filter(naam="Vught"))

    quickscan = koppel(by=mao, quickscan=quickscan, regio=None, contactpersoon=True)

    lid = Lidmaatschap.objects.get()
    assert (lid.regio, lid.gebruiker.email, lid.rol) == (quickscan.regio, "bo@voorbeeld.example", "contactpersoon")
    assert [een.naam for een in quickscan.regio.gemeenten.all()] == ["Vught"]


def test_koppelen_aan_een_regio_die_al_meedoet_maakt_niets():
    ronde, regio = fabriek.ronde(), factories.regio()
    fabriek.aanmelding(ronde, regio=regio)
    quickscan = fabriek.aanmelding(ronde, regionaam="Dezelfde")
    eerst = Lidmaatschap.objects.count()

    with pytest.raises(mensen.PastNiet):
        koppel(by=factories.medewerker(), quickscan=quickscan, regio=regio, contactpersoon=True)
    assert Lidmaatschap.objects.count() == eerst


def test_een_concept_is_er_voor_niemand_buiten_de_medewerkers(client):
    ronde = fabriek.ronde(status="concept")

    assert client.get(reverse("quickscan:ronde_open", args=[ronde.pk])).status_code == 404
    assert not Ronde.objects.open().exists()
    assert "geen ronde open" in client.get(reverse("quickscan:aanmelden")).text
