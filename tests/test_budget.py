"""How many words stand before what one came for, per kind of page (besluiten 26). These figures only go down."""

from dataclasses import dataclass

import lxml.html
import pytest

from tests.inventaris import TOESTANDEN

pytestmark = pytest.mark.eenmaal

VELD = ".//*[self::input[not(@type='hidden')] or self::select or self::textarea]"
KOP, STROOK, TABEL = ".//h2", ".//svg", ".//table"
GELEZEN = ".//a[@data-naar]"


@dataclass(frozen=True)
class Budget:
    """`doel`: what one comes for. `voor` so many words come before it at most, and in all at most `geheel`."""

    pagina: str  # the name of a state in the inventory
    doel: str
    voor: int
    geheel: int


BUDGETTEN = (
    Budget("home als bezoeker", ".//a[@href='/zelfscan/']", 12, 526),
    Budget("rollen", KOP, 33, 500),
    Budget("rol", KOP, 167, 355),
    Budget("hulp", KOP, 30, 454),
    Budget("herkomst", KOP, 32, 588),
    Budget("privacy", TABEL, 43, 646),
    Budget("toegankelijkheid", KOP, 52, 257),
    Budget("zelfscan:spiegel", VELD, 125, 505),
    Budget("samen:doe_mee als bezoeker", VELD, 43, 60),
    Budget("quickscan:ronde_open als bezoeker", VELD, 83, 243),
    Budget("account_login als bezoeker", VELD, 28, 67),
    Budget("scans:maken als gebruiker", VELD, 45, 178),
    Budget("scans:maken scan maken als beheerder", VELD, 45, 199),
    Budget("samen:scan als bezoeker", GELEZEN, 130, 422),
    Budget("samen:resultaat als bezoeker", STROOK, 54, 350),
    Budget("samen:resultaat resultaat per_domein als bezoeker", STROOK, 54, 350),
    Budget("samen:resultaat resultaat per_laag als bezoeker", STROOK, 54, 350),
    Budget("zelfscan:resultaat", STROOK, 22, 362),
    Budget("zelfscan:samen", VELD, 130, 730),
    Budget("regios als gebruiker", KOP, 27, 90),
    Budget("regio als lid", KOP, 13, 487),
    Budget("mijn mijn als beheerder", KOP, 3, 398),
    Budget("quickscan:toetsen als bezoeker", KOP, 47, 454),
    Budget("zelfscan:resultaat uitkomst 1111", STROOK, 22, 381),
    Budget("samen:scan scan met een bijna gelijke lijst als bezoeker", GELEZEN, 177, 482),
    Budget("samen:resultaat resultaat op_naam als bezoeker", STROOK, 42, 500),
    Budget("samen:scherm scherm per_domein als bezoeker", STROOK, 29, 856),
    Budget("samen:verslag verslag per domein als bezoeker", STROOK, 200, 1110),
    Budget("scans:scan scan die vol zit als beheerder", KOP, 27, 332),
    Budget("scans:proefscan voorbeeld met lagen als gebruiker", STROOK, 318, 754),
    Budget("scans:wijzigen als beheerder", VELD, 45, 405),
    Budget("regio_ervaring ervaring fout als beheerder", VELD, 120, 360),
    Budget("quickscan:bord bord als medewerker", KOP, 63, 314),
    Budget("quickscan:quickscan als contactpersoon", KOP, 83, 421),
    Budget("quickscan:stap stap factsheet klaar als medewerker", KOP, 77, 420),
    Budget("quickscan:volgen_voorwaarden voorwaarden half als bezoeker", VELD, 119, 401),
    Budget("quickscan:notities notities gebotst als onderzoeker", VELD, 159, 363),
    Budget("quickscan:factsheet_bewerken als onderzoeker", VELD, 88, 567),
    Budget("quickscan:advies_bewerken als onderzoeker", VELD, 66, 440),
    Budget("quickscan:indrukken indrukken met naam als medewerker", STROOK, 94, 344),
)


def woorden(boom: lxml.html.HtmlElement, tot: str = "") -> int:
    """Count the words of `main`, of what stands folded only its name; before the first that `tot` finds."""
    hoofd = boom.find(".//main")
    eind = hoofd.xpath(tot)[0] if tot else None
    stukken: list[str] = []

    def lees(deel: lxml.html.HtmlElement, dicht: bool) -> bool:
        """Read on; False at the end."""
        if deel is eind:
            return False
        dicht = dicht or deel.tag in ("script", "style")
        if not dicht and isinstance(deel.tag, str):
            stukken.append(deel.text or "")
        for kind in deel:
            gevouwen = deel.tag == "details" and deel.get("open") is None and kind.tag != "summary"
            if not lees(kind, dicht or gevouwen):
                return False
            if not dicht:
                stukken.append(kind.tail or "")
        return True

    bereikt = not lees(hoofd, dicht=False)
    assert bereikt == (eind is not None)
    return len(" ".join(stukken).split())


@pytest.mark.parametrize(
    ("html", "tot", "aantal"),
    [
        ("<h1>Een kop</h1><p>Nog <b>twee</b> erbij</p>", "", 5),
        ("<h1>Een kop</h1><p>Nog <b>twee</b> erbij</p>", ".//b", 3),
        ("<details><summary>Meer</summary><p>een twee <i>drie</i></p></details> vier", "", 2),
        ("<details open><summary>Meer</summary><p>een</p></details>", "", 2),
        ("<details><summary>Meer</summary><input id='dicht'></details><input>", ".//input[not(@id)]", 1),
    ],
)
def test_woorden_worden_geteld_tot_waar_je_voor_kwam(html, tot, aantal):
    assert woorden(lxml.html.document_fromstring(f"<main>{html}</main>"), tot) == aantal


def test_er_staan_weinig_woorden_voor_waar_je_voor_kwam(subtests, bezoek):
    per_naam = {str(een): een for een in TOESTANDEN}
    for een in BUDGETTEN:
        with subtests.test(een.pagina):
            boom = bezoek.boom(per_naam[een.pagina])
            voor, geheel = woorden(boom, een.doel), woorden(boom)

            te_veel = max(voor - een.voor, geheel - een.geheel)
            assert te_veel <= 0, f"{voor} woorden ervoor, {geheel} in het geheel: schrap er {te_veel}, of vouw ze"
