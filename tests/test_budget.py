"""How many words stand before what one came for, per kind of page (besluiten 26). These figures only go down."""

from dataclasses import dataclass

import lxml.html
import pytest

from tests.inventaris import TOESTANDEN

pytestmark = pytest.mark.eenmaal

VELD = ".//*[self::input[not(@type='hidden')] or self::select or self::textarea]"
KOP, STROOK, TABEL = ".//h2", ".//svg", ".//table"


@dataclass(frozen=True)
class Budget:
    """`doel`: what one comes for. `voor` so many words come before it at most, and in all at most `geheel`."""

    pagina: str  # the name of a state in the inventory
    doel: str
    voor: int
    geheel: int


BUDGETTEN = (
    Budget("home", ".//a[@href='/zelfscan/']", 38, 542),
    Budget("rollen", KOP, 42, 580),
    Budget("rol", KOP, 167, 355),
    Budget("hulp", KOP, 30, 454),
    Budget("herkomst", KOP, 32, 588),
    Budget("privacy", TABEL, 43, 650),
    Budget("toegankelijkheid", KOP, 52, 257),
    Budget("zelfscan:spiegel", VELD, 125, 505),
    Budget("samen:doe_mee als bezoeker", VELD, 43, 60),
    Budget("quickscan:ronde_open als bezoeker", VELD, 85, 245),
    Budget("account_login als bezoeker", VELD, 28, 67),
    Budget("scans:maken als gebruiker", VELD, 75, 914),
    Budget("samen:scan als bezoeker", VELD, 251, 537),
    Budget("samen:resultaat als bezoeker", STROOK, 65, 586),
    Budget("zelfscan:resultaat", STROOK, 55, 995),
    Budget("regios als gebruiker", KOP, 27, 90),
    Budget("regio als lid", KOP, 13, 561),
    Budget("mijn mijn als beheerder", KOP, 3, 402),
    Budget("quickscan:toetsen als bezoeker", KOP, 47, 462),
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
