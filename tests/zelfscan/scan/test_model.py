"""What the database refuses of a scan and everything around it: each named constraint, allowed and refused."""

import uuid
from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests import factories
from tests.zelfscan import fabriek
from zelfscan.scan.models import (
    Afspraak,
    Antwoordlink,
    Beeld,
    Beeldregel,
    Bezetting,
    Genodigde,
    Groepsscore,
    Invulling,
    Keuze,
    Knelpuntantwoord,
    Leiding,
    Organisator,
    OudOrganisator,
    Rapportadres,
    Scan,
    Scanvoorstel,
    Score,
    Toelichting,
    Wisopdracht,
)

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 2)
REEKS = uuid.uuid4()


@pytest.fixture
def scan():
    return fabriek.scan()


def genodigde(scan, **velden):
    return Genodigde(scan=scan, **{"organisatie": "De Linde", "partij": "school", "domein": "onderwijs"} | velden)


def een_scan(scan, **velden):
    """A second scan, with the moment of the first."""
    gegevens = {"samenwerking": "Proef", "manier": 3, "openheid": "totaal", "bijeenkomst": scan.bijeenkomst}
    return Scan(**gegevens | velden)


def bij_invulling(model, **velden):
    """A row with a form: `op` is another one with the same form, for what may be there once."""

    def maak(scan, **anders):
        rij = scan.invullingen.first() or Invulling.objects.create(scan=scan)
        bij = {} if model is Knelpuntantwoord else {"onderdeel": "ontwerper"}
        return model(**{"invulling": rij} | bij | velden | anders)

    return maak


def bij_scan(model, **velden):
    return lambda scan, **anders: model(**{"scan": scan} | velden | anders)


score, toelichting = bij_invulling(Score, waarde=3), bij_invulling(Toelichting, tekst="Zo gaat het.")
knelpunt = bij_invulling(Knelpuntantwoord, vaak=True)
keuze, invulling = bij_invulling(Keuze, sleutel="een"), bij_scan(Invulling)
regel = bij_scan(Beeldregel, organisatie="De Linde", partij="school", domein="onderwijs")
groepsscore = bij_scan(Groepsscore, onderdeel="ontwerper", waarde=3, waarom="Dat vinden we samen.")
bezetting = bij_scan(Bezetting, onderdeel="ontwerper", wie="De beleidsadviseur")
afspraak = bij_scan(Afspraak, wat="Elke maand bellen", organisatie="De Linde")
adres = bij_scan(Rapportadres, email="bo@voorbeeld.example")


def voorstel(scan, **velden):
    door = scan.organisatoren.first().gebruiker
    return Scanvoorstel(**{"scan": scan, "door": door, "email": "bo@voorbeeld.example"} | velden)


def link(scan, **velden):
    op_lijst = fabriek.genodigde(scan)
    return Antwoordlink(**{"genodigde": op_lijst, "hash": f"{op_lijst.pk:064}", "zout": "z" * 22} | velden)


EEN = {"knelpunt": "versnipperd_veld"}
APPARAAT = {"apparaat": "a" * 64}
ZORG = {"partij": "zorgaanbieder", "domein": "zorg"}

