"""A real PostgreSQL for the length of the tests: made, started, stopped and wiped by the run itself.

python -m tools.postgres <command>   run this with the address of such a server in TOETS_DATABASE_URL
"""

import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

OUDSTE_VERSIE = 15  # what Django 6.1 supports
PLEKKEN = (
    "usr/lib/postgresql/*/bin",
    "usr/pgsql-*/bin",
    "opt/homebrew/opt/postgresql*/bin",
    "usr/local/opt/postgresql*/bin",
)
LANGSTE_START = 60  # seconds

# Nothing in here outlives the run, so nothing needs to reach the disk. No TCP: a socket in a folder that only
# its owner can enter needs no password and no free port. Nobody looks at its statistics, or at the names of processes.
INSTELLINGEN = """
listen_addresses = ''
unix_socket_directories = '{map}'
unix_socket_permissions = 0700
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
shared_buffers = 64MB
wal_level = minimal
max_wal_senders = 0
jit = off
max_parallel_workers_per_gather = 0
track_activities = off
track_counts = off
update_process_title = off
"""


class PostgresLuktNiet(Exception):
    """The server cannot be made or started; str() says why, in Dutch."""


def zoek_programmas() -> Path | None:
    """Return the folder with the newest PostgreSQL server programs of version 15 or later, or None."""
    mappen = [map_ for plek in PLEKKEN for map_ in Path("/").glob(plek)]
    mappen += [Path(gevonden).parent for gevonden in [shutil.which("initdb")] if gevonden]
    if pg_config := shutil.which("pg_config"):
        mappen.append(Path(subprocess.run([pg_config, "--bindir"], capture_output=True, text=True).stdout.strip()))
    geschikt = [(versie, map_) for map_ in mappen if (versie := _versie(map_)) >= OUDSTE_VERSIE]
    return max(geschikt)[1] if geschikt else None


def _versie(map_: Path) -> int:
    if not all(os.access(map_ / programma, os.X_OK) for programma in ("initdb", "postgres")):
        return 0
    antwoord = subprocess.run([map_ / "postgres", "--version"], capture_output=True, text=True).stdout
    gevonden = re.search(r"\) (\d+)", antwoord)
    return int(gevonden[1]) if gevonden else 0


@contextmanager
def postgres_server(van: Path | None = None) -> Iterator[str]:
    """Start a server and yield its DATABASE_URL; stop it and wipe its data, also after an error.

    `van`: the folder with the data of another one, to begin with a copy of it.

    Raises PostgresLuktNiet. PostgreSQL refuses to run as root, so root runs it as an ordinary user. Only an
    exception ends it early: let SIGTERM raise one.
    """
    programmas = zoek_programmas()
    if programmas is None:
        raise PostgresLuktNiet(f"PostgreSQL {OUDSTE_VERSIE} of nieuwer staat niet op deze computer.")
    als = _als_gewone_gebruiker()
    map_ = Path(tempfile.mkdtemp(prefix="regiescan-pg-"))
    log, data, server = map_ / "log", map_ / "data", None

    def start(programma: str, *argumenten: str) -> subprocess.Popen:
        with log.open("a") as uitvoer:
            return subprocess.Popen(
                [programmas / programma, "-D", data, *argumenten],
                **als,
                # From its own folder: an ordinary user may not enter the one where root is.
                cwd=map_,
                env={"PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC"},
                stdin=subprocess.DEVNULL,
                stdout=uitvoer,
                stderr=subprocess.STDOUT,
                # Ctrl-C is for us; we stop the server ourselves.
                start_new_session=True,
            )

    try:
        if als:
            os.chown(map_, als["user"], als["group"])
        if van:
            shutil.copytree(van, data)
            for pad in (data, *data.rglob("*")) if als else ():
                os.chown(pad, als["user"], als["group"])
        else:
            server = start("initdb", "--username=regie", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync")
            if server.wait():
                raise PostgresLuktNiet(f"initdb van PostgreSQL lukt niet:\n{log.read_text()[-2000:]}")
        with (data / "postgresql.conf").open("a") as bestand:
            bestand.write(INSTELLINGEN.format(map=map_))
        server = start("postgres")
        _wacht_tot_klaar(server, data / "postmaster.pid", log)
        yield f"postgres://regie@{quote(str(map_), safe='')}/regie"
    finally:
        if server and server.poll() is None:
            os.killpg(server.pid, signal.SIGQUIT)  # at once; there is nothing to save
            server.wait(timeout=30)
        shutil.rmtree(map_, ignore_errors=True)


def _wacht_tot_klaar(server: subprocess.Popen, pid_bestand: Path, log: Path) -> None:
    """Return when the server takes connections: then it writes so in the last line of its pid file."""
    tot = time.monotonic() + LANGSTE_START
    while time.monotonic() < tot and server.poll() is None:
        if pid_bestand.exists() and pid_bestand.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.02)
    raise PostgresLuktNiet(f"PostgreSQL start niet:\n{log.read_text()[-2000:]}")


def _als_gewone_gebruiker() -> dict:
    """Return what subprocess needs to become an ordinary user; nothing when we are one."""
    if os.geteuid() != 0:
        return {}
    namen = {gebruiker.pw_name: gebruiker for gebruiker in pwd.getpwall()}
    gebruiker = namen.get("postgres") or namen["nobody"]
    return {"user": gebruiker.pw_uid, "group": gebruiker.pw_gid, "extra_groups": []}


if __name__ == "__main__":
    # SIGTERM ends it as Ctrl-C does, so that the server is stopped and wiped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with postgres_server() as url:
            sys.exit(subprocess.run(sys.argv[1:], env=os.environ | {"TOETS_DATABASE_URL": url}).returncode)
    except PostgresLuktNiet as fout:
        sys.exit(str(fout))
