"""A server process searches for cyclic garbage rarely."""

import subprocess
import sys


def test_what_was_loaded_is_left_alone_and_searches_are_rare() -> None:
    program = (
        "import gc; from sync.server.collecting import collect_rarely; collect_rarely();"
        "print(gc.get_freeze_count() > 1000, gc.get_threshold()[0] >= 20_000, gc.isenabled())"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["True", "True", "True"]
