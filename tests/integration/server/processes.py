"""The server as a process of its own, as it is run in earnest."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def server_process(url: str, workers: int = 1) -> Iterator[str]:
    """The address of a server in a process of its own; it is told to stop in the end, and does."""
    environment = {**os.environ, "INSTAINSTRU_JOBS": "false"}
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "sync.server", "serve", "--port", "0"),
            *("--workers", str(workers), "--database-url", url),
        ],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line.startswith("ready http://"), line
        yield line.removeprefix("ready ").strip()
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
        process.stdout.close()
