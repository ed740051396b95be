"""Taking part with a code: for everybody who has it, whoever that is, and the same for all."""

from uuid import UUID

from tests.inventaris.soort import VRIJ, Adres, Pagina, Toestand, doen, fout, iedereen, niets, zien
from tests.zelfscan import fabriek
from zelfscan.instrumenten import STANDAARD

MAIL = {"email": "bo@voorbeeld.example"}
TE_LANG_ANTWOORD = {
    "ontwerper_toelichting": "a" * 600,
    "ontwerper_wie": "school",
    "dirigent": "",
    "eigen_regio": "b" * 200,
}
WIE = {"organisatie": "De Linde", "partij": "school"}
CIJFERS = {onderdeel: str(waarde) for onderdeel, waarde in fabriek.scores(STANDAARD, "3240").items()}
ANTWOORD = CIJFERS | {"sleutel": str(UUID(int=1)), "gelezen": "{gelezen}"}
VERSTUURD = (("/s/{open_code}/", ANTWOORD),)

PAGINAS = (
    Pagina(
        "samen:doe_mee",
        [
            fout("/doe-mee/", VRIJ),
            fout("/doe-mee/", VRIJ, {"code": "AAAAAAA"}),
            fout("/doe-mee/", VRIJ, {"code": "{open_code}"}, antwoord=302),
        ],
        "Doe mee met een code",
        [Toestand("code leeg", data={}), Toestand("code onbekend", data={"code": "AAAAAAA"})],
        openbaar=True,
    ),
    Pagina(
        "samen:scan",
        [
            fout("/s/{open_code}/", VRIJ),
            doen("/s/{open_code}/", VRIJ, ANTWOORD, antwoord=200),
            fout("/s/{mee_onthuld}/", VRIJ, ANTWOORD),
            fout("/s/{mee_onthuld_naam}/", VRIJ, WIE | ANTWOORD),
            fout("/s/{mee_afgelast}/", VRIJ, ANTWOORD),
            fout("/s/{gesloten_code}/", VRIJ, ANTWOORD),
            fout("/s/{voorbije_code}/", VRIJ, ANTWOORD),
            fout("/s/AAAAAAA/", iedereen(404), ANTWOORD),
            # Nobody else can come in: no room, a closed door, or a code that was replaced.
            fout("/s/{mee_vol}/", VRIJ, ANTWOORD),
            fout("/s/{mee_dicht}/", VRIJ, ANTWOORD),
            fout("/s/{mee_oud}/", VRIJ, ANTWOORD),
            doen("/s/{mee_vervangen}/", VRIJ, ANTWOORD, antwoord=200),
            doen("/s/{mee_opnieuw}/", VRIJ, ANTWOORD, antwoord=200),
            doen("/s/{mee_oud}/", VRIJ, ANTWOORD | {"uitnodiging": "{mee_oud_sleutel}"}, antwoord=200),
        ],
        "Passend onderwijs in De Proef",
        [
            Toestand("scan met een bijna gelijke lijst", pad="/s/{gelijk_code}/", kop="Bijna gelijk"),
            Toestand("scan mee_domein", pad="/s/{mee_domein}/"),
            Toestand("scan mee_laag", pad="/s/{mee_laag}/"),
            Toestand("scan mee_naam", pad="/s/{mee_naam}/"),
            Toestand("scan mee_regios", pad="/s/{mee_regios}/"),
            Toestand("scan open_code met fouten", data=CIJFERS | TE_LANG_ANTWOORD),
            Toestand("scan mee_domein met fouten", pad="/s/{mee_domein}/", data=CIJFERS | TE_LANG_ANTWOORD),
            Toestand("scan mee_laag met fouten", pad="/s/{mee_laag}/", data=CIJFERS | TE_LANG_ANTWOORD),
            Toestand("scan mee_naam met fouten", pad="/s/{mee_naam}/", data=CIJFERS | TE_LANG_ANTWOORD),
            Toestand("scan mee_regios met fouten", pad="/s/{mee_regios}/", data=CIJFERS | TE_LANG_ANTWOORD),
            Toestand("scan leeg", data={}),
            Toestand("scan veranderd", data=ANTWOORD | {"gelezen": "anders"}),
            Toestand(
                "dank",
                data=ANTWOORD | {"dirigent_toelichting": "Zonder vinkje"},
                kop="Dank je, je antwoord is opgeslagen",
                goed=True,
            ),
            Toestand("opnieuw", eerst=VERSTUURD),
            Toestand("te laat", pad="/s/{mee_onthuld}/", data=ANTWOORD, kop="Je antwoord kwam net te laat", goed=True),
            Toestand("te laat met naam", pad="/s/{mee_onthuld_naam}/", data=WIE | ANTWOORD, goed=True),
            Toestand("fase mee_onthuld", pad="/s/{mee_onthuld}/", kop="De uitkomst is er"),
            Toestand("fase mee_onthuld_naam", pad="/s/{mee_onthuld_naam}/", kop="De uitkomst is er"),
            Toestand("fase mee_afgelast", pad="/s/{mee_afgelast}/", kop="Deze scan gaat niet door"),
            Toestand("fase gesloten_code", pad="/s/{gesloten_code}/", kop="Deze scan is klaar"),
            Toestand("fase voorbije_code", pad="/s/{voorbije_code}/", kop="Deze scan is voorbij"),
            Toestand("niet erbij mee_vol", pad="/s/{mee_vol}/"),
            Toestand("niet erbij mee_dicht", pad="/s/{mee_dicht}/"),
            Toestand("niet erbij mee_oud", pad="/s/{mee_oud}/", kop="Er is een nieuwe code"),
            Toestand("niet erbij mee_vol verstuurd", pad="/s/{mee_vol}/", data=ANTWOORD, goed=True),
            Toestand("niet erbij mee_dicht verstuurd", pad="/s/{mee_dicht}/", data=ANTWOORD, goed=True),
            Toestand("niet erbij mee_oud verstuurd", pad="/s/{mee_oud}/", data=ANTWOORD, goed=True),
            Toestand("nieuwe code", pad="/s/{mee_vervangen}/"),
            Toestand("opnieuw begonnen", pad="/s/{mee_opnieuw}/"),
        ],
        openbaar=True,
    ),
    Pagina(
        "samen:persoonlijk",
        [
            zien("/s/{mee_naam}/p/{mee_sleutel}/", VRIJ),
            zien("/s/{mee_naam}/p/onzin/", iedereen(302)),
            zien("/s/{mee_oud}/p/{mee_oud_sleutel}/", VRIJ),
        ],
        "Passend onderwijs in De Proef",
        openbaar=True,
    ),
    Pagina(
        "samen:bedankt",
        [zien("/s/{open_code}/bedankt/", iedereen(302)), zien("/s/{mee_oud}/bedankt/", iedereen(302))],
        "Dank je, je antwoord is opgeslagen",
        [Toestand("bedankt", eerst=VERSTUURD)],
        openbaar=True,
        kijkers=["deelnemer"],
    ),
    Pagina(
        "samen:achteraf",
        [
            fout("/s/{mee_onthuld_naam}/achteraf/", VRIJ),
            doen("/s/{mee_onthuld_naam}/achteraf/", VRIJ, WIE | ANTWOORD, antwoord=200),
            fout("/s/{mee_onthuld}/achteraf/", iedereen(302), WIE | ANTWOORD),
            fout("/s/{mee_naam}/achteraf/", iedereen(302), WIE | ANTWOORD),
            fout("/s/{mee_oud}/achteraf/", iedereen(410), WIE | ANTWOORD),
        ],
        "Passend onderwijs in De Proef",
        [Toestand("achteraf verstuurd", data=WIE | ANTWOORD, kop="Dank je, je antwoord is opgeslagen", goed=True)],
        openbaar=True,
    ),
    # Without the key of a device there is nothing to withdraw.
    Pagina(
        "samen:intrekken",
        [
            Adres("/s/{open_code}/intrekken/", get=iedereen(302), post=VRIJ),
            fout("/s/{mee_onthuld}/intrekken/", iedereen(302)),
            Adres("/s/{mee_oud}/intrekken/", get=iedereen(302), post=VRIJ),
        ],
        "Wil je je antwoord intrekken?",
        [
            Toestand("intrekken", eerst=VERSTUURD),
            Toestand("ingetrokken", data={}, kop="Je antwoord is ingetrokken", goed=True, eerst=VERSTUURD),
        ],
        openbaar=True,
        kijkers=["deelnemer"],
    ),
    Pagina(
        "samen:ander",
        [niets("/s/{open_code}/ander/", VRIJ), niets("/s/{mee_oud}/ander/", VRIJ)],
        openbaar=True,
        kijkers=[],
    ),
    Pagina(
        "samen:verslag_ontvangen",
        [
            fout("/s/{mee_oud}/verslag-ontvangen/", iedereen(410), MAIL),
            fout("/s/{open_code}/verslag-ontvangen/", VRIJ),
            doen("/s/{open_code}/verslag-ontvangen/", VRIJ, MAIL, antwoord=200),
            doen("/s/{mee_onthuld}/verslag-ontvangen/", VRIJ, MAIL, antwoord=200),
            fout("/s/{gesloten_code}/verslag-ontvangen/", iedereen(302), MAIL),
        ],
        "Het verslag krijgen",
        [
            Toestand("verslag ontvangen leeg", data={}),
            Toestand("verslag aangevraagd", data=MAIL, kop="Je krijgt straks een link", goed=True),
        ],
        openbaar=True,
    ),
)
