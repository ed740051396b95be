"""Answering, replacing, withdrawing, typing over: what is kept, and what is refused."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.zelfscan import fabriek
from zelfscan.meedoen.actions.invullen import gelezen_van, trek_in, typ_over, vul_achteraf_in, vul_in
from zelfscan.meedoen.actions.weigeringen import AndersDanGelezen, GeenPapier, TeLaat
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.belofte import VAST
from zelfscan.scan.models import Antwoordlink, Beeldregel, Invulling, Keuze, Scan, Score, Toelichting

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
DRIES = dict.fromkeys(fabriek.ROLLEN, 3)
WIE = {"domein": "zorg", "laag": "leiding", "partij": "jgz", "organisatie": "GGD De Proef", "eigen_regio": "Noord"}


def organisator(scan):
    return scan.organisatoren.get().gebruiker


def antwoord(scan, **velden):
    gegevens = {"sleutel": uuid4(), "apparaat": uuid4().hex, "gelezen": gelezen_van(scan), "scores": DRIES}
    return vul_in(scan=scan, **(gegevens | velden))


def test_een_antwoord_wordt_helemaal_bewaard_en_zet_de_scan_vast():
    scan = fabriek.scan()
    gebeurd = Gebeurtenis.objects.count()

    antwoord(
        scan,
        scores=DRIES | {"dirigent": 0, "verbinder": 5},
        teksten={"verbinder": "Zij belt."},
        keuzes={"verbinder_wie": ("een", "school"), "ontwerper_wie": ("niemand",)},
    )

    assert dict(Score.objects.values_list("onderdeel", "waarde")) == {
        "ontwerper": 3,
        "kwartiermaker": 3,
        "verbinder": 5,
    }
    assert list(Toelichting.objects.values_list("onderdeel", "tekst")) == [("verbinder", "Zij belt.")]
    assert set(Keuze.objects.values_list("onderdeel", "sleutel")) == {
        ("verbinder_wie", "een"),
        ("verbinder_wie", "school"),
        ("ontwerper_wie", "niemand"),
    }
    scan.refresh_from_db()
    assert scan.vast
    assert Gebeurtenis.objects.count() == gebeurd


@pytest.mark.parametrize(
    ("velden", "bewaard"),
    [
        ({"openheid": "totaal"}, {}),
        ({"openheid": "domein"}, {"domein": "zorg"}),
        ({"openheid": "laag"}, {"laag": "leiding"}),
        ({"openheid": "naam"}, {"domein": "zorg", "partij": "jgz", "organisatie": "GGD De Proef"}),
        ({"openheid": "naam", "manier": 4}, {veld: WIE[veld] for veld in WIE if veld != "laag"}),
    ],
)
def test_van_wie_invult_blijft_alleen_wat_de_openheid_vraagt(velden, bewaard):
    rij = antwoord(fabriek.scan(**velden), **WIE)

    assert {veld: getattr(rij, veld) for veld in WIE if getattr(rij, veld)} == bewaard


def test_zonder_wat_de_openheid_vraagt_wordt_niets_bewaard():
    with pytest.raises(ValueError, match="organisatie"):
        antwoord(fabriek.scan(openheid="naam"), domein="zorg", partij="jgz")
    assert not Invulling.objects.exists()


def test_hetzelfde_formulier_nog_eens_maakt_geen_tweede_antwoord():
    """The line dropped before the device got its key."""
    scan, sleutel = fabriek.scan(), uuid4()

    antwoord(scan, sleutel=sleutel)
    antwoord(scan, sleutel=sleutel, scores=DRIES | {"dirigent": 1})

    assert Invulling.objects.get().scores.get(onderdeel="dirigent").waarde == 1


def test_hetzelfde_toestel_vervangt_en_een_ander_toestel_niet():
    scan = fabriek.scan()

    antwoord(scan, apparaat="telefoon", teksten={"dirigent": "Eerste"})
    antwoord(scan, apparaat="telefoon")
    antwoord(scan, apparaat="tablet")

    assert set(Invulling.objects.values_list("apparaat", flat=True)) == {"telefoon", "tablet"}
    assert not Toelichting.objects.exists()


def test_een_oud_formulier_op_een_doorgegeven_telefoon_vervangt_niet_wat_de_ander_invulde():
    scan, eerste = fabriek.scan(), uuid4()
    antwoord(scan, sleutel=eerste, apparaat="eerste")
    tweede = antwoord(scan, apparaat="tweede")

    antwoord(scan, sleutel=eerste, apparaat="tweede")

    assert set(Invulling.objects.values_list("pk", "apparaat")) == {(eerste, "eerste"), (tweede.pk, "tweede")}


def test_een_sleutel_van_een_andere_scan_raakt_die_niet():
    elders = antwoord(fabriek.scan())

    with pytest.raises(Achterhaald):
        antwoord(fabriek.scan(), sleutel=elders.pk)
    assert Invulling.objects.get() == elders


# For each thing that is promised, another one.
ANDERS = {
    "samenwerking": "Iets heel anders",
    "gemeente": "Duindorp",
    "thema": "thuiszitten",
    "levensfase": "12_plus",
    "regio": None,
    "manier": 4,
    "openheid": "naam",
    "samengevoegd": [["zorg", "jeugdhulp"]],
    "met_toelichting": False,
    "met_knelpunten": False,
    "naar_factsheet": False,
    "op_regiopagina": True,
    "gemeenten": ["Duindorp", "Kadehaven"],
    "instrument": "proef",
    "instrument_versie": 2,
}


def test_alles_wat_bij_het_eerste_antwoord_vastligt_is_vooraf_beloofd():
    assert set(ANDERS) == set(VAST)


@pytest.mark.parametrize("veld", ANDERS)
def test_wie_iets_anders_las_dan_nu_geldt_leest_eerst_opnieuw(veld):
    scan = fabriek.scan(
        openheid="naam" if veld == "manier" else "domein",
        regio=factories.regio(),
        naar_factsheet=veld not in ("regio", "manier", "openheid"),
    )
    gelezen = gelezen_van(scan)
    Scan.objects.filter(pk=scan.pk).update(**{veld: ANDERS[veld]})

    with pytest.raises(AndersDanGelezen):
        antwoord(scan, gelezen=gelezen, **WIE)


@pytest.mark.parametrize("scores", [{"dirigent": 6}, {"dirigent": -1}, {"baas": 3}])
def test_een_score_buiten_het_instrument_wordt_geweigerd(scores):
    with pytest.raises(ValueError, match="past niet bij"):
        antwoord(fabriek.scan(), scores=scores)
    assert not Invulling.objects.exists()


def test_zonder_toelichting_afgesproken_blijft_er_geen():
    antwoord(fabriek.scan(met_toelichting=False), teksten={"dirigent": "Toch."})

    assert not Toelichting.objects.exists()


def test_na_de_onthulling_kan_invullen_en_intrekken_niet_meer():
    scan = fabriek.onthulde_scan()

    with pytest.raises(TeLaat):
        antwoord(scan)
    with pytest.raises(TeLaat):
        trek_in(scan=scan, apparaat="telefoon")


def test_intrekken_haalt_alleen_het_antwoord_van_dit_toestel_weg():
    scan = fabriek.scan()
    antwoord(scan, apparaat="telefoon")
    antwoord(scan, apparaat="tablet")
    fabriek.invulling(scan)  # on paper: no device at all

    assert trek_in(scan=scan, apparaat="telefoon")
    assert not trek_in(scan=scan, apparaat="telefoon")
    assert not trek_in(scan=scan, apparaat="")
    assert set(Invulling.objects.values_list("apparaat", flat=True)) == {"tablet", ""}


def test_een_persoonlijke_link_vinkt_alleen_die_genodigde_af():
    scan = fabriek.scan()
    bo, jo = (fabriek.genodigde(scan, email=f"{naam}@voorbeeld.example") for naam in ("bo", "jo"))
    link, andere = map(Antwoordlink.objects.maak, (bo, jo))
    elders = Antwoordlink.objects.maak(fabriek.genodigde(fabriek.scan()))

    for sleutel in (link.sleutel, elders.sleutel, "onzin"):
        antwoord(scan, uitnodiging=sleutel)

    geantwoord = dict(Antwoordlink.objects.values_list("pk", "heeft_geantwoord"))
    assert geantwoord == {link.pk: True, andere.pk: False, elders.pk: False}


def test_papier_overtypen_bewaart_scores_en_merkt_ze_als_papier():
    scan, sleutel = fabriek.scan(openheid="naam"), uuid4()

    for laatste in (1, 4):
        typ_over(by=organisator(scan), scan=scan, sleutel=sleutel, scores=DRIES | {"dirigent": laatste}, **WIE)

    rij = Invulling.objects.get()
    assert (rij.op_papier, rij.organisatie, rij.apparaat) == (True, "GGD De Proef", "")
    assert rij.scores.get(onderdeel="dirigent").waarde == 4
    scan.refresh_from_db()
    assert scan.vast


@pytest.mark.parametrize("splitsing", ["domein", "laag"])
def test_papier_overtypen_kan_niet_met_een_splitsing_niet_door_een_ander_en_niet_over_een_digitaal_antwoord(splitsing):
    scan, gesplitst = fabriek.scan(), fabriek.scan(openheid=splitsing)
    digitaal = antwoord(scan)

    with pytest.raises(GeenPapier):
        typ_over(by=organisator(gesplitst), scan=gesplitst, sleutel=uuid4(), scores=DRIES, **WIE)
    with pytest.raises(PermissionDenied):
        typ_over(by=factories.gebruiker(), scan=scan, sleutel=uuid4(), scores=DRIES)
    with pytest.raises(Achterhaald):
        typ_over(by=organisator(scan), scan=scan, sleutel=digitaal.pk, scores=DRIES)
    assert Invulling.objects.get() == digitaal


def met_namen_onthuld():
    scan = fabriek.scan(openheid="naam")
    for _ in range(2):
        fabriek.invulling(scan)
    return onthul(by=organisator(scan), scan=scan)


def test_met_naam_komt_een_laat_antwoord_als_regel_achteraf_erbij_en_een_keer():
    scan, sleutel = met_namen_onthuld(), uuid4()

    for _ in range(2):
        vul_achteraf_in(
            scan=scan, sleutel=sleutel, scores=DRIES | {"dirigent": 0}, teksten={"verbinder": "Zij belt."}, **WIE
        )

    regel = Beeldregel.objects.get(na_onthulling=True)
    assert (regel.organisatie, regel.eigen_regio) == ("GGD De Proef", "")
    assert regel.scores == {"ontwerper": 3, "kwartiermaker": 3, "verbinder": 3}
    assert regel.teksten == {"verbinder": "Zij belt."}


def test_een_laat_antwoord_kan_niet_zonder_namen_niet_voor_de_onthulling_en_vervangt_geen_regel_van_eerder():
    eerder = met_namen_onthuld()

    for scan in (fabriek.onthulde_scan(), fabriek.scan(openheid="naam")):
        with pytest.raises(TeLaat):
            vul_achteraf_in(scan=scan, sleutel=uuid4(), scores=DRIES, **WIE)
    with pytest.raises(Achterhaald):
        vul_achteraf_in(scan=eerder, sleutel=eerder.beeldregels.first().pk, scores=DRIES, **WIE)
    assert not Beeldregel.objects.filter(na_onthulling=True).exists()
