"""One word per thing on screen (besluiten 26), in all that a person can read; and no sentence in three templates."""

import re
from collections import defaultdict

import pytest

from tests.dubbelepunt import MAG, als_werkwoord
from tests.leesteksten import Leestekst, lees, leesteksten
from tests.woordenlijst import WOORDEN

pytestmark = pytest.mark.eenmaal


def test_overal_staat_het_woord_van_de_lijst():
    fouten = [
        f"{een.plek}: ‘{mis}’ in ‘{een.tekst[:120]}’: {woord.advies}"
        for een in leesteksten()
        for woord in WOORDEN
        for mis in woord.gevonden(een.tekst)
    ]

    assert not fouten, "\n".join(fouten)


@pytest.mark.parametrize(
    ("naam", "bron", "tekst"),
    [
        ("a.html", "<p>Rond\n  <b>haar</b> af.</p>", "Rond haar af."),
        ("a.html", '<a aria-label="Rond haar af" href="haar">x</a>', "Rond haar af"),
        ("a.html", '{% include "x.html" with tekst="Rond haar af." %}', "Rond haar af."),
        ("a.html", "{% block een %}Rond haar{% endblock een %}{% block twee %} af.{% endblock twee %}", "Rond haar"),
        ("a.html", "{% if een %}Rond {{ ronde }}{% else %}Rond haar{% endif %} af.", "Rond …Rond haar af."),
        ("a.txt", "Dag {{ naam }},\n\n{% if een %}\nRond haar af.\n{% endif %}", "Rond haar af."),
        ("a.py", 'zeg("Rond " "haar af.")', "Rond haar af."),
        ("a.py", 'zeg(f"Rond {wat} en haar af.")', "Rond … en haar af."),
        ("a.js", "// haar\nzeg(`Rond ${wat} en haar af.`)", "Rond … en haar af."),
    ],
)
def test_wat_een_mens_leest_wordt_gevonden(tmp_path, naam, bron, tekst):
    pad = tmp_path / naam
    pad.write_text(bron)

    assert tekst in [gevonden for _, gevonden in lees(pad)]


def test_wat_geen_mens_leest_niet(tmp_path):
    sjabloon, module = tmp_path / "a.html", tmp_path / "a.py"
    sjabloon.write_text(
        '{# Rond haar af #}{% comment %}Rond haar af{% endcomment %}<p class="haar zij" id="hem een">Dag.</p>'
    )
    module.write_text('"""Rond haar af."""\nimport re\nX = re.compile("Rond haar af")\nY = "haar"  # Rond haar af\n')

    assert [tekst for pad in (sjabloon, module) for _, tekst in lees(pad)] == ["Dag."]


def eigen_teksten() -> list[Leestekst]:
    """All templates, pages and messages; the README, invented texts, XML and SQL are read otherwise."""
    return [
        een
        for een in leesteksten()
        if "/demo/" not in een.plek
        and not een.plek.startswith("README")
        and not re.search(r"<\?xml|\bSELECT\b", een.tekst)
    ]


LANG = 20
# How a sentence begins that may be longer, with the reason.
LANG_MAG = {"Daar kijken we samen wat we van alle regio's leren": "een voorwaarde zoals die is aanvaard"}


def lange_zinnen(tekst: str) -> list[str]:
    zinnen = re.split(r"(?<=[.!?])[’”)]?(?:\s+|(?=[A-Z]))", tekst)
    return [zin for zin in zinnen if len(re.findall(r"\S*\w\S*", zin)) > LANG]


def test_een_zin_heeft_hoogstens_twintig_woorden():
    lang = {zin: een.plek for een in eigen_teksten() for zin in lange_zinnen(een.tekst)}
    mag = {zin for zin in lang if zin.startswith(tuple(LANG_MAG))}

    assert len(mag) == len(LANG_MAG)
    assert lang.keys() == mag, {zin: plek for zin, plek in lang.items() if zin not in mag}


