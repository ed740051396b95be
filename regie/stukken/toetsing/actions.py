"""What happens in a review, of whatever document: ask, remind, withdraw a link; remark, be ready; answer, close.

Each is a step of an action of the document. That one opens the transaction, locks what the review is of, looks whether
this person may and whether it is the moment, and writes what happened to the history; the rows given here are as they
are after the lock. Who comes by a link has no account, so nobody is `by`.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import capfirst

from regie.mensen.gedeeld import mail_allen
from regie.mensen.ontvangers import vergeet
from regie.mensen.toegangslink import Toegangslink
from regie.stukken.fouten import Achterhaald, ActieFout
from regie.stukken.tekst import op_een_regel, schoon

from .models import AbstractOpmerking, AbstractToetser, AbstractToetsing, Verwerking
from .stuk import Toetsstuk

# So long after the term one can still read what was sent, and what came of it.
LINK_DAGEN = 60
HERINNEREN_NA = timedelta(hours=20)
# Of one person: more is a conversation to have.
MEESTE_OPMERKINGEN = 40


class NietMeerOpen(ActieFout):
    """The term is over, or the review was closed."""

    def __init__(self, stuk: Toetsstuk):
        super().__init__(f"Reageren kan niet meer. Wat je eerder bewaarde, hebben {stuk.schrijvers} wel.")


# Of the writers.
def vraag(toetsing: AbstractToetsing, mensen: Iterable[AbstractToetser]) -> list:
    """Save who is asked in this round; who has no address is left out. Returns those that were saved.

    Raises ValidationError for an address that is none.
    """
    gevraagd = [een for een in mensen if een.email]
    for toetser in gevraagd:
        toetser.toetsing = toetsing
        toetser.full_clean(exclude=["toetsing"])
        toetser.save()
    return gevraagd


def link_van(stuk: Toetsstuk, toetser: AbstractToetser) -> Toegangslink:
    """Return the link of this person that works, made when there is none."""
    links = Toegangslink.objects.van(toetser).filter(doel=stuk.linkdoel).geldig()
    einde = datetime.combine(toetser.toetsing.tot + timedelta(days=LINK_DAGEN), time.max)
    return links.first() or Toegangslink.objects.maak(
        doel=stuk.linkdoel, onderwerp=toetser, verloopt_op=timezone.make_aware(einde)
    )


def mail_met_link(sjabloon: str, stuk: Toetsstuk, toetsers: Sequence[AbstractToetser], *, door, **context) -> None:
    """Mail each of these people the own link, when what is written now is certain. Raises MailbudgetOp."""

    def eigen(toetser: AbstractToetser) -> dict:
        return {"link": link_van(stuk, toetser)}

    mail_allen(sjabloon, toetsers, door=door, eigen=eigen, **context)


def wie_heeft_link(stuk: Toetsstuk, toetsers: Sequence[AbstractToetser]) -> set[int]:
    """Return the numbers of those whose link works, in one query."""
    if not toetsers:
        return set()
    links = Toegangslink.objects.geldig().filter(
        doel=stuk.linkdoel,
        onderwerp_soort=toetsers[0]._meta.label_lower,
        onderwerp_id__in=[toetser.pk for toetser in toetsers],
    )
    return set(links.values_list("onderwerp_id", flat=True))


def kies_te_herinneren(stuk: Toetsstuk, toetsing: AbstractToetsing) -> list:
    """Choose who is mailed once more and note that: who did not react and can, at most once a day each.

    Raises Achterhaald (closed, or the term is over), ActieFout when there is nobody to mail.
    """
    if not toetsing.is_open:
        raise Achterhaald("Reageren kan niet meer, dus herinneren heeft geen zin.")
    grens = timezone.now() - HERINNEREN_NA
    stil = list(toetsing.toetsers.filter(gereageerd_op=None, gewist=False))
    bereikbaar = wie_heeft_link(stuk, stil)
    wachtend = [een for een in stil if een.pk in bereikbaar]
    te_mailen = [een for een in wachtend if een.herinnerd_op is None or een.herinnerd_op < grens]
    if not te_mailen:
        raise ActieFout(
            "Vandaag ging er al een herinnering uit. Morgen kan het weer." if wachtend else "Iedereen heeft gereageerd."
        )
    for toetser in te_mailen:
        toetser.herinnerd_op = timezone.now()
        toetser.save(update_fields=["herinnerd_op"])
    return te_mailen


def zet_links_uit(toetsing: AbstractToetsing, nummer: int) -> AbstractToetser:
    """Switch off every link of the person with this number, with the mails they stand in, and return who that is.

    Raises Achterhaald: not in this round, or the name was wiped.
    """
    toetser = toetsing.toetsers.filter(pk=nummer, gewist=False).first()
    if toetser is None:
        raise Achterhaald
    Toegangslink.objects.van(toetser).zet_uit()
    vergeet(toetsing.toetsers.filter(pk=nummer))
    return toetser


def sluit(toetsing: AbstractToetsing) -> None:
    """Close a round, before its term is over or after it: nobody can remark any more. Raises Achterhaald: closed."""
    if toetsing.gesloten_op:
        raise Achterhaald("De toetsing is al gesloten.")
    toetsing.gesloten_op = timezone.localdate()
    toetsing.save(update_fields=["gesloten_op"])


def beantwoord(*, by, toetsing: AbstractToetsing, nummer: int, antwoord: str, waarom: str, bijlagetekst: str):
    """Say what was done with one remark, why, and how the annex tells it. Returns the remark.

    Raises Achterhaald (it was taken back), ValidationError.
    """
    opmerking: AbstractOpmerking | None = toetsing.opmerkingen.select_for_update().filter(pk=nummer).first()
    if opmerking is None:
        raise Achterhaald("Wie deze opmerking schreef, heeft die intussen verwijderd.")
    opmerking.antwoord, opmerking.beantwoord_door = antwoord, by
    opmerking.waarom = schoon(waarom).strip()
    opmerking.bijlagetekst = op_een_regel(bijlagetekst)
    if antwoord not in dict(opmerking.antwoorden()):
        raise ValidationError({"antwoord": "Kies of je de opmerking overneemt."})
    if not opmerking.bijlagetekst:
        raise ValidationError({"bijlagetekst": "Schrijf op hoe de bijlage deze opmerking vertelt, zonder namen."})
    if antwoord != Verwerking.OVERGENOMEN and not opmerking.waarom:
        helemaal = "niet" if antwoord == Verwerking.NIET else "niet helemaal"
        raise ValidationError({"waarom": f"Leg uit waarom je de opmerking {helemaal} overneemt."})
    opmerking.full_clean(exclude=["toetsing", "toetser"])
    opmerking.save(update_fields=["antwoord", "waarom", "bijlagetekst", "beantwoord_door"])
    return opmerking


# Of who is asked.
def toetser_van(stuk: Toetsstuk, link: Toegangslink, toetsers: QuerySet) -> AbstractToetser:
    """Return who comes by this link. Raises Achterhaald: it was withdrawn or is over."""
    link = Toegangslink.objects.geldig().filter(pk=link.pk, doel=stuk.linkdoel).first()
    toetser = link and toetsers.filter(pk=link.onderwerp_id).first()
    if not toetser:
        raise Achterhaald("Deze link werkt niet meer.")
    return toetser


def eis_open(stuk: Toetsstuk, toetsing: AbstractToetsing) -> None:
    """Raise NietMeerOpen when nobody can remark any more."""
    if not toetsing.kan_reageren:
        raise NietMeerOpen(stuk)


def schrijf_opmerking(stuk: Toetsstuk, toetser: AbstractToetser, *, nummer: int | None = None, **velden):
    """Write a remark, or change the own one with this number as long as it has no answer. Returns it.

    `velden`: plek, citaat, soort, tekst. Raises Achterhaald, ActieFout (too many), ValidationError.
    """
    velden = {naam: schoon(waarde).strip() for naam, waarde in velden.items()}
    if nummer is None:
        if toetser.opmerkingen.count() >= MEESTE_OPMERKINGEN:
            raise ActieFout(
                f"Je hebt al {MEESTE_OPMERKINGEN} opmerkingen gemaakt. Bel of mail {stuk.schrijvers} als er meer is."
            )
        opmerking = toetser.opmerkingen.model(toetsing=toetser.toetsing, toetser=toetser)
    else:
        opmerking = _eigen(stuk, toetser, nummer)
    for naam, waarde in velden.items():
        setattr(opmerking, naam, waarde)
    opmerking.full_clean(exclude=["toetsing", "toetser", "beantwoord_door"])
    opmerking.save()
    # Who remarks does not agree with all of it.
    if toetser.akkoord:
        toetser.akkoord = False
        toetser.save(update_fields=["akkoord"])
    return opmerking


def _eigen(stuk: Toetsstuk, toetser: AbstractToetser, nummer: int) -> AbstractOpmerking:
    opmerking = toetser.opmerkingen.filter(pk=nummer).first()
    if opmerking is None:
        raise Achterhaald
    if opmerking.antwoord:
        raise Achterhaald(
            f"{capfirst(stuk.schrijvers)} hebben deze opmerking al beantwoord. Schrijf een nieuwe als er nog iets is."
        )
    return opmerking


def haal_opmerking_weg(stuk: Toetsstuk, toetser: AbstractToetser, nummer: int) -> None:
    """Take back an own remark that has no answer. Raises Achterhaald."""
    _eigen(stuk, toetser, nummer).delete()


def rond_af(toetser: AbstractToetser) -> bool:
    """Say that one is ready: with the remarks that are there, or in agreement without any. Twice does no harm.

    Returns whether this was the first time.
    """
    eerste_keer = toetser.gereageerd_op is None
    toetser.akkoord = not toetser.opmerkingen.exists()
    if eerste_keer:
        toetser.gereageerd_op = timezone.now()
    toetser.save(update_fields=["gereageerd_op", "akkoord"])
    return eerste_keer


def is_compleet(toetsing: AbstractToetsing) -> bool:
    """Whether everybody who can react did."""
    return not toetsing.toetsers.filter(gereageerd_op=None, gewist=False).exists()
