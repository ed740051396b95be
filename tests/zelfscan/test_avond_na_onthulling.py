"""The evening after the reveal, with every instrument there is and with the invented one: the talk, what the group
agrees on, the report in each of its forms, the next round and the trend.

What must stand there is counted from the answers by `avond.verwacht`, which knows the rule and not the engine.
"""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import lxml.html
import pytest
from django.test import Client
from django.utils import timezone
from odfdo import Document
from openpyxl import load_workbook

from tests.pdfkeuring import keur
from tests.zelfscan import fabriek
from tests.zelfscan.avond import (
    ANTWOORDEN,
    gelezen,
    ontbreekt,
    onthulde_scan,
    op_een_regel,
    open_scan,
    verwacht,
)
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Scan

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
WOORDEN = ["verdeeld", "deels eens", "eens"]
CONCLUSIE = "We beginnen bij de school."
AFSPRAAK = {"wat": "Nodig de jeugdarts uit", "organisatie": "De Linde", "wie": "", "wanneer": ""}
# Of the round after it: more agreement, and one who came no more.
LATER = ("4253", "4253", "4512", "4552", "4152", "4112", "4522", "4552")


def waarom(deel) -> str:
    return f"Daarom dit bij {deel.naam}."


def artikelen(antwoord) -> dict[str, lxml.html.HtmlElement]:
    """The items of a page in their order, by key."""
    boom = lxml.html.document_fromstring(antwoord.text)
    return {een.get("aria-labelledby").partition("-")[2]: een for een in boom.xpath("//article[@aria-labelledby]")}


def woorden(deel) -> str:
    return " ".join(deel.text_content().split())


def geteld(artikel) -> list[int]:
    """How often each answer was given, as the first table of an item has it."""
    tabel = artikel.xpath(".//table")[0]
    return [int(woorden(cel).split("×")[0].split()[0]) for cel in tabel.xpath(".//tbody//td[not(.//svg)]")]


def getal(waarde: float) -> str:
    return f"{waarde:g}".replace(".", ",")


# The talk.


def test_na_de_onthulling_staat_er_wat_uit_de_antwoorden_volgt(instrument, ria, organisator):
    scan, uitkomst = onthulde_scan(ria, instrument), verwacht(instrument)

    alle = artikelen(organisator.get(f"/s/{scan.code}/resultaat/"))

    for deel in instrument.gescoord:
        artikel, van = alle[deel.sleutel], uitkomst[deel.sleutel]
        assert geteld(artikel) == van.verdeling(deel)
        (woord,) = artikel.xpath(".//span[starts-with(@class, 'etiket ')]")
        assert woorden(woord) == van.woord
        assert ("het midden is" in woorden(artikel)) is (van.midden is not None)
        assert (f"Kan ik niet beoordelen: {van.onbekend}×" in woorden(artikel)) is bool(van.onbekend)
    op_volgorde = [WOORDEN.index(uitkomst[sleutel].woord) for sleutel in alle if sleutel in uitkomst]
    assert op_volgorde == sorted(op_volgorde)
    assert len(set(op_volgorde)) > 1  # there is an order to be seen
    for deel in instrument.onderdelen:
        if deel.soort.bewaard_als == "keuzes":
            # Inside a sentence without a capital.
            artikel = woorden(alle[deel.bij or deel.sleutel]).lower()
            gekozen = [deel.soort.lijsten[0].woorden(een).lower() for een in deel.soort.sleutels[:2]]
            assert ontbreekt(gekozen, artikel) == []
        if deel.is_tekst:
            assert ontbreekt([f"Tekst nummer {nummer}." for nummer in range(9)], woorden(alle[deel.sleutel])) == []


def test_op_de_wand_staat_waar_de_groep_over_praat_en_geen_tekst(instrument, ria, organisator):
    scan, uitkomst = onthulde_scan(ria, instrument), verwacht(instrument)

    antwoord = organisator.get(f"/s/{scan.code}/scherm/")

    tekst = gelezen(antwoord)
    assert ontbreekt([deel.naam for deel in instrument.gescoord], tekst) == []
    assert "Tekst nummer" not in tekst
    dias = lxml.html.document_fromstring(antwoord.text).xpath("//section[contains(@class, 'dia-rol')]/@id")
    sleutels = [een.removeprefix("dia-") for een in dias]
    assert len(sleutels) == min(len(instrument.gescoord), 5)
    op_volgorde = [WOORDEN.index(uitkomst[sleutel].woord) for sleutel in sleutels]
    assert op_volgorde == sorted(op_volgorde)
    # What comes on the wall is at least as divided as what does not, apart from two that are there for being low.
    niet = [WOORDEN.index(een.woord) for sleutel, een in uitkomst.items() if sleutel not in sleutels]
    assert all(plaats >= op_volgorde[2] for plaats in niet)


