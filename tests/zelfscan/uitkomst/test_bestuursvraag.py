"""What a group asks of its administrators: written with the conclusion, read wherever that stands."""

import pytest

from tests.zelfscan import fabriek
from zelfscan.uitkomst.actions.uitkomst import leg_conclusie_vast, sluit

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
KOP, VRAAG = "Wat we van het bestuur vragen", "Kies wie dit betaalt."


@pytest.fixture
def scan():
    return fabriek.onthulde_scan(("1300", "2300", "3400", "5450"))


@pytest.fixture
def organisator(client, scan):
    wie = scan.organisatoren.get().gebruiker
    client.force_login(wie)
    return wie


def test_een_lege_tekst_haalt_alleen_zichzelf_weg(scan, organisator):
    leg_conclusie_vast(by=organisator, scan=scan, conclusie="Zo.", bestuursvraag=VRAAG)

    scan = leg_conclusie_vast(by=organisator, scan=scan, conclusie="", bestuursvraag=VRAAG)

    assert (scan.conclusie, scan.bestuursvraag) == ("", VRAAG)


def test_ook_zonder_conclusie_staat_de_vraag_overal_waar_de_groep_kijkt(client, scan, organisator):
    adressen = [f"/mijn/scans/{scan.pk}/uitkomst/", f"/s/{scan.code}/resultaat/", f"/s/{scan.code}/scherm/"]
    zonder = [client.get(adres).text for adres in adressen]

    client.post(f"/mijn/scans/{scan.pk}/uitkomst/conclusie/", {"conclusie": "", "bestuursvraag": VRAAG})

    assert not any(KOP in tekst for tekst in zonder)
    for adres in adressen:
        tekst = client.get(adres).text
        assert KOP in tekst, adres
        assert VRAAG in tekst, adres


def test_het_verslag_zegt_wat_er_van_het_bestuur_gevraagd_wordt(client, scan, organisator):
    leg_conclusie_vast(by=organisator, scan=scan, conclusie="", bestuursvraag=f"{VRAAG}\n\nEn wie het leidt.")
    sluit(by=organisator, scan=scan)

    tekst = client.get(f"/s/{scan.code}/verslag/").text

    assert KOP in tekst
    assert f"<p>{VRAAG}</p>" in tekst
    assert "<p>En wie het leidt.</p>" in tekst
