"""What holds for every test: no network, static files as in production, and Debian's Chromium for tests/browser."""

import fcntl
import gc
import json
import os
import signal
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

import hypothesis
import pytest
from django.conf import settings
from django.core.management import call_command
from django.http import HttpResponse
from django.test import override_settings
from django.test.testcases import LiveServerThread

from tests.inpakken import NIET_INPAKKEN
from tests.klok import Klok
from tests.middleware import een_keer_gemaakt
from tests.poort import Poort
from tests.smtp import Mailserver

# Hooks of pytest.
from tests.verdeling import (
    BROWSER_TESTS,
    pytest_collection,  # noqa: F401
    pytest_ignore_collect,  # noqa: F401
    pytest_xdist_make_scheduler,  # noqa: F401
)
from tools.systeem import zoek_browser

# What is slow to make, and then shared: the world with its pages, the browser. By the fixture that makes it.
GROEPEN = {"uitleen": "wereld", "server": "browser"}
SOORTEN = ("passed", "failed", "error", "skipped", "xfailed", "xpassed")
OPSLAG = {"staticfiles": {"BACKEND": "regie.site.static_bundel.GebundeldeOpslag"}}

# A slow moment of the machine is no error in the code.
hypothesis.settings.register_profile(
    "regiescan", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("regiescan")


def pytest_addoption(parser):
    parser.addoption("--pagina", default="", help="welke pagina's (naam) de browser bekijkt, in plaats van elke soort")
    parser.addoption("--uitslag", help="in welk bestand de aantallen van de slotregel komen, voor `make test`")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    config.addinivalue_line("markers", "browser: uses a real browser (everything in tests/browser)")
    config.addinivalue_line("markers", "eenmaal: finds the same on each database, so `make test` runs it on one")
    config.addinivalue_line(
        "markers",
        "breed: looks wider at what a quicker test sees too, or at a migration, which does not change any more: only "
        "`make proef` runs it",
    )
    # A shell makes what it starts with `&` deaf to Ctrl-C, and so what a test starts, of which one tests just that.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    # For pytest-socket: our own machine is all a test may speak to.
    config.option.allow_hosts = "127.0.0.1,::1,localhost"
    config.option.allow_unix_socket = True


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items):
    in_browser = f"{BROWSER_TESTS}{os.sep}"
    for item in items:
        if str(item.path).startswith(in_browser):
            item.add_marker(pytest.mark.browser)
        if groep := next((groep for naam, groep in GROEPEN.items() if naam in item.fixturenames), ""):
            item.add_marker(pytest.mark.xdist_group(groep))
        # What may not ask a database anything, finds the same on each.
        if not item.get_closest_marker("django_db") and "django_db_setup" not in item.fixturenames:
            item.add_marker(pytest.mark.eenmaal)
    yield
    # Pytest-django only makes the database when a test asks for it; what a fixture asks it does not see.
    if in_wereld := [item for item in items if "uitleen" in item.fixturenames]:
        in_wereld[0].add_marker(pytest.mark.django_db)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish():
    """What was imported stays, so nobody has to look through it for what can go: a tenth of our time."""
    gc.freeze()
    gc.set_threshold(20_000)


def pytest_terminal_summary(terminalreporter, config):
    """Leave the numbers of the closing line for the sum at the end of `make test` (tests/slotsom.py)."""
    if config.option.uitslag:
        aantallen = {soort: len(terminalreporter.stats.get(soort, [])) for soort in SOORTEN}
        Path(config.option.uitslag).write_text(json.dumps(aantallen))


@pytest.fixture(scope="session")
def gedeelde_map(request, tmp_path_factory) -> Path:
    """A folder of all processes that share the tests, beside those of their own; of the only one, when it is alone."""
    map_ = tmp_path_factory.getbasetemp()
    return map_.parent if hasattr(request.config, "workerinput") else map_


@pytest.fixture(scope="session", autouse=True)
def verzamelde_bestanden(gedeelde_map):
    """Collect the static files once, in their bundle, so that a file that is not there fails here as well."""
    map_ = gedeelde_map / "static"
    with override_settings(STATIC_ROOT=map_, STORAGES=settings.STORAGES | OPSLAG):
        with (gedeelde_map / "static.slot").open("w") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)
            if not map_.exists():
                with override_settings(WHITENOISE_SKIP_COMPRESS_EXTENSIONS=NIET_INPAKKEN):
                    call_command("collectstatic", interactive=False, verbosity=0)
        yield


@pytest.fixture(scope="session", autouse=True)
def een_middleware():
    with een_keer_gemaakt():
        yield


