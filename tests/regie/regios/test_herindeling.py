"""The list of municipalities that are no more, against the table of those that are, and the country's own count."""

import csv
from datetime import date

import pytest

from regie.regios.gebied import Gemeente
from regie.regios.gemeentekeuze import zoek
from regie.regios.gemeentenamen import zoekvorm
from regie.regios.gemeententabel import MEEGELEVERD
from regie.regios.herindeling import OPGEHEVEN, VERDEELD, opgegaan_in

IN_2018 = 380
NIEUW_SINDS_2018 = 14  # the others that took one in were there already


def tabel() -> dict[str, str]:
    with (MEEGELEVERD / "gemeenten.csv").open(encoding="utf-8", newline="") as bestand:
        return {rij["code"]: rij["naam"] for rij in csv.DictReader(bestand)}


def test_elke_opgeheven_gemeente_ging_naar_een_gemeente_van_nu_en_is_er_zelf_niet_meer():
    nu = tabel()
    assert {(code, nu.get(code)) for een in OPGEHEVEN for code, _ in een.naar} == {
        plek for een in OPGEHEVEN for plek in een.naar
    }
    assert not {zoekvorm(een.naam) for een in OPGEHEVEN} & set(map(zoekvorm, nu.values()))


def test_de_lijst_is_heel_geteld_vanaf_het_jaar_ervoor():
    assert len({een.naam for een in OPGEHEVEN}) == len(OPGEHEVEN)
    assert IN_2018 - len(OPGEHEVEN) + NIEUW_SINDS_2018 == len(tabel())
    assert min(een.op for een in OPGEHEVEN) == date(2019, 1, 1)
    assert [een.naam for een in VERDEELD] == ["Winsum", "Haaren"]


# CBS, Gemeentelijke indeling: the municipalities on 1 January. Weesp went in March 2022.
PER_JAAR = {2019: 355, 2020: 355, 2021: 352, 2022: 345, 2023: 342, 2024: 342, 2025: 342, 2026: 342}
# A code that CBS gave out since: the others that took one in were there already.
EERSTE_NIEUWE = "GM1954"


@pytest.mark.parametrize(("jaar", "aantal"), PER_JAAR.items())
def test_de_lijst_klopt_met_het_aantal_gemeenten_van_elk_jaar(jaar, aantal):
    tot_dan = [een for een in OPGEHEVEN if een.op <= date(jaar, 1, 1)]
    nieuw = {code for een in tot_dan for code, _ in een.naar if code >= EERSTE_NIEUWE}

    assert IN_2018 - len(tot_dan) + len(nieuw) == aantal


def test_wat_een_gemeente_in_haar_geheel_opnam_en_wat_voor_een_deel():
    assert opgegaan_in("GM0865") == ()
    assert opgegaan_in("GM0865", ook_deels=True) == ("Haaren",)
    assert opgegaan_in("GM1966") == ("Bedum", "De Marne", "Eemsmond")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tekst", "namen"),
    [
        ("langedijk", {"Dijk en Waard"}),
        ("Haaren", {"Boxtel", "Oisterwijk", "Tilburg", "Vught"}),
        ("dongeradeel", {"Noardeast-Fryslân"}),
    ],
)
def test_zoeken_vindt_een_gemeente_op_haar_oude_naam(tekst, namen):
    assert {een.naam for een in Gemeente.objects.zoek(tekst)} == namen


@pytest.mark.django_db
def test_wie_kiest_ziet_waarom_een_oude_naam_iets_anders_vindt():
    (treffer,) = zoek("Heerhugowaard", jaar=2026).gemeenten

    assert (treffer.naam, treffer.bij) == ("Dijk en Waard", "vroeger: Heerhugowaard en Langedijk, Noord-Holland")
