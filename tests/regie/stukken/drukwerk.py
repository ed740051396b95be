"""What a press could be given, for the tests of `regie.stukken.drukkerij`: it is called in another process."""

import os
import signal
import time
from pathlib import Path


def tel(map_: str, wat: bytes) -> bytes:
    """Leave a file for each time this was called."""
    (Path(map_) / f"{os.getpid()}-{time.monotonic_ns()}").touch()
    time.sleep(0.3)
    return wat


def wie() -> bytes:
    return f"{os.getpid()} {os.getppid()} {os.nice(0)}".encode()


def val_om() -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)


def eet_geheugen() -> bytes:
    return b"x" * 2 * 1024**3


def te_lang() -> bytes:
    """As when its time is up."""
    signal.raise_signal(signal.SIGALRM)


def stuk() -> bytes:
    raise ZeroDivisionError("onze eigen fout")
