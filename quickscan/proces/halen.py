"""Finding the quickscan of an address for who may know of it, and asking whether they may do this."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from quickscan.proces.models import Quickscan
from regie.mensen.rechten import Recht, eis

from .stappen import STAPPEN
from .toegang import Handeling, Toegang, kant_van


def met_toegang(handeling: Handeling, *, bord: bool = False):
    """Give the view a quickscan with the side of this person, as a Toegang.

    404 for who may not know of it, 403 for who may not do this. With `bord` everything that `Stapdefinitie.ontbreekt`
    reads comes along.
    """

    def decorator(view):
        @wraps(view)
        def wrapper(request, pk, **kwargs):
            rijen = Quickscan.objects.zichtbaar_voor(request.user)
            rijen = rijen.voor_bord() if bord else rijen.select_related("ronde", "regio__samengevoegd_in")
            quickscan = get_object_or_404(rijen, pk=pk)
            toegang = Toegang(quickscan, kant_van(request.user, quickscan))
            if not toegang.mag(handeling):
                raise PermissionDenied(f"{toegang.kant} mag niet: {handeling}")
            if "stap" in kwargs and kwargs["stap"] not in STAPPEN:
                raise Http404("deze stap bestaat niet")
            return view(request, toegang, **kwargs)

        return wrapper

    return decorator


def met_quickscan(handeling: Handeling, *, bord: bool = False):
    """The same for a view that is alike for every side that gets there: it is given the quickscan alone."""

    def decorator(view):
        @wraps(view)
        def wrapper(request, toegang, **kwargs):
            return view(request, toegang.quickscan, **kwargs)

        return met_toegang(handeling, bord=bord)(wrapper)

    return decorator


def alleen_leiding(view):
    """A page for who leads quickscans: rounds, selection, the board. Everybody may know of it, so 403 for others."""

    @wraps(view)
    def wrapper(request, *args, **kwargs):
        eis(request.user, Recht.QUICKSCANS_LEIDEN)
        return view(request, *args, **kwargs)

    return wrapper
