"""The styles of our ODT: all of styles.xml, and those of tables.

The names are those that LibreOffice and Word know, so that each shows them in the reader's language.
"""

from odfdo import Style

from . import opmaak as zo

NIVEAUS = range(1, 11)  # as many as there are in the format
RUIMTES = {
    "office": "office:1.0",
    "style": "style:1.0",
    "text": "text:1.0",
    "table": "table:1.0",
    "fo": "xsl-fo-compatible:1.0",
    "svg": "svg-compatible:1.0",
}
NAAMRUIMTEN = " ".join(f'xmlns:{kort}="urn:oasis:names:tc:opendocument:xmlns:{lang}"' for kort, lang in RUIMTES.items())


def _alinea(naam: str, *, op: str = "Standard", daarna: str = "", om: str = "", letter: str = "", bij: str = "") -> str:
    """A style for paragraphs: `om` says how they stand, `letter` how they look; `op` is what it builds on."""
    echt = naam.replace(" ", "_20_")
    volgt = f' style:next-style-name="{daarna}"' if daarna else ""
    ouder = f' style:parent-style-name="{op}"' if op else ""
    return (
        f'<style:style style:name="{echt}" style:display-name="{naam}" style:family="paragraph"{ouder}{volgt} {bij}>'
        f"<style:paragraph-properties {om}/><style:text-properties {letter}/></style:style>"
    )


def _tekst(naam: str, letter: str) -> str:
    echt = naam.replace(" ", "_20_")
    return (
        f'<style:style style:name="{echt}" style:display-name="{naam}" style:family="text">'
        f"<style:text-properties {letter}/></style:style>"
    )


VET, SCHUIN = 'fo:font-weight="bold"', 'fo:font-style="italic"'
BIJ_VOLGENDE = 'fo:keep-with-next="always"'
IN_HET_MIDDEN = 'fo:text-align="center"'


def _om(boven: float, onder: float, *meer: str) -> str:
    return " ".join((f'fo:margin-top="{boven}pt" fo:margin-bottom="{onder}pt"', *meer))


def _letter(maat: float, kleur: str, *meer: str) -> str:
    return " ".join((f'fo:font-size="{maat}pt" fo:color="{kleur}"', *meer))


def _koppen() -> str:
    hoe = ((zo.ACCENT, 18, 6), (zo.INKT, 14, 4), (zo.INKT, 10, 3))
    return "".join(
        _alinea(
            f"Heading {niveau}",
            op="Heading",
            daarna="Text_20_body",
            om=_om(boven, onder, BIJ_VOLGENDE),
            letter=_letter(maat, kleur, VET),
            bij=f'style:default-outline-level="{niveau}" style:class="text"',
        )
        for niveau, (maat, (kleur, boven, onder)) in enumerate(zip(zo.MAAT_KOPPEN, hoe, strict=True), start=1)
    )


def _lijst(naam: str, teken: str) -> str:
    """A list of ten levels, each of them hanging; `teken`: how a level begins, with its number left open."""
    niveaus = "".join(
        teken.format(niveau=niveau)
        + '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" '
        f'text:list-tab-stop-position="{niveau * zo.INSPRONG}mm" fo:text-indent="-{zo.INSPRONG}mm" '
        f'fo:margin-left="{niveau * zo.INSPRONG}mm"/></style:list-level-properties>'
        f"</text:list-level-style-{'bullet' if 'bullet' in teken else 'number'}>"
        for niveau in NIVEAUS
    )
    echt = naam.replace(" ", "_20_")
    return f'<text:list-style style:name="{echt}" style:display-name="{naam}">{niveaus}</text:list-style>'


def _omtrek() -> str:
    """Headings without a number of the program: some of ours have a letter or a number of their own."""
    niveaus = "".join(f'<text:outline-level-style text:level="{een}" style:num-format=""/>' for een in NIVEAUS)
    return f'<text:outline-style style:name="Outline">{niveaus}</text:outline-style>'


def _in_tabellen() -> tuple[str, ...]:
    klein = _letter(zo.MAAT_AS, zo.INKT)
    return (
        _alinea("Caption", om=_om(10, 4, BIJ_VOLGENDE), letter=_letter(zo.MAAT_TABEL, zo.INKT_ZACHT)),
        _alinea("Table Contents", letter=_letter(zo.MAAT_TABEL, zo.INKT)),
        _alinea("Table Heading", op="Table_20_Contents", letter=_letter(zo.MAAT_AS, zo.ACCENT, VET)),
        _alinea("Rijkop", op="Table_20_Contents", letter=VET),
        _alinea("Strook", op="Table_20_Contents", om=IN_HET_MIDDEN, letter=_letter(zo.MAAT_STIP, zo.ACCENT)),
        _alinea("As", op="Table_20_Contents", om=IN_HET_MIDDEN, letter=klein),
        _alinea("Onder tabel", om=_om(0, 4), letter=klein),
    )


