"""The server of the e2e tests: the product's own command, whose workers are forked."""

from __future__ import annotations

import multiprocessing
import urllib.request

from uvicorn import _subprocess

from sync.server import __main__ as command


def main(arguments: list[str]) -> int:
    """Run one command of the server.

    uvicorn starts each worker as a new Python, which imports all of the product: most of what these
    tests took. That it does so is seen where the command line is tested. When it forks, a thread is
    asking already whether the server answers; with its opener made before, it holds no lock then.
    """
    urllib.request.install_opener(urllib.request.build_opener())
    setattr(_subprocess, "spawn", multiprocessing.get_context("fork"))  # noqa: B010 - typed as spawn
    return command.main(arguments)
