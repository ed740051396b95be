"""Marks for what people type: a piece of HTML that is another one for each field, and how to tell that one survived.

In a text it must arrive as it was typed, in HTML escaped once: raw it would be a tag, escaped twice it reads wrong.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote, urlsplit

import lxml.etree
import lxml.html
from allauth.account.models import EmailAddress
from django.apps import apps
from django.db import IntegrityError, models, transaction

APPS = ("regie", "zelfscan", "quickscan", "account", "mfa")
# A tag without a space, so that an address may hold it; then what ends an attribute, begins an entity, and would be
# filled in by `%`, by `format` or by a template; in an address also what begins a subject.
HEEL = re.compile(r"""<b/id=m(\d+)>(?:"'&%\{\{0\}\}|'&%\{\{0\}\}\?"@)""")
SPOOR = re.compile(r"id=m(\d+)")
RAUW = re.compile(r"<b/id=m\d+>")

# What nobody types, and why: what the code chooses from a list or makes up, and tables that come along.
GEEN_TEKST = {
    "gaat met een mail mee die nog wacht: de mails zelf zijn bekeken": ("regie.Zending.context", "regie.Zending.adres"),
    "een sleutel uit onze eigen lijst": (
        "regie.Gebeurtenis.soort_persoon",
        "regie.Gebeurtenis.wat",
        "regie.Gebeurtenis.onderwerp_soort",
        "regie.Toegangslink.doel",
        "regie.Zending.sjabloon",
        "regie.Zending.aan_soort",
        "regie.Zending.aan_nummer",
        "regie.Zending.over_soort",
        "regie.Zending.over_nummer",
        "regie.Zending.nog_nodig",
        "regie.Zending.bijlagen",
        "regie.Toegangslink.onderwerp_soort",
        "zelfscan.Scan.instrument",
        "zelfscan.Wisopdracht.tabel",
        "zelfscan.Scan.status",
        "zelfscan.Beeldregel.partij",
        "zelfscan.Beeldregel.domein",
        "zelfscan.Groepsscore.onderdeel",
        "zelfscan.Afspraak.onderdeel",
        "zelfscan.Leiding.dia",
        "zelfscan.Bezetting.onderdeel",
        "zelfscan.Score.onderdeel",
        "zelfscan.Toelichting.onderdeel",
        "zelfscan.Keuze.onderdeel",
        "zelfscan.Knelpuntantwoord.knelpunt",
        "quickscan.Ronde.status",
        "quickscan.Quickscan.status",
        "quickscan.Akkoord.voorwaarde",
        "quickscan.Advies.status",
        "quickscan.Mogelijkheid.kernrol",
        "quickscan.Mogelijkheid.houvast",
        "quickscan.Document.soort",
        "quickscan.Rolbeschrijving.kernrol",
        "quickscan.VrijgaveVraag.plek",
        "quickscan.Interview.status",
        "quickscan.Notitie.onderwerp",
        "quickscan.Stap.sleutel",
        "quickscan.Stap.status",
        "quickscan.Rolafspraak.kernrol",
        "quickscan.Opmerking.plek",
    ),
    "gemaakt door de code, uit een vast alfabet": (
        "account.EmailConfirmation.key",
        "regie.Gebruiker.password",
        "regie.Regio.slug",
        "regie.Toegangslink.hash",
        "regie.Mailteller.sleutel",
        "regie.Inzending.sleutel",
        "regie.Toegangslink.zout",
        "zelfscan.Antwoordlink.hash",
        "zelfscan.Antwoordlink.zout",
        "zelfscan.Scan.code",
        "zelfscan.Invulling.apparaat",
        "quickscan.Document.sha256",
        "quickscan.Notitie.pagina",
        "quickscan.Schrijfconcept.nummer",
        "quickscan.Schrijfconcept.getoond",
        "quickscan.Schrijfconcept.veld",
        "zelfscan.OudeCode.code",
        "quickscan.Interview.agenda_uid",
        "quickscan.Ronde.agenda_uid",
        "quickscan.Startgesprek.agenda_uid",
        "quickscan.Terugkoppelgesprek.agenda_uid",
        "zelfscan.Scan.agenda_uid",
    ),
    "uit de tabel van het CBS die met de site meekomt": (
        "regie.Gemeente.code",
        "regie.Gemeente.naam",
        "regie.Gemeente.zoeknaam",
        "regie.Gemeente.sorteernaam",
        "regie.Gemeente.provincie",
        "regie.Werkgebied.code",
        "regie.Werkgebied.naam",
        "regie.Werkgebied.zoeknaam",
        "regie.Werkgebied.sorteernaam",
    ),
    "hetzelfde als regie.Gebruiker.email": ("account.EmailAddress.email",),
    "tellingen en sleutels, geen woorden": (
        "zelfscan.Scan.samengevoegd",
        "zelfscan.Scan.bespreken",
        "zelfscan.Scan.gemeenten",
        "zelfscan.Beeld.verborgen",
        "zelfscan.Beeldregel.scores",
        "zelfscan.Beeldregel.verborgen",
        "zelfscan.Keuze.sleutel",
        "quickscan.Indrukken.inhoud",
        "quickscan.Startgesprek.genodigden",
        "quickscan.Terugkoppelgesprek.genodigden",
        "quickscan.Terugkoppelgesprek.ontwerpsessie_genodigden",
    ),
}
# Of a JSON field the keys under which stands what somebody typed; None: everything in it.
JSON_TEKST = {
    "mfa.Authenticator.data": {"name"},
    "regie.Gebeurtenis.van": {"naam"},
    "regie.Gebeurtenis.naar": {"naam"},
    "zelfscan.Beeld.inhoud": {"teksten"},
    "zelfscan.Beeldregel.teksten": None,
    "quickscan.Factsheetversie.scan": {"samenwerking"},
    "quickscan.Schrijfconcept.velden": None,
}
# What no page, mail or document shows, and why.
NERGENS = {
    "quickscan.VrijgaveVraag.passage": "een stuk van de factsheet, en alleen om dat terug te vinden",
    "regie.Deelnemer.email": "alleen om iemands eigen gegevens te vinden",
    "zelfscan.Invulling.eigen_regio": "komt bij de onthulling in Beeldregel",
    "zelfscan.Invulling.organisatie": "komt bij de onthulling in Beeldregel",
    "zelfscan.Rapportadres.email": "alleen om naar te mailen",
    "zelfscan.Toelichting.tekst": "komt bij de onthulling in Beeld of Beeldregel",
}


def merk(nummer: int | str, soort: str = "text") -> str:
    """The mark with this number, as what this kind of input takes."""
    kern = f"<b/id=m{nummer}>"
    if soort == "email":
        return f""""{kern}'&%{{{{0}}}}?"@voorbeeld.example"""
    return f"""{"https://voorbeeld.example/" if soort == "url" else ""}{kern}"'&%{{{{0}}}}"""


