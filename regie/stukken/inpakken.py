"""Packing a file that is a zip of parts (ODT, DOCX, ODS, XLSX) so that the same content gives the same bytes."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo


def van_een_tijd(inhoud: bytes, moment: datetime, anders: Callable[[bytes], bytes] = bytes) -> bytes:
    """Pack a file anew with the same parts, in the same order, all of one time; `anders` may change each part."""
    uit = BytesIO()
    with ZipFile(BytesIO(inhoud)) as oud, ZipFile(uit, "w", ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            # An OpenDocument begins with its kind, readable without unpacking.
            los = deel.filename == "mimetype"
            info = ZipInfo(deel.filename, moment.timetuple()[:6])
            info.compress_type = ZIP_STORED if los else ZIP_DEFLATED
            nieuw.writestr(info, anders(oud.read(deel)))
    return uit.getvalue()
