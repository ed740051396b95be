"""Logging in, and what belongs to one's own login. Which region somebody is in makes no difference here."""

from .soort import DICHT, FACTOR, LOGIN, MIJN, OPEN, Adres, Rij, iedereen, na
from .soort import binnen as achter_de_factor

NIEUW = {"email": "nieuw@voorbeeld.example"}
NIEUW_WACHTWOORD = {
    "oldpassword": "{wachtwoord}",
    "password1": "groene walvis zingt zachtjes",
    "password2": "groene walvis zingt zachtjes",
}
MET_WACHTWOORD = ("onderzoeker", "medewerker", "medewerker_zonder_factor")
MET_APP = ("onderzoeker", "medewerker")
MAIL, VERDER = "/account/bevestigen/mail/", "/account/bevestigen/verder/"


def buiten(antwoord) -> Rij:
    """A visitor gets this; who is logged in already goes on."""
    return iedereen(MIJN, bezoeker=antwoord)


def binnen(antwoord, **anders) -> Rij:
    """Also for staff without a second factor, who make one here."""
    return iedereen(antwoord, bezoeker=LOGIN) | anders


def alleen(wie, antwoord, anders, **nog) -> Rij:
    return achter_de_factor(anders) | dict.fromkeys(wie, antwoord) | nog


WACHTWOORD = binnen(404) | dict.fromkeys(MET_WACHTWOORD, 200)
BEVESTIGEN = binnen(302) | dict.fromkeys(MET_WACHTWOORD, 200)
BEVESTIGEN_CODE = binnen(302) | dict.fromkeys(MET_APP, 200)
BEVESTIGEN_PASSKEY = binnen(302, medewerker=200)
# A code by mail proves who somebody is only for who has nothing better.
BEVESTIGEN_MAIL = achter_de_factor(200) | dict.fromkeys(MET_APP, 302)
APP = binnen(200) | dict.fromkeys(MET_APP, 302)
APP_WEG = alleen(MET_APP, 200, 404)
EIGEN_PASSKEY = alleen(("medewerker",), 200, 404)
CODES = binnen(404) | dict.fromkeys(MET_APP, 200)

