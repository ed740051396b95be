"""Every strip is drawn by one module and one template and keeps to ontwerp §5: on each page and in each PDF."""

import re

import lxml.html
import pytest

from regie.stukken.strook import MEESTE, VANAF_GETAL
from tests.inventaris import ADRESSEN, TOESTANDEN
from tests.kamers import WORTEL
from tests.sjablonen import SJABLONEN, sjablonen
from tests.zelfscan.instrument_proef.vragen import CIJFER, SPEELT
from zelfscan.instrumenten.groepsanalyse import midden
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID

pytestmark = pytest.mark.eenmaal

STROOK = "_components/strook.html"
VORMEN = {"teken-as", "teken-midden", "teken-stip", "teken-vol", "teken-letter"}
# The same bounds for two sides on each scale of so many values.
SCHALEN = {3: SPEELT, 5: MATE_VAN_AANWEZIGHEID, 10: CIJFER}
# What names both ends of an axis: a row under it, or the words of each value.
EINDEN = (
    ".//*[@class='stroken-einden']",
    ".//*[@class='verdeling-label']",
    ".//th[@class='waarde']",
)
KLEUR_VAN_STIP = re.compile(r"teken-stip|<circle|stroke-linecap")
# The only other drawing with dots: the middles of a trend, one per round.
TREND = "zelfscan/uitkomst/_trendlijn.svg.html"


MET_STROKEN = ("zelfscan:resultaat_pdf", "samen:verslag_pdf", "quickscan:factsheet_pdf", "quickscan:indrukken_pdf")
# Reports that the inventory has no PDF of: with blocks, with names, and with every kind of item.
VERSLAGEN = ("verslag_domein_code", "verslag_laag_code", "verslag_naam_code", "proef_gesloten_code")


def stroken(wortel) -> list:
    return wortel.xpath("//*[contains(@class, 'strook-plaatje')]")


def getallen(pad: str) -> list[float]:
    return [float(een) for een in re.findall(r"-?\d+(?:\.\d+)?", pad)]


