"""A question about a scan is of one person, once, and ends with who asked; and it tells nobody who is asked."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from regie.mensen.gebruiker import Gebruiker
from regie.mijn.eigen_gegevens import eigen_gegevens
from regie.regios.actions.voorstellen import AlGevraagd
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.regie.regios.regios import browser
from tests.regie.regios.vragen import ADRES, BEKEND, MERK, gelijk
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions import organisatoren, scans
from zelfscan.organiseren.actions.organisatoren import AlOrganisator
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Scanvoorstel

from .vragen import mee, over, wie

pytestmark = pytest.mark.django_db


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def bo():
    return factories.gebruiker("Bo", email=ADRES)


@pytest.fixture
def scan(anouk):
    return fabriek.scan(organisator=anouk, samenwerking="Twee scholen")


@pytest.fixture
def na_commit(django_capture_on_commit_callbacks, mailoutbox):
    def doe(action, **velden):
        al = len(mailoutbox)
        with django_capture_on_commit_callbacks(execute=True):
            action(**velden)
        return [(brief.to[0], brief.subject) for brief in mailoutbox[al:]]

    return doe


def test_een_vraag_is_van_een_mens_en_een_keer(anouk, scan, bo):
    voorstel = mee(scan)
    pad = f"/mijn/scans/vragen/{voorstel.pk}/"
    for ander in (anouk, factories.gebruiker(), factories.medewerker()):
        client = browser(ander)
        assert (client.get(pad).status_code, client.post(pad, {"antwoord": "ja"}).status_code) == (404, 404)
        for doe in (organisatoren.aanvaard, organisatoren.weiger):
            with pytest.raises(PermissionDenied):
                doe(by=ander, voorstel=voorstel)
    client = browser(bo)
    client.get(pad)
    assert "Kies ja of nee." in client.post(pad, {}).text
    assert wie(scan) == {"Anouk"}
    client.post(pad, {"antwoord": "ja"})
    organisatoren.haal_organisator_weg(by=anouk, organisator=scan.organisatoren.get(gebruiker=bo))
    assert client.post(pad, {"antwoord": "ja"}).status_code == 404
    assert wie(scan) == {"Anouk"}


@pytest.mark.parametrize("hoe", ["gaat weg", "wordt weggehaald", "draagt over", "gesloten"])
def test_wie_niet_meer_organiseert_vraagt_niets_meer(anouk, scan, bo, hoe):
    ander = fabriek.organisator(scan)
    voorstel = organisatoren.draag_over(by=ander.gebruiker, scan=scan, email=ADRES)
    if hoe == "draagt over":
        cas = factories.gebruiker("Cas")
        organisatoren.aanvaard(
            by=cas, voorstel=organisatoren.draag_over(by=ander.gebruiker, scan=scan, email=cas.email)
        )
    elif hoe == "gesloten":
        Gebruiker.objects.filter(pk=ander.gebruiker_id).update(is_active=False)
    else:
        organisatoren.haal_organisator_weg(by=anouk if "wordt" in hoe else ander.gebruiker, organisator=ander)

    assert browser(bo).get(f"/mijn/scans/vragen/{voorstel.pk}/").status_code == 404
    with pytest.raises(Achterhaald):
        organisatoren.aanvaard(by=bo, voorstel=voorstel)
    assert "Bo" not in wie(scan)


def test_een_afgelaste_scan_neemt_niemand_meer_over(anouk, scan, bo):
    voorstel = over(scan)
    scans.gelast_af(by=anouk, scan=scan)

    with pytest.raises(Achterhaald):
        organisatoren.aanvaard(by=bo, voorstel=voorstel)
    assert not Scanvoorstel.objects.exists()
    for vraag in (mee, over):
        with pytest.raises(Achterhaald):
            vraag(scan)


def test_na_het_onthullen_kan_overnemen_nog(anouk, scan, bo):
    for _ in range(4):
        fabriek.invulling(scan)
    voorstel = over(scan)
    onthul(by=anouk, scan=scan)

    organisatoren.aanvaard(by=bo, voorstel=voorstel)

    assert wie(scan) == {"Bo"}


def test_er_worden_er_nooit_drie(anouk, scan, bo):
    """Past the check when it was asked: the place was taken in between."""
    voorstel = mee(scan)
    scan.organisatoren.create(gebruiker=factories.gebruiker("Cas"))

    with pytest.raises(AlOrganisator, match="al twee"):
        organisatoren.aanvaard(by=bo, voorstel=voorstel)
    assert "al twee organisatoren" in browser(bo).post(f"/mijn/scans/vragen/{voorstel.pk}/", {"antwoord": "ja"}).text
    assert wie(scan) == {"Anouk", "Cas"}


def test_twee_die_tegelijk_overdragen(anouk, scan, bo):
    ander = fabriek.organisator(scan, factories.gebruiker("Cas"))
    dora = factories.gebruiker("Dora")
    een = over(scan)
    with pytest.raises(AlGevraagd):
        organisatoren.draag_over(by=ander.gebruiker, scan=scan, email=ADRES)
    twee = organisatoren.draag_over(by=ander.gebruiker, scan=scan, email=dora.email)

    organisatoren.aanvaard(by=bo, voorstel=een)
    organisatoren.aanvaard(by=dora, voorstel=twee)

    assert wie(scan) == {"Bo", "Dora"}


def test_een_vraag_tegelijk(scan):
    mee(scan)

    for vraag in (mee, over):
        with pytest.raises(AlGevraagd, match="is al gevraagd"):
            vraag(scan, ADRES.upper())
    with pytest.raises(AlOrganisator, match=f"antwoord van {re.escape(ADRES)}"):
        mee(scan, "ander@voorbeeld.example")
    # Handing over is another thing to ask.
    over(scan, "ander@voorbeeld.example")
    assert Scanvoorstel.objects.count() == 2


def test_wie_al_organiseert_wordt_niet_gevraagd(scan, bo):
    fabriek.organisator(scan, bo)

    with pytest.raises(AlOrganisator, match="Organiseer niet meer mee"):
        over(scan, ADRES.upper())


def test_een_vraag_verwijderen(anouk, scan, bo):
    voorstel = mee(scan)
    pad = f"/mijn/scans/{scan.pk}/organisatoren/vragen/{voorstel.pk}/verwijderen/"

    assert browser(bo).post(pad).status_code == 404
    assert browser(anouk).post(pad).status_code == 302

    assert not Scanvoorstel.objects.exists()
    with pytest.raises(Achterhaald):
        organisatoren.verwijder(by=anouk, voorstel=voorstel)


GELDIG = {"email": ADRES, "draagt_over": False}


@pytest.mark.parametrize("anders", [{}, {"draagt_over": True}], ids=str)
def test_de_database_neemt_een_vraag_aan(scan, anouk, anders):
    Scanvoorstel.objects.create(scan=scan, door=anouk, **GELDIG | anders)


def test_de_database_weigert_een_vraag_aan_niemand_en_twee_keer(scan, anouk):
    Scanvoorstel.objects.create(scan=scan, door=anouk, **GELDIG)
    for velden in (GELDIG, GELDIG | {"email": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Scanvoorstel.objects.create(scan=scan, door=anouk, **velden)
        with pytest.raises(ValidationError):
            Scanvoorstel(scan=scan, door=anouk, **velden).full_clean()


# No account learns the name behind an address


@pytest.mark.parametrize("wat", ["erbij", "over"])
def test_een_vraag_verraadt_niemand(scan, anouk, wat, mailoutbox, django_capture_on_commit_callbacks):
    pad, gezien = f"/mijn/scans/{scan.pk}/organisatoren/", {}
    data = {"wat": wat, f"{wat}-email": ADRES}
    for soort, velden in BEKEND.items():
        with transaction.atomic():
            if velden is not None:
                factories.gebruiker(MERK, email=ADRES, **velden)
            client = browser(anouk)
            with django_capture_on_commit_callbacks(execute=True):
                eerst = client.post(pad, data)
            paginas = [client.get(pad).text, client.post(pad, data).text]
            paginas += [client.get(weg).text for weg in (f"/mijn/scans/{scan.pk}/", "/mijn/", "/mijn/verwijderen/")]
            paginas.append(str(eigen_gegevens(anouk)))
            assert not any(MERK in tekst for tekst in paginas), soort
            # PostgreSQL numbers on after what was undone, so the question may get the number of the scan.
            plat = re.sub(rf"(?<!/scans)/{scan.voorstellen.get().pk}/", "", gelijk("".join(paginas)))
            gezien[soort] = (eerst.status_code, eerst.url, plat, [brief.to for brief in mailoutbox])
            mailoutbox.clear()
            transaction.set_rollback(True)

    assert all(wat == gezien["onbekend"] for wat in gezien.values())
    assert ADRES in gezien["onbekend"][2]


def test_een_nee_verraadt_niemand_en_een_ja_wel(scan, anouk, mailoutbox, django_capture_on_commit_callbacks):
    mens = factories.gebruiker(MERK, email=ADRES)
    pad = f"/mijn/scans/{scan.pk}/organisatoren/"
    with django_capture_on_commit_callbacks(execute=True):
        organisatoren.weiger(by=mens, voorstel=mee(scan))

    assert MERK not in browser(anouk).get(pad).text
    assert not any(MERK in brief.body for brief in mailoutbox if brief.to == [anouk.email])
    assert MERK not in str(eigen_gegevens(anouk))
    organisatoren.aanvaard(by=mens, voorstel=mee(scan))
    assert MERK in browser(anouk).get(pad).text


def test_een_genodigde_laat_zien_wat_er_is_getypt(scan, anouk):
    factories.gebruiker(MERK, email=ADRES)
    client, pad = browser(anouk), f"/mijn/scans/{scan.pk}/genodigden/"

    client.post(pad, {"stap": "een", "organisatie": "De Brug", "partij": "school", "email": ADRES, "naam": "Getypt"})

    tekst = client.get(pad).text + client.get(f"/mijn/scans/{scan.pk}/").text
    assert "Getypt" in tekst
    assert MERK not in tekst


def test_wat_je_vroeg_en_wat_je_gevraagd_is_staat_in_je_gegevens(scan, anouk, bo):
    over(scan)

    assert eigen_gegevens(anouk)["wie je vroeg voor een scan"][0]["e-mailadres"] == ADRES
    assert eigen_gegevens(bo)["vragen over een scan die op je wachten"] == [
        {"samenwerking": "Twee scholen", "naam": "", "overnemen": True}
    ]
    assert timedelta(days=14) == scan.voorstellen.get().verloopt_op - scan.voorstellen.get().created_at
