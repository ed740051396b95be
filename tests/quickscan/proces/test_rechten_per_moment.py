"""Who reads what at which moment: before and after the release, during and after the review, after the end.

The rights table of tests/inventaris is of one moment. Here one quickscan goes through all of them; each cell is the
answer: a status when it is not 200, and else which of the secret texts (GEHEIM) stand in it, "-" for none.
"""

from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone

from quickscan.advies.models import Advies
from quickscan.factsheet.models import Factsheetversie
from quickscan.proces.actions.stappen import sluit_stap
from quickscan.proces.models import Quickscan
from quickscan.toetsing.actions.toetsing import sluit_toetsing, verstuur_toetsing
from quickscan.toetsing.models import Opmerking, Toetser, Toetsing
from regie.mensen.toegangslink import Toegangslink
from regie.stukken import paginas
from regie.stukken.bewerkbaar import SOORTEN
from tests import factories
from tests.inloggen import geef_factor, log_in
from tests.quickscan import fabriek

pytestmark = [pytest.mark.django_db, pytest.mark.eenmaal, pytest.mark.usefixtures("kale_weigering")]

GEHEIM = {
    "f1": "Factsheetvaneerst",
    "f2": "Factsheetvanlater",
    "a1": "Adviestekst een",
    "naam": "Gijs Geheim",
    "eigen": "Evi Eigen",
    "notitie": "Wat Gijs ons zei",
    "document": "Het vertrouwelijke plan",
    "opmerking": "Dit klopt niet, vindt Gijs",
    "bijlage": "De bijlage over de toetsing",
}
# In the order of the columns.
KANTEN = ("onderzoeker", "medewerker", "contactpersoon")
# Who knows of none of it, at any moment. The beheerder applied for the region.
BUITEN = ("gebruiker", "lid", "beheerder", "andere_contactpersoon", "andere_onderzoeker")

# The same at every moment: interviews, notes and documents stay with whom they were.
ALTIJD = """
                           | -             | -          | -
geschiedenis/              | -             | -          | 403
interviews/                | eigen naam    | eigen naam | eigen
interviews/{interview}/    | naam          | naam       | 404
interviews/{eigen}/        | eigen         | eigen      | eigen
interviews/{interview}/notities/ | eigen naam notitie | 403 | 403
interviews/naast-elkaar/   | eigen naam notitie | 403 | 403
onderzoek/                 | document eigen naam | document eigen naam | eigen
documenten/                | document      | document   | 403
documenten/{document}/bestand/ | -         | -          | 403
"""
# Per moment what changed since the moment before.
PER_MOMENT = {
    "voor het vrijgeven": """
factsheet/                 | f1            | -          | -
factsheet.pdf              | f1            | 404        | 404
factsheet.odt              | f1            | 404        | 404
factsheet.docx             | f1            | 404        | 404
factsheet/versies/         | -             | -          | -
factsheet/versies/1/       | f1            | 404        | 404
factsheet/versies/2/       | 404           | 404        | 404
factsheet/vergelijken/     | 404           | 404        | 404
factsheet/bewerken/        | f1            | 403        | 403
toetsing/                  | -             | -          | -
advies/                    | a1            | -          | -
advies.pdf                 | a1            | 404        | 404
advies.odt                 | a1            | 404        | 404
advies.docx                | a1            | 404        | 404
advies/bewerken/           | a1            | 403        | 403
""",
    "na het vrijgeven, met een nieuw concept": """
factsheet/                 | f2            | f1         | f1
factsheet.pdf              | f2            | f1         | f1
factsheet.odt              | f2            | f1         | f1
factsheet.docx             | f2            | f1         | f1
factsheet/versies/1/       | f1            | f1         | f1
factsheet/versies/2/       | f2            | 404        | 404
factsheet/vergelijken/     | f1 f2         | 404        | 404
factsheet/bewerken/        | f2            | 403        | 403
""",
    "tijdens de toetsing": """
toetsing/                  | naam opmerking | naam opmerking | -
toetsing/opmerkingen/{opmerking}/ | f1 naam opmerking | 403 | 403
LINK                       | f1 naam opmerking
LINK factsheet.pdf         | f1
ANDERE LINK                | f1
GEEN LINK                  | 410
""",
    # Answers to remarks may still change, so the annex waits for the final version.
    "beantwoord en vrijgegeven, nog niet vastgesteld": """
factsheet/                 | f2            | f2         | f2
factsheet.pdf              | f2            | f2         | f2
factsheet.odt              | f2            | f2         | f2
factsheet.docx             | f2            | f2         | f2
factsheet/versies/2/       | f2            | f2         | f2
factsheet/vergelijken/     | f1 f2         | f1 f2      | f1 f2
toetsing/opmerkingen/{opmerking}/ | bijlage f1 naam opmerking | 403 | 403
LINK                       | f1 opmerking
""",
    "vastgesteld, en het advies gecontroleerd": """
factsheet/                 | bijlage f2    | bijlage f2 | bijlage f2
factsheet.pdf              | bijlage f2    | bijlage f2 | bijlage f2
factsheet.odt              | bijlage f2    | bijlage f2 | bijlage f2
factsheet.docx             | bijlage f2    | bijlage f2 | bijlage f2
factsheet/versies/2/       | bijlage f2    | bijlage f2 | bijlage f2
advies/                    | a1            | a1         | -
advies.pdf                 | a1            | a1         | 404
advies.odt                 | a1            | a1         | 404
advies.docx                | a1            | a1         | 404
""",
    "het advies definitief": """
advies/                    | a1            | a1         | a1
advies.pdf                 | a1            | a1         | a1
advies.odt                 | a1            | a1         | a1
advies.docx                | a1            | a1         | a1
""",
    # The links are over by then; nothing else changed.
    "na het eind": """
LINK                       | 410
LINK factsheet.pdf         | 410
ANDERE LINK                | 410
""",
}


