"""Read once, before the first press: what most files need, and what takes longest to read."""

from contextlib import suppress

from django.conf import settings
from django.utils.log import configure_logging

from regie.stukken.pdf import PdfNietBeschikbaar, laad_weasyprint

configure_logging(settings.LOGGING_CONFIG, settings.LOGGING)
with suppress(PdfNietBeschikbaar):  # which the first PDF says
    laad_weasyprint()
