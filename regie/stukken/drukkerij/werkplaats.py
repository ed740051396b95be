"""python -m regie.stukken.drukkerij.werkplaats <folder>: the counter, who waits there and the presses.

Started by __main__, which gives the key on the first line of its input; it stops when that ends.
"""

import sys
import threading
from pathlib import Path

from .persen import Persen, hoeveel
from .rij import Wachtrij
from .toonbank import WAT, Toonbank


def main(map_: str) -> None:
    sleutel = bytes.fromhex(sys.stdin.readline())
    persen = Persen(hoeveel(), ("regie.stukken.drukkerij.voorgelezen",))
    rij = Wachtrij(persen)
    Toonbank.register("rij", callable=lambda: rij, exposed=WAT)
    adres = Path(map_) / "toonbank"
    adres.unlink(missing_ok=True)  # of one that was killed
    server = Toonbank(str(adres), sleutel).get_server()

    def tot_het_einde() -> None:
        sys.stdin.read()
        persen.shutdown(wait=False, cancel_futures=True)
        server.stop_event.set()

    threading.Thread(target=tot_het_einde, daemon=True).start()
    server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1])
