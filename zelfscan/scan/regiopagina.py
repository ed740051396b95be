"""What of a scan reaches people who were not in the group: the page of its region, and a factsheet (privacy 11).

Both only when ticked before the first answer, and told to everybody before answering. No database.
"""

from django.db.models import CheckConstraint, Q

from .manier import Manier
from .zichtbaarheid import Openheid

PAST = (
    CheckConstraint(
        condition=Q(op_regiopagina=False) | Q(manier=Manier.DOMEINEN, regio__isnull=False),
        name="scan_regiopagina_past",
        violation_error_message="Op de pagina van een regio kan alleen de uitkomst van een scan van die regio.",
    ),
    CheckConstraint(
        condition=Q(naar_factsheet=False)
        | (Q(manier=Manier.DOMEINEN) & ~Q(openheid=Openheid.NAAM) & Q(regio__isnull=False)),
        name="scan_factsheet_past",
        violation_error_message="Naar de factsheet kan alleen een scan van een regio, zonder namen.",
    ),
    CheckConstraint(
        condition=Q(gemeenten=[]) | Q(manier=Manier.DOMEINEN, gemeente=""),
        name="scan_gemeenten_past",
        violation_error_message="Vink gemeenten aan, of schrijf er één op. Niet allebei, en niet tussen regio's.",
    ),
)


def zonder_regio(collector, field, sub_objs, using) -> None:
    """Let go of a region that is removed, with what only means something with one: nothing goes on to nobody's page.

    Before the region itself, because each is a write of its own, and a tick without a region is refused.
    """
    modellen = sub_objs.model._meta
    for naam in ("op_regiopagina", "naar_factsheet"):
        collector.add_field_update(modellen.get_field(naam), False, sub_objs)
    collector.add_field_update(field, None, sub_objs)


def wie_het_ook_ziet(scan) -> list[str]:
    """Say who else will see something of the outcome, and what; empty when nobody does."""
    zinnen = []
    if scan.op_regiopagina:
        zinnen.append(
            f"Leden van {scan.regio} die er niet bij waren, zien de uitkomst ook. Na het sluiten lezen ze het midden, "
            "of jullie het eens waren, de groepsscore en wat jullie afspraken. Niet wie wat gaf."
        )
    if scan.naar_factsheet:
        zinnen.append(f"Deze uitkomst mag ook in de factsheet van de quickscan van {scan.regio}.")
    return zinnen
