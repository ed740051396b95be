"""Giving an answer, replacing it, withdrawing it, and typing over what came in on paper.

None of these writes a `Gebeurtenis`, a time or a number that shows order (privacy 20).
Who answers has no account, so most have no `by`: the code gives the right, the key of the device the right to replace.
"""

import hashlib
from collections.abc import Collection, Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import Choices, Q

from regie.mensen.gedeeld import op_slot
from regie.stukken.fouten import Achterhaald
from zelfscan.instrumenten.definitie import LEEG
from zelfscan.instrumenten.knelpunten import KANS, VAAK, passen
from zelfscan.scan.actions.gedeeld import open_scan
from zelfscan.scan.belofte import VAST
from zelfscan.scan.kort_na_elkaar import andere_zonder_lijst
from zelfscan.scan.models import Antwoordlink, Beeldregel, Invulling, Keuze, Knelpuntantwoord, Scan, Score, Toelichting
from zelfscan.scan.rondes import bijna_gelijke
from zelfscan.scan.ruimte import is_vol
from zelfscan.scan.vragen import vraagt_knelpunten
from zelfscan.scan.zichtbaarheid import Openheid

from .weigeringen import AndersDanGelezen, CodeVervangen, DeurDicht, GeenPapier, TeLaat, Vol


def belofte_van(scan: Scan) -> tuple:
    """Return what is promised before the first score and fixed by the first answer (privacy 8); asks nothing."""
    gegeven = (scan.serializable_value(veld) for veld in VAST)
    # A choice that was just made is the same promise as one that was read back.
    return tuple(repr(waarde.value if isinstance(waarde, Choices) else waarde) for waarde in gegeven)


def gelezen_van(scan: Scan) -> str:
    """Return a short mark of all that is to be read before the first score: it changes when that does.

    That is the promise, and the warning of other scans with nearly the same list, or without one: nobody sends a first
    answer before having been told of those (privacy 9, 10). Not the list itself: people may join it while others
    answer, and everybody sees that. At most 4 queries.
    """
    gewaarschuwd = sorted((een.minst, een.meest, een.samen, een.ander_onderwerp) for een in bijna_gelijke(scan))
    anderen = [een.pk for een in andere_zonder_lijst(scan)]
    return hashlib.sha256(repr((belofte_van(scan), gewaarschuwd, anderen)).encode()).hexdigest()[:12]


@transaction.atomic
def vul_in(
    *,
    scan: Scan,
    sleutel: UUID,
    apparaat: str,
    gelezen: str,
    scores: Mapping[str, int],
    teksten: Mapping[str, str] | None = None,
    keuzes: Mapping[str, Collection[str]] | None = None,
    knelpunten: Mapping[str, str] | None = None,
    uitnodiging: str = "",
    **wie: str,
) -> Invulling:
    """Save one answer; one with the same key, or else from the same device, is replaced.

    `sleutel` was made for the form, so a repeat makes no second answer. `apparaat`: hash of the device's own key.
    `gelezen`: see `gelezen_van`. `scores`: onderdeel -> value; a missing one or 0 is "kan ik niet beoordelen".
    `teksten`: only those whose author ticked that others may read it. `keuzes`: onderdeel -> what was ticked.
    `knelpunten`: knelpunt -> of Speelt; what is missing was skipped. `uitnodiging`: the key of a personal link.
    `wie`: domein, laag, partij, organisatie, eigen_regio; what the openheid does not ask is not kept (besluiten 11).
    Raises TeLaat, AndersDanGelezen, Achterhaald; one of GeenPlaats for an answer that replaces none; ValueError for
    what does not fit an item, or was not asked of who answers.
    """
    code, scan = scan.code, op_slot(scan)
    if not scan.is_open:
        raise TeLaat
    if gelezen != gelezen_van(scan):
        raise AndersDanGelezen
    link = _link(scan, uitnodiging)
    apparaat, vervangt = _maak_plaats(scan, sleutel, apparaat)
    if not vervangt:
        # A link goes on working, for one answer: else whoever has one would still fill the scan by the old code.
        if code != scan.code and (link is None or link.heeft_geantwoord):
            raise CodeVervangen
        _eis_plaats(scan)
    gegeven = {"scores": scores, "teksten": teksten or {}, "keuzes": keuzes or {}, "knelpunten": knelpunten or {}}
    _controleer(scan, wie.get("partij", ""), **gegeven)
    invulling = Invulling.objects.create(id=sleutel, scan=scan, apparaat=apparaat, **_gevraagd(scan, wie))
    _bewaar_scores(invulling, scores)
    Toelichting.objects.bulk_create(
        Toelichting(invulling=invulling, onderdeel=onderdeel, tekst=tekst)
        for onderdeel, tekst in (teksten or {}).items()
        if tekst and scan.met_toelichting
    )
    Keuze.objects.bulk_create(
        Keuze(invulling=invulling, onderdeel=onderdeel, sleutel=gekozen)
        for onderdeel, alle in (keuzes or {}).items()
        for gekozen in alle
    )
    Knelpuntantwoord.objects.bulk_create(
        Knelpuntantwoord(invulling=invulling, knelpunt=knelpunt, vaak=speelt == VAAK)
        for knelpunt, speelt in (knelpunten or {}).items()
    )
    _zet_vast(scan)
    if link:
        # That this invited person answered, without any key to the answer.
        link.heeft_geantwoord = True
        link.save(update_fields=["heeft_geantwoord"])
    return invulling


