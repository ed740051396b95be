"""Moving a term: a working day, in the order of the steps, with a reason; who it concerns hears from when to when."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from quickscan.proces.actions import mensen, stappen
from quickscan.proces.actions.termijnen import open_stappen, voluit, wijzig_termijn
from quickscan.proces.models import Quickscan, Stap
from quickscan.proces.termijnen import is_werkdag, op_werkdag, vorige_werkdag, vrije_dag
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.inloggen import log_in
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
WAAROM = "De wethouder is ziek."


@pytest.fixture
def quickscan(mao):
    return fabriek.quickscan("factsheet", by=mao)


@pytest.fixture
def verzet(mao, quickscan):
    def doe(sleutel: str, termijn: date, **velden):
        wie = {"by": mao, "quickscan": quickscan, "waarom": WAAROM} | velden
        return wijzig_termijn(sleutel=sleutel, termijn=termijn, **wie)

    return doe


def termijn(sleutel: str) -> date:
    return Stap.objects.get(sleutel=sleutel).termijn


def geschiedenis(quickscan) -> list[str]:
    return [rij.zin() for rij in Gebeurtenis.objects.over(quickscan) if rij.wat.startswith("termijn.")]


def test_een_andere_dag_staat_er_en_in_de_geschiedenis_met_waarom(verzet, quickscan):
    van, naar = termijn("terugkoppelgesprek"), op_werkdag(termijn("terugkoppelgesprek") + timedelta(30))

    uit = verzet("terugkoppelgesprek", naar)

    assert [(een.stap.sleutel, een.van, een.naar) for een in uit.verzet] == [("terugkoppelgesprek", van, naar)]
    assert termijn("terugkoppelgesprek") == naar
    (zin,) = geschiedenis(quickscan)
    assert f"Terugkoppelgesprek van de {quickscan} van {van:%d-%m-%Y} naar {naar:%d-%m-%Y}" in zin
    assert Gebeurtenis.objects.over(quickscan)[0].waarom == WAAROM


def test_dezelfde_dag_verandert_niets_en_mailt_niemand(
    verzet, quickscan, mailoutbox, django_capture_on_commit_callbacks
):
    factories.lid(quickscan.regio, rol="contactpersoon")
    with django_capture_on_commit_callbacks(execute=True):
        uit = verzet("advies", termijn("advies"), rest=True)

    assert (list(uit.verzet), uit.gemaild) == ([], 0)
    assert geschiedenis(quickscan) == []
    assert not mailoutbox


@pytest.mark.parametrize(
    ("dag", "wat"), [(date(2098, 12, 25), "eerste kerstdag"), (date(2098, 12, 27), "geen werkdag")]
)
def test_een_dag_waarop_niemand_werkt_wordt_geweigerd_met_de_dagen_ernaast(verzet, dag, wat):
    with pytest.raises(ValidationError) as fout:
        verzet("terugkoppelgesprek", dag)

    assert fout.value.message_dict == {
        "termijn": [
            f"{voluit(dag).capitalize()} is {wat}. Kies {voluit(vorige_werkdag(dag))} of {voluit(op_werkdag(dag))}."
        ]
    }


def test_een_dag_die_al_voorbij_is_wordt_niet_aangeboden(verzet):
    dag = timezone.localdate()
    while is_werkdag(dag):
        dag += timedelta(1)
    Stap.objects.exclude(status="klaar").update(termijn=dag + timedelta(400))

    with pytest.raises(ValidationError) as fout:
        verzet("factsheet", dag)

    (zin,) = fout.value.messages
    ervoor = vorige_werkdag(dag)
    assert vrije_dag(dag) in zin
    assert zin.endswith(f"{voluit(op_werkdag(dag))}.")
    assert (voluit(ervoor) in zin) == (ervoor >= timezone.localdate())


def test_na_de_volgende_stap_wordt_geweigerd_en_zegt_welke_dat_zijn(verzet, quickscan):
    dag = op_werkdag(termijn("toetsing") + timedelta(1))

    with pytest.raises(ValidationError) as fout:
        verzet("factsheet", dag)

    (zin,) = fout.value.message_dict["termijn"]
    assert zin.startswith("Hierna komt de stap schriftelijke toetsing (")
    assert f"Kies uiterlijk {voluit(termijn('toetsing'))}, of schuif de rest mee." in zin
    assert termijn("factsheet") < dag
    assert geschiedenis(quickscan) == []


def test_voor_de_stap_ervoor_wordt_geweigerd_en_zegt_welke_dat_is(verzet):
    with pytest.raises(ValidationError) as fout:
        verzet("advies", vorige_werkdag(termijn("toetsing") - timedelta(1)), rest=True)

    (zin,) = fout.value.message_dict["termijn"]
    dag = voluit(termijn("toetsing"))
    assert zin == f"De stap schriftelijke toetsing komt hiervoor en is klaar op {dag}. Kies die dag of een dag erna."


def test_op_dezelfde_dag_als_de_stap_ernaast_mag(verzet):
    assert verzet("advies", termijn("toetsing")).verzet
    assert verzet("factsheet", termijn("toetsing")).verzet


def test_een_stap_die_klaar_is_houdt_niets_tegen(verzet, mao, quickscan):
    """The step before it was ready early: then this one may be ready before the day that one had."""
    Stap.objects.filter(sleutel="onderzoek").update(termijn=termijn("toetsing"))

    assert verzet("factsheet", op_werkdag(quickscan.start)).verzet


@pytest.mark.parametrize("dagen", [1, 7, 100, -1])
def test_de_rest_schuift_evenveel_dagen_mee_op_werkdagen(verzet, quickscan, dagen):
    van = {een.sleutel: een.termijn for een in quickscan.stappen.all()}
    nieuw = (
        op_werkdag(van["factsheet"] + timedelta(dagen))
        if dagen > 0
        else vorige_werkdag(van["factsheet"] - timedelta(1))
    )
    echt = (nieuw - van["factsheet"]).days

    uit = verzet("factsheet", nieuw, rest=True)

    naar = {een.sleutel: een.termijn for een in Stap.objects.all()}
    assert naar["onderzoek"] == van["onderzoek"]
    assert naar["factsheet"] == nieuw
    for sleutel in ("toetsing", "advies", "terugkoppelgesprek"):
        assert naar[sleutel] == op_werkdag(van[sleutel] + timedelta(echt))
    assert uit.verzet[0].stap.sleutel == "factsheet"
    assert len(geschiedenis(quickscan)) == len(uit.verzet) > 1


def test_een_volgorde_die_al_niet_klopte_komt_goed(verzet, quickscan):
    """As terms could be put before they had an order."""
    Stap.objects.filter(sleutel="factsheet").update(termijn=termijn("toetsing") + timedelta(20))

    verzet("factsheet", op_werkdag(termijn("factsheet") + timedelta(1)), rest=True)

    dagen = [een.termijn for een in open_stappen(Quickscan.objects.get())]
    assert dagen == sorted(dagen)
    assert all(map(is_werkdag, dagen))


def test_zonder_waarom_gaat_het_niet(verzet):
    with pytest.raises(ValidationError) as fout:
        verzet("advies", termijn("advies"), waarom=" \n")
    assert list(fout.value.message_dict) == ["waarom"]


def test_niet_voor_het_startgesprek_en_niet_van_wat_klaar_is(verzet, quickscan):
    with pytest.raises(ValidationError, match="na het startgesprek"):
        verzet("factsheet", quickscan.start - timedelta(1))
    with pytest.raises(Achterhaald):
        verzet("onderzoek", op_werkdag(termijn("onderzoek") + timedelta(1)))


def test_voor_het_startgesprek_zijn_er_geen_termijnen(mao):
    quickscan = fabriek.quickscan("startgesprek", by=mao)

    with pytest.raises(Achterhaald, match="startgesprek"):
        wijzig_termijn(by=mao, quickscan=quickscan, sleutel="advies", termijn=date(2099, 3, 24), waarom=WAAROM)


def test_een_onderzoeker_verzet_niets(verzet, quickscan):
    with pytest.raises(PermissionDenied):
        verzet("advies", date(2099, 3, 24), by=quickscan.onderzoekers.get().gebruiker)


def test_wie_het_aangaat_hoort_van_wanneer_naar_wanneer(
    verzet, mao, quickscan, mailoutbox, django_capture_on_commit_callbacks
):
    contact, begeleider = factories.lid(quickscan.regio, rol="contactpersoon").gebruiker, factories.medewerker()
    ander = factories.lid(quickscan.regio).gebruiker
    mensen.zet_begeleider(by=mao, quickscan=quickscan, gebruiker=begeleider)
    quickscan.refresh_from_db()
    van, naar = termijn("advies"), op_werkdag(termijn("advies") + timedelta(7))

    with django_capture_on_commit_callbacks(execute=True):
        uit = verzet("advies", naar, rest=True)

    onderzoeker = quickscan.onderzoekers.get().gebruiker
    aan = sorted(adres for mail in mailoutbox for adres in mail.to)
    assert aan == sorted([contact.email, begeleider.email, onderzoeker.email])
    assert uit.gemaild == 3
    assert not {mao.email, ander.email} & set(aan)
    for mail in mailoutbox:
        assert mail.subject == f"Quickscan {quickscan.naam}: andere termijnen"
        assert f"Advies: van {voluit(van)} naar {voluit(naar)}\n" in mail.body
        assert "Terugkoppelgesprek: van" in mail.body
        assert f"Waarom: {WAAROM}" in mail.body


def test_de_pagina_zegt_vooraf_wie_een_mail_krijgt_en_achteraf_wat_er_is_verzet(client, mao, quickscan):
    contact = factories.lid(quickscan.regio, rol="contactpersoon").gebruiker
    log_in(client, mao)
    adres = reverse("quickscan:stap_termijn", args=[quickscan.pk, "factsheet"])
    pagina = client.get(adres).text
    assert str(contact) in pagina
    assert voluit(termijn("toetsing")) in pagina

    te_laat = op_werkdag(termijn("toetsing") + timedelta(1))
    data = {"termijn": te_laat.isoformat(), "waarom": WAAROM}
    geweigerd = client.post(adres, data)
    assert geweigerd.status_code == 200
    assert WAAROM in geweigerd.text
    assert "Schuif de rest mee" in geweigerd.text
    gedaan = client.post(adres, data | {"rest": "on"}, follow=True)
    assert f"De stap factsheet is nu klaar op {voluit(te_laat)}." in gedaan.text
    assert "3 stappen hierna schuiven mee. We mailen 2 mensen." in gedaan.text
    niets = client.post(adres, data, follow=True)
    assert "Er is niets veranderd, en niemand krijgt een mail." in niets.text


def test_de_laatste_stap_heeft_niets_om_mee_te_schuiven_en_zegt_wanneer_het_te_lang_duurt(client, mao, quickscan):
    log_in(client, mao)
    adres = reverse("quickscan:stap_termijn", args=[quickscan.pk, "terugkoppelgesprek"])
    assert "Schuif de rest mee" not in client.get(adres).text

    naar = op_werkdag(quickscan.einddatum + timedelta(1))
    gedaan = client.post(adres, {"termijn": naar.isoformat(), "waarom": WAAROM}, follow=True)

    assert f"Let op: dat is na het eind van de quickscan, {voluit(quickscan.einddatum)}." in gedaan.text


def test_ook_tijdens_een_pauze(verzet, mao, quickscan):
    stappen.pauzeer(by=mao, quickscan=quickscan, waarom="Vakantie.")

    assert verzet("terugkoppelgesprek", op_werkdag(termijn("terugkoppelgesprek") + timedelta(1))).verzet


def test_wie_een_termijn_verzet_die_een_ander_intussen_verzette_hoort_dat_eerst(client, mao, quickscan, verzet):
    log_in(client, mao)
    adres = reverse("quickscan:stap_termijn", args=[quickscan.pk, "terugkoppelgesprek"])
    gezien, intussen = termijn("terugkoppelgesprek"), op_werkdag(termijn("terugkoppelgesprek") + timedelta(7))
    mijn = op_werkdag(intussen + timedelta(7))
    assert f'name="stond_op" value="{gezien.isoformat()}"' in client.get(adres).text
    verzet("terugkoppelgesprek", intussen)

    data = {"termijn": mijn.isoformat(), "waarom": WAAROM, "stond_op": gezien.isoformat()}
    eerst = client.post(adres, data)

    assert eerst.status_code == 200
    assert f"Iemand anders verzette deze termijn intussen naar {voluit(intussen)}." in eerst.text
    assert WAAROM in eerst.text
    assert f'value="{mijn.isoformat()}"' in eerst.text
    assert termijn("terugkoppelgesprek") == intussen
    # What that page sends when the button is pressed once more.
    assert f'name="stond_op" value="{intussen.isoformat()}"' in eerst.text
    client.post(adres, data | {"stond_op": intussen.isoformat()})
    assert termijn("terugkoppelgesprek") == mijn
