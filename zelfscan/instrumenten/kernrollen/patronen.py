"""What is said of the eight patterns that four roles can show together; `analyse` decides which one it is.

`gezien` is what the researchers saw: AEF 2023, summary, and AEF 2023 §2.2 (where regie comes from; that each role is
needed, and that cooperation withers where one stays empty), AEF 2023 §2.1 (a small group; who begins cannot be
foretold) and AEF 2023 §4.2 (a way of working, not a structure of meetings). `lezing` is our own and says so: the report
ties "van onderop" and "van bovenaf" to practice and to administrators, and reads neither from scores. Every sentence
must be true of each outcome that gets it: so they name what stands there, and compare rather than judge.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from regie.inhoud.getallen import in_cijfers
from regie.inhoud.kernrollen import KERNROLLEN, kernrol
from regie.stukken.tekst import opsomming
from zelfscan.instrumenten.woorden import Patroon

from .analyse import BOVENAF, ONDEROP, ONTBREEKT, PUNT, TERWIJL, WEINIG, Rolstand, patroon, rolstand
from .vragen import MATE_VAN_AANWEZIGHEID as SCHAAL

UITEEN = 2  # so many points apart, one of two roles does not speak for both


@dataclass(frozen=True)
class Stem:
    """How it is said: to one person of the own scores, or to a group of its middles."""

    te_weinig: str
    elke_bekende: str  # each role that counts, when one does not
    laag: str  # what stands behind it when all are low
    niet_te_zien: str
    wie_weet: str

    def elke(self, stand: Rolstand) -> str:
        return "Elke rol" if len(stand.bekend) == len(KERNROLLEN) else self.elke_bekende


SPIEGEL = Stem(
    te_weinig="Je gaf minder dan drie rollen een score.",
    elke_bekende="Elke rol die je scoorde,",
    laag="kreeg een 1 of een 2",
    niet_te_zien="wat je niet ziet, gebeurt buiten je zicht, of niemand pakt het op. Dat is goed om te weten.",
    wie_weet="Wie kan ons vertellen wat we vanaf onze plek niet zien?",
)
GROEP = Stem(
    te_weinig="Minder dan drie rollen hebben een midden.",
    elke_bekende="Elke rol met een midden",
    laag="staat op 2 of lager",
    niet_te_zien=(
        "praat eerst over de rollen zonder midden. Daar zijn weinig scores, of twee kanten met niemand ertussen."
    ),
    wie_weet="Wat zag de een bij deze rollen, dat de ander niet zag?",
)

# What withers without a role, behind "zonder dirigent".
_VERWELKT = {
    "ontwerper": "komen er geen nieuwe ideeën bij",
    "kwartiermaker": "stopt een goede aanpak als de trekker vertrekt",
    "verbinder": "blijft een goed voorbeeld op één plek",
    "dirigent": "blijft liggen wat de praktijk niet zelf kan oplossen",
}
# Whom these two bring in.
_HAALT = {"verbinder": "nieuwe partners", "dirigent": "bestuurders"}


def patroon_van(scores: Mapping[str, float], stem: Stem = SPIEGEL) -> Patroon:
    """Return what these scores or middles show together, in words. `scores`: by role, in their order; 0 is unknown."""
    stand = rolstand(scores)
    sleutel = patroon(stand)
    gevonden = _TEKSTEN[sleutel](stand, stem)
    lezing, gezien = f"Zo lezen we het: {gevonden.lezing}", f"In zeven regio's zagen onderzoekers {gevonden.gezien}"
    return replace(gevonden, sleutel=sleutel, lezing=lezing, gezien=gezien)


def patroon_van_de_groep(middens: Mapping[str, float]) -> Patroon:
    """Return the same of the middles of a group."""
    return patroon_van(middens, GROEP)


def _nog_geen_beeld(_: Rolstand, stem: Stem) -> Patroon:
    return Patroon(
        titel="Nog geen beeld",
        kop=f"{stem.te_weinig} Daarom kunnen we nog niets over het geheel zeggen.",
        lezing=stem.niet_te_zien,
        gezien=(
            "dat een klein groepje vaak de regie deelt, en dat rollen samenvallen. Vanaf één plek zie je dus "
            "maar een deel."
        ),
        vraag=stem.wie_weet,
        houvasten=("groepje_trekkers",),
    )


def _nog_weinig_regie(stand: Rolstand, stem: Stem) -> Patroon:
    gelijk = stand.laagste == stand.hoogste
    return Patroon(
        titel="Nog weinig regie",
        kop=f"{stem.elke(stand)} {f'staat op {_cijfer(stand.hoogste)}' if gelijk else stem.laag}.",
        lezing="niemand neemt de regie, of alleen af en toe. Daar hoeft niemand schuld aan te hebben.",
        gezien="dat regie vaak met een klein groepje begint. Wie de eerste stap zet, is niet te voorspellen.",
        vraag="Met wie durf je morgen iets kleins te beginnen?",
        houvasten=("imperfecte_wereld", "groepje_trekkers"),
    )


def _een_rol_ontbreekt(stand: Rolstand, _: Stem) -> Patroon:
    weg, sterk = stand.op(ONTBREEKT), stand.op(stand.hoogste)
    een = len(weg) == 1
    titel = f"{_met_hoofdletter(_namen(weg))} {'ontbreekt' if een else 'ontbreken'}"
    return Patroon(
        titel=titel if len(weg) < len(KERNROLLEN) - 1 else f"Alleen {_namen(sterk)} is er",
        kop=f"{_staan(weg)}: {SCHAAL.label(ONTBREEKT).lower()}. {_staan(sterk, stand.hoogste)}.",
        lezing=_zinnen(f"zonder {kernrol(rol).naam.lower()} {_VERWELKT[rol]}" for rol in weg),
        gezien="dat niet elke rol er altijd is. Maar blijft een rol lang leeg, dan gaat de samenwerking achteruit.",
        vraag=f"Wie kan {'deze rol' if een else 'een van deze rollen'} oppakken, en wat is daarvoor nodig?",
        houvasten=("groepje_trekkers", "proces_en_resultaat"),
    )


def _samen_sterk(stand: Rolstand, stem: Stem) -> Patroon:
    return Patroon(
        titel="Samen sterk",
        kop=f"{stem.elke(stand)} staat op {_cijfer(SCHAAL.hoog_vanaf or 0)} of hoger.",
        lezing="dit is om te bewaren. Zorg dat anderen het over kunnen nemen, en help een plek die nog niet zover is.",
        gezien=(
            "dat regie pas echt werkt als alle vier de rollen er zijn. Vaak is daar meer dan één trekker voor nodig."
        ),
        vraag="Wie neemt het over als een van de trekkers weggaat?",
        houvasten=("bewezen_werkwijze", "horizontaal_en_verticaal"),
    )


def _van_onderop(stand: Rolstand, _: Stem) -> Patroon:
    onder, boven = stand.van(ONDEROP), stand.van(BOVENAF)
    achter = [rol for rol, waarde in boven.items() if waarde == min(boven.values())]
    titel, lezing = "Van onderop", "de praktijk loopt voorop."
    if max(boven.values()) >= max(onder.values()):
        # One role makes the difference, and the other is as far as the practice.
        (ander,) = boven.keys() - achter
        titel, lezing = f"De {achter[0]} blijft achter", f"de praktijk en {_naam(ander)} zijn verder."
    elif max(onder.values()) - min(onder.values()) >= UITEEN:
        hoogste, laagste = sorted(onder, key=lambda rol: -onder[rol])
        lezing += f" Dat komt vooral door {_naam(hoogste)}, want {_naam(laagste)} staat op {_cijfer(onder[laagste])}."
    return Patroon(
        titel=titel,
        kop=f"{_gemiddeld(stand, ONDEROP)}. {_gemiddeld(stand, BOVENAF)}.",
        lezing=f"{lezing} Wie er {opsomming([_HAALT[rol] for rol in achter])} bij haalt, is nog minder te zien.",
        gezien="dat regie van onderop het meest voorkomt. Om te groeien, had die later ook bestuurders nodig.",
        vraag=(
            "Welke bestuurder moet weten wat hier lukt, en wie vertelt het?"
            if achter == ["dirigent"]
            else "Wie moet ons werk leren kennen, zodat het verder komt dan deze plek?"
        ),
        houvasten=("horizontaal_en_verticaal", "begin_lokaal"),
    )


def _bestuur_voorop(stand: Rolstand, _: Stem) -> Patroon:
    dirigent, onder = stand.bekend["dirigent"], stand.van(ONDEROP)
    samen = stand.bekend.get("verbinder", 0) >= dirigent
    wie = "bestuurders doen mee en mensen kennen elkaar" if samen else "bestuurders doen mee"
    kop = f"{_staan(['dirigent'], dirigent)}, {_kant(stand, ONDEROP)}."
    if samen:
        kop += f" De verbinder staat {'ook' if stand.bekend['verbinder'] == dirigent else 'nog hoger,'} op"
        kop += f" {_cijfer(stand.bekend['verbinder'])}."
    return Patroon(
        titel="Mensen en bestuur voorop" if samen else "Bestuur voorop",
        kop=kop,
        lezing=f"{wie}. De praktijk is nog niet zo ver."
        + (
            ""
            if SCHAAL.is_hoog(float(max(onder.values())))
            else " Wat kinderen ervan merken, is vaak nog niet duidelijk."
        ),
        gezien="dat plannen van bestuurders doodlopen als er in de praktijk niets begint.",
        vraag="Wat merkt een kind of ouder volgende maand van wat bestuurders afspreken?",
        houvasten=("lokale_urgentie", "bewezen_werkwijze"),
    )


def _mensen_kennen_elkaar(stand: Rolstand, _: Stem) -> Patroon:
    verbinder = stand.bekend["verbinder"]
    weinig = max(stand.van(ONDEROP).values()) <= WEINIG
    soms = " soms" if verbinder < TERWIJL else ""
    return Patroon(
        titel="Mensen kennen elkaar",
        kop=f"{_staan(['verbinder'], verbinder)}, minstens een punt hoger dan elke andere rol.",
        lezing=f"mensen weten elkaar{soms} te vinden. "
        + ("Er is nog weinig aanpak." if weinig else "Wat ze samen doen, is nog niet zo ver."),
        gezien="dat een werkwijze die zich bewijst de kern is, en niet het overleg.",
        vraag="Wat kunnen we volgende maand samen klein beginnen?",
        houvasten=("lokale_urgentie", "bewezen_werkwijze"),
    )


def _gemengd(stand: Rolstand, stem: Stem) -> Patroon:
    laag, hoog = stand.laagste, stand.hoogste
    gelijk_op = hoog - laag <= PUNT
    if laag == hoog:
        kop = f"{stem.elke(stand)} staat op {_cijfer(hoog)}."
    elif gelijk_op:
        kop = f"De rollen liggen dicht bij elkaar, tussen {_cijfer(laag)} en {_cijfer(hoog)}."
    else:
        kop = (
            f"De rollen lopen uiteen, van {_cijfer(laag)} ({_namen(stand.op(laag))}) "
            f"tot {_cijfer(hoog)} ({_namen(stand.op(hoog))})."
        )
    return Patroon(
        titel="De rollen gaan gelijk op" if gelijk_op else "Een gemengd beeld",
        kop=kop,
        lezing=(
            "geen rol loopt duidelijk voorop. Of de regie sterk is, lees je per rol."
            if gelijk_op
            else "de ene rol is verder dan de andere, en de rollen hebben elkaar nodig."
        ),
        gezien=(
            "dat regie bijna altijd van twee kanten komt, uit de praktijk en van bestuurders. Waar die "
            "elkaar vonden, was de samenwerking het stevigst."
        ),
        vraag="Bij welke rol helpt een kleine stap de andere rollen het meest vooruit?",
        houvasten=("proces_en_resultaat", "horizontaal_en_verticaal"),
    )


_TEKSTEN: dict[str, Callable[[Rolstand, Stem], Patroon]] = {
    "nog_geen_beeld": _nog_geen_beeld,
    "nog_weinig_regie": _nog_weinig_regie,
    "een_rol_ontbreekt": _een_rol_ontbreekt,
    "samen_sterk": _samen_sterk,
    "van_onderop": _van_onderop,
    "bestuur_voorop": _bestuur_voorop,
    "mensen_kennen_elkaar": _mensen_kennen_elkaar,
    "gemengd": _gemengd,
}


def _cijfer(stand: Fraction | int) -> str:
    return in_cijfers(float(stand))


def _naam(rol: str) -> str:
    return f"de {kernrol(rol).naam.lower()}"


def _namen(rollen: Sequence[str]) -> str:
    return opsomming([_naam(rol) for rol in rollen])


def _staan(rollen: Sequence[str], waarde: Fraction | int = ONTBREEKT) -> str:
    """Where these roles stand, at the beginning of a sentence: "De verbinder en de dirigent staan op 2"."""
    return f"{_met_hoofdletter(_namen(rollen))} {'staat' if len(rollen) == 1 else 'staan'} op {_cijfer(waarde)}"


def _kant(stand: Rolstand, rollen: Sequence[str]) -> str:
    """Where one side stands, each of its roles by itself: "de ontwerper op 4 en de kwartiermaker op 3"."""
    gezegd = stand.van(rollen)
    if len(set(gezegd.values())) == 1:
        return f"{_namen(list(gezegd))} op {_cijfer(min(gezegd.values()))}"
    return opsomming([f"{_naam(rol)} op {_cijfer(waarde)}" for rol, waarde in gezegd.items()])


def _gemiddeld(stand: Rolstand, rollen: Sequence[str]) -> str:
    """Where one side stands together: "De ontwerper en de kwartiermaker staan gemiddeld op 3,5"."""
    bekend = stand.van(rollen)
    gezegd = _staan(list(bekend), stand.gemiddelde(rollen))
    return gezegd.replace(" op ", " gemiddeld op ") if len(set(bekend.values())) > 1 else gezegd


def _zinnen(delen: Iterable[str]) -> str:
    """Sentences, of which the first is begun by what stands before it."""
    eerste, *rest = delen
    return " ".join(f"{deel}." for deel in (eerste, *map(_met_hoofdletter, rest)))


def _met_hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
