"""No account learns the name behind an address: not by asking, not by a no, not by what one types elsewhere."""

import re

import pytest
from django.db import transaction

from regie.mijn.eigen_gegevens import eigen_gegevens
from regie.regios.actions import voorstellen
from regie.regios.regio import Lidmaatschap
from tests import factories
from tests.regie.regios.regios import browser
from tests.regie.regios.vragen import ADRES, BEKEND, MERK, gelijk, vraag

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]


@pytest.fixture
def bram():
    return factories.gebruiker("Bram", email=ADRES)


@pytest.mark.parametrize("rol", ["lid", "beheerder"])
def test_een_uitnodiging_verraadt_niemand(regio, anouk, rol, mailoutbox, django_capture_on_commit_callbacks):
    pad, gezien = f"/regios/{regio.slug}/leden/", {}
    for soort, velden in BEKEND.items():
        with transaction.atomic():
            if velden is not None:
                factories.gebruiker(MERK, email=ADRES, **velden)
            client = browser(anouk)
            with django_capture_on_commit_callbacks(execute=True):
                eerst = client.post(pad, {"email": ADRES, "naam": "", "rol": rol})
            paginas = [client.get(pad).text, client.post(pad, {"email": ADRES, "rol": rol}).text]
            paginas += [client.get(weg).text for weg in (f"/regios/{regio.slug}/", "/mijn/", "/mijn/verwijderen/")]
            paginas.append(str(eigen_gegevens(anouk)))
            assert not any(MERK in tekst for tekst in paginas), soort
            nummer = regio.voorstellen.get().pk
            plat = re.sub(rf"/{nummer}/", "", gelijk("".join(paginas)))
            gezien[soort] = (eerst.status_code, eerst.url, plat, [brief.to for brief in mailoutbox])
            mailoutbox.clear()
            transaction.set_rollback(True)

    assert all(wat == gezien["onbekend"] for wat in gezien.values())
    assert ADRES in gezien["onbekend"][2]


def test_een_nee_verraadt_niemand_en_een_ja_wel(regio, anouk, mailoutbox, django_capture_on_commit_callbacks):
    wie = factories.gebruiker(MERK, email=ADRES)
    pad = f"/regios/{regio.slug}/leden/"
    with django_capture_on_commit_callbacks(execute=True):
        voorstellen.weiger(by=wie, voorstel=vraag(regio))

    assert MERK not in browser(anouk).get(pad).text
    assert not any(MERK in brief.body for brief in mailoutbox if brief.to == [anouk.email])
    assert MERK not in str(eigen_gegevens(anouk))
    voorstellen.aanvaard(by=wie, voorstel=vraag(regio))
    assert MERK in browser(anouk).get(pad).text


def test_een_contact_of_deelnemer_laat_zien_wat_er_is_getypt(regio, anouk):
    factories.gebruiker(MERK, email=ADRES)
    client = browser(anouk)

    client.post(
        f"/regios/{regio.slug}/contacten/maken/",
        {"gemeente": "regio", "terrein": "zorg", "naam": "Getypt", "functie": "", "email": ADRES, "telefoon": ""},
    )

    tekst = client.get(f"/regios/{regio.slug}/contacten/").text
    assert "Getypt" in tekst
    assert MERK not in tekst + client.get(f"/regios/{regio.slug}/").text + str(eigen_gegevens(anouk))


def test_wat_je_vroeg_en_wat_je_gevraagd_is_staat_in_je_gegevens(regio, anouk, bram):
    vraag(regio, rol="beheerder", naam="B.")

    assert eigen_gegevens(anouk)["wie je vroeg voor een regio"] == [
        {"regio": "De Liemers", "rol": "beheerder", "e-mailadres": ADRES, "naam": "B."}
    ]
    (gevraagd,) = eigen_gegevens(bram)["vragen over een regio die op je wachten"]
    assert (gevraagd["regio"], gevraagd["rol"]) == ("De Liemers", "beheerder")
    assert Lidmaatschap.objects.filter(gebruiker=bram).count() == 0