def _soort(veld: models.Field) -> str:
    soorten = {models.EmailField: "email", models.URLField: "url"}
    return next((soort for klasse, soort in soorten.items() if isinstance(veld, klasse)), "text")


def tekstvelden() -> dict[str, models.Field]:
    """Every field of ours, and of accounts, that can hold a text, by its name; what is chosen from a list cannot."""
    soorten = (models.CharField, models.TextField, models.JSONField)
    return {
        f"{model._meta.label}.{veld.name}": veld
        for model in apps.get_models()
        if model._meta.app_label in APPS
        for veld in model._meta.concrete_fields
        if isinstance(veld, soorten) and not veld.choices and not isinstance(veld, models.FileField)
    }


def getypt() -> dict[str, models.Field]:
    """Those somebody fills in."""
    niet = {naam for namen in GEEN_TEKST.values() for naam in namen}
    return {naam: veld for naam, veld in tekstvelden().items() if naam not in niet}


@cache
def nummers() -> dict[str, int]:
    """The number of the mark of each field."""
    return {naam: nummer for nummer, naam in enumerate(sorted(getypt()), start=1)}


def merk_alles() -> set[str]:
    """Put into every row of the database the mark of each of its fields. Returns the fields that got one.

    Straight into the tables: what a form refuses may be there from before. A row that the database refuses with a
    text in that field, keeps it empty.
    """
    gedaan = set()
    for naam, veld in getypt().items():
        for rij in list(veld.model._base_manager.all()):
            nieuw = _gemerkt(naam, rij, veld)
            try:
                if nieuw is not None and _zet(rij, veld, nieuw):
                    gedaan.add(naam)
            except IntegrityError:
                continue
    for adres in EmailAddress.objects.select_related("user"):
        EmailAddress.objects.filter(pk=adres.pk).update(email=adres.user.email)
    return gedaan


