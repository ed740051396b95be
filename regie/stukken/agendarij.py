"""What a row keeps of an appointment that people have in their calendar: which one it is, and which version of it."""

import uuid

from django.db import models
from django.utils import timezone

AGENDAVELDEN = ("agenda_nummer", "agenda_op")


def nieuw_agenda_uid() -> str:
    """Return a name for an appointment that no other installation gives, nor this one when it begins anew."""
    return str(uuid.uuid4())


class Agendarij(models.Model):
    """A row with a moment. `agenda_uid`: what calendars know it by, the same for as long as it exists.

    `agenda_nummer` counts the times it changed in a calendar: of two files, that with the higher number counts.
    `agenda_op`: when that was. `verteld`: to how many an action just mailed a change; it is not kept.
    """

    verteld = 0

    agenda_uid = models.CharField(max_length=80, unique=True, default=nieuw_agenda_uid, editable=False)
    agenda_nummer = models.PositiveIntegerField(default=0, editable=False)
    agenda_op = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        abstract = True

    @property
    def agendapunt(self):
        """What a calendar shows of it now (regie.stukken.agenda.Agendapunt). Needs a moment."""
        raise NotImplementedError

    def tel_op_na(self, eerst) -> bool:
        """Make this another version when a calendar shows something else than `eerst`; returns whether. Not saved.

        `eerst`: its `agendapunt` before it was changed; without a moment it was in no calendar yet.
        """
        if eerst is None or eerst.begin is None or eerst == self.agendapunt:
            return False
        self.tel_op()
        return True

    def tel_op(self) -> None:
        """Make this another version. Not saved."""
        self.agenda_nummer += 1
        self.agenda_op = timezone.now()
