"""The knelpunten and chances of a group, wherever they are shown: the same numbers, and the words for them."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from regie.inhoud.houvasten import houvast
from regie.inhoud.knelpunten import KNELPUNTEN
from tests.pdftekst import tekst_van
from tests.regie.regios.regios import browser
from tests.zelfscan import fabriek
from zelfscan.instrumenten.knelpunten import SLEUTELS
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.uitkomst.actions.uitkomst import sluit, verberg_toelichting
from zelfscan.uitkomst.knelpunten import lees_knelpunten

GEEN = dict.fromkeys(SLEUTELS)
NUL = dict.fromkeys(SLEUTELS, 0)
EEN, TWEE, DRIE = SLEUTELS[:3]
TITELS = {een.sleutel: een.titel for een in KNELPUNTEN}


@pytest.mark.parametrize(
    ("aantallen", "kop", "grootste"),
    [
        (GEEN, "te weinig gezegd", []),
        (NUL, "Niemand zegt", []),
        (NUL | {TWEE: 5, DRIE: 3}, f"Het grootste knelpunt is ‘{TITELS[TWEE]}’. Dat is 5\xa0keer genoemd.", [TWEE]),
        (GEEN | {EEN: 4, TWEE: 4}, "De grootste knelpunten zijn", [EEN, TWEE]),
    ],
)
def test_een_grootste_knelpunt_met_wat_dan_helpt(aantallen, kop, grootste):
    uitkomst = lees_knelpunten(aantallen)

    assert kop in uitkomst.kop
    assert [een.sleutel for een in uitkomst.grootste] == grootste
    assert [een.sleutel for een in uitkomst.helpt] == list(
        dict.fromkeys(een.houvasten[0] for een in KNELPUNTEN if een.sleutel in grootste)
    )


def test_wat_het_vaakst_is_genoemd_staat_bovenaan_en_wat_te_weinig_is_apart():
    uitkomst = lees_knelpunten(GEEN | {EEN: 1, TWEE: 6, DRIE: 1})

    assert [(een.sleutel, aantal) for een, aantal in uitkomst.geteld] == [(TWEE, 6), (EEN, 1), (DRIE, 1)]
    assert "te weinig gezegd" in uitkomst.leeswijzer
    assert lees_knelpunten(None) is None
    assert lees_knelpunten({}) is None


def gesloten_scan(openheid="totaal", **velden):
    scan = fabriek.scan(openheid=openheid, **velden)
    for nummer in range(5):
        fabriek.invulling(
            scan,
            knelpunten={EEN: nummer < 3, TWEE: True} | ({DRIE: True} if nummer < 3 else {}),
            teksten={"kans": f"Kans {nummer}."} if nummer < 2 else {},
            **({"organisatie": f"Org {nummer}"} if openheid == "naam" else {}),
        )
    by = scan.organisatoren.get().gebruiker
    return by, sluit(by=by, scan=onthul(by=by, scan=scan))


@pytest.mark.django_db
@pytest.mark.eenmaal
@pytest.mark.parametrize("openheid", ["totaal", "naam"])
def test_het_staat_op_elke_pagina_op_de_muur_in_het_verslag_en_in_het_rekenblad(client, openheid):
    by, scan = gesloten_scan(openheid)
    paginas = {deel: client.get(f"/s/{scan.code}/{deel}").content.decode() for deel in ("resultaat/", "verslag/")}
    paginas["uitkomst"] = browser(by).get(f"/mijn/scans/{scan.pk}/uitkomst/").content.decode()
    muur = client.get(f"/s/{scan.code}/scherm/").content.decode()

    for naam, inhoud in (paginas | {"muur": muur}).items():
        assert f"Het grootste knelpunt is ‘{TITELS[TWEE]}’" in inhoud, naam
        assert "is te weinig gezegd" in inhoud, naam
        assert "Iedereen mocht dit overslaan." in inhoud, naam
    assert all("Kans 1." in inhoud for inhoud in paginas.values())
    assert "Kans 1." not in muur
    assert houvast("groepje_trekkers").titel in muur

    pdf = " ".join(tekst_van(client.get(f"/s/{scan.code}/verslag.pdf").content).split())
    assert "Knelpunten en kansen" in pdf
    assert "Kans 0." in pdf
    boek = load_workbook(BytesIO(client.get(f"/s/{scan.code}/verslag.xlsx").content))
    rijen = {rij[0]: rij[1] for rij in boek["Knelpunten"].iter_rows(values_only=True)}
    assert (rijen[TITELS[EEN]], rijen[TITELS[TWEE]], rijen[TITELS[DRIE]]) == (3, 5, "te weinig antwoorden")
    wie = [("Org 0",), ("Org 1",)] if openheid == "naam" else [(), ()]
    kansen = list(boek["Kansen"].iter_rows(min_row=2, values_only=True))
    assert kansen == [(*wie[0], "Kans 0."), (*wie[1], "Kans 1.")]


@pytest.mark.django_db
@pytest.mark.eenmaal
def test_een_kans_die_kwetst_is_te_verbergen(client):
    by, scan = gesloten_scan()
    vraag = browser(by).get(f"/mijn/scans/{scan.pk}/uitkomst/onderdeel/kans/verberg/?nummer=1")

    verberg_toelichting(by=by, scan=scan, onderdeel="kans", nummer=1)

    assert vraag.status_code == 200
    inhoud = client.get(f"/s/{scan.code}/resultaat/").content.decode()
    assert "Kans 0." in inhoud
    assert "Kans 1." not in inhoud

    verberg_toelichting(by=by, scan=scan, onderdeel="kans", nummer=0)

    # Somebody did write one, so it does not say that nobody did.
    assert "Er is geen kans om te lezen." in client.get(f"/s/{scan.code}/resultaat/").content.decode()


@pytest.mark.django_db
@pytest.mark.eenmaal
def test_een_scan_van_voor_deze_vraag_zegt_er_niets_over(client):
    _, scan = gesloten_scan(met_knelpunten=False)

    assert "nelpunt" not in client.get(f"/s/{scan.code}/resultaat/").content.decode()
    assert "dia-knelpunten" not in client.get(f"/s/{scan.code}/scherm/").content.decode()
