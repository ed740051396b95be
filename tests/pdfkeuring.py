"""Looks into a PDF for what PDF/UA-1 asks and a program can see. No certificate: a person still has to read it.

`keur(pdf)` returns findings in words; an empty list is good. Every PDF of the product goes through it.
"""

import re
from collections import Counter
from io import BytesIO

import pikepdf

# Operators that put something on the page; each has to be content with a place in the structure, or an artifact.
TEKENT = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "INLINE IMAGE"}
KINDEREN = {
    "/L": {"/L", "/LI", "/Caption"},
    "/LI": {"/Lbl", "/LBody"},
    "/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TFoot": {"/TR"},
    "/TR": {"/TH", "/TD"},
}
GOEDE_ADRESSEN = ("https://", "mailto:", "http://localhost", "http://127.0.0.1")


def keur(pdf_bytes: bytes) -> list[str]:
    """Return what is wrong with this PDF, one Dutch sentence each."""
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        boom = pdf.Root.get("/StructTreeRoot")
        if boom is None:
            return ["het document heeft geen structuur"]
        elementen = list(_elementen(boom))
        return [
            *_document(pdf),
            *_structuur(elementen),
            *_koppen(elementen),
            *_cellen_vinden_hun_koppen(boom, elementen),
            *_links(pdf, boom),
            *_inhoud(pdf, boom, elementen),
            *_lettertypen(pdf),
            *_lege_hokjes(pdf),
        ]


def _document(pdf):
    wortel = pdf.Root
    if not str(wortel.get("/Lang", "")).startswith("nl"):
        yield "de taal is niet Nederlands"
    if not wortel.get("/MarkInfo", {}).get("/Marked", False):
        yield "/MarkInfo zegt niet dat het document is gemerkt"
    if not wortel.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "de titel staat niet in de titelbalk"
    with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
        if meta.get("pdfuaid:part") != "1":
            yield "het document noemt zich geen PDF/UA-1"
        if not str(meta.get("dc:title") or "").strip():
            yield "de titel ontbreekt in de metadata"
    titel = str(pdf.docinfo.get("/Title", ""))
    if not titel or titel != " ".join(titel.split()):
        yield f"de titel ontbreekt of heeft witruimte eromheen: {titel!r}"
    if pdf.attachments or any(sleutel in wortel for sleutel in ("/OpenAction", "/AA", "/AcroForm")):
        yield "het document heeft een bijlage, een formulier of een actie"
    if len(pdf.pages) > 2 and "/Outlines" not in wortel:
        yield "een document van meer dan twee pagina's heeft geen bladwijzers"


def _structuur(elementen):
    for element in elementen:
        soort = str(element.S)
        kenmerken = element.get("/A", {})
        if soort == "/Figure":
            if not str(element.get("/Alt", "")).strip():
                yield "een figuur heeft geen alternatieve tekst"
            x1, y1, x2, y2 = (float(maat) for maat in kenmerken.get("/BBox", [0, 0, 0, 0]))
            blad = [float(maat) for maat in element.Pg.MediaBox]
            if not (blad[0] <= x1 < x2 <= blad[2] and blad[1] <= y1 < y2 <= blad[3]):
                yield "het kader van een figuur ligt buiten de pagina"
        if soort == "/TH" and str(kenmerken.get("/Scope")) not in ("/Row", "/Column", "/Both"):
            yield "een tabelkop zegt niet waarvan hij de kop is"
        if soort == "/L" and "/ListNumbering" not in kenmerken:
            yield "een lijst zegt niet hoe zij is genummerd"
        for kind in _kinderen(element):
            if soort in KINDEREN and str(kind.S) not in KINDEREN[soort]:
                yield f"in {soort} staat {kind.S}"
    for rij in (element for element in elementen if element.S == "/TR"):
        if not any(cel.S == "/TH" for cel in _kinderen(rij)):
            yield "een rij van een tabel heeft geen kop"


def _koppen(elementen):
    niveaus = [int(str(element.S)[2]) for element in elementen if str(element.S) in {f"/H{n}" for n in range(1, 7)}]
    if niveaus.count(1) != 1:
        yield f"het document heeft {niveaus.count(1)} koppen van het eerste niveau"
    for vorige, volgende in zip([0, *niveaus], niveaus, strict=False):
        if volgende > vorige + 1:
            yield f"na een kop van niveau {vorige} komt niveau {volgende}"


def _cellen_vinden_hun_koppen(boom, elementen):
    namen = [bytes(element.ID) for element in elementen if "/ID" in element]
    if dubbel := [naam for naam, aantal in Counter(namen).items() if aantal > 1]:
        yield f"twee elementen heten hetzelfde: {dubbel}"
    te_vinden = {bytes(naam) for naam in list(boom.get("/IDTree", {}).get("/Names", []))[::2]}
    if te_vinden != set(namen):
        yield "de lijst van namen (IDTree) klopt niet met de elementen"
    for element in elementen:
        if not {bytes(kop) for kop in element.get("/A", {}).get("/Headers", [])} <= set(namen):
            yield "een cel verwijst naar een kop die er niet is"


