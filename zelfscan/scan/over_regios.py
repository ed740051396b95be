"""What may be shown over regions: the rules of the indrukken (besluiten 22), beside those of a scan. No Django.

No figure over fewer than five regions. A split into parts only when each part has five, and then per item only when
each part has five scores: with one part hidden, it could be subtracted.
"""

from collections.abc import Iterable, Mapping, Sequence

MINSTENS_REGIOS = 5


def mag_splitsen(aantallen: Iterable[int]) -> bool:
    """Whether regions may be shown in parts of these sizes."""
    return all(aantal >= MINSTENS_REGIOS for aantal in aantallen)


def te_tonen(
    geheel: Mapping[str, Sequence[int]], delen: Mapping[str, Mapping[str, Sequence[int]]]
) -> tuple[dict[str, Sequence[int] | None], dict[str, dict[str, Sequence[int] | None]]]:
    """Return of the whole and of each part what may be shown per item, None where that is nothing.

    Per item how many regions have each score. `delen`: of parts that may be shown (`mag_splitsen`); may be empty.
    """
    samen = {sleutel: _genoeg(geheel[sleutel]) for sleutel in geheel}
    te_splitsen = {sleutel for sleutel in geheel if all(_genoeg(deel[sleutel]) for deel in delen.values())}
    return samen, {
        naam: {sleutel: deel[sleutel] if sleutel in te_splitsen else None for sleutel in geheel}
        for naam, deel in delen.items()
    }


def _genoeg(verdeling: Sequence[int]) -> Sequence[int] | None:
    return verdeling if sum(verdeling) >= MINSTENS_REGIOS else None
