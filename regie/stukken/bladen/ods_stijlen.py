"""The styles of our ODS: all of styles.xml, and what the program shows of each sheet when it opens."""

from xml.sax.saxutils import escape, quoteattr

from regie.stukken.bewerkbaar import opmaak as zo

from .blad import CELSTIJLEN, Celstijl
from .indeling import INSPRONG

RUIMTES = {
    "office": "office:1.0",
    "style": "style:1.0",
    "text": "text:1.0",
    "table": "table:1.0",
    "number": "datastyle:1.0",
    "config": "config:1.0",
    "fo": "xsl-fo-compatible:1.0",
    "svg": "svg-compatible:1.0",
}
NAAMRUIMTEN = " ".join(f'xmlns:{kort}="urn:oasis:names:tc:opendocument:xmlns:{lang}"' for kort, lang in RUIMTES.items())
CELRAND = 0.35  # what LibreOffice keeps free beside a text, in mm
DAG = (
    '<number:date-style style:name="Dag"><number:day number:style="long"/><number:text>-</number:text>'
    '<number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/>'
    "</number:date-style>"
)


def naam_van(stijl: Celstijl) -> str:
    """Return its name as a file has it, in which a name has no spaces."""
    return stijl.naam.replace(" ", "_20_")


def _letter(kleur: str, maat: float, meer: str = "") -> str:
    return f'<style:text-properties fo:color="{kleur}" fo:font-size="{maat}pt" {meer}/>'


def _getalvorm(stijl: Celstijl) -> str:
    """Write how a number looks that has so many decimals."""
    return (
        f'<number:number-style style:name="N{stijl.decimalen}" number:language="nl" number:country="NL">'
        f'<number:number number:min-integer-digits="1" number:decimal-places="{stijl.decimalen}" '
        f'number:min-decimal-places="{stijl.decimalen}"/></number:number-style>'
    )


def _celstijl(stijl: Celstijl) -> str:
    vorm = "Dag" if stijl.is_datum else "" if stijl.decimalen is None else f"N{stijl.decimalen}"
    lijn = f"1.5pt solid {zo.ACCENT}" if stijl.is_kop else f"0.5pt solid {zo.RAND}"
    vlak = f'fo:background-color="{zo.ACCENT_ZACHT}"' if stijl.is_kop else ""
    letter = _letter(zo.ACCENT, zo.MAAT_CEL, 'fo:font-weight="bold"') if stijl.is_kop else ""
    return (
        f'<style:style style:name="{naam_van(stijl)}" style:display-name="{stijl.naam}" style:family="table-cell" '
        f'style:parent-style-name="Default"{f' style:data-style-name="{vorm}"' if vorm else ""}>'
        f'<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" style:text-align-source="fix" '
        f'fo:padding-right="{CELRAND + INSPRONG * stijl.rechts:g}mm" fo:border-bottom="{lijn}" {vlak}/>'
        f'<style:paragraph-properties fo:text-align="{"end" if stijl.rechts else "start"}"/>{letter}</style:style>'
    )


def stijlen(titel: str) -> bytes:
    """Return styles.xml. `titel` stands at the foot of each page."""
    getallen = "".join(_getalvorm(stijl) for stijl in CELSTIJLEN if stijl.decimalen is not None)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {NAAMRUIMTEN} office:version="1.3">'
        f'<office:font-face-decls><style:font-face style:name="{zo.LETTER}" svg:font-family="{zo.LETTER}" '
        'style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls><office:styles>'
        f'<style:default-style style:family="table-cell"><style:text-properties style:font-name="{zo.LETTER}" '
        f'fo:font-size="{zo.MAAT_CEL}pt" fo:color="{zo.INKT}" fo:language="nl" fo:country="NL"/></style:default-style>'
        f'{getallen}{DAG}<style:style style:name="Default" style:family="table-cell">'
        f"{_letter(zo.INKT, zo.MAAT_CEL)}</style:style>"
        f"{''.join(map(_celstijl, CELSTIJLEN))}</office:styles>{_papier()}<office:master-styles>"
        '<style:master-page style:name="Default" style:page-layout-name="Vel"><style:header style:display="false"/>'
        f'<style:footer><style:region-left><text:p><text:span text:style-name="Voet">{escape(titel)}: '
        "<text:sheet-name/></text:span></text:p></style:region-left><style:region-right>"
        '<text:p><text:span text:style-name="Voet">Pagina <text:page-number/> van <text:page-count/></text:span>'
        "</text:p></style:region-right></style:footer></style:master-page></office:master-styles>"
        "</office:document-styles>"
    ).encode()


def _papier() -> str:
    """On its side, as many pages high as it takes but one wide."""
    return (
        '<office:automatic-styles><style:page-layout style:name="Vel"><style:page-layout-properties '
        f'fo:page-width="{zo.BLAD_HOOG}mm" fo:page-height="{zo.BLAD_BREED}mm" style:print-orientation="landscape" '
        f'fo:margin="{zo.VEL_RAND}mm" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style/>'
        f'<style:footer-style><style:header-footer-properties fo:min-height="{zo.VOET}mm" '
        f'fo:margin-top="{zo.VOET_AF}mm" fo:margin-left="0mm" fo:margin-right="0mm"/></style:footer-style>'
        "</style:page-layout>"
        f'<style:style style:name="Voet" style:family="text">{_letter(zo.INKT_ZACHT, zo.MAAT_KLEIN)}</style:style>'
        "</office:automatic-styles>"
    )


def op_het_scherm(vast: dict[str, bool]) -> bytes:
    """Return settings.xml: the head of each sheet stays in view, and its first column where `vast` says so."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-settings {NAAMRUIMTEN} office:version="1.3">'
        '<office:settings><config:config-item-set config:name="ooo:view-settings" '
        'xmlns:ooo="http://openoffice.org/2004/office"><config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1'
        '</config:config-item><config:config-item-map-named config:name="Tables">'
        f"{''.join(_blad_op_het_scherm(naam, kolom) for naam, kolom in vast.items())}</config:config-item-map-named>"
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>"
        "</office:document-settings>"
    ).encode()


def _blad_op_het_scherm(blad: str, kolom: bool) -> str:
    stand = (
        ("HorizontalSplitMode", "short", 2 * kolom),
        ("VerticalSplitMode", "short", 2),
        ("HorizontalSplitPosition", "int", int(kolom)),
        ("VerticalSplitPosition", "int", 1),
        ("ActiveSplitRange", "short", 3 if kolom else 2),
        ("PositionRight", "int", int(kolom)),
        ("PositionBottom", "int", 1),
    )
    delen = "".join(
        f'<config:config-item config:name="{naam}" config:type="{soort}">{waarde}</config:config-item>'
        for naam, soort, waarde in stand
    )
    return f"<config:config-item-map-entry config:name={quoteattr(blad)}>{delen}</config:config-item-map-entry>"
