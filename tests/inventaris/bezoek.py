"""Gets the pages of the inventory, each once, for all who look at them."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from unittest import mock

import lxml.html
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory, override_settings

from tests.inventaris import Toestand
from tests.inventaris.soort import Data
from tests.wereld import Wereld
from tests.wereld.lenen import Uitleen, erbuiten


def haal(toestand: Toestand) -> HttpResponse:
    """The answer that a visitor gets, who comes for the first time and brings no cookie. Not of one in the world."""
    client = Client(enforce_csrf_checks=toestand.csrf, raise_request_exception=False)
    with ExitStack() as stapel:
        if toestand.debug:
            stapel.enter_context(override_settings(DEBUG=True))
        if toestand.breuk:
            doel, fout = toestand.breuk
            stapel.enter_context(mock.patch(doel, side_effect=fout))
        if toestand.data is None:
            return client.get(toestand.pad, headers={"host": toestand.host})
        return client.post(toestand.pad, toestand.data, headers={"host": toestand.host})


def stuur(wereld: Wereld, browser: Client, mens: str, pad: str, data: Data | None) -> HttpResponse:
    """One request in the world: a GET without `data`."""
    pad = wereld.vul(pad, mens)
    return browser.get(pad) if data is None else browser.post(pad, wereld.vul_data(data, mens))


def token() -> str:
    """What Django puts in the forms of a page that is shown now."""
    return get_token(RequestFactory().get("/"))


class Bezoek:
    """The answers, and the trees of the pages, only to look at: the first who asks for one gets it, for all."""

    def __init__(self, uitleen: Uitleen, unblock: Callable):
        self.uitleen, self.unblock = uitleen, unblock
        self.antwoord = cache(self._antwoord)
        self.boom = cache(self._boom)

    def _antwoord(self, toestand: Toestand) -> HttpResponse:
        """As if nothing else had been asked for."""
        if not toestand.als:
            # A test beside it may have the world just now.
            with erbuiten():
                return haal(toestand)
        with self.unblock(), self.uitleen.leen() as wereld:
            browser = wereld.browser(toestand.als)
            for stap in toestand.eerst:
                stuur(wereld, browser, toestand.als, *stap)
            return stuur(wereld, browser, toestand.als, toestand.pad, toestand.data)

    def _boom(self, toestand: Toestand) -> lxml.html.HtmlElement:
        antwoord = self.antwoord(toestand)
        assert antwoord.status_code == toestand.status
        assert antwoord.headers["Content-Type"] == "text/html; charset=utf-8"
        return lxml.html.document_fromstring(antwoord.text)

    def adres(self, toestand: Toestand) -> str:
        """Its address, with the places filled in."""
        if not toestand.als:
            return toestand.pad
        vraag = self.antwoord(toestand).request
        return vraag["PATH_INFO"] + (f"?{vraag['QUERY_STRING']}" if vraag["QUERY_STRING"] else "")
