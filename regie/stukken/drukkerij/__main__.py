"""python -m regie.stukken.drukkerij <folder>: start the process with the counter, and another when it is killed.

Not to be started by hand: the first line of its input is the key, and when its input ends, nobody is left to work for.
"""

import shutil
import signal
import subprocess
import sys
import threading
from contextlib import suppress

RUST = 1  # seconds before the next


def main(map_: str) -> None:
    # Who stops the site may ask each of its processes. This one stops after the last web process, which may still wait
    # for a PDF. What it starts does as it does.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sleutel = sys.stdin.buffer.readline()
    niemand_meer, nu = threading.Event(), []

    def wacht() -> None:
        sys.stdin.buffer.read()
        niemand_meer.set()
        for proces in nu:
            proces.stdin.close()

    threading.Thread(target=wacht, daemon=True).start()
    try:
        while not niemand_meer.is_set():
            opdracht = [sys.executable, "-m", "regie.stukken.drukkerij.werkplaats", map_]
            with subprocess.Popen(opdracht, stdin=subprocess.PIPE) as proces:  # noqa: S603
                nu[:] = [proces]
                with suppress(OSError):  # it is gone already
                    proces.stdin.write(sleutel)
                    proces.stdin.flush()
                if niemand_meer.is_set():
                    proces.stdin.close()
                proces.wait()
            niemand_meer.wait(RUST)
    finally:
        shutil.rmtree(map_, ignore_errors=True)


main(sys.argv[1])