# Name -> how to make a row; what is allowed, each after the other; what is refused after that.
REGELS = {
    "scan_gaat_ergens_over": (een_scan, [{}], [{"samenwerking": ""}]),
    "leiding_is_bij_een_dia": (bij_scan(Leiding, dia="overzicht"), [{}], [{"dia": ""}, {"keer": 0}]),
    "scan_manier": (een_scan, [{}, {"manier": 4, "openheid": "naam"}], [{"manier": 2, "openheid": "naam"}]),
    "scan_levensfase": (een_scan, [{}, {"levensfase": "12_plus"}], [{"levensfase": "12"}, {"levensfase": "alle"}]),
    "scan_begin": (een_scan, [{}, {"begin": "allebei"}], [{"begin": "x"}, {"begin": "begonnen"}]),
    "scan_fase": (een_scan, [{}, {"fase": "verspreiden"}], [{"fase": "x"}, {"fase": "praktijk"}]),
    "scan_verloop_past": (
        een_scan,
        [{"begin": "praktijk", "fase": "vast"}, {"manier": 4, "openheid": "naam"}],
        [{"manier": 4, "openheid": "naam", veld: "onbekend"} for veld in ("begin", "fase")],
    ),
    "scan_gemeente_past": (
        een_scan,
        [{"gemeente": "Duindorp"}, {"manier": 4, "openheid": "naam"}],
        [{"manier": 4, "openheid": "naam", "gemeente": "Duindorp"}],
    ),
    "scan_gemeenten_past": (
        een_scan,
        [{"gemeenten": ["Duindorp"]}, {"gemeente": "Duindorp"}, {"manier": 4, "openheid": "naam"}],
        [
            {"gemeenten": ["Duindorp"], "gemeente": "Kadehaven"},
            {"gemeenten": ["Duindorp"], "manier": 4, "openheid": "naam"},
        ],
    ),
    "scan_regiopagina_past": (een_scan, [{"op_regiopagina": False}], [{"op_regiopagina": True}]),
    "scan_openheid_past": (
        een_scan,
        [{"openheid": "domein"}, {"openheid": "laag"}, {"openheid": "naam"}],
        [
            *({"openheid": onzin} for onzin in ("alles", "", "beide")),
            *({"manier": 4, "openheid": openheid} for openheid in ("totaal", "domein", "laag")),
        ],
    ),
    "scan_samengevoegd_past": (
        een_scan,
        [
            {"openheid": "domein", "samengevoegd": [["jeugdhulp", "zorg"]]},
            {"openheid": "laag", "samengevoegd": [["leiding", "bestuur"]]},
            {"openheid": "naam"},
        ],
        [{"openheid": openheid, "samengevoegd": [["jeugdhulp", "zorg"]]} for openheid in ("totaal", "naam")],
    ),
    "scan_status": (een_scan, [{"status": "afgelast"}], [{"status": "klaar", "onthuld_op": DAG}]),
    "scan_datums_passen": (
        een_scan,
        [{"status": "onthuld", "onthuld_op": DAG}, {"status": "gesloten", "onthuld_op": DAG, "gesloten_op": DAG}],
        [{"onthuld_op": DAG}, {"status": "onthuld"}, {"status": "gesloten", "onthuld_op": DAG}],
    ),
    "scan_zonder_lijst_openheid": (
        een_scan,
        [{"zonder_lijst": True}, {"zonder_lijst": True, "openheid": "naam"}],
        [
            *({"zonder_lijst": True, "openheid": openheid} for openheid in ("domein", "laag")),
            {"zonder_lijst": True, "openheid": "naam", "manier": 4},
        ],
    ),
    "scan_zonder_lijst_open_aantal": (
        een_scan,
        [{"verwacht": 9}, {"zonder_lijst": True}],
        [{"zonder_lijst": True, "verwacht": 9}],
    ),
    "scan_zonder_lijst_dicht": (
        een_scan,
        [
            {"zonder_lijst": True},
            {"zonder_lijst": True, "status": "onthuld", "onthuld_op": DAG, "dicht": True},
            {"status": "onthuld", "onthuld_op": DAG},
        ],
        [{"zonder_lijst": True, "status": "onthuld", "onthuld_op": DAG}],
    ),
    "scan_begon_zonder_lijst_na_antwoord": (
        een_scan,
        [{"vast": True}, {"vast": True, "begon_zonder_lijst": True}],
        [{"begon_zonder_lijst": True}],
    ),
    "scan_verwacht": (een_scan, [{"verwacht": 500}], [{"verwacht": 501}]),
    "scan_factsheet_past": (een_scan, [{"naar_factsheet": False}], [{"naar_factsheet": True}]),
    "scan_ronde_een_keer": (
        een_scan,
        [{"reeks": REEKS}, {"reeks": REEKS, "ronde": 2}],
        [{"reeks": REEKS, "ronde": 2}],
    ),
    "organisator_een_keer": (
        lambda scan, anders=True: Organisator(
            scan=scan, gebruiker=factories.gebruiker() if anders else scan.organisatoren.first().gebruiker
        ),
        [{}],
        [{"anders": False}],
    ),
    "oud_organisator_een_keer": (
        lambda scan, anders=True: OudOrganisator(
            scan=scan, gebruiker=factories.gebruiker() if anders else scan.organisatoren.first().gebruiker
        ),
        [{}, {"anders": False}],
        [{"anders": False}],
    ),
    "genodigde_een_keer": (
        genodigde,
        [{}, {}, {"email": "bo@voorbeeld.example"}],
        [{"email": "BO@voorbeeld.example"}],
    ),
    "genodigde_heeft_organisatie": (genodigde, [{}], [{"organisatie": ""}]),
    "genodigde_domein_past": (
        genodigde,
        [ZORG, {"partij": "overig", "domein": "zorg"}],
        [{"domein": "zorg"}, {"partij": "overig", "domein": ""}],
    ),
    "genodigde_gewist_is_weg": (
        genodigde,
        [{"gewist": True}],
        [{"gewist": True, "naam": "Bo"}, {"gewist": True, "email": "bo@voorbeeld.example"}],
    ),
    "antwoordlink_heeft_sleutel": (link, [{}, {"heeft_geantwoord": True}], [{"hash": ""}, {"zout": ""}]),
    "wisopdracht_noemt_een_tabel": (
        lambda _scan, tabel: Wisopdracht(tabel=tabel),
        [{"tabel": "zelfscan.score"}, {"tabel": "zelfscan.score"}],
        [{"tabel": ""}],
    ),
    "invulling_een_per_apparaat": (invulling, [{}, {}, APPARAAT], [APPARAAT]),
    "invulling_domein_past": (
        invulling,
        [{"domein": "zorg"}, ZORG],
        [{"partij": "school"}, {"partij": "school", "domein": "zorg"}],
    ),
    "invulling_een_splitsing": (
        invulling,
        [{"laag": "leiding"}, {"domein": "zorg"}],
        [{"laag": "leiding", "domein": "zorg"}, {"laag": "baas"}, {"laag": "leiding"} | ZORG],
    ),
    "invulling_papier_past": (
        invulling,
        [{"op_papier": True}, ZORG | {"op_papier": True}, {"domein": "zorg"}, {"laag": "leiding"}],
        [{"op_papier": True, "domein": "zorg"}, {"op_papier": True, "laag": "leiding"}],
    ),
    "score_een_per_onderdeel": (score, [{}, {"onderdeel": "dirigent"}], [{"waarde": 4}]),
    "score_binnen_elke_schaal": (score, [{"waarde": 10}], [{"onderdeel": "x", "waarde": w} for w in (0, 11)]),
    "toelichting_een_per_onderdeel": (toelichting, [{}, {"onderdeel": "dirigent"}], [{"tekst": "Anders."}]),
    "toelichting_zegt_iets": (toelichting, [{}], [{"onderdeel": "dirigent", "tekst": ""}]),
    "keuze_een_keer": (keuze, [{}, {"sleutel": "meer"}, {"onderdeel": "dirigent"}], [{}]),
    "knelpuntantwoord_een_keer": (knelpunt, [EEN, {"knelpunt": "vaardigheden"}], [EEN | {"vaak": False}]),
    "knelpuntantwoord_van_de_zes": (knelpunt, [EEN], [{"knelpunt": "zevende"}, {"knelpunt": ""}]),
    "keuze_zegt_iets": (keuze, [{}], [{"sleutel": ""}, {"onderdeel": ""}]),
    "beeldregel_heeft_organisatie": (regel, [{}], [{"organisatie": ""}]),
    "groepsscore_een_per_onderdeel": (groepsscore, [{}, {"onderdeel": "dirigent"}], [{"waarde": 4}]),
    "groepsscore_met_reden": (
        groepsscore,
        [{"waarde": 1}],
        [{"onderdeel": "dirigent"} | fout for fout in ({"waarom": ""}, {"waarde": 0}, {"waarde": 11})],
    ),
    "bezetting_een_per_onderdeel": (bezetting, [{}, {"onderdeel": "dirigent"}], [{"wie": "De directeur"}]),
    "bezetting_zegt_iets": (
        bezetting,
        [{}, *({"onderdeel": een, "wie": "", een: wat} for een, wat in (("tweede", "De arts"), ("later", DAG)))],
        [{"onderdeel": "dirigent", "wie": ""}],
    ),
    "afspraak_klaar_of_later": (afspraak, [{"klaar": True}, {"later": DAG}], [{"klaar": True, "later": DAG}]),
    "afspraak_wat_en_wie": (afspraak, [{}], [{"wat": ""}, {"organisatie": ""}]),
    "scanvoorstel_een_keer": (voorstel, [{}, {"email": "an@voorbeeld.example"}], [{"naam": "Bo"}]),
    "scanvoorstel_aan_iemand": (voorstel, [{}], [{"email": ""}]),
    "rapportadres_een_keer": (adres, [{}, {"email": "an@voorbeeld.example"}], [{}]),
}


