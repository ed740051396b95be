from django.apps import AppConfig
from django.core.management import call_command
from django.db.models.signals import post_migrate


def maak_cachetabel(using, verbosity, **_):
    """Make the table of the cache when there is to be one and it is not there yet: after every `migrate`.

    Not in a migration: the cache can become a table long after that migration ran (CACHE_URL taken away).
    """
    call_command("createcachetable", database=using, verbosity=max(0, verbosity - 1))


class RegieConfig(AppConfig):
    name = "regie"
    verbose_name = "Regie"

    def ready(self):
        from regie import aansluiting

        # Both listen to what django-allauth tells.
        from regie.mensen.aanmelden import tweede_factor, wachtwoord  # noqa: F401
        from regie.mijn.menu import van_regie
        from regie.mijn.wachten import GEVRAAGD
        from regie.regios.regio import Regio

        aansluiting.MENU.append(van_regie)
        aansluiting.WACHT.append(GEVRAAGD)
        aansluiting.MAIL_OVER["regie.regio"] = Regio.objects.zichtbaar_voor

        post_migrate.connect(maak_cachetabel, sender=self)
