"""Logging in, and what belongs to one's own login. Which region somebody is in makes no difference here."""

from tests.inventaris.soort import (
    INGELOGD,
    INTERN,
    LOGIN,
    MIJN,
    VRIJ,
    Pagina,
    Toestand,
    binnen,
    doen,
    fout,
    iedereen,
    zien,
)

NIEUW_WACHTWOORD = {
    "oldpassword": "{wachtwoord}",
    "password1": "groene walvis zingt zachtjes",
    "password2": "groene walvis zingt zachtjes",
}
ANDER_ADRES = (("/account/adres/", {"email": "nieuw@voorbeeld.example", "action_add": "1"}),)
MET_MAIL = ((LOGIN, {"login": "{lid_mail}"}),)
MET_WACHTWOORD = (("/account/login/wachtwoord/", {"login": "{medewerker_mail}", "password": "{wachtwoord}"}),)

PAGINAS = (
    Pagina(
        "account_login",
        [
            fout(LOGIN, iedereen(MIJN, bezoeker=200)),
            fout(LOGIN, iedereen(MIJN, bezoeker=200), {"login": "{lid_mail}"}, antwoord="/account/login/code/"),
        ],
        "Inloggen",
        [Toestand("inloggen leeg", data={})],
        openbaar=True,
    ),
    Pagina(
        "account_login_wachtwoord",
        [
            # Not yet in: the second step comes first.
            fout("/account/login/wachtwoord/", iedereen(MIJN, bezoeker=200)),
            fout(
                "/account/login/wachtwoord/",
                iedereen(MIJN, bezoeker=200),
                {"login": "{medewerker_mail}", "password": "{wachtwoord}"},
                antwoord="/account/login/tweede-stap/",
            ),
        ],
        "Inloggen met wachtwoord of passkey",
        [
            Toestand("inloggen met wachtwoord leeg", data={}),
            Toestand("verkeerd wachtwoord", data={"login": "{medewerker_mail}", "password": "nee"}),
        ],
        openbaar=True,
    ),
    Pagina("mfa_login_webauthn", [fout("/account/login/passkey/", iedereen(MIJN, bezoeker=LOGIN))], openbaar=True),
    Pagina(
        "account_confirm_login_code",
        [fout("/account/login/code/", iedereen(MIJN, bezoeker=LOGIN))],
        "Vul de code in",
        [Toestand("logincode", eerst=MET_MAIL), Toestand("logincode fout", data={"code": "1"}, eerst=MET_MAIL)],
        openbaar=True,
    ),
    Pagina(
        "mfa_authenticate",
        [fout("/account/login/tweede-stap/", iedereen(MIJN, bezoeker=LOGIN))],
        "Tweede stap",
        [
            Toestand("tweede stap", eerst=MET_WACHTWOORD),
            Toestand("tweede stap fout", data={"code": "1"}, eerst=MET_WACHTWOORD),
        ],
        openbaar=True,
    ),
    Pagina(
        "account_signup",
        [fout("/account/aanmelden/", iedereen(LOGIN))],
        openbaar=True,
    ),
    # Also where one proves another address, so who is logged in goes there.
    Pagina(
        "account_email_verification_sent",
        [fout("/account/aanmelden/code/", iedereen("/account/adres/", bezoeker=LOGIN))],
        "Bevestig je e-mailadres",
        [
            Toestand("mailcode", als="lid", eerst=ANDER_ADRES),
            Toestand("mailcode fout", als="lid", data={"code": "1"}, eerst=ANDER_ADRES),
        ],
        openbaar=True,
    ),
    Pagina(
        "account_logout",
        [fout("/account/uitloggen/", VRIJ | {"bezoeker": LOGIN}, antwoord=LOGIN)],
        "Uitloggen",
        [Toestand("uitloggen", als="lid")],
        openbaar=True,
    ),
    Pagina(
        "account_inactive", [zien("/account/gesloten/", VRIJ)], "Dit account is niet meer in gebruik", openbaar=True
    ),
    Pagina(
        "account_reset_password",
        [
            fout("/account/wachtwoord/vergeten/", VRIJ),
            fout(
                "/account/wachtwoord/vergeten/",
                VRIJ,
                {"email": "{medewerker_mail}"},
                antwoord="/account/wachtwoord/verstuurd/",
            ),
        ],
        "Wachtwoord kiezen",
        [Toestand("wachtwoord vergeten leeg", data={})],
        openbaar=True,
    ),
    Pagina(
        "account_reset_password_done", [zien("/account/wachtwoord/verstuurd/", VRIJ)], "Kijk in je mail", openbaar=True
    ),
    # An old link; a good one is in tests/regie/mensen/aanmelden.
    Pagina(
        "account_reset_password_from_key",
        [fout("/account/wachtwoord/kiezen/1-oud/", VRIJ, NIEUW_WACHTWOORD)],
        "Deze link werkt niet meer",
        [
            Toestand(
                "wachtwoord kiezen",
                pad="/account/wachtwoord/kiezen/{medewerker_uid}-set-password/",
                kop="Kies een wachtwoord",
                eerst=(("{kies_wachtwoord}", None),),
            ),
            Toestand(
                "wachtwoord kiezen leeg",
                pad="/account/wachtwoord/kiezen/{medewerker_uid}-set-password/",
                data={},
                kop="Kies een wachtwoord",
                eerst=(("{kies_wachtwoord}", None),),
            ),
        ],
        openbaar=True,
    ),
    Pagina(
        "account_reset_password_from_key_done",
        [zien("/account/wachtwoord/gekozen/", VRIJ)],
        "Je wachtwoord is gekozen",
        openbaar=True,
    ),
    # Another address counts after the code that goes to it.
    Pagina(
        "account_email",
        [
            fout("/account/adres/", INGELOGD, antwoord=302),
            fout(
                "/account/adres/",
                INGELOGD,
                {"email": "nieuw@voorbeeld.example", "action_add": "1"},
                antwoord="/account/aanmelden/code/",
            ),
        ],
        "E-mailadres wijzigen",
        [Toestand("adres", als="lid"), Toestand("adres leeg", als="lid", data={"action_add": "1"})],
    ),
    Pagina(
        "account_change_password",
        [
            fout("/account/wachtwoord/", INTERN | {"contactpersoon": 404, "medewerker_zonder_factor": 200}),
            doen(
                "/account/wachtwoord/",
                INTERN | {"contactpersoon": 404, "medewerker_zonder_factor": 200},
                NIEUW_WACHTWOORD,
            ),
        ],
        "Wachtwoord wijzigen",
        [Toestand("wachtwoord", als="medewerker"), Toestand("wachtwoord leeg", als="medewerker", data={})],
    ),
    # The account of an organisation: not set up here.
    Pagina("socialaccount_connections", [fout("/account/extern/", binnen(MIJN))]),
    Pagina("socialaccount_signup", [zien("/account/extern/aanmelden/", iedereen(LOGIN))], openbaar=True),
    Pagina(
        "socialaccount_login_cancelled",
        [zien("/account/extern/afgebroken/", VRIJ)],
        "Inloggen is gestopt",
        openbaar=True,
    ),
    Pagina(
        "socialaccount_login_error",
        [zien("/account/extern/fout/", iedereen(401))],
        toestanden=[Toestand("extern fout", status=401)],
        openbaar=True,
    ),
    Pagina("openid_connect_login", [fout("/account/extern/oidc/", iedereen(404))], openbaar=True),
    Pagina("openid_connect_callback", [fout("/account/extern/oidc/terug/", iedereen(404))], openbaar=True),
)
