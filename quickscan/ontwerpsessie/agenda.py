"""The design session for the calendar, along with the invitation."""

from datetime import timedelta

from regie.stukken.agenda import afspraak


def bijlage(context: dict) -> list[tuple[str, bytes, str]]:
    """An appointment of three hours. Of the mail: `ronde`, with a date for the session."""
    ronde = context["ronde"]
    return [
        afspraak(
            uid=f"ontwerpsessie-{ronde.pk}@regiescan",
            titel=f"Ontwerpsessie {ronde.naam}",
            begin=ronde.ontwerpsessie,
            duur=timedelta(hours=3),
            plaats=ronde.ontwerpsessie_plaats,
            uitleg="Samen kijken we wat we van alle regio's leren.",
        )
    ]
