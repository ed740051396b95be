"""The applications of a round side by side: what the choice is made of (domein §5.3)."""

from dataclasses import dataclass

from quickscan.proces.models import Quickscan, Ronde
from quickscan.proces.nodig import Nodig, wat_nodig_is
from quickscan.proces.overgangen import NIET_GEKOZEN, Quickscanstatus
from quickscan.proces.stappen import STAPPEN, Stapdefinitie, Stapsleutel, Tekort
from quickscan.proces.toegang import Handeling, Kant, om_te_sluiten
from quickscan.proces.voorwaarden import VOORWAARDEN
from regie.regios.congruentie import Congruentie, Samenval
from regie.regios.congruentie.zinnen import over_geheel
from regie.regios.gebied import congruenties
from regie.stukken.tekst import hoeveel, opsomming


def _vooraf() -> list[Stapdefinitie]:
    return [een for een in STAPPEN.values() if een.vooraf]


@dataclass(frozen=True)
class Kandidaat:
    """One application. `mist`: in sentences what keeps it from being chosen, empty when it can be."""

    quickscan: Quickscan
    gemeenten: list
    congruentie: Congruentie | None
    akkoorden: int
    mist: tuple[Tekort, ...]

    @property
    def nodig(self) -> list[Nodig]:
        """The same with where staff solves it, or who else can; a pause is ended on the page of the quickscan."""
        return wat_nodig_is(self.quickscan, Kant.MEDEWERKER, self.mist)

    @property
    def kan(self) -> bool:
        return self.quickscan.status == Quickscanstatus.AANGEMELD and not self.mist

    @property
    def inwoners(self) -> int:
        return sum(gemeente.inwoners for gemeente in self.gemeenten)

    @property
    def provincies(self) -> str:
        return opsomming(sorted({gemeente.provincie for gemeente in self.gemeenten}))

    @property
    def gemeentenamen(self) -> str:
        return ", ".join(gemeente.naam for gemeente in self.gemeenten)

    @property
    def schaal(self) -> str:
        afbakening = self.quickscan.afbakening
        return afbakening.get_schaal_display() if afbakening else ""

    @property
    def samenvallen(self) -> str:
        """How many kinds of working area lie in one piece."""
        bekend = (
            [een for een in self.congruentie.soorten if een.uitkomst != Samenval.ONBEKEND] if self.congruentie else []
        )
        if not bekend:
            return ""
        een_gebied = sum(een.uitkomst != Samenval.DISCONGRUENT for een in bekend)
        return f"{een_gebied} van {hoeveel(len(bekend), 'soort werkgebied', 'soorten werkgebieden')} in één gebied"

    @property
    def ligging(self) -> str:
        """In a few sentences how the working areas lie over the region."""
        return over_geheel(self.congruentie) if self.congruentie else ""

    @property
    def voorwaarden(self) -> str:
        return f"{self.akkoorden} van {len(VOORWAARDEN)}"


def _mist(quickscan: Quickscan) -> tuple[Tekort, ...]:
    """What is missing of the first three steps, but for the choice itself; and the steps that are not closed yet."""
    zinnen = []
    for definitie in _vooraf():
        open_ = definitie.ontbreekt(quickscan)
        if definitie.sleutel == Stapsleutel.SELECTIE:
            # Its last sentence says that the choice is still to be made.
            open_ = open_[:-1] if quickscan.status in NIET_GEKOZEN else open_
        elif not open_ and not quickscan.stap(definitie.sleutel).is_klaar:
            zin = f"De stap {definitie.naam.lower()} is nog niet gesloten."
            open_ = [Tekort(zin, "quickscan:stap", om_te_sluiten(definitie), definitie.sleutel.value)]
        zinnen += open_
    if quickscan.pauze:
        zinnen.append(Tekort("De quickscan is gepauzeerd.", "quickscan:quickscan", Handeling.LEIDEN))
    return tuple(zinnen)


def kandidaten(ronde: Ronde) -> list[Kandidaat]:
    """Return all applications, by target group and in the order in which they came; constant queries."""
    rijen = (
        Quickscan.objects.filter(ronde=ronde)
        .met_stappen(_vooraf())
        .select_related("ronde", "regio__samengevoegd_in", "mao_begeleider")
        .prefetch_related(
            "onderzoekers__gebruiker", "gemeenten", "regio__gemeenten", "regio__samengevoegd_in__gemeenten", "pauzes"
        )
        .order_by("doelgroep", "created_at", "pk")
    )
    rijen = list(rijen)
    gemeenten = [list((een.regio_nu or een).gemeenten.all()) for een in rijen]
    # Of different years nothing can be counted.
    telbaar = [groep if len({gemeente.jaar for gemeente in groep}) == 1 else [] for groep in gemeenten]
    geldig = {(een.sleutel, een.versie) for een in VOORWAARDEN}
    return [
        Kandidaat(
            quickscan=een,
            gemeenten=groep,
            congruentie=congruentie if congruentie.rijen else None,
            akkoorden=len(geldig & {(rij.voorwaarde, rij.versie) for rij in een.akkoorden.all()}),
            mist=_mist(een),
        )
        for een, groep, congruentie in zip(rijen, gemeenten, congruenties(telbaar), strict=True)
    ]
