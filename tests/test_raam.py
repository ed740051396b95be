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


def _django_post(knoop: ast.AST) -> bool:
    """Django's own `require_POST`, which does a thing as often as somebody presses."""
    return (
        isinstance(knoop, ast.ImportFrom)
        and (knoop.module or "").startswith("django.")
        and any(naam.name == "require_POST" for naam in knoop.names)
    )


def _herhaalbaar(knoop: ast.AST) -> bool:
    return isinstance(knoop, ast.alias) and knoop.name == "require_safe_or_herhaalbare_POST"


def _fout_melden(knoop: ast.AST) -> bool:
    """`messages.error`: then the page that it leads to looks as if it was done."""
    return isinstance(knoop, ast.Attribute) and ast.unparse(knoop) == "messages.error"


# What may come again: it has a key of its own, makes nothing, or is of logging in.
HERHAALBAAR = {
    "zelfscan.meedoen.views.meedoen": "the form has a key that is the answer's own (besluiten 12)",
    "zelfscan.meedoen.views.toestel": "takes away and wipes; and nothing may say when somebody answered",
    "zelfscan.organiseren.views.nu": "the form has a key that is the scan's own, and makes no other",
    "zelfscan.spiegel.views": "makes a page or a PDF, and keeps nothing",
    "regie.mensen.aanmelden.urls": "of allauth: logging in, with limits of its own",
    "regie.mensen.aanmelden.views": "of allauth: these tell why logging in failed",
}

# Where a refusal goes elsewhere than to a form, a page or a message, and why.
VANGT_ZELF = {
    "regie.regios.views.inlezen": "also what is wrong with the file; the page before it has the form",
    "zelfscan.meedoen.views.meedoen": "each kind of refusal has a page of its own (besluiten 9, 12, 13)",
    "quickscan.concepten.views": "as JSON, while somebody types",
    "quickscan.onderzoek.views.notities": "as JSON, while somebody types; and for each note of a page its own",
    "quickscan.onderzoek.views.documenten": "of many files some are kept, and each other says why not",
}


def _vangt_zelf(knoop: ast.AST) -> bool:
    """`except ActieFout`, also among others: what formulier() and gelukt(), bevestiging() and knop() are for."""
    return isinstance(knoop, ast.ExceptHandler) and any(
        isinstance(een, ast.Name) and een.id == "ActieFout" for een in ast.walk(knoop.type or knoop)
    )


def _eigen_komma(knoop: ast.AST) -> bool:
    """A comma or a point per thousand by hand, or Django's way, which asks the settings."""
    match knoop:
        case ast.Call(func=ast.Attribute(attr="replace"), args=[ast.Constant(value="."), ast.Constant(value=",")]):
            return True
        case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=str(vorm))])):
            return "," in vorm
        case ast.alias(name="number_format" | "intcomma"):
            return True
    return False


REGELS = {
    "schrijf een getal met in_cijfers()": _eigen_komma,
    "vang de weigering met gelukt(), bevestiging(), knop() of probeer()": _vangt_zelf,
    "antwoord met als_bestand() of als_pdf()": _eigen_kop,
    "bind het formulier met formulier() of gestuurd()": _zelf_gebonden,
    "kies require_safe, require_POST of require_safe_or_POST": _eigen_methoden,
    "neem require_POST van het raam, of zet hier waarom het vaker mag": _django_post,
    "zeg met weiger() waarom het niet ging": _fout_melden,
    "neem require_safe_or_POST, of zet hier waarom het vaker mag": _herhaalbaar,
}

MAG_ZELF = {
    _vangt_zelf: VANGT_ZELF,
    _django_post: HERHAALBAAR,
    _herhaalbaar: HERHAALBAAR,
    _eigen_komma: ("regie.inhoud.getallen",),
    _fout_melden: ("regie.mensen.aanmelden.views",),
}


def bezwaren(bron: str, module: str) -> Iterator[str]:
    """Yield what in this source the frame does, with its place."""
    for knoop in ast.walk(ast.parse(bron)):
        for zin, past in REGELS.items():
            if past(knoop) and module not in MAG_ZELF.get(past, ()):
                yield f"{module}:{knoop.lineno}: {zin}"


def test_geen_view_doet_zelf_wat_het_raam_doet():
    gevonden = [zin for module, pad in MODULES.items() if module != RAAM for zin in bezwaren(pad.read_text(), module)]

    assert not gevonden, "\n".join(gevonden)


def test_wie_zelf_vangt_doet_dat_nog():
    zonder = [
        module for module in VANGT_ZELF if not any(map(_vangt_zelf, ast.walk(ast.parse(MODULES[module].read_text()))))
    ]

    assert not zonder, f"deze hoeven er niet meer te staan: {zonder}"


@pytest.mark.parametrize(
    "bron",
    [
        "try:\n    sluit()\nexcept ActieFout as fout:\n    reden = str(fout)",
        "try:\n    sluit()\nexcept (ActieFout, ValueError):\n    reden = 'nee'",
        'form = NaamForm(request.POST if request.method == "POST" else None)',
        'form = NaamForm(None if request.method != "POST" else request.POST, initial=begin)',
        'form = NaamForm(self.request.POST if stap == "een" else None)',
        "antwoord['Content-Disposition'] = f'attachment; filename=\"{naam}\"'",
        "HttpResponse(inhoud, headers={'content-disposition': 'inline'})",
        "FileResponse(inhoud, as_attachment=True)",
        "@require_http_methods(['GET', 'POST'])\ndef pagina(request): ...",
        "from django.views.decorators.http import require_POST, require_safe",
        "from regie.stukken.paginas import require_safe_or_herhaalbare_POST",
        "messages.error(request, 'Dat kan nu niet.')",
        "f'{gemiddeld:g}'.replace('.', ',')",
        "f'{inwoners:,}'",
        "from django.utils.formats import number_format",
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
        "Decimal(in_cijfers(aandeel).replace(',', '.'))",
        "als_bestand(inhoud, naam, SOORT)",
        "try:\n    leg_vast()\nexcept VerVanDeScores as fout:\n    form.vraag_nog_eens(str(fout))",
    ],
)
def test_wat_anders_is_mag(bron):
    assert not list(bezwaren(bron, "proef"))
