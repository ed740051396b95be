"""The ODT as a word processor reads it: our own styles, and nothing of the program over them (besluiten 39)."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from regie.stukken.bewerkbaar import maak_bewerkbaar
from regie.stukken.bewerkbaar.schrijfstuk import alinea

from .lezen import NS, tekst, zoek
from .voorbeelden import MOMENT, deel, voorbeeld

pytestmark = pytest.mark.eenmaal


@pytest.fixture(scope="module")
def inhoud():
    return deel("odt", "content.xml")


@pytest.fixture(scope="module")
def stijlen():
    return deel("odt", "styles.xml")


def test_elke_stijl_die_gebruikt_wordt_is_er(inhoud, stijlen):
    """LibreOffice shows what names another one without a word, as if it had none."""
    er = {str(naam) for boom in (inhoud, stijlen) for naam in zoek(boom, "//@style:name")}
    gebruikt = {
        str(naam)
        for boom in (inhoud, stijlen)
        for naam in zoek(boom, "//@text:style-name | //@table:style-name | //@style:parent-style-name")
    }

    assert len(gebruikt) > 15
    assert gebruikt - er == set()


def test_alles_heeft_een_stijl(inhoud):
    for soort in ("text:h", "text:p", "text:list[not(parent::text:list-item)]", "table:table", "table:table-cell"):
        elementen = zoek(inhoud, f"//{soort}")
        assert elementen, soort
        assert [een for een in elementen if not zoek(een, "@text:style-name | @table:style-name")] == [], soort


def test_koppen_krijgen_geen_nummer_van_het_programma(inhoud, stijlen):
    niveaus = zoek(stijlen, "//text:outline-style/text:outline-level-style")

    assert [str(een.get(f"{{{NS['style']}}}num-format")) for een in niveaus] == [""] * 10
    assert [(tekst(een), zoek(een, "string(@text:style-name)")) for een in zoek(inhoud, "//text:h")] == [
        ("1. Eerst", "Heading_20_1"),
        ("a. Daarin", "Heading_20_2"),
        ("Nog dieper", "Heading_20_3"),
        ("Bijlage", "Heading_20_1_nieuw"),
    ]
    bij_elkaar = "//style:style[starts-with(@style:name, 'Heading')]//@fo:keep-with-next"
    assert {str(een) for een in zoek(stijlen, bij_elkaar)} == {"always"}
    assert zoek(inhoud, "string(//style:style[@style:name='Heading_20_1_nieuw']//@fo:break-before)") == "page"


def test_de_titel_staat_in_een_eigen_stijl(inhoud):
    boven = zoek(inhoud, "//office:text/text:p")[:3]

    assert [(zoek(een, "string(@text:style-name)"), tekst(een)) for een in boven] == [
        ("Soort", "Stuk van de proef"),
        ("Title", "Het stuk & meer"),
        ("Subtitle", "Voor wie het leest"),
    ]


def test_lijsten_springen_in_en_houden_het_nummer_dat_er_stond(inhoud, stijlen):
    for soort in ("bullet", "number"):
        niveaus = zoek(stijlen, f"//text:list-level-style-{soort}//style:list-level-label-alignment")
        marges = [zoek(een, "string(@fo:margin-left)") for een in niveaus]
        assert marges == [f"{niveau * 8}mm" for niveau in range(1, 11)]
        assert {zoek(een, "string(@fo:text-indent)") for een in niveaus} == {"-8mm"}
    lijsten = zoek(inhoud, "//office:text/text:list")
    assert [zoek(een, "string(@text:style-name)") for een in lijsten] == ["Numbering_20_1"] * 2
    nummers = [zoek(een, "string(@text:start-value)") for lijst in lijsten for een in zoek(lijst, "text:list-item")]
    # Only where it does not count on by itself.
    assert nummers == ["1", "2", "", "7"]
    assert [tekst(een) for een in zoek(lijsten[1], ".//text:list//text:p")] == ["dieper", "nog dieper"]


def test_een_tabel_heeft_lijnen_en_een_kop_die_terugkomt(inhoud):
    stroken, lang = zoek(inhoud, "//table:table")
    kop = [tekst(een) for een in zoek(stroken, "table:table-header-rows/table:table-row/table:table-cell")]

    assert kop == ["Rol", "1\nNiet", "2\nEen beetje", "3\nVeel", "In woorden"]
    rijen = [[tekst(een) for een in zoek(rij, "table:table-cell")] for rij in zoek(stroken, "table:table-row")]
    assert rijen == [["Verbinder", "●●", "6\n●●\n●●\n●●", "", "Eens, midden 2"], ["Dirigent", "te weinig scores"]]
    assert zoek(stroken, "count(.//table:covered-table-cell)") == 3
    assert zoek(stroken, "string(.//table:table-cell/@table:number-columns-spanned)") == "4"
    for stijl in ("Cel", "Celkop"):
        assert "solid" in zoek(inhoud, f"string(//style:style[@style:name='{stijl}']//@fo:border-bottom)")
    # A short one stays on one page, a long one goes on.
    deelbaar = "string(//style:style[@style:name='{}']//@style:may-break-between-rows)"
    namen = [zoek(een, "string(@table:style-name)") for een in (stroken, lang)]
    assert [zoek(inhoud, deelbaar.format(naam)) for naam in namen] == ["false", "true"]


def test_een_tabel_zegt_wat_erin_staat(inhoud):
    tabel = zoek(inhoud, "//table:table")[0]

    assert zoek(tabel, "string(table:title)") == "De rollen"
    assert zoek(tabel, "string(table:desc)") == "Per rol een regel."
    boven = zoek(tabel, "preceding-sibling::text:p[1]")[0]
    assert (zoek(boven, "string(@text:style-name)"), tekst(boven)) == ("Caption", "De rollen")


def test_op_elke_pagina_staat_wat_het_is_en_welke_pagina(stijlen):
    voet = zoek(stijlen, "//style:master-page/style:footer/text:p")[0]

    assert tekst(voet).startswith("Het stuk, versie 3 <klaar>.")
    assert zoek(voet, "count(text:page-number)") == zoek(voet, "count(text:page-count)") == 1


def test_woorden_houden_hun_opmaak_en_hun_link(inhoud):
    eerste = next(een for een in zoek(inhoud, "//text:p") if "Nieuwe regel" in tekst(een))

    assert tekst(eerste) == "Een vet woord, schuin, en beide in een link.\nNieuwe regel."
    stukken = {een.text: zoek(een, "string(@text:style-name)") for een in zoek(eerste, "text:span")}
    assert stukken == {"vet": "Vet", "schuin": "Schuin", "beide": "Vet_20_en_20_schuin"}
    assert zoek(eerste, "string(text:a/@xlink:href)") == "https://voorbeeld.example/?a=1&b=2"


def test_het_bestand_zegt_wat_het_is_en_wanneer_het_is_gemaakt(stijlen):
    meta = deel("odt", "meta.xml")

    for pad, wat in (
        ("//dc:title", "Het stuk & meer"),
        ("//dc:language", "nl-NL"),
        ("//dc:creator", "Regiescan"),
        ("//meta:generator", "Regiescan"),
        ("//meta:creation-date", "2026-03-14T15:09:26"),
        ("//dc:date", "2026-03-14T15:09:26"),
    ):
        assert zoek(meta, f"string({pad})") == wat, pad
    taal = zoek(stijlen, "//style:default-style[@style:family='paragraph']/style:text-properties")[0]
    assert (zoek(taal, "string(@fo:language)"), zoek(taal, "string(@fo:country)")) == ("nl", "NL")


def test_er_gaat_geen_plaatje_of_werkbalk_van_een_ander_mee():
    with ZipFile(BytesIO(maak_bewerkbaar(voorbeeld(), "odt", MOMENT))) as zip_:
        namen = [een.filename for een in zip_.infolist() if not een.is_dir()]
        manifest = zip_.read("META-INF/manifest.xml").decode()

    assert namen[0] == "mimetype"
    assert set(namen) == {
        "mimetype", "meta.xml", "styles.xml", "content.xml", "settings.xml", "manifest.rdf", "META-INF/manifest.xml"
    }  # fmt: skip
    assert "Thumbnails" not in manifest


def test_een_teken_dat_xml_niet_kent_komt_er_niet_in():
    stuk = voorbeeld(alinea("Uit een\ufffe pdf\uffff.", vet="Let\x0b op"))

    assert "Let\n op Uit een pdf." in [tekst(een) for een in zoek(deel("odt", "content.xml", stuk), "//text:p")]
