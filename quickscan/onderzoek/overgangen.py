"""How an interview moves; nobody else assigns its `status`. No Django."""

from quickscan.proces.overgangen import Tabel

INTERVIEW: Tabel = {
    "voorgesteld": {"uitgenodigd": "uitnodigen", "gepland": "plannen", "vervallen": "laten vervallen"},
    "uitgenodigd": {"gepland": "plannen", "gehouden": "houden", "vervallen": "laten vervallen"},
    "gepland": {"uitgenodigd": "opnieuw uitnodigen", "gehouden": "houden", "vervallen": "laten vervallen"},
    "gehouden": {"gepland": "toch niet gehouden"},
    "vervallen": {"voorgesteld": "toch interviewen"},
}