@pytest.fixture
def wereld(monkeypatch):
    """One quickscan with all that is secret in it, at the first moment; a browser for each; what goes in addresses."""
    # What would stand in the PDF; that it also becomes one is tested elsewhere.
    monkeypatch.setattr(
        paginas,
        "maak_pdf",
        lambda sjabloon, context, **_: render_to_string(sjabloon, context() if callable(context) else context).encode(),
    )
    regio, onderzoeker = factories.regio(), factories.onderzoeker()
    contact = factories.lid(regio, rol="contactpersoon").gebruiker
    quickscan = fabriek.quickscan("factsheet", regio=regio, onderzoeker=onderzoeker)
    ander = fabriek.quickscan("onderzoek", in_ronde=quickscan.ronde, regio=factories.regio("Elders"))
    interview = quickscan.interviews.first()
    quickscan.interviews.filter(pk=interview.pk).update(naam=GEHEIM["naam"])
    interview.notities.create(onderwerp="vrij", tekst=GEHEIM["notitie"])
    eigen = fabriek.interview(quickscan, naam=GEHEIM["eigen"], status="voorgesteld", voorgesteld_door=contact)
    quickscan.documenten.update(naam=GEHEIM["document"])
    fabriek.factsheetversie(quickscan, gerealiseerd=GEHEIM["f1"])
    fabriek.adviesversie(quickscan, inleiding=GEHEIM["a1"])
    mensen = {
        "onderzoeker": onderzoeker,
        "medewerker": factories.medewerker(),
        "contactpersoon": contact,
        "gebruiker": factories.gebruiker(),
        "lid": factories.lid(regio).gebruiker,
        "beheerder": regio.lidmaatschappen.beheerders().first().gebruiker,
        "andere_contactpersoon": factories.lid(ander.regio, rol="contactpersoon").gebruiker,
        "andere_onderzoeker": ander.onderzoekers.get().gebruiker,
    }
    for mens in mensen.values():
        if mens.is_staff or mens.is_onderzoeker:
            geef_factor(mens)
    return {
        "mensen": mensen,
        "browsers": {naam: log_in(Client(), mens) for naam, mens in mensen.items()},
        "quickscan": quickscan.pk,
        "plekken": {"interview": interview.pk, "eigen": eigen.pk, "document": quickscan.documenten.get().pk},
    }


def _vrij(quickscan) -> None:
    Factsheetversie.objects.filter(factsheet__quickscan=quickscan, vrijgegeven_op=None).update(
        vrijgegeven_op=timezone.now()
    )


def _sleutel(toetser) -> str:
    return Toegangslink.objects.van(toetser).geldig().get().sleutel


