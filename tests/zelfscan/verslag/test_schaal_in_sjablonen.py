"""A table of a scale has as many columns as the scale has values, on a page and on paper: nothing is drawn for five."""

from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from lxml import html

from regie.stukken.strook import strook
from zelfscan.instrumenten.schalen import Waarden

IN_PDF = "_components/strooktabel_pdf.html"
HOOGSTE = pytest.mark.parametrize("hoogste", [2, 5, 10])


def schaal(hoogste: int) -> Waarden:
    return Waarden("Hoe goed gaat het?", tuple(f"label {waarde}" for waarde in range(1, hoogste + 1)))


def rij(hoogste: int, *, met_strook: bool = True) -> SimpleNamespace:
    verdeling = (1,) * hoogste
    return SimpleNamespace(
        naam="Iedereen",
        rol=SimpleNamespace(naam="Iedereen"),
        waarde=1,
        label="label 1",
        verdeling=verdeling,
        aantal=hoogste,
        mediaan=None,
        kanten="",
        strook=strook(verdeling, None, "Van alles een.") if met_strook else None,
    )


def tabel(sjabloon: str, hoogste: int, **context):
    return html.fromstring(render_to_string(sjabloon, {"rijen": [rij(hoogste)], "schaal": schaal(hoogste), **context}))


def waarden(hoogste: int) -> list[str]:
    return [str(waarde) for waarde in range(1, hoogste + 1)]


@HOOGSTE
@pytest.mark.parametrize("sjabloon", ["zelfscan/spiegel/_stroken.html", "zelfscan/verslag/_stroken.html"])
def test_op_een_pagina_is_de_kop_de_as(sjabloon, hoogste):
    uit = tabel(sjabloon, hoogste)

    assert uit.xpath("//p[@class='stroken-waarden']/span/text()") == waarden(hoogste)
    assert len(uit.xpath("//tbody/tr")) == 1


@HOOGSTE
@pytest.mark.parametrize(
    "sjabloon",
    ["zelfscan/spiegel/_stroken.html", "zelfscan/verslag/_stroken.html", "zelfscan/verslag/pdf/_stroken.html"],
)
def test_in_een_pdf_ligt_de_strook_over_een_kolom_per_waarde(sjabloon, hoogste):
    uit = tabel(sjabloon, hoogste, kader=IN_PDF)

    assert uit.xpath("//th[@class='waarde']/b/text()") == waarden(hoogste)
    assert uit.xpath("//col[@span]/@span") == [str(hoogste)]
    assert uit.xpath("//td[@class='strookvak']/@colspan") == [str(hoogste)]
    assert len(uit.xpath("//td[contains(@class, 'aantal midden')]")) in (0, hoogste)


@HOOGSTE
def test_waar_niets_te_zien_is_loopt_de_reden_door_onder_de_woorden(hoogste):
    uit = tabel(IN_PDF, hoogste, rijen=[rij(hoogste, met_strook=False)])

    assert uit.xpath("//td[@class='niet']/@colspan") == [str(hoogste + 1)]


@HOOGSTE
@pytest.mark.parametrize("schrijfruimte", [True, False])
@pytest.mark.parametrize(
    "sjabloon",
    [
        "zelfscan/instrumenten/kernrollen/papier.html",
        *(f"zelfscan/instrumenten/soorten/{soort}/papier.html" for soort in ("score", "cijfer", "as", "kolom")),
    ],
)
def test_het_papieren_formulier_heeft_een_rondje_per_waarde(sjabloon, schrijfruimte, hoogste):
    soort = SimpleNamespace(schaal=schaal(hoogste))
    blok = SimpleNamespace(soort=soort, rijen=[(1, SimpleNamespace(naam="Iets", soort=soort))])
    uit = tabel(sjabloon, hoogste, blok=blok, schrijfruimte=schrijfruimte)

    rondjes = [een.text_content().strip() for een in uit.xpath("(//tbody/tr)[1]/td[@class='rondje']")]
    assert rondjes == [*waarden(hoogste), "?"]
    assert uit.xpath("//colgroup/col/@span") == [str(hoogste)]
    assert set(uit.xpath("//td[@class='schrijf']/@colspan")) <= {str(hoogste + 1)}


def test_de_woorden_van_de_spiegel_zijn_op_de_pagina_en_in_de_pdf_dezelfde():
    pagina, pdf = (tabel("zelfscan/spiegel/_stroken.html", 5, kader=kader) for kader in ("", IN_PDF))

    # The page has its name to hear, the PDF as a caption.
    assert pagina.xpath("string(//table/@aria-label)").split() == pdf.xpath("string(//caption)").split() != []
    assert pagina.xpath("string(//tbody//th)").split() == pdf.xpath("string(//tbody//th)").split()
    assert pagina.xpath("string(//td//p)").split() == pdf.xpath("string(//td[last()])").split()
