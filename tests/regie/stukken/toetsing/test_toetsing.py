"""A review of a document that is no factsheet: by link, remark, answer, annex, without changing a line."""

from datetime import timedelta
from io import BytesIO

import docx
import lxml.html
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from odfdo import Document

import regie.settings as instellingen
from regie.mensen.mailbudget import VANZELF
from regie.mensen.toegangslink import Toegangslink
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.toetsing import actions
from regie.stukken.toetsing.bijlage import lees_bijlage
from regie.stukken.toetsing.stand import nog_niet_af
from tests import factories
from tests.regie.stukken.toetsing import plan
from tests.regie.stukken.toetsing.plan import PLAN, Planopmerking, Planpartner, Plantoetsing, Planversie
from tests.regie.stukken.voorbeelden import SJABLONEN

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.regie.stukken.toetsing.plan")]
FEIT = {"plek": "taken", "soort": "feit", "citaat": "Het mbo betaalt.", "tekst": "Dat is al jaren de gemeente."}


@pytest.fixture(autouse=True)
def _plan(settings, db):
    mappen = [*instellingen.TEMPLATES[0]["DIRS"], SJABLONEN]
    settings.TEMPLATES = [instellingen.TEMPLATES[0] | {"DIRS": mappen}]
    plan.maak_tabellen()


@pytest.fixture
def toetsing():
    versie = Planversie.objects.create(nummer=1, doelen="Elk kind naar school.", taken="Wij.", geld="Nul.")
    ronde = Plantoetsing.objects.create(versie=versie, tot=timezone.localdate() + timedelta(days=14))
    namen = ("Ans", "Bo", "Zonder adres")
    mensen = [Planpartner(naam=naam, organisatie="Het mbo", email=f"{naam}@voorbeeld.example") for naam in namen[:2]]
    actions.vraag(ronde, [*mensen, Planpartner(naam=namen[2])])
    return ronde


@pytest.fixture
def ans(toetsing):
    return toetsing.toetsers.get(naam="Ans")


@pytest.fixture
def bo(toetsing):
    return toetsing.toetsers.get(naam="Bo")


def beantwoord(opmerking, antwoord, waarom=""):
    by = factories.gebruiker()
    plan.beantwoord(by=by, opmerking=opmerking, antwoord=antwoord, waarom=waarom, bijlagetekst="Kort gezegd.")


def adres(partner) -> str:
    return f"/plan/{actions.link_van(PLAN, partner).sleutel}/"


def test_van_link_via_opmerking_en_antwoord_tot_bijlage(client, toetsing, ans, bo):
    """As a browser goes: one remarks on two chapters, the other agrees, the writers answer, the annex tells."""
    client.post(f"{adres(ans)}reageren/", FEIT)
    client.post(f"{adres(ans)}reageren/", FEIT | {"plek": "doelen", "soort": "duiding", "tekst": "Te mooi."})
    pagina = " ".join(client.get(adres(ans)).text.split())
    assert "Dat is al jaren de gemeente." in pagina
    assert "Elk kind naar school." in pagina
    assert "0 van de 2 mensen" in pagina
    assert "De gemeenten zien je opmerkingen" in pagina
    for partner in (ans, bo):
        client.post(f"{adres(partner)}klaar/")
    assert [een.akkoord for een in toetsing.toetsers.all()] == [False, True]
    assert actions.is_compleet(toetsing)
    # What has no answer stands in no annex.
    assert lees_bijlage(PLAN, [toetsing]).reacties == []

    client.force_login(factories.gebruiker())
    antwoorden = {
        "taken": {"antwoord": "deels", "waarom": "Dit jaar nog niet.", "bijlagetekst": "Over wie betaalt."},
        "doelen": {"antwoord": "niet", "waarom": "We houden eraan vast.", "bijlagetekst": "Over het doel."},
    }
    for opmerking in toetsing.opmerkingen.all():
        naar = client.post(f"/planopmerking/{opmerking.pk}/", antwoorden[opmerking.plek])
        assert naar.status_code == 302

    bijlage = lees_bijlage(PLAN, [toetsing])
    # As the plan runs, not as the remarks came; in the words of the writers.
    assert [(een.plek, een.soort, een.tekst, een.antwoord) for een in bijlage.reacties] == [
        ("Wat we willen bereiken", "andere duiding", "Over het doel.", "niet overgenomen"),
        ("Wie wat doet", "feitelijke onjuistheid", "Over wie betaalt.", "deels overgenomen"),
    ]
    assert (bijlage.gevraagd, bijlage.gereageerd, bijlage.akkoord) == (2, 2, 1)
    assert (bijlage.overgenomen, bijlage.deels) == (0, 1)
    pagina = client.get(naar.url).text
    # Two lines each: the stylesheets show the line break.
    assert [
        punt.text_content() for punt in lxml.html.fromstring(pagina).iterfind(".//ol[@class='toetsbijlage']/li")
    ] == [
        "Wat we willen bereiken (andere duiding): Over het doel.\nNiet overgenomen. We houden eraan vast.",
        "Wie wat doet (feitelijke onjuistheid): Over wie betaalt.\nDeels overgenomen. Dit jaar nog niet.",
    ]
    tekst = " ".join(pagina.replace("&nbsp;", " ").split())
    assert "2 mensen konden het plan lezen, van" in tekst
    assert "Gevraagd: de partners. 2 van hen reageerden, van wie 1 zonder opmerkingen." in tekst
    assert "0 daarvan zijn overgenomen, 1 deels." in tekst
    assert "Ans" not in tekst
    assert "Dat is al jaren de gemeente." not in tekst
    in_odt = Document(BytesIO(client.get(f"{naar.url}odt/").content)).body.get_elements("//text:list-item/text:p")
    in_docx = docx.Document(BytesIO(client.get(f"{naar.url}docx/").content)).paragraphs
    for punten in (
        [een.text_recursive for een in in_odt],
        [een.text for een in in_docx if een.style.name == "List Number"],
    ):
        assert punten == [
            "Wat we willen bereiken (andere duiding): Over het doel.\nNiet overgenomen. We houden eraan vast.",
            "Wie wat doet (feitelijke onjuistheid): Over wie betaalt.\nDeels overgenomen. Dit jaar nog niet.",
        ]


