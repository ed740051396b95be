"""Congruence of real regions, counted by hand from regie/regios/gegevens."""

from decimal import Decimal

import pytest

from regie.regios.congruentie import Samenval
from regie.regios.congruentie.zinnen import over_geheel, over_soort
from regie.regios.gebied import Gemeente, Werkgebied
from tests.regie.inhoud.taal import LANGSTE_ZIN, zinnen

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]

JEUGD = "jeugdregio"


def van(*namen):
    gekozen = Gemeente.objects.actueel().filter(naam__in=namen)
    assert len(gekozen) == len(namen)
    return {telling.soort.sleutel: telling for telling in gekozen.congruentie().soorten}


@pytest.fixture
def twente(db):
    gebied = Werkgebied.objects.actueel().get(soort=JEUGD, naam="Twente")
    return Gemeente.objects.hoofdzakelijk_in(gebied)


def test_regio_die_een_hele_jeugdregio_is(twente):
    uitkomst = twente.congruentie()
    per = {telling.soort.sleutel: telling for telling in uitkomst.soorten}

    assert len(uitkomst.rijen) == 14
    assert uitkomst.inwoners == 633_917
    assert [per[s].uitkomst for s in (JEUGD, "ggd", "rmc")] == [Samenval.VALT_SAMEN] * 3
    assert over_soort(per[JEUGD]) == "De regio valt precies samen met jeugdregio Twente."
    assert over_soort(per["swv_po"]) == "De regio bestaat uit twee hele samenwerkingsverbanden PO: PO2302 en PO2301."
    # Haaksbergen is the only one of Twente in VO2502; 163,807 of its 188,075 live elsewhere.
    haaksbergen = per["swv_vo"].gebieden[2]
    assert (haaksbergen.code, haaksbergen.inwoners, haaksbergen.gemeenten) == ("VO2502", 188_075, ("Haaksbergen",))
    assert haaksbergen.inwoners_in_regio == 24_268
    assert per["swv_vo"].reiken_buiten == (haaksbergen,)


def test_regio_over_twee_jeugdregios():
    """Hellendoorn (35,940) lies in Twente (633,917), Raalte (38,140) in IJsselland (537,993)."""
    telling = van("Hellendoorn", "Raalte")[JEUGD]

    assert telling.uitkomst == Samenval.DISCONGRUENT
    assert [(g.naam, g.inwoners_in_regio, g.inwoners) for g in telling.gebieden] == [
        ("IJsselland", 38_140, 537_993),
        ("Twente", 35_940, 633_917),
    ]
    assert over_soort(telling) == (
        "De regio ligt in twee jeugdregio's: IJsselland (51%) en Twente (49%). "
        "Beide gebieden reiken ook buiten de regio."
    )


def test_een_gemeente_in_twee_samenwerkingsverbanden():
    """Zuidplas has 45,794 inhabitants: 50.45% in PO2814 (237,728 in all), the others in PO2818."""
    per = van("Zuidplas")

    assert per[JEUGD].uitkomst == per["ggd"].uitkomst == per["rmc"].uitkomst == Samenval.CONGRUENT
    eerste, tweede = per["swv_po"].gebieden
    assert (eerste.code, eerste.van_regio, eerste.inwoners) == ("PO2814", Decimal("0.5045"), Decimal("237728.343"))
    assert (tweede.code, tweede.van_regio) == ("PO2818", Decimal("0.4955"))
    assert per["swv_po"].aantal == per["swv_vo"].aantal == 2


def test_gemeente_met_kleine_delen_telt_ze_niet():
    """Rotterdam: 96.48% in PO2806 after rounding, 1.92% in PO2808 and 1.6% in PO2803; all of PO2806 is Rotterdam."""
    telling = van("Rotterdam")["swv_po"]

    assert telling.uitkomst == Samenval.VALT_SAMEN
    assert telling.aantal == 1
    assert [deel.code for deel in telling.klein] == ["PO2808", "PO2803"]
    assert "Kleine delen liggen in PO2808 (1,9%) en PO2803 (1,6%)" in over_soort(telling)


def test_zin_over_het_geheel_noemt_elke_uitkomst():
    """Amsterdam also lies for 2.1% in another swv, which does not make it two that coincide."""
    amsterdam = Gemeente.objects.actueel().filter(naam="Amsterdam").congruentie()
    zuidplas = Gemeente.objects.actueel().filter(naam="Zuidplas").congruentie()

    assert over_geheel(amsterdam) == (
        "De regio valt samen met één samenwerkingsverband PO en één samenwerkingsverband VO. "
        "De regio ligt binnen één jeugdregio, één GGD-regio en één RMC-regio. Die gebieden zijn groter dan de regio."
    )
    assert over_geheel(zuidplas) == (
        "De regio ligt binnen één jeugdregio, één GGD-regio en één RMC-regio. Die gebieden zijn groter dan de regio. "
        "De regio ligt in twee samenwerkingsverbanden PO en twee samenwerkingsverbanden VO. "
        "Dat kan goed gaan, maar afspraken maken kost meer tijd."
    )


def test_gemeente_net_binnen_een_samenwerkingsverband():
    """Amsterdam: 97.9% lives in PO2707, where 96.5% is Amsterdam; 2.1% lives in PO2709, which counts."""
    telling = van("Amsterdam")["swv_po"]

    assert (telling.uitkomst, telling.aantal) == (Samenval.VALT_SAMEN, 2)
    assert over_soort(telling).endswith("Een deel ligt in PO2709 (2,1%).")


def test_alle_gemeenten_bestaan_uit_hele_gebieden():
    uitkomst = Gemeente.objects.actueel().congruentie()

    assert uitkomst.inwoners == 17_590_672
    assert {telling.soort.sleutel: telling.aantal for telling in uitkomst.soorten} == {
        JEUGD: 42,
        "swv_po": 76,
        "swv_vo": 74,
        "ggd": 25,
        "rmc": 40,
    }
    assert all(gebied.van_gebied == 1 for telling in uitkomst.soorten for gebied in telling.gebieden)
    assert over_soort(uitkomst.soorten[0]) == "De regio bestaat uit 42 hele jeugdregio's."


def test_rijen_zeggen_waar_elke_gemeente_ligt():
    (rij,) = Gemeente.objects.actueel().filter(naam="Zuidplas").congruentie().rijen

    assert (rij.code, rij.naam, rij.inwoners) == ("GM1892", "Zuidplas", 45_794)
    assert [(deel.code, deel.aandeel) for deel in rij.delen["swv_vo"]] == [
        ("VO2802", Decimal("0.5045")),
        ("VO2810", Decimal("0.4955")),
    ]
    assert [(deel.gebied, deel.aandeel) for deel in rij.delen["rmc"]] == [("Zuid-Holland-Oost", 1)]


def test_zinnen_van_echte_regios_zijn_kort():
    """Some municipalities, and each province. A list of names may make a sentence a little longer."""
    alle = list(Gemeente.objects.actueel().prefetch_related("werkgebieden"))
    regios = [[g.pk] for g in alle[::9]]
    regios += [[g.pk for g in alle if g.provincie == naam] for naam in {g.provincie for g in alle}]
    for keuze in regios:
        uitkomst = Gemeente.objects.filter(pk__in=keuze).congruentie()
        for tekst in [over_geheel(uitkomst), *(over_soort(telling) for telling in uitkomst.soorten)]:
            te_lang = [zin for zin in zinnen(tekst) if len(zin.split()) > LANGSTE_ZIN + 6]
            assert not te_lang
            assert tekst.endswith(".")
            assert "  " not in tekst
