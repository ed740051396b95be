"""What WeasyPrint 70 leaves undone for PDF/UA-1, mended in the finished structure just before it is written.

Each function says what is wrong and why it matters; tests/pdfkeuring.py finds it when one of them stops working.
The objects are pydyf's: dictionaries and arrays, with references as bytes (b"12 0 R") and numbers as numbers.
"""

import logging
from collections import defaultdict

logger = logging.getLogger("weasyprint")

PUNT_PER_PIXEL = 0.75
LIJSTEN = ("ul", "ol", "dl")


def werk_af(document, pdf) -> None:
    """WeasyPrint's `finisher`: takes its laid out document and the PDF, and changes the PDF in place."""
    _kop_en_voet_zijn_versiering(document, pdf)
    cellen, lijsten, plaatjes = _cellen_lijsten_en_plaatjes(document)
    _gezegde_plaatjes_zijn_versiering(pdf, plaatjes, _per_soort(pdf)["/Figure"])
    per_soort = _per_soort(pdf)
    _tabelkoppen_zeggen_hun_richting(cellen)
    _tabelkoppen_zijn_te_vinden(pdf, per_soort["/TH"])
    _lijsten_zeggen_hun_nummering(lijsten, per_soort["/L"])
    _kaders_van_figuren_staan_in_punten(pdf, per_soort["/Figure"])
    _links_heten_als_hun_tekst(document)


def _cellen_lijsten_en_plaatjes(document) -> tuple[list, list, list]:
    """The boxes of cells, of lists and of pictures, in the order of the document, in one walk over all boxes."""
    from weasyprint.formatting_structure import boxes

    cellen, lijsten, plaatjes = [], [], []
    for pagina in document.pages:
        for doos in _dozen_van_de_tekst(pagina):
            if doos.element_tag in LIJSTEN:
                lijsten.append(doos)
            elif isinstance(doos, boxes.ReplacedBox):
                plaatjes.append(doos)
            elif getattr(doos, "mark", None) is not None:  # where WeasyPrint keeps the element of a cell
                cellen.append(doos)
    return cellen, lijsten, plaatjes


def _per_soort(pdf) -> dict[str, list]:
    """The structure elements of each kind, in the order of the document, in one pass over all objects."""
    per_soort = defaultdict(list)
    for ding in pdf.objects:
        if isinstance(ding, dict) and ding.get("Type") == "/StructElem":
            per_soort[ding["S"]].append(ding)
    return per_soort


def _kop_en_voet_zijn_versiering(document, pdf) -> None:
    """Running headers and footers have to be artifacts, or a screen reader repeats them on each page.

    WeasyPrint marks their text as content with structure elements that hang under nothing. Those elements go, and
    their marks become artifacts.
    """
    boom = _los_op(pdf, pdf.catalog["StructTreeRoot"])
    bereikbaar = _bereikbaar(pdf, boom)
    per_pagina = _los_op(pdf, boom["ParentTree"])["Nums"]
    bladen = [_los_op(pdf, verwijzing) for verwijzing in pdf.page_references]
    for nummer, (pagina, blad) in enumerate(zip(document.pages, bladen, strict=True)):
        ouders = per_pagina[2 * nummer + 1]
        los = {mcid for mcid, ouder in enumerate(ouders) if ouder not in bereikbaar}
        if len(los) != _stukken_in_de_marge(pagina):
            # Rather a finding in the tests than content that silently becomes decoration.
            logger.error("Pagina %s: losse inhoud die niet in de marge staat", nummer + 1)
            continue
        for mcid in los:
            for element in _takken_omhoog(pdf, ouders[mcid]):
                element.clear()
            ouders[mcid] = b"null"
        _word_artefact(_los_op(pdf, blad["Contents"]).stream, los, "/Pagination")


