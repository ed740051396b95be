from django.apps import AppConfig


class QuickscanConfig(AppConfig):
    name = "quickscan"
    verbose_name = "Quickscan"

    def ready(self):
        from quickscan.gebeurtenissen import QUICKSCANZINNEN
        from regie.models.gebeurtenis import ZINNEN

        ZINNEN.update(QUICKSCANZINNEN)
