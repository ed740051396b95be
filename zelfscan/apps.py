from django.apps import AppConfig


class ZelfscanConfig(AppConfig):
    name = "zelfscan"
    verbose_name = "Zelfscan"

    def ready(self):
        from regie.models.gebeurtenis import ZINNEN
        from zelfscan.gebeurtenissen import SCANZINNEN

        ZINNEN.update(SCANZINNEN)
