"""The choice of a round: the guideline, all at once or nothing, the mails, and taking it back."""

import re

import lxml.html
import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from quickscan.proces.actions.gedeeld import zet_ronde
from quickscan.proces.models import Quickscan
from quickscan.selectie import actions as selectie
from quickscan.selectie import keuze
from quickscan.selectie.actions import RedenNodig, Selectiekeuze, beslis, herzie
from quickscan.selectie.kandidaten import kandidaten
from quickscan.selectie.models import Uitslagbrief
from quickscan.selectie.views import MEESTE_TEGELIJK
from regie.mensen import mailbudget
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.mailbudget import MailbudgetOp
from regie.mensen.mailteller import Mailteller
from regie.stukken.fouten import Achterhaald, ActieFout
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek
from tests.regie.regios.regios import browser

RICHTLIJN = {"0_6": 2, "po_vo": 3}


# Against the guideline


@pytest.mark.parametrize(
    ("gekozen", "klaar", "zegt"),
    [
        ([], False, ""),
        (["0_6"], False, ""),
        (["0_6"], True, "1 regio voor 0 tot 6 jaar (richtlijn 2) en 0 regio's voor PO of VO (richtlijn 3)"),
        (["0_6"] * 2 + ["po_vo"] * 3, True, ""),
        (["0_6"] * 3, False, "3 regio's voor 0 tot 6 jaar (richtlijn 2)"),
    ],
)
def test_wanneer_een_keuze_van_de_richtlijn_afwijkt(gekozen, klaar, zegt):
    assert keuze.afwijking(keuze.tel(RICHTLIJN, 5, gekozen), klaar=klaar) == (f"Gekozen: {zegt}." if zegt else "")


def test_wat_er_over_is_in_woorden():
    telling = keuze.tel(RICHTLIJN, 5, ["0_6", "0_6", "0_6", "po_vo"])

    assert [groep.zin for groep in telling.groepen] == ["1 meer dan de richtlijn", "nog 2"]
    assert (telling.vrij, telling.te_veel) == (1, False)


# Deciding


@pytest.fixture
def mao(db):
    return factories.medewerker("Mo")


@pytest.fixture
def ronde(db):
    return fabriek.ronde(plekken=2, richtlijn_jong=1, richtlijn_po_vo=1)


def te_kiezen(mao, ronde, naam, doelgroep="po_vo"):
    regio = factories.regio(naam)
    nieuw = fabriek.quickscan("selectie", in_ronde=ronde, by=mao, regio=regio, doelgroep=doelgroep)
    fabriek.geef_akkoord(nieuw)
    return nieuw


def test_kiezen_en_afwijzen_gaan_samen_met_elk_een_eigen_mail(
    mao, ronde, mailoutbox, django_capture_on_commit_callbacks
):
    wel, niet = te_kiezen(mao, ronde, "Wel"), te_kiezen(mao, ronde, "Niet")
    with django_capture_on_commit_callbacks(execute=True):
        beslis(
            by=mao,
            ronde=ronde,
            keuzes=[
                Selectiekeuze(wel, "geselecteerd", "Welkom!"),
                Selectiekeuze(niet, "afgewezen", "Helaas.\r\n\r\nTot ziens.", waarom="Te dicht bij een andere regio."),
            ],
        )

    welkom, helaas = mailoutbox
    assert welkom.subject == "Jullie regio doet mee aan de quickscan: Wel"
    assert "Helaas.\n\nTot ziens." in helaas.body
    assert "Te dicht bij" not in helaas.body
    assert list(Quickscan.objects.order_by("pk").values_list("status", flat=True)) == ["geselecteerd", "afgewezen"]
    assert {brief.tekst for brief in Uitslagbrief.objects.all()} == {"Welkom!", "Helaas.\n\nTot ziens."}


