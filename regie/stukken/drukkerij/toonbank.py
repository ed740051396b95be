"""Where web processes ask: an object of the one process, called from the others over a socket of this machine."""

from multiprocessing.managers import BaseManager

WAT = ("haal", "wacht", "druk")


class Toonbank(BaseManager):
    """Only who has the key can call, and only what is named here."""


Toonbank.register("rij", exposed=WAT)
