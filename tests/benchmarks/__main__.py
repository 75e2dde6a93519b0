"""``python -m tests.benchmarks [NAME …]``: measures the budgets and prints them with a verdict.

Every ``bench_NAME.py`` in this folder offers ``measure() -> list[Figure]``. A missed budget is a
finding, not a failure; the exit code is 1 when a benchmark could not be run at all.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

from tests.benchmarks.figure import Figure
from tests.benchmarks.report import as_json, machine_line, table

_FOLDER = Path(__file__).parent


class Benchmark(Protocol):
    """A module ``bench_NAME``."""

    def measure(self) -> list[Figure]:
        """Its figures, in the order they are to be shown."""


def available() -> list[str]:
    """The names that may be chosen, sorted."""
    return sorted(path.stem.removeprefix("bench_") for path in _FOLDER.glob("bench_*.py"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs what was chosen, or everything; 1 when a benchmark broke, 2 for an unknown name."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measure the budgets.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(available()))
    parser.add_argument("--json", type=Path, default=Path("out/bench.json"))
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(available()):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are: {available()}")

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    run: dict[str, list[Figure]] = {}
    broken: list[str] = []
    for name in options.names or available():
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        try:
            run[name] = _benchmark(name).measure()
        except Exception:  # noqa: BLE001 - one broken benchmark does not hide the others' figures
            traceback.print_exc()
            broken.append(name)

    machine = machine_line()
    print(f"{table(run)}\n\n{machine}")
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(as_json(run, machine), encoding="utf-8")
    if broken:
        print(f"could not be run: {', '.join(broken)}", file=sys.stderr)
    return 1 if broken else 0


def _benchmark(name: str) -> Benchmark:
    return cast(Benchmark, importlib.import_module(f"tests.benchmarks.bench_{name}"))


if __name__ == "__main__":
    sys.exit(main())