@pytest.mark.eenmaal
def test_kiezen_wat_niet_in_het_mailbudget_past_doet_niets(mao, ronde, monkeypatch):
    """Told with the number of all of them, not at the second."""
    keuzes = [
        Selectiekeuze(te_kiezen(mao, ronde, "Wel"), "geselecteerd"),
        Selectiekeuze(te_kiezen(mao, ronde, "Niet"), "afgewezen"),
    ]
    keuzes[1] = Selectiekeuze(keuzes[1].quickscan, "afgewezen", waarom="Te dichtbij.")
    Mailteller.objects.all().delete()
    monkeypatch.setattr(mailbudget, "PER_DAG_MEDEWERKER", 1)

    with pytest.raises(MailbudgetOp, match="Dit zijn 2 mails; vandaag kun je er nog 1 sturen"):
        beslis(by=mao, ronde=ronde, keuzes=keuzes)

    assert set(Quickscan.objects.values_list("status", flat=True)) == {"aangemeld"}
    assert not Uitslagbrief.objects.exists()


@pytest.mark.eenmaal
def test_afwijken_van_de_richtlijn_vraagt_een_reden_en_zonder_gebeurt_er_niets(mao, ronde):
    keuzes = [Selectiekeuze(te_kiezen(mao, ronde, naam), "geselecteerd") for naam in ("Een", "Twee")]

    with pytest.raises(RedenNodig, match="2 regio's voor PO of VO"):
        beslis(by=mao, ronde=ronde, keuzes=keuzes)
    assert not Quickscan.objects.filter(status="geselecteerd").exists()
    ronde = beslis(by=mao, ronde=ronde, keuzes=keuzes, afwijking="Er kwam niemand voor 0 tot 6.")
    assert ronde.afwijking == "Er kwam niemand voor 0 tot 6."
    assert "Er kwam niemand" in Gebeurtenis.objects.over(ronde).get(wat="ronde.afwijking").waarom


def test_een_keuze_die_niet_kan_houdt_alle_keuzes_tegen(mao, ronde):
    kan, kan_niet = te_kiezen(mao, ronde, "Kan"), te_kiezen(mao, ronde, "Kan niet", "0_6")
    kan_niet.akkoorden.last().delete()

    with pytest.raises(ActieFout, match="Kan niet kan nog niet worden gekozen"):
        beslis(
            by=mao, ronde=ronde, keuzes=[Selectiekeuze(kan, "geselecteerd"), Selectiekeuze(kan_niet, "geselecteerd")]
        )
    assert not Uitslagbrief.objects.exists()


@pytest.mark.eenmaal
def test_wie_nog_iets_mist_staat_er_met_wat_er_mist(mao, ronde):
    fabriek.aanmelding(ronde)
    te_kiezen(mao, ronde, "Klaar")

    mist, klaar = kandidaten(ronde)
    assert (klaar.kan, klaar.mist) == (True, ())
    assert not mist.kan
    assert "De aanmelding is nog niet aan een regio gekoppeld." in mist.mist
    assert "De regio is nog niet gekozen." not in mist.mist


@pytest.mark.eenmaal
def test_veel_aanmeldingen_kosten_niet_meer_vragen(mao, ronde, django_assert_max_num_queries):
    for naam in ("Een", "Twee", "Drie"):
        te_kiezen(mao, ronde, naam)

    with django_assert_max_num_queries(14):
        assert [een.samenvallen for een in kandidaten(ronde)] == ["", "", ""]


def _met_meer_dan_er_passen(ronde, aantal: int) -> dict[str, str]:
    """So many applications, and for each of them the choice not to take it."""
    rijen = [
        fabriek.aanmelding(ronde, regionaam=f"Regio {nummer}", aanmelder_email=f"bo{nummer}@voorbeeld.example")
        for nummer in range(aantal)
    ]
    return {f"keuze_{een.pk}": "afgewezen" for een in rijen}