def test_een_antwoord_leest_wie_de_opmerking_schreef(client, toetsing, ans, bo):
    opmerking = plan.schrijf(link=actions.link_van(PLAN, ans), **FEIT)
    plan.beantwoord(
        by=factories.gebruiker(), opmerking=opmerking, antwoord="deels", waarom="Volgend jaar.", bijlagetekst="x"
    )

    assert "Deels overgenomen.</strong> Volgend jaar." in client.get(adres(ans)).text
    assert "Volgend jaar." not in client.get(adres(bo)).text


@pytest.mark.parametrize("antwoord", ["deels", "niet"])
def test_wat_niet_helemaal_wordt_overgenomen_vraagt_een_reden(ans, antwoord):
    opmerking = plan.schrijf(link=actions.link_van(PLAN, ans), **FEIT)

    with pytest.raises(ValidationError) as fout:
        beantwoord(opmerking, antwoord, " ")
    # Beside the field that lacks something, not above the form.
    assert set(fout.value.error_dict) == {"waarom"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Planopmerking.objects.update(antwoord=antwoord)

    Planopmerking.objects.update(antwoord=antwoord, waarom="Zo is het.")


def test_het_formulier_kent_de_delen_en_antwoorden_van_dit_stuk(client, ans):
    opmerking = plan.schrijf(link=actions.link_van(PLAN, ans), **FEIT)
    pagina = client.get(f"{adres(ans)}reageren/?plek=geld").text
    assert '<option value="geld" selected>3. Wie wat betaalt</option>' in pagina
    assert "Nul." in pagina
    # A passage that is none: the first.
    assert "Elk kind naar school." in client.get(f"{adres(ans)}reageren/?plek=dirigent").text
    assert client.post(f"{adres(ans)}reageren/", FEIT | {"plek": "dirigent"}).status_code == 200
    with pytest.raises(ValidationError, match="bij welk deel"):
        plan.schrijf(link=actions.link_van(PLAN, ans), **FEIT | {"plek": "dirigent"})

    client.force_login(factories.gebruiker())
    assert "Deels overgenomen" in client.get(f"/planopmerking/{opmerking.pk}/").text


def test_van_een_ander_of_beantwoord_blijft_zoals_het_is(client, ans, bo):
    opmerking = plan.schrijf(link=actions.link_van(PLAN, ans), **FEIT)
    assert client.get(f"{adres(bo)}reageren/{opmerking.pk}/").status_code == 404
    client.post(f"{adres(bo)}weghalen/{opmerking.pk}/")
    assert Planopmerking.objects.count() == 1
    beantwoord(opmerking, "over")

    antwoord = client.post(f"{adres(ans)}reageren/{opmerking.pk}/", FEIT | {"tekst": "Iets anders."})

    assert "De gemeenten hebben deze opmerking al beantwoord." in antwoord.text
    client.post(f"{adres(ans)}weghalen/{opmerking.pk}/")
    assert Planopmerking.objects.get().tekst == FEIT["tekst"]


@pytest.mark.parametrize("velden", [{"ligt_stil": True}, {"gesloten_op": timezone.localdate()}])
def test_wat_stilligt_of_gesloten_is_kun_je_lezen(client, toetsing, ans, velden):
    Plantoetsing.objects.update(**velden)

    pagina = client.get(adres(ans)).text
    assert "reageren kan niet meer" in pagina
    assert "Elk kind naar school." in pagina
    assert "Schrijf een opmerking" not in pagina
    with pytest.raises(actions.NietMeerOpen, match="hebben de gemeenten wel"):
        plan.schrijf(link=actions.link_van(PLAN, ans), **FEIT)


def test_een_ingetrokken_link_en_een_voor_iets_anders_openen_niets(client, toetsing, ans):
    oud = adres(ans)
    elders = Toegangslink.objects.maak(doel="toetsing", onderwerp=ans)
    assert client.get(f"/plan/{elders.sleutel}/").status_code == 404
    with pytest.raises(Achterhaald):
        plan.schrijf(link=elders, **FEIT)

    assert actions.zet_links_uit(toetsing, ans.pk) == ans

    antwoord = client.get(oud)
    assert antwoord.status_code == 410
    assert "Elk kind" not in antwoord.text
    assert actions.wie_heeft_link(PLAN, [ans]) == set()
    assert client.get(adres(ans)).status_code == 200
    assert actions.wie_heeft_link(PLAN, [ans]) == {ans.pk}
    with pytest.raises(Achterhaald):
        actions.zet_links_uit(toetsing, 0)


def test_herinneren_is_een_keer_per_dag_en_alleen_wie_nog_kan(toetsing, ans, bo):
    with pytest.raises(ActieFout, match="Iedereen"):
        actions.kies_te_herinneren(PLAN, toetsing)
    for partner in (ans, bo):
        actions.link_van(PLAN, partner)
    actions.rond_af(bo)

    gekozen = actions.kies_te_herinneren(PLAN, toetsing)

    assert gekozen == [ans]
    with pytest.raises(ActieFout, match="Morgen"):
        actions.kies_te_herinneren(PLAN, toetsing)
    actions.sluit(toetsing)
    with pytest.raises(Achterhaald, match="herinneren heeft geen zin"):
        actions.kies_te_herinneren(PLAN, toetsing)
    with pytest.raises(Achterhaald, match="al gesloten"):
        actions.sluit(toetsing)


def test_de_mail_heeft_de_eigen_link(ans, bo, monkeypatch):
    """The queue knows people by their app, and a plan has none: what it is given is looked at instead."""
    gemaild = []
    monkeypatch.setattr(actions, "mail_allen", lambda *wat, **mee: gemaild.append((wat, mee)))

    actions.mail_met_link("plan_uitnodiging", PLAN, [ans, bo], door=VANZELF, plan="Het plan")

    ((wat, mee),) = gemaild
    assert wat == ("plan_uitnodiging", [ans, bo])
    assert (mee["door"], mee["plan"]) == (VANZELF, "Het plan")
    links = [mee["eigen"](partner)["link"] for partner in (ans, bo)]
    assert links == [actions.link_van(PLAN, partner) for partner in (ans, bo)]
    assert links[0] != links[1]


def test_wat_nog_moet_gebeuren(toetsing, ans, bo):
    """Each sentence goes when that is done."""
    opmerking = plan.schrijf(link=actions.link_van(PLAN, ans), **FEIT)

    def zinnen(versie: int) -> list[str]:
        return nog_niet_af(list(Plantoetsing.objects.all()), versie)

    assert [zin[:18] for zin in zinnen(toetsing.versie_id)] == ["De toetsing loopt ", "Nog niet elke opme"]
    actions.sluit(toetsing)
    assert len(zinnen(toetsing.versie_id)) == 1
    beantwoord(opmerking, "deels", "x")
    assert "geen versie waarin dat te zien is" in zinnen(toetsing.versie_id)[0]
    assert zinnen(toetsing.versie_id + 1) == []


def test_de_laatste_opmerking_mag_en_een_meer_niet(ans, monkeypatch):
    monkeypatch.setattr(actions, "MEESTE_OPMERKINGEN", 1)
    link = actions.link_van(PLAN, ans)
    plan.schrijf(link=link, **FEIT)

    with pytest.raises(ActieFout, match="Bel of mail de gemeenten"):
        plan.schrijf(link=link, **FEIT)


def test_de_database_houdt_dezelfde_regels(toetsing, ans):
    for velden in ({"email": "BO@voorbeeld.example"}, {"naam": ""}, {"akkoord": True}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Planpartner.objects.filter(pk=ans.pk).update(**velden)
    with pytest.raises(IntegrityError), transaction.atomic():
        Plantoetsing.objects.update(tot=toetsing.begonnen_op - timedelta(days=1))
