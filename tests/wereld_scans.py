"""The scans of tests/wereld.py: what the addresses of making a scan need to be filled in."""

from tests.zelfscan import fabriek


def scans_van(organisator) -> dict[str, object]:
    """An open scan of this person with somebody on the list, and one by name; returns the places."""
    een = fabriek.scan(organisator=organisator, verwacht=9)
    genodigde = fabriek.genodigde(een, naam="Bo", email="bo@voorbeeld.example")
    fabriek.genodigde(een, "Gemeente Proef", partij="gemeente", domein="gemeente")
    met_naam = fabriek.scan(organisator=organisator, openheid="naam", samenwerking="Wijkteam en school")
    return {
        "scan": een.pk,
        "scan_code": een.code,
        "scan_genodigde": genodigde.pk,
        "scan_organisator": een.organisatoren.get().pk,
        "scan_met_naam": met_naam.pk,
        "scan_met_naam_code": met_naam.code,
    }
