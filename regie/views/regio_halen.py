"""How a view of a region gets it: 404 for what somebody may not know, 403 for what they may not do."""

from functools import wraps

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect

from regie.actions.fouten import ActieFout
from regie.models import Regio
from regie.rechten import Recht, eis


def met_regio(recht: Recht):
    """Give the view the region instead of its slug, for who has this right in it.

    The address of a region that went into another one leads on to that one.
    """

    def decoreer(view):
        @wraps(view)
        def wrapper(request, slug, **kwargs):
            regio = get_object_or_404(Regio.objects.zichtbaar_voor(request.user).op_adres(slug))
            eis(request.user, recht, regio)
            if regio.slug != slug and request.method != "POST":
                return redirect(request.resolver_match.view_name, slug=regio.slug, **kwargs)
            return view(request, regio, **kwargs)

        return wrapper

    return decoreer


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
