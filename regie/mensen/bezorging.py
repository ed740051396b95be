"""What a sender reads of the mails that were sent: how many were taken, and who did not get theirs and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Count, Model, Q, QuerySet

from regie.stukken.tekst import hoeveel

from .bezorgen import ontvanger
from .gebruiker import Gebruiker
from .mail import adres_van
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
        totaal = self.aangenomen + self.onderweg + self.mislukt
        zinnen = []
        if self.onderweg:
            zinnen.append(f"We versturen {hoeveel(self.onderweg, 'mail', 'mails')} nu.")
        if self.mislukt:
            zinnen.append(f"{self.aangenomen} van de {hoeveel(totaal, 'mail is', 'mails zijn')} verstuurd.")
            zinnen.append(f"{hoeveel(self.mislukt, 'mail is', 'mails zijn')} niet bezorgd.")
        return " ".join(zinnen)


def te_zien(rijen: QuerySet) -> QuerySet:
    """Leave out what would tell something about one person that nobody may know: then only what holds for all alike."""
    return rijen.exclude(Q(zichtbaar=Zichtbaar.NIETS) & ~Q(reden=Zendingreden.GEEN_SERVER))


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
    """Count what did not get there yet of this sender; with `over` of what is about that object. One query."""
    rijen = te_zien(Zending.objects.filter(door=gebruiker))
    return Postzorgen(
        **(rijen.over(over) if over else rijen).aggregate(
            niet=Count("pk", filter=Q(status=Zendingstatus.NIET_BEZORGD)),
            wacht=Count("pk", filter=Q(status=Zendingstatus.WACHT, pogingen__gt=0)),
        )
    )


def per_onderwerp(rijen: QuerySet) -> list[Bezorging]:
    """Put these mails together by what they are about, the newest first; only where something is not there yet."""
    groepen: dict[str, list[Zending]] = {}
    for zending in te_zien(rijen).order_by("-pk"):
        groepen.setdefault(f"{zending.over_soort}:{zending.over_nummer}", []).append(zending)
    gemaakt = [_bezorging(sleutel, groep) for sleutel, groep in groepen.items()]
    return [een for een in gemaakt if een.onderweg or een.mislukt]


def _bezorging(sleutel: str, zendingen: Iterable[Zending]) -> Bezorging:
    soort, _, nummer = sleutel.partition(":")
    over = apps.get_model(soort)._base_manager.filter(pk=nummer).first() if soort else None
    uit = Bezorging(sleutel, over)
    for zending in zendingen:
        if zending.status == Zendingstatus.AANGENOMEN:
            uit.aangenomen += 1
        elif zending.status == Zendingstatus.NIET_BEZORGD:
            uit.mislukt += 1
            een = _niet_bezorgd(zending)
            if een not in uit.niet:
                uit.niet.append(een)
        else:
            uit.onderweg += 1
    return uit


def _niet_bezorgd(zending: Zending) -> NietBezorgd:
    waarom = zending.get_reden_display()
    wie = ontvanger(zending) if zending.zichtbaar == Zichtbaar.MET_NAAM else None
    if wie is None:
        return NietBezorgd("", "", waarom)
    naam = getattr(wie, "naam", "") or getattr(wie, "aanhef", "") or getattr(wie, "organisatie", "")
    return NietBezorgd(naam or adres_van(wie), adres_van(wie) if naam else "", waarom)
