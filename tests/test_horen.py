"""What somebody hears who does not see the page: which tab it is, its landmarks, its links and what a field is for."""

import re
from collections import defaultdict

import pytest

from tests.inventaris import TOESTANDEN
from tests.sjablonen import SJABLONEN

pytestmark = pytest.mark.eenmaal

STREKEN = 8
IN_EEN_DEEL = "ancestor::main or ancestor::article or ancestor::section or ancestor::aside or ancestor::nav"
# As a browser makes them: a head and a foot of the page itself, and what is a landmark only when it has a name. Of the
# slides on the wall one is shown at a time.
STREEK = " | ".join(
    (
        f"//header[not({IN_EEN_DEEL})]",
        f"//footer[not({IN_EEN_DEEL})]",
        "//nav | //main | //aside",
        "//*[self::section[not(@data-dia)] or self::form][@aria-label or @aria-labelledby]",
        "//*[@role='region' or @role='search' or @role='navigation']",
    )
)
# What somebody fills in of their own, and of somebody else: there a browser has nothing to offer (WCAG 1.3.5).
EIGEN = {
    "quickscan:ronde_open": {
        "aanmelder_naam": "name",
        "aanmelder_functie": "organization-title",
        "aanmelder_email": "email",
    },
    "quickscan:volgen_voorwaarden": {"naam": "name", "functie": "organization-title"},
    "mijn_gegevens": {"naam": "name", "telefoon": "tel"},
    "samen:verslag_ontvangen": {"email": "email"},
}
# Addresses about somebody's own account, of which there is one; and the letters that makers look at.
VAN_MIJ = ("account_", "mfa_", "post_")
TITEL = re.compile(r"{% block (?:kop_)?titel %}(.*)")
ZELFDE_NAAM = "Passend onderwijs in De Proef"
VAN_EEN_ANDER = {"regio_contact_maken", "regio_contact", "regio_leden", "scans:genodigden", "quickscan:interview_erbij"}


def soort(pagina) -> str:
    return str(pagina).split()[0]


def test_een_pagina_heeft_hooguit_acht_streken(subtests, bezoek):
    """More are a list to sit through; a part is found by its heading. Not on the page that shows makers the parts."""
    for pagina in TOESTANDEN:
        if soort(pagina) == "onderdelen":
            continue
        with subtests.test(str(pagina)):
            streken = [
                (een.tag, een.get("aria-label") or een.get("aria-labelledby"))
                for een in bezoek.boom(pagina).xpath(STREEK)
            ]

            assert len(streken) <= STREKEN, streken


def test_een_titel_zegt_wat_ik_doe_en_dan_waarover():
    """`Wat: waarover`, and of a scan also which round: its pages of two rounds are open side by side."""
    fout = defaultdict(list)
    for pad in SJABLONEN.rglob("*.html"):
        for titel in re.findall(r"{% block titel %}(.*?)\n? *{% block inhoud %}", pad.read_text(), re.S):
            if gevonden := re.findall(r"[.,?] {{[^}]*}}", titel) + re.findall(
                r"(?<!Rondes van ){{ scan\.naam }}", titel
            ):
                fout[str(pad.relative_to(SJABLONEN))] += gevonden

    assert fout == {}


def test_een_titel_zegt_over_wie_of_wat_de_pagina_gaat(bezoek):
    """Where the address does: two tabs with the same question about two scans are told apart."""
    zonder = {}
    for pagina in TOESTANDEN:
        antwoord = bezoek.antwoord(pagina)
        waar = antwoord.resolver_match if pagina.status == 200 else None
        if not waar or not waar.kwargs or waar.view_name.startswith(VAN_MIJ):
            continue
        # From the page itself to its frame; what a field is made of is Django's.
        paden = (SJABLONEN / een.name for een in antwoord.templates if een.name)
        titels = (TITEL.search(pad.read_text()) for pad in paden if pad.exists())
        if "{{" not in next(titel[1] for titel in titels if titel):
            zonder[str(pagina)] = bezoek.boom(pagina).findtext(".//title")

    assert zonder == {}


def test_twee_adressen_hebben_twee_titels(bezoek):
    """Unless what they are about has one name too, as most scans of this world have."""
    per_titel = defaultdict(set)
    for pagina in (een for een in TOESTANDEN if een.data is None and een.status == 200):
        # An old address that keeps working shows the same page.
        adres = bezoek.adres(pagina).partition("?")[0].replace("/rol/", "/onderdeel/")
        per_titel[bezoek.boom(pagina).findtext(".//title")].add(adres)

    assert {titel: wat for titel, wat in per_titel.items() if len(wat) > 1 and ZELFDE_NAAM not in titel} == {}


def test_een_veld_over_jezelf_zegt_dat_tegen_de_browser(subtests, bezoek):
    for pagina in TOESTANDEN:
        naam = soort(pagina)
        with subtests.test(str(pagina)):
            boom = bezoek.boom(pagina)
            for veld, waarde in EIGEN.get(naam, {}).items():
                assert {een.get("autocomplete") for een in boom.xpath("//input[@name=$veld]", veld=veld)} <= {waarde}
            if naam in VAN_EEN_ANDER:
                assert {een.get("autocomplete") for een in boom.xpath("//main//input[@type='email']")} <= {"off"}


def test_elk_veld_met_een_fout_zegt_dat_zelf(bezoek):
    """Not the frame around it alone: of a group its first choice."""
    stil, gezien = [], 0
    for pagina in (een for een in TOESTANDEN if een.met_fout):
        for veld in bezoek.boom(pagina).find_class("veld-fout"):
            gezien += 1
            if not veld.xpath("descendant-or-self::*[@aria-invalid='true']"):
                stil.append(f"{pagina}: {veld.get('id')}")

    assert gezien > 200
    assert stil == []


def test_een_zin_met_een_dag_heeft_die_dag(bezoek):
    """A day that is not there leaves "tot en met ."."""
    zonder = [str(een) for een in TOESTANDEN if re.search(r"tot en met\s*[.,]", bezoek.antwoord(een).text)]

    assert zonder == []


def test_twee_links_met_een_naam_gaan_naar_een_plek(subtests, bezoek):
    """By ear a list of links has no more than their names. Errors go to the field above which they stand once more."""
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            per_naam = defaultdict(set)
            for link in bezoek.boom(pagina).xpath("//main//a[@href][not(ancestor::*[@class='foutoverzicht'])]"):
                per_naam[" ".join((link.get("aria-label") or link.text_content()).split())].add(link.get("href"))

            assert {naam: adressen for naam, adressen in per_naam.items() if len(adressen) > 1} == {}
