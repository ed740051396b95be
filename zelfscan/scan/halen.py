"""Finding the scan of an address: by its code for everybody, by its number for its organisers."""

from functools import partial, wraps
from typing import NoReturn

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from regie.mensen.grenzen import te_vaak, tel, wacht_even

from .code import lees_code
from .forms import CodeForm
from .models import Antwoordlink, Genodigde, Invulling, Organisator, Scan
from .raden import is_bekend, onthoud_goede_code
from .toestel import hash_bij, lees_toestel


def scan_met_code(code: str) -> Scan | None:
    """Return the scan with this code, in any spelling; None when there is none.

    By a code that it had before, it has that one as its `code`, and `oude_code` is true: every address and name made
    of it then is the old one's, so whoever has only that never reads the new one.
    """
    gelezen = lees_code(code)
    # Not `first`: it sorts one row, on every address with a code.
    scan = next(iter(Scan.objects.filter(code=gelezen)), None) if gelezen else None
    return scan or _scan_met_oude_code(gelezen)


def _scan_met_oude_code(code: str) -> Scan | None:
    scan = next(iter(Scan.objects.filter(oude_codes=code)), None) if code else None
    if scan:
        scan.code, scan.oude_code = code, True
    return scan


def ververs(scan: Scan) -> None:
    """Read again a scan that an action found changed; it keeps the code that it was asked for by."""
    scan.refresh_from_db(fields=[veld.attname for veld in scan._meta.concrete_fields if veld.name != "code"])


def mag_proberen(request, code: str, sleutel: str = "") -> bool:
    """Say whether this code may be looked up: always, but for an address that guesses by machine
    (zelfscan/scan/raden.py).

    `sleutel`: the key of the personal link that it came with.
    """
    if not te_vaak(request, "verkeerde_code"):
        return True
    code = lees_code(code)
    return is_bekend(request, code) or _hoort_erbij(request, code, sleutel or request.POST.get("uitnodiging", ""))


def _hoort_erbij(request, code: str, sleutel: str) -> bool:
    """Say whether something else than the code shows that this person belongs to its scan.

    Each question is asked without finding the scan first: how long it takes must not tell whether there is one.
    """
    toestel = lees_toestel(request)
    if toestel and Invulling.objects.filter(_heeft(code), apparaat=hash_bij(code, toestel)).exists():
        return True
    link = Antwoordlink.objects.vind(sleutel) if sleutel else None
    if link and Genodigde.objects.filter(_heeft(code), pk=link.pk).exists():
        return True
    wie = request.user
    return wie.is_authenticated and Organisator.objects.filter(_heeft(code), gebruiker=wie).exists()


def _heeft(code: str) -> Q:
    """Of what belongs to a scan: that the scan has this code, or had it before."""
    return Q(scan__code=code) | Q(scan__oude_codes=code)


def geen_scan(request) -> NoReturn:
    """Count a wrong code, and say that there is no such scan."""
    tel(request, "verkeerde_code")
    raise Http404("geen scan met deze code")


def met_code(view, *, ook_oud: bool = False):
    """Give the view the scan of this code. Another spelling leads to the one on paper; no scan is a 404, and counts.

    With a code that was replaced there is only a page that says so (410), unless the view takes those too: `ook_oud`.
    No search engine gets any of it (besluiten 17).
    """

    @wraps(view)
    def wrapper(request, code, **kwargs):
        if not mag_proberen(request, code, kwargs.get("sleutel", "")):
            return wacht_even(request, "verkeerde_code")
        scan = scan_met_code(code)
        if scan is None:
            geen_scan(request)
        onthoud_goede_code(request, scan.code)
        if scan.code != code and request.method in ("GET", "HEAD"):
            match = request.resolver_match
            return redirect(match.view_name, code=scan.code, **kwargs)
        if scan.oude_code and not ook_oud:
            antwoord = code_vervangen(request, scan, status=410)
        else:
            antwoord = view(request, scan, **kwargs)
        antwoord.headers.setdefault("X-Robots-Tag", "noindex")
        return antwoord

    return wrapper


met_elke_code = partial(met_code, ook_oud=True)


def code_vervangen(request, scan: Scan, *, status: int = 200, **extra):
    """The page of a code that was replaced: what happened, and a place for the new one, which it does not tell.

    `extra`: as the template names it.
    """
    context = {"scan": scan, "form": CodeForm()} | extra
    return render(request, "zelfscan/meedoen/oude_code.html", context, status=status)


def met_eigen_scan(view):
    """Give the view a scan that this person organises; for everybody else there is none (404), staff included."""

    @wraps(view)
    def wrapper(request, pk, **kwargs):
        return view(request, get_object_or_404(Scan.objects.van(request.user), pk=pk), **kwargs)

    return wrapper
