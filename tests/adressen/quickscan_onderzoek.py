"""The research of a quickscan: who is interviewed, notes, documents. Notes are for its researchers and nobody else."""

from django.core.files.uploadedfile import SimpleUploadedFile

from .soort import DICHT, Adres, binnen, na

Q = "/quickscan/{quickscan}/"
# Of people that the contact did not propose it may not know; `interview_nieuw` is its own.
VAN_DRIE = binnen(404, medewerker=200, onderzoeker=200, contactpersoon=200)
INTERN = binnen(404, medewerker=200, onderzoeker=200)
ONDERZOEKER = binnen(404, medewerker=403, onderzoeker=200, contactpersoon=403)
# The same of one person to interview: the contact does not get so far as to be refused.
VAN_ONDERZOEKER = binnen(404, medewerker=403, onderzoeker=200, contactpersoon=403)
NIET_MEER = binnen(404, medewerker=200)
NIET_MEER_ONDERZOEKER = binnen(404, medewerker=403)
DRIE, TWEE, EEN = ("medewerker", "onderzoeker", "contactpersoon"), ("medewerker", "onderzoeker"), ("onderzoeker",)
PERSOON = {"naam": "Jo", "organisatie": "Gemeente Vught", "partij": "gemeente", "email": "jo@voorbeeld.example"}
PLAN = {"naar": "uitgenodigd", "datum": "2099-03-24", "tijd": "14:30", "duur": "60", "digitaal": "ja", "mailen": "on"}
GEHOUDEN = {"datum": "2026-03-24", "tijd": "14:30", "hoe": "gesprek"}


def bestand(inhoud: bytes):
    return lambda: SimpleUploadedFile("plan.pdf", inhoud)


def een(welk: str) -> str:
    return f"{Q}interviews/{{interview{welk}}}/"


def zien(naam: str, pad: str, wie, **kwargs) -> Adres:
    return Adres(f"quickscan:{naam}", pad, DICHT, get=wie, post=binnen(405), **kwargs)


def doen(naam: str, pad: str, wie, data=None, *, doet) -> Adres:
    return Adres(f"quickscan:{naam}", pad, DICHT, get=wie, post=na(wie, 302), data=data or {}, doet=doet)


def fout(naam: str, pad: str, wie, data=None) -> Adres:
    """With something wrong in it: who may, reads what."""
    return Adres(f"quickscan:{naam}", pad, DICHT, get=wie, post=wie, data=data or {})


def knop(naam: str, pad: str, data=None, *, antwoord=302, doet=EEN) -> Adres:
    """Only a POST, of the researcher."""
    return Adres(
        f"quickscan:{naam}", pad, DICHT, get=binnen(405), post=na(VAN_ONDERZOEKER, antwoord), data=data or {}, doet=doet
    )


