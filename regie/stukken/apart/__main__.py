"""The other side of `doe_apart`: limit this process, read, and say what came out as JSON."""

import json
import resource
import sys
from contextlib import redirect_stdout, suppress
from importlib import import_module

from . import TE_ZWAAR, Weigering


def begrens(seconden: int, geheugen: int) -> None:
    grenzen = {resource.RLIMIT_AS: geheugen, resource.RLIMIT_CPU: seconden, resource.RLIMIT_CORE: 0}
    for wat, grens in grenzen.items():
        # Not every system knows them all (macOS has none for memory); the clock of `doe_apart` always ticks.
        with suppress(ValueError, OSError):
            resource.setrlimit(wat, (grens, grens))


def main(functie: str, seconden: str, geheugen: str) -> None:
    begrens(int(seconden), int(geheugen))
    module, _, naam = functie.rpartition(".")
    try:
        # A library may print what it finds odd in a file; only the answer may stand in the output.
        with redirect_stdout(sys.stderr):
            uit = json.dumps({"uit": getattr(import_module(module), naam)(sys.stdin.buffer.read())})
    except Weigering as fout:
        uit = json.dumps({"weigering": str(fout)})
    except MemoryError:
        sys.exit(TE_ZWAAR)
    sys.stdout.write(uit)


if __name__ == "__main__":
    main(*sys.argv[1:])