def _links(pdf, boom):
    ouders = _ouders(boom)
    for blad in pdf.pages:
        verwijzingen = [aantekening for aantekening in blad.get("/Annots", []) if aantekening.Subtype == "/Link"]
        if verwijzingen and blad.get("/Tabs") != "/S":
            yield "de tab-volgorde van een pagina is niet die van de structuur"
        for link in verwijzingen:
            tekst = str(link.get("/Contents", "")).strip()
            adres = str(link.get("/A", {}).get("/URI", ""))
            if not tekst or tekst == adres or tekst == str(link.get("/Dest", "")):
                yield f"een link heeft geen leesbare naam: {adres or link.get('/Dest')}"
            if adres and not adres.startswith(GOEDE_ADRESSEN):
                yield f"een link gaat naar een ander soort adres: {adres}"
            element = ouders.get(int(link.get("/StructParent", -1)))
            if element is None or element.S != "/Link":
                yield f"een link hangt niet onder een element Link: {tekst}"


def _inhoud(pdf, boom, elementen):
    """Everything that is drawn is content in the structure or an artifact, and never both."""
    ouders = _ouders(boom)
    in_structuur = {element.objgen for element in elementen}
    for nummer, blad in enumerate(pdf.pages, start=1):
        per_mcid = list(ouders.get(int(blad.get("/StructParents", -1)), []))
        stapel = []  # "artefact", "inhoud" or "" per level of marked content
        for opdracht in pikepdf.parse_content_stream(blad):
            naam = str(opdracht.operator)
            if naam in ("BMC", "BDC"):
                eigenschappen = opdracht.operands[1] if naam == "BDC" else {}
                stapel.append(_soort(str(opdracht.operands[0]), eigenschappen))
                if "artefact" in stapel and "inhoud" in stapel:
                    yield f"op pagina {nummer} staan een artefact en inhoud in elkaar"
                if stapel[-1] == "inhoud":
                    mcid = int(eigenschappen["/MCID"])
                    ouder = per_mcid[mcid] if mcid < len(per_mcid) else None
                    if ouder is None or ouder.objgen not in in_structuur:
                        yield f"op pagina {nummer} hoort inhoud {mcid} nergens bij"
            elif naam == "EMC":
                stapel.pop()
            elif naam in TEKENT and not any(stapel):
                yield f"op pagina {nummer} is iets getekend zonder merk ({naam})"


def _soort(merk, eigenschappen):
    if merk == "/Artifact":
        return "artefact"
    return "inhoud" if "/MCID" in eigenschappen else ""


def _lettertypen(pdf):
    letters = {letter.objgen: letter for bron in _bronnen(pdf) for letter in bron.get("/Font", {}).values()}
    for letter in letters.values():
        naam = letter.get("/BaseFont", letter.get("/Name", "zonder naam"))
        kern = letter.DescendantFonts[0] if "/DescendantFonts" in letter else letter
        omschrijving = kern.get("/FontDescriptor", {})
        ingesloten = any(f"/FontFile{n}" in omschrijving for n in ("", "2", "3")) or letter.Subtype == "/Type3"
        if not ingesloten:
            yield f"een lettertype zit niet in het document: {naam}"
        if "/ToUnicode" not in letter:
            yield f"een lettertype zegt niet welke tekens het toont: {naam}"


def _lege_hokjes(pdf):
    """Of glyph 0 (`.notdef`) a reader sees a box, and a screen reader says nothing."""
    for nummer, blad in enumerate(pdf.pages, start=1):
        letter = None
        for opdracht in pikepdf.parse_content_stream(blad):
            naam = str(opdracht.operator)
            if naam == "Tf":
                letter = blad.Resources.Font[str(opdracht.operands[0])]
            elif naam in ("Tj", "TJ", "'", '"') and letter.Subtype == "/Type0":
                stukken = opdracht.operands[0] if naam == "TJ" else [opdracht.operands[-1]]
                tekens = b"".join(bytes(stuk) for stuk in stukken if isinstance(stuk, pikepdf.String))
                if not _zonder_vorm(letter).isdisjoint(tekens[plek : plek + 2] for plek in range(0, len(tekens), 2)):
                    yield f"op pagina {nummer} staat een leeg hokje in {letter.BaseFont}"


def _zonder_vorm(letter) -> set[bytes]:
    """The codes of a letter that are glyph 0: itself, and what WeasyPrint says is missing."""
    if not isinstance(letter.Encoding, pikepdf.Stream):
        return {b"\0\0"}
    ontbreekt = re.findall(rb"<([0-9a-f]{4})> 0\b", letter.Encoding.read_bytes())
    return {b"\0\0", *(bytes.fromhex(code.decode()) for code in ontbreekt)}


def _bronnen(pdf):
    """The resources of pages, and of the forms and patterns in them."""
    te_doen = [blad.Resources for blad in pdf.pages]
    gezien = set()
    while te_doen:
        bron = te_doen.pop()
        if bron.objgen != (0, 0) and bron.objgen in gezien:
            continue
        gezien.add(bron.objgen)
        yield bron
        for groep in ("/XObject", "/Pattern"):
            te_doen += [ding.Resources for ding in bron.get(groep, {}).values() if "/Resources" in ding]


def _elementen(ding):
    for kind in _kinderen(ding):
        yield kind
        yield from _elementen(kind)


def _kinderen(ding):
    """The structure elements right below `ding`; numbers and references to annotations are no elements."""
    kinderen = ding.get("/K", [])
    for kind in kinderen if isinstance(kinderen, pikepdf.Array) else [kinderen]:
        if isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
            yield kind


def _ouders(boom):
    """The ParentTree: number of a page or annotation → its elements."""
    nummers = list(boom.ParentTree.Nums)
    return {int(nummer): waarde for nummer, waarde in zip(nummers[::2], nummers[1::2], strict=True)}
