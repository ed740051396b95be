"""`make test`: everything that must hold, two things at a time, with a line for each part.

    python -m tools.toets               everything
    python -m tools.toets --vlot        what needs no tests: style, migrations, settings
    python -m tools.toets tests/regie   only these tests

A part that did not run counts as failed. The last lines are pytest's own, and their sum.
"""

import os
import secrets
import signal
import sys
from contextlib import ExitStack
from pathlib import Path

from tools.postgres import PostgresLuktNiet, postgres_server
from tools.stappen import Stap, Uitslag, voer_uit

# What somebody has set for the site on this machine must not decide what the tests find.
VAN_DE_SITE = {
    "ALLOWED_HOSTS",
    "CACHE_URL",
    "CONTACT_MAIL",
    "CSRF_TRUSTED_ORIGINS",
    "DATABASE_URL",
    "DEBUG",
    "EMAIL_URL",
    "MAIL_VAN",
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
    "OIDC_NAAM",
    "OIDC_SERVER_URL",
    "OMGEVING",
    "SECRET_KEY",
    "SECURE_HSTS_SECONDS",
    "SECURE_PROXY_SSL_HEADER",
    "SITE_ADRES",
    "TAKEN_IN_WACHTRIJ",
    "VAR_MAP",
    "VERTROUWDE_PROXIES",
    "ZONDER_TLS",
    "DJANGO_SETTINGS_MODULE",
    "DJANGO_ALLOW_ASYNC_UNSAFE",
    "PYTEST_ADDOPTS",
    "PORT",
    "PYTHON",
    # With this, each of the forty processes would translate all our code anew.
    "PYTHONDONTWRITEBYTECODE",
}
PRODUCTIE = {
    "OMGEVING": "productie",
    "ALLOWED_HOSTS": "regiescan.example",
    "EMAIL_URL": "submission://naam:geheim@mail.example",
    "SECRET_KEY": secrets.token_urlsafe(64),
    "SECURE_PROXY_SSL_HEADER": "HTTP_X_FORWARDED_PROTO=https",
}
# What looks at every page, in one part: getting them all takes a while.
PAGINAS = (
    "tests/browser/test_toegankelijkheid.py",
    "tests/test_hele_site.py",
    "tests/test_html_keuring.py",
    "tests/test_paginas.py",
    "tests/test_veiligheid.py",
    "tests/test_verwijzingen.py",
)
ZONDER_BROWSER = "not browser"
# What finds the same on each database (pages as HTML, calculation, our own tools) is run once, beside SQLite.
OP_DE_TWEEDE = "not browser and not eenmaal"


def schone_omgeving() -> dict[str, str]:
    """Return the environment of this process, without what it says to the site."""
    return {sleutel: waarde for sleutel, waarde in os.environ.items() if sleutel not in VAN_DE_SITE}


def _python(naam: str, *argumenten: str, **omgeving: str) -> Stap:
    # Not in var/, where the site of `make run` keeps what somebody filled in.
    var_map = {"VAR_MAP": str(Path("var/toets").resolve())}
    return Stap(naam, (sys.executable, *argumenten), schone_omgeving() | var_map | omgeving)


def _manage(naam: str, *argumenten: str, **omgeving: str) -> Stap:
    return _python(naam, "manage.py", *argumenten, **({"OMGEVING": "lokaal"} | omgeving))


def _pytest(naam: str, *argumenten: str, **omgeving: str) -> Stap:
    stap = _python(naam, "-m", "pytest", "-p", "no:cacheprovider", *argumenten, **omgeving)
    return Stap(stap.naam, stap.opdracht, stap.omgeving, is_pytest=True)


def vlotte_stappen() -> list[Stap]:
    return [
        _python("Python: fouten", "-m", "ruff", "check", "--no-cache", "."),
        _python("Python: opmaak", "-m", "ruff", "format", "--check", "--no-cache", "."),
        _python("templates: fouten", "-m", "djlint", "--lint", "templates"),
        _python("templates: opmaak", "-m", "djlint", "--check", "templates"),
        _manage("geen migratie vergeten", "makemigrations", "--check", "--dry-run"),
        _manage("controle van Django", "check", "--fail-level", "WARNING"),
        _manage("controle voor productie", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTIE),
    ]


