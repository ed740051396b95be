"""The mails as the code asks for them: every call that mails, and what it attaches."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

APPS = ("regie", "zelfscan", "quickscan")
# What hands on the names it was given.
GEEFT_DOOR = ("regie/mensen/gedeeld.py", "regie/mensen/bezorgen.py", "regie/mensen/verzet.py")


def aanroepen() -> Iterator[tuple[str, str, str, ast.Call]]:
    """Yield every call in the code of the site: (file, function it stands in, what is called, the call)."""
    for app in APPS:
        for pad in sorted(Path(app).rglob("*.py")):
            if "migrations" in pad.parts:
                continue
            for functie in ast.walk(ast.parse(pad.read_text())):
                if isinstance(functie, ast.FunctionDef):
                    for knoop in ast.walk(functie):
                        match knoop:
                            case ast.Call(func=ast.Name(id=naam) | ast.Attribute(attr=naam)):
                                yield str(pad), functie.name, naam, knoop


@cache
def bijlagen_per_mail() -> dict[str, tuple[str, ...]]:
    """Return per template of a mail the dotted names of what makes its attachments; mails without are not in it.

    Read once, for it walks all our code. Raises ValueError for a name that is not written out where it is given:
    tests/test_kamers.py would not see it.
    """
    per_mail = {}
    for pad, functie, _, roep in aanroepen():
        waarde = next((woord.value for woord in roep.keywords if woord.arg == "bijlagen"), None)
        if waarde is None or pad in GEEFT_DOOR:
            continue
        try:
            per_mail[ast.literal_eval(roep.args[0])] = ast.literal_eval(waarde)
        except ValueError as fout:
            raise ValueError(f"schrijf de mail en de namen van de bijlagen uit: {pad}, {functie}") from fout
    return per_mail
