"""Applying, choosing, who does what: the actions below the pages."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from quickscan.proces.actions import mensen
from quickscan.proces.actions.gedeeld import zet_ronde
from quickscan.proces.actions.mensen import PastNiet
from quickscan.proces.actions.stappen import NogNietAf
from quickscan.proces.models import Quickscan
from quickscan.selectie import actions as selectie
from quickscan.selectie.actions import GeenPlek
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.regios.actions.regios import NietLeeg, verwijder_regio
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.quickscan import fabriek

pytestmark = pytest.mark.django_db


@pytest.fixture
def mao():
    return factories.medewerker()


def te_kiezen(mao, **velden):
    quickscan = fabriek.quickscan("selectie", by=mao, **velden)
    fabriek.geef_akkoord(quickscan)
    return quickscan


# Applying


def test_een_bezoeker_meldt_een_regio_aan():
    quickscan = fabriek.aanmelding(regionaam="  Het\u202e Dal ")

    assert (quickscan.status, quickscan.naam, quickscan.regio) == ("aangemeld", "Het Dal", None)
    assert quickscan.stappen.count() == 8
    assert quickscan.huidige_stap.sleutel == "startgesprek"
    assert Gebeurtenis.objects.over(quickscan).get().zin() == "Regiescan meldde de quickscan Het Dal aan."


def test_een_dubbele_aanmelding_wordt_geweigerd_maar_niet_van_een_ander():
    ronde = fabriek.ronde()
    fabriek.aanmelding(ronde)

    with pytest.raises(ValidationError, match="al aangemeld"):
        fabriek.aanmelding(ronde, aanmelder_email="BO@voorbeeld.example", regionaam="de proef")
    # Somebody else may not learn that this region applied.
    fabriek.aanmelding(ronde, aanmelder_email="jo@voorbeeld.example")
    fabriek.aanmelding(fabriek.ronde("Ronde 2"))


def test_een_regio_staat_een_keer_in_een_ronde():
    ronde, regio = fabriek.ronde(), factories.regio()
    fabriek.aanmelding(ronde, regio=regio)

    with pytest.raises(ValidationError, match="al aangemeld"):
        fabriek.aanmelding(ronde, regio=regio, aanmelder_email="jo@voorbeeld.example")


def test_andermans_regio_meld_je_niet_aan():
    from quickscan.aanmelding.actions.aanmelden import meld_aan

    for by in (None, factories.gebruiker()):
        with pytest.raises(ValidationError, match="waar je bij hoort"):
            meld_aan(
                by=by,
                ronde=fabriek.ronde(f"Ronde van {by}"),
                regio=factories.regio(),
                **dict.fromkeys(("regionaam", "thema", "wie_werkt_samen", "motivatie", "aanmelder_naam"), "x"),
                doelgroep="0_6",
                aanmelder_email="x@voorbeeld.example",
            )


def test_aanmelden_kan_alleen_in_een_open_ronde():
    with pytest.raises(Achterhaald):
        fabriek.aanmelding(fabriek.ronde(status="gesloten"))


def test_een_aanmelding_zonder_thema_of_met_een_raar_adres_krijgt_fouten():
    with pytest.raises(ValidationError) as fout:
        fabriek.aanmelding(thema=" ", aanmelder_email="geen adres", doelgroep="iedereen")

    assert {"thema", "aanmelder_email", "doelgroep"} <= set(fout.value.message_dict)
    assert not Quickscan.objects.exists()


# Choosing


def test_kiezen_tot_de_plekken_op_zijn(mao):
    ronde = fabriek.ronde(plekken=1, richtlijn_jong=0, richtlijn_po_vo=1)
    een = te_kiezen(mao, in_ronde=ronde)
    twee = te_kiezen(mao, in_ronde=ronde, regio=factories.regio("Twee"), aanmelder_email="jo@voorbeeld.example")

    assert selectie.selecteer(by=mao, quickscan=een).status == "geselecteerd"
    with pytest.raises(GeenPlek):
        selectie.selecteer(by=mao, quickscan=twee)
    with pytest.raises(Achterhaald):
        selectie.selecteer(by=mao, quickscan=een)
    assert [quickscan.naam for quickscan in Quickscan.objects.doet_mee()] == ["De Proef"]


def test_kiezen_kan_niet_zonder_akkoord_of_voor_de_beurt(mao):
    quickscan = fabriek.quickscan("selectie", by=mao)
    with pytest.raises(NogNietAf, match="6 voorwaarden"):
        selectie.selecteer(by=mao, quickscan=quickscan)

    vroeg = fabriek.quickscan("afbakening", by=mao, in_ronde=quickscan.ronde, regio=factories.regio("Vroeg"))
    fabriek.geef_akkoord(vroeg)
    with pytest.raises(Achterhaald):
        selectie.selecteer(by=mao, quickscan=vroeg)


def test_afwijzen_vraagt_een_reden(mao):
    quickscan = te_kiezen(mao)

    with pytest.raises(ValidationError):
        selectie.wijs_af(by=mao, quickscan=quickscan, waarom=" ")
    assert selectie.wijs_af(by=mao, quickscan=quickscan, waarom="Geen plek.").geeindigd_op
    with pytest.raises(PermissionDenied):
        selectie.wijs_af(by=factories.onderzoeker(), quickscan=quickscan, waarom="Geen plek.")


# People


def test_een_aanmelding_koppelen_aan_een_regio(mao):
    ronde, regio = fabriek.ronde(), factories.regio("De Streek")
    een = mensen.koppel_regio(by=mao, quickscan=fabriek.aanmelding(ronde), regio=regio)
    ander = fabriek.aanmelding(ronde, aanmelder_email="jo@voorbeeld.example")

    assert een.naam == "De Streek"
    with pytest.raises(PastNiet):
        mensen.koppel_regio(by=mao, quickscan=ander, regio=regio)


def test_wie_onderzoeker_van_een_quickscan_kan_zijn(mao):
    quickscan = fabriek.aanmelding(regio=factories.regio())
    allebei = factories.onderzoeker(is_staff=True)
    van_hier = factories.lid(quickscan.regio, factories.onderzoeker()).gebruiker

    for gebruiker in (factories.gebruiker(), allebei, van_hier, factories.onderzoeker(is_active=False)):
        with pytest.raises(PastNiet):
            mensen.voeg_onderzoeker_toe(by=mao, quickscan=quickscan, gebruiker=gebruiker)
    goed = factories.onderzoeker()
    for _ in range(2):
        mensen.voeg_onderzoeker_toe(by=mao, quickscan=quickscan, gebruiker=goed)
    assert [rij.gebruiker for rij in quickscan.onderzoekers.all()] == [goed]


def test_een_lopende_quickscan_houdt_een_onderzoeker(mao):
    quickscan = fabriek.quickscan("onderzoek", by=mao)
    eerste = quickscan.onderzoekers.get().gebruiker

    with pytest.raises(PastNiet):
        mensen.haal_onderzoeker_weg(by=mao, quickscan=quickscan, gebruiker=eerste)
    mensen.voeg_onderzoeker_toe(by=mao, quickscan=quickscan, gebruiker=factories.onderzoeker())
    mensen.haal_onderzoeker_weg(by=mao, quickscan=quickscan, gebruiker=eerste)
    with pytest.raises(Achterhaald):
        mensen.haal_onderzoeker_weg(by=mao, quickscan=quickscan, gebruiker=eerste)


def test_een_begeleider_is_medewerker(mao):
    quickscan = fabriek.aanmelding()

    assert mensen.zet_begeleider(by=mao, quickscan=quickscan, gebruiker=mao).mao_begeleider == mao
    with pytest.raises(PastNiet):
        mensen.zet_begeleider(by=mao, quickscan=quickscan, gebruiker=factories.onderzoeker())


# Around


def test_een_ronde_volgt_de_tabel():
    ronde = fabriek.ronde()

    with pytest.raises(Achterhaald):
        zet_ronde(ronde, "afgerond")
    zet_ronde(ronde, "gesloten")
    zet_ronde(ronde, "afgerond")
    assert ronde.afgerond_op


def test_een_regio_met_een_quickscan_gaat_niet_weg():
    regio = factories.regio()
    fabriek.aanmelding(regio=regio)

    with pytest.raises(NietLeeg, match="quickscan"):
        verwijder_regio(by=regio.lidmaatschappen.get().gebruiker, regio=regio)
