"""`python -m tests.gui.monkey 0-100`: more histories of random hands at the Studio.

`--length` steps each; `--raw` does not shorten what fails; `--tell` says each step as it is taken,
for a history that takes the process along.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import pytest

_TOLD = ("-o", "log_cli=true", "-o", "log_cli_level=INFO", "-o", "log_cli_format=%(message)s")


def main() -> int:
    """Returns what pytest returns: 0 where nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.gui.monkey", description=__doc__)
    parser.add_argument("seeds", help="from and to (not included), such as 0-100")
    parser.add_argument("--length", type=int, default=60)
    parser.add_argument("--raw", action="store_true")
    parser.add_argument("--tell", action="store_true")
    asked = parser.parse_args()
    raw = "1" if asked.raw else ""
    os.environ.update(MONKEY_SEEDS=asked.seeds, MONKEY_LENGTH=str(asked.length), MONKEY_RAW=raw)
    place = Path(__file__).with_name("test_studio_monkey.py")
    only = ("-k", "find_no_fault", "-p", "no:randomly", "-n0", "--timeout=0", "--tb=short")
    return int(pytest.main([str(place), *only, *(_TOLD if asked.tell else ())]))


if __name__ == "__main__":
    sys.exit(main())
