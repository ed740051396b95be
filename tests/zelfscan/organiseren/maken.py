"""What the page for a new scan sends, and that with the lines of a pasted list."""

import lxml.html

NIEUW = {
    "samenwerking": "Twee scholen en het wijkteam",
    "manier": "3",
    "datum": "24-3-2099",
    "tijd": "14.30",
    "verwacht": "9",
    "openheid": "totaal",
}


def velden_van(antwoord) -> dict[str, str]:
    """What a browser would send of the form with the lines."""
    [form] = lxml.html.fromstring(antwoord.text).xpath("//form[.//input[@name='stap'][@value='regels']]")
    return {veld.name: veld.value or "" for veld in form.inputs if veld.name}
