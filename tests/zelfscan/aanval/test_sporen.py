"""What answering leaves behind beside the answer: in logs, cookies, sessions, mails, the admin and the queue."""

import logging
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.urls import reverse

from regie.admin import beheer
from regie.mensen.mail import maak
from tests.mails import bijlagen_per_mail
from zelfscan.instrumenten import STANDAARD
from zelfscan.organiseren.actions.genodigden import herinner
from zelfscan.scan.models import Antwoordlink, Genodigde, Invulling
from zelfscan.scan.toestel import NAAM

from . import zaal
from .kamers import ADRES, EERST, HEEL_ANDERS, formulier, scan_nu
from .oppervlakken import zonder_toeval

pytestmark = pytest.mark.django_db
TEKST = {STANDAARD.onderdelen[0].tekstvelden[0].naam: "Zeg het niet."}
SJABLONEN = sorted(
    pad.name.removesuffix("_onderwerp.txt") for pad in Path("templates/mail").glob("scan_*_onderwerp.txt")
)


def test_een_antwoord_staat_in_geen_log_en_in_geen_sessie(kijkers, scherp, caplog):
    caplog.set_level(logging.DEBUG)
    with kijkers.in_zaal(EERST, **scherp, fase="open"):
        sessies = Session.objects.count()
        browser, uitnodiging = kijkers.browsers["bezoeker"], zaal.sleutel_van_genodigde()
        browser.get(reverse("samen:persoonlijk", args=[zaal.CODE, uitnodiging]))
        data = formulier(scan_nu(), "1355", uitnodiging=uitnodiging, **TEKST)
        antwoord = browser.post(ADRES, data)

        assert antwoord.status_code == 200
        assert Antwoordlink.objects.get(pk=zaal.GENODIGDE).heeft_geantwoord
        rij = Invulling.objects.get(pk=data["sleutel"])
        toestel = antwoord.cookies[NAAM].value
        for geheim in (str(rij.pk), rij.pk.hex, rij.apparaat, toestel, uitnodiging, *TEKST.values()):
            assert geheim not in caplog.text
        assert Session.objects.count() == sessies


def test_het_koekje_zegt_niets_en_gaat_alleen_naar_deze_scan(kijkers, scherp):
    koekjes = []
    for cijfers in ("1111", "5350"):
        with kijkers.in_zaal(EERST, **scherp, fase="open"):
            antwoord = kijkers.verse_browser().post(ADRES, formulier(scan_nu(), cijfers))
            assert set(antwoord.cookies) <= {NAAM, settings.CSRF_COOKIE_NAME}
            koekjes.append(antwoord.cookies[NAAM])

    een, ander = koekjes
    assert een.value != ander.value
    assert (een["httponly"], een["samesite"], een["path"]) == (True, "Lax", ADRES)
    assert {sleutel: een[sleutel] for sleutel in een if sleutel != "expires"} == {
        sleutel: ander[sleutel] for sleutel in ander if sleutel != "expires"
    }


def _inhoud(deel) -> bytes:
    inhoud = deel.content if isinstance(deel.content, bytes) else deel.content.encode()
    return zonder_toeval(inhoud)[0]


def brieven(kijkers, kamer, scherp):
    """What each mail about a scan says in this room: subject, text, to whom, and what goes along."""
    gemaakt = {}
    with kijkers.in_zaal(kamer, **scherp, fase="open"):
        scan = scan_nu()
        genodigde = Genodigde.objects.get(pk=zaal.GENODIGDE)
        link, door = genodigde.link, scan.organisatoren.get().gebruiker
        wat = {"scan": scan, "link": link, "door": door}
        for sjabloon in SJABLONEN:
            brief = maak(sjabloon, genodigde, wat, bijlagen_per_mail().get(sjabloon, ()))
            gemaakt[sjabloon] = (brief.subject, brief.body, brief.to, [_inhoud(deel) for deel in brief.attachments])
    return gemaakt


@pytest.mark.eenmaal
def test_een_mail_over_een_scan_zegt_niets_over_antwoorden(kijkers, scherp):
    een, ander = (brieven(kijkers, kamer, scherp) for kamer in (EERST, HEEL_ANDERS))

    assert len(SJABLONEN) > 9
    assert [sjabloon for sjabloon in SJABLONEN if een[sjabloon] != ander[sjabloon]] == []


@pytest.mark.eenmaal
def test_wie_een_herinnering_krijgt_staat_nergens(kijkers, scherp, mailoutbox, django_capture_on_commit_callbacks):
    """The mails go to who did not answer through the own link; what the organiser sees is the same for every number."""
    gezien = []
    for kamer, aan in ((EERST, {"an@voorbeeld.example", "cas@voorbeeld.example"}), (HEEL_ANDERS, set())):
        mailoutbox.clear()
        with kijkers.in_zaal(kamer, **scherp, fase="open"):
            scan = scan_nu()
            with django_capture_on_commit_callbacks(execute=True):
                herinner(by=scan.organisatoren.get().gebruiker, scan=scan)
            assert {brief.to[0] for brief in mailoutbox} == aan
            gezien.append(kijkers.bekijk_alles())

    assert [naam for naam in gezien[0] if gezien[0][naam] != gezien[1][naam]] == []


def test_het_beheer_kent_geen_scans():
    """Not even read-only: what an organiser may not see, nobody sees."""
    assert [model for model in beheer._registry if model._meta.app_label == "zelfscan"] == []