def test_de_groep_legt_vast_waar_zij_op_uitkomt_en_sluit(instrument, ria, organisator):
    scan, uitkomst = onthulde_scan(ria, instrument), verwacht(instrument)
    adres = f"/mijn/scans/{scan.pk}/uitkomst/"

    for deel in instrument.gescoord:
        van, pagina = uitkomst[deel.sleutel], f"{adres}onderdeel/{deel.sleutel}/"
        assert deel.naam in gelezen(organisator.get(pagina))
        hoogste = len(deel.soort.schaal.labels)
        gekozen = {"waarde": hoogste, "waarom": waarom(deel)}
        ligt_er = van.midden if van.midden is not None else max(van.gegeven)
        antwoord = organisator.post(pagina, gekozen)
        # A choice without an order has no distance; else who chooses far from the scores is asked once more.
        if deel.soort.naam != "kolom" and hoogste - ligt_er >= deel.soort.schaal.ver_vanaf:
            assert "Dat mag. Klopt het?" in gelezen(antwoord)
            assert not scan.groepsscores.filter(onderdeel=deel.sleutel).exists()
            antwoord = organisator.post(pagina, gekozen | {"toch": "on"})
        assert antwoord.url == adres
    organisator.post(f"{adres}afspraken/maken/", AFSPRAAK | {"onderdeel": instrument.gescoord[-1].sleutel})
    organisator.post(f"{adres}conclusie/", {"conclusie": CONCLUSIE})
    assert organisator.post(f"{adres}sluiten/").url == adres

    bewaard = dict(scan.groepsscores.values_list("onderdeel", "waarde"))
    assert bewaard == {deel.sleutel: len(deel.soort.schaal.labels) for deel in instrument.gescoord}
    tekst = gelezen(organisator.get(adres))
    assert ontbreekt([waarom(deel) for deel in instrument.gescoord], tekst) == []
    assert ontbreekt(["De uitkomst ligt vast", CONCLUSIE, AFSPRAAK["wat"]], tekst) == []
    scan.refresh_from_db()
    assert scan.status == "gesloten"
    # What is fixed is fixed.
    organisator.post(f"{adres}onderdeel/{instrument.gescoord[0].sleutel}/", {"waarde": 1, "waarom": "Toch niet."})
    assert dict(scan.groepsscores.values_list("onderdeel", "waarde")) == bewaard


# The report.


def sluit_met(organisator, scan: Scan, waarde: int) -> Scan:
    """The group agrees on this value at each item, makes one agreement and closes; all by its pages."""
    adres = f"/mijn/scans/{scan.pk}/uitkomst/"
    for deel in scan.instrument_nu.gescoord:
        data = {"waarde": waarde, "waarom": waarom(deel), "toch": "on"}
        assert organisator.post(f"{adres}onderdeel/{deel.sleutel}/", data).status_code == 302
    organisator.post(f"{adres}afspraken/maken/", AFSPRAAK | {"onderdeel": scan.instrument_nu.gescoord[-1].sleutel})
    organisator.post(f"{adres}conclusie/", {"conclusie": CONCLUSIE})
    organisator.post(f"{adres}sluiten/")
    scan.refresh_from_db()
    assert scan.status == "gesloten"
    return scan


def volgende(ria, organisator, scan: Scan) -> Scan:
    """The next round, a hundred days later, revealed."""
    lang_geleden = timezone.localdate() - timedelta(days=100)
    Scan.objects.filter(pk=scan.pk).update(onthuld_op=lang_geleden, gesloten_op=lang_geleden)
    wanneer = {"datum": f"{timezone.localdate():%d-%m-%Y}", "tijd": "14:00", "plaats": ""}
    organisator.post(f"/mijn/scans/{scan.pk}/volgende-ronde/", wanneer)
    tweede = Scan.objects.get(reeks=scan.reeks, ronde=2)
    assert tweede.instrument_nu is scan.instrument_nu
    for cijfers in LATER:
        fabriek.invulling(tweede, cijfers)
    return onthul(by=ria, scan=tweede)


def bladen_uit(soort: str, bestand: bytes) -> dict[str, list[list]]:
    """The sheets as a spreadsheet program reads them, an empty cell as None."""
    if soort == "xlsx":
        boek = load_workbook(BytesIO(bestand))
        return {blad.title: [list(rij) for rij in blad.iter_rows(values_only=True)] for blad in boek}
    tabellen = Document(BytesIO(bestand)).body.get_tables()
    return {tabel.name: [list(rij) for rij in tabel.get_values()] for tabel in tabellen}


def als_tabel(rijen: list[list]) -> list[dict]:
    kop, *rest = rijen
    return [dict(zip(kop, rij, strict=True)) for rij in rest]


