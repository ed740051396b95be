"""Two who move a term in the same moment, each with a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from quickscan.proces.actions import termijnen
from quickscan.proces.models import Stap
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import gemeenten


@pytest.mark.django_db(transaction=True)
def test_twee_termijnen_tegelijk_maken_samen_geen_volgorde_die_terugloopt():
    """Each of both is right by itself: the factsheet on the day of the toetsing, and the toetsing on that of the
    factsheet."""
    mao = factories.medewerker()
    # One that is there for good: a test that commits leaves no municipality behind.
    quickscan = fabriek.quickscan("factsheet", by=mao, regio=factories.regio("Zeist", gemeenten=gemeenten("Zeist")))
    dag = {een.sleutel: een.termijn for een in quickscan.stappen.all()}
    start, zet_termijnen = Barrier(2), termijnen.zet_termijnen

    def traag(*posities):
        # Long enough for the other to look at the order as it was.
        Event().wait(0.3)
        return zet_termijnen(*posities)

    def verzet(sleutels):
        stap, naar = sleutels
        try:
            start.wait(timeout=10)
            wie = {"by": mao, "quickscan": quickscan, "waarom": "Vakantie."}
            return len(termijnen.wijzig_termijn(sleutel=stap, termijn=dag[naar], **wie).verzet)
        except ValidationError as fout:
            return list(fout.message_dict)
        finally:
            connections.close_all()

    with mock.patch.object(termijnen, "zet_termijnen", traag), ThreadPoolExecutor(2) as groep:
        uitkomsten = list(groep.map(verzet, [("factsheet", "toetsing"), ("toetsing", "factsheet")]))

    assert sorted(map(str, uitkomsten)) == ["1", "['termijn']"]
    nu = list(
        Stap.objects.filter(sleutel__in=["factsheet", "toetsing"]).order_by("nummer").values_list("termijn", flat=True)
    )
    assert nu == sorted(nu)
