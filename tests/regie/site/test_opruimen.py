"""Retention of what is of the site itself."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regie.site.opruimen import TAAK_DAGEN, ruim_op

pytestmark = pytest.mark.django_db


def sessie(sleutel: str, dagen: int) -> Session:
    return Session.objects.create(session_key=sleutel, expire_date=timezone.now() + timedelta(days=dagen))


def taak(dagen_geleden: int | None) -> DBTaskResult:
    klaar = None if dagen_geleden is None else timezone.now() - timedelta(days=dagen_geleden)
    return DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="regie.mensen.mail.verstuur_taak",
        queue_name="default",
        backend_name="default",
        run_after=timezone.now(),
        finished_at=klaar,
        exception_class_path="",
        traceback="",
    )


def test_verlopen_sessies_en_oude_taken_gaan_weg():
    sessie("oud", -1)
    blijft_sessie = sessie("jong", 1)
    taak(TAAK_DAGEN + 1)
    # One that no worker ever began, or that was killed with its worker, names people just as long.
    nooit = taak(None)
    DBTaskResult.objects.filter(pk=nooit.pk).update(enqueued_at=timezone.now() - timedelta(days=TAAK_DAGEN + 1))
    blijven = {taak(TAAK_DAGEN - 1).pk, taak(None).pk}

    def eigen(proef):
        return {regel.wat: regel.aantal for regel in ruim_op(timezone.now(), proef=proef)}

    assert eigen(True) == eigen(False)
    assert list(Session.objects.all()) == [blijft_sessie]
    assert set(DBTaskResult.objects.values_list("pk", flat=True)) == blijven
    assert (eigen(True)["verlopen sessies"], eigen(True)["oude taken"]) == (0, 0)
