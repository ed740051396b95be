"""What a sender reads of the mails that were sent: how many were taken, and who did not get theirs and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import CharField, Count, Max, Model, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone

from regie.aansluiting import MAIL_OVER
from regie.stukken.tekst import hoeveel

from .gebruiker import Gebruiker
from .mail import Ontvanger, adres_van
from .ontvangers import ontvangers
from .rechten import Recht, mag
from .zending import Zending, Zendingreden, Zendingstatus, Zichtbaar


@dataclass(frozen=True)
class NietBezorgd:
    """Somebody who did not get a mail; `wie` and `adres` are empty where the sender may not know who that is."""

    wie: str
    adres: str
    waarom: str


@dataclass
class Bezorging:
    """The mails about one thing. `over`: that thing, None when it is gone or when they are about none."""

    sleutel: str
    over: Model | None = None
    aangenomen: int = 0
    onderweg: int = 0
    mislukt: int = 0
    niet: list[NietBezorgd] = field(default_factory=list)

    @property
    def zin(self) -> str:
        """How it stands, of all of them together."""
        zinnen = []
        if self.onderweg:
            zinnen.append(f"We versturen {hoeveel(self.onderweg, 'mail', 'mails')} nu.")
        if self.mislukt and self.aangenomen:
            zinnen.append(f"{hoeveel(self.aangenomen, 'mail is', 'mails zijn')} verstuurd.")
        if self.mislukt:
            zinnen.append(f"{hoeveel(self.mislukt, 'mail is', 'mails zijn')} niet bezorgd.")
        return " ".join(zinnen)


def te_zien(rijen: QuerySet) -> QuerySet:
    """Leave out what would tell something about one person that nobody may know: then only what holds for all alike."""
    return rijen.exclude(Q(zichtbaar=Zichtbaar.NIETS) & ~Q(reden=Zendingreden.GEEN_SERVER))


def mails_van(gebruiker: Gebruiker) -> QuerySet:
    """Return the mails of this sender about what they may still know of, and of those what they may see.

    Who no longer organises a scan or belongs to a region, mails nobody about it again. What is about accounts alone is
    for staff.
    """
    mogen = Q(over_soort="") if mag(gebruiker, Recht.MENSEN_BEHEREN) else Q(pk__in=[])
    for soort, van in MAIL_OVER.items():
        nummers = van(gebruiker).order_by().annotate(als_tekst=Cast("pk", CharField())).values("als_tekst")
        mogen |= Q(over_soort=soort, over_nummer__in=nummers)
    return te_zien(Zending.objects.filter(mogen, door=gebruiker))


@dataclass(frozen=True)
class Postzorgen:
    """How many mails of a sender were not delivered, and how many wait after a try that failed."""

    niet: int
    wacht: int

    @property
    def zin(self) -> str:
        """What is the matter with mails about the page one reads; empty when nothing is."""
        zinnen = []
        if self.niet:
            zinnen.append(
                f"{hoeveel(self.niet, 'mail van jou hierover is', 'mails van jou hierover zijn')} niet bezorgd."
            )
        if self.wacht:
            wachten = hoeveel(self.wacht, "mail van jou hierover wacht", "mails van jou hierover wachten")
            zinnen.append(f"{wachten} nog op een mailserver. We proberen het vanzelf opnieuw.")
        return " ".join(zinnen)


def zorgen(gebruiker: Gebruiker, over: Model | None = None) -> Postzorgen:
    """Count what did not get there yet of this sender; with `over` of what is about that object. One query.

    Without `over` of all that they may still know of; who reads a page about an object, may know of that.
    """
    rijen = te_zien(Zending.objects.over(over).filter(door=gebruiker)) if over else mails_van(gebruiker)
    return Postzorgen(
        **rijen.aggregate(
            niet=Count("pk", filter=Q(status=Zendingstatus.NIET_BEZORGD)),
            wacht=Count("pk", filter=Q(status=Zendingstatus.WACHT, pogingen__gt=0)),
        )
    )


def per_onderwerp(rijen: QuerySet) -> list[Bezorging]:
    """Put these mails together by what they are about, the newest first; only where something is not there yet."""
    rijen, nog_niet = te_zien(rijen), ~Q(status=Zendingstatus.AANGENOMEN)
    # What is to go later by itself, may still be taken back.
    rijen = rijen.exclude(status=Zendingstatus.WACHT, pogingen=0, weer_op__gt=timezone.now())
    groepen = (
        rijen.values("over_soort", "over_nummer")
        .annotate(
            aangenomen=Count("pk", filter=Q(status=Zendingstatus.AANGENOMEN)),
            mislukt=Count("pk", filter=Q(status=Zendingstatus.NIET_BEZORGD)),
            nog_niet=Count("pk", filter=nog_niet),
            laatste=Max("pk"),
        )
        .filter(nog_niet__gt=0)
        .order_by("-laatste")
    )
    mislukt = list(rijen.niet_bezorgd().order_by("-pk"))
    aan = ontvangers(mislukt)
    return [
        Bezorging(
            sleutel=f"{groep['over_soort']}:{groep['over_nummer']}",
            over=_onderwerp(groep["over_soort"], groep["over_nummer"]),
            aangenomen=groep["aangenomen"],
            onderweg=groep["nog_niet"] - groep["mislukt"],
            mislukt=groep["mislukt"],
            niet=_namen(
                (een, aan.get(een.pk))
                for een in mislukt
                if (een.over_soort, een.over_nummer) == (groep["over_soort"], groep["over_nummer"])
            ),
        )
        for groep in groepen
    ]


def _onderwerp(soort: str, nummer: str) -> Model | None:
    return apps.get_model(soort)._base_manager.filter(pk=nummer).first() if soort else None


def _namen(rijen: Iterable[tuple[Zending, Ontvanger | None]]) -> list[NietBezorgd]:
    """Each person once with the same reason, in this order."""
    return list(dict.fromkeys(_niet_bezorgd(zending, wie) for zending, wie in rijen))


def _niet_bezorgd(zending: Zending, wie: Ontvanger | None) -> NietBezorgd:
    waarom = zending.get_reden_display()
    if wie is None or zending.zichtbaar != Zichtbaar.MET_NAAM:
        return NietBezorgd("", "", waarom)
    naam = getattr(wie, "naam", "") or getattr(wie, "aanhef", "") or getattr(wie, "organisatie", "")
    return NietBezorgd(naam or adres_van(wie), adres_van(wie) if naam else "", waarom)


@dataclass(frozen=True)
class Mailstand:
    """How one mail stands with those it is to. `waarom`: of those that were not delivered, in words, each once."""

    onderweg: int
    niet: int
    waarom: tuple[str, ...]

    @property
    def is_verstuurd(self) -> bool:
        """Whether every mail server took it, as far as we know; after two weeks only what failed is known."""
        return not self.onderweg and not self.niet

    def zin(self, op: str) -> str:
        """Say it, for a mail that was asked for on `op` (a day in words)."""
        return f"Verstuurd op {op}" if self.is_verstuurd else f"Gevraagd op {op}. {self.zorg}"

    @property
    def zorg(self) -> str:
        """What is not there yet, or not delivered; empty when nothing is."""
        zinnen = []
        if self.onderweg:
            zinnen.append(f"{hoeveel(self.onderweg, 'mail is', 'mails zijn')} nog onderweg.")
        if self.niet:
            zinnen.append(f"{hoeveel(self.niet, 'mail is', 'mails zijn')} niet bezorgd. {' '.join(self.waarom)}")
        return " ".join(zinnen)


def mailstand(rijen: QuerySet) -> Mailstand:
    """Return how these mails stand; for who may know to whom they are. One query."""
    tellen = list(
        te_zien(rijen).exclude(status=Zendingstatus.AANGENOMEN).values_list("status", "reden").annotate(Count("pk"))
    )
    niet = [(reden, aantal) for status, reden, aantal in tellen if status == Zendingstatus.NIET_BEZORGD]
    aantal = sum(aantal for _, aantal in niet)
    return Mailstand(
        onderweg=sum(aantal for _, _, aantal in tellen) - aantal,
        niet=aantal,
        waarom=tuple(Zendingreden(reden).label for reden, _ in sorted(niet)),
    )