def _gezegde_plaatjes_zijn_versiering(pdf, plaatjes, figuren) -> None:
    """What is hidden on a page (aria-hidden: words beside it say all there is) is read to nobody from a PDF either.

    WeasyPrint makes a figure of it, without words. Both stand in the order of the document.
    """
    if len(plaatjes) != len(figuren):
        logger.error("%s plaatjes in de opmaak, %s in de structuur", len(plaatjes), len(figuren))
        return
    gezegd = [
        element
        for doos, element in zip(plaatjes, figuren, strict=True)
        if doos.element.attrib.get("aria-hidden") == "true"
    ]
    ouders = _los_op(pdf, _los_op(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    for element in gezegd:
        blad, mcids = _los_op(pdf, element["Pg"]), set(element["K"])
        _word_artefact(_los_op(pdf, blad["Contents"]).stream, mcids, "/Layout")
        for mcid in mcids:
            ouders[2 * pdf.page_references.index(element["Pg"]) + 1][mcid] = b"null"
        _los_op(pdf, element["P"])["K"].remove(element.reference)
        element.clear()


def _word_artefact(stroom: list, mcids: set[int], soort: str) -> None:
    for plek, deel in enumerate(stroom):
        if isinstance(deel, dict) and deel.get("MCID") in mcids:
            stroom[plek - 1] = "/Artifact"
            del deel["MCID"]
            deel["Type"] = soort


def _stukken_in_de_marge(pagina) -> int:
    from weasyprint.formatting_structure import boxes

    return sum(
        isinstance(doos, boxes.TextBox | boxes.ReplacedBox)
        for deel in pagina._page_box.children
        if isinstance(deel, boxes.MarginBox)
        for doos in _dozen(deel)
    )


def _tabelkoppen_zeggen_hun_richting(cellen) -> None:
    """A TH needs /Scope, or a reader cannot tell which cells it is the head of. Taken from the `scope` in the HTML."""
    for doos in cellen:
        if doos.mark["S"] == "/TH":
            bereik = doos.element.attrib.get("scope", "col")
            doos.mark["A"]["Scope"] = "/Row" if bereik.startswith("row") else "/Column"


def _tabelkoppen_zijn_te_vinden(pdf, koppen) -> None:
    """Cells name their heads by /ID, and ISO 32000 (table 322) then asks for an IDTree that says where those are."""
    import pydyf

    met_id = sorted((element["ID"].string, element) for element in koppen if "ID" in element)
    if met_id:
        boom = _los_op(pdf, pdf.catalog["StructTreeRoot"])
        namen = pydyf.Array([deel for naam, element in met_id for deel in (pydyf.String(naam), element.reference)])
        boom["IDTree"] = pydyf.Dictionary({"Names": namen})


def _lijsten_zeggen_hun_nummering(lijsten, merken) -> None:
    """A list with labels needs /ListNumbering (ISO 14289-1, 7.6), so that a numbered list is announced as one.

    The elements do not know their box, but both stand in the order of the document.
    """
    import pydyf

    if len(lijsten) != len(merken):
        logger.error("%s lijsten in de opmaak, %s in de structuur", len(lijsten), len(merken))
        return
    soorten = {"decimal": "/Decimal", "disc": "/Disc", "circle": "/Circle", "square": "/Square", "none": "/None"}
    for doos, element in zip(lijsten, merken, strict=True):
        soort = soorten.get(doos.style["list_style_type"], "/Decimal" if doos.element_tag == "ol" else "/Disc")
        element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": soort})


def _kaders_van_figuren_staan_in_punten(pdf, figuren) -> None:
    """WeasyPrint writes the box of a figure in CSS pixels from the top; PDF counts points from the bottom."""
    for element in figuren:
        x1, y1, x2, y2 = (PUNT_PER_PIXEL * maat for maat in element["A"]["BBox"])
        hoogte = _los_op(pdf, element["Pg"])["MediaBox"][3]
        element["A"]["BBox"][:] = (x1, hoogte - y2, x2, hoogte - y1)


def _links_heten_als_hun_tekst(document) -> None:
    """The description of a link is read aloud and shown; WeasyPrint fills in the raw address."""
    import pydyf

    for pagina in document.pages:
        for soort, _adres, _rechthoek, doos in pagina.links:
            tekst = " ".join("".join(doos.element.itertext()).split())
            if soort != "attachment" and tekst:
                doos.link_annotation["Contents"] = pydyf.String(tekst)


def _los_op(pdf, verwijzing: bytes):
    return pdf.objects[int(verwijzing.split()[0])]


def _bereikbaar(pdf, boom) -> set[bytes]:
    """The references of all structure elements that can be reached from the root."""
    gezien = set()
    te_doen = list(boom["K"])
    while te_doen:
        verwijzing = te_doen.pop()
        if isinstance(verwijzing, bytes) and verwijzing not in gezien:
            gezien.add(verwijzing)
            te_doen += _los_op(pdf, verwijzing).get("K", ())
    return gezien


def _takken_omhoog(pdf, verwijzing: bytes):
    """Yield the element and those above it, up to the document itself; an element cleared before ends the way."""
    element = _los_op(pdf, verwijzing)
    while element.get("S") not in (None, "/Document"):
        boven = _los_op(pdf, element["P"])
        yield element
        element = boven


def _dozen_van_de_tekst(pagina):
    from weasyprint.formatting_structure import boxes

    for deel in pagina._page_box.children:
        if not isinstance(deel, boxes.MarginBox):
            yield from _dozen(deel)


def _dozen(doos):
    """Yield the boxes below `doos` in the order of the structure tree (see WeasyPrint's pdf/tags.py)."""
    te_doen = [*reversed(getattr(doos, "children", ()))]
    while te_doen:
        kind = te_doen.pop()
        kind = getattr(kind, "_box", kind)  # an absolutely placed box stands in a placeholder
        yield kind
        te_doen += reversed(getattr(kind, "children", ()))
