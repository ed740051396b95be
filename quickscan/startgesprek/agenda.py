"""The first talk for the calendar, along with the mail about it."""

from datetime import timedelta

from regie.stukken.agenda import afspraak


def gesprek(context: dict) -> list[tuple[str, bytes, str]]:
    """An appointment of an hour and a half; the same one when the talk moves. Of the mail: `gesprek`."""
    startgesprek = context["gesprek"]
    return [
        afspraak(
            uid=f"startgesprek-{startgesprek.quickscan_id}@regiescan",
            titel=f"Startgesprek quickscan {startgesprek.quickscan.naam}",
            begin=startgesprek.wanneer,
            duur=timedelta(minutes=90),
            plaats=startgesprek.plaats or startgesprek.videolink,
            uitleg="Kennismaken, en uitleg over de stappen en de voorwaarden.",
            adres=startgesprek.videolink,
        )
    ]
