"""What is read aloud of a picture in a PDF: its words, and nothing where they stand beside it already."""

from regie.stukken.pdf import maak_pdf
from tests.pdfkeuring import keur
from tests.pdftekst import figuren_van

VORM = '<path d="M0 0h9v9z"/></svg>'
INHOUD = f"""
{{% extends "regie/stukken/pdf_basis.html" %}}{{% block titel %}}Proef{{% endblock %}}
{{% block inhoud %}}<h1>Proef</h1><p>3 van 5 <svg aria-hidden="true" viewBox="0 0 9 9">{VORM}</p>
<p><svg viewBox="0 0 9 9"><title>2 keer 3, 1 keer 5.</title>{VORM}</p>{{% endblock %}}
"""


def test_een_plaatje_waar_de_woorden_naast_staan_leest_niemand_voor(settings, tmp_path):
    (tmp_path / "stuk.html").write_text(INHOUD)
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [*settings.TEMPLATES[0]["DIRS"], tmp_path]}]

    pdf = maak_pdf("stuk.html", {}, bewaar=False)

    assert keur(pdf) == []
    assert figuren_van(pdf) == ["2 keer 3, 1 keer 5."]
