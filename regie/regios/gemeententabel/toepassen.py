"""Put a table in the database, as the table of one year: everything or nothing.

A year that is not there yet gets rows of its own, beside those of other years. A year that is there is corrected:
a municipality that left the table but is used stays, marked `vervallen`.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import ProtectedError

from regie.regios.gebied import Gemeente, Werkgebied

from .lezen import Gemeententabel, GemeenteRegel
from .vergelijken import Verschil, vergelijk

LEEG = Gemeententabel(inwoners_jaar=0, gemeenten={}, gebieden={}, liggingen={})

# As apps.get_model: a migration gives the models as they were then.
HaalModel = Callable[[str, str], Any]


@dataclass(frozen=True)
class Laadverslag:
    """What loading did, or would do. `vergeleken_met`: the year of the table before it; None for the first one.

    `in_gebruik`: code of a municipality that is gone → the names of the regions that use it, also of earlier years.
    """

    jaar: int
    vergeleken_met: int | None
    verschil: Verschil
    in_gebruik: dict[str, tuple[str, ...]]

    @property
    def nieuw_jaar(self) -> bool:
        return self.vergeleken_met != self.jaar

    @property
    def verandert(self) -> bool:
        return self.nieuw_jaar or not self.verschil.leeg


def laad_tabel(
    tabel: Gemeententabel, *, jaar: int, proef: bool = False, haal_model: HaalModel = apps.get_model
) -> Laadverslag:
    """Make this the table of `jaar` (2000–2099) and return what is different from the table before it.

    That is the table of the same year, or else of the last year before it. With `proef` nothing is written.
    """
    with transaction.atomic():
        jaren = set(haal_model("regie", "Gemeente").objects.order_by().values_list("jaar", flat=True).distinct())
        vorig = jaar if jaar in jaren else max((eerder for eerder in jaren if eerder < jaar), default=None)
        oud = LEEG if vorig is None else tabel_uit_database(vorig, haal_model=haal_model)
        verschil = vergelijk(oud, tabel)
        uitkomst = Laadverslag(jaar, vorig, verschil, _in_gebruik(verschil, vorig, haal_model))
        if uitkomst.verandert and not proef:
            _Schrijver(jaar, haal_model).schrijf(tabel, namen=oud.gebieden)
    return uitkomst


def tabel_uit_database(jaar: int, *, haal_model: HaalModel = apps.get_model) -> Gemeententabel:
    """Return the table of this year as it stands in the database; an empty one for a year that is not there."""
    gemeenten = haal_model("regie", "Gemeente").objects.filter(jaar=jaar, vervallen=False).order_by("code")
    gebieden = haal_model("regie", "Werkgebied").objects.filter(jaar=jaar)
    liggingen = haal_model("regie", "Ligging").objects.filter(werkgebied__jaar=jaar)
    rijen = list(gemeenten.values_list("code", "naam", "provincie", "inwoners", "inwoners_jaar"))
    return Gemeententabel(
        inwoners_jaar=max((rij[4] for rij in rijen), default=0),
        gemeenten={rij[0]: GemeenteRegel(*rij[:4]) for rij in rijen},
        gebieden={(soort, code): naam for soort, code, naam in gebieden.values_list("soort", "code", "naam")},
        liggingen={
            (gemeente, soort, code): aandeel
            for gemeente, soort, code, aandeel in liggingen.values_list(
                "gemeente__code", "werkgebied__soort", "werkgebied__code", "aandeel"
            )
        },
    )


def _in_gebruik(verschil: Verschil, jaar: int | None, haal_model: HaalModel) -> dict[str, tuple[str, ...]]:
    weg = [gemeente.code for gemeente in verschil.gemeenten_weg]
    per: dict[str, list[str]] = defaultdict(list)
    if weg:
        plekken = haal_model("regie", "RegioGemeente").objects.filter(gemeente__code__in=weg, gemeente__jaar__lte=jaar)
        for code, regio in plekken.order_by("regio__naam", "regio").values_list("gemeente__code", "regio__naam"):
            per[code].append(regio)
    return {code: tuple(regios) for code, regios in per.items()}


class _Schrijver:
    """Writes the rows of one year, with a handful of queries whatever the size of the table."""

    def __init__(self, jaar: int, haal_model: HaalModel):
        self._jaar = jaar
        self._gemeente, self._werkgebied, self._ligging = (
            haal_model("regie", naam) for naam in ("Gemeente", "Werkgebied", "Ligging")
        )

    def schrijf(self, tabel: Gemeententabel, *, namen: dict[tuple[str, str], str]) -> None:
        """`namen`: what the areas were called before; a swv keeps the name that people gave it."""
        self._zet(
            self._gemeente,
            {code: self._gemeentevelden(regel, tabel.inwoners_jaar) for code, regel in tabel.gemeenten.items()},
            sleutel=lambda gemeente: gemeente.code,
        )
        self._zet(
            self._werkgebied,
            {
                (soort, code): {
                    "soort": soort,
                    "code": code,
                    **Werkgebied.naamvelden(soort, code, naam or namen.get((soort, code), "")),
                }
                for (soort, code), naam in tabel.gebieden.items()
            },
            sleutel=lambda gebied: (gebied.soort, gebied.code),
        )
        self._zet_liggingen(tabel)
        self._ruim_op(tabel)

    @staticmethod
    def _gemeentevelden(regel: GemeenteRegel, inwoners_jaar: int) -> dict[str, Any]:
        return {
            "code": regel.code,
            "provincie": regel.provincie,
            "inwoners": regel.inwoners,
            "inwoners_jaar": inwoners_jaar,
            "vervallen": False,
            **Gemeente.naamvelden(regel.code, regel.naam),
        }

    def _zet(self, model: Any, gewenst: dict[Any, dict[str, Any]], *, sleutel: Callable[[Any], Any]) -> None:
        """Make or change the rows of this year until they are as wished; leave others alone."""
        staat_er = {sleutel(rij): rij for rij in model.objects.filter(jaar=self._jaar)}
        nieuw = [model(jaar=self._jaar, **velden) for naam, velden in gewenst.items() if naam not in staat_er]
        anders = []
        for naam, velden in gewenst.items():
            rij = staat_er.get(naam)
            if rij and any(getattr(rij, veld) != waarde for veld, waarde in velden.items()):
                for veld, waarde in velden.items():
                    setattr(rij, veld, waarde)
                anders.append(rij)
        model.objects.bulk_create(nieuw)
        if anders:
            model.objects.bulk_update(anders, fields=list(next(iter(gewenst.values()))))

    def _zet_liggingen(self, tabel: Gemeententabel) -> None:
        """All anew: some 1,700 rows that nothing points at."""
        gemeenten = dict(self._gemeente.objects.filter(jaar=self._jaar).values_list("code", "pk"))
        gebieden = {
            (soort, code): pk
            for soort, code, pk in self._werkgebied.objects.filter(jaar=self._jaar).values_list("soort", "code", "pk")
        }
        self._ligging.objects.filter(werkgebied__jaar=self._jaar).delete()
        self._ligging.objects.bulk_create(
            self._ligging(gemeente_id=gemeenten[code], werkgebied_id=gebieden[soort, gebied], aandeel=aandeel)
            for (code, soort, gebied), aandeel in tabel.liggingen.items()
        )

    def _ruim_op(self, tabel: Gemeententabel) -> None:
        for gebied in self._werkgebied.objects.filter(jaar=self._jaar):
            if (gebied.soort, gebied.code) not in tabel.gebieden:
                gebied.delete()
        for gemeente in self._gemeente.objects.filter(jaar=self._jaar).exclude(code__in=tabel.gemeenten):
            try:
                with transaction.atomic():
                    gemeente.delete()
            except ProtectedError:
                gemeente.vervallen = True
                gemeente.save(update_fields=["vervallen"])
