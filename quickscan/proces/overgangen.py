"""How rounds, quickscans and steps move: one table each, and nobody else assigns `status`. No Django.

docs/quickscan-overgangen.md is made of them. What a step holds has its table in the folder of the step.
"""

from django.db.models import TextChoices


class Rondestatus(TextChoices):
    CONCEPT = "concept"
    OPEN = "open"
    GESLOTEN = "gesloten"
    AFGEROND = "afgerond"


class Quickscanstatus(TextChoices):
    AANGEMELD = "aangemeld", "Aangemeld"
    GESELECTEERD = "geselecteerd", "Gekozen, het onderzoek moet nog beginnen"
    LOOPT = "loopt", "Loopt"
    AFGEWEZEN = "afgewezen", "Niet gekozen"
    GESTOPT = "gestopt", "Gestopt"
    AFGEROND = "afgerond", "Klaar"


class Stapstatus(TextChoices):
    TE_DOEN = "te_doen"
    BEZIG = "bezig"
    KLAAR = "klaar"


# From -> to -> what somebody does.
type Tabel = dict[str, dict[str, str]]

RONDE: Tabel = {
    Rondestatus.CONCEPT: {Rondestatus.OPEN: "openen"},
    Rondestatus.OPEN: {Rondestatus.GESLOTEN: "aanmelden sluiten"},
    Rondestatus.GESLOTEN: {Rondestatus.OPEN: "weer openen", Rondestatus.AFGEROND: "afronden"},
    Rondestatus.AFGEROND: {},
}
# Steps 1 and 2 happen in `aangemeld`; closing step 3 selects, starting step 4 makes it run (besluiten 19). A pause is
# no status: it is a row.
QUICKSCAN: Tabel = {
    Quickscanstatus.AANGEMELD: {
        Quickscanstatus.GESELECTEERD: "selecteren",
        Quickscanstatus.AFGEWEZEN: "afwijzen",
        Quickscanstatus.GESTOPT: "stoppen",
    },
    Quickscanstatus.GESELECTEERD: {
        Quickscanstatus.LOOPT: "onderzoek starten",
        Quickscanstatus.AANGEMELD: "selectie heropenen",
        Quickscanstatus.GESTOPT: "stoppen",
    },
    Quickscanstatus.LOOPT: {Quickscanstatus.AFGEROND: "terugkoppelgesprek sluiten", Quickscanstatus.GESTOPT: "stoppen"},
    Quickscanstatus.AFGEWEZEN: {Quickscanstatus.AANGEMELD: "heroverwegen"},
    Quickscanstatus.GESTOPT: {},
    Quickscanstatus.AFGEROND: {Quickscanstatus.LOOPT: "stap heropenen"},
}
# At most one step of a quickscan is `bezig`; when an earlier one is reopened, this one waits.
STAP: Tabel = {
    Stapstatus.TE_DOEN: {Stapstatus.BEZIG: "beginnen"},
    Stapstatus.BEZIG: {Stapstatus.KLAAR: "sluiten", Stapstatus.TE_DOEN: "wachten op een eerdere stap"},
    Stapstatus.KLAAR: {Stapstatus.BEZIG: "heropenen"},
}

# Statuses in which a quickscan goes on.
ACTIEF = (Quickscanstatus.AANGEMELD, Quickscanstatus.GESELECTEERD, Quickscanstatus.LOOPT)
# The region takes part: its name is public (besluiten 22).
DOET_MEE = (Quickscanstatus.GESELECTEERD, Quickscanstatus.LOOPT, Quickscanstatus.AFGEROND)
# It takes no place in its round.
AFGEVALLEN = (Quickscanstatus.AFGEWEZEN, Quickscanstatus.GESTOPT)
VOORBIJ = (*AFGEVALLEN, Quickscanstatus.AFGEROND)
# The choice is still to be made, or said no: it is not the business of the region as a whole yet.
NIET_GEKOZEN = (Quickscanstatus.AANGEMELD, Quickscanstatus.AFGEWEZEN)


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
