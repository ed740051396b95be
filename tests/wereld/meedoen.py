"""Scans to take part in: open in every openheid, revealed, and called off; with a personal link and a list."""

from tests.zelfscan import fabriek
from zelfscan.meedoen.actions.invullen import gelezen_van
from zelfscan.organiseren.actions.deur import begin_opnieuw, geef_nieuwe_code
from zelfscan.scan.actions.gedeeld import zet_status
from zelfscan.scan.actions.onthullen import onthul
from zelfscan.scan.models import Antwoordlink, Invulling, Scan
from zelfscan.scan.ruimte import ALTIJD


def afgelaste_scan() -> Scan:
    scan = fabriek.scan()
    zet_status(scan, "afgelast")
    return scan


def met_naam_onthuld(**velden) -> Scan:
    """A revealed scan by name, to which a late line can be added."""
    scan = fabriek.scan(openheid="naam", **velden)
    for _ in range(2):
        fabriek.invulling(scan)
    return onthul(by=scan.organisatoren.get().gebruiker, scan=scan, toch=True)


def volle_scan() -> Scan:
    scan = fabriek.scan()
    Invulling.objects.bulk_create(Invulling(scan=scan) for _ in range(ALTIJD))
    return scan


def scan_met_oude_code(**velden) -> tuple[Scan, str]:
    """A scan that got a new code, and the old one."""
    scan = fabriek.scan(**velden)
    oud = scan.code
    return geef_nieuwe_code(by=scan.organisatoren.get().gebruiker, scan=scan, oud=oud), oud


def opnieuw_begonnen(**velden) -> Scan:
    scan = fabriek.scan(**velden)
    fabriek.invulling(scan)
    return begin_opnieuw(by=scan.organisatoren.get().gebruiker, scan=scan, keer=0)


def meedoenplekken() -> dict[str, str]:
    per_domein = fabriek.scan(openheid="domein", verwacht=9, plaats="Het Wijkhuis")
    fabriek.genodigde(per_domein, "GGD De Proef", partij="jgz", domein="zorg", naam="Bo Jansen")
    met_naam = fabriek.scan(openheid="naam")
    genodigde = fabriek.genodigde(met_naam, naam="Jo de Vries", email="jo@voorbeeld.example")
    vervangen, oud = scan_met_oude_code()
    op_oud = fabriek.genodigde(vervangen, email="bo@voorbeeld.example")
    regios = fabriek.scan(openheid="naam", manier=4)
    fabriek.genodigde(regios, eigen_regio="Noord")
    return {
        "gelezen": gelezen_van(fabriek.scan()),
        "mee_domein": per_domein.code,
        "mee_laag": fabriek.scan(openheid="laag", verwacht=9, **fabriek.ONDERWERP).code,
        "mee_naam": met_naam.code,
        "mee_regios": regios.code,
        "mee_sleutel": Antwoordlink.objects.maak(genodigde).sleutel,
        "mee_onthuld": fabriek.onthulde_scan().code,
        "mee_onthuld_naam": met_naam_onthuld().code,
        "mee_afgelast": afgelaste_scan().code,
        "mee_vol": volle_scan().code,
        "mee_dicht": fabriek.scan(dicht=True).code,
        "mee_opnieuw": opnieuw_begonnen().code,
        "mee_oud": oud,
        "mee_vervangen": vervangen.code,
        "mee_oud_sleutel": Antwoordlink.objects.maak(op_oud).sleutel,
    }
