"""People and regions for tests, the least that is valid; a region comes to its state through the real actions."""

from itertools import count

from regie.mensen.gebruiker import Gebruiker
from regie.regios.actions import leden, regios, voorstellen
from regie.regios.gebied import Gemeente
from regie.regios.regio import Lidmaatschap, Regio

_nummer = count(1)


def gebruiker(naam: str = "", **velden) -> Gebruiker:
    """An account without a password. `is_onderzoeker=True` makes a researcher."""
    nummer = next(_nummer)
    naam = naam or f"Persoon {nummer}"
    email = velden.pop("email", f"{naam.lower().replace(' ', '.')}.{nummer}@voorbeeld.example")
    return Gebruiker.objects.create_user(email, naam=naam, **velden)


def onderzoeker(naam: str = "", **velden) -> Gebruiker:
    return gebruiker(naam, is_onderzoeker=True, **velden)


def medewerker(naam: str = "", **velden) -> Gebruiker:
    return gebruiker(naam, is_staff=True, **velden)


def gemeente(naam: str = "", *, jaar: int = 2099, inwoners: int = 10_000, code: str = "") -> Gemeente:
    """A municipality that is not in the real table: of a year that has none."""
    code = code or f"GM{next(_nummer):04d}"
    return Gemeente.objects.create(
        code=code,
        naam=naam or f"Gemeente {code}",
        provincie="Proef",
        inwoners=inwoners,
        inwoners_jaar=jaar,
        jaar=jaar,
    )


def regio(naam: str = "De Proef", *, beheerder: Gebruiker | None = None, gemeenten=None) -> Regio:
    """A region with one municipality and one beheerder, unless you say otherwise."""
    return regios.maak_regio(
        by=beheerder or gebruiker(), naam=naam, omschrijving="", gemeenten=gemeenten or [gemeente()]
    )


def lid(van: Regio, wie: Gebruiker | None = None, rol: str = "lid") -> Lidmaatschap:
    """Somebody in this region, who said yes to its beheerder; a contactpersoon is named by staff."""
    wie = wie or gebruiker()
    if rol == "contactpersoon":
        return leden.benoem_contactpersoon(by=medewerker(), regio=van, email=wie.email, naam=wie.naam)
    by = van.lidmaatschappen.beheren().first().gebruiker
    vraag = leden.nodig_lid_uit(by=by, regio=van, email=wie.email, naam=wie.naam, rol=rol)
    return voorstellen.aanvaard(by=wie, voorstel=vraag)
