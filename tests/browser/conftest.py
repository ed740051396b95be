"""What every browser test gets: a browser that complains out loud, and each page of the site, also the broken ones."""

import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from tests.inventaris import Toestand

# A page that comes with an error status is no complaint; a file of that page that is not there is.
GEEN_GEWONE_STATUS = "Failed to load resource"
# What comes late on a busy machine comes all the same; what never comes still fails.
expect.set_options(timeout=20_000)
MELD_CSP = """
addEventListener("securitypolicyviolation", (gebeurtenis) =>
  console.error(`CSP: ${gebeurtenis.violatedDirective} ${gebeurtenis.blockedURI}`)
);
"""


@pytest.fixture(scope="session")
def gehoord() -> list[str]:
    return []


@pytest.fixture(scope="session")
def luister(gehoord):
    """Returns a function that writes down what a context complains about: console, scripts, and the CSP."""

    def hoor(melding):
        van_de_pagina_zelf = melding.page and melding.location["url"] == melding.page.url
        if melding.type not in ("error", "warning"):
            return
        if van_de_pagina_zelf and melding.text.startswith(GEEN_GEWONE_STATUS):
            return
        gehoord.append(f"{melding.type}: {melding.text} ({melding.location['url']})")

    def luister_(context):
        context.on("console", hoor)
        context.on("weberror", lambda fout: gehoord.append(f"script: {fout.error}"))
        context.add_init_script(MELD_CSP)
        return context

    return luister_


@pytest.fixture(autouse=True)
def alleen_tijdens_de_test(transactional_db, poort):
    """A page that keeps asking gets no answer any more when its test is over."""
    poort.open()
    yield
    poort.sluit()


@pytest.fixture(autouse=True)
def geen_klachten(gehoord):
    """What goes wrong unseen on the way through a journey is an error too."""
    gehoord.clear()
    yield
    assert gehoord == []


@pytest.fixture
def new_context(new_context, luister):
    return lambda **opties: luister(new_context(**opties))


@pytest.fixture(scope="module")
def venster(browser_type, browser_type_launch_args, browser_context_args, luister):
    """One window to walk through many pages: a new one for each costs more than the page.

    In a browser of its own: a thread for painting is a fifth of the work. Not for who clicks: that waits for a frame,
    which never comes.
    """
    vlaggen = [*browser_type_launch_args["args"], "--disable-threaded-compositing"]
    browser = browser_type.launch(**browser_type_launch_args | {"args": vlaggen})
    context = luister(browser.new_context(**browser_context_args))
    context.add_init_script(AXE_SCRIPT)
    yield context.new_page()
    browser.close()


@pytest.fixture
def open_pagina(venster, base_url, bezoek):
    """Returns a function that opens a `Toestand` in the window, which comes as new.

    What the live server cannot be asked for (a failing database, another host, a login) is asked of the test client,
    and given to the browser as if it came from the server: with its status, its headers and so its CSP.
    """

    # Who shows a scan keeps asking how it stands; this server does not know it.
    stand = {"fase": "open", "binnen": 1, "van": 9, "zin": "1 van 9 binnen"}
    venster.route("**/stand/", lambda vraag: vraag.fulfill(json=stand))

    def open_(pagina: Toestand, breedte: int):
        ruim_op()
        venster.set_viewport_size({"width": breedte, "height": 740})
        if not pagina.gewoon:
            bewaard = bezoek.antwoord(pagina)
            venster.route(
                base_url + bezoek.adres(pagina),
                lambda vraag: vraag.fulfill(
                    status=bewaard.status_code, headers=dict(bewaard.headers), body=bewaard.content
                ),
            )
            # It asks on: of its world nothing is there any more, so nothing has changed either.
            venster.route(
                re.compile(f"{base_url}/(?!static/)"), lambda vraag: blijf_bij(vraag, base_url + bezoek.adres(pagina))
            )
        antwoord = venster.goto(bezoek.adres(pagina))
        assert antwoord.status == pagina.status
        return venster

    def ruim_op():
        if venster.url != "about:blank":
            venster.evaluate("localStorage.clear()")
        venster.unroute_all()
        venster.emulate_media(color_scheme="light")

    yield open_
    ruim_op()
    # It asks nothing any more.
    venster.goto("about:blank")


def blijf_bij(vraag, adres: str) -> None:
    """What a script of a page asks afterwards is answered with "the same as before"; all else goes on."""
    if vraag.request.resource_type in ("fetch", "xhr") and vraag.request.url != adres:
        vraag.fulfill(status=304)
    else:
        vraag.fallback()
