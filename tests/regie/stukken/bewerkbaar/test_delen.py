"""From Markdown and scores to what stands in a document, whatever kind of file it becomes."""

import pytest

from regie.stukken.bewerkbaar.schrijfstuk import Alinea, Lijst, Woorden
from regie.stukken.bewerkbaar.strooktabel import Strooklijn, strooktabel
from regie.stukken.bewerkbaar.uit_html import uit_html
from regie.stukken.markdown import markdown

from .voorbeelden import SCHAAL

pytestmark = pytest.mark.eenmaal


def platte(blok) -> str:
    return "".join(een.tekst for een in blok.inhoud)


def test_alineas_en_woorden():
    (een,) = uit_html(markdown("Zo **is *dat* hier**\nen [daar *ook*](https://a.example/)."))

    assert een.inhoud == (
        Woorden("Zo "),
        Woorden("is ", vet=True),
        Woorden("dat", vet=True, schuin=True),
        Woorden(" hier", vet=True),
        Woorden("\n"),
        Woorden("en "),
        Woorden("daar ", adres="https://a.example/"),
        Woorden("ook", schuin=True, adres="https://a.example/"),
        Woorden("."),
    )


def test_niets_geeft_niets():
    assert uit_html(markdown("")) == uit_html(markdown(" \n")) == ()


def test_een_lijst_houdt_haar_nummers_en_wat_eronder_staat():
    eerste, rust, tweede = uit_html(markdown("3. Drie\n4. Vier\n   - los\n\n     ruim\n\nRust.\n\n9. Negen"))

    assert [(punt.nummer, platte(punt.inhoud[0])) for punt in eerste.punten] == [(3, "Drie"), (4, "Vier")]
    (onder,) = [een for een in eerste.punten[1].inhoud if isinstance(een, Lijst)]
    assert not onder.is_genummerd
    assert [platte(een) for een in onder.punten[0].inhoud] == ["los", "ruim"]
    assert platte(rust) == "Rust."
    assert (tweede.is_genummerd, tweede.punten[0].nummer) == (True, 9)


@pytest.mark.parametrize(("tekst", "soort"), [("Een.\n\nTwee.", "kader"), ("Een.\n\n- twee\n\nDrie.", "")])
def test_een_kader_staat_niet_om_een_lijst(tekst, soort):
    assert {blok.soort for blok in uit_html(markdown(tekst), soort="kader") if isinstance(blok, Alinea)} == {soort}


@pytest.mark.parametrize(
    ("verdeling", "verwacht"),
    [
        ((0, 1, 3), ["", "●", "●\n●\n●"]),
        ((1, 4, 5), ["●", "●●\n●●", "●\n●●\n●●"]),
        ((6, 12, 13), ["6\n●●\n●●\n●●", "12\n" + "\n".join(["●●"] * 6), "13"]),
    ],
)
def test_zoveel_scores_zoveel_stippen_op_elkaar(verdeling, verwacht):
    tabel = strooktabel("", "", "Rol", SCHAAL, [Strooklijn("Verbinder", verdeling, ())])

    assert ["".join(deel.tekst for deel in cel.inhoud) for cel in tabel.rijen[0][1:-1]] == verwacht


def test_een_rij_is_even_breed_als_de_kop():
    tabel = strooktabel("", "", "Rol", SCHAAL, [Strooklijn("A", (1, 0, 0), ()), Strooklijn("B", (), ())])

    assert {sum(cel.breed for cel in rij) for rij in (tabel.kop, *tabel.rijen)} == {len(tabel.breedtes)} == {5}
