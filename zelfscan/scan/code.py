"""The short code of a scan: said aloud in a room, written on a wall, typed on a phone. Pure, no Django."""

import secrets

# 28 signs that nobody takes for one another, spoken or written: without B, I, O, S, Z, 0, 1 and 5.
TEKENS = "ACDEFGHJKLMNPQRTUVWXY2346789"
LENGTE = 7  # 28**7 is 13 billion; wrong codes are counted and held back (besluiten 9)
# What somebody may read who reads badly: these stand for one sign only.
LIJKT_OP = str.maketrans({"B": "8", "Z": "2", "I": "L", "1": "L", "O": "Q", "0": "Q"})


def nieuwe_code() -> str:
    """Return seven random signs. Another scan may have them already: the database refuses the second."""
    return "".join(secrets.choice(TEKENS) for _ in range(LENGTE))


def lees_code(tekst: str) -> str:
    """Return the code as it is kept, from any spelling: small letters, spaces, dashes. Empty when it is none."""
    code = "".join(teken for teken in tekst.upper() if teken.isalnum()).translate(LIJKT_OP)
    return code if len(code) == LENGTE and set(code) <= set(TEKENS) else ""


def toon_code(code: str) -> str:
    """Return the code as people read it: "KWA-4T7X"."""
    return f"{code[:3]}-{code[3:]}"
