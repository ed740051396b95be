"""What is asked of an answer of the site, in more than one test: its headers, its words, its addresses."""

import re
from itertools import chain
from urllib.parse import urlsplit

# Never said on this site (docs: a score is no mark, and who answers can be recognised).
VERBODEN = re.compile(r"anoniem|anonimiteit|onvoldoende", re.IGNORECASE)
# What Django, crispy or the browser says when nobody translated it.
ENGELS = re.compile(
    r"this field|select an option|select a valid|\(optional\)|enter a |ensure this|is required|please|submit|choose"
    r"|not found|forbidden|bad request|server error|not allowed|---|\bNone\b|\bTrue\b|\bFalse\b",
    re.IGNORECASE,
)


def tekst(wortel) -> str:
    """Everything somebody reads or hears: the text, and the attributes that are read out."""
    hoorbaar = wortel.xpath("//@alt | //@title | //@aria-label | //@placeholder | //meta[@name='description']/@content")
    return " ".join(chain(wortel.itertext("*"), hoorbaar))


def van_buiten(adres: str) -> bool:
    """Whether an address leaves our host, or is no address at all (data:, javascript:).

    Mail may, a number to call, and so may what hands a secret to an app on the same device.
    """
    delen = urlsplit(adres.strip())
    return bool(delen.netloc or delen.scheme) and delen.scheme not in ("mailto", "tel", "otpauth")


def beleid(koppen) -> dict[str, list[str]]:
    return {deel.split()[0]: deel.split()[1:] for deel in koppen["content-security-policy"].split(";")}


def keur_koppen(koppen) -> None:
    """Every answer of the site, whatever it is. `koppen` finds names in small letters."""
    csp = beleid(koppen)
    assert csp["default-src"] == csp["frame-ancestors"] == csp["base-uri"] == ["'none'"]
    assert csp["script-src"] == csp["style-src"] == csp["form-action"] == ["'self'"]
    # From ourselves or from nowhere: no other host, no data:, nothing inline.
    assert {bron for bronnen in csp.values() for bron in bronnen} == {"'self'", "'none'"}
    assert koppen["x-content-type-options"] == "nosniff"
    # A page with the key of a person in its address tells it to nobody.
    # Not "no-referrer": then a browser sends a form with "Origin: null", and we refuse it.
    assert koppen["referrer-policy"] == "same-origin"
    assert koppen["x-frame-options"] == "DENY"
    assert koppen["cross-origin-opener-policy"] == "same-origin"
    rechten = koppen["permissions-policy"].split(", ")
    assert {"camera=()", "microphone=()", "geolocation=()"} <= set(rechten)
    assert all(recht.endswith("=()") for recht in rechten)
    for naam in ("server", "x-powered-by", "via"):
        assert naam not in koppen
