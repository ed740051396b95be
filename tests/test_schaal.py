"""One way to choose a value of a scale, on every page that asks for one."""

from collections import defaultdict

import lxml.html
import pytest

from tests.inventaris import TOESTANDEN
from tests.zelfscan.fabriek import ROLLEN
from zelfscan.instrumenten import STANDAARD

pytestmark = pytest.mark.eenmaal

(VRAAG,) = {deel.vraag for deel in STANDAARD.gescoord}


def groepen(boom) -> dict[tuple, list]:
    """The radio buttons of each question, by name and form.

    Not of the bar under the wall: what is asked stands on the slide above it, and each figure is a key.
    """
    uit = defaultdict(list)
    for radio in boom.xpath("//input[@type='radio'][not(ancestor::*[@data-leid])]"):
        uit[radio.get("name"), *radio.xpath("ancestor::form[1]/@action")].append(radio)
    return uit


def heeft_cijfers(radios) -> bool:
    """Whether each of these values is a number to who chooses it: not a place between two poles, or a column."""
    gezegd = {radio.get("value"): " ".join(radio.getparent().text_content().split()) for radio in radios}
    return {"1", "2", "3"} <= gezegd.keys() and all(gezegd[een].startswith(een) for een in ("1", "2", "3"))


def test_een_schaal_kies_je_overal_op_een_lijn(subtests, bezoek):
    schalen = set()
    for pagina in TOESTANDEN:
        for (naam, *_), radios in groepen(bezoek.boom(pagina)).items():
            if heeft_cijfers(radios):
                schalen.add(pagina.naam)
                with subtests.test(f"{pagina} {naam}"):
                    assert {radio.get("class") for radio in radios} == {"schaal-radio"}

    assert {"zelfscan:spiegel", "scans:groepsscore", "quickscan:factsheet_bewerken"} <= {
        naam.split(" ")[0] for naam in schalen
    }


def test_bij_een_fout_zegt_elke_keuze_dat_ze_nog_niet_goed_is(subtests, bezoek):
    """As every other field does, also to who hears it."""
    aantal = 0
    for pagina in (pagina for pagina in TOESTANDEN if pagina.met_fout):
        for groep in bezoek.boom(pagina).xpath("//fieldset[contains(concat(' ', @class, ' '), ' veld-fout ')]"):
            keuzes = groep.xpath(".//input[@type='radio']")
            eigen = [keuze for keuze in keuzes if keuze.xpath("ancestor::fieldset[1]")[0] is groep]
            aantal += bool(eigen)
            with subtests.test(f"{pagina} {eigen[0].get('name') if eigen else ''}"):
                assert {keuze.get("aria-invalid") for keuze in eigen} <= {"true"}

    assert aantal > 10


def test_wat_er_wordt_gevraagd_staat_te_lezen_in_de_legenda_van_elke_schaal(subtests, bezoek):
    """Not only to who hears it; and what a role is, folds, so that the question is not lost among the explanation."""
    rollen = defaultdict(set)
    for pagina in (een for een in TOESTANDEN if not een.debug):
        for (naam, *_), radios in groepen(bezoek.boom(pagina)).items():
            if not heeft_cijfers(radios):
                continue
            groep = radios[0].xpath("ancestor::fieldset[1]")[0]
            with subtests.test(f"{pagina} {naam}"):
                legende = lxml.html.fromstring(lxml.html.tostring(groep.find("legend"), encoding="unicode"))
                for weg in legende.find_class("alleen-voorlezen"):
                    weg.drop_tree()

                assert "?" in legende.text_content()
                if naam in ROLLEN:
                    rollen[pagina.naam].add(naam)
                    assert VRAAG in legende.text_content()
                    (kern,) = groep.xpath(f".//*[@id='id_{naam}_helptext']")
                    assert kern.xpath("ancestor::details")

    assert {len(een) for een in rollen.values()} == {4}
    assert len(rollen) >= 5
