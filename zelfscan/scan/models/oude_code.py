"""The codes that scans had before."""

from django.db import models

from zelfscan.scan.code import LENGTE, toon_code

from .scan import Scan


class OudeCode(models.Model):
    """A code that a scan had before. It lets nobody in any more, and stays taken, because it is on paper somewhere.

    `opnieuw`: that of the scan when the code was replaced: as long as it is the same, what came in by it counts.
    """

    code = models.CharField("code", max_length=LENGTE, primary_key=True)
    scan = models.ForeignKey(Scan, models.CASCADE, related_name="oude_codes", verbose_name="scan")
    opnieuw = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = "oude code"
        verbose_name_plural = "oude codes"

    def __str__(self):
        return toon_code(self.code)
