"""The rule books in docs/regels: every rule that is cited anywhere is there, by its number.

A number is for good: it may be said to hold no longer, but it stays. So a book has no gaps, and a citation without a
number (of a book, or of a § of nothing) fails as well.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kamers import WORTEL
from zelfscan.instrumenten.groepsanalyse import eensgezindheid, spreiding
from zelfscan.instrumenten.kernrollen.vragen import MATE_VAN_AANWEZIGHEID

MAP = WORTEL / "docs" / "regels"
# The first two are cited as "privacy 3, 4", the others as "ontwerp §4.10" or "domein §5".
BOEKEN = ("besluiten", "privacy", "domein", "ontwerp")
# What we lean on, as domein §8.1 names it. These are not ours, so their parts are not looked up.
BRONNEN = ("AEF 2023", "Oberon & KBA 2009", "NJi 2018")
SOORTEN = {".py", ".html", ".txt", ".css", ".js", ".md", ".sh", ".toml"}
MAPPEN = ("docs", "quickscan", "regie", "static", "templates", "tests", "tools", "zelfscan")

_KOP = re.compile(r"^#{2,3} (?:§(\d+(?:\.\d+)?)|(\d+)\.) ", re.MULTILINE)
_WOORDEN = re.compile("§|[Rr]ules? |esluiten|rivacy|ntwerp|omein")  # a line without any of these begins no citation
_EN = r"(?:, | en | and |–|-| tot en met )"
_TUSSEN = r"[\s#]+"  # a citation may go on in the next line of a comment
_DEEL = r"\d+(?:\.\d+)?"
_CITAAT = re.compile(
    rf"(?<!\w)(?:([Bb]esluiten|[Pp]rivacy){_TUSSEN}(\d+(?:{_EN}\d+)*)"
    rf"|([Dd]omein|[Oo]ntwerp){_TUSSEN}(§{_DEEL}(?:{_EN}§?{_DEEL})*))(?![\w-])"
)
_BRON = re.compile(rf"(?:{'|'.join(BRONNEN)}),?{_TUSSEN}(?:[\w ]+, )*§{_DEEL}(?:{_EN}§?{_DEEL})*")
_GOED = "\0"  # stands where a good citation was
_FOUT = re.compile(
    rf"§(?:{_DEEL})?"  # of no book
    r"|\b[Rr]ules? \d+"  # of which book?
    r"|(?<!regels/)\b(?:besluiten|privacy|domein|ontwerp)\.md\b"  # a book that is not in its place
    r"|\b(?:domein|ontwerp)\s\d+"
    r"|(?<!\w)\((?:besluiten|privacy|ontwerp)\)"
    rf"|{_GOED}[,;] (?:besluiten|privacy|ontwerp)\)"
    rf"|(?:\b(?:besluiten|privacy|ontwerp),|{_GOED}(?:,| and| en)) [\"“‘A-Z]\w*"  # a rule by a name of its own
)
_EIGEN = re.compile(rf"§({_DEEL})|\bzie(?: ook)? (\d+)\b")


def nummers(tekst: str) -> list[str]:
    """Return the numbers of the headings of a book, in their order: "13", or "5" and "5.4"."""
    return [deel or nummer for deel, nummer in _KOP.findall(tekst)]


NUMMERS = {boek: nummers((MAP / f"{boek}.md").read_text()) for boek in BOEKEN}


def bestanden() -> Iterator[Path]:
    yield from (pad for pad in WORTEL.glob("*") if pad.suffix in SOORTEN)
    for map_ in MAPPEN:
        yield from (pad for pad in sorted((WORTEL / map_).rglob("*")) if pad.suffix in SOORTEN)


def _wat_kan_citeren(tekst: str) -> str:
    """The lines in which a citation can begin, each with the one after it: looking at all takes too long."""
    regels = tekst.splitlines()
    begint = [bool(_WOORDEN.search(regel)) for regel in regels]
    return "\n".join(regel for nummer, regel in enumerate(regels) if any(begint[max(nummer - 1, 0) : nummer + 1]))


def citaten(tekst: str) -> list[tuple[str, str]]:
    """Return each rule that this text cites, as book and number."""
    return [
        ((nummerboek or deelboek).lower(), nummer)
        for nummerboek, nummers_, deelboek, delen in _CITAAT.findall(tekst)
        for nummer in re.findall(_DEEL, nummers_ or delen)
    ]


def fouten(tekst: str, eigen: str = "") -> list[str]:
    """Return what this text cites and is not there, and what looks like a citation and says no number.

    `eigen`: the book this is; in it a § or "zie 50" is its own.
    """
    if not eigen:
        tekst = _wat_kan_citeren(tekst)
    gevonden = [f"{boek} {nummer}" for boek, nummer in citaten(tekst) if nummer not in NUMMERS[boek]]
    rest = _BRON.sub("", _CITAAT.sub(_GOED, tekst))
    if eigen:
        zelf = [deel or nummer for deel, nummer in _EIGEN.findall(rest)]
        gevonden += [f"{eigen} {nummer}" for nummer in zelf if nummer not in NUMMERS[eigen]]
        rest = re.sub(r"\]\(\w+\.md\)", "]", _EIGEN.sub("", rest))
    return gevonden + _FOUT.findall(rest)


def test_elk_citaat_is_een_regel_die_er_is():
    fout, geciteerd = [], set()
    for pad in bestanden():
        if pad == Path(__file__):
            continue
        tekst = pad.read_text()
        fout += [f"{pad.relative_to(WORTEL)}: {een}" for een in fouten(tekst, pad.stem if pad.parent == MAP else "")]
        if pad.parent != MAP:
            geciteerd |= set(citaten(tekst))

    assert not fout, "\n".join(fout)
    assert {boek for boek, _ in geciteerd} == set(BOEKEN)
    assert len(geciteerd) > 40


@pytest.mark.parametrize("boek", BOEKEN)
def test_een_boek_heeft_elk_nummer_een_keer_en_geen_gat(boek):
    """Who takes a rule out leaves a gap: it stays, with the number of what holds now."""
    volgorde = [tuple(map(int, nummer.split("."))) for nummer in NUMMERS[boek]]

    assert volgorde == sorted(set(volgorde))
    for nummer in volgorde:
        assert nummer[-1] == 1 or (*nummer[:-1], nummer[-1] - 1) in volgorde
        assert nummer[:1] in volgorde
    assert len(volgorde) > 20


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("(besluiten 13, 27)", [("besluiten", "13"), ("besluiten", "27")]),
        ("zo (besluiten 9 and 44; privacy 3)", [("besluiten", "9"), ("besluiten", "44"), ("privacy", "3")]),
        ("# of that (privacy\n    # 9)", [("privacy", "9")]),
        ("Ontwerp §4.10.", [("ontwerp", "4.10")]),
        ("(ontwerp §3–5, §8; domein §5.4)", [("ontwerp", een) for een in ("3", "5", "8")] + [("domein", "5.4")]),
        ("AEF 2023 §4.3-4.4 and AEF 2023, §2.1, §3.5", []),
        ("/privacy/ en het domein", []),
        ("len(besluiten), [docs/regels/privacy.md]", []),
    ],
)
def test_zo_citeer_je(tekst, verwacht):
    assert citaten(tekst) == verwacht
    assert fouten(tekst) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "besluiten 999",
        "(privacy 3, 99)",
        "privacy\n# 99",
        "ontwerp §4.99",
        "domein §5, §99",
        "domein §5, §5.99",
        "(besluiten)",
        "(domein §3, besluiten)",
        "(privacy, Paper)",
        "(privacy 1 and Paper)",
        '(privacy, "An answer")',
        "zie privacy.md",
        "rule 9",
        "Rules 1 and 2",
        "ontwerp 4",
        "privacy §3",
        "000 §4.3",
        "richtlijnen §5",
    ],
)
def test_zo_niet(tekst):
    assert len(fouten(tekst)) == 1


def test_in_een_boek_is_een_deel_zonder_boek_van_dat_boek():
    assert fouten("§5.4 en zie [privacy](privacy.md)", "domein") == []
    assert fouten("§5.99", "domein") == ["domein 5.99"]
    assert fouten("vervallen: zie 99", "besluiten") == ["besluiten 99"]
    assert fouten("privacy.md", "domein") == ["privacy.md"]


def test_de_tabel_van_eens_en_verdeeld_is_wat_we_rekenen():
    """ontwerp §5.8 shows groups with their g and their word."""
    regels = re.findall(
        r"(?:^|\| )([\d,]+|14 mensen: [\d,]+ keer) \| (\d,\d\d) \| (\w+(?: eens)?) \|", _ontwerp(), re.M
    )

    for scores, g, woord in regels:
        getallen = [int(getal) for getal in re.findall(r"\d+", scores.removeprefix("14 mensen"))]
        verdeling = getallen if "keer" in scores else [getallen.count(waarde) for waarde in range(1, 6)]
        assert (
            f"{float(spreiding(verdeling)):.2f}".replace(".", ","),
            eensgezindheid(verdeling, MATE_VAN_AANWEZIGHEID).label,
        ) == (
            g,
            woord,
        )
    assert len(regels) == 24


def _ontwerp() -> str:
    return (MAP / "ontwerp.md").read_text()
