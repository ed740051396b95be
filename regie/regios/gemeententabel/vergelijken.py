"""What is different between two tables, in Dutch sentences. Knows no database."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from regie.regios.congruentie import SOORTEN, gebiedsnaam
from regie.stukken.tekst import opsomming

from .lezen import Gemeententabel, GemeenteRegel

# Of one municipality: soort → code of the area → share.
Ligging = dict[str, dict[str, Decimal]]

MEESTE_INWONERTALLEN = 10  # above this many, new numbers of inhabitants are told in one line


@dataclass(frozen=True)
class Verschil:
    """`gewijzigd`: code → what changed, in words. `inwoners`: code → (old, new) number. Areas are named in full."""

    gemeenten_erbij: tuple[GemeenteRegel, ...]
    gemeenten_weg: tuple[GemeenteRegel, ...]
    gewijzigd: dict[str, tuple[str, ...]]
    inwoners: dict[str, tuple[int, int]]
    inwoners_jaar: tuple[int, int] | None
    gebieden_erbij: tuple[str, ...]
    gebieden_weg: tuple[str, ...]
    gebieden_gewijzigd: tuple[str, ...]
    namen: dict[str, str]

    @property
    def leeg(self) -> bool:
        return not self.regels()

    def regels(self) -> list[str]:
        """The report, a line per difference; no lines when the tables are the same."""
        regels = [f"Erbij: {self._wie(gemeente.code)}" for gemeente in self.gemeenten_erbij]
        regels += [f"Weg: {self._wie(gemeente.code)}" for gemeente in self.gemeenten_weg]
        regels += [
            f"Gewijzigd: {self._wie(code)}: {wat}"
            for code, wijzigingen in self.gewijzigd.items()
            for wat in wijzigingen
        ]
        if self.inwoners_jaar:
            regels.append("Inwoners: van 1 januari {1} in plaats van 1 januari {0}".format(*self.inwoners_jaar))
        if len(self.inwoners) > MEESTE_INWONERTALLEN:
            regels.append(f"Inwoners: bij {len(self.inwoners)} gemeenten een ander aantal")
        else:
            regels += [f"Inwoners: {self._wie(code)}: {oud} → {nieuw}" for code, (oud, nieuw) in self.inwoners.items()]
        regels += [f"Gebied erbij: {naam}" for naam in self.gebieden_erbij]
        regels += [f"Gebied weg: {naam}" for naam in self.gebieden_weg]
        return regels + [f"Gebied gewijzigd: {wat}" for wat in self.gebieden_gewijzigd]

    def _wie(self, code: str) -> str:
        return f"{self.namen[code]} ({code})"


def vergelijk(oud: Gemeententabel, nieuw: Gemeententabel) -> Verschil:
    """Return what is different in `nieuw`. Names of swv's are not compared: the files have none."""
    blijven = [code for code in nieuw.gemeenten if code in oud.gemeenten]
    lag, ligt = _per_gemeente(oud), _per_gemeente(nieuw)
    gewijzigd = {
        code: wat
        for code in blijven
        if (wat := (*_velden(oud.gemeenten[code], nieuw.gemeenten[code]), *_ligging(oud, lag[code], nieuw, ligt[code])))
    }
    inwoners = {
        code: (oud.gemeenten[code].inwoners, nieuw.gemeenten[code].inwoners)
        for code in blijven
        if oud.gemeenten[code].inwoners != nieuw.gemeenten[code].inwoners
    }
    erbij = nieuw.gebieden.keys() - oud.gebieden.keys()
    weg = oud.gebieden.keys() - nieuw.gebieden.keys()
    hernoemd = [
        sleutel
        for sleutel in sorted(nieuw.gebieden.keys() & oud.gebieden.keys())
        if nieuw.gebieden[sleutel] and nieuw.gebieden[sleutel] != oud.gebieden[sleutel]
    ]
    return Verschil(
        gemeenten_erbij=tuple(regel for code, regel in nieuw.gemeenten.items() if code not in oud.gemeenten),
        gemeenten_weg=tuple(regel for code, regel in oud.gemeenten.items() if code not in nieuw.gemeenten),
        gewijzigd=gewijzigd,
        inwoners=inwoners,
        inwoners_jaar=(oud.inwoners_jaar, nieuw.inwoners_jaar)
        if oud.gemeenten and oud.inwoners_jaar != nieuw.inwoners_jaar
        else None,
        gebieden_erbij=tuple(_gebied(nieuw, sleutel) for sleutel in sorted(erbij)),
        gebieden_weg=tuple(_gebied(oud, sleutel) for sleutel in sorted(weg)),
        gebieden_gewijzigd=tuple(f"{_gebied(oud, s)} heet nu ‘{nieuw.gebieden[s]}’" for s in hernoemd),
        namen={code: regel.naam for tabel in (oud, nieuw) for code, regel in tabel.gemeenten.items()},
    )


def _velden(was: GemeenteRegel, wordt: GemeenteRegel) -> list[str]:
    return [
        f"{veld} {getattr(was, veld)} → {getattr(wordt, veld)}"
        for veld in ("naam", "provincie")
        if getattr(was, veld) != getattr(wordt, veld)
    ]


def _ligging(oud: Gemeententabel, lag: Ligging, nieuw: Gemeententabel, ligt: Ligging) -> list[str]:
    return [
        f"{_delen(oud, soort.sleutel, lag[soort.sleutel])} → {_delen(nieuw, soort.sleutel, ligt[soort.sleutel])}"
        for soort in SOORTEN
        if lag[soort.sleutel] != ligt[soort.sleutel]
    ]


def _per_gemeente(tabel: Gemeententabel) -> dict[str, Ligging]:
    per: dict[str, Ligging] = defaultdict(lambda: defaultdict(dict))
    for (gemeente, soort, code), aandeel in tabel.liggingen.items():
        per[gemeente][soort][code] = aandeel
    return per


def _delen(tabel: Gemeententabel, soort: str, delen: dict[str, Decimal]) -> str:
    namen = [
        _gebied(tabel, (soort, code)) + ("" if aandeel == 1 else f" ({aandeel})")
        for code, aandeel in sorted(delen.items(), key=lambda deel: (-deel[1], deel[0]))
    ]
    return opsomming(namen) or "nergens"


def _gebied(tabel: Gemeententabel, sleutel: tuple[str, str]) -> str:
    return gebiedsnaam(*sleutel, tabel.gebieden[sleutel])
