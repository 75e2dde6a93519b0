"""Cold start: from starting the program to this week's lessons on the screen, 100,000 kept.

The Studio is the real one on a profile of its own: encrypted replica, key file under a passphrase,
a server that does not answer. It runs offscreen in a fresh process and goes to its Schedule.
"""

from __future__ import annotations

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from core.clock import SystemClock
from core.models.columns import to_microseconds
from sync.client.credentials import PASSPHRASE_VARIABLE, Tokens, open_credentials
from sync.client.opening import open_replica
from tests.benchmarks.bench_replica import INSTRUCTORS, STUDENTS, Dealt, Row, deal, fill
from tests.benchmarks.figure import Figure
from tests.builders.studio import AT

BOOKINGS = 100_000
RUNS = 3
_BESIDE = 1 + INSTRUCTORS * 9 + STUDENTS
"""Rows that are dealt before the first lesson: the studio, instructors, their hours, students."""
_PASSPHRASE = "of a benchmark"
_INSTANTS = ("starts_at", "ends_at", "created_at", "checked_in_at")
_GIVE_UP_S = 120


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds until the week was painted, the processor's among them, and memory."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    lessons: int


def prepare(profile: Path) -> int:
    """Make a profile with a full replica, signed in; how many bookings it holds.

    The newest lessons are this week's, as in a studio that has been at it for years.
    """
    dealt = deal(_BESIDE + 2 * BOOKINGS)
    _bring_to_this_week(dealt)
    profile.mkdir(parents=True)
    secrets = open_credentials(profile, {PASSPHRASE_VARIABLE: _PASSPHRASE})
    secrets.keep_tokens(Tokens(access_token="bench", refresh_token="bench"))
    replica = open_replica(profile / "replica.db", secrets, SystemClock())
    try:
        replica.adopt(dealt.card)
        fill(replica, dealt.bodies())
    finally:
        replica.close()
    return sum(1 for table, _ in dealt.rows if table == "booking")


def start(profile: Path) -> Start:
    """Start the Studio on a profile, and wait until it has shown its week and gone."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        PASSPHRASE_VARIABLE: _PASSPHRASE,
        # As installed, with bytecode; a checkout may be told to write none.
        "PYTHONPYCACHEPREFIX": str(profile.with_name("bytecode")),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "tests.benchmarks.cold_start_probe", "studio"]
    began_ns = time.monotonic_ns()
    finished = subprocess.run(
        [*command, "--profile", str(profile), "--server", f"http://127.0.0.1:{_closed_port()}"],
        env=environment,
        stdout=subprocess.PIPE,
        timeout=_GIVE_UP_S,
        check=True,
        text=True,
    )
    told = json.loads(finished.stdout)
    return Start(
        wall_s=(told["painted_ns"] - began_ns) / 1e9,
        cpu_s=told["cpu_s"],
        peak_mb=told["peak_kb"] / 1024,
        lessons=told["lessons"],
    )


def measure() -> list[Figure]:
    """Time to a usable week, processor time, and the most memory it took."""
    with tempfile.TemporaryDirectory(prefix="instainstru-bench-") as name:
        profile = Path(name) / "studio"
        bookings = prepare(profile)
        start(profile)  # the first writes the bytecode that an installed program comes with
        starts = [start(profile) for _ in range(RUNS)]
    shown = f"{bookings:,} bookings kept, {starts[0].lessons} lessons in the week shown."
    return [
        Figure(
            "cold start to a usable week",
            "s",
            statistics.median(each.wall_s for each in starts),
            budget=2.0,
            note=shown,
        ),
        Figure(
            "cold start, processor time",
            "s",
            statistics.median(each.cpu_s for each in starts),
            note="Most of it reads in modules. A start that takes much longer waited for its turn.",
        ),
        Figure(
            "cold start, peak memory",
            "MB",
            statistics.median(each.peak_mb for each in starts),
            budget=250.0,
        ),
    ]


def _bring_to_this_week(dealt: Dealt) -> None:
    """Move all instants on by whole weeks, so that hours of the day stay what they were."""
    weeks = (SystemClock().now() - AT) // timedelta(weeks=1) + 1
    shift = to_microseconds(AT + timedelta(weeks=weeks)) - to_microseconds(AT)
    for _, row in dealt.rows:
        _move(row, shift)


def _move(row: Row, shift: int) -> None:
    for column in _INSTANTS:
        instant = row.get(column)
        if isinstance(instant, int) and instant:
            row[column] = instant + shift


def _closed_port() -> int:
    """A port where nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
