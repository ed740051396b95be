"""Two who save in the same moment, each with a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from unittest import mock

import pytest
from django.db import connections
from django.test import Client

from quickscan.proces.models import Quickscan
from quickscan.terugkoppelgesprek import views
from quickscan.terugkoppelgesprek.models import Terugkoppelgesprek
from regie.stukken.samen import GEBOTST
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek
from tests.regie.regios.regios import gemeenten
from tests.samen import samenform, wat_er_staat


@pytest.fixture
def samen_open(transactional_db):
    """The pages of one quickscan, opened by two of staff: per person what to send it with, and the data."""
    staf = [factories.medewerker(naam) for naam in ("Ans", "Ben")]
    # One that is there for good: a test that commits leaves no municipality behind.
    regio = factories.regio("Zeist", gemeenten=gemeenten("Zeist"))
    quickscan = fabriek.quickscan("terugkoppelgesprek", by=staf[0], regio=regio)
    Terugkoppelgesprek.objects.update_or_create(
        quickscan=quickscan, defaults={"wanneer": "2099-03-24T14:30+01:00", "plaats": "Gemeentehuis"}
    )
    pad, paren = f"/quickscan/{quickscan.pk}/terugkoppelgesprek/verslag/", []
    for mens in staf:
        client = Client()
        geef_factor(mens)
        log_in(client, mens)
        antwoord = client.get(pad)
        paren.append((client, wat_er_staat(antwoord, samenform(antwoord))))
    return quickscan, pad, paren


def tegelijk(pad, paren, wat) -> list:
    start, gewoon = Barrier(2), views.gelukt

    def traag(*posities, **velden):
        # Long enough for the other to read what stands there.
        Event().wait(0.3)
        return gewoon(*posities, **velden)

    def stuur(nummer):
        client, velden = paren[nummer]
        try:
            start.wait(timeout=10)
            return client.post(pad, velden | wat[nummer])
        finally:
            connections.close_all()

    with mock.patch.object(views, "gelukt", traag), ThreadPoolExecutor(2) as groep:
        return list(groep.map(stuur, (0, 1)))


def test_twee_die_tegelijk_een_ander_veld_bewaren_staan_er_allebei(samen_open):
    quickscan, pad, paren = samen_open

    antwoorden = tegelijk(pad, paren, [{"verslag": ["Van Ans."]}, {"steun": ["Van Ben."]}])

    assert [een.status_code for een in antwoorden] == [302, 302]
    gesprek = Quickscan.objects.get(pk=quickscan.pk).terugkoppelgesprek
    assert (gesprek.verslag, gesprek.steun) == ("Van Ans.", "Van Ben.")


def test_twee_die_tegelijk_hetzelfde_veld_bewaren_winnen_niet_allebei(samen_open):
    _, pad, paren = samen_open

    antwoorden = tegelijk(pad, paren, [{"verslag": ["Van Ans."]}, {"verslag": ["Van Ben."]}])

    assert sorted(een.status_code for een in antwoorden) == [200, 302]
    (gebotst,) = (een for een in antwoorden if een.status_code == 200)
    assert samenform(gebotst).errors == {"verslag": [GEBOTST.format(label=samenform(gebotst).fields["verslag"].label)]}
    assert "Van Ans." in gebotst.text
    assert "Van Ben." in gebotst.text
    # Who did it, and when: the other of both.
    eerste = "Ben" if samenform(gebotst)["verslag"].data == "Van Ans." else "Ans"
    assert f"Intussen bewaard door {eerste}, om " in " ".join(gebotst.text.split())
