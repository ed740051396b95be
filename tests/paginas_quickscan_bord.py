"""The pages of the board, of a quickscan and of its steps, error states included."""

from tests.paginas import Pagina

Q, A = "/quickscan/{quickscan}/", "/quickscan/{aanmelding}/"
T = f"{Q}terugkoppelgesprek/"
GESPREK = {"datum": "2099-03-24", "tijd": "14:30", "digitaal": "nee", "plaats": "Gemeentehuis"}
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
        ("heropenen", f"{Q}startgesprek/heropenen/"),
        ("heropenen leeg", f"{Q}startgesprek/heropenen/", {}),
        ("termijn", f"{Q}advies/termijn/"),
        ("termijn te vroeg", f"{Q}advies/termijn/", {"termijn": "2020-01-01"}),
        ("pauzeren", f"{Q}pauzeren/"),
        ("stoppen leeg", f"{Q}stoppen/", {}),
        ("mensen van een quickscan", f"{Q}mensen/"),
        ("mensen van een quickscan leeg", f"{Q}mensen/", {"wat": "onderzoeker"}),
        ("geschiedenis van een quickscan", f"{Q}geschiedenis/"),
        ("quickscan aangemeld", "/quickscan/{aanmelding}/"),
        *((f"stap {een} klaar", f"/quickscan/{{quickscan_klaar}}/{een}/") for een in STAPPEN),
    ),
    *reeks(
        "medewerker",
        ("startgesprek", f"{A}startgesprek/bijwerken/"),
        ("startgesprek leeg", f"{A}startgesprek/bijwerken/", {}),
        ("afbakening", f"{A}afbakening/bijwerken/"),
        ("afbakening leeg", f"{A}afbakening/bijwerken/", {"schaal": "anders"}),
        ("partijen", f"{Q}afbakening/partijen/"),
        ("partijen leeg", f"{Q}afbakening/partijen/", {"wat": "een"}),
        ("partijen kiezen leeg", f"{Q}afbakening/partijen/", {"wat": "kiezen"}),
        *((f"stap {een} van een aanmelding", f"{A}{een}/") for een in STAPPEN[:3]),
    ),
    Pagina("terugkoppelgesprek plannen leeg", f"{T}plannen/", data={"digitaal": "ja"}, als="medewerker"),
    *(
        Pagina(naam, f"{T}{pad}", data=data, als="medewerker", eerst=((f"{T}plannen/", GESPREK),))
        for naam, pad, data in (
            ("terugkoppelgesprek gepland", "", None),
            ("terugkoppelgesprek uitnodigen", "uitnodigen/", None),
            ("terugkoppelgesprek te vroeg uitgenodigd", "uitnodigen/", {}),
            ("terugkoppelgesprek verslag", "verslag/", None),
            ("terugkoppelgesprek verslag te lang", "verslag/", {"steun": "a" * 3000, "dirigent_ontwikkeling": "Meer"}),
            ("afspraken van een quickscan leeg", "afspraken/", {}),
        )
    ),
    Pagina("gepauzeerde quickscan", Q, als="medewerker", eerst=((f"{Q}pauzeren/", {"waarom": "Even wachten."}),)),
    Pagina("gestopte quickscan", Q, als="medewerker", eerst=((f"{Q}stoppen/", {"waarom": "Te weinig tijd."}),)),
    Pagina("quickscan van een ander", "/quickscan/{quickscan_klaar}/", 404, als="contactpersoon"),
)