ADRESSEN = (
    zien("interviews", f"{Q}interviews/", VAN_DRIE),
    zien("interviews", "/quickscan/{quickscan_klaar}/interviews/", NIET_MEER),
    fout("interview_erbij", f"{Q}interviews/erbij/", VAN_DRIE),
    doen("interview_erbij", f"{Q}interviews/erbij/", VAN_DRIE, PERSOON, doet=DRIE),
    zien("interview", een(""), INTERN),
    zien("interview", een("_nieuw"), VAN_DRIE),
    # Of another quickscan than the address says.
    zien("interview", f"{Q}interviews/{{interview_klaar}}/", binnen(404)),
    fout("interview_wijzigen", een("") + "wijzigen/", INTERN),
    doen("interview_wijzigen", een("_nieuw") + "wijzigen/", VAN_DRIE, PERSOON, doet=DRIE),
    doen("interview_weghalen", een("_nieuw") + "weghalen/", VAN_DRIE, doet=DRIE),
    # Somebody was invited by now.
    fout("interview_weghalen", een("_gevraagd") + "weghalen/", INTERN),
    fout("onderzoek_redenen", f"{Q}interviews/redenen/", ONDERZOEKER, {"reden_aantal": "x" * 1001}),
    doen("onderzoek_redenen", f"{Q}interviews/redenen/", ONDERZOEKER, {"reden_aantal": "Ziek."}, doet=EEN),
    fout("interview_plannen", een("_nieuw") + "plannen/", VAN_ONDERZOEKER),
    doen("interview_plannen", een("_nieuw") + "plannen/", VAN_ONDERZOEKER, PLAN, doet=EEN),
    knop("interview_bevestigen", een("_gevraagd") + "bevestigen/"),
    knop("interview_bevestigen", een("_nieuw") + "bevestigen/", doet=()),
    fout("interview_gehouden", een("_gevraagd") + "gehouden/", VAN_ONDERZOEKER),
    doen("interview_gehouden", een("_gevraagd") + "gehouden/", VAN_ONDERZOEKER, GEHOUDEN, doet=EEN),
    fout("interview_toestemming", een("_zonder") + "toestemming/", VAN_ONDERZOEKER),
    doen("interview_toestemming", een("_zonder") + "toestemming/", VAN_ONDERZOEKER, GEHOUDEN, doet=EEN),
    doen("interview_intrekken", een("") + "toestemming/intrekken/", VAN_ONDERZOEKER, doet=EEN),
    doen("interview_vervallen", een("_gevraagd") + "vervallen/", VAN_ONDERZOEKER, {"mailen": "on"}, doet=EEN),
    knop("interview_terugzetten", een("") + "terugzetten/"),
    zien("interview_agenda", een("_gevraagd") + "afspraak.ics", INTERN | {"contactpersoon": 403}),
    # Notes: not staff, not the contact, and nobody of another quickscan; also after the end.
    fout("notities", een("") + "notities/", VAN_ONDERZOEKER, {"vrij-tekst": "x" * 20_001}),
    doen("notities", een("") + "notities/", VAN_ONDERZOEKER, {"vrij-tekst": "x"}, doet=EEN),
    zien("naast_elkaar", f"{Q}interviews/naast-elkaar/", ONDERZOEKER),
    zien("naast_elkaar", "/quickscan/{quickscan_klaar}/interviews/naast-elkaar/", NIET_MEER_ONDERZOEKER),
    knop("notitie_bewaren", een("") + "notities/vrij/", {"tekst": "x", "versie": "0"}, antwoord=200),
    knop("notitie_bewaren", een("_zonder") + "notities/vrij/", {"tekst": "x", "versie": "0"}, antwoord=409, doet=()),
    knop("notitie_bewaren", een("") + "notities/koffie/", antwoord=404, doet=()),
    zien("documenten", f"{Q}documenten/", INTERN | {"contactpersoon": 403}),
    zien("documenten", "/quickscan/{quickscan_klaar}/documenten/", NIET_MEER),
    Adres(
        "quickscan:document_toevoegen",
        f"{Q}documenten/toevoegen/",
        DICHT,
        na(ONDERZOEKER, 302),
        ONDERZOEKER,
        {"bestanden": bestand(b"MZ geen document")},
    ),
    Adres(
        "quickscan:document_toevoegen",
        f"{Q}documenten/toevoegen/",
        DICHT,
        na(ONDERZOEKER, 302),
        na(ONDERZOEKER, 302),
        {"bestanden": bestand(b"%PDF-1.7\n%%EOF")},
        EEN,
    ),
    fout("document", f"{Q}documenten/{{document}}/", ONDERZOEKER),
    doen("document", f"{Q}documenten/{{document}}/", ONDERZOEKER, {"naam": "Visie"}, doet=EEN),
    zien("document_bestand", f"{Q}documenten/{{document}}/bestand/", INTERN | {"contactpersoon": 403}),
    # Of another quickscan than the address says.
    zien("document_bestand", f"{Q}documenten/{{document_klaar}}/bestand/", binnen(404, contactpersoon=403)),
    doen("document_weghalen", f"{Q}documenten/{{document}}/weghalen/", ONDERZOEKER, doet=EEN),
)
