"""The review: who is asked, what each side sees of it, remarks and answers, and what a link still does when."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from quickscan.factsheet.actions import bewaar_factsheet, stel_vast
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from quickscan.proces.models import Quickscan
from quickscan.proces.toegang import Kant, Toegang
from quickscan.toetsing import stap
from quickscan.toetsing.actions.toetsen import haal_opmerking_weg, rond_af, schrijf_opmerking
from quickscan.toetsing.actions.toetsing import beantwoord, herinner, sluit_toetsing, verstuur_toetsing, zet_link_uit
from quickscan.toetsing.models import LINK_DOEL, Toetser, Toetsing
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.toegangslink import Toegangslink
from regie.mensen.zending import Zending
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.toetsing.actions import NietMeerOpen
from tests import factories
from tests.quickscan import fabriek
from tests.quickscan.factsheet.schrijven import TEKSTEN, log_in_als_onderzoeker, onderzoeker, rollen, vers

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
FEIT = {"plek": "dirigent", "soort": "feit", "citaat": "", "tekst": "Dat klopt niet."}


def over(dagen: int):
    return timezone.localdate() + timedelta(days=dagen)


def verstuurd(quickscan=None) -> Toetsing:
    quickscan = quickscan or fabriek.quickscan("toetsing")
    return verstuur_toetsing(by=onderzoeker(quickscan), quickscan=quickscan, tot=over(14))


def link_van(toetser) -> Toegangslink:
    return Toegangslink.objects.van(toetser).geldig().get()


def voorbij(toetsing):
    Toetsing.objects.filter(pk=toetsing.pk).update(begonnen_op=over(-20), tot=over(-1))


def test_iedereen_die_is_gesproken_en_het_contact_krijgt_een_eigen_link(django_capture_on_commit_callbacks):
    regio = factories.regio()
    contact = factories.lid(regio, rol="contactpersoon").gebruiker
    quickscan = fabriek.quickscan("toetsing", regio=regio)
    # Somebody who was interviewed and is the contact as well is asked once.
    quickscan.interviews.filter(pk=quickscan.interviews.first().pk).update(email=contact.email.upper())
    mail.outbox.clear()

    with django_capture_on_commit_callbacks(execute=True):
        toetsing = verstuurd(quickscan)

    assert toetsing.toetsers.count() == quickscan.interviews.count() == len(mail.outbox)
    assert len({link_van(toetser).sleutel for toetser in toetsing.toetsers.all()}) == len(mail.outbox)
    assert all("/quickscan/toetsing/" in brief.body for brief in mail.outbox)
    assert quickscan.stap("toetsing").aan_zet == "regio"


def test_wie_geen_adres_heeft_krijgt_er_een_bij_het_versturen():
    quickscan = fabriek.quickscan("toetsing")
    zonder = quickscan.interviews.first()
    quickscan.interviews.filter(pk=zonder.pk).update(email="")
    by = onderzoeker(quickscan)

    adressen = {zonder.pk: "nieuw@voorbeeld.example"}
    toetsing = verstuur_toetsing(by=by, quickscan=quickscan, tot=over(7), adressen=adressen)

    assert toetsing.toetsers.get(interview=zonder).email == "nieuw@voorbeeld.example"


def test_versturen_kan_niet_twee_keer_niet_te_vroeg_en_niet_voor_gisteren():
    eerder = fabriek.quickscan("factsheet")
    with pytest.raises(Achterhaald, match="aan de beurt"):
        verstuurd(eerder)
    quickscan = fabriek.quickscan(
        "toetsing", in_ronde=eerder.ronde, regio=factories.regio("Elders"), regionaam="Elders"
    )
    by = onderzoeker(quickscan)
    with pytest.raises(ValidationError):
        verstuur_toetsing(by=by, quickscan=quickscan, tot=over(0))
    with pytest.raises(PermissionDenied):
        verstuur_toetsing(by=factories.medewerker(), quickscan=quickscan, tot=over(7))
    toetsing = verstuurd(quickscan)
    with pytest.raises(Achterhaald, match="loopt al"):
        verstuurd(vers(quickscan))
    sluit_toetsing(by=by, toetsing=toetsing)
    with pytest.raises(ActieFout, match="al getoetst"):
        verstuurd(vers(quickscan))


def test_een_toetser_leest_de_bevroren_versie_en_alleen_de_eigen_opmerkingen(client):
    toetsing = verstuurd()
    quickscan = toetsing.quickscan
    een, ander = toetsing.toetsers.all()[:2]
    schrijf_opmerking(link=link_van(ander), **FEIT | {"tekst": "Van een ander."})
    bewaar_factsheet(
        by=onderzoeker(quickscan),
        quickscan=quickscan,
        teksten=TEKSTEN | {"kern": "Nog niet voor jou."},
        rollen=rollen(),
    )

    adres = f"/quickscan/toetsing/{link_van(een).sleutel}/"
    client.post(f"{adres}reageren/", FEIT)
    tekst = client.get(adres).text

    assert "Dat klopt niet." in tekst
    assert "Van een ander." not in tekst
    assert ander.naam not in tekst
    assert "Nog niet voor jou." not in tekst
    assert f"0 van de {toetsing.toetsers.count()} mensen" in " ".join(tekst.split())


def test_een_opmerking_van_een_ander_is_niet_te_wijzigen_of_weg_te_halen(client):
    toetsing = verstuurd()
    een, ander = toetsing.toetsers.all()[:2]
    opmerking = schrijf_opmerking(link=link_van(een), **FEIT)

    assert client.get(f"/quickscan/toetsing/{link_van(ander).sleutel}/reageren/{opmerking.pk}/").status_code == 404
    with pytest.raises(Achterhaald):
        haal_opmerking_weg(link=link_van(ander), nummer=opmerking.pk)
    haal_opmerking_weg(link=link_van(een), nummer=opmerking.pk)
    assert not toetsing.opmerkingen.exists()


def test_akkoord_is_zonder_opmerkingen_en_de_laatste_geeft_de_beurt_terug(django_capture_on_commit_callbacks):
    toetsing = verstuurd()
    quickscan = toetsing.quickscan
    eerste, *rest = toetsing.toetsers.all()
    schrijf_opmerking(link=link_van(eerste), **FEIT)
    mail.outbox.clear()

    with django_capture_on_commit_callbacks(execute=True):
        for toetser in (eerste, *rest):
            rond_af(link=link_van(toetser))
            rond_af(link=link_van(toetser))

    assert [een.akkoord for een in Toetser.objects.filter(toetsing=toetsing)] == [
        een != eerste for een in (eerste, *rest)
    ]
    assert vers(quickscan).stap("toetsing").aan_zet == "aef"
    assert [brief.to for brief in mail.outbox] == [[onderzoeker(quickscan).email]]
    geschiedenis = Gebeurtenis.objects.over(quickscan).filter(wat="toetsing.gereageerd")
    assert [rij.actor for rij in geschiedenis] == [None] * len((eerste, *rest))
    # A remark afterwards is not an agreement any more.
    schrijf_opmerking(link=link_van(rest[0]), **FEIT)
    assert not Toetser.objects.get(pk=rest[0].pk).akkoord


@pytest.mark.parametrize("hoe", ["voorbij", "gesloten"])
def test_na_de_termijn_kun_je_lezen_maar_niet_reageren(client, hoe):
    toetsing = verstuurd()
    link = link_van(toetsing.toetsers.first())
    if hoe == "voorbij":
        voorbij(toetsing)
    else:
        sluit_toetsing(by=onderzoeker(toetsing.quickscan), toetsing=toetsing)

    with pytest.raises(NietMeerOpen):
        schrijf_opmerking(link=link, **FEIT)
    with pytest.raises(NietMeerOpen):
        rond_af(link=link)
    antwoord = client.post(f"/quickscan/toetsing/{link.sleutel}/reageren/", FEIT)
    assert antwoord.status_code == 200
    assert not toetsing.opmerkingen.exists()
    assert "reageren kan niet meer" in client.get(f"/quickscan/toetsing/{link.sleutel}/").text


def test_als_de_quickscan_stopt_kun_je_lezen_maar_niet_reageren(client):
    toetsing = verstuurd()
    link = link_van(toetsing.toetsers.first())
    Quickscan.objects.filter(pk=toetsing.quickscan_id).update(
        status="gestopt", geeindigd_op=over(0), reden="Geen tijd."
    )

    with pytest.raises(NietMeerOpen):
        schrijf_opmerking(link=link, **FEIT)
    assert "reageren kan niet meer" in client.get(f"/quickscan/toetsing/{link.sleutel}/").text


def test_een_ingetrokken_link_laat_niets_meer_zien_en_een_nieuwe_wel(client, django_capture_on_commit_callbacks):
    toetsing = verstuurd()
    toetser = toetsing.toetsers.first()
    oud = link_van(toetser)

    with django_capture_on_commit_callbacks(execute=True):
        zet_link_uit(by=factories.medewerker(), toetser=toetser, stuur_nieuwe=True)

    # A mail with the old link that still waited, would lead nowhere.
    assert Zending.objects.aan([toetser]).count() == 1
    antwoord = client.get(f"/quickscan/toetsing/{oud.sleutel}/")
    assert antwoord.status_code == 410
    assert "Een vast overleg" not in antwoord.text
    with pytest.raises(Achterhaald):
        schrijf_opmerking(link=oud, **FEIT)
    assert client.get(f"/quickscan/toetsing/{link_van(toetser).sleutel}/").status_code == 200
    Toegangslink.objects.van(toetser).geldig().update(verloopt_op=timezone.now())
    nieuw = Toegangslink.objects.van(toetser).filter(uitgezet_op=None).get()
    assert client.get(f"/quickscan/toetsing/{nieuw.sleutel}/").status_code == 410


def test_herinneren_gaat_naar_wie_nog_niet_reageerde_en_een_keer_per_dag(django_capture_on_commit_callbacks):
    toetsing = verstuurd()
    klaar, *rest = toetsing.toetsers.all()
    rond_af(link=link_van(klaar))
    mail.outbox.clear()

    with django_capture_on_commit_callbacks(execute=True):
        assert herinner(by=factories.medewerker(), toetsing=toetsing) == len(rest)

    assert klaar.email not in {brief.to[0] for brief in mail.outbox}
    with pytest.raises(ActieFout, match="Morgen"):
        herinner(by=onderzoeker(toetsing.quickscan), toetsing=toetsing)


def test_beantwoorden_vraagt_een_bijlagetekst_en_bij_niet_overnemen_een_reden():
    toetsing = verstuurd()
    opmerking = schrijf_opmerking(link=link_van(toetsing.toetsers.first()), **FEIT)
    wat = {"by": onderzoeker(toetsing.quickscan), "opmerking": opmerking}
    for velden in (("over", "", ""), ("niet", "", "Een cijfer."), ("", "x", "x")):
        with pytest.raises(ValidationError):
            beantwoord(**wat, **dict(zip(("antwoord", "waarom", "bijlagetekst"), velden, strict=True)))
    with pytest.raises(PermissionDenied):
        beantwoord(by=factories.medewerker(), opmerking=opmerking, antwoord="over", waarom="", bijlagetekst="x")

    beantwoord(**wat, antwoord="over", waarom="", bijlagetekst="Een cijfer klopte niet.")

    with pytest.raises(Achterhaald, match="al beantwoord"):
        schrijf_opmerking(link=link_van(opmerking.toetser), nummer=opmerking.pk, **FEIT)


def test_de_bijlage_staat_in_de_volgende_versie_en_noemt_niemand():
    toetsing = verstuurd()
    quickscan = toetsing.quickscan
    toetser = toetsing.toetsers.first()
    opmerking = schrijf_opmerking(link=link_van(toetser), **FEIT)
    by = onderzoeker(quickscan)
    beantwoord(by=by, opmerking=opmerking, antwoord="niet", waarom="Dit bleek zo.", bijlagetekst="Een cijfer.")
    sluit_toetsing(by=by, toetsing=toetsing)
    getoetst = vers(quickscan)
    assert maak_factsheetinhoud(getoetst, getoetst.factsheet.laatste).bijlage is None

    stel_vast(by=by, quickscan=quickscan, nummer=1)

    vast = vers(quickscan)
    bijlage = maak_factsheetinhoud(vast, vast.factsheet.vastgesteld).bijlage
    assert [(een.plek, een.tekst, een.waarom) for een in bijlage.reacties] == [
        ("Dirigent", "Een cijfer.", "Dit bleek zo.")
    ]
    assert toetser.naam not in str(bijlage)


@pytest.mark.parametrize(("kant", "ziet"), [("medewerker", True), ("onderzoeker", True), ("contactpersoon", False)])
def test_de_contactpersoon_ziet_hoeveel_mensen_reageerden_en_niet_wie(rf, kant, ziet):
    toetsing = verstuurd()
    schrijf_opmerking(link=link_van(toetsing.toetsers.first()), **FEIT)
    quickscan = Quickscan.objects.voor_bord().get(pk=toetsing.quickscan_id)

    verzoek = rf.get("/")
    verzoek.user = factories.gebruiker()
    context = stap.context(verzoek, Toegang(quickscan, Kant(kant)))

    assert bool(context["toetsers"]) is bool(context["opmerkingen"]) is ziet
    assert (context["gereageerd"], context["gevraagd"]) == (0, toetsing.toetsers.count())


def test_na_een_antwoord_volgt_de_volgende_opmerking(client):
    toetsing = verstuurd()
    toetser = toetsing.toetsers.first()
    laatste, eerste = (
        schrijf_opmerking(link=link_van(toetser), **FEIT | {"plek": plek}) for plek in ("dirigent", "geheel")
    )
    log_in_als_onderzoeker(client, toetsing.quickscan)
    adres = f"/quickscan/{toetsing.quickscan_id}/toetsing/opmerkingen/"

    antwoord = client.post(f"{adres}{eerste.pk}/", {"antwoord": "over", "waarom": "", "bijlagetekst": "Een cijfer."})

    assert antwoord.url == f"{adres}{laatste.pk}/"


def test_een_link_zegt_alleen_iets_met_het_goede_doel():
    toetser = verstuurd().toetsers.first()
    ander = Toegangslink.objects.maak(doel="iets_anders", onderwerp=toetser)

    assert Toegangslink.objects.vind(LINK_DOEL, ander.sleutel) is None
    with pytest.raises(Achterhaald):
        schrijf_opmerking(link=ander, **FEIT)
