"""The proefscan: invented answers, made visible by the same rules as real ones. Nothing of it is kept."""

from datetime import timedelta

from django.utils import timezone

from regie.inhoud.partijen import Domein, Partij
from zelfscan.scan.models import Beeldregel, Scan
from zelfscan.scan.zichtbaarheid import Antwoord, Openheid, Vervulling, maak_beeld
from zelfscan.uitkomst.beeld import Groepsbeeld, voorbeeld

# Organisation, kind, and four scores in the order of the roles; 0 is "kan ik niet beoordelen". Every word of agreement
# is among them, and two sides (the dirigent).
ANTWOORDEN = (
    ("Basisschool De Linde", Partij.SCHOOL, "4221"),
    ("Basisschool De Esdoorn", Partij.SCHOOL, "4321"),
    ("Schoolbestuur Rijnstroom", Partij.SCHOOLBESTUUR, "3321"),
    ("Samenwerkingsverband Oost", Partij.SWV, "4432"),
    ("Gemeente Zuiderwaard", Partij.GEMEENTE, "3454"),
    ("Gemeente Noorderwaard", Partij.GEMEENTE, "3455"),
    ("Wijkteam Noord", Partij.CJG, "4354"),
    ("Wijkteam Zuid", Partij.CJG, "5344"),
    ("Jeugdhulp Dichtbij", Partij.JEUGDHULPAANBIEDER, "4352"),
    ("Jeugdgezondheidszorg Oost", Partij.JGZ, "4241"),
    ("Kinderopvang Het Nest", Partij.KINDEROPVANG, "4130"),
    ("Jeugd-ggz De Brug", Partij.ZORGAANBIEDER, "3341"),
)
ROLLEN = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
TEKSTEN = {
    0: {"dirigent": "Bestuurders kennen elkaar, maar wij horen er op school weinig van."},
    4: {"dirigent": "De wethouders spreken elkaar elke maand."},
    6: {"verbinder": "Sinds vorig jaar weten we elkaar echt te vinden."},
}


def proefbeeld(openheid: str) -> Groepsbeeld:
    """Return what a group of twelve would see with this openheid. Raises ValueError for one that is none."""
    openheid = Openheid(openheid)
    scan = Scan(
        pk=0,
        samenwerking="Passend onderwijs in Zuiderwaard (voorbeeld)",
        manier=Scan.Manier.DOMEINEN,
        openheid=openheid.value,
        verwacht=len(ANTWOORDEN),
        bijeenkomst=timezone.now() + timedelta(days=14),
    )
    inhoud = maak_beeld(
        [_antwoord(nummer, *antwoord) for nummer, antwoord in enumerate(ANTWOORDEN)],
        openheid=openheid,
        onderdelen=ROLLEN,
        hoogste=5,
        samengevoegd=[[Domein.JEUGDHULP.value, Domein.ZORG.value]],
    )
    regels = [_regel(nummer, *antwoord) for nummer, antwoord in enumerate(ANTWOORDEN)]
    return voorbeeld(scan, inhoud, regels=sorted(regels, key=lambda rij: rij.organisatie) if scan.met_naam else ())


def _scores(cijfers: str) -> dict[str, int]:
    return {rol: int(cijfer) for rol, cijfer in zip(ROLLEN, cijfers, strict=True) if cijfer != "0"}


def _antwoord(nummer: int, _organisatie: str, partij: Partij, cijfers: str) -> Antwoord:
    return Antwoord(
        scores=_scores(cijfers),
        groep=partij.domein.value,
        teksten=TEKSTEN.get(nummer, {}),
        vervulling={"dirigent": Vervulling("een", (Partij.GEMEENTE.value,))} if nummer < 5 else {},
    )


def _regel(nummer: int, organisatie: str, partij: Partij, cijfers: str) -> Beeldregel:
    return Beeldregel(
        organisatie=organisatie,
        partij=partij.value,
        domein=partij.domein.value,
        scores=_scores(cijfers),
        teksten=TEKSTEN.get(nummer, {}),
    )
