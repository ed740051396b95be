"""The frame of a view: the methods it takes, the form with what was sent, and the action (ontwerp §4.1)."""

from django.core.exceptions import ValidationError
from django.views.decorators.http import require_http_methods

from regie.stukken.fouten import ActieFout

# Beside Django's own require_safe and require_POST: a page with something to send.
require_safe_or_POST = require_http_methods(["GET", "HEAD", "POST"])  # noqa: N816


def gestuurd(request):
    """Return what was sent, to bind a form to; None when nothing was."""
    return request.POST if request.method == "POST" else None


def formulier(request, klasse, /, *, deze: bool = True, **opties):
    """Return a form of this class, bound to what was sent, with its files; unbound on GET (so `is_valid()` is false).

    `deze`: of several forms on one page, whether this is the one that was sent. `opties`: as the class takes them.
    """
    if request.method != "POST" or not deze:
        return klasse(**opties)
    return klasse(data=request.POST, files=request.FILES, **opties)


def gelukt(form, actie, **wat):
    """Call the action; what it refuses goes to the form. Return what it gives, or None when it refused."""
    try:
        return actie(**wat)
    except ActieFout as fout:
        form.add_error(None, str(fout))
    except ValidationError as fout:
        per_veld = fout.error_dict if hasattr(fout, "error_dict") else {None: fout.error_list}
        for veld, fouten in per_veld.items():
            form.add_error(veld if veld in form.fields else None, fouten)
    return None