def test_een_lange_zin_wordt_gevonden():
    woorden = " ".join(["woord"] * LANG)

    assert lange_zinnen(f"Kort. {woorden}. ‘Kort?’ En kort.") == []
    assert lange_zinnen(f"Kort. {woorden} erbij. Kort.") == [f"{woorden} erbij."]


def test_een_dubbele_punt_staat_niet_tussen_twee_zinnen():
    fouten = [f"{een.plek}: {zin}" for een in eigen_teksten() for zin in als_werkwoord(een.tekst)]

    assert not fouten, "Maak er twee zinnen van, of schrijf ‘want’ of ‘dus’:\n" + "\n".join(fouten)


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        ("Dat kan nu niet: er is geen lijst.", True),
        ("Sluit deze pagina niet: je browser bewaart niets.", True),
        ("Jullie zijn weer aan zet: beantwoord de opmerkingen.", True),
        ("Waar: het dorpshuis", False),
        ("Let op: dat is na het eind.", False),
        ("De mail heeft drie bijlagen: de afspraak, de factsheet en het advies.", False),
        ("Begin met een werkwoord, bijvoorbeeld: nodig de jeugdarts uit.", False),
        ("Je krijgt een spiegel: wat gaat goed en wat kun je zelf doen?", False),
        ("Er staat dan: ‘Je deed al mee.’", False),
    ],
)
def test_een_dubbele_punt_als_werkwoord_wordt_gevonden(tekst, fout):
    assert bool(als_werkwoord(tekst)) is fout


def test_wat_mag_staat_ergens():
    """An exception that nothing needs any more would let a mistake through."""
    teksten = [een.tekst for een in leesteksten()]
    patronen = [*MAG, *(patroon for woord in WOORDEN for patroon in woord.mag)]
    over = [patroon for patroon in patronen if not any(re.search(patroon, tekst) for tekst in teksten)]

    assert over == []


# Each kind of error, by what any wording of it would say; its one sentence stands in one place.
FOUTEN = {
    "geen e-mailadres": r"^Dit (?:is|lijkt) geen e-?mail|e-?mailadres klopt niet|Zo ziet (?:het|een e-?mail)",
    "geen link": r"^Dit (?:is|lijkt) geen link",
    "geen datum": r"^(?:Vul|Kies) een datum|^Dit is geen (?:geldige )?datum",
    "geen tijd": r"^(?:Vul|Kies) een tijd\b|^Dit is geen (?:geldige )?tijd\b",
    "dag voorbij": r"^Deze (?:dag|datum) is (?:al )?(?:geweest|voorbij)",
    "te lang": r"mag hoogstens \S+ tekens",
    "niets gekozen": r"^Maak een keuze|^Kies bij ‘\S+’ (?:iets|wat)",
    "niets ingevuld": r"^Vul bij ‘\S+’ iets",
}


@pytest.mark.parametrize("soort", FOUTEN)
def test_een_soort_fout_is_een_zin(soort):
    plekken = {een.plek: een.tekst for een in leesteksten() if re.search(FOUTEN[soort], een.tekst)}

    assert len(plekken) == 1, plekken


# What a script says of what the server says too: it cannot ask for the sentence.
OOK_IN_EEN_SCRIPT = {"De organisator laat nu geen nieuwe antwoorden toe."}


def test_een_zin_staat_niet_in_drie_bestanden():
    """Six words or more: a sentence that is mended in one place only says two things."""
    waar = defaultdict(set)
    for een in leesteksten():
        for zin in re.split(r"(?<=[.!?]) +", een.tekst):
            if len(zin.split()) >= 6:
                waar[zin].add(een.bestand)

    meer = {zin: sorted(bestanden) for zin, bestanden in waar.items() if len(bestanden) > 2}
    assert meer.keys() == OOK_IN_EEN_SCRIPT, meer
