"""Loading a table of municipalities: what changes, what is told, and that a bad file changes nothing."""

import shutil
import time

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from regie.regios.gebied import Gemeente, Ligging, Werkgebied
from regie.regios.gemeententabel import MEEGELEVERD, laad_tabel, lees_map, tabel_uit_database
from regie.regios.organisatie import Contact
from regie.regios.regio import Regio

pytestmark = pytest.mark.django_db

G, V = "gemeenten.csv", "gemeente_swv.csv"
VLIELAND = "GM0096,Vlieland,"


@pytest.fixture
def map_(tmp_path):
    """The table the product ships with, to make changes in."""
    for bestand in (G, V):
        shutil.copyfile(MEEGELEVERD / bestand, tmp_path / bestand)
    return tmp_path


@pytest.fixture
def vervang(map_):
    def doe(bestand, oud, nieuw):
        tekst = (map_ / bestand).read_text()
        assert tekst.count(oud) == 1
        (map_ / bestand).write_text(tekst.replace(oud, nieuw))

    return doe


@pytest.fixture
def zonder_vlieland(map_):
    """The same table without one municipality."""
    for bestand in (G, V):
        regels = (map_ / bestand).read_text().splitlines(keepends=True)
        (map_ / bestand).write_text("".join(regel for regel in regels if not regel.startswith("GM0096,")))


@pytest.fixture
def laad(map_, capsys):
    """Run the command and return the lines it says."""

    def doe(*opties):
        call_command("laad_gemeenten", map_, *opties)
        return capsys.readouterr().out.splitlines()

    return doe


def regio_met_vlieland(naam="De Wadden"):
    regio = Regio.objects.create(naam=naam, slug=naam.lower().replace(" ", "-"), jaar=2026)
    regio.gemeenten.set(Gemeente.objects.actueel().filter(naam__in=["Vlieland", "Terschelling"]))
    return regio


def alles():
    return [list(model.objects.order_by("pk").values()) for model in (Gemeente, Werkgebied, Ligging)]


def test_migratie_heeft_de_meegeleverde_tabel_geladen():
    assert tabel_uit_database(2026) == lees_map(MEEGELEVERD)


def test_nog_een_keer_laden_verandert_niets(laad):
    eerst = alles()

    assert laad() == ["Tabel van 2026, vergeleken met wat er stond:", "- Niets veranderd."]
    assert alles() == eerst


def test_laden_in_een_lege_database_gaat_snel_en_met_weinig_queries():
    """Every new test database does this; the limit is generous for a busy machine."""
    Gemeente.objects.all().delete()
    Werkgebied.objects.all().delete()
    begin = time.perf_counter()
    with CaptureQueriesContext(connection) as queries:
        uitkomst = laad_tabel(lees_map(MEEGELEVERD), jaar=2026)

    assert uitkomst.vergeleken_met is None
    assert tabel_uit_database(2026) == lees_map(MEEGELEVERD)
    assert time.perf_counter() - begin < 5
    assert len(queries) < 25


def test_verbeterde_tabel_meldt_wat_er_verandert(laad, vervang):
    vervang(
        G,
        "GM0626,Voorschoten,Zuid-Holland,25627,JZ18,Holland Rijnland",
        "GM0626,Voorschoten,Zuid-Holland,25628,JZ24,Haaglanden",
    )
    vervang(G, "GM0034,Almere,", "GM0034,Almere Stad,")
    vervang(V, "GM1892,PO,PO2814,0.5045", "GM1892,PO,PO2814,0.6045")
    vervang(V, "GM1892,PO,PO2818,0.4955", "GM1892,PO,PO2899,0.3955")

    assert laad() == [
        "Tabel van 2026, vergeleken met wat er stond:",
        "- Gewijzigd: Almere Stad (GM0034): naam Almere → Almere Stad",
        "- Gewijzigd: Voorschoten (GM0626): jeugdregio Holland Rijnland → jeugdregio Haaglanden",
        "- Gewijzigd: Zuidplas (GM1892): swv PO2814 (0.5045) en swv PO2818 (0.4955) → "
        "swv PO2814 (0.6045) en swv PO2899 (0.3955)",
        "- Inwoners: Voorschoten (GM0626): 25627 → 25628",
        "- Gebied erbij: swv PO2899",
    ]
    assert Gemeente.objects.zoek("almere stad").get().inwoners_jaar == 2022
    assert laad()[1:] == ["- Niets veranderd."]


