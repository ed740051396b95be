"""Lists of organisations as people have them: a title above it, a filter on it, a formula in it."""

import pytest
from openpyxl import Workbook

from regie.regios.organisatielijst import HOOGSTENS_ERBOVEN, beoordeel
from regie.stukken.rekenblad import Bladrij, Lijstblad
from regie.stukken.rekenblad.fout import GEEN_UITKOMST, RekenbladFout
from tests.regie.stukken.rekenbladen import GOED, KOP, strikt, stuur, werkmap, xlsx

from .regios import browser

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal]
BRUG = ("De Brug", "School")


@pytest.fixture
def client(anouk):
    return browser(anouk)


@pytest.fixture
def pad(regio):
    return f"/regios/{regio.slug}/organisaties/inlezen/"


def blad(*rijen: tuple[str, ...], verborgen: int = 0) -> Lijstblad:
    return Lijstblad("Lijst", tuple(Bladrij(nummer, rij) for nummer, rij in enumerate(rijen, start=1)), verborgen)


def namen(lijst) -> list[str]:
    assert lijst.fouten == []
    return [regel.organisatie.naam for regel in lijst.nieuw]


# The names of the columns


def test_boven_de_namen_van_de_kolommen_mag_een_titel_staan(client, pad):
    mijn = Workbook()
    for rij in (("Organisaties in de regio",), ("Bijgewerkt door het secretariaat", "", "maart"), (), *GOED):
        mijn.active.append(rij)
    mijn.active.merge_cells("A1:E1")

    pagina = stuur(client, pad, werkmap(mijn)).text

    assert "We voegen 2 organisaties toe" in pagina
    assert "Boven de namen van de kolommen staan nog 2 rijen. Die slaan we over." in pagina


def test_een_woord_uit_de_kop_in_de_titel_is_nog_geen_kop(regio):
    assert namen(beoordeel(blad(("Naam", "van de regio"), ("Type",), KOP, BRUG), regio)) == ["De Brug"]


def test_ver_naar_beneden_zoeken_we_de_kop_niet(regio):
    erboven = [("x",)] * HOOGSTENS_ERBOVEN

    assert namen(beoordeel(blad(*erboven, KOP, BRUG), regio)) == ["De Brug"]
    with pytest.raises(RekenbladFout, match="boven je lijst"):
        beoordeel(blad(*erboven, ("x",), KOP, BRUG), regio)


@pytest.mark.parametrize(
    "kop",
    [
        ("Naam ", "\xa0Soort"),
        ("NAAM\xa0organisatie", "soort  organisatie"),
        ("Naam\norganisatie", "Type:"),
        ("Naam (verplicht)", "Soort (zie tabblad 2)"),
        ("*Naam*", "Soort\u200b"),
        ("Organisatienaam", "Partij"),
    ],
)
def test_een_kop_met_spaties_en_haakjes_is_dezelfde_kop(regio, kop):
    assert namen(beoordeel(blad(kop, BRUG), regio)) == ["De Brug"]


def test_een_naam_met_harde_spaties_is_dezelfde_naam(regio):
    regio.organisaties.create(naam="De Brug", partij="school", domein="onderwijs")

    lijst = beoordeel(blad(KOP, ("De\xa0Brug ", "School\xa0"), ("Zuid", " wijkteam")), regio)

    assert [regel.is_er_al for regel in lijst.regels] == [True, False]


def test_een_kop_die_terugkomt_is_geen_organisatie(regio):
    """Under a head of two rows high, or pasted from more pages."""
    lijst = beoordeel(blad(KOP, KOP, BRUG, ("NAAM", "soort"), ("Zuid", "wijkteam")), regio)

    assert namen(lijst) == ["De Brug", "Zuid"]


