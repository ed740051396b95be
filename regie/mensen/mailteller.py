"""How many mails somebody caused on one day; `regie/mensen/mailbudget.py` counts and limits (besluiten 43)."""

from django.db import models


class Mailteller(models.Model):
    """One count of one day: of all mails of an account, or of those to one recipient.

    Which of the two, whose and to whom only a hash says, that nobody can make but this site, and not after the day.
    `manage.py ruim_op` deletes the counts of days that are over.
    """

    dag = models.DateField("dag")
    sleutel = models.CharField(max_length=64, editable=False)
    aantal = models.PositiveIntegerField("aantal mails", default=0)

    class Meta:
        verbose_name = "mailteller"
        verbose_name_plural = "mailtellers"
        constraints = [
            models.UniqueConstraint(
                fields=["sleutel"],
                name="mailteller_een_keer",
                violation_error_message="Deze teller is er al.",
            ),
            models.CheckConstraint(
                condition=~models.Q(sleutel=""),
                name="mailteller_telt_iets",
                violation_error_message="Zeg wat er geteld wordt.",
            ),
        ]

    def __str__(self):
        return f"{self.aantal} mails op {self.dag}"
