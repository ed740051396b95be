"""What the frame does (regie/stukken/paginas.py), no view writes by hand: then there would be two of it again."""

import ast
from collections.abc import Iterator

import pytest

from tests.kamers import MODULES

RAAM = "regie.stukken.paginas"


def _zelf_gebonden(knoop: ast.AST) -> bool:
    """`request.POST if … else …`: binding a form by hand."""
    return isinstance(knoop, ast.IfExp) and any(_is_post(tak) for tak in (knoop.body, knoop.orelse))


def _is_post(knoop: ast.AST) -> bool:
    return isinstance(knoop, ast.Attribute) and knoop.attr == "POST"


def _eigen_methoden(knoop: ast.AST) -> bool:
    """`require_http_methods`: Django's require_safe and require_POST say the other two."""
    return isinstance(knoop, ast.Name) and knoop.id == "require_http_methods"


def _eigen_kop(knoop: ast.AST) -> bool:
    """The name of a file in a header, or Django's own answer with one."""
    kop = isinstance(knoop, ast.Constant) and str(knoop.value).lower() == "content-disposition"
    return kop or (isinstance(knoop, ast.Name) and knoop.id == "FileResponse")


REGELS = {
    "antwoord met als_bestand() of als_pdf()": _eigen_kop,
    "bind het formulier met formulier() of gestuurd()": _zelf_gebonden,
    "kies require_safe, require_POST of require_safe_or_POST": _eigen_methoden,
}


def bezwaren(bron: str, module: str) -> Iterator[str]:
    """Yield what in this source the frame does, with its place."""
    for knoop in ast.walk(ast.parse(bron)):
        for zin, past in REGELS.items():
            if past(knoop):
                yield f"{module}:{knoop.lineno}: {zin}"


def test_geen_view_doet_zelf_wat_het_raam_doet():
    gevonden = [zin for module, pad in MODULES.items() if module != RAAM for zin in bezwaren(pad.read_text(), module)]

    assert not gevonden, "\n".join(gevonden)


@pytest.mark.parametrize(
    "bron",
    [
        'form = NaamForm(request.POST if request.method == "POST" else None)',
        'form = NaamForm(None if request.method != "POST" else request.POST, initial=begin)',
        'form = NaamForm(self.request.POST if stap == "een" else None)',
        "antwoord['Content-Disposition'] = f'attachment; filename=\"{naam}\"'",
        "HttpResponse(inhoud, headers={'content-disposition': 'inline'})",
        "FileResponse(inhoud, as_attachment=True)",
        "@require_http_methods(['GET', 'POST'])\ndef pagina(request): ...",
    ],
)
def test_met_de_hand_valt_op(bron):
    assert len(list(bezwaren(bron, "proef"))) == 1


@pytest.mark.parametrize(
    "bron",
    [
        "form = formulier(request, NaamForm, initial=begin)",
        'stap = request.POST.get("stap", "")',
        "form = NaamForm(request.POST, scan=scan)",
        "als_bestand(inhoud, naam, SOORT)",
    ],
)
def test_wat_anders_is_mag(bron):
    assert not list(bezwaren(bron, "proef"))
