"""Finding somebody among 100,000 students: as one types, and whoever was taken down twice.

Process CPU, from the encrypted replica. None of it is done on the window's thread.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from core.ids import new_id
from core.lookalikes import suspicions
from core.repositories import Repositories
from sync.client.replica import Replica
from tests.benchmarks.bench_replica import Dealt, Row, deal, fill, replica_of
from tests.benchmarks.figure import Figure, Timing, summarised

_PEOPLE, _RUNS = 100_000, 5
_BESIDE = 200
_SYLLABLES = [
    "ba",
    "ko",
    "li",
    "mar",
    "son",
    "ten",
    "gra",
    "del",
    "vin",
    "ros",
    "ju",
    "ne",
    "fer",
    "hal",
    "wy",
    "cor",
    "pe",
    "tri",
    "dan",
    "lo",
    "mi",
    "sha",
    "é",
]
_BUDGET_MS = 50.0
_COMPARED_MS = 300.0


def _peopled() -> Dealt:
    """A studio that knows very many, with names as alike as people's are."""
    chance = random.Random(3)

    def word(most: int) -> str:
        count = chance.randint(2, most)
        return "".join(chance.choice(_SYLLABLES) for _ in range(count)).capitalize()

    given, family = [word(3) for _ in range(800)], [word(4) for _ in range(9000)]
    dealt = deal(_BESIDE)
    base = {name: dealt.rows[-1][1][name] for name in ("studio_id", "version")}
    dealt.rows[:] = [(table, row) for table, row in dealt.rows if table != "student"]
    for number in range(_PEOPLE):
        name = f"{chance.choice(given)} {chance.choice(family)}"
        row: Row = {
            "id": new_id(), **base, "name": name, "phone": f"+1902{chance.randrange(10**7):07d}",
            "email": f"{number}@example.org", "guardian_name": "", "notes": "Comes by bus.",
            "created_at": number,
        }  # fmt: skip
        dealt.rows.append(("student", row))
    return dealt


def _spent(action: Callable[[], object]) -> Timing:
    """CPU milliseconds of this process."""
    samples = []
    for _ in range(_RUNS):
        began = process_time()
        action()
        samples.append((process_time() - began) * 1e3)
    return summarised(samples)


def _figures(replica: Replica) -> list[Figure]:
    def ask(query: Callable[[Repositories], object]) -> Timing:
        def read() -> None:
            with replica.read() as rows:
                query(rows)

        return _spent(read)

    with replica.read() as rows:
        register = rows.rosters.register()
    return [
        _spent(lambda: register.search("mar koli")).figure(
            f"students: search among {_PEOPLE:,} once they were listed", budget=_BUDGET_MS
        ),
        ask(lambda rows: rows.rosters.ids("mar koli", 200)).figure(
            "students: the same before, out of the file"
        ),
        ask(lambda rows: rows.rosters.register()).figure(
            "students: everybody read for that",
            note="Beside the window, once a change of students.",
        ),
        _spent(lambda: suspicions(register)).figure(
            "students: taken down twice, compared",
            budget=_COMPARED_MS,
            note="Out of memory, beside the window.",
        ),
    ]


def measure() -> list[Figure]:
    """Search, read and compare 100,000 people."""
    with tempfile.TemporaryDirectory(prefix="instainstru-bench-") as name:
        dealt = _peopled()
        with replica_of(dealt, Path(name)) as replica:
            fill(replica, dealt.bodies())
            return _figures(replica)
