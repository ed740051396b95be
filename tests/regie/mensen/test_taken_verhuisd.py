"""A mail that waited while the site was brought up to date still goes: the path of its function moved along."""

import importlib

import pytest
from django.apps import apps
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from regie.mensen.mail import verstuur_taak
from zelfscan.organiseren.actions.genodigden import herinner_taak
from zelfscan.scan.wissen import wis_sporen_taak

PADEN = {
    "regie.mail.verstuur_taak": (verstuur_taak, "regie.migrations.0009_taken_verhuisd"),
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
    assert import_string(rij.task_path) is taak

    stap.reverse_code(apps, None)
    rij.refresh_from_db()
    assert rij.task_path == oud
