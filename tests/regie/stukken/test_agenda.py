"""Calendar files, read back by the library that reads everybody's."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.db import DataError, IntegrityError, transaction
from django.utils.module_loading import import_string
from icalendar import Calendar

from quickscan.proces.agenda import UIT_DE_AGENDA
from quickscan.proces.models import Ronde
from regie.stukken.agenda import Agendapunt, Agendastand, afspraak, agendabestand
from regie.stukken.agendarij import Agendarij, nieuw_agenda_uid
from tests.quickscan import fabriek
from zelfscan.scan.models import Scan

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BEGIN = datetime(2026, 12, 1, 14, 0, tzinfo=AMSTERDAM)
VERANDERD = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)


def rij(**velden):
    punt = {"titel": "Scan: 's-Hertogenbosch; samen", "begin": BEGIN, "duur": timedelta(hours=1)} | velden
    return SimpleNamespace(agendapunt=Agendapunt(**punt), agenda_uid="1@proef", agenda_nummer=3, agenda_op=VERANDERD)


def lees(**velden):
    bestand, soort = agendabestand(rij(**velden))
    kalender = Calendar.from_ical(bestand)
    return kalender.events[0], kalender, soort


@pytest.mark.parametrize(("maand", "uur"), [(12, 13), (7, 12)])
def test_de_tijd_klopt_in_winter_en_zomer(maand, uur):
    gelezen, *_ = lees(begin=datetime(2026, maand, 1, 14, 0, tzinfo=AMSTERDAM))

    assert gelezen.start == datetime(2026, maand, 1, uur, 0, tzinfo=UTC)
    assert gelezen.end - gelezen.start == timedelta(hours=1)


def test_de_titel_komt_heel_over():
    assert lees()[0]["summary"] == "Scan: 's-Hertogenbosch; samen"


def test_een_bestand_zegt_wanneer_het_gemaakt_is_en_welke_versie_het_is(klok):
    """Not when the appointment begins: then one that moved to an earlier day looked older than the first."""
    eerder, *_ = lees()
    klok.verder(minutes=5)
    later, *_ = lees()

    assert timedelta(minutes=4) <= later.DTSTAMP - eerder.DTSTAMP
    assert later.start != later.DTSTAMP
    assert (later.uid, later.sequence, later.LAST_MODIFIED) == ("1@proef", 3, VERANDERD)


@pytest.mark.parametrize(
    ("stand", "woord", "methode"),
    [
        (Agendastand.VOORGESTELD, "TENTATIVE", "PUBLISH"),
        (Agendastand.VAST, "CONFIRMED", "PUBLISH"),
        (Agendastand.VERVALLEN, "CANCELLED", "CANCEL"),
    ],
)
def test_wat_is_voorgesteld_is_nog_niet_zeker_en_wat_vervalt_wordt_ingetrokken(stand, woord, methode):
    gelezen, kalender, soort = lees(stand=stand)

    assert (gelezen.status, kalender.method) == (woord, methode)
    assert soort == f"text/calendar; charset=utf-8; method={methode}"


def test_de_site_geeft_de_afspraak_en_er_staat_niemand_in(settings):
    gelezen, kalender, _ = lees()

    assert gelezen.organizer == f"mailto:{settings.CONTACT_MAIL}"
    assert b"ATTENDEE" not in kalender.to_ical()


def test_als_bijlage_heet_het_altijd_hetzelfde():
    naam, inhoud, soort = afspraak(rij())

    assert naam == "afspraak.ics"
    assert inhoud.startswith(b"BEGIN:VCALENDAR")
    assert soort.startswith("text/calendar;")


def test_wanneer_en_waar_zijn_in_woorden_te_zeggen():
    assert rij().agendapunt.wanneer == "dinsdag 1 december 2026 om 14:00 uur"
    assert (rij().agendapunt.waar, rij(plaats="De Brug").agendapunt.waar) == ("nog niet bekend", "De Brug")


# What a row keeps of it


def test_elke_afspraak_heeft_op_elke_installatie_een_eigen_naam():
    assert nieuw_agenda_uid() != nieuw_agenda_uid()
    assert Ronde().agenda_uid != Ronde().agenda_uid


def test_alleen_een_verandering_die_in_een_agenda_te_zien_is_telt():
    scan = Scan(samenwerking="De Brug", bijeenkomst=BEGIN, plaats="De Linde")
    eerst, toen = scan.agendapunt, scan.agenda_op

    scan.verwacht = 12
    assert not scan.tel_op_na(eerst)
    assert (scan.agenda_nummer, scan.agenda_op) == (0, toen)
    scan.plaats = "De Wilg"
    assert scan.tel_op_na(eerst)
    assert scan.agenda_nummer == 1
    assert scan.agenda_op > toen


def test_wat_in_geen_agenda_stond_begint_bij_nul():
    ronde = Ronde(naam="Ronde 1", ontwerpsessie=BEGIN)

    assert not ronde.tel_op_na(None)
    assert not ronde.tel_op_na(Ronde(naam="Ronde 1").agendapunt)
    assert ronde.agenda_nummer == 0


@pytest.mark.django_db
def test_het_nummer_gaat_nooit_onder_nul():
    ronde = fabriek.ronde()
    Ronde.objects.filter(pk=ronde.pk).update(agenda_nummer=1)

    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        Ronde.objects.filter(pk=ronde.pk).update(agenda_nummer=-1)


@pytest.mark.django_db
def test_twee_afspraken_heten_nooit_hetzelfde():
    een, ander = fabriek.ronde(), fabriek.ronde("Ronde 2")

    with pytest.raises(IntegrityError), transaction.atomic():
        Ronde.objects.filter(pk=ander.pk).update(agenda_uid=een.agenda_uid)


def test_alles_wat_in_een_agenda_komt_telt_zijn_versies_en_gaat_er_weer_uit():
    """Of a quickscan when the region falls out; of a scan when it is called off."""
    gaat_eruit_met = {
        "Interview": "quickscan.onderzoek.actions.interviews.laat_alle_vervallen",
        "Ronde": "quickscan.ontwerpsessie.actions.laat_vervallen",
        "Scan": "zelfscan.organiseren.actions.scans.gelast_af",
        "Startgesprek": "quickscan.startgesprek.actions.laat_vervallen",
        "Terugkoppelgesprek": "quickscan.terugkoppelgesprek.actions.laat_vervallen",
    }
    assert {een.__name__ for een in Agendarij.__subclasses__()} == set(gaat_eruit_met)
    van_een_quickscan = {import_string(naam) for naam in gaat_eruit_met.values() if naam.startswith("quickscan.")}
    assert set(UIT_DE_AGENDA) == van_een_quickscan
    assert len(UIT_DE_AGENDA) == len(van_een_quickscan)
