"""How a scan moves: one table, and nobody else assigns `status`. docs/scan-overgangen.md is made of it. No Django."""

# From -> to -> what somebody does.
OVERGANGEN: dict[str, dict[str, str]] = {
    "open": {"onthuld": "onthullen", "afgelast": "afgelasten"},
    "onthuld": {"gesloten": "sluiten"},
    "gesloten": {},
    "afgelast": {},
}
STATUSSEN = tuple(OVERGANGEN)


def kan(van: str, naar: str) -> bool:
    """Say whether a scan can go from one status to the other."""
    return naar in OVERGANGEN[van]


def diagram() -> str:
    """Return the table as a diagram in text (mermaid)."""
    pijlen = [f"  {van} --> {naar}: {wat}" for van, doelen in OVERGANGEN.items() for naar, wat in doelen.items()]
    slot = [f"  {status} --> [*]" for status, doelen in OVERGANGEN.items() if not doelen]
    return "\n".join(["stateDiagram-v2", "  [*] --> open: maken", *pijlen, *slot])