def _zet(rij, veld, waarde) -> bool:
    with transaction.atomic():
        if rij._meta.label == "regie.Gebeurtenis":
            # The history refuses to change: one more of the same.
            velden = {
                een.attname: getattr(rij, een.attname) for een in rij._meta.concrete_fields if not een.primary_key
            }
            return bool(type(rij).objects.create(**velden | {veld.name: waarde}))
        return bool(models.QuerySet(type(rij)).filter(pk=rij.pk).update(**{veld.name: waarde}))


def _gemerkt(naam: str, rij, veld):
    """The value with its mark behind it; None when there is nothing in it that somebody typed."""
    waarde, deze = getattr(rij, veld.name), merk(nummers()[naam], _soort(veld))
    if isinstance(veld, models.JSONField):
        sleutels = JSON_TEKST[naam]
        nieuw = _in_json(waarde, sleutels, deze, raak=sleutels is None)
        return None if nieuw == waarde else nieuw
    if isinstance(veld, models.EmailField):
        # An address is whole, and another one in each row.
        return deze.replace("@", f"@p{rij.pk}.")
    if isinstance(veld, models.URLField):
        return deze
    return (waarde or "")[: (veld.max_length or 10**6) - len(deze)] + deze


def _in_json(waarde, sleutels, deze: str, *, raak: bool):
    match waarde:
        case dict():
            return {s: _in_json(w, sleutels, deze, raak=raak or s in (sleutels or ())) for s, w in waarde.items()}
        case list():
            return [_in_json(w, sleutels, deze, raak=raak) for w in waarde]
        case str() if raak:
            return waarde + deze
    return waarde


# Looking for them


def gezien(tekst: str) -> set[int]:
    return {int(vondst[1]) for vondst in HEEL.finditer(tekst)}


def stukken(tekst: str) -> Iterator[str]:
    """Yield every mark in this text that did not survive, with what stands around it.

    A field may cut off what is too long: the last of many may be a part.
    """
    for vondst in SPOOR.finditer(tekst):
        begin = max(vondst.start() - 3, 0)
        if HEEL.match(tekst, begin):
            continue
        if not merk(vondst[1]).startswith(tekst[begin:]) or int(vondst[1]) not in gezien(tekst[:begin]):
            yield tekst[max(vondst.start() - 30, 0) : vondst.end() + 15]


def teksten_van(wortel) -> Iterator[str]:
    """Every text in a tree as it is read: between the tags, and in attributes; what is in an address unpacked too."""
    for element in wortel.iter():
        # In the foot of a spreadsheet "&" begins a code, and the sign itself is written twice.
        is_voet = str(element.tag).endswith("}oddFooter")
        yield (element.text or "").replace("&&", "&") if is_voet else element.text or ""
        yield element.tail or ""
        for naam, waarde in getattr(element, "attrib", {}).items():
            if naam == "data-opties":
                yield from _woorden(json.loads(waarde))
            elif naam in ("href", "action") and "%" in waarde:
                yield unquote(waarde)
            else:
                yield waarde


def _woorden(waarde) -> Iterator[str]:
    match waarde:
        case dict():
            for sleutel, een in waarde.items():
                yield sleutel
                yield from _woorden(een)
        case list():
            for een in waarde:
                yield from _woorden(een)
        case str():
            yield waarde


def van_html(html: str) -> tuple[list[str], list[str]]:
    """Return the texts in this HTML, and what is raw in it: a tag, or an address to mail with more in it than that."""
    wortel = lxml.html.document_fromstring(html)
    adressen = [urlsplit(adres) for adres in wortel.xpath("//@href[starts-with(., 'mailto:')]")]
    meer = [adres.geturl() for adres in adressen if adres.path and adres.query]
    return list(teksten_van(wortel)), RAUW.findall(html) + meer


def van_xml(xml: bytes) -> tuple[list[str], list[str]]:
    return list(teksten_van(lxml.etree.fromstring(xml))), RAUW.findall(xml.decode())


def van_json(inhoud: str) -> list[str]:
    return list(_woorden(json.loads(inhoud)))
