from django.apps import AppConfig


class QuickscanConfig(AppConfig):
    name = "quickscan"
    verbose_name = "Quickscan"

    def ready(self):
        from quickscan import demo
        from quickscan.bord import mijn
        from quickscan.proces.actions.herinneren import herinner
        from quickscan.proces.gebeurtenissen import QUICKSCANZINNEN
        from quickscan.rondes.actions.opruimen import ruim_op
        from regie import aansluiting
        from regie.mensen.gebeurtenis import ZINNEN

        ZINNEN.update(QUICKSCANZINNEN)
        aansluiting.MIJN.append(mijn.mijn)
        aansluiting.BEZIT.append(mijn.bezit)
        aansluiting.EIGEN_GEGEVENS.append(mijn.eigen_gegevens)
        aansluiting.OPRUIMEN.append(ruim_op)
        aansluiting.DEMO.append(aansluiting.Demo(demo.maak, demo.uitleg))
        aansluiting.DAGELIJKS.append(herinner)