def test_mist_er_een_kolom_dan_zegt_de_zin_waar_en_welke(regio):
    with pytest.raises(RekenbladFout) as fout:
        beoordeel(blad(("Lijst",), ("Naam", "Plaats"), ("De Brug", "Zuid")), regio)

    assert str(fout.value) == (
        "Op tabblad ‘Lijst’ horen op rij 2 de namen van de kolommen te staan. We missen ‘Soort’. "
        "Gebruik ons voorbeeld, dan klopt het vanzelf."
    )


# What was left out is told


def test_wat_verborgen_is_lezen_we_niet_en_dat_staat_erbij(client, regio, pad):
    mijn = Workbook()
    for rij in (*GOED, ("De Wilg", "School"), ("De Es", "School")):
        mijn.active.append(rij)
    for nummer in (4, 5):
        mijn.active.row_dimensions[nummer].hidden = True

    bekeken = stuur(client, pad, werkmap(mijn))
    assert "2 rijen zijn verborgen, bijvoorbeeld door een filter. Die slaan we over." in bekeken.text
    client.post(pad, {"lijst": bekeken.context["ondertekend"]})

    assert sorted(regio.organisaties.values_list("naam", flat=True)) == ["De Brug", "Wijkteam Zuid"]


def test_ook_bij_fouten_staat_erbij_wat_is_overgeslagen(client, pad):
    mijn = Workbook()
    for rij in ((*KOP, "Telefoon"), ("De Brug", "Bakker"), ("Weg", "School")):
        mijn.active.append(rij)
    mijn.active.row_dimensions[3].hidden = True

    pagina = stuur(client, pad, werkmap(mijn)).text

    assert "In de lijst klopt nog iets niet" in pagina
    assert "1 rij is verborgen" in pagina
    assert "Deze kolommen slaan we over: ‘Telefoon’." in pagina


def test_zonder_iets_om_over_te_slaan_staat_er_niets(regio):
    assert beoordeel(blad(KOP, BRUG), regio).overgeslagen == []
    assert beoordeel(blad(("Titel",), KOP, BRUG), regio).overgeslagen == [
        "Boven de namen van de kolommen staat nog 1 rij. Die slaan we over."
    ]


def test_zijn_alleen_de_organisaties_verborgen_dan_zegt_de_zin_dat(regio):
    with pytest.raises(RekenbladFout, match="zijn verborgen"):
        beoordeel(blad(KOP, verborgen=3), regio)
    with pytest.raises(RekenbladFout, match="staat nog niets"):
        beoordeel(blad(KOP), regio)


# What is in it


def test_een_formule_zonder_uitkomst_is_een_fout_in_die_cel(regio):
    lijst = beoordeel(
        blad((*KOP, "Plaats"), (GEEN_UITKOMST, "School"), ("Zuid", "wijkteam", "", "", "", GEEN_UITKOMST)), regio
    )

    assert [(fout.rij, fout.kolom) for fout in lijst.fouten] == [(2, "Naam")]
    assert "formule in deze cel heeft geen uitkomst" in lijst.fouten[0].zin
    # In a column that we do not read it does not matter.
    assert [regel.organisatie.naam for regel in lijst.regels] == ["Zuid"]


def test_alleen_maar_formules_zonder_uitkomst_is_geen_lege_lijst(client, pad):
    pagina = stuur(client, pad, xlsx(KOP, ("=B2", "School"))).text

    assert "formule in deze cel heeft geen uitkomst" in pagina


def test_een_getal_als_naam_is_ook_een_naam(regio, client, pad):
    bekeken = stuur(client, pad, xlsx(KOP, (1848, "School"), ("007", "School"), (2.5, "School")))
    client.post(pad, {"lijst": bekeken.context["ondertekend"]})

    assert sorted(regio.organisaties.values_list("naam", flat=True)) == ["007", "1848", "2,5"]


def test_strict_open_xml_gaat_van_bestand_naar_regio(client, regio, pad):
    bekeken = stuur(client, pad, strikt(xlsx(*GOED)))
    client.post(pad, {"lijst": bekeken.context["ondertekend"]})

    assert regio.organisaties.count() == 2
