"""The last talk, from planning to closing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quickscan.proces.models import Quickscan
from quickscan.terugkoppelgesprek import actions as acties
from quickscan.terugkoppelgesprek.eindstukken import eindstukken
from regie.stukken.fouten import ActieFout
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
AFSPRAAK = {"datum": "2099-03-24", "tijd": "14:30", "digitaal": "nee", "plaats": "Gemeentehuis"}


@pytest.fixture
def staf(client):
    staf = factories.medewerker()
    geef_factor(staf)
    log_in(client, staf)
    return staf


@pytest.fixture
def quickscan(staf):
    return fabriek.quickscan("terugkoppelgesprek", by=staf)


def nu(quickscan) -> Quickscan:
    return Quickscan.objects.get(pk=quickscan.pk)


def test_iedereen_krijgt_een_uitnodiging_met_agenda_factsheet_en_advies(
    client, quickscan, mailoutbox, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr("quickscan.terugkoppelgesprek.eindstukken.maak_pdf", lambda *wat, **hoe: b"%PDF-proef")
    pad = f"/quickscan/{quickscan.pk}/terugkoppelgesprek/"
    client.post(f"{pad}plannen/", AFSPRAAK)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{pad}uitnodigen/", {"bericht": "Er is lunch."})

    onderzoeker = quickscan.onderzoekers.get().gebruiker.email
    gesproken = [een.email for een in quickscan.interviews.all()]
    assert sorted(mail.to[0] for mail in mailoutbox) == sorted([*gesproken, onderzoeker, "bo@voorbeeld.example"])
    bijlagen = [een.filename for een in mailoutbox[0].attachments]
    assert bijlagen == ["afspraak.ics", "factsheet.pdf", "advies.pdf"]
    assert "Er is lunch." in mailoutbox[0].body
    assert nu(quickscan).terugkoppelgesprek.uitgenodigd_op is not None
    assert "Verstuurd op" in client.get(pad).text


def test_een_uitnodiging_die_niet_aankwam_heet_niet_verstuurd(
    client, quickscan, mailserver, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr("quickscan.terugkoppelgesprek.eindstukken.maak_pdf", lambda *wat, **hoe: b"%PDF-proef")
    pad = f"/quickscan/{quickscan.pk}/terugkoppelgesprek/"
    client.post(f"{pad}plannen/", AFSPRAAK)
    mailserver.weigert = {"bo@voorbeeld.example": "552 5.2.2 Mailbox full"}
    with mailserver.luistert(), django_capture_on_commit_callbacks(execute=True):
        client.post(f"{pad}uitnodigen/", {"bericht": ""})

    tekst = client.get(pad).text
    assert "Verstuurd op" not in tekst
    assert "1 mail is niet bezorgd. De mailbox is vol." in tekst


def test_de_factsheet_die_meegaat_is_de_vastgestelde_ook_als_er_een_nieuwere_versie_is(quickscan, monkeypatch):
    vast = quickscan.factsheet.vastgesteld
    nieuwer = vast.factsheet.versies.model(
        factsheet=vast.factsheet, nummer=vast.nummer + 1, kern="Dit las nog niemand.", door=vast.door
    )
    nieuwer.save()
    gemaakt = {}
    monkeypatch.setattr(
        "quickscan.terugkoppelgesprek.eindstukken.maak_pdf",
        lambda sjabloon, context, sleutel: gemaakt.update({sjabloon: context()["inhoud"]}) or b"%PDF-proef",
    )

    eindstukken(nu(quickscan))

    assert gemaakt["quickscan/factsheet/pdf.html"].versie == vast
    assert gemaakt["quickscan/advies/pdf.html"].versie == quickscan.advies.laatste


def test_zonder_definitief_advies_gaat_er_geen_uitnodiging(staf):
    quickscan = fabriek.quickscan("advies", by=staf)
    morgen = timezone.now() + timedelta(days=1)
    acties.plan_gesprek(
        by=staf, quickscan=quickscan, wanneer=morgen, digitaal=False, plaats="Hier", videolink="", waarom_digitaal=""
    )

    with pytest.raises(ActieFout, match="niet allebei definitief"):
        acties.nodig_uit(by=staf, quickscan=quickscan)


def test_digitaal_vraagt_waarom(client, quickscan):
    antwoord = client.post(
        f"/quickscan/{quickscan.pk}/terugkoppelgesprek/plannen/", AFSPRAAK | {"digitaal": "ja", "plaats": ""}
    )

    assert "Schrijf op waarom jullie niet op één plek bij elkaar komen." in antwoord.content.decode()


def test_van_verslag_en_afspraken_tot_een_quickscan_die_klaar_is(client, quickscan):
    pad = f"/quickscan/{quickscan.pk}/terugkoppelgesprek/"
    contact = factories.lid(quickscan.regio, rol="contactpersoon").gebruiker
    client.post(f"{pad}plannen/", AFSPRAAK | {"datum": (timezone.localdate() - timedelta(days=1)).isoformat()})
    client.post(
        f"{pad}verslag/",
        {
            "aanwezig": "Iedereen",
            "verslag": "Het gaat goed.",
            "verbinder_wie": "de wethouder",
            "verbinder_ontwikkeling": "Ze betrekt ook de kinderopvang.",
        },
    )
    client.post(f"{pad}afspraken/", {"wat": "Nodig de GGD uit", "wie": "Het wijkteam"})
    client.post(f"{pad}sluiten/")

    assert nu(quickscan).status == "afgerond"
    gelezen = log_in(client, contact).get(pad).content.decode()
    for zin in ("Het gaat goed.", "de wethouder", "Ze betrekt ook de kinderopvang.", "Nodig de GGD uit"):
        assert zin in gelezen
