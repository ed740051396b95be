"""What the journey through a quickscan needs: browsers that are logged in, filling in, and mails with a link."""

import re
from datetime import timedelta

from django.conf import settings
from django.core import mail
from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect

from quickscan.proces.models import Quickscan
from tests.browser.avondspel import Avondspel, knop
from tests.inloggen import log_in


class Reis(Avondspel):
    """The browsers, what axe found, and the one quickscan."""

    def __init__(self, new_context, base_url):
        super().__init__(new_context)
        self.base_url = base_url

    def log_in(self, page, gebruiker) -> None:
        sessie = log_in(Client(), gebruiker).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessie, "url": self.base_url}])

    def ga(self, page, pad: str) -> None:
        """To an address of the quickscan, and look at it when that was not done on this kind of screen."""
        page.goto(f"/quickscan/{self.quickscan.pk}/{pad}")
        wanneer = f"{page.title()}, {page.viewport_size['width']} px"
        if wanneer not in self.gevonden:
            self.keur(wanneer, page)

    @property
    def quickscan(self) -> Quickscan:
        return Quickscan.objects.get(regionaam="Het Dal")


def vul(page, velden: dict) -> None:
    """Fill in by the names of the fields, whatever kind they are."""
    for naam, waarde in velden.items():
        veld = page.locator(f"[name='{naam}']:not([type=hidden])").first
        soort = veld.evaluate("veld => veld.type")
        if soort == "radio":
            page.locator(f"[name='{naam}'][value='{waarde}']").check()
        elif soort == "checkbox":
            veld.set_checked(waarde)
        elif soort == "select-one":
            veld.select_option(waarde)
        else:
            veld.fill(waarde)


def link(page, naam: str) -> None:
    page.get_by_role("link", name=naam).first.click()


def sluit(page, naam: str) -> None:
    knop(page, "Sluit deze stap")
    expect(page.get_by_text(f"De stap {naam} is klaar.")).to_be_visible()


def dag(dagen: int) -> str:
    return (timezone.localdate() + timedelta(days=dagen)).isoformat()


def brief_aan(adres: str, deel: str):
    """The last mail to this address with this in it."""
    return [brief for brief in mail.outbox if brief.to == [adres] and deel in brief.body][-1]


def adres_voor(wie: str, pad: str) -> str:
    """The personal link in the last mail to this address that has one below this path."""
    return re.search(rf"https?://[^/]+({pad}\S+)", brief_aan(wie, pad).body)[1]
