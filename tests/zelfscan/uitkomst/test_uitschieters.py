"""Somebody far from a group that agrees: with names the ends are named with a question, without them nobody is."""

from itertools import product

import pytest

from regie.inhoud.eensgezindheid import Eensgezindheid
from tests import pdftekst
from tests.zelfscan import fabriek
from zelfscan.instrumenten.groepsanalyse import eensgezindheid, in_woorden, midden, uitschieters
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Beeldregel, Scan
from zelfscan.uitkomst.einden import einden
from zelfscan.uitkomst.gesprek import VER_UITEEN, gesprek
from zelfscan.uitkomst.groepsuitkomst import lees, lees_cijfers

pytestmark = pytest.mark.eenmaal

SOORT = INSTRUMENT.onderdeel("verbinder").soort
MENSEN = {"De Brug": "3333", "Gemeente": "3353", "Haven": "3313", "Lyceum": "3333", "Zon": "3333", "Oost": "3333"}
NAAMLOOS = "met uitschieters"
VRAAG = "Haven geeft een 1, Gemeente een 5. Waar zit dat in?"


def verdelingen(aantal: int, waarden: int = 5):
    """All counts of so many scores."""
    for rij in product(range(aantal + 1), repeat=waarden - 1):
        if sum(rij) <= aantal:
            yield (*rij, aantal - sum(rij))


@pytest.mark.parametrize("aantal", range(3, 10))
def test_een_uitschieter_is_twee_of_meer_van_het_midden_naast_eens_of_deels_eens(aantal):
    gezien = set()
    for verdeling in verdelingen(aantal):
        woord = eensgezindheid(verdeling, MATE_VAN_AANWEZIGHEID)
        gevonden = uitschieters(verdeling, MATE_VAN_AANWEZIGHEID)
        waar = midden(verdeling, MATE_VAN_AANWEZIGHEID)
        ver = [een for een in range(1, 6) if waar is not None and verdeling[een - 1] and abs(een - waar) >= 2]
        assert list(gevonden) == (ver if woord in (Eensgezindheid.EENS, Eensgezindheid.DEELS) else [])
        assert (NAAMLOOS in in_woorden(verdeling, MATE_VAN_AANWEZIGHEID).woord) == bool(gevonden)
        gezien.add((woord, bool(gevonden)))

    assert (Eensgezindheid.DEELS, True) in gezien
    assert (Eensgezindheid.VERDEELD, False) in gezien


@pytest.mark.parametrize("groep", ["domein", "laag"])
def test_naast_eens_kijken_geen_groepen_verschillend(groep):
    """Of all pairs of blocks of four, and of a small block beside a large one: there the rule bites."""
    paren = [*product(verdelingen(4), repeat=2), *product([(0, 0, 12, 0, 0), (0, 0, 0, 16, 0)], verdelingen(4))]
    gezien = set()
    for blokken in paren:
        samen = tuple(map(sum, zip(*blokken, strict=True)))
        woord, apart = eensgezindheid(samen, MATE_VAN_AANWEZIGHEID), SOORT.ver_uiteen(blokken)
        gezegd = gesprek(INSTRUMENT, "verbinder", samen, blokken=blokken, groep=groep)
        assert (VER_UITEEN[groep] in gezegd.vragen) == (apart and woord != Eensgezindheid.EENS)
        gezien.add((woord, apart))

    assert {(Eensgezindheid.EENS, True), (Eensgezindheid.DEELS, True), (Eensgezindheid.VERDEELD, True)} <= gezien


@pytest.mark.parametrize(
    ("gegeven", "zin"),
    [
        ("1a 3b 3c 3d 3e 5f", "a geeft een 1, f een 5. Waar zit dat in?"),
        ("3a 3b 3c 3d 4e 1f 1f", "f geeft een 1, e een 4. Waar zit dat in?"),
        ("2a 2b 3c 3d 3e 3f 5g", "a en b geven een 2, g een 5. Waar zit dat in?"),
        ("3a 3b 3c 3d 3e 3f 5g", "6 organisaties geven een 3, g een 5. Waar zit dat in?"),
        ("3a 3b 3c 3d 3e 4f", ""),
        ("1a 1b 3c 5d 5e", ""),
    ],
)
def test_de_einden_bij_naam(gegeven, zin):
    paren = [(int(een[0]), een[1:]) for een in gegeven.split()]
    telling = SOORT.tel(waarde for waarde, _ in paren)

    assert einden(telling, SOORT, paren) == zin


def test_wie_aan_een_einde_niet_te_zien_is_laat_de_ander_niet_alleen_staan():
    telling = SOORT.tel((1, 3, 3, 3, 3, 5))

    assert einden(telling, SOORT, [(1, "a"), (3, "b")]) == ""
    assert einden(telling, SOORT, []) == ""


# On every surface


def scan_met(openheid: str, **velden) -> Scan:
    scan = fabriek.scan(openheid=openheid, **velden)
    for nummer, (naam, cijfers) in enumerate(MENSEN.items()):
        plek = {"organisatie": naam} if scan.met_naam else {}
        if scan.groep:
            plek["domein"] = ("onderwijs", "gemeente")[nummer % 2]
        fabriek.invulling(scan, cijfers, **plek)
    return onthul(by=scan.organisatoren.get().gebruiker, scan=scan)


def plekken(client, scan: Scan) -> dict[str, str]:
    """All that is read of an outcome."""
    Scan.objects.filter(pk=scan.pk).update(status="gesloten", gesloten_op=scan.onthuld_op)
    uit = {
        waar: " ".join(client.get(f"/s/{scan.code}/{waar}/").text.split())
        for waar in ("scherm", "resultaat", "verslag")
    }
    return uit | {"pdf": " ".join(pdftekst.tekst_van(client.get(f"/s/{scan.code}/verslag.pdf").content).split())}


@pytest.mark.django_db
@pytest.mark.parametrize("openheid", ["totaal", "domein", "laag"])
def test_zonder_namen_staat_er_dat_er_uitschieters_zijn_en_van_wie_niet(client, openheid):
    scan = scan_met(openheid)
    (deel,) = [een for een in lees(scan).delen if een.onderdeel.sleutel == "verbinder"]

    assert (deel.woord_voluit, deel.einden) == (f"deels eens, {NAAMLOOS}", "")
    for waar, gelezen in plekken(client, scan).items():
        assert NAAMLOOS in gelezen, waar
        assert "Waar zit dat in?" not in gelezen, waar
        assert not [naam for naam in MENSEN if f"{naam} geeft" in gelezen], waar


@pytest.mark.django_db
def test_met_namen_heten_de_einden_met_een_vraag(client):
    scan = scan_met("naam")
    for waar, gelezen in plekken(client, scan).items():
        assert gelezen.count(VRAAG) == 1, waar


@pytest.mark.django_db
def test_wie_verborgen_is_of_later_kwam_wordt_niet_genoemd(client):
    scan = scan_met("naam")
    Beeldregel.objects.create(
        scan=scan,
        organisatie="Te Laat",
        partij="school",
        domein="onderwijs",
        scores={"verbinder": 1},
        na_onthulling=True,
    )
    assert VRAAG in plekken(client, scan)["verslag"]

    Beeldregel.objects.filter(organisatie="Haven").update(is_verborgen=True)
    for waar, gelezen in plekken(client, scan).items():
        assert "Waar zit dat in?" not in gelezen, waar
        assert NAAMLOOS in gelezen, waar
        assert "Haven" not in gelezen, waar
    # Where only counts are read, there is nobody to name.
    assert all(deel.einden == "" for uit in lees_cijfers(Scan.objects.all()) for deel in uit.delen)
