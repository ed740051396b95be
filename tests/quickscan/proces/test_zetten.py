"""Moving a quickscan in the browser: close, reopen, pause, stop; and naming who does what."""

from dataclasses import replace

import pytest

from quickscan.proces.actions.stappen import heropen_stap
from quickscan.proces.models import Quickscan
from quickscan.proces.stappen import STAPPEN
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import ActieFout
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def staf(client):
    staf = factories.medewerker()
    geef_factor(staf)
    log_in(client, staf)
    return staf


def nu(quickscan) -> Quickscan:
    return Quickscan.objects.get(pk=quickscan.pk)


def test_de_knop_sluit_de_stap_als_alles_er_is_en_is_er_anders_niet(client, staf):
    quickscan = fabriek.quickscan("afbakening")
    adres = f"/quickscan/{quickscan.pk}/afbakening/"
    assert "Sluit deze stap" not in client.get(adres).content.decode()
    fabriek.vul_stap(quickscan, "afbakening")
    assert "Sluit deze stap" in client.get(adres).content.decode()

    antwoord = client.post(f"{adres}sluiten/", follow=True)

    assert "De stap afbakening is klaar." in antwoord.content.decode()
    assert nu(quickscan).huidige_stap.sleutel == "selectie"


def test_wie_te_vroeg_sluit_leest_wat_er_ontbreekt(client, staf):
    quickscan = fabriek.quickscan("afbakening")

    antwoord = client.post(f"/quickscan/{quickscan.pk}/afbakening/sluiten/", follow=True)

    assert "De schaal is nog niet gekozen." in antwoord.content.decode()
    assert nu(quickscan).huidige_stap.sleutel == "afbakening"


def test_een_stap_die_elders_dicht_en_open_gaat_heeft_hier_geen_knop(client, staf, monkeypatch):
    """As the selectie does; here with a step that otherwise has both buttons."""
    quickscan = fabriek.quickscan("afbakening")
    fabriek.vul_stap(quickscan, "afbakening")
    adres, elders = f"/quickscan/{quickscan.pk}/", {"sluit_elders": "Sluit elders.", "heropen_elders": "Open elders."}
    for sleutel, knop in (("afbakening", "Sluit deze stap"), ("startgesprek", "Heropen deze stap")):
        assert knop in client.get(f"{adres}{sleutel}/").content.decode()
        monkeypatch.setitem(STAPPEN, sleutel, replace(STAPPEN[sleutel], **elders))
        assert knop not in client.get(f"{adres}{sleutel}/").content.decode()

    assert "Sluit elders." in client.post(f"{adres}afbakening/sluiten/", follow=True).content.decode()
    antwoord = client.post(f"{adres}startgesprek/heropenen/", {"waarom": "Nog eens."}, follow=True)
    assert "Deze stap kun je niet heropenen." in antwoord.content.decode()
    with pytest.raises(ActieFout, match="Open elders"):
        heropen_stap(by=staf, quickscan=quickscan, sleutel="startgesprek", waarom="Nog eens.")
    assert nu(quickscan).huidige_stap.sleutel == "afbakening"


def test_heropenen_vraagt_een_reden_en_de_reden_staat_in_de_geschiedenis(client, staf):
    quickscan = fabriek.quickscan("factsheet")
    adres = f"/quickscan/{quickscan.pk}/onderzoek/heropenen/"
    assert "Schrijf op waarom." in client.post(adres, {"waarom": " "}).content.decode()

    client.post(adres, {"waarom": "Nog een gesprek met de GGD."})

    assert nu(quickscan).huidige_stap.sleutel == "onderzoek"
    pagina = client.get(f"/quickscan/{quickscan.pk}/geschiedenis/").content.decode()
    assert "Nog een gesprek met de GGD." in pagina
    assert "heropende de stap Onderzoek" in pagina


def test_een_onderzoeker_sluit_geen_stap_van_met_andere_ogen(client):
    onderzoeker = factories.onderzoeker()
    geef_factor(onderzoeker)
    quickscan = fabriek.quickscan("terugkoppelgesprek", onderzoeker=onderzoeker)
    fabriek.vul_stap(quickscan, "terugkoppelgesprek")
    log_in(client, onderzoeker)

    assert client.post(f"/quickscan/{quickscan.pk}/terugkoppelgesprek/sluiten/").status_code == 403
    assert "Sluit deze stap" not in client.get(f"/quickscan/{quickscan.pk}/terugkoppelgesprek/").content.decode()
    assert client.post(f"/quickscan/{quickscan.pk}/advies/heropenen/", {"waarom": "Typefout."}).status_code == 302


def test_pauzeren_en_hervatten(client, staf):
    quickscan = fabriek.quickscan("onderzoek")

    client.post(f"/quickscan/{quickscan.pk}/pauzeren/", {"waarom": "Vakantie."})
    assert nu(quickscan).pauze.reden == "Vakantie."
    client.post(f"/quickscan/{quickscan.pk}/hervatten/")

    assert nu(quickscan).pauze is None


def test_van_een_gekozen_regio_wijst_staf_een_onderzoeker_aan_en_begint_het_onderzoek(client, staf):
    quickscan = fabriek.quickscan("selectie", by=staf)
    fabriek.geef_akkoord(quickscan)
    fabriek.selectie.selecteer(by=staf, quickscan=quickscan)
    onderzoeker = factories.onderzoeker()
    begin = f"/quickscan/{quickscan.pk}/"
    antwoord = client.post(f"{begin}onderzoek/starten/", follow=True).content.decode()
    assert "Wijs eerst een onderzoeker aan." in antwoord

    client.post(f"{begin}mensen/", {"wat": "onderzoeker", "onderzoeker-gebruiker": onderzoeker.pk})
    client.post(f"{begin}onderzoek/starten/")

    assert nu(quickscan).status == "loopt"
    assert Gebeurtenis.objects.over(quickscan).filter(wat="quickscan.onderzoeker_erbij", persoon=onderzoeker).exists()


def test_wie_meedoet_hoort_dat_het_stopt_en_wie_het_deed_niet(
    client, staf, mailoutbox, django_capture_on_commit_callbacks
):
    quickscan = fabriek.quickscan("onderzoek")
    fabriek.mensen.zet_begeleider(by=staf, quickscan=quickscan, gebruiker=staf)
    contact = factories.lid(quickscan.regio, rol="contactpersoon").gebruiker
    wie = sorted([contact.email, quickscan.onderzoekers.get().gebruiker.email])
    mailoutbox.clear()

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/quickscan/{quickscan.pk}/stoppen/", {"waarom": "Te weinig tijd."})

    assert sorted(mail.to[0] for mail in mailoutbox) == wie
    assert "is gestopt" in mailoutbox[0].subject
