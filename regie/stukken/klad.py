"""What somebody is writing stays on the device until the server has it (ontwerp §4.10, besluiten 51).

A script keeps long texts (static/js/langetekst.js). It sends the number of what it keeps along with the form; a short
cookie with that number says that the form was taken. Without it the text stays, whatever else the server answered.
"""

import re
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

LANG = 300  # signs; a field that takes more holds a long text
VELD = "klad"
NUMMER = re.compile(r"[\w-]{8,40}", re.ASCII)
ONTHOUDEN = timedelta(hours=1)


def verstuurd(request: HttpRequest) -> str:
    """Return the number of the draft that came along with this form; "" without one."""
    nummer = request.POST.get(VELD, "")
    return nummer if NUMMER.fullmatch(nummer) else ""


def meld_binnen(request: HttpRequest, antwoord: HttpResponseBase) -> None:
    """Tell the script that what was sent is saved. Only for a form that was done."""
    if nummer := verstuurd(request):
        antwoord.set_cookie(
            f"klad_{nummer}", "1", max_age=ONTHOUDEN, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax"
        )


def van_wie(request: HttpRequest) -> str:
    """Return of whom a draft on this page is: an account, "link" by a personal link, or "" (nobody we know)."""
    if request.user.is_authenticated:
        return str(request.user.pk)
    return "link" if request.resolver_match and "sleutel" in request.resolver_match.kwargs else ""


def welke_pagina(request: HttpRequest) -> str:
    """Return a name for this page and who sees it, from which no address or key can be read."""
    return salted_hmac("klad", f"{request.user.pk} {request.path}", algorithm="sha256").hexdigest()[:24]
