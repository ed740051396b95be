from django.apps import AppConfig


class QuickscanConfig(AppConfig):
    name = "quickscan"
    verbose_name = "Quickscan"

    def ready(self):
        from quickscan import demo, mijn
        from quickscan.actions.herinneren import herinner
        from quickscan.actions.opruimen import ruim_op
        from quickscan.gebeurtenissen import QUICKSCANZINNEN
        from regie import aansluiting
        from regie.models.gebeurtenis import ZINNEN

        ZINNEN.update(QUICKSCANZINNEN)
        aansluiting.MIJN.append(mijn.mijn)
        aansluiting.BEZIT.append(mijn.bezit)
        aansluiting.EIGEN_GEGEVENS.append(mijn.eigen_gegevens)
        aansluiting.OPRUIMEN.append(ruim_op)
        aansluiting.DEMO.append(aansluiting.Demo(demo.maak, demo.uitleg))
        aansluiting.DAGELIJKS.append(herinner)
