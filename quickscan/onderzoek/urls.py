"""Beginning, interviews, notes and documents: /quickscan/<pk>/onderzoek/starten/, …/interviews/…, …/documenten/…."""

from django.urls import path

from quickscan.onderzoek.views import beginnen, documenten, interview_plannen, interviews, notities

EEN = "<int:pk>/interviews/<int:interview>/"
DOCUMENT = "<int:pk>/documenten/<int:document>/"

urlpatterns = [
    path("<int:pk>/onderzoek/starten/", beginnen.start_onderzoek, name="start_onderzoek"),
    path("<int:pk>/interviews/", interviews.interviews, name="interviews"),
    path("<int:pk>/interviews/erbij/", interviews.erbij, name="interview_erbij"),
    path("<int:pk>/interviews/redenen/", interviews.redenen, name="onderzoek_redenen"),
    path("<int:pk>/interviews/naast-elkaar/", notities.naast_elkaar, name="naast_elkaar"),
    path(EEN, interviews.interview, name="interview"),
    path(f"{EEN}wijzigen/", interviews.wijzigen, name="interview_wijzigen"),
    path(f"{EEN}weghalen/", interviews.weghalen, name="interview_weghalen"),
    path(f"{EEN}plannen/", interview_plannen.plannen, name="interview_plannen"),
    path(f"{EEN}bevestigen/", interview_plannen.bevestigen, name="interview_bevestigen"),
    path(f"{EEN}gehouden/", interview_plannen.gehouden, name="interview_gehouden"),
    path(f"{EEN}toestemming/", interview_plannen.toestemming, name="interview_toestemming"),
    path(f"{EEN}toestemming/terugnemen/", interview_plannen.toestemming_terugnemen, name="interview_toestemming_terug"),
    path(f"{EEN}vervallen/", interview_plannen.vervallen, name="interview_vervallen"),
    path(f"{EEN}terugzetten/", interview_plannen.terugzetten, name="interview_terugzetten"),
    path(f"{EEN}afspraak.ics", interview_plannen.agenda, name="interview_agenda"),
    path(f"{EEN}notities/", notities.notities, name="notities"),
    path(f"{EEN}notities/van-anderen/", notities.van_anderen, name="notities_van_anderen"),
    path(f"{EEN}notities/<slug:onderwerp>/", notities.bewaar, name="notitie_bewaren"),
    path("<int:pk>/documenten/", documenten.documenten, name="documenten"),
    path("<int:pk>/documenten/toevoegen/", documenten.toevoegen, name="document_toevoegen"),
    path(DOCUMENT, documenten.document, name="document"),
    path(f"{DOCUMENT}bestand/", documenten.bestand, name="document_bestand"),
    path(f"{DOCUMENT}weghalen/", documenten.weghalen, name="document_weghalen"),
]
