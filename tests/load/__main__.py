"""`python -m tests.load storm` and `python -m tests.load soak`: what holds, and what does not."""

from __future__ import annotations

import argparse
import os
import sys

from tests.load.soak import soak
from tests.load.storm import Fact, storm


def main() -> int:
    """Returns 1 where something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    ways = parser.add_subparsers(dest="way", required=True)
    stormy = ways.add_parser("storm", help="kiosks that come back all at once")
    stormy.add_argument("--kiosks", type=int, default=200)
    stormy.add_argument("--changes", type=int, default=20)
    stormy.add_argument("--streams", type=int, default=500)
    stormy.add_argument("--studios", type=int, default=20)
    steady = ways.add_parser("soak", help="kiosks at work for a long time on bad cables")
    steady.add_argument("--kiosks", type=int, default=12)
    steady.add_argument("--minutes", type=float, default=30.0)
    steady.add_argument("--studios", type=int, default=3)
    asked = parser.parse_args()
    if asked.way == "storm":
        return _report(storm(asked.kiosks, asked.changes, asked.streams, asked.studios, _say))
    return _report(soak(asked.kiosks, asked.minutes, asked.studios, _say))


def _report(facts: list[Fact]) -> int:
    width = max(len(fact.name) for fact in facts)
    for fact in facts:
        mark = {None: " ", True: "✓", False: "✗"}[fact.is_good]
        _say(f"{mark} {fact.name:<{width}}  {fact.value}")
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    _say(f"  on {os.cpu_count()} cores, load {load:.1f}")
    return int(any(fact.is_good is False for fact in facts))


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main())
