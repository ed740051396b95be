"""Proving who one is, and the second step: an app, a passkey, recovery codes."""

from tests.inventaris.soort import (
    ALLEEN_STAF,
    INGELOGD,
    INTERN,
    LOGIN,
    MIJN,
    VRIJ,
    Adres,
    Pagina,
    Toestand,
    binnen,
    doen,
    fout,
    iedereen,
    wie,
    zien,
)

CODE_GEVRAAGD = (("/account/bevestigen/mail/", {"wat": "stuur"}),)

PAGINAS = (
    Pagina(
        "account_reauthenticate",
        [
            fout(
                "/account/bevestigen/",
                iedereen(302, bezoeker=LOGIN, onderzoeker=200, medewerker=200, medewerker_zonder_factor=200),
            )
        ],
        "Bevestig dat jij het bent",
        [
            Toestand("bevestigen", als="medewerker"),
            Toestand(
                "bevestigen waarvoor",
                als="medewerker",
                pad="/account/bevestigen/?next=/account/bevestigen/verder/wacht/",
            ),
            Toestand("bevestigen leeg", als="medewerker", data={}),
        ],
    ),
    Pagina(
        "mfa_reauthenticate",
        [fout("/account/bevestigen/code/", iedereen(302, bezoeker=LOGIN, onderzoeker=200, medewerker=200))],
        "Bevestig met een code",
        [
            Toestand("bevestigen met code", als="medewerker"),
            Toestand("bevestigen met verkeerde code", als="medewerker", data={"code": "1"}),
        ],
    ),
    # A passkey that is not right begins anew.
    Pagina(
        "mfa_reauthenticate_webauthn",
        [fout("/account/bevestigen/passkey/", iedereen(302, bezoeker=LOGIN, medewerker=200), antwoord=LOGIN)],
        "Bevestig met je passkey",
    ),
    # A code by mail proves who somebody is only for who has nothing better.
    Pagina(
        "account_bewijs_mailcode",
        [
            fout("/account/bevestigen/mail/", binnen(200, onderzoeker=302, medewerker=302), antwoord=302),
            fout(
                "/account/bevestigen/mail/",
                binnen(200, onderzoeker=302, medewerker=302),
                {"wat": "stuur"},
                antwoord=302,
            ),
        ],
        "Bevestig met een code per mail",
        [
            Toestand(
                "bevestigen per mail", als="lid", pad="/account/bevestigen/mail/?next=/account/bevestigen/verder/wacht/"
            ),
            Toestand("bevestigen met mailcode", als="lid", eerst=CODE_GEVRAAGD),
            Toestand("bevestigen met mailcode fout", als="lid", data={"code": "1"}, eerst=CODE_GEVRAAGD),
        ],
    ),
    Pagina(
        "account_verder",
        [zien("/account/bevestigen/verder/wacht/", INGELOGD), zien("/account/bevestigen/verder/weg/", binnen(MIJN))],
        "Dank je wel, nog één klik",
        [Toestand("bevestigd", als="lid")],
    ),
    Pagina(
        "mfa_index",
        [zien("/account/beveiliging/", VRIJ | {"bezoeker": LOGIN})],
        "Inloggen en beveiliging",
        [
            Toestand("beveiliging", als="lid"),
            Toestand("beveiliging", als="medewerker_zonder_factor"),
            Toestand("beveiliging", als="medewerker"),
        ],
    ),
    Pagina(
        "mfa_activate_totp",
        [fout("/account/beveiliging/app/", iedereen(200, bezoeker=LOGIN, onderzoeker=302, medewerker=302))],
        "App koppelen",
        [
            Toestand("app koppelen", als="lid"),
            Toestand("app koppelen fout", als="lid", data={"code": "1"}),
            Toestand("app koppelen", als="medewerker_zonder_factor"),
        ],
    ),
    Pagina(
        "mfa_deactivate_totp",
        [doen("/account/beveiliging/app/weg/", INTERN | {"contactpersoon": 404})],
        "App ontkoppelen",
        [Toestand("app weg", als="medewerker")],
        vraagt_bewijs=True,
    ),
    Pagina(
        "mfa_list_webauthn",
        [zien("/account/beveiliging/passkeys/", VRIJ | {"bezoeker": LOGIN})],
        "Je passkeys",
        [Toestand("passkeys", als="lid"), Toestand("passkeys", als="medewerker")],
    ),
    Pagina(
        "mfa_add_webauthn",
        [fout("/account/beveiliging/passkeys/maken/", VRIJ | {"bezoeker": LOGIN})],
        "Passkey maken",
        [Toestand("passkey maken", als="lid"), Toestand("passkey maken leeg", als="lid", data={})],
    ),
    # The passkey of the medewerker: nobody else's business. Nor is it open to who has somebody's browser.
    Pagina(
        "mfa_edit_webauthn",
        [doen("/account/beveiliging/passkeys/{passkey}/", ALLEEN_STAF, {"name": "Telefoon"})],
        "Naam van je passkey wijzigen",
        [Toestand("passkey leeg", data={})],
        vraagt_bewijs=True,
    ),
    Pagina(
        "mfa_remove_webauthn",
        [doen("/account/beveiliging/passkeys/{passkey}/weg/", ALLEEN_STAF)],
        "Passkey verwijderen",
        vraagt_bewijs=True,
    ),
    Pagina(
        "mfa_view_recovery_codes",
        [zien("/account/beveiliging/herstelcodes/", iedereen(404, bezoeker=LOGIN, onderzoeker=200, medewerker=200))],
        "Herstelcodes",
        [Toestand("herstelcodes", als="medewerker")],
    ),
    # Without a factor the page says so, and makes nothing.
    Pagina(
        "mfa_generate_recovery_codes",
        [
            Adres(
                "/account/beveiliging/herstelcodes/nieuw/",
                get=INGELOGD,
                post=binnen(200, onderzoeker=302, medewerker=302),
                doet=wie(INTERN),
            )
        ],
        "Nieuwe herstelcodes maken",
        [Toestand("nieuwe herstelcodes", als="medewerker")],
        vraagt_bewijs=True,
    ),
    Pagina(
        "mfa_download_recovery_codes",
        [
            fout(
                "/account/beveiliging/herstelcodes/download/",
                iedereen(404, bezoeker=LOGIN, onderzoeker=200, medewerker=200),
                antwoord=405,
            )
        ],
    ),
)
