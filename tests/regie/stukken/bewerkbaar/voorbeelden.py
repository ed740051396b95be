"""A document with something of everything, and its file as XML."""

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import lxml.etree

from regie.stukken.bewerkbaar import maak_bewerkbaar
from regie.stukken.bewerkbaar.schrijfstuk import Blok, Schrijfstuk, Tabel, Tabelcel, Woorden, alinea, gewoon, kop
from regie.stukken.bewerkbaar.strooktabel import Strooklijn, strooktabel
from regie.stukken.bewerkbaar.uit_html import uit_html
from regie.stukken.markdown import markdown

MOMENT = datetime(2026, 3, 14, 15, 9, 26, tzinfo=ZoneInfo("Europe/Amsterdam"))
TEKST = (
    "Een **vet** woord, *schuin*, en ***beide*** in een [link](https://voorbeeld.example/?a=1&b=2).\nNieuwe regel.\n\n"
    "1. Eerst praten\n\nDaarna rust.\n\n2. Dan doen\n3. En terugkijken\n   - dieper\n     - nog dieper\n\n7. Slot"
)
SCHAAL = (("1", "Niet"), ("2", "Een beetje"), ("3", "Veel"))


def voorbeeld(*erbij: Blok) -> Schrijfstuk:
    stroken = strooktabel(
        "De rollen",
        "Per rol een regel.",
        "Rol",
        SCHAAL,
        [
            Strooklijn("Verbinder", (2, 6, 0), (Woorden("Eens", vet=True), Woorden(", midden 2"))),
            Strooklijn("Dirigent", (), gewoon("te weinig scores")),
        ],
    )
    rijen = tuple((Tabelcel(gewoon(str(een)), is_kop=True), Tabelcel(gewoon("Ja"))) for een in range(13))
    lang = Tabel("Lang", "Veel.", (1, 3), (Tabelcel(gewoon("Wat")), Tabelcel(gewoon("Of"))), rijen)
    return Schrijfstuk(
        "Stuk van de proef",
        "Het stuk & meer",
        "Voor wie het leest",
        "Het stuk, versie 3 <klaar>.",
        (
            alinea("Iets.", vet="Stand:"),
            kop(1, "1. Eerst"),
            *uit_html(markdown("Let op."), soort="kader"),
            *uit_html(markdown(TEKST)),
            stroken,
            kop(2, "a. Daarin"),
            alinea("Terzijde.", soort="zacht"),
            kop(3, "Nog dieper"),
            kop(1, "Bijlage", nieuwe_pagina=True),
            lang,
            *erbij,
        ),
    )


def deel(soort: str, naam: str, stuk: Schrijfstuk | None = None):
    """Return this part of the file as a tree."""
    with ZipFile(BytesIO(maak_bewerkbaar(stuk or voorbeeld(), soort, MOMENT))) as zip_:
        return lxml.etree.fromstring(zip_.read(naam))
