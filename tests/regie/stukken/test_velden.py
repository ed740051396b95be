"""The fields that all our forms share: what stands in a label or a heading is a text, whoever wrote it."""

import pytest
from crispy_forms.layout import Layout
from crispy_forms.utils import render_crispy_form
from django import forms

from regie.stukken.velden import Fieldset, Keuzeveld, Tekst, helper

# Tags and variables, one that is no template at all, and what a message fills in.
NAMEN = ["{{ form.geheim }}", "{% now 'Y' %}", "{% x", "100%s", "%(limit_value)d % zeker", "<b id=m>\"'&"]


class Proef(forms.Form):
    geheim = "niet te lezen"

    def __init__(self, *args, naam, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["tekst"] = Tekst(f"Mail aan {naam}", max_length=5, leeg=f"Schrijf de mail aan {naam}.")
        self.fields["keuze"] = Keuzeveld(f"Wat besluit je over {naam}?", choices=[("ja", "Ja")], required=False)
        self.helper = helper(Layout(Fieldset(f"{naam}: gekozen", "tekst", "keuze")))


@pytest.mark.parametrize("naam", NAMEN)
def test_een_naam_in_een_kop_of_een_label_is_tekst(naam):
    html = render_crispy_form(Proef(naam=naam))
    leesbaar = html.replace("&#x27;", "'").replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">")

    assert f"{naam}: gekozen" in leesbaar.replace("&amp;", "&")
    assert "niet te lezen" not in html
    assert "<b id" not in html


@pytest.mark.parametrize("naam", NAMEN)
def test_een_fout_noemt_het_veld_ook_als_daar_een_procent_in_staat(naam):
    te_lang = Proef({"tekst": "zes tekens", "keuze": "anders"}, naam=naam)
    leeg = Proef({}, naam=naam)

    assert te_lang.errors["tekst"][0].startswith(f"‘Mail aan {naam}’ mag hoogstens 5 tekens lang zijn; nu 10.")
    assert te_lang.errors["keuze"] == [f"Kies bij ‘Wat besluit je over {naam}?’ wat past."]
    assert leeg.errors["tekst"] == [f"Schrijf de mail aan {naam}."]