def ga_naar(moment: int, wereld) -> None:
    """Bring the quickscan from the moment before to this one, through the actions where those decide anything."""
    quickscan = Quickscan.objects.get(pk=wereld["quickscan"])
    onderzoeker, medewerker = wereld["mensen"]["onderzoeker"], wereld["mensen"]["medewerker"]
    if moment == 1:
        _vrij(quickscan)
        fabriek.factsheetversie(quickscan, gerealiseerd=GEHEIM["f2"])
    elif moment == 2:
        quickscan = sluit_stap(by=onderzoeker, quickscan=quickscan, sleutel="factsheet")
        tot = timezone.localdate() + timedelta(days=14)
        toetsing = verstuur_toetsing(by=onderzoeker, quickscan=quickscan, tot=tot)
        toetser = toetsing.toetsers.get(naam=GEHEIM["naam"])
        andere, geen = toetsing.toetsers.exclude(pk=toetser.pk)[:2]
        opmerking = fabriek.opmerking(toetsing, toetser, tekst=GEHEIM["opmerking"])
        wereld["plekken"] |= {"opmerking": opmerking.pk}
        wereld["links"] = {"LINK": _sleutel(toetser), "ANDERE LINK": _sleutel(andere), "GEEN LINK": _sleutel(geen)}
        Toegangslink.objects.van(geen).zet_uit()
    elif moment == 3:
        sluit_toetsing(by=onderzoeker, toetsing=Toetsing.objects.get(quickscan=quickscan))
        Opmerking.objects.filter(toetsing__quickscan=quickscan).update(
            antwoord="over", waarom="Aangepast.", bijlagetekst=GEHEIM["bijlage"]
        )
        _vrij(quickscan)
    elif moment == 4:
        quickscan.factsheet.versies.filter(nummer=2).update(vastgesteld_op=timezone.now())
        quickscan = Quickscan.objects.get(pk=quickscan.pk)
        sluit_stap(by=onderzoeker, quickscan=quickscan, sleutel="toetsing")
        Advies.objects.filter(quickscan=quickscan).update(status="gecontroleerd", gecontroleerd_op=timezone.now())
    elif moment == 5:
        Advies.objects.filter(quickscan=quickscan).update(status="definitief", definitief_op=timezone.now())
    elif moment == 6:
        quickscan = sluit_stap(by=onderzoeker, quickscan=quickscan, sleutel="advies")
        fabriek.vul_stap(quickscan, "terugkoppelgesprek")
        quickscan = Quickscan.objects.get(pk=quickscan.pk)
        sluit_stap(by=medewerker, quickscan=quickscan, sleutel="terugkoppelgesprek")
        for toetser in Toetser.objects.filter(toetsing__quickscan=quickscan):
            Toegangslink.objects.van(toetser).update(verloopt_op=timezone.now())


def lees(tabel: str) -> dict[str, list[str]]:
    regels = [[deel.strip() for deel in regel.split("|")] for regel in tabel.strip("\n").splitlines()]
    return {pad: antwoorden for pad, *antwoorden in regels}


def staat_er(antwoord) -> str:
    """Say which secrets stand in an answer, in the order of their keys; "-" for none; the status when it is not 200."""
    if antwoord.status_code != 200:
        return str(antwoord.status_code)
    inhoud = antwoord.getvalue()
    for soort, deel in (("odt", "content.xml"), ("docx", "word/document.xml")):
        if antwoord.headers["Content-Type"] == SOORTEN[soort]:
            inhoud = ZipFile(BytesIO(inhoud)).read(deel)
    tekst = inhoud.decode(errors="replace")
    return " ".join(sorted(sleutel for sleutel, zin in GEHEIM.items() if zin in tekst)) or "-"


def afwijkingen(wereld, moment: str, tabel: dict[str, list[str]], *, ook_buiten: bool) -> list[str]:
    anders = []

    def vergelijk(browser, wie: str, adres: str, verwacht: str, pad: str):
        gekregen = staat_er(browser.get(adres))
        if gekregen != verwacht:
            anders.append(f"{moment}: {wie} op {pad or 'de quickscan'}: {gekregen}, niet {verwacht}")

    for pad, antwoorden in tabel.items():
        soort, _, rest = pad.rpartition("LINK")
        if soort or pad.startswith("LINK"):
            sleutel = wereld["links"][f"{soort}LINK"]
            vergelijk(Client(), "toetser", f"/quickscan/toetsing/{sleutel}/{rest.strip()}", antwoorden[0], pad)
            continue
        adres = f"/quickscan/{wereld['quickscan']}/{pad.format_map(wereld['plekken'])}"
        wie = dict(zip(KANTEN, antwoorden, strict=True)) | (dict.fromkeys(BUITEN, "404") if ook_buiten else {})
        for mens, verwacht in wie.items():
            vergelijk(wereld["browsers"][mens], mens, adres, verwacht, pad)
    return anders


def test_wie_leest_wat_op_welk_moment(wereld):
    tabel, anders = lees(ALTIJD), []
    for nummer, (moment, nieuw) in enumerate(PER_MOMENT.items()):
        ga_naar(nummer, wereld)
        tabel |= lees(nieuw)
        anders += afwijkingen(wereld, moment, tabel, ook_buiten=nummer in (2, len(PER_MOMENT) - 1))

    assert not anders, "\n".join(anders)
