"""Finding the scan of an address: by its code for everybody, by its number for its organisers."""

from functools import wraps
from typing import NoReturn

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect

from regie.models import Toegangslink
from zelfscan.actions.onthullen import LINK_DOEL
from zelfscan.code import lees_code
from zelfscan.grenzen import is_bekend, onthoud_goede_code, te_vaak, tel_verkeerde_code, wacht_even
from zelfscan.models import Genodigde, Invulling, Organisator, Scan
from zelfscan.toestel import hash_bij, lees_toestel


def scan_met_code(code: str) -> Scan | None:
    """Return the scan with this code, in any spelling; None when there is none."""
    gelezen = lees_code(code)
    # Not `first`: it sorts one row, on every address with a code.
    return next(iter(Scan.objects.filter(code=gelezen)), None) if gelezen else None


def mag_proberen(request, code: str, sleutel: str = "") -> bool:
    """Say whether this code may be looked up: always, but for an address that guesses by machine (zelfscan/grenzen.py).

    `sleutel`: the key of the personal link that it came with.
    """
    if not te_vaak(request):
        return True
    code = lees_code(code)
    return is_bekend(request, code) or _hoort_erbij(request, code, sleutel or request.POST.get("uitnodiging", ""))


def _hoort_erbij(request, code: str, sleutel: str) -> bool:
    """Say whether something else than the code shows that this person belongs to its scan.

    Each question is asked without finding the scan first: how long it takes must not tell whether there is one.
    """
    toestel = lees_toestel(request)
    if toestel and Invulling.objects.filter(scan__code=code, apparaat=hash_bij(code, toestel)).exists():
        return True
    link = Toegangslink.objects.geldig().vind(LINK_DOEL, sleutel) if sleutel else None
    if link and Genodigde.objects.filter(scan__code=code, pk=link.onderwerp_id).exists():
        return True
    wie = request.user
    return wie.is_authenticated and Organisator.objects.filter(scan__code=code, gebruiker=wie).exists()


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
        if not mag_proberen(request, code, kwargs.get("sleutel", "")):
            return wacht_even(request)
        scan = scan_met_code(code)
        if scan is None:
            geen_scan(request)
        onthoud_goede_code(request, scan.code)
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
