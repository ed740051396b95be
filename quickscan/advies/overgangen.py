"""How an advice moves; nobody else assigns its `status`. No Django."""

from quickscan.proces.overgangen import Tabel

ADVIES: Tabel = {
    "concept": {"gecontroleerd": "controleren"},
    "gecontroleerd": {"concept": "weer schrijven", "definitief": "vaststellen"},
    "definitief": {"concept": "heropenen"},
}
