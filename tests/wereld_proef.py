"""The scans of tests/wereld.py with the invented instrument: what an evening with every kind of item looks like."""

from regie.inhoud.partijen import domein_van
from tests.zelfscan import fabriek
from tests.zelfscan.instrument_proef import PROEF
from zelfscan.meedoen.actions.invullen import gelezen_van
from zelfscan.scan.models import Scan

# What the nine agree on, two sides, all over, and some who cannot say.
CIJFERS = ("4153", "4153", "4511", "4554", "4150", "4110", "4525", "4550", "4145")

DOMEINEN = ("onderwijs", "onderwijs", "onderwijs", "gemeente", "gemeente", "zorg", "zorg", "jeugdhulp", "kinderopvang")


def vul(scan: Scan, antwoorden=CIJFERS) -> Scan:
    """Everybody answers; some write and tick as well."""
    for nummer, cijfers in enumerate(antwoorden):
        teksten = {0: "Wij bellen <b>eerst</b> elkaar.", -1: f"Kans {nummer}: samen lunchen."} if nummer < 3 else {}
        fabriek.invulling(
            scan,
            cijfers,
            domein=DOMEINEN[nummer] if scan.met_naam else "",
            teksten=fabriek.teksten(PROEF, teksten),
            keuzes=fabriek.keuzes(PROEF, nummer % 2) if nummer < 7 else {},
            **({"organisatie": f"Organisatie {nummer + 1}"} if scan.met_naam else {}),
            **({"eigen_regio": f"Regio {nummer + 1}"} if scan.tussen_regios else {}),
        )
    return scan


def proefplekken(organisator) -> dict[str, object]:
    def scan(samenwerking: str, **velden) -> Scan:
        wat = {"verwacht": 9, "met_toelichting": True} | fabriek.met(PROEF) | velden
        return fabriek.scan(organisator=organisator, samenwerking=f"Hulp op school, {samenwerking}", **wat)

    open_, op_naam = scan("open"), scan("open met naam", openheid="naam")
    for nummer, partij in enumerate(("school", "school", "gemeente")):
        fabriek.genodigde(op_naam, f"Organisatie {nummer}", partij=partij, domein=domein_van(partij))
    klaar = vul(scan("klaar om te onthullen"))
    return {"proef_gelezen": gelezen_van(open_)} | {
        f"proef_{naam}{achter}": waarde
        for naam, een in {
            "open": open_,
            "op_naam": op_naam,
            "klaar": klaar,
        }.items()
        for achter, waarde in (("", een.pk), ("_code", een.code))
    }
