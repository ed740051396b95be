"""The views that need no login, by name. What is not here asks for one; tests/test_adressen.py holds the same list."""

OPENBAAR = frozenset(
    {
        "home",
        "rollen",
        "rol",
        "hulp",
        "privacy",
        "toegankelijkheid",
        "security_txt",
        "gezond",
        "favicon",
        "onderdelen",  # answers only with DEBUG
        "zelfscan:spiegel",
        "zelfscan:resultaat",
        "zelfscan:resultaat_pdf",
        "zelfscan:formulier_pdf",
    }
)
