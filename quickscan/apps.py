from django.apps import AppConfig


class QuickscanConfig(AppConfig):
    name = "quickscan"
    verbose_name = "Quickscan"

    def ready(self):
        from quickscan import demo
        from quickscan.aanmelding.oproep import oproep
        from quickscan.advies import stap as advies
        from quickscan.afbakening import stap as afbakening
        from quickscan.bord import menu, mijn
        from quickscan.factsheet import stap as factsheet
        from quickscan.onderzoek import stap as onderzoek
        from quickscan.onderzoek.actions.interviews import laat_alle_vervallen as geen_interviews
        from quickscan.ontwerpsessie.actions import laat_vervallen as geen_ontwerpsessie
        from quickscan.proces.actions.herinneren import herinner
        from quickscan.proces.agenda import UIT_DE_AGENDA
        from quickscan.proces.gebeurtenissen import QUICKSCANZINNEN
        from quickscan.proces.models import Quickscan
        from quickscan.proces.overgangen import document
        from quickscan.proces.stappen import STAPPEN, keur
        from quickscan.rondes.actions.opruimen import ruim_op
        from quickscan.selectie import stap as selectie
        from quickscan.startgesprek import stap as startgesprek
        from quickscan.startgesprek.actions import laat_vervallen as geen_startgesprek
        from quickscan.terugkoppelgesprek import stap as terugkoppelgesprek
        from quickscan.terugkoppelgesprek.actions import laat_vervallen as geen_terugkoppelgesprek
        from quickscan.toetsing import stap as toetsing
        from regie import aansluiting
        from regie.mensen.gebeurtenis import ZINNEN

        stappen = (
            startgesprek.STAP,
            afbakening.STAP,
            selectie.STAP,
            onderzoek.STAP,
            factsheet.STAP,
            toetsing.STAP,
            advies.STAP,
            terugkoppelgesprek.STAP,
        )
        STAPPEN.update(keur(stappen))
        UIT_DE_AGENDA.extend((geen_startgesprek, geen_interviews, geen_terugkoppelgesprek, geen_ontwerpsessie))
        ZINNEN.update(QUICKSCANZINNEN)
        aansluiting.MENU.append(menu.menu)
        aansluiting.WACHT.extend(menu.WACHT)
        aansluiting.MIJN.append(mijn.mijn)
        # Above the scans.
        aansluiting.OVER_REGIO.insert(0, mijn.over_regio)
        aansluiting.BIJ_BENOEMEN.append(mijn.bij_benoemen)
        aansluiting.BEZIT.append(mijn.bezit)
        aansluiting.EIGEN_GEGEVENS.append(mijn.eigen_gegevens)
        aansluiting.OPRUIMEN.append(ruim_op)
        aansluiting.DEMO.append(aansluiting.Demo(demo.maak, demo.uitleg))
        aansluiting.DAGELIJKS.append(herinner)
        aansluiting.OPROEP.append(oproep)
        aansluiting.MAIL_OVER["quickscan.quickscan"] = Quickscan.objects.zichtbaar_voor
        aansluiting.OVERGANGEN["quickscan-overgangen.md"] = document
