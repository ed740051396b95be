"""Who is interviewed: proposing, planning, inviting by mail, holding, consent, and what is still without anybody."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from quickscan.onderzoek.actions.interviews import (
    bevestig,
    haal_weg,
    laat_vervallen,
    plan,
    stel_voor,
    zet_terug,
)
from quickscan.onderzoek.actions.onderzoek import leg_uit
from quickscan.onderzoek.actions.persoon import wijzig_persoon
from quickscan.onderzoek.actions.toestemming import houd, leg_toestemming_vast, neem_toestemming_terug
from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.onderzoekspagina import onderzoekspagina
from quickscan.onderzoek.stap import ontbreekt
from quickscan.onderzoek.toestemming import TOESTEMMING
from quickscan.proces.actions.stappen import pauzeer, sluit_stap
from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import Kant, Toegang
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald, ActieFout
from tests import factories
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

MORGEN = timezone.now().replace(microsecond=0) + timedelta(days=1)
PERSOON = {
    "naam": "Sam  de Boer",
    "organisatie": "De Linde",
    "partij": "school",
    "domein": "onderwijs",
    "email": "sam@voorbeeld.example",
}
DIGITAAL = {"duur": 45, "digitaal": True, "plaats": "", "videolink": "https://praat.example/kamer"}


@pytest.fixture
def quickscan(mao, onderzoeker):
    return fabriek.quickscan("onderzoek", by=mao, onderzoeker=onderzoeker)


@pytest.fixture
def contact(quickscan):
    gebruiker = factories.gebruiker("Bo")
    factories.lid(quickscan.regio, gebruiker, "contactpersoon")
    return gebruiker


def voorgesteld(by, quickscan, **anders) -> Interview:
    return stel_voor(by=by, quickscan=quickscan, **(PERSOON | anders))


def gepland(by, interview, *, naar="gepland", mailen=False, **anders) -> Interview:
    velden = {"wanneer": MORGEN, "mailen": mailen} | DIGITAAL | anders
    return plan(by=by, interview=interview, naar=naar, **velden)


# Proposing


def test_het_contact_stelt_iemand_voor_en_verandert_alleen_de_eigen_mensen(quickscan, contact, onderzoeker):
    eigen = voorgesteld(contact, quickscan)
    ander = voorgesteld(onderzoeker, quickscan, email="ander@voorbeeld.example")

    assert (eigen.naam, eigen.status) == ("Sam de Boer", "voorgesteld")
    assert wijzig_persoon(by=contact, interview=eigen, functie="Directeur").functie == "Directeur"
    with pytest.raises(PermissionDenied):
        wijzig_persoon(by=contact, interview=ander, functie="Directeur")
    with pytest.raises(PermissionDenied):
        haal_weg(by=contact, interview=ander)
    # Somebody is busy with it.
    gepland(onderzoeker, eigen)
    with pytest.raises(Achterhaald, match="al met deze persoon bezig"):
        wijzig_persoon(by=contact, interview=eigen, functie="Leraar")


def test_iemand_staat_een_keer_op_de_lijst_tot_het_vervalt(quickscan, onderzoeker):
    eerste = voorgesteld(onderzoeker, quickscan)
    with pytest.raises(ValidationError, match="al een interview"):
        voorgesteld(onderzoeker, quickscan, email="SAM@voorbeeld.example")

    laat_vervallen(by=onderzoeker, interview=eerste)
    voorgesteld(onderzoeker, quickscan)
    # And now the first cannot come back.
    with pytest.raises(ValidationError, match="al een interview"):
        zet_terug(by=onderzoeker, interview=eerste)


def test_wie_notities_heeft_gaat_niet_stilletjes_weg(quickscan, onderzoeker):
    interview = voorgesteld(onderzoeker, quickscan)
    notitie = interview.notities.create(onderwerp="vrij", tekst="Belde terug.")
    with pytest.raises(ActieFout, match="al notities"):
        haal_weg(by=onderzoeker, interview=interview)

    notitie.delete()
    gepland(onderzoeker, interview)
    with pytest.raises(Achterhaald):
        haal_weg(by=onderzoeker, interview=interview)
    # Who wants to be forgotten, can be.
    laat_vervallen(by=onderzoeker, interview=interview)
    haal_weg(by=onderzoeker, interview=interview)
    assert not quickscan.interviews.exists()


def test_tijdens_een_pauze_verandert_er_niets(quickscan, mao, onderzoeker):
    pauzeer(by=mao, quickscan=quickscan, waarom="Ziek.")

    with pytest.raises(ActieFout, match="gepauzeerd"):
        voorgesteld(onderzoeker, quickscan)


# Planning and mail


def test_een_voorstel_gaat_per_mail_met_agenda_en_de_tekst_over_toestemming(
    quickscan, onderzoeker, django_capture_on_commit_callbacks
):
    interview = voorgesteld(onderzoeker, quickscan)
    with django_capture_on_commit_callbacks(execute=True):
        interview = gepland(onderzoeker, interview, naar="uitgenodigd", mailen=True, bericht="Fijn je te spreken.")

    assert (interview.status, interview.bericht) == ("uitgenodigd", "Fijn je te spreken.")
    brief = mail.outbox[-1]
    assert brief.to == ["sam@voorbeeld.example"]
    for woorden in (*TOESTEMMING.punten, "Fijn je te spreken.", "https://praat.example/kamer", onderzoeker.email):
        assert woorden in brief.body
    naam, kalender, _ = brief.attachments[0]
    assert naam == "afspraak.ics"
    (afspraak,) = Calendar.from_ical(kalender).events
    assert afspraak.duration == timedelta(minutes=45)
    assert "sam@voorbeeld.example" not in kalender
    assert bevestig(by=onderzoeker, interview=interview).status == "gepland"


def test_een_afspraak_zonder_mail_blijft_stil_en_een_mail_over_gisteren_kan_niet(
    quickscan, onderzoeker, django_capture_on_commit_callbacks
):
    interview = voorgesteld(onderzoeker, quickscan)
    gisteren = timezone.now() - timedelta(days=1)
    with django_capture_on_commit_callbacks(execute=True):
        gepland(onderzoeker, interview)
    assert mail.outbox == []

    with pytest.raises(ValidationError, match="al geweest"):
        gepland(onderzoeker, interview, mailen=True, wanneer=gisteren)
    wijzig_persoon(by=onderzoeker, interview=interview, email="")
    with pytest.raises(ValidationError, match="geen e-mailadres"):
        gepland(onderzoeker, interview, mailen=True)


def test_alleen_wie_een_mail_kreeg_hoort_dat_het_niet_doorgaat(
    quickscan, onderzoeker, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        gemaild = gepland(onderzoeker, voorgesteld(onderzoeker, quickscan), mailen=True)
    mail.outbox.clear()
    stil = gepland(onderzoeker, voorgesteld(onderzoeker, quickscan, email="stil@voorbeeld.example"))
    with django_capture_on_commit_callbacks(execute=True):
        for interview in (gemaild, stil):
            laat_vervallen(by=onderzoeker, interview=interview)

    assert [brief.to for brief in mail.outbox] == [["sam@voorbeeld.example"]]
    assert "gaat niet door" in mail.outbox[0].body


# Held, and the consent


def test_een_gesprek_dat_al_was_telt_mee_met_de_toestemming_van_toen(quickscan, onderzoeker):
    toen = timezone.now() - timedelta(days=2)
    interview = voorgesteld(onderzoeker, quickscan)
    with pytest.raises(ValidationError, match="moet nog komen"):
        houd(by=onderzoeker, interview=interview, wanneer=MORGEN)
    houd(by=onderzoeker, interview=interview, wanneer=toen, hoe="gesprek")

    interview = Interview.objects.get(pk=interview.pk)
    assert interview.status == "gehouden"
    vast = interview.toestemming
    assert (vast.versie, vast.tekst, vast.created_at) == (TOESTEMMING.versie, TOESTEMMING.tekst, toen)
    with pytest.raises(Achterhaald):
        leg_toestemming_vast(by=onderzoeker, interview=interview, hoe="mail", wanneer=toen)


def test_wie_de_toestemming_terugneemt_is_alle_notities_kwijt_en_telt_niet_mee(quickscan, onderzoeker):
    interview = fabriek.interview(quickscan)
    interview.notities.create(onderwerp="vrij", tekst="Iets gevoeligs.")

    interview = neem_toestemming_terug(by=onderzoeker, interview=interview)

    assert interview.status == "vervallen"
    assert not interview.notities.exists()
    assert interview.toestemming is None


def test_de_geschiedenis_noemt_niemand(quickscan, onderzoeker):
    interview = gepland(onderzoeker, voorgesteld(onderzoeker, quickscan))
    houd(by=onderzoeker, interview=interview, wanneer=timezone.now() - timedelta(hours=1), hoe="mail")

    verhaal = " ".join(een.zin() for een in Gebeurtenis.objects.over(quickscan))
    assert "Robin legde toestemming vast bij een interview" in verhaal
    assert "Sam" not in verhaal


def test_medewerkers_plannen_niet(quickscan, mao):
    interview = voorgesteld(mao, quickscan)

    with pytest.raises(PermissionDenied):
        gepland(mao, interview)


# What is covered


def standen(quickscan) -> dict[str, str]:
    vers = Quickscan.objects.voor_bord().get(pk=quickscan.pk)
    return {een.naam: een.stand for een in onderzoekspagina(Toegang(vers, Kant.ONDERZOEKER), None).dekking}


def test_van_elke_partij_is_te_zien_hoe_ver_het_is(quickscan, onderzoeker):
    swv = "samenwerkingsverband of schoolbestuur"
    assert set(standen(quickscan).values()) == {"niemand"}
    fabriek.interview(quickscan, "swv", status="voorgesteld")
    fabriek.interview(quickscan, "schoolbestuur", status="gepland")
    fabriek.interview(quickscan, "gemeente", status="vervallen")
    assert standen(quickscan) == {"gemeente": "niemand", swv: "gepland", "jeugdhulp of CJG": "niemand"}

    fabriek.interview(quickscan, "gemeente")
    assert standen(quickscan)["gemeente"] == "gehouden"


def test_met_uitleg_gaat_de_stap_ook_dicht(quickscan, onderzoeker):
    fabriek.interview(quickscan, "gemeente")
    assert ontbreekt(quickscan)[0] == (
        "1 gesprek is geweest, de richtlijn is 3 tot 5. Plan er nog 2, of leg uit waarom niet."
    )
    leg_uit(
        by=onderzoeker,
        quickscan=quickscan,
        reden_aantal="Twee mensen waren ziek.",
        reden_dekking="Het samenwerkingsverband deed niet mee.",
        reden_documenten="Er is nog niets opgeschreven.",
    )

    assert sluit_stap(by=onderzoeker, quickscan=quickscan, sleutel="onderzoek").huidige_stap.sleutel == "factsheet"


# Pages


def test_het_contact_ziet_alleen_wie_het_zelf_voorstelde_en_wel_wat_er_mist(client, quickscan, contact):
    fabriek.interview(quickscan, "gemeente", naam="Geheime Gast")
    voorgesteld(contact, quickscan)
    client.force_login(contact)

    pagina = client.get(reverse("quickscan:interviews", args=[quickscan.pk])).text

    assert "Geheime Gast" not in pagina
    assert "Sam de Boer" in pagina
    assert "1 gesprek is geweest" in pagina


def test_een_fout_formulier_houdt_wat_er_getypt_is(client, quickscan, contact):
    client.force_login(contact)
    adres = reverse("quickscan:interview_erbij", args=[quickscan.pk])

    antwoord = client.post(adres, PERSOON | {"partij": "overig", "domein": "", "toelichting": "Kent iedereen."})

    assert "Kies bij welk domein" in antwoord.text
    assert "Kent iedereen." in antwoord.text
    assert not quickscan.interviews.exists()
