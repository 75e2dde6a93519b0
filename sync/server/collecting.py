"""How often a server process looks for cyclic garbage.

Python's own habit is made for small programs: judging a hundred bookings makes tens of thousands
of rows and values that live until the batch is over, and each few hundred of them start a search
that finds nothing. Measured over 1,000 bookings, that was an eighth of the processor's time.
"""

import gc

_THRESHOLDS = (20_000, 20, 50)


def collect_rarely() -> None:
    """Leave what has been loaded so far out of every search, and search less often.

    For a process that serves and nothing else, once everything is loaded.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
