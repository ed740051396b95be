"""What a PDF says, read back from its pages."""

from io import BytesIO

import pikepdf
import pypdfium2


def tekst_van(pdf_bytes: bytes) -> str:
    """Return the text of all pages with single spaces, so that where a line ends does not matter."""
    document = pypdfium2.PdfDocument(pdf_bytes)
    try:
        return " ".join(" ".join(bladzijde.get_textpage().get_text_range() for bladzijde in document).split())
    finally:
        document.close()


def aantal_paginas(pdf_bytes: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf_bytes)
    try:
        return len(document)
    finally:
        document.close()


def figuren_van(pdf_bytes: bytes) -> list[str]:
    """What is read aloud of each picture; of those that say no more than the words beside them, nothing is."""
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        delen = [deel for deel in pdf.objects if isinstance(deel, pikepdf.Dictionary)]
        return [str(deel.get("/Alt", "")) for deel in delen if deel.get("/S") == "/Figure"]
