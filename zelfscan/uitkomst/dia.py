"""The revealed scan in the order of the talk: what projector and result page show of each role."""

from dataclasses import dataclass

from zelfscan.instrumenten.definitie import Onderdeel
from zelfscan.instrumenten.schalen import KAN_NIET_BEOORDELEN

from .beeld import Groepsbeeld, Rolbeeld
from .gesprek import Gesprek, gesprek, tussen_regios
from .naasteelkaar import Vergelijking, naast_elkaar


@dataclass(frozen=True)
class Dia:
    """One role. `beeld` is None between regions, `vergelijking` None otherwise.

    `namen`: with openheid naam, per value its label and who gave it; what nobody gave is there too, and empty.
    `teksten`: each remark, with whose it is (openheid naam) or "". Never on the projector.
    """

    onderdeel: Onderdeel
    beeld: Rolbeeld | None
    gesprek: Gesprek
    namen: list[tuple[int, str, list[str]]]
    onbekend: list[str]
    teksten: list[tuple[str, str]]
    vergelijking: Vergelijking | None = None


def dias(beeld: Groepsbeeld) -> list[Dia]:
    """Return the roles, most divided first; between regions in their own order."""
    if beeld.scan.tussen_regios:
        vergelijkingen = naast_elkaar(beeld.regels, beeld.scan.instrument_nu.gescoord)
        return [_tussen_regios(beeld, vergelijking) for vergelijking in vergelijkingen]
    return [_van_rol(beeld, rol) for rol in beeld.op_volgorde]


def _van_rol(beeld: Groepsbeeld, rol: Rolbeeld) -> Dia:
    praat = gesprek(
        beeld.scan.instrument_nu,
        rol.onderdeel.sleutel,
        rol.geheel.verdeling if rol.geheel else None,
        onbekend=rol.onbekend,
        blokken=[blok.verdeling for blok in rol.blokken],
        groep=beeld.scan.groep,
        hangt_aan=rol.houders.hangt_aan_een if rol.houders else "",
    )
    wie = [
        (waarde, f"{regel.organisatie}{' (later)' if regel.na_onthulling else ''}")
        for regel in beeld.regels
        for onderdeel, waarde, _ in regel.scores
        if onderdeel == rol.onderdeel
    ]
    return Dia(rol.onderdeel, rol, praat, _per_waarde(beeld, wie), _onbekend(wie), _teksten(beeld, rol))


def _tussen_regios(beeld: Groepsbeeld, vergelijking: Vergelijking) -> Dia:
    wie = [(plek.waarde, plek.regio) for plek in vergelijking.plekken]
    praat = tussen_regios(beeld.scan.instrument_nu)
    teksten = _teksten_met_naam(beeld, vergelijking.onderdeel)
    return Dia(vergelijking.onderdeel, None, praat, _per_waarde(beeld, wie), _onbekend(wie), teksten, vergelijking)


def _teksten(beeld: Groepsbeeld, rol: Rolbeeld) -> list[tuple[str, str]]:
    return [(tekst, "") for tekst in rol.teksten] or _teksten_met_naam(beeld, rol.onderdeel)


def _teksten_met_naam(beeld: Groepsbeeld, onderdeel: Onderdeel) -> list[tuple[str, str]]:
    return [
        (tekst, ", ".join(filter(None, (regel.eigen_regio, regel.organisatie))))
        for regel in beeld.regels
        for deel, tekst in regel.teksten
        if deel == onderdeel
    ]


def _per_waarde(beeld: Groepsbeeld, wie: list[tuple[int, str]]) -> list[tuple[int, str, list[str]]]:
    if not beeld.scan.met_naam:
        return []
    return [
        (waarde, label, [naam for gegeven, naam in wie if gegeven == waarde]) for waarde, label in beeld.schaal.keuzes
    ]


def _onbekend(wie: list[tuple[int, str]]) -> list[str]:
    return [naam for waarde, naam in wie if waarde == KAN_NIET_BEOORDELEN]