ADRESSEN = (
    Adres("account_login", "/account/login/", OPEN, get=buiten(200), post=buiten(200)),
    Adres(
        "account_login",
        "/account/login/",
        OPEN,
        get=buiten(200),
        post=buiten("/account/login/code/"),
        data={"login": "{lid_mail}"},
    ),
    Adres("account_login_wachtwoord", "/account/login/wachtwoord/", OPEN, get=buiten(200), post=buiten(200)),
    # Not yet in: the second step comes first.
    Adres(
        "account_login_wachtwoord",
        "/account/login/wachtwoord/",
        OPEN,
        get=buiten(200),
        post=buiten("/account/login/tweede-stap/"),
        data={"login": "{medewerker_mail}", "password": "{wachtwoord}"},
    ),
    Adres("mfa_login_webauthn", "/account/login/passkey/", OPEN, get=buiten(LOGIN), post=buiten(LOGIN)),
    Adres("account_confirm_login_code", "/account/login/code/", OPEN, get=buiten(LOGIN), post=buiten(LOGIN)),
    Adres("mfa_authenticate", "/account/login/tweede-stap/", OPEN, get=buiten(LOGIN), post=buiten(LOGIN)),
    Adres("account_signup", "/account/aanmelden/", OPEN, get=buiten(200), post=buiten(200)),
    Adres(
        "account_signup",
        "/account/aanmelden/",
        OPEN,
        get=buiten(200),
        post=buiten("/account/aanmelden/code/"),
        data=NIEUW,
        doet=("bezoeker",),
    ),
    # Also where one proves another address, so who is logged in goes there.
    Adres(
        "account_email_verification_sent",
        "/account/aanmelden/code/",
        OPEN,
        get=iedereen("/account/adres/", bezoeker=LOGIN),
        post=iedereen("/account/adres/", bezoeker=LOGIN),
    ),
    Adres("account_logout", "/account/uitloggen/", OPEN, get=iedereen(200, bezoeker=LOGIN), post=iedereen(LOGIN)),
    Adres("account_inactive", "/account/gesloten/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("account_reset_password", "/account/wachtwoord/vergeten/", OPEN, get=iedereen(200), post=iedereen(200)),
    Adres(
        "account_reset_password",
        "/account/wachtwoord/vergeten/",
        OPEN,
        get=iedereen(200),
        post=iedereen("/account/wachtwoord/verstuurd/"),
        data={"email": "{medewerker_mail}"},
    ),
    Adres("account_reset_password_done", "/account/wachtwoord/verstuurd/", OPEN, get=iedereen(200), post=iedereen(405)),
    # An old link; a good one is in tests/regie/mensen/aanmelden.
    Adres(
        "account_reset_password_from_key",
        "/account/wachtwoord/kiezen/1-oud/",
        OPEN,
        get=iedereen(200),
        post=iedereen(200),
        data=NIEUW_WACHTWOORD,
    ),
    Adres(
        "account_reset_password_from_key_done",
        "/account/wachtwoord/gekozen/",
        OPEN,
        get=iedereen(200),
        post=iedereen(405),
    ),
    Adres("account_email", "/account/adres/", DICHT, get=achter_de_factor(200), post=achter_de_factor(302)),
    # Another address counts after the code that goes to it.
    Adres(
        "account_email",
        "/account/adres/",
        DICHT,
        get=achter_de_factor(200),
        post=achter_de_factor("/account/aanmelden/code/"),
        data=NIEUW | {"action_add": "1"},
    ),
    Adres("account_change_password", "/account/wachtwoord/", DICHT, get=WACHTWOORD, post=WACHTWOORD),
    Adres(
        "account_change_password",
        "/account/wachtwoord/",
        DICHT,
        get=WACHTWOORD,
        post=WACHTWOORD | dict.fromkeys(MET_WACHTWOORD, 302),
        data=NIEUW_WACHTWOORD,
        doet=MET_WACHTWOORD,
    ),
    Adres("account_reauthenticate", "/account/bevestigen/", DICHT, get=BEVESTIGEN, post=BEVESTIGEN),
    Adres("mfa_reauthenticate", "/account/bevestigen/code/", DICHT, get=BEVESTIGEN_CODE, post=BEVESTIGEN_CODE),
    # A passkey that is not right begins anew.
    Adres(
        "mfa_reauthenticate_webauthn",
        "/account/bevestigen/passkey/",
        DICHT,
        get=BEVESTIGEN_PASSKEY,
        post=BEVESTIGEN_PASSKEY | {"medewerker": LOGIN},
    ),
    Adres("account_bewijs_mailcode", MAIL, DICHT, get=BEVESTIGEN_MAIL, post=na(BEVESTIGEN_MAIL, 302)),
    Adres(
        "account_bewijs_mailcode",
        MAIL,
        DICHT,
        get=BEVESTIGEN_MAIL,
        post=na(BEVESTIGEN_MAIL, 302),
        data={"wat": "stuur"},
    ),
    Adres("account_verder", f"{VERDER}wacht/", DICHT, get=achter_de_factor(200), post=achter_de_factor(405)),
    Adres("account_verder", f"{VERDER}weg/", DICHT, get=achter_de_factor(MIJN), post=achter_de_factor(405)),
    Adres("mfa_index", FACTOR, DICHT, get=binnen(200), post=binnen(405)),
    Adres("mfa_activate_totp", "/account/beveiliging/app/", DICHT, get=APP, post=APP),
    Adres(
        "mfa_deactivate_totp",
        "/account/beveiliging/app/weg/",
        DICHT,
        get=APP_WEG,
        post=alleen(MET_APP, 302, 404),
        doet=MET_APP,
    ),
    Adres("mfa_list_webauthn", "/account/beveiliging/passkeys/", DICHT, get=binnen(200), post=binnen(405)),
    Adres("mfa_add_webauthn", "/account/beveiliging/passkeys/maken/", DICHT, get=binnen(200), post=binnen(200)),
    # The passkey of the medewerker: nobody else's business.
    Adres(
        "mfa_edit_webauthn",
        "/account/beveiliging/passkeys/{passkey}/",
        DICHT,
        get=EIGEN_PASSKEY,
        post=alleen(("medewerker",), 302, 404),
        data={"name": "Telefoon"},
        doet=("medewerker",),
    ),
    Adres(
        "mfa_remove_webauthn",
        "/account/beveiliging/passkeys/{passkey}/weg/",
        DICHT,
        get=EIGEN_PASSKEY,
        post=alleen(("medewerker",), 302, 404),
        doet=("medewerker",),
    ),
    Adres("mfa_view_recovery_codes", "/account/beveiliging/herstelcodes/", DICHT, get=CODES, post=binnen(405)),
    # Without a factor the page says so, and makes nothing.
    Adres(
        "mfa_generate_recovery_codes",
        "/account/beveiliging/herstelcodes/nieuw/",
        DICHT,
        get=achter_de_factor(200),
        post=achter_de_factor(200) | dict.fromkeys(MET_APP, 302),
        doet=MET_APP,
    ),
    Adres(
        "mfa_download_recovery_codes",
        "/account/beveiliging/herstelcodes/download/",
        DICHT,
        get=CODES,
        post=binnen(404) | dict.fromkeys(MET_APP, 405),
    ),
    # The account of an organisation: not set up here.
    Adres(
        "socialaccount_connections",
        "/account/extern/",
        DICHT,
        get=achter_de_factor(MIJN),
        post=achter_de_factor(MIJN),
    ),
    Adres("socialaccount_signup", "/account/extern/aanmelden/", OPEN, get=iedereen(LOGIN), post=iedereen(LOGIN)),
    Adres("socialaccount_login_cancelled", "/account/extern/afgebroken/", OPEN, get=iedereen(200), post=iedereen(405)),
    Adres("socialaccount_login_error", "/account/extern/fout/", OPEN, get=iedereen(401), post=iedereen(405)),
    Adres("openid_connect_login", "/account/extern/oidc/", OPEN, get=iedereen(404), post=iedereen(404)),
    Adres("openid_connect_callback", "/account/extern/oidc/terug/", OPEN, get=iedereen(404), post=iedereen(404)),
)
