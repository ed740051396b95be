"""Quickscans for tests, the least that is valid; a quickscan comes to a step through the real actions."""

from datetime import timedelta
from hashlib import sha256

from django.core.files.base import ContentFile
from django.utils import timezone

from quickscan.aanmelding.actions import aanmelden
from quickscan.advies.models import Advies, Adviesversie, Mogelijkheid
from quickscan.afbakening.models import Afbakening, BetrokkenPartij
from quickscan.factsheet.models import Factsheet, Factsheetversie, Rolbeschrijving
from quickscan.indrukken.inhoud import Regiogegevens
from quickscan.onderzoek.actions.onderzoek import start_onderzoek
from quickscan.onderzoek.models.document import Document
from quickscan.onderzoek.models.interview import Interview, Toestemming
from quickscan.proces.actions import mensen, stappen
from quickscan.proces.actions.gedeeld import zet_ronde
from quickscan.proces.doelgroepen import VEREIST, Doelgroep
from quickscan.proces.models import Akkoord, Quickscan, Ronde
from quickscan.proces.stappen import STAPPEN
from quickscan.proces.voorwaarden import VOORWAARDEN
from quickscan.proces.vragen import ROLSLEUTELS
from quickscan.selectie import actions as selectie
from quickscan.startgesprek.models import Startgesprek
from quickscan.terugkoppelgesprek.models import Rolafspraak, Terugkoppelgesprek
from quickscan.toetsing.models import Opmerking, Toetser, Toetsing
from regie.mensen.gebruiker import Gebruiker
from regie.regios.regio import Regio
from tests import factories

_RONDES = {"concept": (), "open": ("open",), "gesloten": ("open", "gesloten")}
_RONDES["afgerond"] = (*_RONDES["gesloten"], "afgerond")


def ronde(naam: str = "Ronde 1", *, status: str = "open", **velden) -> Ronde:
    """A round of five regions that runs around today, brought to this status over the table."""
    vandaag = timezone.localdate()
    gegevens = {
        "begin": vandaag - timedelta(days=30),
        "eind": vandaag + timedelta(days=150),
        "aanmelden_tot": vandaag + timedelta(days=14),
        "oproep": "Doe mee met jouw regio.",
    }
    nieuw = Ronde.objects.create(naam=naam, **(gegevens | velden))
    for naar in _RONDES[status]:
        zet_ronde(nieuw, naar)
    return nieuw


def aanmelding(in_ronde: Ronde | None = None, *, regio: Regio | None = None, **velden) -> Quickscan:
    """An application. With `regio` of its beheerder, else of a visitor without an account."""
    by = regio and regio.lidmaatschappen.beheren().first().gebruiker
    gegevens = {
        "regionaam": "De Proef",
        "doelgroep": "po_vo",
        "thema": "Passend onderwijs",
        "wie_werkt_samen": "Gemeente, samenwerkingsverband en jeugdhulp.",
        "motivatie": "We willen weten waar we staan.",
        "aanmelder_naam": "Bo Bakker",
        "aanmelder_email": "bo@voorbeeld.example",
    }
    return aanmelden.meld_aan(by=by, ronde=in_ronde or ronde(), regio=regio, **(gegevens | velden))


def geef_akkoord(van: Quickscan) -> None:
    """All conditions as they are now, by the contact."""
    Akkoord.objects.bulk_create(
        Akkoord(quickscan=van, voorwaarde=een.sleutel, versie=een.versie, tekst=een.tekst, naam=van.aanmelder_naam)
        for een in VOORWAARDEN
    )


