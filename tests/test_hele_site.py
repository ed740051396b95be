"""What holds for every page and every template of the site, whoever adds one."""

import re
from collections import Counter
from itertools import chain, pairwise

import pytest
from django.urls import resolve

from tests.inventaris import TOESTANDEN
from tests.kamers import WORTEL
from tests.keuring import ENGELS, VERBODEN, tekst, van_buiten

STATISCH = WORTEL / "static"

# Two words with nothing but the end of one and the beginning of another between them.
WOORDDEEL = "(?:a|abbr|b|em|span|strong)"
VAST = re.compile(rf"\w+(?:</{WOORDDEEL}>)*<{WOORDDEEL}\b[^>]*>\w+|\w+</{WOORDDEEL}>\w+")

pytestmark = pytest.mark.eenmaal
# The shape of a page


def test_een_pagina_heeft_taal_titel_en_een_kop(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            wortel = bezoek.boom(pagina)

            assert wortel.get("lang") == "nl"
            assert re.fullmatch(r"\S.* · Regiescan", " ".join(wortel.findtext(".//title").split()))
            assert [" ".join(kop.text_content().split()) for kop in wortel.iter("h1")] == [pagina.kop]
            assert len(wortel.xpath("//main[@id='inhoud']")) == 1


def test_koppen_slaan_geen_niveau_over(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            niveaus = [int(kop.tag[1]) for kop in bezoek.boom(pagina).xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
            sprongen = [(eerst, dan) for eerst, dan in pairwise(niveaus) if dan > eerst + 1]

            assert not sprongen, niveaus


def test_elke_titel_zegt_welke_pagina_het_is(bezoek):
    """Two addresses with one title are the same view (each outcome is `Jouw spiegel`) or the same status."""
    pagina_bij_titel = {}
    for pagina in TOESTANDEN:
        soort = pagina.status
        if soort == 200:
            gevonden = resolve(bezoek.antwoord(pagina).request["PATH_INFO"])
            # The view itself: an old address that keeps working shows the same page under another name.
            soort = (gevonden.func, pagina.pad) if gevonden.view_name in ("rol", "drager") else gevonden.func
        pagina_bij_titel.setdefault(bezoek.boom(pagina).findtext(".//title"), set()).add(soort)

    assert {titel: soorten for titel, soorten in pagina_bij_titel.items() if len(soorten) > 1} == {}


def test_een_pagina_met_fouten_zegt_dat_in_de_titel(subtests, bezoek):
    for pagina in (pagina for pagina in TOESTANDEN if pagina.met_fout):
        with subtests.test(str(pagina)):
            assert bezoek.boom(pagina).findtext(".//title").startswith("Fout: ")


def test_een_woord_staat_los_van_wat_ernaast_staat(subtests, bezoek):
    """Beside each other by style alone, they are one word on paper and to who listens: "verdeeld8 scores"."""
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            assert VAST.findall(bezoek.antwoord(pagina).text) == []


def test_id_s_zijn_uniek_en_elke_verwijzing_komt_aan(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            wortel = bezoek.boom(pagina)
            aantallen = Counter(wortel.xpath("//@id"))
            verwezen = {
                *wortel.xpath("//@for"),
                *(adres[1:] for adres in wortel.xpath("//a/@href") if adres.startswith("#")),
                *chain.from_iterable(
                    lijst.split()
                    for lijst in wortel.xpath(
                        "//@aria-describedby | //@aria-labelledby | //@aria-controls | //@headers | //@form"
                    )
                ),
            }

            assert [naam for naam, aantal in aantallen.items() if aantal > 1] == []
            assert verwezen - set(aantallen) == set()


def test_elke_regel_van_het_foutoverzicht_gaat_naar_een_veld(subtests, bezoek):
    """To something that takes the focus: a fieldset does not."""
    for pagina in (pagina for pagina in TOESTANDEN if pagina.met_fout):
        with subtests.test(str(pagina)):
            wortel = bezoek.boom(pagina)
            # Some say it in another way, and what is wrong with the whole has no field to go to.
            assert (
                wortel.xpath("//*[@class='foutoverzicht']//li") or "foutoverzicht" not in bezoek.antwoord(pagina).text
            )
            for adres in wortel.xpath("//*[@class='foutoverzicht']//a/@href"):
                assert wortel.xpath("//input[@id=$id] | //textarea[@id=$id] | //select[@id=$id]", id=adres[1:]), adres


def test_elk_veld_heeft_een_naam(subtests, bezoek):
    """A label around it or pointing at it; what is never seen needs none."""
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            wortel = bezoek.boom(pagina)
            met_label = set(wortel.xpath("//label/@for"))
            naamloos = [
                veld.get("name")
                for veld in wortel.xpath("//input[not(@type='hidden' or @type='submit')] | //textarea | //select")
                if veld.get("id") not in met_label and not any(boven.tag == "label" for boven in veld.iterancestors())
            ]

            assert naamloos == []


# Everything from our own host, nothing inline


@pytest.mark.parametrize(
    ("adres", "buiten"),
    [
        ("/rollen/", False),
        ("#inhoud", False),
        ("mailto:hulp@voorbeeld.example", False),
        ("otpauth://totp/Regiescan", False),
        ("https://voorbeeld.example/", True),
        (" //voorbeeld.example/a.js", True),
        ("data:image/png;base64,AA", True),
        ("javascript:alert(1)", True),
    ],
)
def test_wat_van_buiten_komt_wordt_herkend(adres, buiten):
    assert van_buiten(adres) is buiten


def test_een_pagina_verwijst_alleen_naar_onszelf(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            wortel = bezoek.boom(pagina)
            adressen = wortel.xpath(
                "//@href | //@src | //@srcset | //@action | //@formaction | //@poster | //@data | //@background"
                " | //@ping | //meta[@http-equiv='refresh']/@content | //@*[local-name()='xlink:href']"
            )

            # A link is no request, and this one does not tell where whoever follows it came from.
            weg = wortel.xpath("//a[@rel='external noreferrer']/@href")

            assert adressen
            assert [adres for adres in adressen if van_buiten(adres)] == weg
            assert bool(weg) == (pagina.pad == "/herkomst/")


def test_een_pagina_heeft_niets_in_de_regel_zelf(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            wortel = bezoek.boom(pagina)

            assert wortel.xpath("//@style | //style | //@*[starts-with(name(), 'on')]") == []
            assert [script for script in wortel.iter("script") if script.text or not script.get("src")] == []
            assert wortel.xpath("//iframe | //object | //embed | //base") == []


# What WeasyPrint reads from disk; no browser sees this file.
EIGEN_SCHEMA = {"css/pdf/blad.css": ("lettertype:", "static:")}


def statische_teksten() -> list[str]:
    return sorted(
        str(pad.relative_to(STATISCH)) for pad in STATISCH.rglob("*") if pad.suffix in {".css", ".js", ".svg"}
    )


def test_een_statisch_bestand_haalt_niets_van_buiten(subtests):
    for naam in statische_teksten():
        with subtests.test(naam):
            inhoud = (STATISCH / naam).read_text().replace('xmlns="http://www.w3.org/2000/svg"', "")
            adressen = [vondst[1] for vondst in re.finditer(r"""url\(\s*["']?([^"')]+)""", inhoud)]
            adressen += [vondst[1] for vondst in re.finditer(r"""["'`]((?:[a-z]+:)?//[^"'`]*)""", inhoud)]

            assert [
                a for a in adressen if van_buiten(a) and not a.startswith(EIGEN_SCHEMA.get(naam, ()) or ("\0",))
            ] == []
            assert "http:" not in inhoud
            assert "https:" not in inhoud


# The words


def test_een_pagina_zegt_niets_verbodens_en_is_nederlands(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            gelezen = tekst(bezoek.boom(pagina))

            assert VERBODEN.findall(gelezen) == []
            assert ENGELS.findall(gelezen) == []


def test_een_pagina_laat_geen_sjabloon_zien(subtests, bezoek):
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            antwoord = bezoek.antwoord(pagina)

            # What the browser needs for a passkey is JSON.
            assert re.findall(r"{%|{{|{#|%}|}}|#}", re.sub(r'data-opties="[^"]*"', "", antwoord.text)) == []


def met_invulblad(boom) -> bool:
    return bool(boom.xpath("//form[@data-concept]"))


def test_elke_pagina_heeft_hulp_op_dezelfde_plek(subtests, bezoek):
    """In the menu and below, so that it is always found (WCAG 3.2.6). The page after a crash has only its own link."""
    for pagina in TOESTANDEN:
        with subtests.test(str(pagina)):
            boom = bezoek.boom(pagina)
            hulp = boom.xpath("//a[@href='/hulp/']")

            if pagina.status == 500:
                assert hulp
            else:
                # The menu makes way for who answers a scan.
                assert any(boven.tag == "nav" for link in hulp for boven in link.iterancestors()) or met_invulblad(boom)
                assert any(boven.tag == "footer" for link in hulp for boven in link.iterancestors())
