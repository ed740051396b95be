"""The styles of our DOCX: all of styles.xml, and the lists and the settings that go with them.

The names are those that Word knows, so that it shows them in the reader's language.
"""

from . import opmaak as zo

RUIMTE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NIVEAUS = range(9)  # as many as there are in the format
OPSOMMING, NUMMERS = 1, 2  # the two kinds of list, by their number in the file
VET = "<w:b/>"


def twips(mm: float) -> int:
    """Return a length as Word counts it: in twentieths of a point."""
    return round(mm * 1440 / 25.4)


def kleur(hexadecimaal: str) -> str:
    return hexadecimaal.removeprefix("#")


def _om(
    boven: float = 0,
    onder: float = 0,
    *,
    bij_volgende: bool = False,
    rand: str = "",
    regel: float = 1,
    inspringen: str = "",
    midden: bool = False,
    niveau: int | None = None,
) -> str:
    """How a paragraph stands. The order is that of the format: Word takes a file with another one for broken."""
    return "".join(
        (
            "<w:keepNext/><w:keepLines/>" if bij_volgende else "",
            rand,
            f'<w:spacing w:before="{boven * 20:g}" w:after="{onder * 20:g}" ',
            f'w:line="{240 * regel:g}" w:lineRule="auto"/>',
            inspringen,
            '<w:jc w:val="center"/>' if midden else "",
            "" if niveau is None else f'<w:outlineLvl w:val="{niveau}"/>',
        )
    )


def _letter(maat: float, van: str, meer: str = "") -> str:
    """How words look; `meer`: bold."""
    return f'{meer}<w:color w:val="{kleur(van)}"/><w:sz w:val="{maat * 2:g}"/><w:szCs w:val="{maat * 2:g}"/>'


def _alinea(naam: str, *, op: str = "Normal", daarna: str = "Normal", om: str = "", letter: str = "") -> str:
    """A style for paragraphs; `op` is what it builds on, `daarna` what Enter goes on with."""
    sleutel = naam.title().replace(" ", "")
    erop = f'<w:basedOn w:val="{op}"/>' if op != sleutel else ""
    standaard = "" if erop else ' w:default="1"'
    return (
        f'<w:style w:type="paragraph" w:styleId="{sleutel}"{standaard}><w:name w:val="{naam}"/>{erop}'
        f'<w:next w:val="{daarna}"/><w:qFormat/><w:pPr>{om}</w:pPr><w:rPr>{letter}</w:rPr></w:style>'
    )


def _tekst(naam: str, letter: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{naam}"><w:name w:val="{naam}"/><w:qFormat/>'
        f"<w:rPr>{letter}</w:rPr></w:style>"
    )


def _koppen() -> str:
    hoe = ((zo.ACCENT, 18, 6), (zo.INKT, 14, 4), (zo.INKT, 10, 3))
    return "".join(
        _alinea(
            f"heading {niveau + 1}",
            om=_om(boven, onder, bij_volgende=True, niveau=niveau),
            letter=_letter(maat, van, VET),
        )
        for niveau, (maat, (van, boven, onder)) in enumerate(zip(zo.MAAT_KOPPEN, hoe, strict=True))
    )


def _lijn(kant: str, dikte: float, van: str) -> str:
    """A line of so many points."""
    return f'<w:{kant} w:val="single" w:sz="{dikte * 8:g}" w:space="0" w:color="{kleur(van)}"/>'


def _tabel() -> str:
    vak = twips(1)
    marges = "".join(f'<w:{kant} w:w="{vak}" w:type="dxa"/>' for kant in ("top", "left", "bottom", "right"))
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="Tabel"><w:name w:val="Tabel"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        f"{_lijn('bottom', 0.5, zo.RAND)}{_lijn('insideH', 0.5, zo.RAND)}</w:tblBorders>"
        f"<w:tblCellMar>{marges}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{_lijn("bottom", 1.5, zo.ACCENT)}</w:tcBorders></w:tcPr>'
        "</w:tblStylePr></w:style>"
    )


def _in_tabellen() -> tuple[str, ...]:
    klein = _letter(zo.MAAT_AS, zo.INKT)
    return (
        _alinea("caption", om=_om(10, 4, bij_volgende=True), letter=_letter(zo.MAAT_TABEL, zo.INKT_ZACHT)),
        _alinea("Tabeltekst", om=_om(), letter=_letter(zo.MAAT_TABEL, zo.INKT)),
        _alinea("Tabelkop", op="Tabeltekst", letter=_letter(zo.MAAT_AS, zo.ACCENT, VET)),
        _alinea("Rijkop", op="Tabeltekst", letter=VET),
        _alinea("Strook", op="Tabeltekst", om=_om(midden=True), letter=_letter(zo.MAAT_STIP, zo.ACCENT)),
        _alinea("As", op="Tabeltekst", om=_om(midden=True), letter=klein),
        _alinea("Onder tabel", om=_om(0, 4), letter=klein),
        _tabel(),
    )


