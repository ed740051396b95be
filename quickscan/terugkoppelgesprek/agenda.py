"""The last talk and the design session for the calendar, along with the mails about them."""

from datetime import timedelta

from regie.stukken.agenda import afspraak


def gesprek(context: dict) -> list[tuple[str, bytes, str]]:
    """An appointment of two hours; the same one when the talk moves. Of the mail: `gesprek`."""
    terugkoppelgesprek = context["gesprek"]
    return [
        afspraak(
            uid=f"terugkoppelgesprek-{terugkoppelgesprek.quickscan_id}@regiescan",
            titel=f"Terugkoppelgesprek quickscan {terugkoppelgesprek.quickscan.naam}",
            begin=terugkoppelgesprek.wanneer,
            duur=timedelta(hours=2),
            plaats=terugkoppelgesprek.plaats or terugkoppelgesprek.videolink,
            uitleg="We bespreken de factsheet en het advies, en wie welke rol neemt.",
            adres=terugkoppelgesprek.videolink,
        )
    ]


def ontwerpsessie(context: dict) -> list[tuple[str, bytes, str]]:
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
