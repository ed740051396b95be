"""The pages of the board, of a quickscan and of its steps, error states included."""

from tests.paginas import Pagina

Q = "/quickscan/{quickscan}/"
STAPPEN = (
    "startgesprek",
    "afbakening",
    "selectie",
    "onderzoek",
    "factsheet",
    "toetsing",
    "advies",
    "terugkoppelgesprek",
)


def reeks(mens: str, *paginas: tuple) -> list[Pagina]:
    return [Pagina(f"{naam} als {mens}", pad, data=data[0] if data else None, als=mens) for naam, pad, *data in paginas]


BORD = (
    *reeks("contactpersoon", ("quickscan", Q), *((f"stap {een}", f"{Q}{een}/") for een in STAPPEN)),
    *reeks("onderzoeker", ("quickscan", Q), ("bord", "/quickscan/")),
    *reeks(
        "medewerker",
        ("bord", "/quickscan/"),
        ("bord van een ronde, klaar", "/quickscan/?ronde={ronde}&toon=voorbij"),
        ("bord, wacht op mij", "/quickscan/?toon=mij"),
        ("bord, te laat", "/quickscan/?toon=laat"),
        ("quickscan", Q),
        ("quickscan klaar", "/quickscan/{quickscan_klaar}/"),
        ("quickscan aangemeld", "/quickscan/{aanmelding}/"),
        *((f"stap {een} klaar", f"/quickscan/{{quickscan_klaar}}/{een}/") for een in STAPPEN),
    ),
    Pagina("quickscan van een ander", "/quickscan/{quickscan_klaar}/", 404, als="contactpersoon"),
)
