"""What the tests and the PDFs need from the system itself, besides Python. Run, it prints what is missing.

With --liever also what is not needed, but makes `make test` a minute shorter; with --proef also what `make proef`
needs.
"""

import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

from tools.postgres import zoek_programmas

# Chromium without its windows: the same pages for half the work.
LICHTE_BROWSER = "chromium-headless-shell"
BROWSERS = (LICHTE_BROWSER, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The word processor of `make proef`; a Mac keeps it where no name finds it.
TEKSTVERWERKERS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
# Where distributions keep what belongs to WebKitGTK.
WEBKIT_MAPPEN = ("/usr/lib", "/usr/lib64", "/usr/libexec", *map(str, Path("/usr/lib").glob("*-linux-gnu*")))
# Debian's name of the package, and the names of its library on Linux and Mac.
VOOR_PDF = {
    "libpango-1.0-0": ("libpango-1.0.so.0", "libpango-1.0.dylib"),
    "libpangoft2-1.0-0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    "libharfbuzz-subset0": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.dylib"),
}


def _draait(*opdracht: str) -> bool:
    """Tell whether this program runs; some systems have one that only says how to install the real one."""
    try:
        # A machine that is busy with tests takes its time to start a browser.
        return subprocess.run(opdracht, capture_output=True, timeout=120).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def zoek_browser() -> str | None:
    """Return the path of a Chromium that runs, or None."""
    paden = [pad for naam in BROWSERS if (pad := shutil.which(naam))]
    return next((pad for pad in paden if _draait(pad, "--version")), None)


def zoek_webkit() -> str | None:
    """Return the path of WebKit's small browser, when all is there to drive it; else None."""
    if not (shutil.which("WebKitWebDriver") and shutil.which("Xvfb")):
        return None
    gevonden = [pad for map_ in WEBKIT_MAPPEN for pad in Path(map_).glob("webkit2gtk-4.*/MiniBrowser")]
    return str(max(gevonden)) if gevonden else None


def _te_laden(namen: tuple[str, ...]) -> bool:
    for naam in namen:
        try:
            ctypes.CDLL(naam)
        except OSError:
            continue
        return True
    return False


def ontbreekt_voor_pdf() -> list[str]:
    """Return the Debian packages that PDFs still need here."""
    return [pakket for pakket, namen in VOOR_PDF.items() if not _te_laden(namen)]


def ontbreekt() -> list[str]:
    """Return the Debian packages that `make test` still needs here."""
    pakketten = ontbreekt_voor_pdf()
    if not zoek_browser():
        pakketten.append(LICHTE_BROWSER)
    # There is no WebKitGTK elsewhere.
    if sys.platform == "linux" and not zoek_webkit():
        pakketten += ["webkit2gtk-driver", "xvfb"]
    if not zoek_programmas():
        pakketten.append("postgresql")
    if not _draait("java", "-version"):
        pakketten.append("default-jre-headless")
    return pakketten


def zoek_tekstverwerker() -> str | None:
    """Return the path of LibreOffice, or None."""
    return next((pad for naam in TEKSTVERWERKERS if (pad := shutil.which(naam))), None)


def ontbreekt_voor_proef() -> list[str]:
    """Return the Debian packages that `make proef` needs here besides those of `make test`: LibreOffice, no windows."""
    programma = zoek_tekstverwerker()
    if programma is None:
        return ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "fonts-liberation"]
    # Debian parts it: what opens documents can be there without what opens spreadsheets.
    map_ = Path(programma).resolve().parent
    heeft_deel = [(map_ / f"lib{deel}lo.so").exists() for deel in ("sw", "sc")]
    return ["libreoffice-calc-nogui"] if heeft_deel == [True, False] else []


def ook_liever() -> list[str]:
    """The same, with the light browser next to a heavy one, where apt has it."""
    pakketten = ontbreekt()
    if LICHTE_BROWSER in pakketten or _draait(LICHTE_BROWSER, "--version"):
        return pakketten
    return [*pakketten, *([LICHTE_BROWSER] if _draait("apt-cache", "show", LICHTE_BROWSER) else [])]


if __name__ == "__main__":
    nodig = ook_liever() if "--liever" in sys.argv else ontbreekt()
    print(" ".join([*nodig, *(ontbreekt_voor_proef() if "--proef" in sys.argv else [])]))
