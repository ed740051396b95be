"""Who has to hear that an appointment moved, or is off: each who was invited, once, from what that person knows now.

A mail may wait for hours. What is made of it when it goes shows the appointment as it is by then; only what somebody
thought until then is kept in it. So of two moves in one hour everybody gets one mail, from the first moment to the
last; who still waits for the invitation reads the new moment there; and who is back where they were, hears nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model, Q, QuerySet

from regie.stukken.agenda import Agendapunt

from .gedeeld import mail_allen, waarover
from .mail import adres_van, pak_in, pak_uit
from .mailbudget import Door
from .zending import Zending, Zendingreden, Zendingstatus


def schrijf_op(wie: Iterable[Model]) -> list[dict]:
    """Return who was invited as a row keeps it: numbers, no names; see `lees`."""
    return [pak_in(een) for een in wie]


def lees(opgeschreven: Iterable[dict]) -> list[Model]:
    """Return who was invited, as they are now, each address once. Who went, or has no address any more, is left out."""
    mensen = {}
    for een in opgeschreven:
        try:
            mens = pak_uit(een)
        except ObjectDoesNotExist:
            continue
        if adres := adres_van(mens):
            mensen.setdefault(adres.lower(), mens)
    return list(mensen.values())


def in_woorden(punt: Agendapunt) -> dict:
    """Return what a mail says of when and where an appointment was, before it changed."""
    return {"van_wanneer": punt.wanneer, "van_waar": punt.waar, "van_minuten": punt.minuten}


def mail_verzet(
    sjabloon: str,
    wie: Iterable[Model],
    eerst: Agendapunt,
    nu: Agendapunt,
    *,
    uitnodiging: str,
    door: Door,
    bijlagen: Sequence[str],
    vast: str = "",
    **context,
) -> int:
    """Mail who was invited that an appointment moved, from what each knows; returns how many mails go.

    `wie`: everybody who was invited. `sjabloon`: the mail about a move, which knows where it was as `van_wanneer`,
    `van_waar` and `van_minuten`; `uitnodiging`: the one they were invited with; `vast`: the one that said that the
    proposal is certain. The rest as `mail_allen` takes it. Call it with the appointment locked. Raises MailbudgetOp.
    """
    over = waarover(context)
    weten = _wie_het_hoort(list(wie), eerst, nu, uitnodiging=uitnodiging, verzet=sjabloon, over=over)
    if vast:
        # The mail about the move says it, with the same file.
        _verwijder(_niet_aangekomen(list(weten), (vast,), over))
    return mail_allen(sjabloon, weten, door=door, eigen=weten.get, bijlagen=bijlagen, **context)


def mail_dat_het_vervalt(
    sjabloon: str,
    wie: Iterable[Model],
    *,
    uitnodiging: str,
    verzet: str,
    door: Door,
    bijlagen: Sequence[str],
    vast: str = "",
    **context,
) -> int:
    """Mail who knows of an appointment that it is off; returns how many mails go. As `mail_verzet`."""
    wie, over = list(wie), waarover(context)
    if vast:
        _verwijder(_niet_aangekomen(wie, (vast,), over))
    weten = wie_hoort_dat_het_vervalt(wie, uitnodiging=uitnodiging, verzet=verzet, over=over)
    return mail_allen(sjabloon, weten, door=door, bijlagen=bijlagen, **context)


def mail_dat_het_vaststaat(
    sjabloon: str,
    wie: Iterable[Model],
    *,
    uitnodiging: str,
    verzet: str,
    door: Door,
    bijlagen: Sequence[str],
    **context,
) -> int:
    """Mail who knows of a proposal that it is certain now; returns how many mails go. As `mail_verzet`.

    Not to who still waits for a mail about it: that says so when it goes.
    """
    wie = list(wie)
    wachtend = _per_ontvanger(_wachtend(wie, (uitnodiging, verzet), waarover(context)))
    weten = [mens for mens in wie if not wachtend[_kenmerk(mens)]]
    return mail_allen(sjabloon, weten, door=door, bijlagen=bijlagen, **context)


def _wie_het_hoort(
    wie: list[Model], eerst: Agendapunt, nu: Agendapunt, *, uitnodiging: str, verzet: str, over: Model | None
) -> dict[Model, dict]:
    """Return who has to hear of a change, each with what only their mail has in it; earlier ones that wait are deleted.

    `over`: what the mails of these names are about, when somebody may be invited for two.
    """
    weten = {}
    wachtend = _per_ontvanger(_niet_aangekomen(wie, (uitnodiging, verzet), over))
    weg = []
    for mens in wie:
        rijen = wachtend[_kenmerk(mens)]
        if any(rij.sjabloon == uitnodiging and rij.status == Zendingstatus.WACHT for rij in rijen):
            continue
        eerder = [rij for rij in rijen if rij.sjabloon == verzet]
        weg += eerder
        van = in_woorden(eerst)
        if eerder:
            van = {naam: eerder[0].context.get(naam, woorden) for naam, woorden in van.items()}
        if van != in_woorden(nu):
            weten[mens] = van
    _verwijder(weg)
    return weten


def wie_hoort_dat_het_vervalt(
    wie: Iterable[Model], *, uitnodiging: str, verzet: str, over: Model | None = None
) -> list[Model]:
    """Return who has to hear that an appointment is off; mails about it that wait are deleted.

    Whose first invitation (`eerste` in what that mail was made of) did not go yet, never knew of it.
    """
    wie = list(wie)
    wachtend = _per_ontvanger(_wachtend(wie, (uitnodiging, verzet), over))
    _verwijder(rij for rijen in wachtend.values() for rij in rijen)
    return [mens for mens in wie if not any(rij.context.get("eerste") for rij in wachtend[_kenmerk(mens)])]


def zin(aantal: int) -> str:
    """Say how many hear of it, after "Bewaard."; empty for nobody."""
    if not aantal:
        return ""
    return f" {aantal} mensen krijgen bericht." if aantal > 1 else " Eén persoon krijgt bericht."


def _kenmerk(mens: Model) -> tuple[str, str]:
    return mens._meta.label_lower, str(mens.pk)


def _niet_aangekomen(wie: list, mails: tuple[str, ...], over: Model | None) -> QuerySet:
    """The mails of these names that certainly did not reach them; a process that was killed leaves a doubt."""
    per_model = defaultdict(list)
    for mens in wie:
        per_model[type(mens)].append(mens)
    aan = Q(pk__in=[])
    for mensen in per_model.values():
        aan |= Q(aan_soort=mensen[0]._meta.label_lower, aan_nummer__in=[str(mens.pk) for mens in mensen])
    rijen = Zending.objects.over(over) if over else Zending.objects.all()
    open_ = Q(status=Zendingstatus.WACHT) | Q(status=Zendingstatus.NIET_BEZORGD)
    return (
        rijen.filter(aan, open_, sjabloon__in=mails, hervat=False)
        .exclude(reden=Zendingreden.AFGEBROKEN)
        .select_for_update()
        .op_volgorde()
    )


def _wachtend(wie: list, mails: tuple[str, ...], over: Model | None) -> QuerySet:
    return _niet_aangekomen(wie, mails, over).filter(status=Zendingstatus.WACHT)


def _per_ontvanger(rijen: Iterable[Zending]) -> dict[tuple[str, str], list[Zending]]:
    per = defaultdict(list)
    for rij in rijen:
        per[rij.aan_soort, rij.aan_nummer].append(rij)
    return per


def _verwijder(rijen: Iterable[Zending]) -> None:
    Zending.objects.filter(pk__in=[rij.pk for rij in rijen]).delete()
