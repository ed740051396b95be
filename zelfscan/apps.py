from django.apps import AppConfig


class ZelfscanConfig(AppConfig):
    name = "zelfscan"
    verbose_name = "Zelfscan"

    def ready(self):
        from django.core.signals import request_finished

        from regie import aansluiting
        from regie.mensen.gebeurtenis import ZINNEN
        from zelfscan import demo
        from zelfscan.organiseren import menu, mijn
        from zelfscan.organiseren.actions.herinneren import herinner_afspraken, waarschuw_voor_opruimen
        from zelfscan.scan.actions.opruimen import ruim_scans_op
        from zelfscan.scan.drempels import drempels, te_raden
        from zelfscan.scan.gebeurtenissen import SCANZINNEN
        from zelfscan.scan.models import Scan
        from zelfscan.scan.overgangen import document
        from zelfscan.scan.wissen import wis_in_de_werker, wis_na_verzoek

        ZINNEN.update(SCANZINNEN)
        aansluiting.MENU.append(menu.menu)
        aansluiting.ZONDER_MENU.update(menu.ZONDER)
        aansluiting.WACHT.extend(menu.WACHT)
        aansluiting.MIJN.append(mijn.mijn)
        aansluiting.OVER_REGIO.append(mijn.over_regio)
        aansluiting.BEZIT.append(mijn.bezit)
        aansluiting.VERTREK.append(mijn.vertrek)
        aansluiting.EIGEN_GEGEVENS.append(mijn.eigen_gegevens)
        aansluiting.DEMO.append(aansluiting.Demo(demo.maak, demo.uitleg))
        aansluiting.TE_RADEN.append(te_raden)
        aansluiting.DREMPELS.append(drempels)
        aansluiting.OPRUIMEN.append(ruim_scans_op)
        aansluiting.DAGELIJKS.extend((waarschuw_voor_opruimen, herinner_afspraken))
        aansluiting.WERKER.append(wis_in_de_werker)
        request_finished.connect(wis_na_verzoek)
        aansluiting.MAIL_OVER["zelfscan.scan"] = Scan.objects.van
        aansluiting.OVERGANGEN["scan-overgangen.md"] = document
