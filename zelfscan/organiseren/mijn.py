"""What scans add to /mijn/, to the download of one's own data, and to what keeps an account from going."""

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from regie.aansluiting import Bezit, Mijndeel, Mijnregel
from zelfscan.scan.models import Genodigde, Organisator, Rapportadres, Scan, Scanvoorstel
from zelfscan.scan.models.organisator import alleen_georganiseerd
from zelfscan.scan.overgangen import LOPEND, Scanstatus
from zelfscan.scan.stand import stand_van
from zelfscan.uitkomst.deeluitkomst import Deeluitkomst
from zelfscan.uitkomst.groepsuitkomst import lees_cijfers

MEESTE = 5  # on /mijn/; the rest is behind "Alle scans"


def mijn(gebruiker) -> list[Mijndeel]:
    """The scans that go on, newest first. One query."""
    lopend = Scan.objects.van(gebruiker).filter(status__in=LOPEND).met_stand()[: MEESTE + 1]
    regels = [Mijnregel(een.naam, reverse("scans:scan", args=[een.pk]), _bij(een)) for een in lopend]
    if len(regels) > MEESTE:
        regels[MEESTE:] = [Mijnregel("Alle scans", reverse("scans:lijst"))]
    elif regels:
        regels.append(Mijnregel("Ook scans die klaar zijn", reverse("scans:lijst")))
    return [Mijndeel("Jouw scans", regels, ("Maak een scan", reverse("scans:maken")))]


def _bij(scan: Scan) -> str:
    dag = date_format(timezone.localtime(scan.bijeenkomst), "l j F, H:i")
    if scan.wordt_besproken:
        return f"{dag}. Leg vast wat jullie afspreken, en sluit af."
    return f"{dag}. Code {scan.code_leesbaar}, {stand_van(scan).zin}."


def over_regio(gebruiker, regio) -> list[Mijndeel]:
    """The scans of this region: subject, date and status (privacy 11). Only who organises one gets there.

    To members also the outcome of a closed scan of which that was told before the first answer: of everybody together,
    never of a group or a name. Not of a region that went into this one: people were told another name. At most four
    queries.
    """
    eigen = Organisator.objects.filter(scan=OuterRef("pk"), gebruiker=gebruiker)
    rijen = Scan.objects.filter(Q(regio=regio) | Q(regio__samengevoegd_in=regio)).exclude(status=Scanstatus.AFGELAST)
    rijen = rijen.annotate(is_eigen=Exists(eigen)).order_by("-bijeenkomst", "-pk")
    uitkomsten = _uitkomsten(gebruiker, regio)
    regels = [
        Mijnregel(
            een.naam,
            reverse("scans:scan", args=[een.pk]) if een.is_eigen else "",
            f"{date_format(timezone.localdate(een.bijeenkomst), 'j F Y')}. {Scanstatus(een.status).label}.",
            kop="Bekijk de uitkomst",
            eronder=uitkomsten.get(een.pk, ()),
        )
        for een in rijen
    ]
    return [Mijndeel("Scans", regels)] if regels else []


def _uitkomsten(gebruiker, regio) -> dict[int, tuple[str, ...]]:
    """What each scan came to, as sentences; only to who belongs to the region itself."""
    lid = regio.lidmaatschappen.filter(gebruiker=gebruiker).values("regio")
    scans = Scan.objects.filter(regio__in=lid, op_regiopagina=True, status=Scanstatus.GESLOTEN)
    return {een.scan.pk: tuple(map(_in_een_zin, een.delen)) for een in lees_cijfers(scans)}


def _in_een_zin(deel: Deeluitkomst) -> str:
    waar = ", ".join(filter(None, (deel.geheel.kern, deel.woord))) if deel.geheel else "te weinig om te laten zien"
    return f"{deel.onderdeel.naam}: {waar}{f'. Groepsscore {deel.samen}' if deel.samen else ''}."


def vertrek(gebruiker) -> None:
    """What this person was asked goes along with the account; what they asked hangs on it."""
    Scanvoorstel.objects.aan(gebruiker).delete()


def bezit(gebruiker) -> list[Bezit]:
    """The scans that nobody else organises. With their code: two of one group have the same name."""
    return [
        Bezit(f"{een} (code {een.code_leesbaar})", reverse("scans:organisatoren", args=[een.pk]))
        for een in alleen_georganiseerd(gebruiker)
    ]


def eigen_gegevens(gebruiker) -> dict:
    """What is kept of this person and of this address. Answers are of nobody: there is no way from them to people."""
    genodigd = Genodigde.objects.filter(email__iexact=gebruiker.email).select_related("scan").order_by("pk")
    adressen = Rapportadres.objects.filter(email__iexact=gebruiker.email).select_related("scan")
    return {
        "scans die je organiseert": [
            {"samenwerking": een.naam, "code": een.code_leesbaar, "status": een.status}
            for een in Scan.objects.van(gebruiker)
        ],
        "scans die je eerder organiseerde": [
            {"samenwerking": een.naam, "status": een.status}
            for een in Scan.objects.filter(oude_organisatoren__gebruiker=gebruiker).order_by("pk")
        ],
        "vragen over een scan die op je wachten": [
            {"samenwerking": een.scan.naam, "naam": een.naam, "overnemen": een.draagt_over}
            for een in Scanvoorstel.objects.nog_open().aan(gebruiker).select_related("scan")
        ],
        "wie je vroeg voor een scan": [
            {"samenwerking": een.scan.naam, "e-mailadres": een.email, "naam": een.naam}
            for een in Scanvoorstel.objects.filter(door=gebruiker).select_related("scan").order_by("pk")
        ],
        "scans waarvoor je bent uitgenodigd": [
            {"samenwerking": een.scan.naam, "organisatie": een.organisatie, "naam": een.naam} for een in genodigd
        ],
        "scans waarvan je het verslag krijgt": sorted(een.scan.naam for een in adressen),
    }
