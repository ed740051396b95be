"""What people are told before they answer, so fixed by the first answer (privacy 8)."""

# Instead of a list, for a scan that was begun with who is in the room (privacy 10).
WIE_NU_IN_DE_ZAAL_IS = "Wie nu in de zaal is, ziet de uitkomst. Er is geen lijst."

# The expected number is told too, but may rise.
VAST = (
    "instrument",
    "instrument_versie",
    "samenwerking",
    "gemeente",
    "gemeenten",
    "thema",
    "levensfase",
    "regio",
    "manier",
    "openheid",
    "samengevoegd",
    "met_toelichting",
    "met_knelpunten",
    "naar_factsheet",
    "op_regiopagina",
)
# What stays the same over the rounds of a series: else there is nothing to compare (privacy 9).
VAST_IN_REEKS = ("instrument", "instrument_versie", "gemeente", "gemeenten", "thema", "levensfase")