def _stijlen() -> str:
    lijstpunt = _om(0, 6, regel=zo.REGEL)
    rand = "".join(
        f'<w:{kant} w:val="single" w:sz="{dikte}" w:space="6" w:color="{kleur(van)}"/>'
        for kant, dikte, van in (("top", 4, zo.ACCENT_ZACHT), ("left", 16, zo.ACCENT), ("bottom", 4, zo.ACCENT_ZACHT))
    )
    vlak = f'<w:shd w:val="clear" w:color="auto" w:fill="{kleur(zo.ACCENT_ZACHT)}"/>'
    binnen = f'<w:ind w:left="{twips(3)}" w:right="{twips(3)}"/>'
    return "".join(
        (
            f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{zo.LETTER}" w:hAnsi="{zo.LETTER}" '
            f'w:eastAsia="{zo.LETTER}" w:cs="{zo.LETTER}"/>{_letter(zo.MAAT, zo.INKT)}<w:lang w:val="nl-NL" '
            'w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
            _alinea("Normal", om=_om(0, 6, regel=zo.REGEL)),
            _alinea("Zacht", letter=f'<w:color w:val="{kleur(zo.INKT_ZACHT)}"/>'),
            _alinea(
                "Kader",
                om=_om(6, 10, rand=f"<w:pBdr>{rand}</w:pBdr>{vlak}", regel=zo.REGEL, inspringen=binnen),
            ),
            _koppen(),
            _alinea(
                "Title",
                daarna="Subtitle",
                om=_om(0, 4, bij_volgende=True),
                letter=_letter(zo.MAAT_TITEL, zo.ACCENT, VET),
            ),
            _alinea("Subtitle", om=_om(0, 14), letter=_letter(zo.MAAT_KOPPEN[1], zo.INKT_ZACHT)),
            _alinea(
                "Soort",
                daarna="Title",
                om=_om(0, 4, bij_volgende=True),
                letter=_letter(zo.MAAT_KLEIN, zo.INKT_ZACHT),
            ),
            _alinea("List Bullet", daarna="ListBullet", om=lijstpunt),
            _alinea("List Number", daarna="ListNumber", om=lijstpunt),
            _alinea("List Continue", daarna="ListContinue", om=lijstpunt),
            *_in_tabellen(),
            _alinea(
                "footer",
                daarna="Footer",
                om=f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{kleur(zo.LIJN)}"/></w:pBdr>'
                f'<w:tabs><w:tab w:val="right" w:pos="{twips(zo.TEKSTBREEDTE)}"/></w:tabs>{_om()}',
                letter=_letter(zo.MAAT_KLEIN, zo.INKT_ZACHT),
            ),
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/></w:style>',
            _tekst("Hyperlink", f'<w:color w:val="{kleur(zo.ACCENT)}"/><w:u w:val="single"/>'),
        )
    )


def _lijst(soort: int, formaat: str, teken: str) -> str:
    """A list of nine levels, each of them hanging. `teken`: what stands before a point, its level left open."""
    niveaus = "".join(
        f'<w:lvl w:ilvl="{niveau}"><w:start w:val="1"/><w:numFmt w:val="{formaat}"/>'
        f'<w:lvlText w:val="{teken.format(niveau + 1)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind '
        f'w:left="{twips(zo.INSPRONG * (niveau + 1))}" w:hanging="{twips(zo.INSPRONG)}"/></w:pPr></w:lvl>'
        for niveau in NIVEAUS
    )
    return f'<w:abstractNum w:abstractNumId="{soort}"><w:multiLevelType w:val="multilevel"/>{niveaus}</w:abstractNum>'


STIJLEN = f"<w:styles {RUIMTE}>{_stijlen()}</w:styles>"
# Each numbered list gets a number of its own behind these (docx.py), as it begins where its writer said.
LIJSTEN = (
    f"<w:numbering {RUIMTE}>{_lijst(OPSOMMING, 'bullet', '•')}{_lijst(NUMMERS, 'decimal', '%{}.')}"
    f'<w:num w:numId="{OPSOMMING}"><w:abstractNumId w:val="{OPSOMMING}"/></w:num></w:numbering>'
)
# Without the first, Word opens a file as one of an older Word.
INSTELLINGEN = (
    f'<w:settings {RUIMTE}><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
