"""Finding the scan of an address: by its code for everybody, by its number for its organisers."""

from functools import wraps
from typing import NoReturn

from allauth.core.ratelimit import respond_429
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect

from zelfscan.code import lees_code
from zelfscan.grenzen import te_vaak, tel_verkeerde_code
from zelfscan.models import Scan


def scan_met_code(code: str) -> Scan | None:
    """Return the scan with this code, in any spelling; None when there is none."""
    gelezen = lees_code(code)
    # Not `first`: it sorts one row, on every address with a code.
    return next(iter(Scan.objects.filter(code=gelezen)), None) if gelezen else None


def geen_scan(request) -> NoReturn:
    """Count a wrong code, and say that there is no such scan."""
    tel_verkeerde_code(request)
    raise Http404("geen scan met deze code")


def met_code(view):
    """Give the view the scan of this code. Another spelling leads to the one on paper; no scan is a 404, and counts.

    No search engine gets any of it (besluiten 17).
    """

    @wraps(view)
    def wrapper(request, code, **kwargs):
        if te_vaak(request):
            return respond_429(request)
        scan = scan_met_code(code)
        if scan is None:
            geen_scan(request)
        if scan.code != code and request.method in ("GET", "HEAD"):
            match = request.resolver_match
            return redirect(match.view_name, code=scan.code, **kwargs)
        antwoord = view(request, scan, **kwargs)
        antwoord.headers.setdefault("X-Robots-Tag", "noindex")
        return antwoord

    return wrapper


def met_eigen_scan(view):
    """Give the view a scan that this person organises; for everybody else there is none (404), staff included."""

    @wraps(view)
    def wrapper(request, pk, **kwargs):
        return view(request, get_object_or_404(Scan.objects.van(request.user), pk=pk), **kwargs)

    return wrapper
