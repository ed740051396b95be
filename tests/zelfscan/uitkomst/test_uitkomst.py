"""After the reveal: what an organiser writes down, when that is refused, and what the pages make of it."""

from datetime import date

import lxml.html
import pytest
from django.core.exceptions import PermissionDenied

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.zelfscan import fabriek
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Rapportadres
from zelfscan.uitkomst.actions.afspraken import bewaar_afspraak, haal_afspraak_weg, vink_af
from zelfscan.uitkomst.actions.uitkomst import (
    VerVanDeScores,
    leg_conclusie_vast,
    leg_groepsscore_vast,
    sluit,
    verberg_toelichting,
)
from zelfscan.uitkomst.groepsuitkomst import lees
from zelfscan.uitkomst.views import uitkomst as pagina

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
AFSPRAAK = {"wat": "Bel de wethouder", "organisatie": "De Linde", "wie": "", "wanneer": None, "onderdeel": ""}


def organisator(scan):
    return scan.organisatoren.get().gebruiker


def onthuld(cijfers=("1300", "2300", "3400", "5450"), *, teksten=None, **velden):
    scan = fabriek.scan(**velden)
    for vier in cijfers:
        fabriek.invulling(scan, vier, teksten=teksten)
    return onthul(by=organisator(scan), scan=scan)


def leg_vast(scan, onderdeel="kwartiermaker", waarde=4, waarom="Het loopt.", **anders):
    wat = {"by": organisator(scan), "scan": scan, "onderdeel": onderdeel, "waarde": waarde, "waarom": waarom}
    return leg_groepsscore_vast(**(wat | anders))


def test_een_groepsscore_vervangt_de_vorige_en_de_geschiedenis_zegt_dat():
    scan = onthuld()
    leg_vast(scan)

    leg_vast(scan, waarde=3, waarom="Toch iets minder.")

    assert [(rij.waarde, rij.waarom) for rij in scan.groepsscores.all()] == [(3, "Toch iets minder.")]
    laatste = Gebeurtenis.objects.over(scan)[0]
    assert (laatste.van, laatste.naar) == ({"waarde": 4}, {"onderdeel": "kwartiermaker", "waarde": 3})


@pytest.mark.parametrize(
    ("onderdeel", "waarde", "ver"), [("ontwerper", 4, False), ("ontwerper", 5, True), ("dirigent", 5, False)]
)
def test_ver_van_het_midden_wordt_nog_eens_gevraagd(onderdeel, waarde, ver):
    """The median of the ontwerper is 2,5; of the dirigent nothing is shown, so there is nothing to be far from."""
    scan = onthuld()

    if ver:
        with pytest.raises(VerVanDeScores, match="2,5"):
            leg_vast(scan, onderdeel, waarde)
        assert not scan.groepsscores.exists()
        leg_vast(scan, onderdeel, waarde, toch=True)
    else:
        leg_vast(scan, onderdeel, waarde)

    assert scan.groepsscores.get().waarde == waarde


def test_de_pagina_vraagt_na_en_bewaart_pas_met_een_vinkje(client):
    scan = onthuld()
    client.force_login(organisator(scan))
    adres = f"/mijn/scans/{scan.pk}/uitkomst/rol/ontwerper/"
    data = {"waarde": "5", "waarom": "We kijken vooruit."}
    assert 'name="toch"' not in client.get(adres).text

    antwoord = client.post(adres, data)

    assert 'name="toch"' in antwoord.text
    assert "We kijken vooruit." in antwoord.text
    assert not scan.groepsscores.exists()
    assert client.post(adres, data | {"toch": "on"}).status_code == 302
    assert scan.groepsscores.get().waarde == 5


def test_een_groepsscore_begint_leeg(client):
    scan = onthuld()
    client.force_login(organisator(scan))

    tekst = client.get(f"/mijn/scans/{scan.pk}/uitkomst/rol/kwartiermaker/").text
    assert tekst.count('name="waarde"') == 5
    assert "checked" not in tekst


@pytest.mark.parametrize("waarde", [0, 6])
def test_een_groepsscore_buiten_de_schaal_kan_niet(waarde):
    with pytest.raises(Achterhaald):
        leg_vast(onthuld(), waarde=waarde)


def test_tussen_regios_is_er_geen_groepsscore():
    with pytest.raises(Achterhaald):
        leg_vast(onthuld(manier=4, openheid="naam"))


