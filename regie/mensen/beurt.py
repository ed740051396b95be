"""One at a time: who sends a form that others may have open, reads and writes behind one lock."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.db.models import Model
from django.http import Http404

from regie.stukken.fouten import Achterhaald

from .gedeeld import op_slot

WEG = "weg, sinds de pagina is geopend"


def om_de_beurt(view):
    """On POST lock what the view is given, and give it as it is now. For every view with a SamenForm.

    Stands below what finds the thing. What it locks is what the action locks first: the region, quickscan, round, scan.
    """

    @wraps(view)
    def wrapper(request, ding, *args, **kwargs):
        if request.method != "POST":
            return view(request, ding, *args, **kwargs)
        with transaction.atomic():
            return view(request, _op_slot(request, ding), *args, **kwargs)

    return wrapper


def om_de_beurt_bij(van_wie: Callable[[Any], Model]):
    """The same for a view that is given a part, such as an interview. `van_wie`: gives what it is a part of."""

    def decorator(view):
        @wraps(view)
        def wrapper(request, deel, *args, **kwargs):
            if request.method != "POST":
                return view(request, deel, *args, **kwargs)
            with transaction.atomic():
                _op_slot(request, van_wie(deel))
                try:
                    deel.refresh_from_db()
                except ObjectDoesNotExist as fout:
                    raise Http404(WEG) from fout
                return view(request, deel, *args, **kwargs)

        return wrapper

    return decorator


def _op_slot(request, ding: Model) -> Model:
    try:
        request.aan_de_beurt = op_slot(ding)
    except Achterhaald as fout:
        raise Http404(WEG) from fout
    return request.aan_de_beurt