def _stijlen() -> str:
    return "".join(
        (
            '<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="10mm"/>'
            f'<style:text-properties style:font-name="{zo.LETTER}" fo:font-size="{zo.MAAT}pt" fo:color="{zo.INKT}" '
            'fo:language="nl" fo:country="NL" fo:hyphenate="false"/></style:default-style>',
            '<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/>'
            "</style:default-style>",
            _alinea("Standard", op=""),
            _alinea("Text body", om=_om(0, 6, f'fo:line-height="{zo.REGEL:.0%}" fo:orphans="2" fo:widows="2"')),
            _alinea("Zacht", op="Text_20_body", letter=f'fo:color="{zo.INKT_ZACHT}"'),
            _alinea(
                "Kader",
                op="Text_20_body",
                om=_om(
                    6,
                    10,
                    f'fo:background-color="{zo.ACCENT_ZACHT}" fo:border-left="2pt solid {zo.ACCENT}"',
                    'fo:border-right="none" fo:border-top="none" fo:border-bottom="none" fo:padding="6pt"',
                    f'fo:margin-left="8pt" fo:margin-right="6pt" fo:line-height="{zo.REGEL:.0%}"',
                ),
            ),
            _alinea("Heading", daarna="Text_20_body", om=BIJ_VOLGENDE),
            _koppen(),
            _alinea(
                "Title",
                op="Heading",
                daarna="Subtitle",
                om=_om(0, 4, BIJ_VOLGENDE),
                letter=_letter(zo.MAAT_TITEL, zo.ACCENT, VET),
                bij='style:class="chapter"',
            ),
            _alinea(
                "Subtitle",
                op="Heading",
                daarna="Text_20_body",
                om=_om(0, 14),
                letter=_letter(zo.MAAT_KOPPEN[1], zo.INKT_ZACHT),
                bij='style:class="chapter"',
            ),
            _alinea("Soort", daarna="Title", om=_om(0, 4, BIJ_VOLGENDE), letter=_letter(zo.MAAT_KLEIN, zo.INKT_ZACHT)),
            *_in_tabellen(),
            _alinea("Footer", letter=_letter(zo.MAAT_KLEIN, zo.INKT_ZACHT), bij='style:class="extra"', om=_om(0, 0)),
            _tekst("Vet", VET),
            _tekst("Schuin", SCHUIN),
            _tekst("Vet en schuin", f"{VET} {SCHUIN}"),
            _tekst("Internet link", f'fo:color="{zo.ACCENT}" style:text-underline-style="solid"'),
            _omtrek(),
            _lijst("List 1", '<text:list-level-style-bullet text:level="{niveau}" text:bullet-char="•">'),
            _lijst(
                "Numbering 1",
                '<text:list-level-style-number text:level="{niveau}" style:num-format="1" style:num-suffix=".">',
            ),
        )
    )


def _blad() -> str:
    """The page and its foot, with a tab stop at the end of the line."""
    return (
        '<office:automatic-styles><style:page-layout style:name="Blad"><style:page-layout-properties '
        f'fo:page-width="{zo.BLAD_BREED}mm" fo:page-height="{zo.BLAD_HOOG}mm" style:print-orientation="portrait" '
        f'fo:margin-top="{zo.BLAD_BOVEN}mm" fo:margin-left="{zo.BLAD_OPZIJ}mm" fo:margin-right="{zo.BLAD_OPZIJ}mm" '
        f'fo:margin-bottom="{zo.BLAD_ONDER - zo.VOET - zo.VOET_AF}mm"/>'
        f'<style:footer-style><style:header-footer-properties fo:min-height="{zo.VOET}mm" '
        f'fo:margin-top="{zo.VOET_AF}mm"/></style:footer-style></style:page-layout>'
        '<style:style style:name="Voet" style:family="paragraph" style:parent-style-name="Footer">'
        f'<style:paragraph-properties fo:border-top="0.5pt solid {zo.LIJN}" fo:padding-top="4pt"><style:tab-stops>'
        f'<style:tab-stop style:position="{zo.TEKSTBREEDTE}mm" style:type="right"/></style:tab-stops>'
        "</style:paragraph-properties></style:style></office:automatic-styles>"
    )


def kolomstijl(naam: str, deel: float) -> Style:
    """The width of a column, as a part of that of the text."""
    stijl = Style("table-column", name=naam)
    stijl.set_properties({"style:column-width": f"{deel * zo.TEKSTBREEDTE:.1f}mm"}, area="table-column")
    return stijl


def _cel(naam: str, meer: str = "") -> str:
    return (
        f'<style:style style:name="{naam}" style:family="table-cell"><style:table-cell-properties fo:padding="3pt" '
        f'fo:border-top="none" fo:border-left="none" fo:border-right="none" {meer}/></style:style>'
    )


# In the document itself: what stands among the other styles, LibreOffice does not use for tables.
TABELSTIJLEN = (
    *(
        f'<style:style style:name="{naam}" style:family="table"><style:table-properties table:align="left" '
        f'style:width="{zo.TEKSTBREEDTE}mm" style:may-break-between-rows="{deelbaar}"/></style:style>'
        for naam, deelbaar in (("Tabel", "false"), ("Lange_20_tabel", "true"))
    ),
    '<style:style style:name="Rij" style:family="table-row"><style:table-row-properties fo:keep-together="always"/>'
    "</style:style>",
    _cel("Celkop", f'fo:border-bottom="1.5pt solid {zo.ACCENT}"'),
    _cel("Cel", f'fo:border-bottom="0.5pt solid {zo.RAND}"'),
    *(
        f'<style:style style:name="Heading_20_{niveau}_nieuw" style:family="paragraph" '
        f'style:parent-style-name="Heading_20_{niveau}"><style:paragraph-properties fo:break-before="page"/>'
        "</style:style>"
        for niveau in (1, 2, 3)
    ),
)

# The place in the foot of what it says about this document.
STIJLEN = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {NAAMRUIMTEN} office:version="1.3">'
    f'<office:font-face-decls><style:font-face style:name="{zo.LETTER}" svg:font-family="{zo.LETTER}" '
    'style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>'
    f"<office:styles>{_stijlen()}</office:styles>{_blad()}"
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Blad"><style:footer>'
    '<text:p text:style-name="Voet"><text:span/><text:tab/>Pagina <text:page-number text:select-page="current"/>'
    " van <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>"
    "</office:document-styles>"
).encode()
