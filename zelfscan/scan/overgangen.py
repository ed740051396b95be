"""How a scan moves: one table, and nobody else assigns `status`. docs/scan-overgangen.md is made of it. No Django."""

from django.db.models import TextChoices


class Scanstatus(TextChoices):
    """How far a scan is."""

    OPEN = "open", "Open"
    ONTHULD = "onthuld", "Onthuld"
    GESLOTEN = "gesloten", "Afgesloten"
    AFGELAST = "afgelast", "Afgelast"


NIET_MEER_OPEN = "Deze scan is niet meer open."

# From -> to -> what somebody does.
OVERGANGEN: dict[str, dict[str, str]] = {
    Scanstatus.OPEN: {Scanstatus.ONTHULD: "onthullen", Scanstatus.AFGELAST: "afgelasten"},
    Scanstatus.ONTHULD: {Scanstatus.GESLOTEN: "sluiten"},
    Scanstatus.GESLOTEN: {},
    Scanstatus.AFGELAST: {},
}
# The meeting is still to come or going on.
LOPEND = (Scanstatus.OPEN, Scanstatus.ONTHULD)
# There is a frozen view: from the reveal on.
MET_BEELD = (Scanstatus.ONTHULD, Scanstatus.GESLOTEN)
ONONTHULD = (Scanstatus.OPEN, Scanstatus.AFGELAST)
# Of each status: whose turn it is, and what can be done.
UITLEG = {
    Scanstatus.OPEN: (
        "deelnemers, en de organisator",
        "antwoorden, uitnodigen, verplaatsen; niemand ziet meer dan ‘7 van 9 binnen’",
    ),
    Scanstatus.ONTHULD: ("de groep, met de organisator", "de uitkomst bespreken, groepsscores en afspraken vastleggen"),
    Scanstatus.GESLOTEN: ("niemand", "het verslag lezen, een volgende ronde beginnen"),
    Scanstatus.AFGELAST: ("niemand", "alleen terugkijken; de antwoorden zijn ongelezen gewist"),
}


def kan(van: str, naar: str) -> bool:
    """Say whether a scan can go from one status to the other."""
    return naar in OVERGANGEN[van]


def diagram() -> str:
    """Return the table as a diagram in text (mermaid)."""
    pijlen = [f"  {van} --> {naar}: {wat}" for van, doelen in OVERGANGEN.items() for naar, wat in doelen.items()]
    slot = [f"  {status} --> [*]" for status, doelen in OVERGANGEN.items() if not doelen]
    return "\n".join(["stateDiagram-v2", f"  [*] --> {Scanstatus.OPEN}: maken", *pijlen, *slot])


def document() -> str:
    """Return docs/scan-overgangen.md."""
    rijen = [f"| {status} | {' | '.join(UITLEG[status])} |" for status in Scanstatus]
    delen = [
        "# Hoe een scan verloopt",
        "Gemaakt uit `zelfscan/scan/overgangen.py` met `manage.py overgangen`; een test vergelijkt het.",
        f"```mermaid\n{diagram()}\n```",
        "\n".join(["| status | wie is aan zet | wat er kan |", "| --- | --- | --- |", *rijen]),
    ]
    return "\n\n".join(delen) + "\n"
