"""How `make serve` runs gunicorn; a server in production can start from this file."""

import os

from gunicorn.glogging import Logger
from gunicorn.http.wsgi import Response

from regie.site.logboek import Logregel
from regie.stukken import drukkerij

bind = f"127.0.0.1:{os.environ['PORT']}"
# A process per core, because Python uses one core per process. Threads, because a phone on bad wifi holds its
# connection for long; each keeps its own database connection.
workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
worker_class = "gthread"
threads = 4
# The code is read once, before the processes split. No database connection is open at that moment.
preload_app = True
# Long enough for who waits for a PDF.
graceful_timeout = 15
errorlog = "-"
loglevel = "warning"
control_socket_disable = True


class Logboek(Logger):
    """No access log, whatever an option says: which result somebody looked at is nobody's business (privacy 12).

    Errors go to the console, as lines that lead to nobody.
    """

    def setup(self, cfg):
        super().setup(cfg)
        for kanaal in self.error_log.handlers:
            kanaal.setFormatter(Logregel())

    def access(self, *wat):
        pass


logger_class = Logboek


def when_ready(server):
    # Not in the processes of the pages: PDFs would take their turns.
    drukkerij.begin()
    print(f"Regiescan draait op http://localhost:{os.environ['PORT']} (stoppen met Ctrl-C)", flush=True)


# What we run on is nobody's business either. Gunicorn has no setting for it.
_kopregels = Response.default_headers
Response.default_headers = lambda antwoord: [regel for regel in _kopregels(antwoord) if not regel.startswith("Server:")]