@pytest.fixture
def subtests(subtests):
    """Pytest's own: one test for many things is cheaper than a test for each. Of nothing at all it proves nothing."""
    with mock.patch.object(subtests, "test", wraps=subtests.test) as test:
        yield subtests
    assert test.called, "dit heeft niets nagekeken"


@pytest.fixture
def kale_weigering(monkeypatch):
    """Without the page that goes with a refusal, for who asks thousands of times: it took a quarter of their time."""
    for status in (403, 404):
        monkeypatch.setattr(f"regie.urls.handler{status}", lambda *_, soort=status, **__: HttpResponse(status=soort))


@pytest.fixture
def klok(monkeypatch) -> Klok:
    return Klok(monkeypatch)


@pytest.fixture
def mailserver(settings) -> Mailserver:
    """Mail goes to this server, which is away except within `mailserver.luistert()`."""
    server = Mailserver()
    settings.MAILERS = server.mailers()
    return server


@pytest.fixture
def brieven(django_capture_on_commit_callbacks, mailoutbox):
    """Run an action with its commit; returns the mails it sent."""

    def doe(actie, *wie, **wat):
        al = len(mailoutbox)
        with django_capture_on_commit_callbacks(execute=True):
            actie(*wie, **wat)
        return mailoutbox[al:]

    return doe


@pytest.fixture(scope="session")
def voorraad(request, gedeelde_map):
    from tests.databank import Voorraad

    return Voorraad(gedeelde_map) if hasattr(request.config, "workerinput") else None


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, voorraad, tmp_path_factory):
    from tests.databank import eigen_database

    with eigen_database(tmp_path_factory.mktemp("database"), voorraad) as map_:
        yield map_


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings, voorraad) -> bool:
    """Whether the database is there already, and only has to be looked at."""
    return bool(voorraad and voorraad.is_er)


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings, voorraad, django_db_setup, django_db_blocker):
    from tests.databank import met_behoud_van_wat_er_was

    with ExitStack() as stapel:
        with django_db_blocker.unblock():
            if voorraad:
                voorraad.leg_klaar(django_db_modify_db_settings)
            stapel.enter_context(met_behoud_van_wat_er_was())
        yield


@pytest.fixture(scope="session")
def uitleen(verzamelde_bestanden, django_db_setup, django_db_blocker):
    """The world of tests/wereld, made once. A test asks for `wereld`."""
    # Not before the settings are there: this knows the models.
    from tests.wereld.lenen import nieuwe_wereld

    with django_db_blocker.unblock(), nieuwe_wereld() as uitleen:
        yield uitleen


@pytest.fixture(scope="module")
def wereld(uitleen, django_db_blocker):
    """The world for a whole module; what its tests do in it, the next module does not find."""
    with django_db_blocker.unblock(), uitleen.leen() as wereld:
        yield wereld


@pytest.fixture(scope="session")
def bezoek(uitleen, django_db_blocker):
    """The pages of the inventory, each got once for all tests that only look at them."""
    from tests.inventaris.bezoek import Bezoek

    return Bezoek(uitleen, django_db_blocker.unblock)


@pytest.fixture(scope="session")
def server(verzamelde_bestanden, django_db_setup, django_db_blocker):
    """The site on a free port. Whitenoise serves the static files; where Django would, stands a door."""
    server = LiveServerThread("localhost", static_handler=Poort)
    server.daemon = True
    with django_db_blocker.unblock():
        server.start()
        server.is_ready.wait()
    if server.error:
        raise server.error
    yield server
    server.terminate()


@pytest.fixture(scope="session")
def poort(server) -> Poort:
    return server.httpd.get_app()


@pytest.fixture(scope="session")
def base_url(server):
    """Lets a browser test say `page.goto("/zelfscan/")`."""
    return f"http://{server.host}:{server.port}"


@pytest.fixture(scope="session")
def lus_naast_database():
    """Playwright leaves an event loop in this thread, where Django then refuses the database; not while it runs."""
    with pytest.MonkeyPatch.context() as omgeving:
        omgeving.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield


@pytest.fixture(scope="session")
def playwright(lus_naast_database, playwright):
    return playwright


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    if (pad := zoek_browser()) is None:
        pytest.fail("De browsertests hebben Chromium nodig. `make test` installeert het, of zegt hoe dat moet.")
    vlaggen = [
        # A container's /dev/shm is too small for a page.
        "--disable-dev-shm-usage",
        # Chromium itself calls nobody, and finds no host but ours.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ]
    if os.geteuid() == 0:
        # Its sandbox refuses to be root's.
        vlaggen.append("--no-sandbox")
    return browser_type_launch_args | {"executable_path": pad, "args": vlaggen}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {"locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}
