"""How a quickscan stands, for the board and for its own pages: the steps as a line, whose turn, days, what is missing.

Reads what `voor_bord()` fetched, so a board costs no query per region.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator

from quickscan.proces.models import Quickscan, Stap
from quickscan.proces.nodig import Nodig, wat_nodig_is
from quickscan.proces.overgangen import Quickscanstatus, Stapstatus
from quickscan.proces.stappen import Partner, Stapdefinitie, Stapsleutel, Tekort
from quickscan.proces.termijnen import werkdagen_tussen
from quickscan.proces.toegang import Handeling, Kant
from regie.stukken.tekst import hoeveel

KANT = {Partner.MAO: Kant.MEDEWERKER, Partner.AEF: Kant.ONDERZOEKER, Partner.REGIO: Kant.CONTACTPERSOON}


def dagen_zin(dag: date, vandaag: date) -> str:
    """Say how far off a day is: "vandaag", "nog 12 dagen", "3 dagen te laat"."""
    dagen = (dag - vandaag).days
    if dagen < 0:
        return f"{hoeveel(-dagen, 'dag', 'dagen')} te laat"
    return f"nog {hoeveel(dagen, 'dag', 'dagen')}" if dagen else "vandaag"


class Lijnstand(TextChoices):
    """How one step in the line stands, with the words for it."""

    KLAAR = "klaar", "klaar"
    BEZIG = "bezig", "nu bezig"
    LAAT = "laat", "nu bezig, te laat"
    LATER = "later", "nog te doen"


@dataclass(frozen=True)
class Lijnstap:
    """One step in the line."""

    stap: Stap
    staat: Lijnstand

    @property
    def definitie(self) -> Stapdefinitie:
        return self.stap.definitie

    @property
    def zin(self) -> str:
        """The state in words."""
        return self.staat.label

    @property
    def is_klaar(self) -> bool:
        return self.staat == Lijnstand.KLAAR

    @property
    def is_bezig(self) -> bool:
        """It is being done, and not late."""
        return self.staat == Lijnstand.BEZIG

    @property
    def is_laat(self) -> bool:
        return self.staat == Lijnstand.LAAT


@dataclass(frozen=True)
class Gang:
    """A quickscan as it stands for one person. `kant`: on which side they are; `begeleidt`: whether they guide it.

    `wacht_op_mij`: for the board, as `Stap.objects.wacht_op` says it.
    """

    quickscan: Quickscan
    kant: str
    vandaag: date
    begeleidt: bool = False
    wacht_op_mij: bool = False

    @cached_property
    def lijn(self) -> list[Lijnstap]:
        return [Lijnstap(stap, self._staat(stap)) for stap in self.quickscan.stappen.all()]

    def _staat(self, stap: Stap) -> Lijnstand:
        if stap.is_klaar:
            return Lijnstand.KLAAR
        if stap is not self.stap:
            return Lijnstand.LATER
        return Lijnstand.LAAT if self.is_laat else Lijnstand.BEZIG

    @cached_property
    def stap(self) -> Stap | None:
        """The step to work on: the one that is being done, or the research that still has to begin. None at the end."""
        if not self.quickscan.is_actief:
            return None
        return self.quickscan.huidige_stap or self.quickscan.stap(Stapsleutel.ONDERZOEK)

    @property
    def wacht_op_begin(self) -> bool:
        """The region is chosen, and nobody has started the research yet."""
        return self.stap is not None and self.stap.status == Stapstatus.TE_DOEN

    @property
    def is_laat(self) -> bool:
        """Whether the step is over its term; not while paused."""
        stap = self.stap
        return bool(stap and stap.termijn and stap.termijn < self.vandaag and not self.quickscan.pauze)

    @property
    def loopt_uit(self) -> bool:
        """Whether the three months are over."""
        return self.quickscan.is_actief and (self.quickscan.dagen_over or 0) < 0

    @property
    def aan_zet(self) -> Partner | None:
        """Whose turn it is; None when nothing can be done now: paused, or over."""
        if self.stap is None or self.quickscan.pauze:
            return None
        if self.wacht_op_begin and not self.quickscan.onderzoekers.all():
            return Partner.MAO
        return Partner(self.stap.aan_zet)

    @property
    def ben_ik(self) -> bool:
        """Whether it is the turn of the side this person is on."""
        return self.aan_zet is not None and KANT[self.aan_zet] == self.kant

    @property
    def wie(self) -> str:
        """Whose turn it is, in words for this person."""
        if self.aan_zet is None:
            return "Niemand"
        return "Jij" if self.is_voor_mij else self.aan_zet.label

    @property
    def is_voor_mij(self) -> bool:
        """Whether it is for this very person to do, and not for a colleague."""
        return self.ben_ik and (self.kant != Kant.MEDEWERKER or self.begeleidt)

    @property
    def wacht_op(self) -> str:
        """The same after "Wacht op"."""
        namen = {Partner.MAO: "Met Andere Ogen", Partner.AEF: "AEF", Partner.REGIO: "de regio"}
        return "jou" if self.is_voor_mij else namen.get(self.aan_zet, "niemand")

    @property
    def doelgroep(self) -> str:
        """Whom it is about, as short as the board says it."""
        return "0–6 jaar" if self.quickscan.is_voor_jonge_kinderen else "PO en VO"

    @property
    def let_op(self) -> str:
        """What draws attention to it on the board (CSS): "laat", "mij" or nothing."""
        return "laat" if self.is_laat or self.loopt_uit else "mij" if self.wacht_op_mij else ""

    @property
    def waarom(self) -> str:
        """Why it is paused or over, after its status; empty when nothing was said."""
        reden = self.quickscan.pauze.reden if self.quickscan.pauze else self.quickscan.reden
        return f": {Truncator(reden).chars(120)}" if reden else ""

    @property
    def termijn_op_het_bord(self) -> str:
        """When its step has to be ready; empty without a term."""
        if self.stap is None or self.stap.termijn is None:
            return ""
        over = f" ({self.termijn_zin})" if self.termijn_zin else ""
        return f"klaar op {date_format(self.stap.termijn, 'j F')}{over}"

    @property
    def over_tot_einde(self) -> str:
        """How much is left of the three months, for who is not over them."""
        return f"{self.einde_zin}, {hoeveel(self.werkdagen_over, 'werkdag', 'werkdagen')}"

    @property
    def wie_precies(self) -> str:
        """The names that go with it, as far as there are accounts; empty when it is for who reads it."""
        if self.is_voor_mij:
            return ""
        if self.aan_zet == Partner.MAO and self.quickscan.mao_begeleider:
            return str(self.quickscan.mao_begeleider)
        if self.aan_zet == Partner.MAO:
            return "nog geen begeleider"
        if self.aan_zet == Partner.AEF:
            return ", ".join(str(een.gebruiker) for een in self.quickscan.onderzoekers.all())
        return ""

    @property
    def nodig(self) -> list[Nodig]:
        """The same with where this person solves it, or who else can."""
        return wat_nodig_is(self.quickscan, Kant(self.kant), self.mist)

    @cached_property
    def mist(self) -> list[Tekort]:
        """What the current step still lacks, in sentences."""
        if self.stap is None:
            return []
        if self.wacht_op_begin:
            onderzoekers = self.quickscan.onderzoekers.all()
            if not onderzoekers:
                return [Tekort("Er is nog geen onderzoeker.", "quickscan:mensen", Handeling.LEIDEN)]
            sleutel = Stapsleutel.ONDERZOEK.value
            return [Tekort("Het onderzoek is nog niet begonnen.", "quickscan:stap", Handeling.STAP_SLUITEN, sleutel)]
        return self.stap.definitie.ontbreekt(self.quickscan)

    @property
    def termijn_zin(self) -> str:
        """How far off the term of this step is; empty without one or while paused."""
        if self.stap is None or self.stap.termijn is None or self.quickscan.pauze:
            return ""
        return dagen_zin(self.stap.termijn, self.vandaag)

    @property
    def einde_zin(self) -> str:
        """How far off the end of the three months is; empty before the startgesprek and after the end."""
        if not self.quickscan.is_actief or self.quickscan.einddatum is None:
            return ""
        return dagen_zin(self.quickscan.einddatum, self.vandaag)

    @property
    def werkdagen_over(self) -> int:
        """Working days left of the three months; 0 when there are none."""
        eind = self.quickscan.einddatum
        return max(werkdagen_tussen(self.vandaag, eind), 0) if eind else 0

    @property
    def status(self) -> str:
        return "Gepauzeerd" if self.quickscan.pauze else Quickscanstatus(self.quickscan.status).label


# What one can look at on the board: key -> (name, which pictures). In the order of the buttons.
FILTERS: dict[str, tuple[str, Callable[[Gang], bool]]] = {
    "alles": ("Alles wat loopt", lambda gang: gang.quickscan.is_actief),
    "mij": ("Wacht op mij", lambda gang: gang.wacht_op_mij),
    "laat": ("Te laat", lambda gang: gang.is_laat or gang.loopt_uit),
    "mao": ("Wacht op Met Andere Ogen", lambda gang: gang.aan_zet == Partner.MAO),
    "aef": ("Wacht op AEF", lambda gang: gang.aan_zet == Partner.AEF),
    "regio": ("Wacht op de regio", lambda gang: gang.aan_zet == Partner.REGIO),
    "pauze": ("Gepauzeerd", lambda gang: gang.quickscan.pauze is not None),
    "voorbij": (
        "Klaar of gestopt",
        lambda gang: gang.quickscan.status in (Quickscanstatus.AFGEROND, Quickscanstatus.GESTOPT),
    ),
}


def _volgorde(gang: Gang) -> tuple:
    """What needs attention first: late, what waits for me, then the nearest term. Paused and finished last."""
    termijn = gang.stap.termijn if gang.stap else None
    return (
        not gang.quickscan.is_actief or gang.quickscan.pauze is not None,
        not (gang.is_laat or gang.loopt_uit),
        not gang.wacht_op_mij,
        termijn or date.max,
        gang.quickscan.naam,
    )


def gangen(gebruiker, kant: str, rijen: Iterable[Quickscan]) -> list[Gang]:
    """Return how these stand for this person, the most urgent first. `rijen` come out of `voor_bord()`."""
    vandaag = timezone.localdate()
    op_mij = set(Stap.objects.wacht_op(gebruiker).values_list("quickscan", flat=True))
    gangen = [Gang(een, kant, vandaag, een.mao_begeleider_id == gebruiker.pk, een.pk in op_mij) for een in rijen]
    return sorted(gangen, key=_volgorde)


def gang_van(quickscan: Quickscan, kant: str, gebruiker) -> Gang:
    """Return how this quickscan stands today for this person. `quickscan` comes out of `voor_bord()`."""
    return Gang(quickscan, kant, timezone.localdate(), quickscan.mao_begeleider_id == gebruiker.pk)
