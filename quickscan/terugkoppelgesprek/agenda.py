"""The last talk for the calendar, along with the invitation."""

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
