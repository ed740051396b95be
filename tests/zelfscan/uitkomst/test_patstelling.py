"""Does everybody name another as who fulfils a role? Said for sure only where the counts leave nothing else."""

import pytest

from tests.zelfscan import fabriek
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.uitkomst.groepsuitkomst import lees
from zelfscan.uitkomst.patstelling import Patstelling, kan_een_ander_noemen, noemt_alleen_anderen, patstelling

pytestmark = pytest.mark.eenmaal
HIER = ["gemeente", "school", "swv"]


@pytest.mark.parametrize(
    ("genoemd", "zeker"),
    [
        ({"jgz": 2, "kinderopvang": 1}, True),
        ({"jgz": 2, "gemeente": 1}, False),  # that may be the gemeente itself
        ({"schoolbestuur": 3}, False),  # of the same house as a school
        ({"overig": 3}, False),  # may be anybody
        ({}, False),
    ],
)
def test_niemand_noemt_wie_er_is(genoemd, zeker):
    assert noemt_alleen_anderen(genoemd, HIER) is zeker


@pytest.mark.parametrize(
    ("genoemd", "kan"),
    [
        ({"gemeente": 2, "school": 1}, True),
        ({"gemeente": 3}, False),  # then the gemeente named itself
        ({"school": 2, "schoolbestuur": 2}, True),  # the same two, so the school need not be one of them
        ({"jgz": 3}, False),  # nobody here is named at all
        ({}, False),
    ],
)
def test_iedereen_kan_een_ander_noemen(genoemd, kan):
    assert kan_een_ander_noemen(genoemd, HIER) is kan


def test_een_soort_die_vaker_meedoet_kan_vaker_zichzelf_noemen():
    assert kan_een_ander_noemen({"gemeente": 2}, ["gemeente", "school", "swv"])
    assert not kan_een_ander_noemen({"gemeente": 2}, ["gemeente", "gemeente", "school"])


def test_elke_zin_noemt_de_rollen_bij_naam():
    zinnen = Patstelling(("de dirigent",), ("de verbinder", "de ontwerper")).zinnen

    assert zinnen[0].startswith("Bij de dirigent noemt niemand")
    assert zinnen[1].startswith("Bij de verbinder en de ontwerper kan het zijn")
    assert Patstelling((), ()).zinnen == ()


def scan_met(cijfers="2222", openheid="naam", **gekozen):
    """A revealed scan of a gemeente, a school and a swv, of which each ticks the same at these roles."""
    scan = fabriek.scan(openheid=openheid)
    soorten = zip(HIER, ("gemeente", "onderwijs", "onderwijs"), strict=True)
    for partij, domein in soorten:
        keuzes = {f"{rol}_wie": ("een", wie) for rol, wie in gekozen.items()}
        wie = {"domein": domein, "partij": partij} if openheid == "naam" else {}
        fabriek.invulling(scan, cijfers, keuzes=keuzes, **wie)
    if openheid != "naam":
        fabriek.invulling(scan, cijfers)
    return onthul(by=scan.organisatoren.get().gebruiker, scan=scan)


@pytest.mark.django_db
def test_het_staat_op_de_uitkomst_en_bij_de_organisator(client):
    scan = scan_met(dirigent="jgz")
    zin = "Bij de dirigent noemt niemand een soort organisatie die hier antwoordde."
    client.force_login(scan.organisatoren.get().gebruiker)

    for adres in (f"/s/{scan.code}/resultaat/", f"/mijn/scans/{scan.pk}/uitkomst/"):
        tekst = client.get(adres).text
        assert zin in tekst
        assert "/dragers/#patstelling" in tekst


@pytest.mark.django_db
def test_alleen_met_namen_waarvan_elke_regel_er_is():
    op_naam, zonder = scan_met(dirigent="jgz"), scan_met(openheid="totaal", dirigent="jgz")

    assert patstelling(lees(op_naam)) == Patstelling(("de dirigent",), ())
    assert patstelling(lees(zonder)) is None

    op_naam.beeldregels.filter(partij="swv").update(is_verborgen=True)
    assert patstelling(lees(op_naam)) is None


@pytest.mark.django_db
@pytest.mark.parametrize(("cijfers", "gevraagd"), [("1111", ("de dirigent",)), ("4444", ())])
def test_de_vraag_komt_alleen_bij_wat_er_nauwelijks_is(cijfers, gevraagd):
    scan = scan_met(cijfers, dirigent="gemeente")
    # One of the three named the school instead, so the gemeente may have named another.
    inhoud = scan.beeld.inhoud
    inhoud["onderdelen"]["dirigent_wie"]["keuzes"] = {"een": 3, "gemeente": 2, "school": 1}
    scan.beeld.save()

    gevonden = patstelling(lees(scan))

    assert (gevonden.misschien if gevonden else ()) == gevraagd
