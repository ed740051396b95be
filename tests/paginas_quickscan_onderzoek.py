"""The pages of the research of a quickscan."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.paginas import Pagina

Q = "/quickscan/{quickscan}/"
GEVRAAGD, NIEUW, ZONDER = (f"{Q}interviews/{{interview_{een}}}/" for een in ("gevraagd", "nieuw", "zonder"))
ONZIN = "<b onclick=x>\u202e\x00🙂"


def _reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    return [
        Pagina(f"onderzoek, {naam} als {mens}", pad, data=data[0] if data else None, als=mens)
        for naam, pad, *data in paginas
    ]


ONDERZOEK = (
    *_reeks(
        "onderzoeker",
        ("interviews", f"{Q}interviews/"),
        ("persoon", f"{Q}interviews/erbij/?partij=school&sector=po"),
        ("persoon met fouten", f"{Q}interviews/erbij/", {"naam": ONZIN, "partij": "overig", "email": "geen"}),
        ("redenen", f"{Q}interviews/redenen/"),
        ("redenen te lang", f"{Q}interviews/redenen/", {"reden_dekking": ONZIN * 100}),
        ("interview", f"{Q}interviews/{{interview}}/"),
        ("interview gevraagd", GEVRAAGD),
        ("interview nieuw", NIEUW),
        ("interview zonder toestemming", ZONDER),
        ("wijzigen", f"{GEVRAAGD}wijzigen/"),
        ("weghalen", f"{NIEUW}weghalen/"),
        ("plannen", f"{NIEUW}plannen/"),
        ("plannen leeg", f"{NIEUW}plannen/", {}),
        ("gehouden", f"{GEVRAAGD}gehouden/"),
        ("gehouden leeg", f"{GEVRAAGD}gehouden/", {}),
        ("toestemming", f"{ZONDER}toestemming/"),
        ("toestemming leeg", f"{ZONDER}toestemming/", {}),
        ("intrekken", f"{Q}interviews/{{interview}}/toestemming/intrekken/"),
        ("vervallen", f"{GEVRAAGD}vervallen/"),
        ("notities", f"{ZONDER}notities/"),
        ("notities gebotst", f"{ZONDER}notities/", {"vrij-tekst": ONZIN, "vrij-versie": "0", "vrij-was": "x"}),
        ("documenten", f"{Q}documenten/"),
        ("document geweigerd", f"{Q}documenten/toevoegen/", {"bestanden": lambda: SimpleUploadedFile(ONZIN, b"MZ")}),
        ("document", f"{Q}documenten/{{document}}/"),
        ("document te lang", f"{Q}documenten/{{document}}/", {"naam": "", "geleerd": ONZIN * 500}),
        ("document weg", f"{Q}documenten/{{document}}/weghalen/"),
        ("naast elkaar", f"{Q}interviews/naast-elkaar/"),
    ),
    *_reeks(
        "medewerker", ("interviews", f"{Q}interviews/"), ("interview", GEVRAAGD), ("documenten", f"{Q}documenten/")
    ),
    *_reeks("contactpersoon", ("interviews", f"{Q}interviews/"), ("interview", NIEUW)),
)
