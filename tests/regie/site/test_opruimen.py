"""Retention of what is of the site itself."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regie.mensen.zending import Zending
from regie.site.opruimen import NIET_BEZORGD_DAGEN, TAAK_DAGEN, ruim_op
from tests import factories

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


def test_wat_verstuurd_is_gaat_na_twee_weken_weg_en_wat_niet_bezorgd_is_blijft_langer():
    bram = factories.gebruiker("Bram")

    def mail(dagen: int, aan: str = str(bram.pk), **hoe) -> int:
        toen = timezone.now() - timedelta(days=dagen)
        velden = {"sjabloon": "proef", "aan_soort": "regie.gebruiker", "aan_nummer": aan, "veranderd_op": toen}
        return Zending.objects.create(**velden | hoe).pk

    verstuurd = {"status": "aangenomen", "weer_op": None}
    niet = {"status": "niet_bezorgd", "weer_op": None, "reden": "fout"}
    mail(TAAK_DAGEN + 1, **verstuurd)
    mail(NIET_BEZORGD_DAGEN + 1, **niet)
    # To somebody who is not there any more.
    mail(1, aan=str(bram.pk + 1000), **niet)
    blijven = {mail(TAAK_DAGEN - 1, **verstuurd), mail(TAAK_DAGEN + 1, **niet), mail(200)}

    gedaan = {regel.wat: regel.aantal for regel in ruim_op(timezone.now(), proef=False)}

    assert set(Zending.objects.values_list("pk", flat=True)) == blijven
    assert (gedaan["mails die verstuurd zijn"], gedaan["mails die niet bezorgd zijn"]) == (1, 2)