def acties(scan, by):
    afspraak = bewaar_afspraak(by=organisator(scan), scan=scan, **AFSPRAAK) if scan.status == "onthuld" else None
    wat = {"by": by, "scan": scan}
    return {
        "groepsscore": lambda: leg_vast(scan, by=by),
        "conclusie": lambda: leg_conclusie_vast(**wat, conclusie="Zo."),
        "toelichting": lambda: verberg_toelichting(**wat, onderdeel="verbinder", nummer=0),
        "afspraak": lambda: bewaar_afspraak(**wat, **AFSPRAAK),
        "klaar": lambda: vink_af(**wat, afspraak=afspraak or scan.afspraken.first(), klaar=True),
        "weg": lambda: haal_afspraak_weg(**wat, afspraak=afspraak or scan.afspraken.first()),
        "sluiten": lambda: sluit(**wat),
    }


@pytest.mark.parametrize("wie", ["gebruiker", "medewerker"])
def test_alleen_de_organisator_legt_iets_vast(wie):
    scan = onthuld(teksten={"verbinder": "Tekst"})

    for actie in acties(scan, getattr(factories, wie)()).values():
        with pytest.raises(PermissionDenied):
            actie()


def test_na_het_sluiten_ligt_alles_vast_behalve_afvinken_en_verbergen():
    scan = onthuld(teksten={"verbinder": "Tekst"})
    bewaar_afspraak(by=organisator(scan), scan=scan, **AFSPRAAK)
    scan = sluit(by=organisator(scan), scan=scan)
    per_naam = acties(scan, organisator(scan))

    for naam in ("groepsscore", "conclusie", "afspraak", "weg", "sluiten"):
        with pytest.raises(Achterhaald):
            per_naam[naam]()
    per_naam["klaar"]()
    per_naam["toelichting"]()

    assert scan.afspraken.get().klaar


def test_voor_de_onthulling_ligt_er_niets_vast(client):
    scan = fabriek.scan()
    for naam, actie in acties(scan, organisator(scan)).items():
        if naam not in ("klaar", "weg"):
            with pytest.raises(Achterhaald):
                actie()
    client.force_login(organisator(scan))

    assert client.get(f"/mijn/scans/{scan.pk}/uitkomst/").headers["Location"].endswith("/onthullen/")


def test_een_afspraak_van_een_andere_scan_is_er_niet():
    scan, ander = onthuld(), onthuld()
    afspraak = bewaar_afspraak(by=organisator(ander), scan=ander, **AFSPRAAK)

    for actie in (bewaar_afspraak, haal_afspraak_weg):
        with pytest.raises(Achterhaald):
            actie(by=organisator(scan), scan=scan, afspraak=afspraak)


def test_van_een_afspraak_staan_geen_woorden_in_de_geschiedenis():
    scan = onthuld()
    bewaar_afspraak(by=organisator(scan), scan=scan, **AFSPRAAK | {"wie": "Bo", "wanneer": date(2099, 1, 1)})

    laatste = Gebeurtenis.objects.over(scan)[0]

    assert "Bo" not in f"{laatste.naar} {laatste.van} {laatste.zin()}"
    assert "wethouder" not in f"{laatste.naar} {laatste.van} {laatste.zin()}"


def test_een_verborgen_toelichting_leest_niemand_meer(client):
    scan = fabriek.scan()
    for tekst in ("Aardig", "Kwetsend", "Zakelijk", "Zuur"):
        fabriek.invulling(scan, teksten={"verbinder": tekst})
    scan = onthul(by=organisator(scan), scan=scan)

    verberg_toelichting(by=organisator(scan), scan=scan, onderdeel="verbinder", nummer=1)

    assert lees(scan).delen[2].teksten == ["Aardig", "Zakelijk", "Zuur"]
    assert "Kwetsend" not in client.get(f"/s/{scan.code}/resultaat/").text
    with pytest.raises(Achterhaald):
        verberg_toelichting(by=organisator(scan), scan=scan, onderdeel="verbinder", nummer=1)
    [gebeurtenis] = Gebeurtenis.objects.over(scan).filter(wat="scan.toelichting_verborgen")
    assert (gebeurtenis.actor, gebeurtenis.naar) == (organisator(scan), {"onderdeel": "verbinder"})
    assert "Kwetsend" not in str([rij.naar for rij in Gebeurtenis.objects.over(scan)])


