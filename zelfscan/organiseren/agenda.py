"""The meeting of a scan for the calendar: of who downloads it, and along with the mails about it."""

from datetime import timedelta

from regie.stukken.agenda import afspraak
from zelfscan.scan.models import Scan


def bijeenkomst(scan: Scan) -> tuple[str, bytes, str]:
    """Return name, content and kind of the appointment, of two hours; the same one when it moves."""
    return afspraak(
        uid=f"scan-{scan.reeks}-{scan.ronde}@regiescan",
        titel=f"Scan: {scan.naam}",
        begin=scan.bijeenkomst,
        duur=timedelta(hours=2),
        plaats=scan.plaats,
        uitleg=f"We bekijken hoe de regie ervoor staat. Doe mee met de code {scan.code_leesbaar}: {scan.adres}",
        adres=scan.adres,
    )


def bijlage(context: dict) -> list[tuple[str, bytes, str]]:
    """Of the mail: `scan`."""
    return [bijeenkomst(context["scan"])]
