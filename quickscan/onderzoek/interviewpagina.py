"""The page of one interview in words, for the side of who looks."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from quickscan.onderzoek.actions.interviews import laatste_mail
from quickscan.onderzoek.models.interview import Interview
from quickscan.proces.toegang import Kant
from regie.mensen.bezorging import mailstand
from regie.stukken.bladdelen import Koppeling


@dataclass(frozen=True)
class Interviewpagina:
    interview: Interview
    kant: Kant

    @property
    def is_onderzoeker(self) -> bool:
        return self.kant.is_onderzoeker

    @property
    def is_intern(self) -> bool:
        """Whether who looks sees all of it: a contactpersoon sees only that somebody was proposed and how it stands."""
        return not self.kant.is_contactpersoon

    @property
    def wie(self) -> str:
        return ", ".join(filter(None, (self.interview.functie, self.interview.organisatie)))

    @property
    def kan_in_de_agenda(self) -> bool:
        return self.is_intern and not self.interview.is_vervallen and not self.interview.is_geweest

    @property
    def waar(self) -> str:
        return "Digitaal of aan de telefoon" if self.interview.digitaal else self.interview.plaats

    @property
    def videolink(self) -> str:
        return self.interview.videolink if self.interview.digitaal else ""

    @property
    def mail(self) -> str:
        """How the last invitation by mail stands, in a sentence; empty when there was none. One query."""
        if not self.interview.gemaild_op:
            return ""
        op = date_format(timezone.localtime(self.interview.gemaild_op), "j F Y, H:i")
        return mailstand(laatste_mail(self.interview)).zin(f"{op} uur")

    @property
    def soort(self) -> str:
        sector = self.interview.get_sector_display() if self.interview.sector else ""
        return ", ".join(filter(None, (self.interview.get_partij_display(), sector)))

    @property
    def voor_toestemming(self) -> Koppeling | None:
        """What a researcher does about the consent: take note of it, or of it being taken back. None for the others."""
        if not self.is_onderzoeker:
            return None
        if self.interview.toestemming:
            return self._naar("quickscan:interview_toestemming_terug", "Toestemming terugnemen")
        if self.interview.quickscan.is_actief:
            return self._naar("quickscan:interview_toestemming", "Leg de toestemming vast")
        return None

    @property
    def wijzigen(self) -> list[Koppeling]:
        """What this side may change about the person; a contactpersoon until somebody is invited."""
        interview = self.interview
        if not interview.quickscan.is_actief or interview.gewist:
            return []
        if not self.is_intern and not interview.is_voorgesteld:
            return []
        koppelingen = [self._naar("quickscan:interview_wijzigen", "Wijzig de gegevens")]
        if interview.is_voorgesteld or interview.is_vervallen:
            koppelingen.append(self._naar("quickscan:interview_weghalen", "Verwijder van de lijst"))
        return koppelingen

    def _naar(self, naam: str, tekst: str) -> Koppeling:
        return Koppeling(reverse(naam, args=[self.interview.quickscan_id, self.interview.pk]), tekst)
