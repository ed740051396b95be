"""Making a scan and all before the reveal: what the actions allow, refuse, keep and mail."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from regie.mensen import mailbudget
from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.mailbudget import MailbudgetOp
from regie.stukken.fouten import Achterhaald
from tests import factories
from tests.zelfscan import fabriek
from zelfscan.organiseren.actions.organisatoren import AlOrganisator, LaatsteOrganisator, verwijder
from zelfscan.organiseren.actions.scans import (
    draag_over,
    gelast_af,
    haal_organisator_weg,
    maak_scan,
    verplaats,
    vraag_organisator,
    wijzig_scan,
)
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Antwoordlink, Invulling, Organisator, Scan
from zelfscan.scan.openheden import kan_splitsen, splitsing_in_woorden

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
VELDEN = {"samenwerking": "Twee scholen", "manier": 3, "openheid": "totaal", "verwacht": 9}


@pytest.fixture
def anouk():
    return factories.gebruiker("Anouk")


@pytest.fixture
def scan(anouk):
    return fabriek.scan(organisator=anouk, verwacht=9)


@pytest.fixture
def na_commit(django_capture_on_commit_callbacks, mailoutbox):
    """Run an action with its commit; returns the mails it sent as (to, subject)."""

    def doe(actie, **wat):
        al = len(mailoutbox)
        with django_capture_on_commit_callbacks(execute=True):
            actie(**wat)
        return [(mail.to[0], mail.subject) for mail in mailoutbox[al:]]

    return doe


def maak(by, **anders) -> Scan:
    return maak_scan(by=by, bijeenkomst=timezone.now() + timedelta(days=7), **(VELDEN | anders))


def test_wie_een_scan_maakt_organiseert_haar(anouk):
    scan = maak(anouk, samenwerking="  Twee\u202e scholen ")

    assert Scan.objects.van(anouk).get() == scan
    assert (scan.samenwerking, scan.status, scan.vast) == ("Twee scholen", "open", False)
    assert Gebeurtenis.objects.over(scan).get().zin() == "Anouk maakte de scan Twee scholen."


def test_een_code_die_er_al_is_wordt_een_andere(anouk, scan, monkeypatch):
    monkeypatch.setattr(Scan._meta.get_field("code"), "_get_default", lambda: scan.code)

    assert maak(anouk).code != scan.code


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"openheid": "domein", "verwacht": 7}, "openheid"),
        ({"openheid": "laag", "verwacht": 7}, "openheid"),
        ({"openheid": ""}, "openheid"),
        ({"samenwerking": " "}, "samenwerking"),
        ({"openheid": "domein", "samengevoegd": [["zorg", "jeugdhulp"], ["zorg", "gemeente"]]}, None),
        ({"openheid": "laag", "samengevoegd": [["uitvoering", "leiding", "bestuur"]]}, None),
        (
            {
                "openheid": "domein",
                "samengevoegd": [["onderwijs", "kinderopvang", "gemeente", "jeugdhulp", "zorg"]],
            },
            None,
        ),
    ],
)
def test_wat_niet_bij_elkaar_past_wordt_geen_scan(anouk, anders, veld):
    with pytest.raises(ValidationError) as fout:
        maak(anouk, **anders)

    assert veld is None or veld in fout.value.message_dict
    assert not Scan.objects.exists()


@pytest.mark.parametrize(
    ("openheid", "samengevoegd", "zin"),
    [
        ("domein", [["zorg", "jeugdhulp"], ["zorg", "gemeente"]], "Zet elk domein in hoogstens één groep."),
        ("laag", [["leiding", "bestuur"], ["leiding", "uitvoering"]], "Zet elke laag in hoogstens één groep."),
    ],
)
def test_wat_in_twee_groepen_staat_heet_zoals_het_is(anouk, openheid, samengevoegd, zin):
    with pytest.raises(ValidationError) as fout:
        maak(anouk, openheid=openheid, samengevoegd=samengevoegd)

    assert fout.value.messages == [zin]


def test_samengevoegd_staan_op_volgorde_en_alleen_bij_domein(anouk):
    groepen = [["zorg", "jeugdhulp"], ["gemeente"], ["kinderopvang", "onderwijs"]]

    per_domein = maak(anouk, openheid="domein", samengevoegd=groepen)
    assert per_domein.samengevoegd == [["onderwijs", "kinderopvang"], ["jeugdhulp", "zorg"]]
    assert maak(anouk, samengevoegd=groepen).samengevoegd == []
    # Of the other kind nothing is joined.
    lagen = [["bestuur", "uitvoering"], *groepen]
    assert maak(anouk, openheid="laag", samengevoegd=lagen).samengevoegd == [["uitvoering", "bestuur"]]
    assert maak(anouk, openheid="domein", samengevoegd=lagen).samengevoegd == per_domein.samengevoegd


def test_tussen_regios_is_altijd_met_naam(anouk):
    assert maak(anouk, manier=4, openheid="totaal").openheid == "naam"


def test_een_regio_van_een_ander_kan_niet(anouk):
    with pytest.raises(ValidationError, match="waar je zelf bij hoort"):
        maak(anouk, regio=factories.regio())

    eigen = factories.regio(beheerder=anouk)
    assert maak(anouk, regio=eigen, naar_factsheet=True).regio == eigen


def test_een_ander_verandert_niets(scan):
    with pytest.raises(PermissionDenied):
        wijzig_scan(by=factories.medewerker(), scan=scan, verwacht=12)


def test_na_het_eerste_antwoord_ligt_vast_wat_mensen_lazen(anouk, scan):
    wijzig_scan(by=anouk, scan=scan, openheid="naam", samenwerking="Iets anders")
    Scan.objects.filter(pk=scan.pk).update(vast=True)

    for veld, waarde in {"openheid": "totaal", "samenwerking": "x", "met_toelichting": False, "verwacht": 8}.items():
        with pytest.raises(ValidationError, match=r"ligt vast|niet lager"):
            wijzig_scan(by=anouk, scan=scan, **{veld: waarde})
    assert wijzig_scan(by=anouk, scan=scan, verwacht=12).verwacht == 12


def test_verplaatsen_vertelt_het_wie_is_uitgenodigd_en_de_andere_organisator(anouk, scan, na_commit, mailoutbox):
    bo = fabriek.genodigde(scan, email="bo@voorbeeld.example")
    Antwoordlink.objects.maak(bo)
    fabriek.genodigde(scan, "Nooit gemaild", email="jo@voorbeeld.example")
    fabriek.genodigde(scan, "Zonder adres")
    Organisator.objects.create(scan=scan, gebruiker=factories.gebruiker(email="mee@voorbeeld.example"))
    nieuw = scan.bijeenkomst + timedelta(days=1)

    brieven = na_commit(verplaats, by=anouk, scan=scan, bijeenkomst=nieuw, plaats="Zaal 3")

    assert brieven == [
        (aan, f"Verzet: {scan.samenwerking}") for aan in ("bo@voorbeeld.example", "mee@voorbeeld.example")
    ]
    assert "Zaal 3" in mailoutbox[0].body
    assert b"Zaal 3" in mailoutbox[0].attachments[0].content.encode()
    assert na_commit(verplaats, by=anouk, scan=scan, bijeenkomst=nieuw, plaats="Zaal 3") == []


def test_een_volgende_ronde_verplaats_je_niet_naar_te_vroeg(anouk):
    eerste = fabriek.onthulde_scan(organisator=anouk)
    tweede = fabriek.scan(
        organisator=anouk, reeks=eerste.reeks, ronde=2, bijeenkomst=timezone.now() + timedelta(days=100)
    )

    with pytest.raises(ValidationError, match="minstens 90 dagen"):
        verplaats(by=anouk, scan=tweede, bijeenkomst=timezone.now() + timedelta(days=80), plaats="")


def test_afgelasten_wist_de_antwoorden_ongelezen(anouk, scan, na_commit):
    genodigde = fabriek.genodigde(scan, email="bo@voorbeeld.example")
    Antwoordlink.objects.maak(genodigde)
    fabriek.genodigde(scan, "Nooit gemaild", email="jo@voorbeeld.example")
    fabriek.invulling(scan)

    assert na_commit(gelast_af, by=anouk, scan=scan) == [("bo@voorbeeld.example", f"Afgelast: {scan.samenwerking}")]
    scan.refresh_from_db()
    assert scan.status == "afgelast"
    assert not Invulling.objects.exists()
    assert not Antwoordlink.objects.exists()
    with pytest.raises(Achterhaald):
        onthul(by=anouk, scan=scan)


# Who organises


def test_steeds_een_ander_vragen_mailt_niet_eindeloos_onbekenden(anouk, scan, na_commit, monkeypatch):
    monkeypatch.setattr(mailbudget, "PER_DAG", 3)
    for nummer in range(3):
        assert na_commit(vraag_organisator, by=anouk, scan=scan, email=f"vreemde{nummer}@voorbeeld.example")
        verwijder(by=anouk, voorstel=scan.voorstellen.get())

    for actie in (vraag_organisator, draag_over):
        with pytest.raises(MailbudgetOp):
            actie(by=anouk, scan=scan, email="vreemde3@voorbeeld.example")
    # Nor a question.
    assert not scan.voorstellen.exists()
    assert scan.organisatoren.get().gebruiker == anouk


def test_de_laatste_organisator_gaat_niet_weg(anouk, scan):
    with pytest.raises(LaatsteOrganisator):
        haal_organisator_weg(by=anouk, organisator=scan.organisatoren.get())

    ander = fabriek.organisator(scan)
    haal_organisator_weg(by=anouk, organisator=scan.organisatoren.get(gebruiker=anouk))
    assert scan.organisatoren.get() == ander


def test_wie_een_ander_weghaalt_laat_het_weten(anouk, scan, na_commit):
    ander = fabriek.organisator(scan)

    verstuurd = na_commit(haal_organisator_weg, by=anouk, organisator=ander)

    assert verstuurd == [(ander.gebruiker.email, f"Je organiseert deze scan niet meer: {scan.samenwerking}")]


def test_aan_jezelf_draag_je_niet_over(anouk, scan):
    with pytest.raises(AlOrganisator):
        draag_over(by=anouk, scan=scan, email=anouk.email.upper())
    assert scan.organisatoren.get().gebruiker == anouk


# What is told before


@pytest.mark.parametrize(
    ("domeinen", "samen", "kan"),
    [
        (["onderwijs"] * 4 + ["zorg"] * 4, [], True),
        (["onderwijs"] * 4 + ["zorg"] * 3, [], False),
        (["onderwijs"] * 9, [], False),
        (["onderwijs"] * 3 + ["zorg"] * 3 + ["gemeente"] * 3, [], False),
        (["onderwijs"] * 3 + ["zorg"] * 2 + ["gemeente"] * 2 + ["jeugdhulp"] * 2, [["zorg", "gemeente"]], True),
    ],
)
def test_of_een_splitsing_kan_komen(domeinen, samen, kan):
    assert kan_splitsen(domeinen, samen) is kan


def test_alleen_bij_domein_gaat_het_over_een_splitsing():
    assert splitsing_in_woorden(Scan(openheid="totaal"), ["zorg"]) == ""
    assert "geen splitsing" in splitsing_in_woorden(Scan(openheid="domein"), ["zorg"] * 9)
    assert "kan een splitsing" in splitsing_in_woorden(Scan(openheid="domein"), ["zorg"] * 4 + ["onderwijs"] * 4)
