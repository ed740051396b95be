"""The page to take notes at one interview: who it is with, the own pane and the others', and the other interviews."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from quickscan.onderzoek.forms.notities import NotitieForm
from quickscan.onderzoek.models.interview import Interview
from quickscan.onderzoek.notitieboek import Meelezen, Notitievak
from regie.stukken.bladdelen import Koppeling
from regie.stukken.tekst import opsomming


@dataclass(frozen=True)
class Notitiespagina:
    """For the researchers of the quickscan only: who makes it, asked `Handeling.ONDERZOEKEN` first."""

    interview: Interview
    formulieren: list[NotitieForm]
    meelezen: Meelezen

    @property
    def delen(self) -> list[tuple[NotitieForm, list[Notitievak]]]:
        """Per question and role the own pane, and those of the others."""
        return [(form, self.meelezen.vakken[form.onderwerp.sleutel]) for form in self.formulieren]

    @property
    def met_anderen(self) -> bool:
        return bool(self.meelezen.namen) or any(self.meelezen.vakken.values())

    @property
    def wie_schrijven_mee(self) -> str:
        return opsomming(self.meelezen.namen)

    @property
    def wie(self) -> str:
        interview = self.interview
        wie = ", ".join(filter(None, (interview.functie, interview.organisatie)))
        if not interview.wanneer:
            return wie
        return f"{wie}. {date_format(timezone.localtime(interview.wanneer), 'l j F Y, H:i')} uur"

    @property
    def videolink(self) -> str:
        """Where the talk is, for as long as it is still to be held."""
        interview = self.interview
        return interview.videolink if interview.digitaal and not interview.is_gehouden else ""

    @property
    def vraagt_toestemming(self) -> bool:
        return not self.interview.toestemming and self.interview.quickscan.is_actief

    @property
    def met_fout(self) -> bool:
        return any(form.is_bound and form.errors for form in self.formulieren)

    @property
    def fouten(self) -> list[tuple[str, str]]:
        """What was not saved, as (id of its field, sentence)."""
        return [
            (form["tekst"].auto_id, f"{form.onderwerp.naam}: {fout}")
            for form in self.formulieren
            for fout in form["tekst"].errors
        ]

    @cached_property
    def anderen(self) -> list[Koppeling]:
        """The notes of the other interviews. One query."""
        quickscan = self.interview.quickscan
        return [
            Koppeling(reverse("quickscan:notities", args=[quickscan.pk, een.pk]), f"{een.wie}, {een.organisatie}")
            for een in quickscan.interviews.niet_vervallen()
            if een.pk != self.interview.pk
        ]
