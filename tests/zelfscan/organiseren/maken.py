"""What the page for a new scan sends."""

NIEUW = {
    "samenwerking": "Twee scholen en het wijkteam",
    "manier": "3",
    "datum": "24-3-2099",
    "tijd": "14.30",
    "verwacht": "9",
    "openheid": "totaal",
}
