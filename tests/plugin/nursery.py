"""Workers begin with every test imported: forked from one process that has done it once.

Importing the product, the tests and what both need takes two thirds of what a worker does before
its first test, and rewriting the asserts of a fresh clone as long again. Weighed: filling the cache
of what was rewritten before the workers start, which helps a fresh clone only; workers that
collect a share of the tests each, which is a scheduler of our own; and, taken, as it needs neither
and does both, that xdist's workers are forked, in the manner of `tests.fixtures.warm`. Servers
and devices that a test starts are forked from the same process.

xdist starts a worker by execnet, and execnet by `Popen2IOMaster`, which is replaced: what it makes
reads the same line of Python from its input.
"""

from __future__ import annotations

import ast
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from signal import SIGKILL
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from execnet import gateway_io
from execnet.gateway_base import Popen2IO

from tests.fixtures.warm import WarmProcess, prepare
from tests.plugin import PATIENCE_S, PLACES

if TYPE_CHECKING:
    from execnet.gateway_base import ExecModel

IMPORTED = "tests.plugin.imported"


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Where workers are to be started, import and have them forked.

    Elsewhere than on Linux what Qt has loaded need not outlive a fork.
    """
    is_controller = not hasattr(config, "workerinput") and config.getoption("numprocesses", None)
    if not is_controller or sys.platform != "linux":
        return
    os.environ[PLACES] = json.dumps([place.partition("::")[0] for place in config.args])
    prepare([IMPORTED])
    mock.patch.object(gateway_io, "Popen2IOMaster", _Forked).start()


class _Forked(Popen2IO):
    """What execnet takes for a program that it started."""

    def __init__(self, command: Sequence[str], execmodel: ExecModel) -> None:
        """Fork; the command would have started Python."""
        self._process = WarmProcess(_obey, [])
        super().__init__(self._process.told, self._process.said, execmodel)

    def wait(self) -> int:
        """Until it has ended; what it ended with."""
        return self._process.close(PATIENCE_S)

    def kill(self) -> None:
        """Kill -9."""
        with suppress(ProcessLookupError):
            os.kill(self._process.pid, SIGKILL)


def _obey(arguments: list[str]) -> int:
    """In the worker: do what the command of execnet does, to run what the first line says."""
    exec(ast.literal_eval(sys.stdin.readline()), {"__name__": "__main__"})
    return 0
