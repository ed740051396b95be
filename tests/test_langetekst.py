"""Every field for a long text is kept on the device until the server has it, by the one script or by one of its own."""

import pytest
from django import forms

from regie.stukken.klad import LANG
from tests.formulieren import formulieren
from tests.inventaris import TOESTANDEN

# Keep a draft themselves, and say so beside the field: taking part, the notes of an interview, those of the mirror.
EIGEN = "[@data-concept or @data-notities]"
# The gallery of components, of which nothing is sent.
ZONDER = "onderdelen onderdelen"


def lange_velden(antwoord) -> dict[str, forms.BoundField]:
    """By the name in the page, those that a person types in."""
    return {
        veld.html_name: veld
        for formulier in formulieren(antwoord)
        for veld in formulier
        if isinstance(veld.field, forms.CharField)
        and not isinstance(veld.field, forms.URLField | forms.EmailField)
        and not isinstance(veld.field.widget, forms.PasswordInput | forms.HiddenInput)
        and (veld.field.max_length or LANG + 1) > LANG
        and isinstance(veld.field.widget, forms.Textarea)
    }


@pytest.mark.eenmaal
def test_elk_veld_voor_een_lange_tekst_heeft_een_klad(subtests, bezoek):
    gezien = set()
    for pagina in TOESTANDEN:
        velden = lange_velden(bezoek.antwoord(pagina))
        if not velden:
            continue
        with subtests.test(str(pagina)):
            wortel = bezoek.boom(pagina)
            vakken = {vak.get("name"): vak for vak in wortel.iter("textarea")}
            zonder = {
                naam
                for naam in velden.keys() & vakken.keys()
                if vakken[naam].get("data-klad") is None
                and not vakken[naam].xpath(f"ancestor::*{EIGEN}")
                and vakken[naam].get("data-onthoud") is None
            }
            script = wortel.xpath("//script[@data-klad-van][@data-klad-plek!=''][@type='module']")

            assert zonder == set()
            assert script or wortel.xpath(f"//*{EIGEN}") or pagina.naam == ZONDER
            gezien |= {f"{type(veld.form).__name__}.{naam}" for naam, veld in velden.items()}
    assert len(gezien) > 40, gezien