def interview(van: Quickscan, partij: str = "gemeente", *, status: str = "gehouden", **velden) -> Interview:
    """One interview; one that was held has its consent."""
    domein = velden.pop("domein", None) or {
        "gemeente": "gemeente",
        "jgz": "zorg",
        "kinderopvang": "kinderopvang",
        "cjg": "jeugdhulp",
        "jeugdhulpaanbieder": "jeugdhulp",
    }.get(partij, "onderwijs")
    nummer = van.interviews.count() + 1
    gegevens = {
        "naam": f"Persoon {nummer}",
        "organisatie": f"Organisatie {nummer}",
        "email": f"persoon{nummer}@voorbeeld.example",
        "wanneer": timezone.now() - timedelta(days=1) if status in ("gepland", "gehouden") else None,
    }
    rij = Interview.objects.create(quickscan=van, partij=partij, domein=domein, status=status, **(gegevens | velden))
    if status == "gehouden":
        Toestemming.objects.create(interview=rij, versie=1, tekst="Ik doe mee.", hoe="gesprek")
    return rij


def document(van: Quickscan, naam: str = "Visie", inhoud: bytes = b"%PDF-1.7 proef", **velden) -> Document:
    nieuw = Document(quickscan=van, naam=naam, soort="pdf", grootte=len(inhoud), sha256=sha256(inhoud).hexdigest())
    for veld, waarde in velden.items():
        setattr(nieuw, veld, waarde)
    nieuw.bestand.save("bestand", ContentFile(inhoud), save=False)
    nieuw.save()
    return nieuw


def factsheetversie(van: Quickscan, *, vrij: bool = False, **velden) -> Factsheetversie:
    """The next version, complete; with `vrij` released."""
    factsheet, _ = Factsheet.objects.get_or_create(quickscan=van)
    gegevens = {
        "nummer": factsheet.versies.count() + 1,
        "gerealiseerd": "Er is een **overlegtafel**.",
        "regieneming": "De gemeente neemt het voortouw.",
        "opvallend": "Iedereen kent elkaar.",
        "compleet": True,
        "vrijgegeven_op": timezone.now() if vrij else None,
    }
    versie = Factsheetversie.objects.create(factsheet=factsheet, **(gegevens | velden))
    Rolbeschrijving.objects.bulk_create(
        Rolbeschrijving(versie=versie, kernrol=rol, waarde=3, hoe="Een vast overleg.", door_wie="beleidsadviseur")
        for rol in ROLSLEUTELS
    )
    return versie


def toetsing(van: Quickscan, *, versie: Factsheetversie | None = None, **velden) -> Toetsing:
    """A running review of the released version, with everyone interviewed in it."""
    versie = versie or van.factsheet.vrijgegeven or factsheetversie(van, vrij=True)
    gegevens = {"tot": timezone.localdate() + timedelta(days=14)} | velden
    nieuw = Toetsing.objects.create(quickscan=van, versie=versie, **gegevens)
    for een in van.interviews.gehouden():
        Toetser.objects.create(toetsing=nieuw, interview=een, soort="interview", naam=een.naam, email=een.email)
    return nieuw


def opmerking(in_toetsing: Toetsing, van: Toetser | None = None, **velden) -> Opmerking:
    gegevens = {"plek": "gerealiseerd", "soort": "feit", "tekst": "Dat begon een jaar eerder."} | velden
    return Opmerking.objects.create(toetsing=in_toetsing, toetser=van or in_toetsing.toetsers.first(), **gegevens)


def adviesversie(van: Quickscan, **velden) -> Adviesversie:
    """The next version of the advice, with one possibility."""
    advies, _ = Advies.objects.get_or_create(quickscan=van)
    versie = Adviesversie.objects.create(
        advies=advies, nummer=advies.versies.count() + 1, **({"inleiding": "Jullie staan er goed voor."} | velden)
    )
    Mogelijkheid.objects.create(
        versie=versie, volgorde=1, wat="Maak een jaaragenda", voor_wie="de stuurgroep", kernrol="dirigent"
    )
    return versie


