"""Who may carry the regie: each of the four is complete, and every kind of organisation finds one page at most."""

from collections import Counter

import pytest

from regie.inhoud.dragers import DRAGERS, EERUIT, INITIATIEFSPEL, drager, drager_van
from regie.inhoud.partijen import Partij
from tests.regie.inhoud.taal import taalfouten, tekenfouten


def test_er_zijn_er_vier_en_een_ander_is_er_niet():
    assert [een.sleutel for een in DRAGERS] == ["gemeente", "school", "samenwerkingsverband", "zorgaanbieder"]
    with pytest.raises(KeyError):
        drager("ouder")


def test_elke_soort_organisatie_hoort_bij_hoogstens_een():
    assert max(Counter(partij for een in DRAGERS for partij in een.partijen).values()) == 1
    assert drager_van("school") is drager_van("schoolbestuur") is drager("school")
    assert [partij for partij in Partij if not drager_van(partij)] == ["cjg", "jgz", "kinderopvang", "overig"]


@pytest.mark.parametrize("deze", DRAGERS, ids=lambda een: een.sleutel)
def test_elk_is_af_en_vraagt_iets_aan_de_drie_andere(deze):
    assert [aan for aan, _ in deze.vraagt] == [een.sleutel for een in DRAGERS if een != deze]
    assert 3 <= len(deze.begint) <= 4
    assert 4 <= len(deze.hindert) <= 6
    assert len(deze.doen) == 5
    assert deze.bron.startswith("paragraaf 3.")


@pytest.mark.parametrize("deze", DRAGERS, ids=lambda een: een.sleutel)
def test_elke_tekst_is_gewoon_nederlands(deze):
    zinnen = [deze.kern, *deze.begint, *deze.doen, *(deel for een in deze.hindert for deel in (een.wat, een.tekst))]
    fouten = {zin: taalfouten(zin, hoogstens=260) for zin in zinnen}
    fouten |= {vraag: taalfouten(vraag, hoogstens=90, slot="?") for _, vraag in deze.vraagt}
    fouten |= {naam: tekenfouten(naam) for naam in (deze.naam, deze.als, deze.aan)}

    assert {tekst: fout for tekst, fout in fouten.items() if fout} == {}


def test_het_initiatiefspel_past_in_vier_regels():
    assert len(INITIATIEFSPEL) == len(EERUIT) == 4
    assert [fout for zin in (*INITIATIEFSPEL, *EERUIT) for fout in taalfouten(zin, hoogstens=90)] == []
