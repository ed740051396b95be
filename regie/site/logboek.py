"""What stands in the log: enough to mend what broke, and nothing that leads to somebody (privacy 12).

An address holds codes, keys and scores, a message of a library what somebody typed, and a traceback the values that
went wrong. So a line names the pattern of an address, says of other people's messages only the words that stand in
their code, and shows of an error where it was and of which kind. Answering, replacing and withdrawing leave no line.
"""

import logging
import re
import sys
import traceback

from django.http import HttpRequest

ONS = ("regie", "zelfscan", "quickscan", "tools")
METHODEN = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"}
# Where people take part: what goes wrong there in the ordinary way would still tell when somebody was there.
MEEDOEN = "samen"
# Errors whose words come from our own code, not from what somebody sent.
EIGEN_WOORDEN = (AttributeError, ImportError, NameError)
WEG = "…"
# A word with one of these is an address of mail or of a page.
IN_ADRES = set("@/?=")
# A long word is a key when there is a figure in it.
LANG = re.compile(r"[\w-]{16,}")
# IP addresses, and the code of a scan.
HERKENBAAR = re.compile(
    r"\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){3,}|\b[A-Z0-9]{3}-?[A-Z0-9]{4}\b"
)
_DIEPST = 10


class GeenMeedoen(logging.Filter):
    """Keep out every line about taking part, but for what broke on our side."""

    def filter(self, record):
        plek = getattr(getattr(record, "request", None), "resolver_match", None)
        return getattr(plek, "namespace", "") != MEEDOEN or getattr(record, "status_code", 0) >= 500


class Logregel(logging.Formatter):
    """A line of log, with under it where an error was. What was refused (under 500) is always one line."""

    def format(self, record):
        try:
            regels = [f"{record.levelname} {record.name}: {_wat(record)}"]
            if record.exc_info and record.exc_info[1] and getattr(record, "status_code", 500) >= 500:
                regels += _spoor(record.exc_info[1])
            return "\n".join(regels)
        except Exception as fout:
            # Else the logging of Python prints all there is.
            return f"{record.levelname} {record.name}: (deze regel is niet te schrijven: {type(fout).__name__})"


def _wat(record: logging.LogRecord) -> str:
    verzoek = getattr(record, "request", None)
    if isinstance(verzoek, HttpRequest):
        return _verzoek(record, verzoek)
    if record.name.partition(".")[0] in ONS:
        return verhul(record.getMessage())
    return verhul(_zonder_waarden(record))


def _verzoek(record: logging.LogRecord, verzoek: HttpRequest) -> str:
    """The pattern of the address, never the address itself."""
    plek = verzoek.resolver_match
    methode = verzoek.method if verzoek.method in METHODEN else "?"
    soort = type(record.exc_info[1]).__name__ if record.exc_info and record.exc_info[1] else ""
    route = f"/{plek.route}" if plek else "(geen adres van ons)"
    return " ".join(filter(None, (str(getattr(record, "status_code", "")), methode, route, soort)))


def _zonder_waarden(record: logging.LogRecord) -> str:
    """The message as it stands in the code that wrote it; of what is filled in only the numbers."""
    waarden = record.args
    if not waarden:
        return str(record.msg)
    if isinstance(waarden, dict):
        ingevuld = {naam: _getal(waarde) for naam, waarde in waarden.items()}
    else:
        ingevuld = tuple(_getal(waarde) for waarde in (waarden if isinstance(waarden, tuple) else (waarden,)))
    try:
        return str(record.msg) % ingevuld
    except (TypeError, ValueError, KeyError):
        return str(record.msg)


def _getal(waarde):
    return waarde if isinstance(waarde, int | float) else WEG


def verhul(tekst: str) -> str:
    """Return the text on one line, without what could be an address, a key or a code."""
    regel = " ".join(WEG if IN_ADRES.intersection(woord) else woord for woord in tekst.split())
    return HERKENBAAR.sub(WEG, LANG.sub(_zonder_sleutel, regel))


def _zonder_sleutel(lang: re.Match) -> str:
    return WEG if any(teken.isdecimal() for teken in lang[0]) else lang[0]


def _spoor(fout: BaseException) -> list[str]:
    """Where it went wrong, and in what: files, lines and kinds of errors, without what the errors say."""
    regels, gezien = [], set()
    while fout is not None and id(fout) not in gezien and len(gezien) < _DIEPST:
        gezien.add(id(fout))
        regels += [regel.rstrip() for regel in traceback.format_list(traceback.extract_tb(fout.__traceback__))]
        soort = type(fout)
        zegt = f": {verhul(str(fout))}" if isinstance(fout, EIGEN_WOORDEN) else ""
        regels.append(f"{soort.__module__}.{soort.__qualname__}{zegt}")
        fout = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)
    return regels


# For LOGGING in the settings.
INSTELLINGEN = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"geen_meedoen": {"()": GeenMeedoen}},
    "formatters": {"regel": {"()": Logregel}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "stream": sys.stderr,
            "filters": ["geen_meedoen"],
            "formatter": "regel",
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Each mail is a task, and each task two lines.
        "django.tasks": {"level": "WARNING"},
        "django": {"handlers": [], "level": "WARNING"},
        # Of the server of `make run`, which names the address: what went wrong, Django itself tells.
        "django.server": {"handlers": [], "level": "CRITICAL"},
    },
}
