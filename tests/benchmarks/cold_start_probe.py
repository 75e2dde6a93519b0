"""The real Studio, told to open its week and to say when the week stands on the screen.

    python -m tests.benchmarks.cold_start_probe studio --profile FOLDER --server URL

Everything is what `python -m desktop` does, in its order; only the window in front is watched. One
line of JSON on standard output, then the program quits.
"""

from desktop.runtime import lean  # noqa: I001 - as `desktop.__main__` does

import sys

from desktop.runtime.start import begin


def main() -> int:
    """As `desktop.__main__.main`, with a front that is watched."""
    start = begin()
    lean.read_in_before_qt()
    from desktop import program
    from tests.benchmarks.cold_start_watch import WatchedFront

    # By hand: what is made for patching reads in asyncio, which the program does not start with.
    vars(program)["Front"] = WatchedFront
    return program.run(start)


if __name__ == "__main__":
    sys.exit(main())
