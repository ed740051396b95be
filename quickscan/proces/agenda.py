"""What goes out of calendars when a region falls out of its round: chosen not to take part, or stopped.

Each room that puts something in a calendar adds its own when the site starts (quickscan/apps.py): they lie above this.
"""

from collections.abc import Callable

from quickscan.proces.models import Quickscan

# Called with the quickscan, locked and moved, and with who does it, who pays for the mails.
UIT_DE_AGENDA: list[Callable[..., None]] = []


def haal_uit_de_agenda(quickscan: Quickscan, by) -> None:
    """Tell who was invited for anything still to come that it is off. Raises MailbudgetOp."""
    for laat_vervallen in UIT_DE_AGENDA:
        laat_vervallen(quickscan, by)
