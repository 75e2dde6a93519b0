"""The server as a process of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sync.server import __main__ as server
from tests.fixtures.warm import WarmProcess
from tests.plugin import PATIENCE_S


@contextmanager
def server_process(url: str) -> Iterator[str]:
    """The address of a server of one worker; it is told to stop in the end, and does."""
    arguments = ["serve", "--port", "0", "--workers", "1", "--database-url", url]
    process = WarmProcess(server.main, arguments, _environment())
    try:
        line = process.line()
        assert line.startswith("ready http://"), line
        yield line.removeprefix("ready ").strip()
    finally:
        assert process.stop(PATIENCE_S) == 0


@contextmanager
def command_line(url: str, workers: int) -> Iterator[str]:
    """The address of a server that is started as in earnest, by its name."""
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "sync.server", "serve", "--port", "0"),
            *("--workers", str(workers), "--database-url", url),
        ],
        stdout=subprocess.PIPE,
        text=True,
        env=_environment(),
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line.startswith("ready http://"), line
        yield line.removeprefix("ready ").strip()
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE_S) == 0
        process.stdout.close()


def _environment() -> dict[str, str]:
    return {**os.environ, "INSTAINSTRU_JOBS": "false"}
