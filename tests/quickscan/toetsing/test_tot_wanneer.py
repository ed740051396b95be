"""Until when one can react: a working day."""

from quickscan.proces.termijnen import is_werkdag
from quickscan.toetsing.forms import VersturenForm


def test_reageren_kan_tot_een_werkdag():
    form = VersturenForm(mensen=[])
    assert is_werkdag(form["tot"].initial)

    zondag = VersturenForm({"tot": "2098-12-28"}, mensen=[])
    assert zondag.errors["tot"] == [
        "Zondag 28 december 2098 is geen werkdag. Kies woensdag 24 december 2098 of maandag 29 december 2098."
    ]
    assert VersturenForm({"tot": "2098-12-29"}, mensen=[]).is_valid()
