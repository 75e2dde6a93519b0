"""`python -m desktop.tethered MODULE ARGUMENTS…`: runs a module until its standard input ends.

Who starts the process keeps the other end of a pipe and never writes to it. However that one ends,
kill -9 too, the system closes the pipe, and what it started is told to end as by SIGTERM; 15
seconds later it is made to. (On Windows a signal ends it at once.)
"""

import os
import runpy
import signal
import sys
import threading
import time

_PATIENCE_S = 15.0
_ENDED_HARD = 70


def main() -> None:
    """Run the module as `python -m` would, in this process."""
    # What it has open is closed on the way out; programs that know better say so themselves.
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_follow, name="tether", daemon=True).start()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def _follow() -> None:
    """Wait for the end of the input. Read past Python's own buffer: a daemon thread that holds its
    lock as the interpreter ends makes that abort.
    """
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_PATIENCE_S)
    os._exit(_ENDED_HARD)


def _leave(*_: object) -> None:
    sys.exit(128 + signal.SIGTERM)


if __name__ == "__main__":
    main()
