"""How much somebody may send, looked at before anything of it is read.

Django first writes a form with files to memory and disk, and only then asks who sent it. So this stands before the
check of the token of the form, which is the first to read.
"""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.shortcuts import render

MB = 1024 * 1024
# The longest text that a form asks for fits many times.
GEWOON = MB
# Addresses that take files, for who is logged in: what their page promises, and some room for the form around it.
MET_BESTANDEN = {"regio_inlezen": 3 * MB, "quickscan:document_toevoegen": 26 * MB}
TE_GROOT = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


class HoogstensZoGroot:
    """Refuse a body that is larger than its address takes (413), or that does not say how large it is (411)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        # Nobody reads the body of an address that does not exist: there this is never asked.
        if request.headers.get("Transfer-Encoding") and not request.headers.get("Content-Length"):
            return te_groot(request, status=411)
        if (lengte := _lengte(request)) > GEWOON and lengte > hoogstens(request):
            return te_groot(request)
        return None


def hoogstens(request) -> int:
    """Return how many bytes may be sent to this address by this person."""
    grens = MET_BESTANDEN.get(request.resolver_match.view_name, GEWOON)
    return grens if grens > GEWOON and request.user.is_authenticated else GEWOON


def beloofd(adres: str) -> int:
    """Return how many megabytes of files the page of this address promises; 0 for one that takes none."""
    return MET_BESTANDEN.get(adres, GEWOON) // MB - 1


def te_groot(request, status: int = 413, *, te_veel_bestanden: bool = False):
    """Return the page that says so, and of what there was too much. It reads nothing of what was sent."""
    adres = getattr(request.resolver_match, "view_name", "")
    context = {"megabytes": beloofd(adres), "te_veel_bestanden": te_veel_bestanden}
    context["eerst_inloggen"] = adres in MET_BESTANDEN and not request.user.is_authenticated
    return render(request, "413.html", context, status=status)


def _lengte(request) -> int:
    try:
        return int(request.headers.get("Content-Length") or 0)
    except ValueError:
        return 0
