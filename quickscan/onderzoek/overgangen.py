"""How an interview moves; nobody else assigns its `status`. No Django."""

from django.db.models import TextChoices

from quickscan.proces.overgangen import Tabel


class Interviewstatus(TextChoices):
    VOORGESTELD = "voorgesteld"
    UITGENODIGD = "uitgenodigd"
    GEPLAND = "gepland"
    GEHOUDEN = "gehouden"
    VERVALLEN = "vervallen"


INTERVIEW: Tabel = {
    Interviewstatus.VOORGESTELD: {
        Interviewstatus.UITGENODIGD: "uitnodigen",
        Interviewstatus.GEPLAND: "plannen",
        Interviewstatus.VERVALLEN: "laten vervallen",
    },
    Interviewstatus.UITGENODIGD: {
        Interviewstatus.GEPLAND: "plannen",
        Interviewstatus.GEHOUDEN: "houden",
        Interviewstatus.VERVALLEN: "laten vervallen",
    },
    Interviewstatus.GEPLAND: {
        Interviewstatus.UITGENODIGD: "opnieuw uitnodigen",
        Interviewstatus.GEHOUDEN: "houden",
        Interviewstatus.VERVALLEN: "laten vervallen",
    },
    Interviewstatus.GEHOUDEN: {Interviewstatus.GEPLAND: "toch niet gehouden"},
    Interviewstatus.VERVALLEN: {Interviewstatus.VOORGESTELD: "toch interviewen"},
}