def vul_stap(van: Quickscan, sleutel: str) -> None:
    """Put into a step what it must hold."""
    gisteren = timezone.now() - timedelta(days=1)
    match sleutel:
        case "startgesprek":
            Startgesprek.objects.get_or_create(
                quickscan=van,
                defaults={
                    "wanneer": gisteren,
                    "plaats": "Gemeentehuis",
                    "aanwezig": "Bo en een medewerker",
                    "uitkomst": "We gaan verder.",
                    "voorwaarden_uitgelegd": True,
                },
            )
        case "afbakening":
            afbakening, nieuw = Afbakening.objects.get_or_create(quickscan=van, defaults={"schaal": "jeugdregio"})
            if nieuw:
                for naam, partij in (("Gemeente Proef", "gemeente"), ("SWV Proef", "swv")):
                    domein = "gemeente" if partij == "gemeente" else "onderwijs"
                    BetrokkenPartij.objects.create(afbakening=afbakening, naam=naam, partij=partij, domein=domein)
        case "onderzoek":
            for vereiste in VEREIST[Doelgroep(van.doelgroep)]:
                interview(van, vereiste.partijen[0].value, sector="po" if vereiste.primair else "")
            document(van)
        case "factsheet":
            factsheetversie(van, vrij=True)
        case "toetsing":
            nieuw = toetsing(van)
            nieuw.toetsers.update(gereageerd_op=timezone.now(), akkoord=True)
            Toetsing.objects.filter(pk=nieuw.pk).update(gesloten_op=timezone.localdate())
            Factsheetversie.objects.filter(pk=nieuw.versie_id).update(vastgesteld_op=timezone.now())
        case "advies":
            adviesversie(van)
            nu = timezone.now()
            Advies.objects.filter(quickscan=van).update(status="definitief", gecontroleerd_op=nu, definitief_op=nu)
        case "terugkoppelgesprek":
            gesprek = Terugkoppelgesprek.objects.create(
                quickscan=van, wanneer=gisteren, plaats="Gemeentehuis", aanwezig="Iedereen", verslag="Het gaat goed."
            )
            Rolafspraak.objects.create(gesprek=gesprek, kernrol="verbinder", wie="de wethouder")


def quickscan(
    bij: str = "startgesprek",
    *,
    in_ronde: Ronde | None = None,
    regio: Regio | None = None,
    by: Gebruiker | None = None,
    onderzoeker: Gebruiker | None = None,
    begonnen: int = 0,
    **velden,
) -> Quickscan:
    """A quickscan of which the step `bij` is being done, with all before it closed; "klaar": all of it is.

    `by`: who of MAO did it. `begonnen`: how many days ago the startgesprek was. From step 4 on it has a researcher.
    """
    by = by or factories.medewerker()
    van = aanmelding(in_ronde, regio=regio or factories.regio(), **velden)
    for definitie in list(STAPPEN.values())[: STAPPEN[bij].nummer - 1 if bij in STAPPEN else None]:
        if definitie.sleutel == "selectie":
            geef_akkoord(van)
            selectie.selecteer(by=by, quickscan=van)
            mensen.voeg_onderzoeker_toe(by=by, quickscan=van, gebruiker=onderzoeker or factories.onderzoeker())
            van = start_onderzoek(by=by, quickscan=van)
            continue
        vul_stap(van, definitie.sleutel)
        if definitie.sleutel == "startgesprek" and begonnen:
            # By the clock here: so many days ago it was the same hour, also when summer time ended since.
            Startgesprek.objects.update_or_create(
                quickscan=van, defaults={"wanneer": timezone.localtime() - timedelta(days=begonnen)}
            )
        van = stappen.sluit_stap(by=by, quickscan=Quickscan.objects.get(pk=van.pk), sleutel=definitie.sleutel)
    return Quickscan.objects.get(pk=van.pk)


def regiogegevens(waarde: int | None = 3, doelgroep: str = "po_vo", **rollen) -> Regiogegevens:
    """What a region adds to the impressions: the same score for each role, unless `rollen` says otherwise."""
    waarden = dict.fromkeys(ROLSLEUTELS, waarde) | rollen
    return Regiogegevens(doelgroep, waarden, frozenset({"dirigent"}), interviews=4)
