"""The research: who is interviewed, notes, documents. Notes are for its researchers and nobody else."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.inventaris.soort import (
    ALLEEN_STAF,
    INTERN,
    NIEMAND,
    ONDERZOEKER,
    QUICKSCAN,
    Adres,
    Pagina,
    Toestand,
    doen,
    fout,
    knop,
    na,
    niets,
    wie,
    zien,
)

ONZIN = "<b onclick=x>\u202e\x00🙂"
GEHOUDEN = {"datum": "2026-03-24", "tijd": "14:30", "hoe": "gesprek"}
PERSOON = {"naam": "Jo", "organisatie": "Gemeente Vught", "partij": "gemeente", "email": "jo@voorbeeld.example"}
PLAN = {"naar": "uitgenodigd", "datum": "2099-03-24", "tijd": "14:30", "duur": "60", "digitaal": "ja", "mailen": "on"}


def bestand(inhoud: bytes, naam: str = "plan.pdf"):
    """A file to send, made anew each time."""
    return lambda: SimpleUploadedFile(naam, inhoud)


PAGINAS = (
    # Of people that the contact did not propose it may not know; `interview_nieuw` is its own.
    Pagina(
        "quickscan:interviews",
        [
            zien("/quickscan/{quickscan}/interviews/", QUICKSCAN),
            zien("/quickscan/{quickscan_klaar}/interviews/", ALLEEN_STAF),
        ],
        "Wie stel je voor om te interviewen?",
        [
            Toestand("interviews", als="onderzoeker", kop="Interviews"),
            Toestand("interviews", als="medewerker", kop="Interviews"),
        ],
    ),
    Pagina(
        "quickscan:interview_erbij",
        [
            fout("/quickscan/{quickscan}/interviews/erbij/", QUICKSCAN),
            doen("/quickscan/{quickscan}/interviews/erbij/", QUICKSCAN, PERSOON),
        ],
        "Wie wil je laten interviewen?",
        [
            Toestand(
                "persoon", als="onderzoeker", pad="/quickscan/{quickscan}/interviews/erbij/?partij=school&sector=po"
            ),
            Toestand(
                "persoon met fouten", als="onderzoeker", data={"naam": ONZIN, "partij": "overig", "email": "geen"}
            ),
        ],
    ),
    Pagina(
        "quickscan:interview",
        [
            zien("/quickscan/{quickscan}/interviews/{interview}/", INTERN | {"contactpersoon": 404}),
            zien("/quickscan/{quickscan}/interviews/{interview_nieuw}/", QUICKSCAN),
            # Of another quickscan than the address says.
            zien("/quickscan/{quickscan}/interviews/{interview_klaar}/", NIEMAND),
        ],
        "Persoon 1",
        [
            Toestand("interview gevraagd", pad="/quickscan/{quickscan}/interviews/{interview_gevraagd}/", kop="Noor"),
            Toestand("interview nieuw", pad="/quickscan/{quickscan}/interviews/{interview_nieuw}/", kop="Sam"),
            Toestand(
                "interview zonder toestemming", pad="/quickscan/{quickscan}/interviews/{interview_zonder}/", kop="Lou"
            ),
            Toestand(
                "interview", als="medewerker", pad="/quickscan/{quickscan}/interviews/{interview_gevraagd}/", kop="Noor"
            ),
            Toestand(
                "interview", als="contactpersoon", pad="/quickscan/{quickscan}/interviews/{interview_nieuw}/", kop="Sam"
            ),
        ],
    ),
    Pagina(
        "quickscan:interview_wijzigen",
        [
            fout("/quickscan/{quickscan}/interviews/{interview}/wijzigen/", INTERN | {"contactpersoon": 404}),
            doen("/quickscan/{quickscan}/interviews/{interview_nieuw}/wijzigen/", QUICKSCAN, PERSOON),
        ],
        "Persoon 1 wijzigen",
        [
            Toestand(
                "gevraagd", pad="/quickscan/{quickscan}/interviews/{interview_gevraagd}/wijzigen/", kop="Noor wijzigen"
            )
        ],
    ),
    Pagina(
        "quickscan:interview_weghalen",
        [
            doen("/quickscan/{quickscan}/interviews/{interview_nieuw}/weghalen/", QUICKSCAN),
            # Somebody was invited by now.
            fout("/quickscan/{quickscan}/interviews/{interview_gevraagd}/weghalen/", INTERN | {"contactpersoon": 404}),
        ],
        "Sam van de lijst halen?",
        [Toestand("weghalen", als="onderzoeker")],
    ),
    Pagina(
        "quickscan:onderzoek_redenen",
        [
            fout("/quickscan/{quickscan}/interviews/redenen/", ONDERZOEKER, {"reden_aantal": "x" * 1_001}),
            doen("/quickscan/{quickscan}/interviews/redenen/", ONDERZOEKER, {"reden_aantal": "Ziek."}),
        ],
        "Waarom is het onderzoek anders?",
        [Toestand("redenen te lang", data={"reden_dekking": ONZIN * 100})],
    ),
    Pagina(
        "quickscan:interview_plannen",
        [
            fout("/quickscan/{quickscan}/interviews/{interview_nieuw}/plannen/", ONDERZOEKER),
            doen("/quickscan/{quickscan}/interviews/{interview_nieuw}/plannen/", ONDERZOEKER, PLAN),
        ],
        "Het gesprek met Sam plannen",
        [Toestand("plannen leeg", data={})],
    ),
    Pagina(
        "quickscan:interview_bevestigen",
        [
            knop("/quickscan/{quickscan}/interviews/{interview_gevraagd}/bevestigen/", ONDERZOEKER),
            niets("/quickscan/{quickscan}/interviews/{interview_nieuw}/bevestigen/", ONDERZOEKER),
        ],
    ),
    Pagina(
        "quickscan:interview_gehouden",
        [
            fout("/quickscan/{quickscan}/interviews/{interview_gevraagd}/gehouden/", ONDERZOEKER),
            doen("/quickscan/{quickscan}/interviews/{interview_gevraagd}/gehouden/", ONDERZOEKER, GEHOUDEN),
        ],
        "Het gesprek met Noor is gehouden",
        [Toestand("gehouden leeg", data={})],
    ),
    Pagina(
        "quickscan:interview_toestemming",
        [
            fout("/quickscan/{quickscan}/interviews/{interview_zonder}/toestemming/", ONDERZOEKER),
            doen("/quickscan/{quickscan}/interviews/{interview_zonder}/toestemming/", ONDERZOEKER, GEHOUDEN),
        ],
        "Toestemming van Lou",
        [Toestand("toestemming leeg", data={})],
    ),
    Pagina(
        "quickscan:interview_toestemming_terug",
        [doen("/quickscan/{quickscan}/interviews/{interview}/toestemming/terugnemen/", ONDERZOEKER)],
        "Neemt Persoon 1 de toestemming terug?",
    ),
    Pagina(
        "quickscan:interview_vervallen",
        [doen("/quickscan/{quickscan}/interviews/{interview_gevraagd}/vervallen/", ONDERZOEKER, {"mailen": "on"})],
        "Gaat het gesprek met Noor niet door?",
    ),
    Pagina(
        "quickscan:interview_terugzetten",
        [knop("/quickscan/{quickscan}/interviews/{interview}/terugzetten/", ONDERZOEKER)],
    ),
    Pagina(
        "quickscan:interview_agenda",
        [zien("/quickscan/{quickscan}/interviews/{interview_gevraagd}/afspraak.ics", INTERN)],
    ),
    # Not staff, not the contact, and nobody of another quickscan; also after the end.
    Pagina(
        "quickscan:notities",
        [
            fout("/quickscan/{quickscan}/interviews/{interview}/notities/", ONDERZOEKER, {"vrij-tekst": "x" * 20_001}),
            doen("/quickscan/{quickscan}/interviews/{interview}/notities/", ONDERZOEKER, {"vrij-tekst": "x"}),
        ],
        "Notities bij Persoon 1",
        [
            Toestand(
                "notities zonder toestemming",
                pad="/quickscan/{quickscan}/interviews/{interview_zonder}/notities/",
                kop="Notities bij Lou",
            ),
            Toestand(
                "notities gebotst",
                pad="/quickscan/{quickscan}/interviews/{interview_zonder}/notities/",
                kop="Notities bij Lou",
                data={"vrij-tekst": ONZIN, "vrij-versie": "0", "vrij-was": "x"},
            ),
        ],
    ),
    Pagina(
        "quickscan:notities_van_anderen",
        [
            zien("/quickscan/{quickscan}/interviews/{interview_zonder}/notities/van-anderen/", ONDERZOEKER),
            zien("/quickscan/{quickscan}/interviews/{interview}/notities/van-anderen/", ONDERZOEKER),
        ],
    ),
    Pagina(
        "quickscan:naast_elkaar",
        [
            zien("/quickscan/{quickscan}/interviews/naast-elkaar/", ONDERZOEKER),
            zien("/quickscan/{quickscan_klaar}/interviews/naast-elkaar/", na(ALLEEN_STAF, 403)),
        ],
        "Alle notities naast elkaar",
    ),
    Pagina(
        "quickscan:notitie_bewaren",
        [
            knop(
                "/quickscan/{quickscan}/interviews/{interview}/notities/vrij/",
                ONDERZOEKER,
                {"tekst": "x", "versie": "0"},
                antwoord=200,
            ),
            niets(
                "/quickscan/{quickscan}/interviews/{interview_zonder}/notities/vrij/",
                ONDERZOEKER,
                {"tekst": "x", "versie": "0"},
                antwoord=409,
            ),
            niets("/quickscan/{quickscan}/interviews/{interview}/notities/koffie/", na(ONDERZOEKER, 404)),
        ],
    ),
    Pagina(
        "quickscan:documenten",
        [
            zien("/quickscan/{quickscan}/documenten/", INTERN),
            zien("/quickscan/{quickscan_klaar}/documenten/", ALLEEN_STAF),
        ],
        "Documenten",
        [Toestand("documenten", als="medewerker")],
    ),
    Pagina(
        "quickscan:document_toevoegen",
        [
            Adres(
                "/quickscan/{quickscan}/documenten/toevoegen/",
                get=na(ONDERZOEKER, 302),
                post=ONDERZOEKER,
                data={"bestanden": bestand(b"MZ geen document")},
            ),
            Adres(
                "/quickscan/{quickscan}/documenten/toevoegen/",
                get=na(ONDERZOEKER, 302),
                post=na(ONDERZOEKER, 302),
                data={"bestanden": bestand(b"%PDF-1.7\n%%EOF")},
                doet=wie(ONDERZOEKER),
            ),
        ],
        "Documenten",
        [Toestand("document geweigerd", als="onderzoeker", data={"bestanden": bestand(b"MZ", ONZIN)})],
    ),
    Pagina(
        "quickscan:document",
        [
            fout("/quickscan/{quickscan}/documenten/{document}/", ONDERZOEKER),
            doen("/quickscan/{quickscan}/documenten/{document}/", ONDERZOEKER, {"naam": "Visie"}),
        ],
        "Visie",
        [Toestand("document te lang", data={"naam": "", "geleerd": ONZIN * 500})],
    ),
    Pagina(
        "quickscan:document_bestand",
        [
            zien("/quickscan/{quickscan}/documenten/{document}/bestand/", INTERN),
            # Of another quickscan than the address says.
            zien("/quickscan/{quickscan}/documenten/{document_klaar}/bestand/", na(INTERN, 404)),
        ],
    ),
    Pagina(
        "quickscan:document_weghalen",
        [doen("/quickscan/{quickscan}/documenten/{document}/weghalen/", ONDERZOEKER)],
        "‘Visie’ verwijderen?",
    ),
    Pagina("quickscan:start_onderzoek", [niets("/quickscan/{quickscan}/onderzoek/starten/", INTERN)]),
)