def test_met_naam_verberg_je_de_toelichting_van_een_organisatie(client):
    scan = onthuld(teksten={"verbinder": "Kwetsend", "dirigent": "Goed"}, openheid="naam")
    regel = scan.beeldregels.first()
    client.force_login(organisator(scan))
    adres = f"/mijn/scans/{scan.pk}/uitkomst/rol/verbinder/verberg/?regel={regel.pk}"
    assert "Kwetsend" in client.get(adres).text

    client.post(adres)

    teksten = [tekst for regel in lees(scan).regels for _, tekst in regel.teksten]
    assert (teksten.count("Kwetsend"), teksten.count("Goed")) == (3, 4)
    assert client.get(adres).status_code == 404


@pytest.mark.parametrize("openheid", ["totaal", "naam"])
def test_ook_een_antwoord_op_een_open_vraag_is_te_verbergen(client, proef, openheid):
    """Such a question has no page of its own: its texts stand with the outcome."""
    scan = fabriek.scan(openheid=openheid, **fabriek.met(proef))
    for nummer in range(8):
        fabriek.invulling(scan, teksten={"pr_kans": f"Kwetsend {nummer}"})
    scan = onthul(by=organisator(scan), scan=scan)
    client.force_login(organisator(scan))
    uitkomst = f"/mijn/scans/{scan.pk}/uitkomst/"
    links = lxml.html.fromstring(client.get(uitkomst).text).xpath("//a[contains(@href, '/verberg/')]/@href")
    assert len(links) == 8
    assert "Kwetsend" in client.get(links[0]).text

    assert client.post(links[0]).url == uitkomst

    for adres in (uitkomst, f"/s/{scan.code}/resultaat/"):
        assert client.get(adres).text.count("Kwetsend") == 7
    assert client.get(links[0]).status_code == 404


def test_wie_een_adres_achterliet_krijgt_bij_het_sluiten_een_link(django_capture_on_commit_callbacks, mailoutbox):
    scan = onthuld()
    Rapportadres.objects.create(scan=scan, email="bo@voorbeeld.example")

    with django_capture_on_commit_callbacks(execute=True):
        scan = sluit(by=organisator(scan), scan=scan)

    assert scan.gesloten_op
    assert [mail.to for mail in mailoutbox] == [["bo@voorbeeld.example"]]


def test_onthullen_zegt_eerst_wat_er_gewist_wordt(client):
    scan = fabriek.scan(verwacht=9)
    for _ in range(4):
        fabriek.invulling(scan)
    client.force_login(organisator(scan))
    adres = f"/mijn/scans/{scan.pk}/onthullen/"

    tekst = client.get(adres).text
    scan.refresh_from_db()

    assert scan.is_open
    for zin in ("weet je het zeker", "4 van 9 binnen", "wissen de losse antwoorden", "niet terug te draaien"):
        assert zin in tekst
    assert client.post(adres).headers["Location"] == f"/mijn/scans/{scan.pk}/uitkomst/"
    scan.refresh_from_db()
    assert scan.status == "onthuld"


def test_wie_tegelijk_met_een_ander_onthult_komt_ook_op_de_uitkomst(client, monkeypatch):
    """A second press on the button as well: then there is nothing left to ask, and nothing went wrong."""
    scan = fabriek.scan()
    for _ in range(4):
        fabriek.invulling(scan)
    client.force_login(organisator(scan))

    def eerst_een_ander(**wat):
        onthul(**wat)
        raise Achterhaald

    monkeypatch.setattr(pagina, "onthul", eerst_een_ander)
    antwoord = client.post(f"/mijn/scans/{scan.pk}/onthullen/", follow=True)

    assert antwoord.redirect_chain == [(f"/mijn/scans/{scan.pk}/uitkomst/", 302)]
    assert "intussen veranderd" not in antwoord.text


def test_met_te_weinig_antwoorden_is_er_geen_knop_om_te_onthullen(client):
    scan = fabriek.scan()
    fabriek.invulling(scan)
    client.force_login(organisator(scan))

    antwoord = client.post(f"/mijn/scans/{scan.pk}/onthullen/")

    assert "vanaf 4 antwoorden. Nu zijn het er 1." in antwoord.text
    assert "Ja, onthul nu" not in antwoord.text
    assert scan.invullingen.count() == 1