def test_proef_meldt_het_en_verandert_niets(laad, vervang):
    eerst = alles()
    vervang(G, "GM0034,Almere,", "GM0034,Almere Stad,")

    assert laad("--proef")[0] == "Dit is een proef. Er verandert niets."
    assert alles() == eerst


def test_nieuwe_inwonertallen_staan_in_een_regel(laad, map_):
    regels = (map_ / G).read_text().replace("inwoners_2022", "inwoners_2024").splitlines()
    kop = regels[0].split(",").index("inwoners_2024")
    for nummer in range(1, 30):
        cellen = regels[nummer].split(",")
        cellen[kop] = f"{int(cellen[kop]) + 1}"
        regels[nummer] = ",".join(cellen)
    (map_ / G).write_text("\n".join(regels))

    assert laad()[1:] == [
        "- Inwoners: van 1 januari 2024 in plaats van 1 januari 2022",
        "- Inwoners: bij 29 gemeenten een ander aantal",
    ]
    assert set(Gemeente.objects.values_list("inwoners_jaar", flat=True)) == {2024}


def test_gemeente_die_weg_is_verdwijnt_als_niemand_haar_gebruikt(laad, zonder_vlieland):
    assert "- Weg: Vlieland (GM0096)" in laad()
    assert not Gemeente.objects.filter(code="GM0096").exists()


@pytest.mark.usefixtures("zonder_vlieland")
def test_gemeente_die_weg_is_blijft_bij_haar_regio(laad):
    regio = regio_met_vlieland()
    regels = laad()

    assert regels[1:] == [
        "- Weg: Vlieland (GM0096)",
        "Let op: Vlieland blijft staan bij ‘De Wadden’. Kijk of die regio nog klopt.",
    ]
    assert [(g.naam, g.vervallen) for g in regio.gemeenten.all()] == [("Terschelling", False), ("Vlieland", True)]
    assert not Ligging.objects.filter(gemeente__code="GM0096").exists()
    assert [rij.naam for rij in regio.gemeenten.congruentie().rijen] == ["Terschelling"]
    assert laad()[1:] == ["- Niets veranderd."]


@pytest.mark.usefixtures("zonder_vlieland")
def test_gemeente_met_een_contact_blijft_ook(laad):
    regio = Regio.objects.create(naam="Elders", slug="elders", jaar=2026)
    vlieland = Gemeente.objects.get(code="GM0096")
    Contact.objects.create(regio=regio, gemeente=vlieland, terrein="zorg", naam="Wijkteam", telefoon="14 0562")
    laad()

    assert Gemeente.objects.get(code="GM0096").vervallen


def test_gemeente_die_terugkomt_is_niet_meer_vervallen(laad):
    Gemeente.objects.filter(code="GM0096").update(vervallen=True)
    Ligging.objects.filter(gemeente__code="GM0096").delete()

    assert "- Erbij: Vlieland (GM0096)" in laad()
    assert tabel_uit_database(2026) == lees_map(MEEGELEVERD)


