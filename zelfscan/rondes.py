"""Rounds of the same group: when the next one may be, and what people should know of an earlier one (privacy 9)."""

from collections import Counter
from datetime import date, timedelta

from django.db.models import Max, Q
from django.utils import timezone
from django.utils.formats import date_format

from regie.tekst import opsomming
from regie.zichtbaarheid import RONDE_DAGEN, Openheid, bijna_dezelfde
from zelfscan.models import Afspraak, Genodigde, Scan

MEESTE = 20  # scans to compare with: the latest


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


def vaste_domeinen(scan: Scan) -> list[list[str]] | None:
    """Return the joined domains of the first round of this series that was shown per domain; None when none was.

    Rounds of one series keep them: other groups beside each other would show who was in between (privacy 9).
    """
    eerdere = Scan.objects.filter(reeks=scan.reeks, openheid=Openheid.DOMEIN, onthuld_op__isnull=False)
    return eerdere.exclude(pk=scan.pk).order_by("ronde").values_list("samengevoegde_domeinen", flat=True).first()


def vorige_ronde(scan: Scan) -> Scan | None:
    """Return the round before this one that came to an end; None when there is none."""
    return Scan.objects.in_reeks_met(scan).filter(status="gesloten").first()


def latere_ronde(scan: Scan) -> Scan | None:
    """Return the last round after this one that was not called off; None when there is none."""
    latere = Scan.objects.filter(reeks=scan.reeks, ronde__gt=scan.ronde).exclude(status="afgelast")
    return latere.order_by("-ronde").first()


def vorige_afspraken(scan: Scan) -> list[Afspraak]:
    """Return what was agreed last time, open ones first: with these the next round begins."""
    vorige = vorige_ronde(scan)
    return list(vorige.afspraken.op_volgorde()) if vorige else []


def waarschuwingen(scan: Scan) -> list[str]:
    """Say what everybody should know before answering: an earlier scan with mostly the same people (privacy 9).

    Looks at revealed scans of the same series, region or organiser whose list overlaps with this one.
    """
    eigen = _lijst(Genodigde.objects.filter(scan=scan).values_list("organisatie", "naam", "email"))
    if not eigen:
        return []
    bijna, kort = [], []
    for ander in _verwant(scan):
        lijst = _lijst((rij.organisatie, rij.naam, rij.email) for rij in ander.genodigden.all())
        if verschil := bijna_dezelfde(lijst, eigen):
            plekken = f"{verschil} {'plek' if verschil == 1 else 'plekken'}"
            bijna.append(f"{_noem(ander, scan)} van {_dag(ander.onthuld_op)} (de lijsten verschillen {plekken})")
        elif ander.reeks != scan.reeks and len(lijst & eigen) > 1 and _te_kort_na(scan, ander):
            kort.append(_dag(ander.onthuld_op))
    zinnen = []
    if bijna:
        zinnen.append(
            f"Bijna dezelfde mensen waren uitgenodigd bij {opsomming(bijna)}. Wie de uitkomsten naast elkaar legt, "
            "kan soms zien wat die mensen antwoordden."
        )
    if kort:
        zinnen.append(
            f"Een deel van deze mensen deed mee aan een andere scan, op {opsomming(kort)}. "
            f"Dat is minder dan {RONDE_DAGEN} dagen voor deze bijeenkomst."
        )
    return zinnen


def _verwant(scan: Scan):
    organisatoren = scan.organisatoren.values("gebruiker")
    zelfde = Q(reeks=scan.reeks) | Q(organisatoren__gebruiker__in=organisatoren)
    if scan.regio_id:
        zelfde |= Q(regio=scan.regio_id)
    rijen = Scan.objects.filter(zelfde, onthuld_op__isnull=False).exclude(pk=scan.pk).distinct()
    return rijen.order_by("-onthuld_op", "-pk").prefetch_related("genodigden")[:MEESTE]


def _lijst(rijen) -> set[tuple]:
    """The places at the table as a set. Two of one organisation without a name are two places, so they are numbered."""
    geteld = Counter()
    lijst = set()
    for organisatie, naam, email in rijen:
        wie = email.lower() or f"{organisatie.lower()}/{naam.lower()}"
        geteld[wie] += 1
        lijst.add((wie, geteld[wie]))
    return lijst


def _noem(ander: Scan, scan: Scan) -> str:
    """By its name only within the series: who organised another scan in this region told it to its own people."""
    return f"ronde {ander.ronde} van deze scan" if ander.reeks == scan.reeks else "een andere scan"


def _te_kort_na(scan: Scan, ander: Scan) -> bool:
    return abs((timezone.localdate(scan.bijeenkomst) - ander.onthuld_op).days) < RONDE_DAGEN


def _dag(dag: date) -> str:
    return date_format(dag, "j F Y")
