"""What was ticked beside an item: one sentence, the same on each page and in the PDF (privacy 7)."""

import re

import pytest
from django.core.cache import caches

from tests.pdftekst import tekst_van
from tests.wereld.verslag import gesloten_scan
from zelfscan.instrumenten.kernrollen import INSTRUMENT
from zelfscan.uitkomst.groepsuitkomst import lees

(WIE,) = INSTRUMENT.naast("dirigent")


def uitkomst(**keuzes):
    return WIE.soort.uitkomst(WIE.naam, {"aantal": 3, "keuzes": keuzes})


def test_de_zin_zegt_wat_er_is_geteld():
    zin = uitkomst(een=2, niemand=1, gemeente=2, school=1).zin

    assert zin.replace("\N{NO-BREAK SPACE}", " ") == (
        "3 mensen zeiden hier iets over. Die mensen noemden één persoon of organisatie (2 keer), niemand (1 keer). "
        "Door wie: Gemeente (2 keer), School (1 keer)."
    )
    # A number stays on the line of its word.
    assert zin.count("\N{NO-BREAK SPACE}keer") == zin.count("keer")


def test_wat_niemand_zei_staat_er_niet():
    assert uitkomst().zin == "3 mensen zeiden hier iets over."


def test_alleen_als_iedereen_dezelfde_partij_noemt_hangt_een_rol_daaraan():
    een = uitkomst(een=2, niemand=1, gemeente=3)

    assert uitkomst(een=3).hangt() == uitkomst(een=3, gemeente=2, school=1).hangt() == ""
    assert een.hangt() == (
        "Deze rol lijkt aan één partij te hangen. Alleen gemeente wordt genoemd. Valt die weg, dan "
        "misschien ook de rol."
    )
    assert een.hangt("De dirigent").startswith("De dirigent lijkt aan één partij te hangen")


@pytest.mark.django_db
@pytest.mark.eenmaal
def test_de_uitkomst_het_verslag_en_de_pdf_zeggen_hetzelfde(client):
    caches["pdf"].clear()
    scan = gesloten_scan()
    client.force_login(scan.organisatoren.get().gebruiker)
    (houders,) = (naast.geheel for rol in lees(scan).delen for naast in rol.naast if naast.geheel)
    plekken = ("/s/{0.code}/resultaat/", "/s/{0.code}/verslag/", "/mijn/scans/{0.pk}/uitkomst/rol/dirigent/")

    teksten = [client.get(plek.format(scan)).text for plek in plekken]
    teksten.append(tekst_van(client.get(f"/s/{scan.code}/verslag.pdf").content))

    for tekst in teksten:
        gelezen = " ".join(re.sub("</?a[^>]*>", "", tekst).split())
        assert " ".join(houders.zin.split()) in gelezen
        assert f"{houders.hangt()} Bespreek wie het kan overnemen." in gelezen