def geteld(svg) -> tuple[int, ...]:
    """How often each value was given, by what is drawn; of bars by the number above them."""
    breed = float((svg.get("viewbox") or svg.get("viewBox")).split()[2])
    aantal = svg.xpath("string(.//*[@class='teken-as']/@d)").count("v")

    def waarde(x: float) -> int:
        return int(x // (breed / aantal))

    verdeling = [0] * aantal
    for x in re.findall(r"M(-?[\d.]+) -?[\d.]+h0", svg.xpath("string(.//*[@class='teken-stip']/@d)")):
        verdeling[waarde(float(x))] += 1
    if svg.xpath(".//*[@class='teken-vol']"):
        for een in svg.xpath(".//*[@class='teken-letter'][not(.='midden')]"):
            verdeling[waarde(float(een.get("x")))] = int(een.text)
    return tuple(verdeling)


def keur(svg) -> list[str]:
    """Return what is wrong with this strip, in words."""
    fouten, verdeling = [], geteld(svg)
    breed = float((svg.get("viewbox") or svg.get("viewBox")).split()[2])
    vormen = {een.get("class") for een in svg.iterdescendants() if een.tag != "title"}
    if svg.tag != "svg" or svg.getparent().get("class") != "strook" or not vormen <= VORMEN:
        fouten.append(f"niet getekend door {STROOK}")
    titel = svg.findtext("title") or ""
    if (svg.get("aria-hidden") == "true") == bool(svg.get("role") == "img" and titel.endswith(".")):
        fouten.append("niet stil, en zonder zin")
    if len([woord for woord in ("keer", "regio", "van") if woord in titel]) == 0 and titel and any(verdeling):
        fouten.append(f"de zin zegt geen aantallen: {titel}")
    zonder_woord = svg.xpath(".//*[@class='teken-letter'][not(.='midden')]")
    wil = [str(een) for een in verdeling if een >= (1 if max(verdeling) > MEESTE else VANAF_GETAL)]
    if svg.xpath(".//*[@class='teken-stip']") and [een.text for een in zonder_woord] != wil:
        fouten.append("een getal boven een stapel ontbreekt, of staat er te veel")
    # One dot is a score of somebody, or of researchers: nothing is in the middle of one.
    waar = midden(verdeling, SCHALEN[len(verdeling)]) if sum(verdeling) > 1 else None
    lijn = svg.xpath("string(.//*[@class='teken-midden']/@d)")
    if bool(lijn) != (waar is not None):
        fouten.append(f"{'een' if lijn else 'geen'} streep bij {verdeling}")
    elif lijn and getallen(lijn)[0] != (waar - 0.5) * breed / len(verdeling):
        fouten.append("de streep staat niet op het midden")
    if "midden" in svg.xpath("string(.)") and waar is None:
        fouten.append("noemt een midden dat er niet is")
    rondom = [boven for boven in svg.iterancestors() if boven.tag not in ("main", "body", "html")]
    # Or what stands right under it: the names of who gave each value.
    rondom += svg.getparent().xpath("following-sibling::*[1]")
    if not any(boven.xpath(een) for boven in rondom for een in EINDEN):
        fouten.append("de einden hebben geen naam")
    return fouten


def test_elke_strook_op_een_pagina_houdt_zich_aan_de_regels(subtests, bezoek):
    gezien = 0
    for toestand in TOESTANDEN:
        if "strook-plaatje" not in bezoek.antwoord(toestand).text:
            continue
        with subtests.test(str(toestand)):
            for svg in stroken(bezoek.boom(toestand)):
                gezien += 1
                assert keur(svg) == [], lxml.html.tostring(svg)

    assert gezien > 100


@pytest.mark.django_db
def test_elke_strook_in_een_pdf_houdt_zich_aan_de_regels(subtests, wereld, monkeypatch):
    """As on a page: it has its sentence, or is silent because the words stand beside it."""
    monkeypatch.setattr("regie.stukken.drukkerij.haal", lambda naam: None)
    monkeypatch.setattr("regie.stukken.drukkerij.maak", lambda naam, functie, wat, **mee: wat()[0].encode())
    gezien = set()
    paden = {("samen:verslag_pdf", f"/s/{{{code}}}/verslag.pdf", "bezoeker") for code in VERSLAGEN}
    for adres in ADRESSEN:
        if not (adres.pad.endswith(".pdf") and adres.eerste):
            continue
        paden |= {(adres.naam, adres.pad, adres.eerste)}
    for naam, pad, mens in sorted(paden):
        with subtests.test(pad):
            antwoord = wereld.browser(mens).get(wereld.vul(pad, mens))
            html = antwoord.getvalue() if antwoord.streaming else antwoord.content
            for svg in stroken(lxml.html.document_fromstring(html.decode())):
                gezien.add(naam)
                assert keur(svg) == [], lxml.html.tostring(svg)

    assert {*MET_STROKEN} <= gezien


def test_niets_anders_tekent_stippen_voor_scores():
    """Neither a template, nor a script, nor Python."""
    met = {naam for naam in sjablonen() if KLEUR_VAN_STIP.search((SJABLONEN / naam).read_text())}
    assert met == {STROOK, TREND}

    elders = [
        str(pad.relative_to(WORTEL))
        for map_ in ("regie", "zelfscan", "quickscan", "static/js")
        for pad in (WORTEL / map_).rglob("*")
        if pad.suffix in (".py", ".js") and re.search(r"teken-stip|<circle|strook-plaatje", pad.read_text())
    ]
    assert elders == []


def test_de_keuring_ziet_wat_er_mis_is():
    """A median where nobody is, no number at six, ends without a name, another drawing."""
    kop = '<main><div class="a"><div class="strook"><svg class="strook-plaatje" role="img" viewBox="0 -90 500 101">'
    as_ = '<path class="teken-as" d="M50 0H450M50 0v6M150 0v6M250 0v6M350 0v6M450 0v6"/>'

    def fouten(binnen: str, erbij: str = '<p class="stroken-einden">Nooit</p>') -> list[str]:
        boom = lxml.html.document_fromstring(f"{kop}{as_}{binnen}</svg></div>{erbij}</div></main>")
        return keur(stroken(boom)[0])

    def stippen(*xen: int) -> str:
        return '<path class="teken-stip" d="' + "".join(f"M{x} -10h0" for x in xen) + '"/>'

    titel = "<title>2 keer een 2.</title>"
    assert fouten(titel + stippen(150, 150, 350, 350)) == []
    assert fouten(titel + stippen(150, 150, 350, 350) + '<path class="teken-midden" d="M250 -9V11"/>') == [
        "een streep bij (0, 2, 0, 2, 0)"
    ]
    assert fouten(titel + stippen(150, 150, 150)) == ["geen streep bij (0, 3, 0, 0, 0)"]
    assert fouten(titel + stippen(150, 150, 150) + '<path class="teken-midden" d="M250 -9V11"/>') == [
        "de streep staat niet op het midden"
    ]
    assert fouten(titel + stippen(*[150] * 6) + '<path class="teken-midden" d="M150 -9V11"/>') == [
        "een getal boven een stapel ontbreekt, of staat er te veel"
    ]
    assert fouten(titel + stippen(150), erbij="") == ["de einden hebben geen naam"]
    assert fouten(stippen(150)) == ["niet stil, en zonder zin"]
    assert fouten(titel + '<circle class="stip" r="3"/>') == [f"niet getekend door {STROOK}"]


def test_wat_ernaast_in_woorden_staat_zegt_het_plaatje_niet_nog_eens(subtests, bezoek):
    """A strip of one score: its cell says which, and the row whose."""
    een_score = 0
    for pagina in TOESTANDEN:
        for svg in stroken(bezoek.boom(pagina)):
            cel = svg.xpath("ancestor::td[1]")
            if not cel or sum(geteld(svg)) != 1:
                continue
            een_score += 1
            with subtests.test(f"{pagina} {cel[0].xpath('string(../th)').strip()}"):
                assert cel[0].find(".//p").text_content().strip()
                assert svg.get("aria-hidden") == "true"
    assert een_score > 20
