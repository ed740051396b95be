"""Who may see and do what in a quickscan: one table (ontwerp §4.4). Whether it is the moment, the action asks.

Who may know of a quickscan at all: `Quickscan.objects.zichtbaar_voor` (others get 404). Somebody without an account has
a personal link, and sees by it only the own application, or the own review.
"""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import TextChoices

from quickscan.proces.models import Quickscan
from quickscan.proces.overgangen import NIET_GEKOZEN
from quickscan.proces.stappen import Stapdefinitie
from regie.mensen.rechten import Recht
from regie.mensen.rechten import mag as mag_op_de_site
from regie.regios.regio import Lidmaatschap


class Kant(TextChoices):
    """On which side somebody stands in one quickscan."""

    MEDEWERKER = "medewerker", "Met Andere Ogen"
    ONDERZOEKER = "onderzoeker", "de onderzoekers"
    CONTACTPERSOON = "contactpersoon", "de regio"
    AANMELDER = "aanmelder", "wie de regio aanmeldde"
    GEEN = "", "een ander"

    @property
    def is_medewerker(self) -> bool:
        return self is Kant.MEDEWERKER

    @property
    def is_onderzoeker(self) -> bool:
        return self is Kant.ONDERZOEKER

    @property
    def is_contactpersoon(self) -> bool:
        return self is Kant.CONTACTPERSOON


class Handeling(TextChoices):
    """Something somebody does in one quickscan."""

    ZIEN = "zien"  # its page: steps, dates, whose turn, and the steps without what has a line of its own here
    AANMELDING_LEZEN = "aanmelding_lezen"
    VOORWAARDEN_AANVAARDEN = "voorwaarden_aanvaarden"
    LEIDEN = "leiden"  # choose, close and reopen any step, pause, stop, name people, terms, both talks
    STAP_SLUITEN = "stap_sluiten"  # those steps that researchers may close as well (`Stapdefinitie.onderzoeker_sluit`)
    AFBAKENEN = "afbakenen"
    MENSEN_VOORSTELLEN = "mensen_voorstellen"  # people to interview; a contactpersoon sees those it proposed itself
    INTERVIEWS_ZIEN = "interviews_zien"  # all of them
    DOCUMENTEN_ZIEN = "documenten_zien"
    ONDERZOEKEN = "onderzoeken"  # plan and hold interviews, documents, and READ AND WRITE NOTES
    SCHRIJVEN = "schrijven"  # drafts of factsheet and advice: read, write, release, answer comments
    GESCHIEDENIS_ZIEN = "geschiedenis_zien"  # who did what, and when
    TOETSING_VOLGEN = "toetsing_volgen"  # who answered, and the comments; the others see how many


_MET_CONTACTPERSOON = frozenset({Kant.MEDEWERKER, Kant.ONDERZOEKER, Kant.CONTACTPERSOON})
_INTERN = frozenset({Kant.MEDEWERKER, Kant.ONDERZOEKER})
_ONDERZOEKER = frozenset({Kant.ONDERZOEKER})
WIE: dict[Handeling, frozenset[Kant]] = {
    Handeling.ZIEN: _MET_CONTACTPERSOON,
    Handeling.AANMELDING_LEZEN: _MET_CONTACTPERSOON | {Kant.AANMELDER},
    Handeling.VOORWAARDEN_AANVAARDEN: frozenset({Kant.CONTACTPERSOON, Kant.AANMELDER}),
    Handeling.LEIDEN: frozenset({Kant.MEDEWERKER}),
    Handeling.STAP_SLUITEN: _INTERN,
    Handeling.AFBAKENEN: _INTERN,
    Handeling.MENSEN_VOORSTELLEN: _MET_CONTACTPERSOON,
    Handeling.INTERVIEWS_ZIEN: _INTERN,
    Handeling.DOCUMENTEN_ZIEN: _INTERN,
    Handeling.ONDERZOEKEN: _ONDERZOEKER,
    Handeling.SCHRIJVEN: _ONDERZOEKER,
    Handeling.GESCHIEDENIS_ZIEN: _INTERN,
    Handeling.TOETSING_VOLGEN: _INTERN,
}


@dataclass(frozen=True)
class Toegang:
    """One quickscan for one person: what a view is given when not every side sees the same (`halen.met_toegang`)."""

    quickscan: Quickscan
    kant: Kant

    def mag(self, handeling: Handeling) -> bool:
        """Say whether this side may do this."""
        return self.kant in WIE[handeling]


def om_te_sluiten(stap: Stapdefinitie) -> Handeling:
    """Return what somebody must be allowed to do to close or reopen this step."""
    return Handeling.STAP_SLUITEN if stap.onderzoeker_sluit else Handeling.LEIDEN


def kant_van(gebruiker, quickscan: Quickscan) -> Kant:
    """Say on which side this person stands in this quickscan; GEEN when on none. At most two queries.

    Staff are never its researchers: who becomes staff loses the notes.
    """
    if gebruiker is None or not gebruiker.is_authenticated or not gebruiker.is_active:
        return Kant.GEEN
    if mag_op_de_site(gebruiker, Recht.QUICKSCANS_LEIDEN):
        return Kant.MEDEWERKER
    if gebruiker.is_onderzoeker and quickscan.onderzoekers.filter(gebruiker=gebruiker).exists():
        return Kant.ONDERZOEKER
    if quickscan.regio_nu and (
        Lidmaatschap.objects.contactpersonen().filter(gebruiker=gebruiker, regio=quickscan.regio_nu).exists()
    ):
        return Kant.CONTACTPERSOON
    if quickscan.aangemeld_door_id == gebruiker.pk and quickscan.status in NIET_GEKOZEN:
        return Kant.AANMELDER
    return Kant.GEEN


def andere_onderzoekers(quickscan: Quickscan, gebruiker) -> list:
    """Return the accounts that stand on the side of the researchers now, besides this one, by name. One query."""
    rijen = quickscan.onderzoekers.exclude(gebruiker=gebruiker).filter(
        gebruiker__is_active=True, gebruiker__is_onderzoeker=True, gebruiker__is_staff=False
    )
    return [een.gebruiker for een in rijen.select_related("gebruiker").order_by("gebruiker__naam", "gebruiker")]


def mag(gebruiker, handeling: Handeling, quickscan: Quickscan) -> bool:
    """Say whether this person may do this in this quickscan."""
    return kant_van(gebruiker, quickscan) in WIE[handeling]


def eis(gebruiker, handeling: Handeling, quickscan: Quickscan) -> None:
    """Refuse with PermissionDenied (403) what `mag` does not allow."""
    if not mag(gebruiker, handeling, quickscan):
        raise PermissionDenied(f"{kant_van(gebruiker, quickscan) or 'een ander'} mag niet: {handeling}")
