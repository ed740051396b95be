"""The names in the form of an answer that are of no item. No Django.

An instrument may use none of them (zelfscan/meedoen/forms.py, organiseren/forms/papier.py).
"""

from regie.inhoud.knelpunten import KNELPUNTEN

# The extra question of a scan (zelfscan/instrumenten/knelpunten.py).
KANS = "kans"
SPEELT = {een.sleutel: f"speelt_{een.sleutel}" for een in KNELPUNTEN}
ANDERE_VELDEN = frozenset(
    {
        "cijfers",
        "csrfmiddlewaretoken",
        "domein",
        "eigen_regio",
        "gelezen",
        "genodigde",
        KANS,
        f"{KANS}_mag",
        "laag",
        "organisatie",
        "partij",
        "sleutel",
        *SPEELT.values(),
        "uitnodiging",
        "wat",
    }
)
