"""Runs the parts of `make test`: at most so many at a time, never leaving one behind."""

import os
import re
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

# One more than there are cores: a browser waits more than it works.
TEGELIJK = 1 + max(2, os.cpu_count() or 2)
LANGSTE_STAP = 900  # seconds; a part that takes longer hangs
GETELD = re.compile(r"(\d+) (passed|failed|error|skipped|xfailed|xpassed|deselected)")
SLOTREGEL = re.compile(
    r"^=* ?(?:\d+ (?:passed|failed|error|skipped|xfailed|xpassed|deselected)|no tests ran).* in [\d.]+s"
)
FOUTEN = ("failed", "error", "xpassed")


@dataclass(frozen=True)
class Stap:
    """One part of the run: a command and the environment it gets."""

    naam: str
    opdracht: tuple[str, ...]
    omgeving: dict[str, str] = field(default_factory=dict, hash=False)
    is_pytest: bool = False


@dataclass(frozen=True)
class Uitslag:
    """What came of a part. `geteld` and `slotregel` are pytest's, and empty for the other parts."""

    naam: str
    goed: bool
    seconden: float
    uitvoer: str
    slotregel: str = ""
    geteld: dict[str, int] = field(default_factory=dict)
    gedraaid: bool = True

    @classmethod
    def niet_gedraaid(cls, naam: str, waarom: str) -> "Uitslag":
        print(f"{naam}: niet gedraaid. {waarom}", flush=True)
        return cls(naam, goed=False, seconden=0, uitvoer=waarom, gedraaid=False)

    @property
    def aantal_fout(self) -> int:
        return sum(self.geteld.get(soort, 0) for soort in FOUTEN)

    def regel(self) -> str:
        """One line for people: how it went, how long it took, what it was."""
        hoe = "goed" if self.goed else "FOUT" if self.gedraaid else "niet gedraaid"
        tekst = f"{hoe:<13} {self.seconden:6.1f} s  {self.naam}".replace(".", ",", 1)
        if self.geteld:
            tekst += f" ({self.geteld.get('passed', 0)} goed, {self.aantal_fout} fout"
            tekst += f", {self.geteld['skipped']} overgeslagen)" if "skipped" in self.geteld else ")"
        return tekst


@dataclass
class _Lopend:
    stap: Stap
    proces: subprocess.Popen
    uitvoer: Path
    begin: float


def _stop(lopend: list[_Lopend]) -> None:
    """Stop these with all they started: asked first, so that they can close their own browser, then without asking."""
    for signaal in (signal.SIGINT, signal.SIGKILL):
        for bezig in lopend:
            with suppress(ProcessLookupError):
                os.killpg(bezig.proces.pid, signaal)
        tot = time.monotonic() + 5
        for bezig in lopend:
            with suppress(subprocess.TimeoutExpired):
                bezig.proces.wait(max(0, tot - time.monotonic()))


def voer_uit(stappen: list[Stap]) -> list[Uitslag]:
    """Run all parts, also after one went wrong, and return how they went, in the order given."""
    uitslagen = {}
    with tempfile.TemporaryDirectory(prefix="regiescan-toets-") as map_:
        for stap, uitslag in _voer_uit(stappen, Path(map_)):
            uitslagen[stap] = uitslag
            print(uitslag.regel(), flush=True)
            if not uitslag.goed:
                print(f"\n{uitslag.uitvoer.strip()}\n", flush=True)
            elif "skipped" in uitslag.geteld:
                print(*(regel for regel in uitslag.uitvoer.splitlines() if regel.startswith("SKIPPED")), sep="\n")
    return [uitslagen[stap] for stap in stappen]


def _voer_uit(stappen: list[Stap], map_: Path) -> Iterator[tuple[Stap, Uitslag]]:
    wachtend, lopend = list(enumerate(stappen)), []
    try:
        while wachtend or lopend:
            while wachtend and len(lopend) < TEGELIJK:
                nummer, stap = wachtend.pop(0)
                lopend.append(_start(stap, map_ / f"{nummer}.log"))
            time.sleep(0.05)
            for bezig in list(lopend):
                te_lang = time.monotonic() - bezig.begin > LANGSTE_STAP
                if te_lang:
                    _stop([bezig])
                if bezig.proces.poll() is not None:
                    lopend.remove(bezig)
                    yield bezig.stap, _beoordeel(bezig, te_lang)
    finally:
        _stop(lopend)


def _start(stap: Stap, uitvoer: Path) -> _Lopend:
    # To a file, because a pipe that nobody reads fills up.
    with uitvoer.open("w") as bestand:
        proces = subprocess.Popen(
            stap.opdracht,
            env=stap.omgeving,
            stdin=subprocess.DEVNULL,
            stdout=bestand,
            stderr=subprocess.STDOUT,
            # A group of its own: Ctrl-C comes to us alone, and we stop the whole group.
            start_new_session=True,
        )
    return _Lopend(stap, proces, uitvoer, time.monotonic())


def _beoordeel(klaar: _Lopend, te_lang: bool) -> Uitslag:
    uitvoer = klaar.uitvoer.read_text(errors="replace")
    if te_lang:
        uitvoer += f"\nGestopt: dit duurde langer dan {LANGSTE_STAP} seconden."
    # Not just the last line: an interpreter can still complain while it ends.
    slotregels = [regel for regel in uitvoer.splitlines() if SLOTREGEL.match(regel)] if klaar.stap.is_pytest else []
    slotregel = slotregels[-1] if slotregels else ""
    geteld = {soort: int(aantal) for aantal, soort in GETELD.findall(slotregel)}
    goed = klaar.proces.returncode == 0 and not te_lang
    if klaar.stap.is_pytest:
        # Without a test that passed, nothing was proved.
        goed = goed and geteld.get("passed", 0) > 0 and not any(geteld.get(soort) for soort in FOUTEN)
    return Uitslag(klaar.stap.naam, goed, time.monotonic() - klaar.begin, uitvoer, slotregel, geteld)
