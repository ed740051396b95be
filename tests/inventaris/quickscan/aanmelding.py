"""Applications: who applies, who follows it by account or by link, and what staff do."""

from tests.inventaris.soort import ALLEEN_STAF, LEIDING, QUICKSCAN, VRIJ, Pagina, Toestand, doen, fout, iedereen, zien

ONZIN = "<b onclick=x>\u202e\x00🙂"
AANMELDING = {
    "regionaam": "Het Dal",
    "gemeenten": "Vught, Den Bosch",
    "doelgroep": "0_6",
    "thema": "Voorschool",
    "wie_werkt_samen": "De gemeente en de kinderopvang.",
    "motivatie": "We willen weten waar we staan.",
    "aanmelder_naam": "Bo Bakker",
    "aanmelder_email": "bo.bakker@voorbeeld.example",
    "aanmelder_telefoon": "0900 123",
}
KEUZE = {"stap": "verstuur", "keuze_{kandidaat}": "geselecteerd", "tekst_{kandidaat}": "Jullie doen mee."}
VOORWAARDEN = dict.fromkeys(
    (f"{naam}_1" for naam in ("meedoen", "ontwerpsessie", "advies", "naam", "indrukken", "op_de_hoogte")), "on"
) | {"naam": "Bo Bakker"}
GEKOZEN = (("/quickscan/rondes/{ronde_keuze}/selectie/", KEUZE),)
GESLOTEN = (("/quickscan/rondes/{ronde}/", {"stap": "sluiten"}),)

PAGINAS = (
    Pagina(
        "quickscan:aanmelden",
        [zien("/quickscan/aanmelden/", iedereen(302))],
        "Meedoen aan een quickscan",
        [
            Toestand(
                "rondes om uit te kiezen",
                als="medewerker",
                eerst=(("/quickscan/rondes/{ronde_concept}/", {"stap": "openen"}),),
            ),
            Toestand("geen ronde open", als="medewerker", eerst=GESLOTEN),
        ],
        openbaar=True,
    ),
    Pagina(
        "quickscan:ronde_open",
        [
            fout("/quickscan/aanmelden/{ronde}/", VRIJ),
            doen("/quickscan/aanmelden/{ronde}/", VRIJ, AANMELDING),
            fout("/quickscan/aanmelden/{ronde_concept}/", iedereen(404), AANMELDING),
        ],
        "Ronde 1",
        [
            Toestand("aanmelden leeg", data={}),
            Toestand("aanmelden met onzin", data=dict.fromkeys(AANMELDING, ONZIN * 200)),
            Toestand("dubbele aanmelding", data=AANMELDING, eerst=(("/quickscan/aanmelden/{ronde}/", AANMELDING),)),
            Toestand("aanmelden", als="beheerder"),
            Toestand("gesloten ronde", als="medewerker", eerst=GESLOTEN),
        ],
        openbaar=True,
    ),
    Pagina(
        "quickscan:volgen",
        [
            zien("/quickscan/aanmelding/{aanmeldsleutel}/", VRIJ),
            zien("/quickscan/aanmelding/geen-sleutel/", iedereen(404)),
            # The key of a review opens no application.
            zien("/quickscan/aanmelding/{toetssleutel}/", iedereen(404)),
        ],
        "Aanmelding van Nieuwland",
        [
            Toestand("akkoord gegeven", eerst=(("/quickscan/aanmelding/{aanmeldsleutel}/voorwaarden/", VOORWAARDEN),)),
            Toestand("geen aanmeldlink", pad="/quickscan/aanmelding/geen-sleutel/", status=404),
            Toestand(
                "oude aanmeldlink",
                als="medewerker",
                status=410,
                eerst=(("/quickscan/{aanmelding}/aanmelding/link/", {}),),
            ),
        ],
        openbaar=True,
    ),
    Pagina(
        "quickscan:volgen_voorwaarden",
        [
            fout("/quickscan/aanmelding/{aanmeldsleutel}/voorwaarden/", VRIJ),
            doen("/quickscan/aanmelding/{aanmeldsleutel}/voorwaarden/", VRIJ, VOORWAARDEN),
            fout("/quickscan/aanmelding/geen-sleutel/voorwaarden/", iedereen(404), VOORWAARDEN),
        ],
        "Akkoord op de voorwaarden",
        [
            Toestand("voorwaarden half", data={"meedoen_1": "on", "naam": ""}),
            Toestand("al akkoord", eerst=(("/quickscan/aanmelding/{aanmeldsleutel}/voorwaarden/", VOORWAARDEN),)),
        ],
        openbaar=True,
    ),
    Pagina(
        "quickscan:aanmelding",
        [
            zien("/quickscan/{quickscan}/aanmelding/", QUICKSCAN),
            zien("/quickscan/{aanmelding}/aanmelding/", ALLEEN_STAF),
            zien("/quickscan/{quickscan_klaar}/aanmelding/", ALLEEN_STAF),
        ],
        "Aanmelding van De Proef",
        [
            Toestand(
                "aanmelding",
                als="medewerker",
                pad="/quickscan/{aanmelding}/aanmelding/",
                kop="Aanmelding van Nieuwland",
            ),
            Toestand("aanmelding die meedoet", als="medewerker"),
            Toestand(
                "gekozen aanmelding",
                als="medewerker",
                pad="/quickscan/{kandidaat}/aanmelding/",
                kop="Aanmelding van De Kandidaat",
                eerst=GEKOZEN,
            ),
        ],
    ),
    Pagina(
        "quickscan:voorwaarden",
        [fout("/quickscan/{quickscan}/voorwaarden/", QUICKSCAN | {"onderzoeker": 403, "medewerker": 403})],
        "Akkoord op de voorwaarden",
    ),
    Pagina(
        "quickscan:regio_koppelen",
        [
            fout("/quickscan/{aanmelding}/aanmelding/regio/", ALLEEN_STAF),
            doen("/quickscan/{aanmelding}/aanmelding/regio/", ALLEEN_STAF, {"regio": "nieuw"}),
            fout("/quickscan/{quickscan}/aanmelding/regio/", LEIDING),
        ],
        "Welke regio is dit?",
        [
            Toestand("aanmelding koppelen leeg", data={}),
            Toestand("niet meer te koppelen", pad="/quickscan/{quickscan}/aanmelding/regio/"),
        ],
        vraagt_bewijs=True,
    ),
    Pagina(
        "quickscan:link_sturen",
        [
            doen("/quickscan/{aanmelding}/aanmelding/link/", ALLEEN_STAF),
            doen("/quickscan/{quickscan}/aanmelding/link/", LEIDING),
        ],
        "Een nieuwe link sturen?",
    ),
)
