"""What is missing in step 6, and how its mail stands."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import Kant, Toegang
from quickscan.toetsing.actions.toetsing import verstuur_toetsing
from quickscan.toetsing.stap import context, ontbreekt
from regie.mensen.zending import Zending
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


def test_zonder_toetsing_is_er_niets_verstuurd():
    assert ontbreekt(fabriek.quickscan("toetsing")) == ["De factsheet is nog niet ter toetsing verstuurd."]


def test_bij_de_toetsing_wacht_je_op_wie_nog_kan_reageren_en_op_antwoord():
    quickscan = fabriek.quickscan("toetsing")
    toetsing = fabriek.toetsing(quickscan)
    fabriek.opmerking(toetsing)

    assert ontbreekt(quickscan) == [
        "3 mensen kunnen nog reageren.",
        "Nog niet beantwoord: 1 opmerking.",
        "De factsheet is nog niet vastgesteld.",
    ]
    toetsing.gesloten_op = timezone.localdate()
    toetsing.save()
    assert "3 mensen kunnen nog reageren." not in ontbreekt(Quickscan.objects.get())


def test_een_toetsing_die_klaar_is_mist_niets():
    quickscan = fabriek.quickscan("toetsing")
    fabriek.vul_stap(quickscan, "toetsing")

    assert ontbreekt(Quickscan.objects.get()) == []


def test_van_een_uitnodiging_die_niet_aankwam_staat_dat_en_waarom(rf):
    quickscan = fabriek.quickscan("toetsing")
    toetsing = verstuur_toetsing(
        by=quickscan.onderzoekers.get().gebruiker,
        quickscan=quickscan,
        tot=timezone.localdate() + timedelta(days=14),
    )
    uitnodigingen = Zending.objects.aan(toetsing.toetsers.all())
    uitnodigingen.update(status="aangenomen", weer_op=None)
    uitnodigingen.filter(pk=uitnodigingen.first().pk).update(status="niet_bezorgd", reden="mailbox_vol")

    toegang = Toegang(Quickscan.objects.voor_bord().get(pk=quickscan.pk), Kant.ONDERZOEKER)
    tekst = render_to_string("quickscan/toetsing/stap.html", context(rf.get("/"), toegang) | {"quickscan": quickscan})

    assert "Uitnodigingen: 1 mail is niet bezorgd. De mailbox is vol." in " ".join(tekst.split())
