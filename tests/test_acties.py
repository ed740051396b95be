"""An action that changes what is there locks it first, on any database: the whole kind, looked up in our own source."""

import ast

import pytest

from tests.kamers import MODULES

SLOTEN = {"op_slot", "select_for_update"}
# In another module: they lock, and look whether somebody may do it and whether it is the moment.
OPENEN = {"open_scan", "open_quickscan", "open_interview", "open_regio", "open_lid", "leid_ronde"}
# What is made anew has no row to lock yet. A link is mailed again as it is. Tidying up twice does no harm.
ZONDER = {
    "regie.regios.actions.regios.maak_regio",
    "zelfscan.organiseren.actions.scans.maak_scan",
    "quickscan.rondes.actions.rondes.maak_ronde",
    "quickscan.aanmelding.actions.aanmelden.mail_opnieuw",
    "quickscan.rondes.actions.opruimen.ruim_op",
}


def zonder_slot(bron: str) -> list[str]:
    """Return the actions of this source (in a transaction) that lock nothing, themselves or by what they call there."""
    functies = {knoop.name: knoop for knoop in ast.parse(bron).body if isinstance(knoop, ast.FunctionDef)}

    def sluit(functie: ast.FunctionDef, gezien: tuple[str, ...]) -> bool:
        namen = {
            knoop.id if isinstance(knoop, ast.Name) else knoop.attr
            for knoop in ast.walk(functie)
            if isinstance(knoop, ast.Name | ast.Attribute)
        }
        verder = [naam for naam in namen & functies.keys() if naam not in gezien]
        return bool(namen & (SLOTEN | OPENEN)) or any(sluit(functies[naam], (*gezien, naam)) for naam in verder)

    return [
        naam
        for naam, functie in functies.items()
        if any("atomic" in ast.unparse(wat) for wat in functie.decorator_list) and not sluit(functie, (naam,))
    ]


def test_elke_actie_zet_eerst_op_slot_wat_verandert():
    gevonden = {
        f"{module}.{naam}"
        for module, pad in MODULES.items()
        if "actions" in module.split(".")
        for naam in zonder_slot(pad.read_text())
    }

    assert gevonden == ZONDER


@pytest.mark.parametrize(
    ("binnenin", "gevonden"),
    [
        ("scan = op_slot(scan)", []),
        ("_open(scan)", []),
        ("Scan.objects.select_for_update().get()", []),
        ("scan.refresh_from_db()", ["doe"]),
    ],
)
def test_een_actie_zonder_slot_valt_op(binnenin, gevonden):
    bron = f"def _open(scan):\n    return op_slot(scan)\n\n\n@transaction.atomic\ndef doe(*, scan):\n    {binnenin}\n"

    assert zonder_slot(bron) == gevonden
