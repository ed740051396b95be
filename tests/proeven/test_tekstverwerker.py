"""Factsheet and advice opened in LibreOffice, as ODT and as DOCX: what a reader sees on the pages (besluiten 39)."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from quickscan.advies.bewerkbaar import advies_stuk
from quickscan.advies.inhoud import maak_adviesinhoud
from quickscan.factsheet.bewerkbaar import factsheet_stuk
from quickscan.factsheet.inhoud import maak_factsheetinhoud
from regie.stukken.bewerkbaar import SOORTEN, maak_bewerkbaar
from regie.stukken.bewerkbaar.schrijfstuk import Schrijfstuk, Tabel, Tabelcel, gewoon
from tests.proeven.libreoffice import Bladzijde, bladzijden_van
from tests.quickscan import fabriek
from tests.quickscan.factsheet.factsheets import lange_factsheet
from tests.quickscan.factsheet.schrijven import vers
from tests.regie.stukken.bewerkbaar.voorbeelden import voorbeeld

INSPRONG = 8 * 72 / 25.4  # points


type Opener = Callable[[Schrijfstuk], list[Bladzijde]]


@pytest.fixture(params=SOORTEN)
def pagineer(request, libreoffice, tmp_path) -> Opener:
    """What makes pages of a document, by way of a file of this kind."""

    def maak(stuk: Schrijfstuk) -> list[Bladzijde]:
        bestand = tmp_path / f"stuk.{request.param}"
        bestand.write_bytes(maak_bewerkbaar(stuk, request.param, timezone.localtime()))
        return bladzijden_van(libreoffice(bestand, "pdf"))

    return maak


def regels(bladzijden: list[Bladzijde]) -> list[str]:
    return [regel for een in bladzijden for regel in een.regels]


def heeft_op_elke_bladzijde(bladzijden: list[Bladzijde], voet: str) -> None:
    aantal = len(bladzijden)
    onderaan = [een.regels[-1] if "Pagina" in een.regels[-1] else " ".join(een.regels[-2:]) for een in bladzijden]
    assert onderaan == [f"{voet} Pagina {nummer} van {aantal}" for nummer in range(1, aantal + 1)]


@pytest.mark.django_db
def test_de_factsheet(pagineer):
    quickscan = fabriek.quickscan("toetsing")
    versie = lange_factsheet(quickscan)
    inhoud = maak_factsheetinhoud(vers(quickscan), versie)

    bladzijden = pagineer(factsheet_stuk(inhoud))

    # Alone on their line: a number of the program would stand before them.
    gezien = regels(bladzijden)
    assert gezien[:3] == ["Factsheet quickscan regieneming", "Factsheet De Proef", inhoud.onderwerp]
    for kop in (
        "In één oogopslag",
        "a. Wat is er bereikt?",
        "b. Hoe ziet de regieneming eruit?",
        "c. Wat valt op?",
        "d. Hoe worden de rollen vervuld?",
        "Ontwerper: 4, redelijk aanwezig",
        "Dirigent: niet beoordeeld",
        "Bijlage: wat de regio ervan vond",
        "Over deze factsheet",
    ):
        assert gezien.count(kop) == 1, kop
    eerste = bladzijden[0]
    assert eerste.hoogte("Factsheet De Proef") > eerste.hoogte("In één") > eerste.hoogte("Onderwijs en gemeente")
    heeft_op_elke_bladzijde(bladzijden, inhoud.voet)


@pytest.mark.django_db
def test_de_stroken_van_de_factsheet(pagineer):
    quickscan = fabriek.quickscan("toetsing")
    versie = lange_factsheet(quickscan, reacties=0)

    bladzijden = pagineer(factsheet_stuk(maak_factsheetinhoud(vers(quickscan), versie)))

    (met,) = [een for een in bladzijden if "●●" in " ".join(een.regels)]
    samen = " ".join(met.regels)
    # The names of the roles stand below each other, the dots below their value, and the words at the end.
    assert met.vak("Verbinder in de scan")[0] == pytest.approx(met.vak("Dirigent in de scan")[0], abs=1)
    koppen = ("Rol", "Niet of", "Incidenteel", "Regelmatig", "Redelijk", "Ruim", "In woorden")
    plekken = [met.vak(kop)[0] for kop in koppen]
    assert plekken == sorted(plekken)
    # The researchers' own dot for the ontwerper, at 4; of the scan six, stacked by two with their number above.
    assert plekken[4] - 10 < met.vak("●")[0] < plekken[5]
    assert "● ●● 6 ●● ●● ●● Eens, midden 4" in samen
    assert "Verdeeld: 3 en 5, niemand ertussen" in samen
    assert "Groepsscore: 4" in samen
    assert met.strepen >= 9


@pytest.mark.django_db
def test_het_advies(pagineer):
    quickscan = fabriek.quickscan("advies")
    inhoud = maak_adviesinhoud(vers(quickscan), fabriek.adviesversie(quickscan))

    bladzijden = pagineer(advies_stuk(inhoud))

    gezien = regels(bladzijden)
    assert gezien[1:3] == ["Advies aan De Proef", inhoud.onderwerp]
    assert {"In één oogopslag", "Over dit advies"} <= set(gezien)
    assert gezien.count("1. Maak een jaaragenda") == 1
    heeft_op_elke_bladzijde(bladzijden, inhoud.voet)


def test_lijsten_en_een_tabel_die_niet_op_een_bladzijde_past(pagineer):
    rijen = tuple((Tabelcel(gewoon(f"Rij {een}"), is_kop=True), Tabelcel(gewoon("Ja"))) for een in range(90))
    lang = Tabel("Lang", "Veel.", (1, 3), (Tabelcel(gewoon("Watkop")), Tabelcel(gewoon("Ofkop"))), rijen)

    bladzijden = pagineer(voorbeeld(lang))

    eerste = bladzijden[0]
    for regel in ("1. Eerst praten", "2. Dan doen", "3. En terugkijken", "• dieper", "• nog dieper", "7. Slot"):
        assert regel in eerste.regels
    # Hanging: what follows a number or a bullet stands apart from it, each level as far again.
    links = eerste.vak("Daarna rust.")[0]
    for diep, woorden in ((1, "Eerst praten"), (1, "Slot"), (2, "dieper"), (3, "nog dieper")):
        assert eerste.vak(woorden)[0] - links == pytest.approx(diep * INSPRONG, abs=2), woorden
    # The head comes back.
    met = [een for een in bladzijden if any(regel.startswith("Rij ") for regel in een.regels)]
    assert len(met) > 2
    assert [een.regels.count("Watkop Ofkop") for een in met] == [1] * len(met)
    assert [een.strepen > 5 for een in met] == [True] * len(met)
