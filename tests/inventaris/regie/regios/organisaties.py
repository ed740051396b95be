"""The contacts and organisations of a region."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.inventaris.soort import REGIO_WIJZIGEN, REGIO_ZIEN, Pagina, Toestand, doen, fout, na, zien
from tests.regie.stukken.rekenbladen import GOED, KOP, xlsx

ONZIN = "<b onclick=x>\u202e\x00🙂"
TE_LANG = "a" * 3000
CONTACT = {"gemeente": "regio", "terrein": "onderwijs", "naam": "Jo", "telefoon": "06 2"}
ORGANISATIE = {"naam": "De Eik", "partij": "school"}
REGIO = {"naam": "Nieuw", "gemeenten": "GM0796"}
KERSVERS = (("/regios/maken/", REGIO | {"naam": "Kersvers"}),)


def lijst(*rijen):
    """A file to send: with these rows, or without any no spreadsheet at all."""
    return lambda: SimpleUploadedFile("lijst.xlsx", xlsx(*rijen) if rijen else b"geen lijst")


PAGINAS = (
    Pagina(
        "regio_contacten",
        [zien("/regios/{regio}/contacten/", REGIO_ZIEN)],
        "Wie mag afspraken maken?",
        [
            Toestand("nieuwe regio, contacten", als="gebruiker", pad="/regios/kersvers/contacten/", eerst=KERSVERS),
            Toestand("contacten", als="beheerder"),
        ],
    ),
    Pagina(
        "regio_contact_maken",
        [
            fout("/regios/{regio}/contacten/maken/", REGIO_WIJZIGEN),
            doen("/regios/{regio}/contacten/maken/", REGIO_WIJZIGEN, CONTACT),
        ],
        "Wie mag afspraken maken?",
        [
            Toestand("contact maken", pad="/regios/{regio}/contacten/maken/?gemeente=regio&terrein=onderwijs"),
            Toestand("contact maken leeg", data={}),
        ],
    ),
    Pagina(
        "regio_contact",
        [
            fout("/regios/{regio}/contacten/{contact}/", REGIO_WIJZIGEN),
            doen("/regios/{regio}/contacten/{contact}/", REGIO_WIJZIGEN, CONTACT),
            fout("/regios/{regio}/contacten/{contact_elders}/", na(REGIO_WIJZIGEN, 404), CONTACT),
        ],
        "Wijzigen wie afspraken mag maken",
        [Toestand("contact met onzin", data={"naam": ONZIN, "email": "geen adres", "terrein": "x"})],
    ),
    Pagina(
        "regio_contact_verwijderen",
        [
            doen("/regios/{regio}/contacten/{contact}/verwijderen/", REGIO_WIJZIGEN),
            fout("/regios/{regio}/contacten/{contact_elders}/verwijderen/", na(REGIO_WIJZIGEN, 404)),
        ],
        "Mag Bo geen afspraken meer maken?",
    ),
    Pagina(
        "regio_organisaties",
        [zien("/regios/{regio}/organisaties/", REGIO_ZIEN)],
        "Organisaties in De Proef",
        [
            Toestand(
                "nieuwe regio, organisaties",
                als="gebruiker",
                pad="/regios/kersvers/organisaties/",
                kop="Organisaties in Kersvers",
                eerst=KERSVERS,
            ),
            Toestand("organisaties", als="beheerder"),
        ],
    ),
    Pagina(
        "regio_organisatie_maken",
        [
            fout("/regios/{regio}/organisaties/maken/", REGIO_WIJZIGEN),
            doen("/regios/{regio}/organisaties/maken/", REGIO_WIJZIGEN, ORGANISATIE),
        ],
        "Een organisatie erbij zetten",
        [
            Toestand("organisatie maken leeg", data={}),
            Toestand("organisatie dubbel", data={"naam": "De Linde", "partij": "overig"}),
        ],
    ),
    Pagina(
        "regio_organisatie",
        [
            fout("/regios/{regio}/organisaties/{organisatie}/", REGIO_WIJZIGEN),
            doen("/regios/{regio}/organisaties/{organisatie}/", REGIO_WIJZIGEN, ORGANISATIE),
            fout("/regios/{regio}/organisaties/{organisatie_elders}/", na(REGIO_WIJZIGEN, 404), ORGANISATIE),
        ],
        "De Linde wijzigen",
        [Toestand("organisatie te lang", data={"naam": ONZIN, "biedt_aan": TE_LANG})],
    ),
    Pagina(
        "regio_organisatie_verwijderen",
        [
            doen("/regios/{regio}/organisaties/{organisatie}/verwijderen/", REGIO_WIJZIGEN),
            fout("/regios/{regio}/organisaties/{organisatie_elders}/verwijderen/", na(REGIO_WIJZIGEN, 404)),
        ],
        "De Linde verwijderen?",
    ),
    Pagina(
        "regio_inlezen",
        [
            fout("/regios/{regio}/organisaties/inlezen/", REGIO_WIJZIGEN),
            doen("/regios/{regio}/organisaties/inlezen/", REGIO_WIJZIGEN, {"lijst": "{lijst}"}),
        ],
        "Organisaties inlezen",
        [
            Toestand("inlezen leeg", data={}),
            Toestand("inlezen geen lijst", data={"bestand": lijst()}),
            Toestand("inlezen te laat", data={"lijst": "oud"}),
            Toestand(
                "inlezen met fouten",
                data={"bestand": lijst(KOP, ("", "<b>iets</b>", "x"))},
                kop="In de lijst klopt nog iets niet",
            ),
            Toestand("inlezen bekijken", data={"bestand": lijst(*GOED)}, kop="Klopt deze lijst?", goed=True),
            Toestand(
                "inlezen met wat we overslaan",
                data={"bestand": lijst(("Lijst van de regio",), (*KOP, "Telefoon"), *GOED[1:])},
                kop="Klopt deze lijst?",
                goed=True,
            ),
        ],
    ),
    Pagina(
        "regio_inlezen_voorbeeld",
        [
            zien("/regios/{regio}/organisaties/inlezen/voorbeeld.xlsx", REGIO_WIJZIGEN),
            zien("/regios/{regio}/organisaties/inlezen/voorbeeld.ods", REGIO_WIJZIGEN),
            zien("/regios/{regio}/organisaties/inlezen/voorbeeld.doc", na(REGIO_WIJZIGEN, 404)),
        ],
    ),
)
