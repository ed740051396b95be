"""Rounds of the same group: when the next one may be, and what people should know of scans like it (privacy 9)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, Max, Q
from django.utils import timezone
from django.utils.formats import date_format

from regie.regios.regio import Regio
from regie.stukken.tekst import opsomming
from zelfscan.scan.overgangen import Scanstatus

from .kort_na_elkaar import vraag_zonder_lijst, waarschuwing_zonder_lijst
from .models import Afspraak, Genodigde, Scan
from .onderwerp import kan_hetzelfde_zijn
from .plekken import MEESTE_VERSCHIL, SAMEN_IN_ANDERE_GROEPEN, Plek, bijna_dezelfde, hoeveel_dezelfde, plek
from .zichtbaarheid import GROEPEN, RONDE_DAGEN

NAAST_ELKAAR = "De uitkomsten samen verraden soms wat één mens antwoordde."
ANDERE_GROEPEN = (
    "Die laat mensen in andere groepen zien. Doe je aan allebei mee? Dan is uit de twee samen soms te zien wat jij gaf."
)
ALS_HETZELFDE = "Die gaat over iets anders. Antwoord je daar precies hetzelfde als hier? Dan is dat soms te zien."


def vroegste_dag(scan: Scan) -> date | None:
    """Return the first day on which this round, or the one after it, may be revealed. None for a first round.

    90 days after the last reveal of the series: a hard limit within it.
    """
    laatste = Scan.objects.filter(reeks=scan.reeks).aggregate(op=Max("onthuld_op"))["op"]
    return laatste + timedelta(days=RONDE_DAGEN) if laatste else None


def bezwaar_tegen_ronde(scan: Scan, dag: date) -> str:
    """Say in Dutch why this round may not be held or revealed on this day yet; empty when it may."""
    vroegste = vroegste_dag(scan)
    if vroegste is None or dag >= vroegste:
        return ""
    return (
        f"Tussen twee rondes zitten minstens {RONDE_DAGEN} dagen. Anders is te zien wie van gedachten veranderde. "
        f"Deze ronde kan vanaf {_dag(vroegste)}."
    )


def vaste_splitsing(scan: Scan) -> tuple[str, list[list[str]]] | None:
    """Return how the first round of this series that was split was: its openheid and what was joined; None for none.

    Rounds of one series keep that: other groups beside each other would show who was in between (privacy 9).
    """
    eerdere = Scan.objects.filter(reeks=scan.reeks, openheid__in=GROEPEN, onthuld_op__isnull=False)
    return eerdere.exclude(pk=scan.pk).order_by("ronde").values_list("openheid", "samengevoegd").first()


def _splitst_anders(een: Scan, ander: Scan) -> bool:
    """Say whether two scans show people in other groups: then who is in one of each can be read off (privacy 13)."""
    return bool(een.groep and ander.groep) and (een.openheid, een.samengevoegd) != (ander.openheid, ander.samengevoegd)


def vorige_ronde(scan: Scan) -> Scan | None:
    """Return the round before this one that came to an end; None when there is none."""
    return Scan.objects.in_reeks_met(scan).filter(status=Scanstatus.GESLOTEN).first()


def latere_ronde(scan: Scan) -> Scan | None:
    """Return the last round after this one that was not called off; None when there is none."""
    latere = Scan.objects.filter(reeks=scan.reeks, ronde__gt=scan.ronde).exclude(status=Scanstatus.AFGELAST)
    return latere.order_by("-ronde").first()


def vorige_afspraken(scan: Scan) -> list[Afspraak]:
    """Return what was agreed last time, open ones first: with these the next round begins."""
    vorige = vorige_ronde(scan)
    return list(vorige.afspraken.op_volgorde()) if vorige else []


@dataclass(frozen=True)
class Gelijke:
    """Another scan with a list of nearly the same people. `minst`, `meest`: by how many places it differs, 1 to 3.

    Of a scan that shows them in other groups also 0: then no difference of lists is needed (privacy 13).
    `ander_onderwerp`: it asks the same of something else (zelfscan/scan/onderwerp.py). `zonder_lijst`: it shows people
    in other groups, and one of the two has no list, so nobody can say who is in both. `samen`: it shows people in other
    groups, and at least so many are on both lists; who else is on them makes no difference, nor whether they exist.
    """

    scan: Scan
    minst: int
    meest: int
    ander_onderwerp: bool = False
    zonder_lijst: bool = False
    samen: int = 0

    @property
    def om_de_groepen(self) -> bool:
        """Whether the other groups tell something, and not how little the lists differ."""
        return self.zonder_lijst or self.samen > 0

    @property
    def verschil(self) -> str:
        if self.zonder_lijst:
            return "er is geen lijst om te vergelijken"
        if self.samen:
            return f"minstens {self.samen} mensen staan op beide lijsten"
        if not self.minst:
            return "de lijsten zijn gelijk" if not self.meest else f"de lijsten schelen hoogstens {self.meest}"
        tot = "" if self.minst == self.meest else f" tot {self.meest}"
        return f"de lijsten schelen {self.minst}{tot} {'plek' if self.meest == 1 else 'plekken'}"


def bijna_gelijke(scan: Scan) -> list[Gelijke]:
    """Return the scans to warn of: revealed ones, newest first, then those that are open as well. At most 3 queries.

    Of the same instrument, and of the same series, region or organiser, with a list that differs one to three places
    (privacy 9), or split otherwise and of four of the same people or without a list (privacy 13). Whose list is gone by
    its term cannot be compared any more.
    """
    return _vergelijk(scan)[0]


def waarschuwingen(scan: Scan) -> list[str]:
    """Say what everybody should know before answering: other scans with mostly the same people (privacy 9).

    Never who is on the one list and not on the other. What counts is today: the reveal may come any moment,
    whatever was planned. At most 4 queries.
    """
    gelijke, deels = _vergelijk(scan)
    bijna = [een for een in gelijke if not (een.ander_onderwerp or een.om_de_groepen)]
    zinnen = []
    if eerder := [_noem(een, scan) for een in bijna if een.scan.is_onthuld]:
        zinnen.append(f"Bijna dezelfde mensen waren uitgenodigd bij {opsomming(eerder)}.")
    if nu := [_noem(een, scan) for een in bijna if een.scan.is_open]:
        zinnen.append(f"Bijna dezelfde mensen zijn ook uitgenodigd bij {opsomming(nu)}.")
    if bijna:
        zinnen = [" ".join([*zinnen, NAAST_ELKAAR])]
    if anders := [_noem(een, scan) for een in gelijke if een.om_de_groepen]:
        zinnen.append(f"Er is ook {opsomming(anders)}. {ANDERE_GROEPEN}")
    if elders := [_noem(een, scan) for een in gelijke if een.ander_onderwerp and not een.om_de_groepen]:
        zinnen.append(f"Bijna dezelfde mensen zijn of waren uitgenodigd bij {opsomming(elders)}. {ALS_HETZELFDE}")
    if dagen := [_dag(een.onthuld_op) for een in deels if een.is_onthuld]:
        zinnen.append(
            f"Een deel van deze mensen deed mee aan een andere scan, op {opsomming(dagen)}. "
            f"Dat is minder dan {RONDE_DAGEN} dagen geleden."
        )
    if any(een.is_open for een in deels):
        zinnen.append("Een deel van deze mensen is ook uitgenodigd bij een andere scan die nu open is.")
    return [*zinnen, *waarschuwing_zonder_lijst(scan)]


def vraag_voor_onthulling(scan: Scan) -> str:
    """Say what the organiser confirms before this reveal; empty when there is nothing to confirm (privacy 9).

    Not for a scan about something else: there the difference between two outcomes is not what one person answered.
    Of two scans with nearly the same list the second reveal gives away the difference. Also when the first was long
    ago: people may have joined the list after others answered, and those were told nothing.
    """
    gelijke = [een for een in bijna_gelijke(scan) if een.scan.is_onthuld and not een.ander_onderwerp]
    zinnen = []
    if bijna := [_noem(een, scan) for een in gelijke if not een.om_de_groepen]:
        eerder = f"Bijna dezelfde mensen waren uitgenodigd bij {opsomming(bijna)}."
        zinnen.append(f"{eerder} Die uitkomst is al te zien. {NAAST_ELKAAR}")
    if anders := [_noem(een, scan) for een in gelijke if een.om_de_groepen]:
        zinnen.append(f"Er is ook {opsomming(anders)}. Die uitkomst is al te zien, in andere groepen. {NAAST_ELKAAR}")
    if zonder_lijst := vraag_zonder_lijst(scan):
        zinnen.append(zonder_lijst)
    if not zinnen:
        return ""
    slot = "Vertel dat eerst in de groep. Wie dat niet wil, kan het eigen antwoord nu nog intrekken."
    return " ".join((*zinnen, slot))


def _vergelijk(scan: Scan) -> tuple[list[Gelijke], list[Scan]]:
    """Return the scans with nearly the same list, and those with a part of it that are open or were just revealed."""
    eigen = _lijsten(scan.genodigden.all()).get(scan.pk, [])
    if not (eigen or scan.groep):
        return [], []
    bijna, deels = [], []
    vanaf = timezone.localdate() - timedelta(days=RONDE_DAGEN)
    anderen = list(_verwant(scan, len(eigen), vanaf))
    lijsten = _lijsten(Genodigde.objects.filter(scan__in=[ander.pk for ander in anderen]))
    for ander in anderen:
        lijst = lijsten.get(ander.pk, [])
        elders = not kan_hetzelfde_zijn(scan, ander)
        dichtbij = ander.is_open or ander.onthuld_op > vanaf
        anders = _splitst_anders(scan, ander)
        if not (eigen and lijst):
            if dichtbij and anders:
                bijna.append(Gelijke(ander, 0, MEESTE_VERSCHIL, ander_onderwerp=elders, zonder_lijst=True))
            continue
        if verschil := bijna_dezelfde(lijst, eigen, ook_gelijk=anders):
            bijna.append(Gelijke(ander, *verschil, ander_onderwerp=elders))
            continue
        genoeg = SAMEN_IN_ANDERE_GROEPEN
        if anders and hoeveel_dezelfde(lijst, eigen, misschien=True, genoeg=genoeg) == genoeg:
            bijna.append(Gelijke(ander, 0, 0, ander_onderwerp=elders, samen=genoeg))
            continue
        # Within the series the 90 days are no warning but a limit.
        if dichtbij and not elders and ander.reeks != scan.reeks and hoeveel_dezelfde(lijst, eigen, genoeg=2) > 1:
            deels.append(ander)
    return bijna, deels


def _verwant(scan: Scan, aantal: int, vanaf: date):
    """The scans that can be alike: open or revealed, with nearly as many on the list, or not over for long.

    Of a scan that is split also those that are split: with a list whenever, without one while they are open or not
    over for long.
    Of another instrument nothing is alike: it asks other things, so no count of one can be taken off one of the other.
    Another version asks mostly the same.
    """
    zelfde = Q(reeks=scan.reeks) | Q(pk__in=Scan.objects.ooit_van_dezelfde(scan).values("pk"))
    if scan.regio_id:
        zelfde |= Q(regio__in=Regio.objects.een_met(scan.regio_id))
    rijen = Scan.objects.exclude(pk=scan.pk).filter(zelfde, instrument=scan.instrument)
    rijen = rijen.filter(status__in=(Scanstatus.OPEN, Scanstatus.ONTHULD, Scanstatus.GESLOTEN))
    nog_dichtbij = Q(status=Scanstatus.OPEN) | Q(onthuld_op__gt=vanaf)
    telt = Q(aantal_genodigd__range=(max(1, aantal - MEESTE_VERSCHIL), aantal + MEESTE_VERSCHIL))
    telt |= Q(aantal_genodigd__gt=1) & nog_dichtbij
    if scan.groep:
        telt |= Q(openheid__in=GROEPEN) & (nog_dichtbij | Q(aantal_genodigd__gte=SAMEN_IN_ANDERE_GROEPEN))
    rijen = rijen.annotate(aantal_genodigd=Count("genodigden")).filter(telt)
    return rijen.order_by(F("onthuld_op").desc(nulls_last=True), "-pk")


def _lijsten(genodigden) -> dict[int, list[Plek]]:
    """Return the places per scan. Without making objects: this is asked with every answer."""
    lijsten = defaultdict(list)
    for scan, *wie in genodigden.values_list("scan", "organisatie", "naam", "email", "eigen_regio"):
        lijsten[scan].append(plek(*wie))
    return dict(lijsten)


def _noem(een: Gelijke, scan: Scan) -> str:
    """By its name only within the series: who organised another scan in this region told it to its own people."""
    ander = een.scan
    naam = f"ronde {ander.ronde} van deze scan" if ander.reeks == scan.reeks else "een andere scan"
    wanneer = f"van {_dag(ander.onthuld_op)}" if ander.is_onthuld else "die nu open is"
    return f"{naam} {wanneer} ({een.verschil})"


def _dag(dag: date) -> str:
    return date_format(dag, "j F Y")