def _eis_plaats(scan: Scan) -> None:
    """Raise DeurDicht or Vol when a locked scan takes no new answer, or after the reveal no new line."""
    if scan.dicht:
        raise DeurDicht
    if is_vol(scan):
        raise Vol


@transaction.atomic
def typ_over(*, by, scan: Scan, scores: Mapping[str, int], sleutel: UUID, **wie: str) -> Invulling:
    """Save one paper form: scores only, as who types it sees it. A repeat with the same key replaces it.

    Raises PermissionDenied, Achterhaald, GeenPapier, DeurDicht, Vol; ValueError for scores that do not fit.
    """
    _, scan = open_scan(by, scan)
    if scan.groep:
        raise GeenPapier
    eerder = Invulling.objects.filter(pk=sleutel).first()
    if eerder:
        if eerder.scan_id != scan.pk or not eerder.op_papier:
            raise Achterhaald
        eerder.delete()
    elif scan.dicht:
        raise DeurDicht("Je deed de deur dicht. Doe de deur eerst weer open.")
    elif is_vol(scan):
        raise Vol("Er zijn zo veel antwoorden binnen als er kunnen. Verhoog eerst het aantal mensen dat je verwacht.")
    _controleer(scan, wie.get("partij", ""), scores=scores)
    invulling = Invulling.objects.create(id=sleutel, scan=scan, op_papier=True, **_gevraagd(scan, wie))
    _bewaar_scores(invulling, scores)
    _zet_vast(scan)
    return invulling


def heeft_ingevuld(scan: Scan, apparaat: str) -> bool:
    """Say whether there is an answer of this device: for nobody else than who has its key."""
    return bool(apparaat) and Invulling.objects.filter(scan=scan, apparaat=apparaat).exists()


@transaction.atomic
def trek_in(*, scan: Scan, apparaat: str) -> bool:
    """Delete the answer of this device; says whether there was one. Raises TeLaat after the reveal."""
    scan = op_slot(scan)
    if not scan.is_open:
        raise TeLaat
    weg, _ = Invulling.objects.filter(scan=scan, apparaat=apparaat).exclude(apparaat="").delete()
    return bool(weg)


