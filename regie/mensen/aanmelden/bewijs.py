"""Who gives rights away shows anew who they are, unless they did so in the last minutes (docs/adr/0008).

A view asks with `eis_bewijs` right before its action, so what was typed is in order by then. What was sent waits in the
session, without the browser's own data; after the proof one page shows it and sends it again, along the usual way.
"""

import time
from contextlib import suppress

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.code_verification import AbstractCodeVerificationProcess
from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.core import ratelimit
from allauth.core.exceptions import ReauthenticationRequired
from django.http import QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.http import urlencode

from regie.mensen.mailserver import NietVerstuurd

BEWAARD, CODE = "bewijs_verder", "bewijs_code"
# So many forms wait at once, in as many tabs, and for so long.
MEESTE_BEWAARD, BEWAAR_SECONDEN = 5, 15 * 60


class BewijsNodig(ReauthenticationRequired):
    """`wat` says in one sentence what is about to happen, for who has to prove it; `terug` is where "no" leads."""

    def __init__(self, wat: str, terug: str):
        super().__init__(wat)
        self.wat, self.terug = wat, terug


def is_net_bewezen(request) -> bool:
    """Whether this person showed who they are in the last ACCOUNT_REAUTHENTICATION_TIMEOUT seconds, in this session.

    Logging in counts as well.
    """
    stappen = get_authentication_records(request, request.user)
    return bool(stappen) and time.time() - stappen[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT


def eis_bewijs(request, wat: str, *, terug: str = "") -> None:
    """Go on when it was shown just now who this is; else ask for that first, and nothing has happened.

    `wat`: what is about to happen, as "Je maakt Jo medewerker." `terug`: where one who does not go on is led, for an
    address without a page of its own. Raises BewijsNodig, which `VraagWieJeBent` answers.
    """
    if not is_net_bewezen(request):
        raise BewijsNodig(wat, terug)
    al = request.session.get(BEWAARD, {})
    if klaar := [sleutel for sleutel, wacht in al.items() if wacht["pad"] == request.get_full_path()]:
        request.session[BEWAARD] = {sleutel: wacht for sleutel, wacht in al.items() if sleutel not in klaar}


class VraagWieJeBent:
    """Leads to the page where one shows who one is, and keeps what was sent: ours, and of allauth's own pages.

    allauth keeps the whole request, with every cookie; the key of a device in a scan must not stand beside an account.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, fout):
        if not isinstance(fout, ReauthenticationRequired):
            return None
        manieren = get_adapter().get_reauthentication_methods(request.user)
        if not manieren:
            return None
        if request.method == "POST":
            verder = reverse(
                "account_verder", args=[_bewaar(request, getattr(fout, "wat", ""), getattr(fout, "terug", ""))]
            )
            if manieren[0]["id"] == MAILMANIER["id"]:
                with suppress(NietVerstuurd):
                    # What was sent is kept; the page has a button for the code, and that says so when it does not go.
                    Bewijscode.stuur_als_er_geen_is(request)
        else:
            verder = request.get_full_path()
        return redirect(f"{manieren[0]['url']}?{urlencode({'next': verder})}")


def _bewaar(request, wat: str, terug: str) -> str:
    """Put what was sent in the session and return its key."""
    velden = [
        (naam, waarde) for naam, waarden in request.POST.lists() if naam != "csrfmiddlewaretoken" for waarde in waarden
    ]
    sleutel = get_random_string(12)
    al = list(_wachtend(request).items())[-MEESTE_BEWAARD + 1 :]
    pad = request.get_full_path()
    nieuw = {"pad": pad, "terug": terug or pad, "velden": velden, "wat": wat, "om": time.time()}
    request.session[BEWAARD] = dict(al) | {sleutel: nieuw}
    return sleutel


def _wachtend(request) -> dict[str, dict]:
    grens = time.time() - BEWAAR_SECONDEN
    return {sleutel: wacht for sleutel, wacht in request.session.get(BEWAARD, {}).items() if wacht["om"] > grens}


def wat_wacht(request, sleutel: str) -> dict | None:
    """Return what was sent under this key: `pad`, `terug`, `velden` (pairs) and `wat`; None when it is over."""
    return _wachtend(request).get(sleutel)


def waarvoor(request) -> str:
    """Return what this person is about to do, for the page that asks who they are; empty when nobody said so."""
    verder = QueryDict(request.META["QUERY_STRING"]).get("next") or request.POST.get("next", "")
    for sleutel, wacht in _wachtend(request).items():
        if verder == reverse("account_verder", args=[sleutel]):
            return wacht["wat"]
    return ""


# A code by mail, for who has neither password nor factor. allauth knows it for logging in only.
MAILMANIER = {"id": "bewijs_mailcode", "description": "Met een code per mail"}


class Bewijscode(AbstractCodeVerificationProcess):
    """The code that goes to the address of who is logged in; it waits in the session, as that of logging in does."""

    def __init__(self, request, state: dict):
        self.request = request
        super().__init__(
            max_attempts=app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS,
            timeout=app_settings.LOGIN_BY_CODE_TIMEOUT,
            state=state,
            user=request.user,
        )

    @classmethod
    def lopend(cls, request) -> "Bewijscode | None":
        """The code that was sent and still works, to this very person and address."""
        state = request.session.get(CODE)
        if not state or state["user_id"] != str(request.user.pk) or state["email"] != request.user.email:
            return None
        return cls(request, state).abort_if_invalid()

    @classmethod
    def stuur_als_er_geen_is(cls, request) -> bool:
        """Mail a code, unless one is on its way. Returns False when there were too many of them."""
        return cls.lopend(request) is not None or cls.stuur(request)

    @classmethod
    def stuur(cls, request) -> bool:
        """Mail a new code; the one before it no longer works. Returns False when there were too many of them."""
        adres = request.user.email
        if not ratelimit.consume(request, action="request_login_code", key=adres.lower()):
            return False
        code = cls(request, cls.initial_state(user=request.user, email=adres))
        code.send()
        code.persist()
        return True

    def send(self) -> None:
        adapter = get_adapter()
        self.state["code"] = adapter.generate_login_code()
        context = {"request": self.request, "code": self.code}
        adapter.send_mail("account/email/bewijs_code", self.state["email"], context)

    def persist(self) -> None:
        self.request.session[CODE] = self.state

    def abort(self) -> None:
        self.request.session.pop(CODE, None)

    def klaar(self) -> None:
        """Note that this person proved who they are; the code works once."""
        self.abort()
        record_authentication(
            self.request, self.request.user, method="code", email=self.state["email"], reauthenticated=True
        )
