"""The worker, as a test has it work, and how the mails stand."""

from unittest import mock

from regie.mensen.zending import Zending
from regie.site.werker import Werker


def werk() -> None:
    """Do what `manage.py werker --eenmaal` does now. A test is a transaction, whose connection must stay."""
    with mock.patch("regie.site.werker.close_old_connections"):
        Werker(interval=0, eenmaal=True, worker_id="proef").run()


def stand() -> list[tuple[str, str, int]]:
    return list(Zending.objects.op_volgorde().values_list("status", "reden", "pogingen"))