@transaction.atomic
def vul_achteraf_in(
    *, scan: Scan, sleutel: UUID, scores: Mapping[str, int], teksten: Mapping[str, str] | None = None, **wie: str
) -> Beeldregel:
    """Add a line by name between the reveal and the close; it counts in no figure (besluiten 13).

    A repeat with the same key replaces the line. Raises TeLaat when it is not that moment, or not with names; one of
    GeenPlaats for a line that replaces none.
    """
    code, scan = scan.code, op_slot(scan)
    if not scan.wordt_besproken or not scan.met_naam:
        raise TeLaat
    _controleer(scan, wie.get("partij", ""), scores=scores, teksten=teksten or {})
    eerder = Beeldregel.objects.filter(pk=sleutel).first()
    if eerder:
        if eerder.scan_id != scan.pk or not eerder.na_onthulling:
            raise Achterhaald
        eerder.delete()
    elif code != scan.code:
        raise CodeVervangen
    else:
        _eis_plaats(scan)
    return Beeldregel.objects.create(
        id=sleutel,
        # Who may change a line that was hidden, does not show it again by that.
        is_verborgen=eerder is not None and eerder.is_verborgen,
        scan=scan,
        scores={onderdeel: waarde for onderdeel, waarde in scores.items() if waarde},
        teksten={o: tekst for o, tekst in (teksten or {}).items() if tekst and scan.met_toelichting},
        na_onthulling=True,
        **_gevraagd(scan, wie),
    )


def _maak_plaats(scan: Scan, sleutel: UUID, apparaat: str) -> tuple[str, bool]:
    """Delete the answer that the new one replaces; return the device to keep with it, and whether there was one.

    A phone that was passed round can send an old form again: that replaces the answer of that form, not the last one.
    """
    zelfde = Q(pk=sleutel) | Q(scan=scan, apparaat=apparaat) if apparaat else Q(pk=sleutel)
    eerder = {rij.pk: rij for rij in Invulling.objects.filter(zelfde)}
    zelfde_formulier = eerder.pop(sleutel, None)
    if zelfde_formulier is None:
        for rij in eerder.values():
            rij.delete()
        return apparaat, bool(eerder)
    if zelfde_formulier.scan_id != scan.pk or zelfde_formulier.op_papier:
        raise Achterhaald
    zelfde_formulier.delete()
    return zelfde_formulier.apparaat if eerder else apparaat, True


def _gevraagd(scan: Scan, wie: Mapping[str, str]) -> dict[str, str]:
    """Return of who answers only what the openheid asks (besluiten 11). Raises ValueError when that is missing."""
    velden = {
        Openheid.TOTAAL: (),
        Openheid.DOMEIN: ("domein",),
        Openheid.LAAG: ("laag",),
        Openheid.NAAM: ("domein", "partij", "organisatie"),
    }
    gevraagd = (*velden[scan.openheid], *["eigen_regio"] * scan.tussen_regios)
    if ontbreekt := [veld for veld in gevraagd if not wie.get(veld)]:
        raise ValueError(f"bij deze openheid hoort {', '.join(ontbreekt)}")
    return {veld: wie[veld] for veld in gevraagd}


def _controleer(scan: Scan, partij: str, *, teksten=LEEG, knelpunten=LEEG, **gegeven: Mapping) -> None:
    """Raise ValueError for what does not fit an item, or was not asked of this kind of organisation."""
    van_instrument = {sleutel: tekst for sleutel, tekst in teksten.items() if sleutel != KANS.sleutel}
    erbij = knelpunten or len(van_instrument) < len(teksten)
    if erbij and not (vraagt_knelpunten(scan) and passen(knelpunten)):
        raise ValueError("naar deze knelpunten of naar een kans is niet gevraagd")
    # With another openheid everybody is asked everything, and of what kind somebody is, is not kept.
    scan.instrument_nu.controleer(partij if scan.met_naam else "", teksten=van_instrument, **gegeven)


def _bewaar_scores(invulling: Invulling, scores: Mapping[str, int]) -> None:
    Score.objects.bulk_create(
        Score(invulling=invulling, onderdeel=onderdeel, waarde=waarde) for onderdeel, waarde in scores.items() if waarde
    )


def _zet_vast(scan: Scan) -> None:
    """From the first answer on the promise stands (privacy 8), also that there is no list (privacy 10)."""
    if not scan.vast:
        scan.vast, scan.begon_zonder_lijst = True, not scan.genodigden.exists()
        scan.save(update_fields=["vast", "begon_zonder_lijst"])


def _link(scan: Scan, uitnodiging: str) -> Antwoordlink | None:
    """Return the personal link with this key; None for none, or for one of another scan."""
    return Antwoordlink.objects.van(scan).vind(uitnodiging) if uitnodiging else None
