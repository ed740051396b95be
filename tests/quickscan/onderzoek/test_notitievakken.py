"""Each researcher has an own pane at a talk, reads those of the others beside it, and leaves it behind who leaves."""

import lxml.html
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quickscan.onderzoek.actions.notities import bewaar_notitie
from quickscan.onderzoek.actions.toestemming import neem_toestemming_terug
from quickscan.onderzoek.models.interview import Notitie
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.regie.regios.regios import browser

from .notities import adres_van, bewaar

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def interview(interview_van_twee):
    return interview_van_twee


def test_twee_onderzoekers_schrijven_elk_in_een_eigen_vak(interview, robin, kim):
    bewaar(robin, interview, "Van Robin.", 0)
    bewaar(kim, interview, "Van Kim.", 0)
    bewaar(robin, interview, "Van Robin, meer.", 1)

    assert [(een.van, een.tekst) for een in interview.notities.order_by("van__naam")] == [
        (kim, "Van Kim."),
        (robin, "Van Robin, meer."),
    ]


def test_een_vak_is_er_een_keer_per_onderzoeker(interview, robin, kim):
    interview.notities.create(onderwerp="verbinder", van=robin)
    interview.notities.create(onderwerp="verbinder", van=kim)
    interview.notities.create(onderwerp="dirigent", van=robin)

    with pytest.raises(ValidationError, match="Van deze onderzoeker"):
        Notitie(interview=interview, onderwerp="verbinder", van=robin).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        interview.notities.create(onderwerp="verbinder", van=robin)


def anderen_op(antwoord, onderwerp="verbinder") -> list[list[str]]:
    """What stands in the panes of the others at this role, each as its lines."""
    (deel,) = lxml.html.document_fromstring(antwoord.text).xpath(f"//*[@data-anderen='{onderwerp}']")
    vakken = deel.xpath("./div")
    assert not deel.xpath(".//textarea | .//input")
    return [[een.text_content().strip() for een in vak.xpath("./*")] for vak in vakken]


def test_naast_het_eigen_vak_lees_je_dat_van_de_ander(interview, robin, kim):
    adres, robins, kims = adres_van(interview), browser(robin), browser(kim)
    for client in (robins, kims):
        assert anderen_op(client.get(adres)) == []
    bewaar(kim, interview, "Van Kim.\nTwee regels.", 0)

    bij_robin, bij_kim = robins.get(adres), kims.get(adres)

    ((van, tekst, bewaard),) = anderen_op(bij_robin)
    assert (van, tekst) == ("Kim", "Van Kim.\nTwee regels.")
    assert bewaard.startswith("Bewaard op ")
    assert anderen_op(bij_kim) == []
    # And the own pane holds only what is one's own.
    eigen = {form.onderwerp.sleutel: form["tekst"].value() for form in bij_robin.context["pagina"].formulieren}
    assert set(eigen.values()) == {""}


def test_de_pagina_vraagt_telkens_wat_de_ander_schreef_en_krijgt_hetzelfde_maar_een_keer(interview, robin, kim):
    client = browser(robin)
    pagina = lxml.html.document_fromstring(client.get(adres_van(interview)).text)
    (adres,) = pagina.xpath("//form/@data-meelezen")
    assert pagina.xpath("//script[contains(@src, 'js/meelezen')]")
    eerst = client.get(adres)
    assert anderen_op(eerst) == []
    assert client.get(adres, headers={"if-none-match": eerst["ETag"]}).status_code == 304
    assert eerst["Cache-Control"] == "private, no-cache"

    bewaar(kim, interview, "Van Kim.", 0)

    nu = client.get(adres, headers={"if-none-match": eerst["ETag"]})
    assert anderen_op(nu) == anderen_op(client.get(adres_van(interview)))
    assert anderen_op(nu)[0][1] == "Van Kim."


def test_wie_alleen_onderzoekt_merkt_niets_van_vakken(interview, robin, kim):
    interview.quickscan.onderzoekers.filter(gebruiker=kim).delete()

    tekst = browser(robin).get(adres_van(interview)).text

    assert "meelezen" not in tekst
    assert "data-anderen" not in tekst
    assert "met-anderen" not in tekst


def test_wat_iemand_schreef_die_weg_is_blijft_te_lezen(interview, robin, kim):
    bewaar(kim, interview, "Van Kim.", 0)
    interview.quickscan.onderzoekers.filter(gebruiker=kim).delete()
    client, adres = browser(robin), adres_van(interview)

    antwoord = client.get(adres)
    assert [vak[:2] for vak in anderen_op(antwoord)] == [["Kim (onderzoekt hier niet meer)", "Van Kim."]]
    # Nobody writes there any more, so there is nothing to ask for.
    assert "data-meelezen" not in antwoord.text
    assert anderen_op(antwoord, "dirigent") == []
    kim.delete()
    assert [vak[:2] for vak in anderen_op(client.get(adres))] == [["Een onderzoeker die weg is", "Van Kim."]]
    # Somebody new has an own pane beside it.
    bo = factories.onderzoeker("Bo")
    interview.quickscan.onderzoekers.create(gebruiker=bo)
    bewaar(bo, interview, "Van Bo.", 0)
    assert sorted(vak[1] for vak in anderen_op(client.get(adres))) == ["Van Bo.", "Van Kim."]


def test_meelezen_kost_even_veel_met_een_notitie_als_met_veel(interview, robin, kim):
    client = browser(robin)
    pagina = adres_van(interview)
    adres = reverse("quickscan:notities_van_anderen", args=[interview.quickscan_id, interview.pk])

    def aantal(waar) -> int:
        with CaptureQueriesContext(connection) as gevangen:
            client.get(waar)
        return len(gevangen)

    bewaar(kim, interview, "Van Kim.", 0)
    zonder = aantal(adres), aantal(pagina)
    for naam in ("Bo", "Cas"):
        ander = factories.onderzoeker(naam)
        interview.quickscan.onderzoekers.create(gebruiker=ander)
        for onderwerp in ("vrij", "verbinder", "dirigent"):
            bewaar_notitie(by=ander, interview=interview, onderwerp=onderwerp, tekst="Iets.", versie=0)

    assert (aantal(adres), aantal(pagina)) == zonder


def test_wie_toestemming_terugneemt_wist_elk_vak(interview, mao, robin, kim):
    bewaar(robin, interview, "Van Robin.", 0)
    bewaar(kim, interview, "Van Kim.", 0)

    neem_toestemming_terug(by=robin, interview=interview)

    assert not interview.notities.exists()
    with pytest.raises(Achterhaald, match="gewist"):
        bewaar(kim, interview, "Van Kim, meer.", 1)


def test_naast_elkaar_staat_wat_iedereen_schreef_met_de_naam_erbij(interview, robin, kim):
    bewaar(robin, interview, "Van Robin.", 0)
    adres = reverse("quickscan:naast_elkaar", args=[interview.quickscan_id])
    robins, kims = browser(robin), browser(kim)

    def vakken(client) -> list[list[str]]:
        (deel,) = lxml.html.document_fromstring(client.get(adres).text).xpath("//section[@id='verbinder']//article")
        return [een.text_content().strip() for een in deel.xpath("./h4 | ./p[@class='regel-tekst']")]

    # Of one alone it is as it was: nobody else to tell apart.
    assert vakken(robins) == ["Van Robin."]
    bewaar(kim, interview, "Van Kim.", 0)
    assert vakken(robins) == ["Kim", "Van Kim.", "Jij", "Van Robin."]
    assert vakken(kims) == ["Jij", "Van Kim.", "Robin", "Van Robin."]