def test_het_verslag_van_de_tweede_ronde_zegt_overal_hetzelfde(instrument, ria, organisator):
    """As a page, a PDF and two spreadsheets; and what the rounds came to beside each other."""
    eerste = sluit_met(organisator, onthulde_scan(ria, instrument), 2)
    scan = sluit_met(organisator, volgende(ria, organisator, eerste), 1)
    toen, nu = verwacht(instrument), verwacht(instrument, LATER)
    noemer, adres = instrument.noemer, f"/s/{scan.code}/verslag"

    pagina, bestand = organisator.get(f"{adres}/"), organisator.get(f"{adres}.pdf").content

    assert keur(bestand) == []
    pdf = op_een_regel(bestand)
    for tekst in (gelezen(pagina), pdf):
        zinnen = [zin for deel in instrument.gescoord for zin in (deel.naam, waarom(deel))]
        assert ontbreekt([*zinnen, CONCLUSIE, AFSPRAAK["wat"], "andere samenstelling"], tekst) == []
    artikel = artikelen(pagina)
    for deel in instrument.gescoord:
        assert nu[deel.sleutel].woord in woorden(artikel[deel.sleutel])
        if (midden := nu[deel.sleutel].midden) is not None:
            waar = f"midden {getal(midden)}" if deel.soort.schaal.met_cijfers else "midden: "
            assert waar in woorden(artikel[deel.sleutel])
    for soort in ("xlsx", "ods"):
        bladen = bladen_uit(soort, organisator.get(f"{adres}.{soort}").content)
        per_deel = {rij[noemer.kop]: rij for rij in als_tabel(bladen[noemer.meer.capitalize()])}
        for deel in instrument.gescoord:
            rij, van = per_deel[deel.naam], nu[deel.sleutel]
            assert (rij["Scores"], rij["Kan ik niet beoordelen"]) == (len(van.gegeven), van.onbekend)
            assert (rij["Midden"], rij["Eens, deels eens of verdeeld"]) == (van.midden, van.woord)
            assert (rij["Groepsscore"], rij["Waarom"]) == (deel.soort.cel(1), waarom(deel))
        rondes = [
            (rij[noemer.kop], rij["Ronde"], rij["Hoeveel antwoorden"], rij["Scores"], rij["Midden"])
            for rij in als_tabel(bladen["Rondes"])
        ]
        assert rondes == [
            (deel.naam, nummer, len(antwoorden), len(van[deel.sleutel].gegeven), van[deel.sleutel].midden)
            for deel in instrument.gescoord
            for nummer, van, antwoorden in ((1, toen, ANTWOORDEN), (2, nu, LATER))
        ]


# Two ways to answer, in one evening.


def test_papier_en_telefoon_worden_samen_geteld(instrument, ria, organisator):
    scan = open_scan(ria, instrument)
    papier, telefoon = ANTWOORDEN[:4], ANTWOORDEN[4:]
    for nummer, cijfers in enumerate(telefoon):
        tekst, mag = next(deel.tekstvelden for deel in instrument.onderdelen if deel.tekstvelden)
        data = fabriek.formulier(scan, cijfers) | {tekst.naam: f"Van telefoon {nummer}.", mag.naam: "on"}
        assert "opgeslagen" in gelezen(Client().post(f"/s/{scan.code}/", data))
    for cijfers in papier:
        waarden = fabriek.scores(instrument, cijfers)
        regel = {"cijfers": "".join(map(str, waarden.values()))} if instrument.op_een_regel else waarden
        gelezen(organisator.post(f"/mijn/scans/{scan.pk}/papier/", regel | {"sleutel": str(uuid4())}))
    assert "9 van 9 binnen" in gelezen(organisator.get(f"/s/{scan.code}/scherm/"))

    organisator.post(f"/mijn/scans/{scan.pk}/onthullen/", {"zeker": "ja"})

    beeld, uitkomst = scan.beeld.inhoud["onderdelen"], verwacht(instrument)
    getoond = set()
    for deel in instrument.gescoord:
        van = uitkomst[deel.sleutel]
        zelf = [fabriek.scores(instrument, cijfers)[deel.sleutel] for cijfers in telefoon]
        assert (beeld[deel.sleutel]["gevraagd"], beeld[deel.sleutel]["aantal"]) == (9, len(van.gegeven))
        # Who typed the paper takes it off again: under three others, nothing is shown.
        te_zien = sum(map(bool, zelf)) in (0, 3, 4, 5)
        assert beeld[deel.sleutel]["verdeling"] == (van.verdeling(deel) if te_zien else None)
        getoond.add(te_zien)
    assert getoond == {True, False}
    geschreven = [tekst for geteld in beeld.values() for tekst in geteld["teksten"]]
    assert geschreven == [f"Van telefoon {nummer}." for nummer in range(len(telefoon))]
