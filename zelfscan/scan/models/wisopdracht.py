"""What was deleted and still has to be made gone from the files of the database (zelfscan/scan/wissen.py)."""

from django.db import models
from django.db.models import Min, Q
from django.utils import timezone


class WisopdrachtQuerySet(models.QuerySet):
    def sinds_per_tabel(self):
        """Return for each table that waits since when."""
        return dict(self.order_by().values_list("tabel").annotate(Min("sinds")))


class Wisopdracht(models.Model):
    """That rows of one table were deleted, of which the bytes are still there. `tabel`: the label of its model.

    Written in the transaction that deletes, so nothing is forgotten when a process dies. It says not of which scan.
    """

    tabel = models.CharField(max_length=60)
    sinds = models.DateTimeField(default=timezone.now)

    objects = WisopdrachtQuerySet.as_manager()

    class Meta:
        verbose_name = "wat nog gewist moet worden"
        verbose_name_plural = "wat nog gewist moet worden"
        constraints = [
            models.CheckConstraint(
                condition=~Q(tabel=""),
                name="wisopdracht_noemt_een_tabel",
                violation_error_message="Zeg welke tabel.",
            )
        ]

    def __str__(self):
        return self.tabel
