"""The pages of logging in, of proving who one is, and of the own login, error states included."""

from tests.paginas import Pagina

A = "/account/"
KIES = "/account/wachtwoord/kiezen/{medewerker_uid}-set-password/"
MET_WACHTWOORD = ((f"{A}login/wachtwoord/", {"login": "{medewerker_mail}", "password": "{wachtwoord}"}),)
MET_MAIL = ((f"{A}login/", {"login": "{lid_mail}"}),)
CODE_GEVRAAGD = ((f"{A}bevestigen/mail/", {"wat": "stuur"}),)
AANGEMELD = ((f"{A}aanmelden/", {"email": "nieuw@voorbeeld.example"}),)


def reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    """The pages of one person: name, address, and what one sends when it is a POST with something wrong in it."""
    return [Pagina(f"{naam} als {mens}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


ACCOUNT = (
    *reeks(
        "bezoeker",
        ("inloggen", f"{A}login/"),
        ("inloggen leeg", f"{A}login/", {}),
        ("inloggen met wachtwoord", f"{A}login/wachtwoord/"),
        ("inloggen met wachtwoord leeg", f"{A}login/wachtwoord/", {}),
        ("verkeerd wachtwoord", f"{A}login/wachtwoord/", {"login": "{medewerker_mail}", "password": "nee"}),
        ("aanmelden", f"{A}aanmelden/"),
        ("aanmelden leeg", f"{A}aanmelden/", {}),
        ("wachtwoord vergeten", f"{A}wachtwoord/vergeten/"),
        ("wachtwoord vergeten leeg", f"{A}wachtwoord/vergeten/", {}),
        ("wachtwoord verstuurd", f"{A}wachtwoord/verstuurd/"),
        ("oude link", f"{A}wachtwoord/kiezen/1-oud/"),
        ("wachtwoord gekozen", f"{A}wachtwoord/gekozen/"),
        ("account gesloten", f"{A}gesloten/"),
        ("extern afgebroken", f"{A}extern/afgebroken/"),
    ),
    Pagina("extern fout", f"{A}extern/fout/", 401, als="bezoeker"),
    Pagina("logincode", f"{A}login/code/", als="bezoeker", eerst=MET_MAIL),
    Pagina("logincode fout", f"{A}login/code/", data={"code": "1"}, als="bezoeker", eerst=MET_MAIL),
    Pagina("mailcode", f"{A}aanmelden/code/", als="bezoeker", eerst=AANGEMELD),
    Pagina("mailcode fout", f"{A}aanmelden/code/", data={"code": "1"}, als="bezoeker", eerst=AANGEMELD),
    Pagina("tweede stap", f"{A}login/tweede-stap/", als="bezoeker", eerst=MET_WACHTWOORD),
    Pagina("tweede stap fout", f"{A}login/tweede-stap/", data={"code": "1"}, als="bezoeker", eerst=MET_WACHTWOORD),
    Pagina("wachtwoord kiezen", KIES, als="bezoeker", eerst=(("{kies_wachtwoord}", None),)),
    Pagina("wachtwoord kiezen leeg", KIES, data={}, als="bezoeker", eerst=(("{kies_wachtwoord}", None),)),
    *reeks(
        "lid",
        ("uitloggen", f"{A}uitloggen/"),
        ("adres", f"{A}adres/"),
        ("adres leeg", f"{A}adres/", {"action_add": "1"}),
        ("beveiliging", f"{A}beveiliging/"),
        ("app koppelen", f"{A}beveiliging/app/"),
        ("app koppelen fout", f"{A}beveiliging/app/", {"code": "1"}),
        ("passkeys", f"{A}beveiliging/passkeys/"),
        ("passkey maken", f"{A}beveiliging/passkeys/maken/"),
        ("passkey maken leeg", f"{A}beveiliging/passkeys/maken/", {}),
        ("bevestigen per mail", f"{A}bevestigen/mail/?next={A}bevestigen/verder/wacht/"),
        ("bevestigd", f"{A}bevestigen/verder/wacht/"),
    ),
    Pagina("bevestigen met mailcode", f"{A}bevestigen/mail/", als="lid", eerst=CODE_GEVRAAGD),
    Pagina("bevestigen met mailcode fout", f"{A}bevestigen/mail/", data={"code": "1"}, als="lid", eerst=CODE_GEVRAAGD),
    *reeks("medewerker_zonder_factor", ("beveiliging", f"{A}beveiliging/"), ("app koppelen", f"{A}beveiliging/app/")),
    *reeks(
        "medewerker",
        ("wachtwoord", f"{A}wachtwoord/"),
        ("wachtwoord leeg", f"{A}wachtwoord/", {}),
        ("bevestigen", f"{A}bevestigen/"),
        ("bevestigen waarvoor", f"{A}bevestigen/?next={A}bevestigen/verder/wacht/"),
        ("bevestigen leeg", f"{A}bevestigen/", {}),
        ("bevestigen met code", f"{A}bevestigen/code/"),
        ("bevestigen met verkeerde code", f"{A}bevestigen/code/", {"code": "1"}),
        ("bevestigen met passkey", f"{A}bevestigen/passkey/"),
        ("beveiliging", f"{A}beveiliging/"),
        ("app weg", f"{A}beveiliging/app/weg/"),
        ("passkeys", f"{A}beveiliging/passkeys/"),
        ("passkey", f"{A}beveiliging/passkeys/{{passkey}}/"),
        ("passkey leeg", f"{A}beveiliging/passkeys/{{passkey}}/", {}),
        ("passkey weg", f"{A}beveiliging/passkeys/{{passkey}}/weg/"),
        ("herstelcodes", f"{A}beveiliging/herstelcodes/"),
        ("nieuwe herstelcodes", f"{A}beveiliging/herstelcodes/nieuw/"),
    ),
)
