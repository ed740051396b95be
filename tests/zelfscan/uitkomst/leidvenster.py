"""Who leads an evening, through the page as it comes back; and a scan that can be revealed."""

import lxml.html

from tests.zelfscan import fabriek

VERDEELD = ("1111", "5155", "5155", "1111", "3133")


class Leidvenster:
    """Somebody who leads, with the page as it came last."""

    def __init__(self, client, scan, wie=None):
        self.client, self.scan = client, scan
        client.force_login(wie or scan.organisatoren.first().gebruiker)
        self.antwoord = client.get(self.adres)

    @property
    def adres(self) -> str:
        return f"/mijn/scans/{self.scan.pk}/leiden/"

    @property
    def boom(self):
        return lxml.html.fromstring(self.antwoord.text)

    @property
    def balk(self) -> str:
        return " ".join(self.boom.xpath("//section[@data-leid]")[0].text_content().split())

    def form(self, naam: str) -> dict:
        """What a browser sends of this form when nothing was touched."""
        (form,) = self.boom.xpath(f"//form[@id='leidvorm-{naam}']")
        return {naam: waarde for naam, waarde in form.form_values() if waarde is not None}

    def stuur(self, naam: str, **velden):
        self.antwoord = self.client.post(self.adres, self.form(naam) | velden, follow=True)
        return self

    def score(self, onderdeel: str, waarde: str, waarom: str, **anders):
        velden = {f"{onderdeel}-waarde": waarde, f"{onderdeel}-waarom": waarom}
        return self.stuur(onderdeel, **velden, **anders)

    def ga(self, dia: str):
        self.antwoord = self.client.post(self.adres, {"wat": "dia", "dia": dia}, follow=True)
        return self


def klaar_om_te_onthullen(**velden):
    scan = fabriek.scan(**velden)
    for cijfers in VERDEELD:
        fabriek.invulling(scan, cijfers)
    return scan