def tests(paden: list[str], postgres_url: str | None) -> list[Stap]:
    """The test runs, on both databases. The browser takes one: what it sees does not depend on the database."""
    browser = [pad for pad in paden if pad.startswith("tests/browser")]
    overig = [pad for pad in paden if pad not in browser]
    if paden:
        stappen = [_pytest("tests in de browser", *browser)] if browser else []
        if overig:
            stappen.append(_pytest("tests op SQLite", "-m", ZONDER_BROWSER, *overig))
            # A part that is asked for by name may have nothing but what is run once, and no tests is no pass.
            op_postgres = ("-m", ZONDER_BROWSER, *overig)
    else:
        zonder_paginas = [f"--ignore={pad}" for pad in PAGINAS]
        # The longest first, so that no core is idle while the last one ends.
        stappen = [
            _pytest("tests op SQLite", "-m", ZONDER_BROWSER, *zonder_paginas, "--ignore=tests/zelfscan"),
            _pytest("tests in de browser", "tests/browser", *zonder_paginas),
            _pytest("tests van de zelfscan op SQLite", "-m", ZONDER_BROWSER, "tests/zelfscan"),
            _pytest("tests van elke pagina", *PAGINAS),
        ]
        op_postgres = ("-m", OP_DE_TWEEDE)
    if postgres_url and (overig or not paden):
        stappen.insert(min(2, len(stappen)), _pytest("tests op PostgreSQL", *op_postgres, DATABASE_URL=postgres_url))
    return stappen


def main(argumenten: list[str]) -> int:
    """Run what is asked and return the exit code: 0 only when all of it ran and nothing was wrong."""
    # SIGTERM ends the run as Ctrl-C does, so that whatever we started is stopped and wiped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    # A shell makes what it starts with `&` deaf to Ctrl-C, and our parts would be too: one of them tests just that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    vlot = argumenten == ["--vlot"]
    paden = [] if vlot else argumenten
    Path("var/toets").mkdir(parents=True, exist_ok=True)
    uitslagen: list[Uitslag] = []
    stappen = vlotte_stappen() if vlot or not paden else []
    with ExitStack() as opruimen:
        if not vlot:
            try:
                url = opruimen.enter_context(postgres_server())
            except PostgresLuktNiet as fout:
                url = None
                uitslagen.append(Uitslag.niet_gedraaid("tests op PostgreSQL", str(fout)))
            stappen += tests(paden, url)
        uitslagen += voer_uit(stappen)
    vat_samen(uitslagen, paden)
    return 0 if all(uitslag.goed for uitslag in uitslagen) else 1


def vat_samen(uitslagen: list[Uitslag], paden: list[str]) -> None:
    print("\nSamenvatting")
    for uitslag in uitslagen:
        print(f"  {uitslag.regel()}")
    fout = [uitslag for uitslag in uitslagen if not uitslag.goed]
    if fout:
        print(f"\nNiet in orde: {', '.join(uitslag.naam for uitslag in fout)}.")
    else:
        print("\nAlles is in orde.")
    if paden:
        print(f"Let op: dit was maar een deel ({' '.join(paden)}). Alles draaien: make test")
    tests_gedraaid = [uitslag for uitslag in uitslagen if uitslag.slotregel]
    if not tests_gedraaid:
        return
    print()
    for uitslag in tests_gedraaid:
        print(uitslag.slotregel)
    # A part without tests that went wrong counts as one, so that a run with an error never ends in "0 failed".
    geslaagd = sum(uitslag.geteld.get("passed", 0) for uitslag in uitslagen)
    mislukt = sum(max(uitslag.aantal_fout, 0 if uitslag.goed else 1) for uitslag in uitslagen)
    print(f"{geslaagd} passed, {mislukt} failed")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nAfgebroken. Wat nog liep, is gestopt.")
