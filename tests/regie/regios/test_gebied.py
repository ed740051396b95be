"""Municipalities and areas: finding them as people type them, and what the database refuses."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from regie.regios.gebied import Gemeente, Ligging, Werkgebied
from regie.regios.gemeentenamen import ALIASSEN, aaneen, zoekvorm

pytestmark = pytest.mark.django_db


def gemeente(**velden):
    """The least that is valid; not saved."""
    return Gemeente(
        **{
            "code": "GM9999",
            "naam": "Proefstad",
            "provincie": "Utrecht",
            "inwoners": 100,
            "inwoners_jaar": 2022,
            "jaar": 2026,
        }
        | velden
    )


def werkgebied(**velden):
    return Werkgebied(**{"soort": "jeugdregio", "code": "JZ99", "naam": "Proefland", "jaar": 2026} | velden)


def gevonden(tekst, **verder):
    return [gemeente.naam for gemeente in Gemeente.objects.zoek(tekst, **verder)]


def weigert(rij, melding):
    """Both the form (with this sentence) and the database say no."""
    naamvelden = {"zoeknaam": "x", "sorteernaam": "x"} if hasattr(rij, "zoeknaam") else {}
    for veld, waarde in naamvelden.items():
        setattr(rij, veld, waarde)
    with pytest.raises(ValidationError) as fout:
        rij.validate_constraints()
    assert fout.value.messages == [melding]
    with pytest.raises(IntegrityError), transaction.atomic():
        type(rij).objects.bulk_create([rij])


# Finding


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("den bosch", "'s-Hertogenbosch"),
        ("Den Haag", "'s-Gravenhage"),
        ("denhaag", "'s-Gravenhage"),
        ("'s-gravenhage", "'s-Gravenhage"),
        ("’s-Gravenhage", "'s-Gravenhage"),
        ("s gravenhage", "'s-Gravenhage"),
        ("GRAVENHAGE", "'s-Gravenhage"),
        ("sudwest", "Súdwest-Fryslân"),
        ("Súdwest Fryslân", "Súdwest-Fryslân"),
        ("zuidwest friesland", "Súdwest-Fryslân"),
        ("friese meren", "De Fryske Marren"),
        ("nuenen", "Nuenen, Gerwen en Nederwetten"),
        ("gerwen en neder", "Nuenen, Gerwen en Nederwetten"),
        ("bergen nh", "Bergen (NH.)"),
        ("bergen (l", "Bergen (L.)"),
        ("bergen limburg", "Bergen (L.)"),
        ("edam volendam", "Edam-Volendam"),
        ("edamvolendam", "Edam-Volendam"),
        ("  utrechtse   heuvel ", "Utrechtse Heuvelrug"),
        ("alphen a/d rijn", "Alphen aan den Rijn"),
    ],
)
def test_zoeken_vindt_een_naam_zoals_mensen_die_typen(tekst, naam):
    assert gevonden(tekst) == [naam]


def test_zoeken_zet_het_begin_van_de_naam_voorop_en_dan_het_begin_van_een_woord():
    assert gevonden("bergen") == [
        "Bergen (L.)",
        "Bergen (NH.)",
        "Bergen op Zoom",
        "Berg en Dal",
        "Haaksbergen",
        "Steenbergen",
        "Tubbergen",
    ]
    assert gevonden("ijssel")[:4] == [
        "IJsselstein",
        "Capelle aan den IJssel",
        "Krimpen aan den IJssel",
        "Oude IJsselstreek",
    ]


@pytest.mark.parametrize("tekst", ["", "  ", "'", "-", "%", "_", "|", "+", "xyzzy", "\x00", "a" * 5000])
def test_zoeken_zonder_letters_of_zonder_treffer_vindt_niets(tekst):
    assert gevonden(tekst) == []


@pytest.mark.parametrize("tekst", ["e", "den", "utrecht", "xyzzy"])
def test_zoeken_kost_een_query(tekst):
    with CaptureQueriesContext(connection) as queries:
        list(Gemeente.objects.zoek(tekst)[:8])

    assert len(queries) == 1


def test_zoeken_kijkt_in_de_nieuwste_tabel_of_in_die_van_een_jaar():
    gemeente(code="GM9998", naam="Oudstad").save()
    gemeente(code="GM9999", naam="Nieuwstad", jaar=2027).save()

    assert gevonden("oudstad") == []
    assert gevonden("oudstad", jaar=2026) == ["Oudstad"]
    assert gevonden("nieuwstad") == ["Nieuwstad"]
    assert gevonden("nieuwstad", jaar=2026) == []


def test_zoeken_slaat_een_vervallen_gemeente_over():
    gemeente(naam="Wegstad", vervallen=True).save()

    assert gevonden("wegstad") == gevonden("wegstad", jaar=2026) == []


def test_elke_gemeente_vindt_zichzelf_als_eerste():
    for naam in Gemeente.objects.actueel().values_list("naam", flat=True):
        assert gevonden(naam)[0] == naam


def test_elke_alias_hoort_bij_een_gemeente_uit_de_tabel():
    namen = dict(Gemeente.objects.actueel().values_list("code", "naam"))
    for code, aliassen in ALIASSEN.items():
        for alias in aliassen:
            assert gevonden(alias)[0] == namen[code]


def test_gemeenten_staan_op_alfabet_zonder_op_leestekens_te_letten():
    """In both databases alike, which sort spaces and apostrophes each in their own way."""
    namen = [gemeente.naam for gemeente in Gemeente.objects.actueel()]

    assert namen == sorted(namen, key=aaneen)
    assert namen.index("Rotterdam") < namen.index("'s-Gravenhage") < namen.index("Súdwest-Fryslân")


def test_zoekvorm_laat_alleen_kleine_woorden_over():
    assert zoekvorm(" Súdwest–Fryslân (‘t) ") == "sudwest fryslan t"


@pytest.mark.parametrize(
    ("tekst", "namen"),
    [
        ("twente", {"jeugdregio Twente", "GGD Twente", "RMC-regio Twente"}),
        ("jeugdregio twente", {"jeugdregio Twente"}),
        ("po 2303", {"swv PO2303"}),
        ("PO2303", {"swv PO2303"}),
        ("friesland", {"jeugdregio Friesland (Fryslân)"}),
    ],
)
def test_werkgebied_zoeken_op_naam_of_code(tekst, namen):
    assert namen <= {str(gebied) for gebied in Werkgebied.objects.zoek(tekst)}


# Reading


def test_hoofdzakelijk_in_neemt_gemeenten_waarvan_de_helft_er_woont():
    """Zuidplas lies for 50.45% in PO2814 and for 49.55% in PO2818."""
    gebieden = Werkgebied.objects.actueel()

    def namen(code):
        return {g.naam for g in Gemeente.objects.hoofdzakelijk_in(gebieden.get(code=code))}

    assert "Zuidplas" in namen("PO2814")
    assert "Zuidplas" not in namen("PO2818")

    half = Ligging.objects.get(gemeente__naam="Zuidplas", werkgebied__code="PO2818")
    half.aandeel = Decimal("0.5")
    half.save()
    assert "Zuidplas" in namen("PO2818")


def test_met_inwoners_telt_de_aandelen():
    """The same as counting by hand: PO2814 has 237,728.343 inhabitants, Zuidplas for 50.45%."""
    gebied = Werkgebied.objects.actueel().met_inwoners().get(code="PO2814")

    assert round(gebied.inwoners, 1) == Decimal("237728.3")


@pytest.mark.parametrize("aantal", [1, 40, 342])
def test_congruentie_kost_twee_queries(aantal):
    gemeenten = Gemeente.objects.actueel().filter(pk__in=list(Gemeente.objects.values_list("pk", flat=True)[:aantal]))
    with CaptureQueriesContext(connection) as queries:
        assert len(gemeenten.congruentie().rijen) == aantal

    assert len(queries) == 2


def test_congruentie_weigert_gemeenten_uit_verschillende_jaren():
    gemeente(jaar=2027).save()

    with pytest.raises(ValueError, match="verschillende jaren"):
        Gemeente.objects.filter(code__in=["GM9999", "GM0014"]).congruentie()


def test_congruentie_telt_een_vervallen_gemeente_niet():
    gemeente(vervallen=True).save()

    assert [rij.code for rij in Gemeente.objects.filter(code__in=["GM9999", "GM0014"]).congruentie().rijen] == [
        "GM0014"
    ]


def test_in_tabel_van_een_ander_jaar_zijn_dezelfde_gemeenten():
    gemeente(code="GM0014", naam="Groningen", jaar=2027).save()

    (nieuw,) = Gemeente.objects.van_jaar(2026).filter(code__in=["GM0014", "GM0034"]).in_tabel_van(2027)
    assert (nieuw.code, nieuw.jaar) == ("GM0014", 2027)


# What the database refuses

DUBBEL = "Deze gemeente staat al in de tabel van dat jaar."
CODE = "Een gemeentecode is GM met vier cijfers, zoals GM0014."
JAAR = "Kies een jaar van 2000 tot en met 2099."


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"code": "GM0014"}, DUBBEL),
        ({"code": "XX9999"}, CODE),
        ({"code": "gm9999"}, CODE),
        ({"code": "GM999"}, CODE),
        ({"inwoners": 0}, "Een gemeente heeft minstens één inwoner."),
        ({"naam": ""}, "Geef de gemeente een naam."),
        ({"jaar": 1999}, JAAR),
        ({"jaar": 2100}, JAAR),
    ],
)
def test_gemeente_die_niet_kan_wordt_geweigerd(velden, melding):
    weigert(gemeente(**velden), melding)


@pytest.mark.parametrize("velden", [{}, {"code": "GM0014", "jaar": 2027}, {"inwoners": 1}, {"jaar": 2099}])
def test_gemeente_die_kan_mag(velden):
    rij = gemeente(**velden)
    rij.save()
    rij.full_clean()


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"code": "JZ01"}, "Dit werkgebied staat al in de tabel van dat jaar."),
        ({"soort": "politie"}, "Kies een van de soorten werkgebieden."),
        ({"naam": ""}, "Alleen een samenwerkingsverband mag zonder naam."),
        ({"code": ""}, "Geef het werkgebied een code."),
        ({"jaar": 1999}, JAAR),
    ],
)
def test_werkgebied_dat_niet_kan_wordt_geweigerd(velden, melding):
    weigert(werkgebied(**velden), melding)


@pytest.mark.parametrize("velden", [{}, {"soort": "swv_po", "naam": ""}, {"code": "JZ01", "jaar": 2027}])
def test_werkgebied_dat_kan_mag(velden):
    rij = werkgebied(**velden)
    rij.save()
    rij.full_clean()


@pytest.mark.parametrize(("aandeel", "mag"), [("0", False), ("0.0001", True), ("1", True), ("1.0001", False)])
def test_ligging_heeft_een_aandeel_tot_en_met_een(aandeel, mag):
    plek, gebied = gemeente(), werkgebied()
    plek.save()
    gebied.save()
    rij = Ligging(gemeente=plek, werkgebied=gebied, aandeel=Decimal(aandeel))
    if mag:
        rij.full_clean()
        rij.save()
    else:
        weigert(rij, "Een aandeel is meer dan 0 en hoogstens 1.")


def test_ligging_staat_er_een_keer():
    rij = Ligging.objects.first()

    weigert(
        Ligging(gemeente=rij.gemeente, werkgebied=rij.werkgebied, aandeel=1), "Deze gemeente ligt al in dit werkgebied."
    )
