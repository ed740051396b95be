"""What waits for somebody: questions to the database that the page /mijn/ and the staff pages ask.

Each task says in one sentence what is the matter and leads to the page where one can do it. A constant number of
queries, however many regions there are.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import ROLLEN, Recht, mag
from regie.regios.organisatie import Contact, Organisatie
from regie.regios.regio import ErvarenCongruentie, Lidmaatschap, Regio
from regie.regios.voorstel import Regiovoorstel

MEESTE = 5
MAIL_DAGEN = 14


@dataclass(frozen=True)
class Taak:
    """One thing to do: `zin` says what, `href` is where."""

    zin: str
    href: str


@dataclass(frozen=True)
class Takengroep:
    """Tasks that belong together. `totaal` may be more than the tasks that are shown; `alles` leads to all of them."""

    kop: str
    taken: list[Taak]
    totaal: int
    alles: str = ""

    @property
    def regels(self) -> list[Taak]:
        """What stands in the list: the tasks, and how many more there are; that has no `href` without a page for it."""
        meer = self.totaal - len(self.taken)
        return [*self.taken, *([Taak(f"En nog {meer}", self.alles)] if meer else [])]


def eigen_regios(gebruiker) -> list[Lidmaatschap]:
    """The memberships of this person with their regions, by name, and of each region what is there already."""
    deel = {"regio": OuterRef("regio")}
    rijen = Lidmaatschap.objects.filter(gebruiker=gebruiker, regio__samengevoegd_in=None).select_related("regio")
    return list(
        rijen.annotate(
            heeft_organisaties=Exists(Organisatie.objects.filter(**deel)),
            heeft_contacten=Exists(Contact.objects.filter(**deel)),
            heeft_ervaring=Exists(ErvarenCongruentie.objects.filter(**deel)),
            heeft_anderen=Exists(Lidmaatschap.objects.filter(**deel).exclude(gebruiker=gebruiker))
            | Exists(Regiovoorstel.objects.nog_open().filter(**deel)),
        ).order_by("regio__naam", "regio__pk")
    )


def taken_in(lidmaatschap: Lidmaatschap) -> list[Taak]:
    """What is still to be done in one of `eigen_regios`, for who may do it. No query."""
    if Recht.REGIO_WIJZIGEN not in ROLLEN[lidmaatschap.rol].rechten:
        return []
    stappen = (
        (lidmaatschap.heeft_organisaties, "Zet erbij welke organisaties meedoen", "regio_organisaties"),
        (lidmaatschap.heeft_contacten, "Vul in wie er afspraken mag maken", "regio_contacten"),
        (lidmaatschap.heeft_ervaring, "Leg vast hoe jullie de werkgebieden ervaren", "regio_ervaring"),
        (lidmaatschap.heeft_anderen, "Nodig anderen uit", "regio_leden"),
    )
    return [Taak(zin, reverse(naam, args=[lidmaatschap.regio.slug])) for klaar, zin, naam in stappen if not klaar]


def taken_voor_medewerker(gebruiker) -> list[Takengroep]:
    """What waits for staff; nothing for anybody else. Groups without a task are left out."""
    if not mag(gebruiker, Recht.MENSEN_BEHEREN):
        return []
    mensen = reverse("mensen")
    groepen = (
        _groep(
            "Regio's zonder contactpersoon",
            zonder_contactpersoon(),
            lambda regio: Taak(f"Benoem een contactpersoon voor {regio}", reverse("regio_leden", args=[regio.slug])),
            reverse("regios"),
        ),
        _groep(
            "Uitgenodigd, en nog nooit ingelogd",
            nooit_ingelogd(),
            lambda mens: Taak(f"Vraag {mens} of de uitnodiging aankwam", reverse("mens", args=[mens.pk])),
            f"{mensen}?soort=nooit",
        ),
        _groep(
            "Mail die niet aankwam",
            mail_mislukt(),
            lambda mens: Taak(f"Kijk of het adres van {mens} klopt", reverse("mens", args=[mens.pk])),
        ),
    )
    return [groep for groep in groepen if groep.taken]


def _groep(kop, rijen, taak, alles="") -> Takengroep:
    eerste = [taak(rij) for rij in rijen[:MEESTE]]
    totaal = len(eerste) if len(eerste) < MEESTE else rijen.count()
    return Takengroep(kop, eerste, totaal, alles if totaal > len(eerste) else "")


def zonder_contactpersoon():
    """The regions for which staff named nobody yet, the oldest first."""
    benoemd = Lidmaatschap.objects.contactpersonen().filter(regio=OuterRef("pk"))
    return Regio.objects.filter(~Exists(benoemd), samengevoegd_in=None).order_by("created_at", "pk")


def nooit_ingelogd():
    """Those who were invited for something and have not been here yet, by name."""
    uitgenodigd = Q(Exists(Lidmaatschap.objects.filter(gebruiker=OuterRef("pk"))))
    rijen = Gebruiker.objects.filter(uitgenodigd | Q(is_staff=True) | Q(is_onderzoeker=True))
    return rijen.filter(last_login=None, is_active=True).order_by("naam", "email", "pk")


def mail_mislukt():
    """Those to whom a mail of the last weeks could not be sent, by name."""
    sinds = timezone.now() - timedelta(days=MAIL_DAGEN)
    mislukt = Gebeurtenis.objects.filter(wat="mail.mislukt", created_at__gt=sinds, persoon=OuterRef("pk"))
    return Gebruiker.objects.filter(Exists(mislukt), is_active=True).order_by("naam", "email", "pk")


def alleen_beheerd(gebruiker) -> list[Regio]:
    """The regions that nobody else looks after; to be handed over before the account can go."""
    beheren = Lidmaatschap.objects.beheren()
    anderen = beheren.filter(regio=OuterRef("pk"), gebruiker__is_active=True).exclude(gebruiker=gebruiker)
    eigen = beheren.filter(gebruiker=gebruiker).values("regio")
    return list(Regio.objects.filter(~Exists(anderen), pk__in=eigen).order_by("naam", "pk"))
