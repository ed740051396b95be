"""The fields about who answers, which the answer page writes out by hand (ontwerp §9.3): what the openheid asks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from regie.inhoud.partijen import Domein, Laag, Partij
from regie.regios.forms.organisaties import KIES_SOORT, SoortForm
from zelfscan.meedoen.forms import KIES_DOMEIN, KIES_LAAG, KIES_ORGANISATIE, KIES_REGIO, InvulForm, organisaties
from zelfscan.scan.models import Genodigde, Scan

# As every form asks it.
SOORT = SoortForm.base_fields
NAMENS = "Namens welke organisatie vul je in?"
VAN_GENODIGDE = ("domein", "partij", "organisatie", "eigen_regio")


@dataclass(frozen=True)
class Wieveld:
    """One field. `soort`: "keuze" (all in view), "lijst" (to open), "tekst" or "genodigden"; it names the template.

    `kies`: what stands in a list before there is a choice; `suggesties`: what one may type; `fouten`: what is wrong
    with what was sent; `klasse`: how it shows (CSS); `moet`: what is said when nothing is chosen or typed, empty where
    that is fine; `genodigden`: who can be tapped.
    """

    naam: str
    soort: str
    vraag: str
    hulp: str = ""
    keuzes: Sequence[tuple[str, str]] = ()
    kies: str = ""
    suggesties: Sequence[str] = ()
    langste: int = 0
    klasse: str = ""
    waarde: str = ""
    fouten: Sequence[str] = ()
    moet: str = ""
    genodigden: Sequence[Genodigde] = ()

    @property
    def sjabloon(self) -> str:
        return {
            "keuze": "zelfscan/meedoen/_wie_keuze.html",
            "lijst": "zelfscan/meedoen/_wie_lijst.html",
            "tekst": "zelfscan/meedoen/_wie_tekst.html",
            "genodigden": "zelfscan/meedoen/_wie_genodigde.html",
        }[self.soort]

    @property
    def hulp_id(self) -> str:
        return f"id_{self.naam}_{'uitleg' if self.soort == 'keuze' else 'helptext'}"

    @property
    def beschreven_door(self) -> str:
        """The ids of what explains the field, for a screen reader; empty when nothing does."""
        return " ".join([self.hulp_id] * bool(self.hulp) + [f"id_{self.naam}_error"] * bool(self.fouten))


def wievelden(
    scan: Scan, form: InvulForm | None, genodigde: Genodigde | None, lijst: Sequence[Genodigde]
) -> list[Wieveld]:
    """Return the fields with what was sent, or with what is known of who came by a personal link.

    `lijst`: all who are invited.
    """

    def veld(naam: str, soort: str, vraag: str, **wat) -> Wieveld:
        if form is None:
            waarde = getattr(genodigde, naam) if genodigde and naam in VAN_GENODIGDE else ""
            return Wieveld(naam, soort, vraag, waarde=waarde, **wat)
        return Wieveld(naam, soort, vraag, waarde=form[naam].value() or "", fouten=form.errors.get(naam, ()), **wat)

    velden = []
    if scan.per_domein:
        hulp = (
            "CJG en wijkteam horen bij jeugdhulp, JGZ en GGD bij zorg, schoolbesturen en samenwerkingsverbanden bij "
            "onderwijs."
        )
        velden.append(
            veld("domein", "keuze", "In welk domein werk je?", hulp=hulp, keuzes=Domein.choices, moet=KIES_DOMEIN)
        )
    if scan.per_laag:
        hulp = (
            "Uitvoering: je werkt zelf met kinderen, ouders of klassen. Leiding: je stuurt een team of een school aan. "
            "Bestuur en beleid: je bestuurt, of je maakt beleid. Doe je van alles iets? Kies wat je het meest doet."
        )
        velden.append(
            veld("laag", "keuze", "Vanuit welke laag kijk je?", hulp=hulp, keuzes=Laag.choices, moet=KIES_LAAG)
        )
    te_tikken = organisaties(lijst) if scan.met_naam else []
    bij_anders = "bij-anders" if te_tikken else ""
    if te_tikken:
        tik = veld("genodigde", "genodigden", NAMENS, moet=KIES_ORGANISATIE, genodigden=te_tikken)
        velden.append(
            replace(tik, waarde=str(getattr(_eigen(te_tikken, genodigde), "pk", ""))) if form is None else tik
        )
    if scan.tussen_regios:
        regios = sorted({rij.eigen_regio for rij in lijst if rij.eigen_regio})
        klasse = bij_anders * all(rij.eigen_regio for rij in te_tikken)
        vraag = "Voor welke regio vul je in?"
        velden.append(
            veld("eigen_regio", "tekst", vraag, langste=100, suggesties=regios, klasse=klasse, moet=KIES_REGIO)
        )
    if scan.met_naam:
        vraag = "Hoe heet je organisatie?" if te_tikken else NAMENS
        velden += [
            veld("organisatie", "tekst", vraag, langste=150, klasse=bij_anders, moet=KIES_ORGANISATIE),
            veld(
                "partij",
                "lijst",
                SOORT["partij"].label,
                keuzes=Partij.choices,
                kies=SOORT["partij"].choices[0][1],
                klasse=bij_anders,
                moet=KIES_SOORT,
            ),
            veld(
                "domein",
                "lijst",
                SOORT["domein"].label,
                hulp=SOORT["domein"].help_text,
                keuzes=Domein.choices,
                kies=SOORT["domein"].choices[0][1],
                klasse="bij-overig bij-anders" if te_tikken else "bij-overig",
                moet=KIES_DOMEIN,
            ),
        ]
    return velden


def _eigen(te_tikken: Sequence[Genodigde], genodigde: Genodigde | None) -> Genodigde | None:
    """Return the row one taps of who came by a personal link."""
    return next((rij for rij in te_tikken if genodigde and organisaties([genodigde, rij]) == [genodigde]), None)
