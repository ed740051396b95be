from django.apps import AppConfig


class ZelfscanConfig(AppConfig):
    name = "zelfscan"
    verbose_name = "Zelfscan"

    def ready(self):
        from regie.aansluiting import BEZIT, DAGELIJKS, DEMO, EIGEN_GEGEVENS, MIJN, OPRUIMEN, Demo
        from regie.models.gebeurtenis import ZINNEN
        from zelfscan import demo, mijn
        from zelfscan.actions.herinneren import herinner_afspraken, waarschuw_voor_opruimen
        from zelfscan.actions.opruimen import ruim_scans_op
        from zelfscan.gebeurtenissen import SCANZINNEN

        ZINNEN.update(SCANZINNEN)
        MIJN.append(mijn.mijn)
        BEZIT.append(mijn.bezit)
        EIGEN_GEGEVENS.append(mijn.eigen_gegevens)
        DEMO.append(Demo(demo.maak, demo.uitleg))
        OPRUIMEN.append(ruim_scans_op)
        DAGELIJKS.extend((waarschuw_voor_opruimen, herinner_afspraken))
