"""One at a time: who sends a form that others may have open, reads and writes behind one lock."""

from functools import wraps

from django.db import transaction
from django.http import Http404

from regie.stukken.fouten import Achterhaald

from .gedeeld import op_slot


def om_de_beurt(view):
    """On POST lock what the view is given, and give it as it is now. For every view with a SamenForm.

    Stands below what finds the thing. What it locks is what the action locks first: the region, quickscan, round, scan.
    """

    @wraps(view)
    def wrapper(request, ding, *args, **kwargs):
        if request.method != "POST":
            return view(request, ding, *args, **kwargs)
        with transaction.atomic():
            try:
                request.aan_de_beurt = op_slot(ding)
            except Achterhaald as fout:
                raise Http404("weg, sinds de pagina is geopend") from fout
            return view(request, request.aan_de_beurt, *args, **kwargs)

    return wrapper
