"""What decides how the outcome of a scan looks: as long as it is equal, wall and result may come from what is kept."""

from regie.mensen.gebeurtenis import Gebeurtenis
from zelfscan.scan.models import Scan


def versie(scan: Scan) -> tuple:
    """Return another value after each thing that was done to a revealed scan. One query; with names one more.

    Each action of an organiser writes its event. A late line with a name writes none, and a second one takes the place
    of the first, so the lines are in it as they stand.
    """
    gebeurd = Gebeurtenis.objects.filter(onderwerp_soort="scan", onderwerp_id=scan.pk).order_by().count()
    regels = tuple(scan.beeldregels.order_by("pk").values_list()) if scan.met_naam else ()
    return (*(getattr(scan, veld.attname) for veld in scan._meta.concrete_fields), scan.oude_code, gebeurd, regels)
