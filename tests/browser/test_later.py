"""The page in the place of a file that takes longer, in a browser without scripts: it looks again by itself."""

import pytest
from playwright.sync_api import expect

from regie.stukken import later
from regie.stukken.drukkerij.rij import Wachtrij


@pytest.fixture
def vol(monkeypatch):
    """Nobody gets a turn."""
    monkeypatch.setattr(Wachtrij, "_vol", lambda self, voor: True)
    monkeypatch.setattr(later, "OPNIEUW_NA", range(1, 2))


def test_zonder_script_kijkt_de_pagina_opnieuw_en_opent_de_pdf(vol, monkeypatch, new_context, base_url):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{base_url}/zelfscan/resultaat/5402.pdf")
    expect(page.get_by_role("heading", level=1)).to_have_text("Je document wordt gemaakt")
    expect(page.get_by_role("link", name="Probeer het nu")).to_have_attribute("href", "/zelfscan/resultaat/5402.pdf")
    page.wait_for_url("**/zelfscan/resultaat/5402.pdf?wacht=*")

    # A browser without a window saves a PDF.
    with page.expect_download() as klaar:
        monkeypatch.undo()
    assert klaar.value.path().read_bytes().startswith(b"%PDF")
