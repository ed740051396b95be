"""Hooks of pytest: which tests a process reads, when, and which of them it gets."""

import fcntl
import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
BROWSER_TESTS = TESTS / "browser"
# A whole file of which no test runs on the second database.
EENMAAL = re.compile(r"^pytestmark = (\[[^\]]*)?pytest\.mark\.eenmaal\b", re.MULTILINE)


def pytest_ignore_collect(collection_path, config):
    """Do not read for the second database what has nothing for it: a third of what its processes did before a test."""
    if "not eenmaal" not in config.option.markexpr:
        return None
    if collection_path == BROWSER_TESTS:
        return True
    return (collection_path.suffix == ".py" and bool(EENMAAL.search(collection_path.read_text()))) or None


@pytest.hookimpl(wrapper=True)
def pytest_collection(session):
    """One process at a time: the first translates the tests, which takes as long as reading them, for all."""
    with Path(__file__).open() as slot:
        if hasattr(session.config, "workerinput"):
            fcntl.flock(slot, fcntl.LOCK_EX)
        return (yield)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """With --dist=loadgroup: the tests of a group in one process, and else those of a file, which share fixtures."""
    from xdist.scheduler import LoadGroupScheduling

    class PerGroepOfBestand(LoadGroupScheduling):
        def _split_scope(self, nodeid):
            return super()._split_scope(nodeid).split("::")[0]

    return PerGroepOfBestand(config, log) if config.option.dist == "loadgroup" else None
