"""The mails with the outcome of the choice, as they are before staff change them."""

from django.conf import settings
from django.urls import reverse

from quickscan.proces.models import Quickscan
from quickscan.selectie.models import Besluit

ONDERWERP = {
    Besluit.GESELECTEERD: "Jullie regio doet mee aan de quickscan",
    Besluit.AFGEWEZEN: "De uitslag van jullie aanmelding voor de quickscan",
}
GEKOZEN = """Goed nieuws: {naam} is gekozen voor {ronde}. Jullie doen mee aan de quickscan.

De onderzoekers van AEF nemen contact op over de gesprekken en de stukken die ze willen lezen. Jullie begeleider van \
Met Andere Ogen blijft jullie helpen.

Op {mijn} volgt de contactpersoon van de regio de quickscan, zonder wachtwoord.

De naam van jullie regio staat vanaf nu op de openbare lijst van deelnemers. Verder staat daar niets."""
AFGEWEZEN = """Dank je wel voor de aanmelding van {naam} voor {ronde}. Deze keer hebben we jullie regio niet gekozen.

{keuze}

De keuze zegt niets over hoe goed jullie samenwerken.

Bij een volgende ronde kunnen jullie je weer aanmelden. Jullie kunnen intussen zelf beginnen, met de zelfscan: \
{zelfscan}

Wil je weten hoe we tot de keuze kwamen? Mail ons, dan bellen we je."""


def begintekst(quickscan: Quickscan, besluit: str) -> str:
    """Return the text that staff read and may change. The greeting and the end come from templates/mail/basis.txt."""
    site, ronde = settings.SITE_ADRES.rstrip("/"), quickscan.ronde
    tekst = GEKOZEN if besluit == Besluit.GESELECTEERD else AFGEWEZEN
    return tekst.format(
        naam=quickscan.naam,
        ronde=ronde.naam,
        # What the round says of it itself (besluiten 34).
        keuze="\n\n".join(filter(None, (ronde.keuzezin, ronde.criteria))),
        mijn=f"{site}{reverse('mijn')}",
        zelfscan=f"{site}{reverse('zelfscan:spiegel')}",
    )
