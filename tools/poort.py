"""Is this port free? Asked before anything slow, so by any Python 3.12 and without the installed packages."""

import errno
import socket
import sys


def bezwaar(poort: str) -> str:
    """Say in Dutch why the site cannot listen on this port of 127.0.0.1; empty when it can."""
    if not (poort.isascii() and poort.isdigit() and 1 <= int(poort) <= 65535):
        return f"PORT={poort} is geen poort. Kies een getal van 1 tot en met 65535, bijvoorbeeld PORT=8000."
    # `localhost` can mean ::1 first; a stranger there would get our visitors.
    for familie, adres in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(familie, socket.SOCK_STREAM) as proef:
                # As the servers do: a connection that is still closing does not hold the port.
                proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                proef.bind((adres, int(poort)))
        except OSError as fout:
            if fout.errno == errno.EADDRINUSE:
                return f"Poort {poort} is al in gebruik. Kies een andere, bijvoorbeeld PORT={vrije_buur(int(poort))}."
            if fout.errno == errno.EACCES:
                return f"Poort {poort} mag je hier niet gebruiken. Kies er een boven 1023, bijvoorbeeld PORT=8000."
            if familie == socket.AF_INET:
                return f"Op poort {poort} lukt het niet: {fout.strerror}."
    return ""


def vrije_buur(poort: int) -> int:
    """Return the first port above this one where nobody listens, so that the advice works."""
    for buur in range(poort + 1, min(poort + 50, 65536)):
        with socket.socket() as proef:
            if proef.connect_ex(("127.0.0.1", buur)):
                return buur
    return 8000


if __name__ == "__main__":
    if tekst := bezwaar(sys.argv[1]):
        sys.exit(tekst)