@pytest.mark.eenmaal
@pytest.mark.breed
def test_vijftig_besluiten_met_hun_mails_gaan_in_een_keer(mao, ronde):
    client = browser(mao)
    adres = reverse("quickscan:selectie", args=[ronde.pk])
    besluiten = _met_meer_dan_er_passen(ronde, MEESTE_TEGELIJK)

    pagina = client.post(adres, besluiten | {"stap": "brieven"})
    [form] = lxml.html.fromstring(pagina.text).xpath("//form[.//textarea]")
    velden = {naam: waarde or "" for naam, waarde in form.form_values() if naam != "stap"}
    for naam in velden:
        if naam.startswith("waarom_"):
            velden[naam] = "Te weinig plek."
    antwoord = client.post(adres, velden | {"stap": "verstuur"})

    assert antwoord.status_code == 302
    assert Quickscan.objects.filter(status="afgewezen").count() == MEESTE_TEGELIJK


@pytest.mark.eenmaal
def test_meer_besluiten_dan_passen_blijven_staan_met_wat_dan(mao, ronde):
    besluiten = _met_meer_dan_er_passen(ronde, MEESTE_TEGELIJK + 1)

    antwoord = browser(mao).post(reverse("quickscan:selectie", args=[ronde.pk]), besluiten | {"stap": "brieven"})

    assert "Je kunt over 50 regio&#x27;s tegelijk besluiten; nu zijn het er 51." in antwoord.text
    assert antwoord.text.count("checked") == MEESTE_TEGELIJK + 1


# Taking back


def test_een_keuze_herzien_brengt_de_regio_terug_bij_de_aanmeldingen(mao, ronde):
    quickscan = selectie.selecteer(by=mao, quickscan=te_kiezen(mao, ronde, "Een"))

    with pytest.raises(ValidationError):
        herzie(by=mao, quickscan=quickscan, waarom=" ")
    quickscan = herzie(by=mao, quickscan=quickscan, waarom="De regio trok zich terug.")
    assert (quickscan.status, quickscan.stap("selectie").status) == ("aangemeld", "bezig")
    assert selectie.selecteer(by=mao, quickscan=quickscan).status == "geselecteerd"


def test_een_afwijzing_herzien_kan_niet_als_de_regio_er_weer_staat_of_de_ronde_rond_is(mao, ronde):
    quickscan = selectie.wijs_af(by=mao, quickscan=te_kiezen(mao, ronde, "Een"), waarom="Vol.")
    dubbel = fabriek.aanmelding(ronde, regio=quickscan.regio)

    with pytest.raises(Achterhaald, match="opnieuw aangemeld"):
        herzie(by=mao, quickscan=quickscan, waarom="Toch plek.")
    selectie.wijs_af(by=mao, quickscan=dubbel, waarom="Vol.")
    assert herzie(by=mao, quickscan=quickscan, waarom="Toch plek.").status == "aangemeld"
    selectie.wijs_af(by=mao, quickscan=quickscan, waarom="Vol.")
    for naar in ("gesloten", "afgerond"):
        zet_ronde(ronde, naar)
    with pytest.raises(Achterhaald, match="afgerond"):
        herzie(by=mao, quickscan=quickscan, waarom="Toch plek.")


# The page


@pytest.mark.eenmaal
def test_terug_van_de_mails_naar_de_keuze_verliest_niets(client, mao, ronde):
    quickscan = te_kiezen(mao, ronde, "Een")
    geef_factor(mao)
    log_in(client, mao)
    adres = reverse("quickscan:selectie", args=[ronde.pk])
    gekozen = {f"keuze_{quickscan.pk}": "geselecteerd"}

    mails = client.post(adres, gekozen | {"stap": "brieven"})
    assert "Een is gekozen voor Ronde 1" in mails.text
    terug = client.post(adres, gekozen | {"stap": "terug", f"tekst_{quickscan.pk}": "Mijn eigen tekst"})
    assert "Mijn eigen tekst" in terug.text
    assert re.search(r'value="geselecteerd"[^>]*\schecked', terug.text)
    opnieuw = client.post(adres, gekozen | {"stap": "brieven", f"tekst_{quickscan.pk}": "Mijn eigen tekst"})
    assert "Mijn eigen tekst" in opnieuw.text
    assert "is gekozen voor Ronde 1" not in opnieuw.text
