"""Who may do what: one table of roles (`rollen`), one answer to "may this person".

`mag` answers, `eis` refuses; actions, views and templates all ask here. Whether this is the right moment is another
question, which the action asks. Which views need no login at all stands in `openbaar`.
"""

from django.core.exceptions import PermissionDenied

from .rollen import EIGEN_ROLLEN, ROLLEN, Persoonsoort, Recht, Regiorol, Rol

__all__ = ["EIGEN_ROLLEN", "ROLLEN", "Persoonsoort", "Recht", "Regiorol", "Rol", "eis", "mag", "rollen_van", "soort"]


def soort(gebruiker) -> str:
    """Return the kind of person: "bezoeker", "gebruiker", "onderzoeker" or "medewerker"."""
    return gebruiker.soort if gebruiker is not None and gebruiker.is_authenticated else "bezoeker"


def rollen_van(gebruiker, regio=None) -> list[Rol]:
    """Return the roles somebody has on the site and, with `regio`, in that region. None for a visitor.

    An account that is not active has no role anywhere. One query with `regio`, none without.
    """
    if gebruiker is None or not gebruiker.is_authenticated or not gebruiker.is_active:
        return []
    sleutels = [Persoonsoort.GEBRUIKER]
    if regio is not None:
        sleutels += gebruiker.lidmaatschappen.filter(regio=regio).values_list("rol", flat=True)
    if gebruiker.is_onderzoeker:
        sleutels.append(Persoonsoort.ONDERZOEKER)
    if gebruiker.is_staff:
        sleutels.append(Persoonsoort.MEDEWERKER)
    return [ROLLEN[sleutel] for sleutel in sleutels]


def mag(gebruiker, recht: Recht, regio=None) -> bool:
    """Say whether this person may do this, in this region.

    Raises TypeError in the wrong context: a right in a region without a region, a right on the site with one.
    """
    if not isinstance(recht, Recht):
        raise TypeError(f"{recht!r} is geen Recht")
    if (recht.plek == "regio") != (regio is not None):
        raise TypeError(f"{recht.name} is een recht {'in een regio' if regio is None else 'op de hele site'}")
    return any(recht in rol.rechten for rol in rollen_van(gebruiker, regio))


def eis(gebruiker, recht: Recht, regio=None) -> None:
    """Refuse with PermissionDenied (403) what `mag` does not allow. Raises TypeError as `mag` does."""
    if not mag(gebruiker, recht, regio):
        raise PermissionDenied(f"{soort(gebruiker)} mag niet: {recht.value}")