@pytest.mark.parametrize("naam", REGELS)
def test_de_database_weigert_onzin(scan, naam):
    maak, goed, fout = REGELS[naam]
    for velden in goed:
        rij = maak(scan, **velden)
        rij.validate_constraints()
        rij.save()

    for velden in fout:
        rij = maak(scan, **velden)
        [regel] = [regel for regel in rij._meta.constraints if regel.name == naam]
        with pytest.raises(ValidationError):
            regel.validate(type(rij), rij)
        with pytest.raises(IntegrityError), transaction.atomic():
            rij.save(force_insert=True)


def test_elke_regel_van_de_database_staat_hier():
    modellen = apps.get_app_config("zelfscan").get_models()

    assert {regel.name for model in modellen for regel in model._meta.constraints} == set(REGELS)


def test_naar_de_factsheet_kan_alleen_een_scan_van_een_regio_zonder_namen(scan):
    regio = factories.regio()
    een_scan(scan, regio=regio, naar_factsheet=True).save()

    met_naam = een_scan(scan, regio=regio, naar_factsheet=True, openheid="naam")
    with pytest.raises(ValidationError, match="zonder namen"):
        met_naam.validate_constraints()


def test_een_code_een_beeld_en_een_link_zijn_er_een_keer(scan):
    Beeld.objects.create(scan=scan, inhoud={})
    al = fabriek.link(fabriek.genodigde(scan))
    dubbel = (een_scan(scan, code=scan.code), Beeld(scan=scan, inhoud={}), link(scan, hash=al.hash))

    for rij in (*dubbel, link(scan, genodigde=al.genodigde)):
        with pytest.raises(IntegrityError), transaction.atomic():
            rij.save(force_insert=True)
