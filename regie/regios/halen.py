"""How a view of a region gets it: 404 for what somebody may not know, 403 for what they may not do."""

from functools import wraps

from django.shortcuts import get_object_or_404, redirect

from regie.mensen.rechten import Recht, eis

from .regio import Regio


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
