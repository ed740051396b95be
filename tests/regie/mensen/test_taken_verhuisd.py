"""A mail that waited while the site was brought up to date still goes: what it is, moved along."""

import importlib

import pytest
from django.apps import apps
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from regie.mensen.bezorgen import bezorg, wat_moet
from regie.mensen.zending import Zending
from tests import factories
from tests.mails import bijlagen_per_mail
from zelfscan.organiseren.actions.genodigden import herinner_taak
from zelfscan.scan.wissen import wis_sporen_taak

PADEN = {
    "regie.mail.verstuur_taak": ("regie.mensen.mail.verstuur_taak", "regie.migrations.0009_taken_verhuisd"),
    "zelfscan.wissen.wis_sporen_taak": (wis_sporen_taak, "zelfscan.migrations.0005_taken_verhuisd"),
    "zelfscan.actions.genodigden.herinner_taak": (herinner_taak, "zelfscan.migrations.0005_taken_verhuisd"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("oud", PADEN)
def test_wat_wachtte_vindt_zijn_functie_en_kan_weer_terug(oud):
    taak, migratie = PADEN[oud]
    rij = DBTaskResult.objects.create(
        task_path=oud, args_kwargs={"args": [], "kwargs": {}}, queue_name="default", backend_name="default"
    )
    [stap] = importlib.import_module(migratie).Migration.operations

    stap.code(apps, None)
    rij.refresh_from_db()
    # A mail is no task any more: see below.
    assert rij.task_path == taak or import_string(rij.task_path) is taak

    stap.reverse_code(apps, None)
    rij.refresh_from_db()
    assert rij.task_path == oud


QUICKSCAN, GESPREK = ({"model": f"quickscan.{een}", "pk": 7} for een in ("Quickscan", "Terugkoppelgesprek"))
SCAN = {"model": "zelfscan.Scan", "pk": "7d0c"}
AAN = {"model": "quickscan.Interview", "pk": 3}
# What waited as it was, and what it is now.
WACHTTE = [
    (
        ["scan_verplaatst", AAN, {"scan": SCAN, "agenda": SCAN}],
        ["scan_verplaatst", AAN, {"scan": SCAN}, ["zelfscan.organiseren.agenda.bijlage"]],
    ),
    (
        [
            "terugkoppelgesprek",
            AAN,
            {"quickscan": QUICKSCAN, "gesprek": GESPREK, "agenda": GESPREK, "bijlagen": GESPREK},
        ],
        [
            "terugkoppelgesprek",
            AAN,
            {"quickscan": QUICKSCAN, "gesprek": GESPREK},
            ["quickscan.terugkoppelgesprek.agenda.gesprek", "quickscan.terugkoppelgesprek.eindstukken.bijlagen"],
        ],
    ),
    (["rechten_veranderd", AAN, {"rol": "lid"}], ["rechten_veranderd", AAN, {"rol": "lid"}, []]),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("oud", "nieuw"), WACHTTE)
def test_wat_wachtte_houdt_zijn_bijlagen_en_kan_weer_terug(oud, nieuw):
    rij = DBTaskResult.objects.create(
        task_path="regie.mensen.mail.verstuur_taak",
        args_kwargs={"args": oud, "kwargs": {}},
        queue_name="default",
        backend_name="default",
    )
    [stap] = importlib.import_module("quickscan.migrations.0002_bijlagen_bij_naam").Migration.operations

    stap.code(apps, None)
    rij.refresh_from_db()
    assert rij.args_kwargs["args"] == nieuw
    stap.reverse_code(apps, None)
    rij.refresh_from_db()
    assert rij.args_kwargs["args"] == oud


@pytest.mark.django_db
def test_wat_zijn_bijlagen_al_bij_naam_noemt_houdt_ze():
    """A mail of the new code that was asked for before the migration ran."""
    al = WACHTTE[0][1]
    rij = DBTaskResult.objects.create(
        task_path="regie.mensen.mail.verstuur_taak",
        args_kwargs={"args": al, "kwargs": {}},
        queue_name="default",
        backend_name="default",
    )
    [stap] = importlib.import_module("quickscan.migrations.0002_bijlagen_bij_naam").Migration.operations

    stap.code(apps, None)
    rij.refresh_from_db()
    assert rij.args_kwargs["args"] == al


def test_elke_naam_die_een_wachtende_mail_kan_krijgen_bestaat():
    verhuisd = importlib.import_module("quickscan.migrations.0002_bijlagen_bij_naam")

    namen = {naam for namen in bijlagen_per_mail().values() for naam in namen}
    assert {functie for _, functie in verhuisd.AGENDA.values()} | {verhuisd.EINDSTUKKEN} <= namen


def oude_mail(args: list, **velden) -> DBTaskResult:
    return DBTaskResult.objects.create(
        task_path="regie.mensen.mail.verstuur_taak",
        args_kwargs={"args": args, "kwargs": {}},
        queue_name="default",
        backend_name="default",
        **velden,
    )


@pytest.mark.django_db
def test_een_mail_die_als_taak_wachtte_gaat_alsnog_en_wat_klaar_was_gaat_weg(mailoutbox):
    bram, regio = factories.gebruiker("Bram"), factories.regio("De Liemers")
    aan, over = ({"model": een._meta.label, "pk": een.pk} for een in (bram, regio))
    oude_mail(["rechten_veranderd", aan, {"regio": over, "door": aan, "rol": "lid"}, []])
    oude_mail(["account_verwijderd", "weg@voorbeeld.example", {"soort": "gebruiker"}, []])
    oude_mail(["rechten_veranderd", aan, {"regio": over, "door": aan, "rol": "lid"}, []], status="SUCCESSFUL")
    [stap] = importlib.import_module("regie.migrations.0014_wachtrij").Migration.operations

    stap.code(apps, None)

    assert DBTaskResult.objects.count() == 0
    assert [een.over_soort for een in Zending.objects.order_by("pk")] == ["regie.regio", ""]
    bezorg(wat_moet(timezone.now()))
    assert [brief.to for brief in mailoutbox] == [[bram.email], ["weg@voorbeeld.example"]]
