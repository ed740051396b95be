"""How rounds, quickscans and steps move: one table each, and nobody else assigns `status`. No Django.

docs/quickscan-overgangen.md is made of them. What a step holds has its table in the folder of the step.
"""

# From -> to -> what somebody does.
type Tabel = dict[str, dict[str, str]]

RONDE: Tabel = {
    "concept": {"open": "openen"},
    "open": {"gesloten": "aanmelden sluiten"},
    "gesloten": {"open": "weer openen", "afgerond": "afronden"},
    "afgerond": {},
}
# Steps 1 and 2 happen in `aangemeld`; closing step 3 selects, starting step 4 makes it run (besluiten 19). A pause is
# no status: it is a row.
QUICKSCAN: Tabel = {
    "aangemeld": {"geselecteerd": "selecteren", "afgewezen": "afwijzen", "gestopt": "stoppen"},
    "geselecteerd": {"loopt": "onderzoek starten", "aangemeld": "selectie heropenen", "gestopt": "stoppen"},
    "loopt": {"afgerond": "terugkoppelgesprek sluiten", "gestopt": "stoppen"},
    "afgewezen": {"aangemeld": "heroverwegen"},
    "gestopt": {},
    "afgerond": {"loopt": "stap heropenen"},
}
# At most one step of a quickscan is `bezig`; when an earlier one is reopened, this one waits.
STAP: Tabel = {
    "te_doen": {"bezig": "beginnen"},
    "bezig": {"klaar": "sluiten", "te_doen": "wachten op een eerdere stap"},
    "klaar": {"bezig": "heropenen"},
}

# Statuses in which a quickscan goes on.
ACTIEF = ("aangemeld", "geselecteerd", "loopt")
# The region takes part: its name is public (besluiten 22).
DOET_MEE = ("geselecteerd", "loopt", "afgerond")
VOORBIJ = ("afgewezen", "gestopt", "afgerond")


def kan(tabel: Tabel, van: str, naar: str) -> bool:
    """Say whether something can go from one status to the other."""
    return naar in tabel[van]


def diagram(tabel: Tabel) -> str:
    """Return a table as a diagram in text (mermaid); the first status is where it begins."""
    pijlen = [f"  {van} --> {naar}: {wat}" for van, doelen in tabel.items() for naar, wat in doelen.items()]
    slot = [f"  {status} --> [*]" for status, doelen in tabel.items() if not doelen]
    return "\n".join(["stateDiagram-v2", f"  [*] --> {next(iter(tabel))}", *pijlen, *slot])


def document() -> str:
    """Return docs/quickscan-overgangen.md."""
    delen = [
        "# Hoe een ronde, een quickscan en een stap veranderen",
        "Gemaakt uit `quickscan/proces/overgangen.py` met `manage.py overgangen`; een test vergelijkt het.",
    ]
    for kop, tabel in (("Ronde", RONDE), ("Quickscan", QUICKSCAN), ("Stap", STAP)):
        delen += [f"## {kop}", f"```mermaid\n{diagram(tabel)}\n```"]
    return "\n\n".join(delen) + "\n"
