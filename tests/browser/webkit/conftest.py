"""WebKit, the engine of every iPhone: through WebDriver, on a display nobody looks at, and as narrow as it will go."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.webkit.venster import Venster
from tools.systeem import zoek_webkit

SCHERM = "1280x900x24"


@pytest.fixture(scope="session")
def beeldscherm() -> Iterator[str]:
    """WebKitGTK draws on nothing less than a display. Returns its name."""
    lees, schrijf = os.pipe()
    opdracht = [shutil.which("Xvfb"), "-displayfd", str(schrijf), "-screen", "0", SCHERM, "-nolisten", "tcp"]
    with (
        subprocess.Popen(  # noqa: S603 a program of the system, no shell
            opdracht, pass_fds=[schrijf], stderr=subprocess.DEVNULL
        ) as xvfb,
        os.fdopen(lees) as nummer,
    ):
        os.close(schrijf)
        yield f":{nummer.readline().strip()}"
        xvfb.terminate()


@pytest.fixture(scope="session")
def webkit(request, tmp_path_factory) -> Iterator[webdriver.WebKitGTK]:
    if sys.platform != "linux":
        pytest.skip("WebKitGTK is er alleen op Linux")
    if (minibrowser := zoek_webkit()) is None:
        pytest.fail("Deze tests hebben WebKit nodig. `make test` installeert het, of zegt hoe dat moet.")
    beeldscherm = request.getfixturevalue("beeldscherm")
    opties = Options()
    opties.binary_location = minibrowser
    opties.add_argument("--automation")
    # Nothing of who runs the tests, and no keyring or settings of a desktop.
    thuis = str(tmp_path_factory.mktemp("webkit"))
    omgeving = {"DISPLAY": beeldscherm, "HOME": thuis, "XDG_DATA_HOME": thuis, "XDG_CACHE_HOME": thuis}
    omgeving |= {"GSETTINGS_BACKEND": "memory", "GDK_BACKEND": "x11", "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
    logboek = Path(thuis) / "driver.log"
    dienst = Service(shutil.which("WebKitWebDriver"), env=omgeving, log_output=str(logboek))
    driver = webdriver.WebKitGTK(options=opties, service=dienst)
    driver.set_window_size(1, 740)
    yield driver
    driver.quit()


@pytest.fixture
def venster(webkit, base_url) -> Iterator[Venster]:
    """A window that knows nobody yet. What it keeps of this site is gone after the test."""
    webkit.get(f"{base_url}/robots.txt")
    yield Venster(webkit, base_url)
    webkit.get(f"{base_url}/robots.txt")
    webkit.execute_script("localStorage.clear(); sessionStorage.clear()")
    webkit.delete_all_cookies()
    webkit.get("about:blank")