@pytest.mark.usefixtures("zonder_vlieland")
def test_tabel_van_een_nieuw_jaar_laat_de_oude_staan(laad):
    """A region keeps the figures of its own year."""
    regio = regio_met_vlieland()
    Werkgebied.objects.filter(code="PO2101").update(naam="De Brug")
    eerst = regio.gemeenten.congruentie()
    regels = laad("--jaar", "2027")

    assert regels == [
        "Tabel van 2027, vergeleken met die van 2026:",
        "- Weg: Vlieland (GM0096)",
        "Let op: Vlieland blijft staan bij ‘De Wadden’. Kijk of die regio nog klopt.",
    ]
    assert (Gemeente.objects.van_jaar(2026).count(), Gemeente.objects.actueel().count()) == (342, 341)
    assert regio.gemeenten.congruentie() == eerst
    assert [g.naam for g in regio.gemeenten.in_tabel_van(2027)] == ["Terschelling"]
    # What people added to a samenwerkingsverband goes along.
    assert Werkgebied.objects.actueel().get(code="PO2101").naam == "De Brug"
    assert laad("--jaar", "2027")[1:] == ["- Niets veranderd."]


@pytest.mark.usefixtures("zonder_vlieland")
def test_regio_van_een_eerder_jaar_wordt_ook_genoemd(laad):
    regio_met_vlieland()
    laad_tabel(lees_map(MEEGELEVERD), jaar=2027)

    assert laad("--jaar", "2028")[-1] == "Let op: Vlieland blijft staan bij ‘De Wadden’. Kijk of die regio nog klopt."


def test_gelijke_tabel_van_een_nieuw_jaar_wordt_toch_geladen(laad):
    assert laad("--jaar", "2027") == ["Tabel van 2027, vergeleken met die van 2026:", "- Niets veranderd."]
    assert Gemeente.objects.actueel().first().jaar == 2027


def test_eerdere_tabel_erbij_laat_de_nieuwste_gelden(laad):
    assert laad("--jaar", "2025") == ["Tabel van 2025: 342 gemeenten. Er was nog geen eerdere tabel."]
    assert Gemeente.objects.actueel().first().jaar == 2026


def test_zonder_jaar_wordt_de_nieuwste_tabel_verbeterd(laad):
    laad("--jaar", "2027")

    assert laad()[0].startswith("Tabel van 2027")


def test_fout_bestand_verandert_niets_en_noemt_de_regel(laad, vervang):
    eerst = alles()
    vervang(G, "GM0034,Almere,Flevoland,217828,", "GM0034,Almere,Flevoland,veel,")
    with pytest.raises(CommandError) as fout:
        laad()

    assert str(fout.value).splitlines() == [
        "Er is niets veranderd, want deze tabel klopt nog niet:",
        "gemeenten.csv, regel 3: inwoners is ‘veel’. Schrijf een heel getal vanaf 1, zonder punten.",
    ]
    assert alles() == eerst


def test_veel_fouten_worden_na_twintig_geteld(laad, map_):
    (map_ / V).write_text((map_ / V).read_text().replace(",PO,", ",MBO,"))
    with pytest.raises(CommandError, match=r"\nEn nog \d+ andere\.$") as fout:
        laad()

    assert len(str(fout.value).splitlines()) == 22


def test_schrijffout_halverwege_verandert_niets(laad, vervang):
    """The database refuses the last thing of all: by then the municipalities are written."""
    eerst = alles()
    vervang(G, "GM0034,Almere,", "GM0034,Almere Stad,")
    geschreven = []

    def stuk(roep, sql, *rest):
        if Ligging._meta.db_table in sql and "INSERT" in sql:
            geschreven.extend(Gemeente.objects.filter(code="GM0034").values_list("naam", flat=True))
            raise DatabaseError("halverwege")
        return roep(sql, *rest)

    with connection.execute_wrapper(stuk), pytest.raises(DatabaseError, match="halverwege"):
        laad()

    assert geschreven == ["Almere Stad"]
    assert alles() == eerst


@pytest.mark.parametrize("jaar", ["1999", "2100", "dit jaar", "²⁰²⁶"])
def test_jaar_dat_niet_kan_wordt_geweigerd(laad, jaar):
    with pytest.raises(CommandError, match="schrijf een jaar van 2000 tot en met 2099"):
        laad("--jaar", jaar)
