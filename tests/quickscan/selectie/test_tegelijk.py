"""Two who choose in the same moment, each with a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from unittest import mock

import pytest
from django.db import connections

from quickscan.proces.models import Quickscan
from quickscan.selectie import actions as selectie
from regie.stukken.fouten import ActieFout
from tests import factories
from tests.quickscan import fabriek
from tests.regie.regios.regios import gemeenten


@pytest.mark.django_db(transaction=True)
def test_de_laatste_plek_van_een_ronde_gaat_naar_een_regio():
    mao = factories.medewerker()
    ronde = fabriek.ronde(plekken=1, richtlijn_jong=0, richtlijn_po_vo=1)
    te_kiezen = []
    for naam in ("Zeist", "Bunnik"):
        # One that is there for good: a test that commits leaves no municipality behind.
        regio = factories.regio(naam, gemeenten=gemeenten(naam))
        te_kiezen.append(fabriek.quickscan("selectie", by=mao, in_ronde=ronde, regio=regio))
        fabriek.geef_akkoord(te_kiezen[-1])
    start, zet_status = Barrier(2), selectie.zet_status

    def traag(*posities, **velden):
        # Long enough for the other to count what is taken.
        Event().wait(0.3)
        return zet_status(*posities, **velden)

    def kies(quickscan):
        try:
            start.wait(timeout=10)
            return selectie.selecteer(by=mao, quickscan=quickscan).status
        except ActieFout as fout:
            return type(fout).__name__
        finally:
            connections.close_all()

    with mock.patch.object(selectie, "zet_status", traag), ThreadPoolExecutor(2) as groep:
        uitkomsten = sorted(groep.map(kies, te_kiezen))

    assert uitkomsten == ["GeenPlek", "geselecteerd"]
    assert Quickscan.objects.doet_mee().count() == 1
