"""The page for who waits for a mail that does not go: a code to log in, a link for a password.

It is the same for every address and comes as fast: how a mail goes does not depend on who has an account.
What was asked did not happen: no code waits in the session, and nothing stays of a new account.
"""

from django.shortcuts import render

from regie.mensen.mailserver import EVEN_NIET, NietVerstuurd
from regie.mensen.zending import Zendingreden

# What the server says of this one address; of all other reasons the page says to wait.
OVER_HET_ADRES = (
    Zendingreden.ADRES_ONBEKEND,
    Zendingreden.ADRES_FOUT,
    Zendingreden.MAILBOX_VOL,
    Zendingreden.GEWEIGERD,
)


class ZegtDatDeMailNietGaat:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, fout):
        if not isinstance(fout, NietVerstuurd):
            return None
        over_het_adres = fout.reden in OVER_HET_ADRES
        context = {"waarom": fout.reden.label if over_het_adres else "", "opnieuw": request.get_full_path()}
        antwoord = render(request, "account/mail_werkt_niet.html", context, status=400 if over_het_adres else 503)
        if not over_het_adres:
            antwoord.headers["Retry-After"] = str(EVEN_NIET)
        return antwoord
