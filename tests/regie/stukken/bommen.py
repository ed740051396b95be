"""Spreadsheets that are traps: small as a file, enormous when a library takes them at their word."""

import random
import zipfile
from io import BytesIO

from .rekenbladen import GOED, met, ods, xlsx

_CEL = '<table:table-row><table:table-cell office:value-type="string">{}</table:table-cell></table:table-row>'
_BLAD = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'
    "<sheetData>{}</sheetData></worksheet>"
)
_ENTITEITEN = '<!DOCTYPE x [<!ENTITY a0 "lol">{}]><x>&a9;</x>'


def _rij(cel: str) -> str:
    return _CEL.format(cel)


def _getal(waarde: str) -> str:
    return f'<table:table-row><table:table-cell office:value-type="float" office:value="{waarde}"/></table:table-row>'


def _billion_laughs() -> bytes:
    delen = "".join(f'<!ENTITY a{een} "{f"&a{een - 1};" * 10}">' for een in range(1, 10))
    return _ENTITEITEN.format(delen).encode()


def _gevuld(bestand: bytes) -> bytes:
    """With something in it that does not shrink, so that as a whole it does not look like a trap."""
    return met(bestand, "vulling.bin", random.Random(1).randbytes(100_000))


def _veel_delen(aantal: int) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for nummer in range(aantal):
            zip_.writestr(f"{nummer:x}", "")
    return uit.getvalue()


def _met_lzma() -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(BytesIO(ods(*GOED))) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_LZMA) as nieuw:
        for deel in oud.infolist():
            nieuw.writestr(deel.filename, oud.read(deel))
    return uit.getvalue()


def _xlsx_blad(rijen: str) -> bytes:
    return met(xlsx(*GOED), "xl/worksheets/sheet1.xml", _BLAD.format(rijen).encode())


def _zip_in_zip() -> bytes:
    binnen = met(ods(*GOED), "vol.bin", b"\0" * 11_000_000)
    return met(met(ods(*GOED), "binnen.ods", binnen), "nog.bin", b"\0" * 11_000_000)


def bommen() -> dict[str, bytes]:
    """Return the traps by name: each must be refused."""
    spatie = '<text:p><text:s text:c="{}"/>x</text:p>'
    return {
        "een spatie honderd miljoen keer": ods(*GOED, na=_rij(spatie.format(100_000_000))),
        "veel spaties vijfduizend keer": ods(*GOED, na=_rij(spatie.format(5000) * 2000)),
        "een spatie min zoveel keer": ods(*GOED, na=_rij(spatie.format(-5))),
        "een ander voorvoegsel": ods(
            *GOED, na=_rij(spatie.format(10**8).replace("text:s text:c", "a:s xmlns:a='{}' a:c").format(_TEKST))
        ),
        "kolommen": ods(
            *GOED,
            na='<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="99999999">'
            "<text:p>x</text:p></table:table-cell></table:table-row>",
        ),
        "rijen": ods(
            *GOED,
            na='<table:table-row table:number-rows-repeated="999999999"><table:table-cell office:value-type="string">'
            "<text:p>x</text:p></table:table-cell></table:table-row>",
        ),
        "samengevoegd": ods(
            *GOED, na=_rij("").replace("<table:table-cell", '<table:table-cell table:number-rows-spanned="99999999"')
        ),
        "een getal met honderd miljoen nullen": ods(*GOED, na=_getal("1E+99999999")),
        "een getal van een miljoen cijfers": ods(*GOED, na=_getal("9" * 1_000_000)),
        "veel cellen": _gevuld(
            ods(*GOED, na="<table:table-row>" + "<table:table-cell/>" * 400_000 + "</table:table-row>")
        ),
        "diep": _gevuld(ods(*GOED, na="<table:g>" * 250_000 + "</table:g>" * 250_000)),
        "alleen maar hetzelfde": ods(*GOED, na=" " * 11_000_000),
        "zip in zip": _zip_in_zip(),
        "billion laughs ods": met(ods(*GOED), "content.xml", _billion_laughs()),
        "billion laughs xlsx": met(xlsx(*GOED), "xl/sharedStrings.xml", _billion_laughs()),
        "veel delen": _veel_delen(20_000),
        "lzma": _met_lzma(),
        "xlsx met volle rijen": _gevuld(_xlsx_blad('<row><c t="inlineStr"><is><t>x</t></is></c></row>' * 200_000)),
        "xlsx met een brede rij": _gevuld(_xlsx_blad("<row>" + "<c/>" * 1_500_000 + "</row>")),
        "xlsx met lange tekst overal": _gevuld(
            met(
                _xlsx_blad(("<row>" + '<c t="s"><v>0</v></c>' * 30 + "</row>") * 490),
                "xl/sharedStrings.xml",
                b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'
                + b"x" * 9_000_000
                + b"</t></si></sst>",
            )
        ),
    }


_TEKST = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
