"""How the form of a scan stands on one screen: what everybody says, the openheid, and all else folded away."""

from collections.abc import Collection

from crispy_forms.layout import Field, Layout

from regie.stukken.velden import Fieldset, Uitklap, Veldrij
from zelfscan.scan.verloop import VELDEN as VERLOOP

VOOR_HET_MOMENT = ("samenwerking", "manier", "regio")
MOMENT = ("datum", "tijd", "verwacht")
MEER = (
    ("Waar gaat het precies over?", ("gemeenten", "gemeente", "thema", "levensfase", *VERLOOP)),
    ("De bijeenkomst", ("plaats",)),
    ("Wat zien jullie van elkaar?", ("samen_een", "samen_twee", "samen_lagen", "met_toelichting")),
    ("Wie ziet het nog meer?", ("op_regiopagina", "naar_factsheet")),
)
EIGEN = {
    "gemeente": "zelfscan/organiseren/_gemeente_veld.html",
    "openheid": "zelfscan/organiseren/_openheid_veld.html",
    "samen_een": "zelfscan/organiseren/_samen_veld.html",
    "samen_twee": "zelfscan/organiseren/_samen_veld.html",
    "samen_lagen": "zelfscan/organiseren/_samen_lagen_veld.html",
}


def indeling(er_zijn: Collection[str]) -> Layout:
    """Return the form with these fields in its order. A part without a field is not there."""
    delen = [Veldrij(*rij) for namen in (VOOR_HET_MOMENT, MOMENT) if (rij := [een for een in namen if een in er_zijn])]
    delen += [_veld("openheid")] if "openheid" in er_zijn else []
    meer = [
        Fieldset(titel, *(_veld(naam) for naam in namen if naam in er_zijn))
        for titel, namen in MEER
        if any(naam in er_zijn for naam in namen)
    ]
    if "samenwerking" in er_zijn:
        delen.append(Uitklap("Meer (hoeft niet)", *meer))
    elif meer:
        # After the first answer that is all there is left.
        delen.append(Uitklap("Waar begon het, en hoe ver is het? (hoeft niet)", *VERLOOP))
    return Layout(*delen)


def _veld(naam: str) -> str | Field:
    return Field(naam, template=EIGEN[naam]) if naam in EIGEN else naam
