"""Every appointment tells of a move in one way, and knows with which mails it does."""

import ast

from tests.mails import aanroepen

WEG = {"mail_verzet": ("uitnodiging",), "mail_dat_het_vervalt": ("uitnodiging", "verzet")}
# A scan looks before it wipes who was invited, and mails after.
EERST = {"wie_hoort_dat_het_vervalt": ("uitnodiging", "verzet")}


def namen() -> list[tuple[str, str]]:
    """Return where each call stands, with each name of a mail that it goes by."""
    return [
        (f"{pad} {functie}", ast.literal_eval(woord.value))
        for pad, functie, naam, roep in aanroepen()
        if pad != "regie/mensen/verzet.py"
        for woord in roep.keywords
        if woord.arg in {**WEG, **EERST}.get(naam, ())
    ]


def test_wie_van_een_verplaatsing_hoort_kreeg_een_uitnodiging_die_bestaat():
    """With another name nobody who still waits for it is found, and everybody hears twice."""
    verstuurd = {
        roep.args[0].value
        for _, _, naam, roep in aanroepen()
        if naam in ("mail_allen", *WEG) and roep.args and isinstance(roep.args[0], ast.Constant)
    }

    assert len(namen()) >= 13
    assert [plek for plek, naam in namen() if naam not in verstuurd] == []
