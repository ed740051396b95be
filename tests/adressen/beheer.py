"""Django's admin, by one rule: only staff with a second factor reach anything, and nobody changes anything."""

from regie.admin import beheer

from .soort import DICHT, GEEN_POST, STAFPAGINA, Adres, na

# Of each model a row to look at, by its place in tests/wereld.py.
VOORBEELDEN = {
    "gebruiker": "{mens}",
    "regio": "{regio_pk}",
    "organisatie": "{organisatie}",
    "gemeente": "{gemeente}",
    "werkgebied": "{werkgebied}",
    "gebeurtenis": "{gebeurtenis}",
}
PER_SOORT = (("changelist", "", 200), ("change", "{}/change/", 200), ("history", "{}/history/", 302))


def _adres(naam: str, pad: str, antwoord: int = 200) -> Adres:
    return Adres(f"admin:{naam}", f"/beheer/{pad}", DICHT, get=na(STAFPAGINA, antwoord), post=GEEN_POST)


ADRESSEN = (
    _adres("index", ""),
    _adres("app_list", "regie/"),
    _adres("jsi18n", "jsi18n/"),
    *(
        _adres(f"regie_{soort}_{wat}", f"regie/{soort}/{pad.format(VOORBEELDEN[soort])}", antwoord)
        for soort in sorted(model._meta.model_name for model in beheer._registry)
        for wat, pad, antwoord in PER_SOORT
    ),
)
