"""Power losses at every step of writing, syncing and moving the log into the file.

Planted and caught, besides what is below: the outbox row of a change written in a transaction after
its effects (a state is found that was never acknowledged, one change half there).
"""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest

from tests.force.power import SURVIVALS, Session, assert_survived, disks, recorded


def test_whatever_reached_the_disk_all_that_was_acknowledged_is_there(tmp_path: Path) -> None:
    session = recorded(tmp_path, changes=1)
    assert {step.file for step in session.record.steps} == {"", "-wal"}
    survivals = cycle(SURVIVALS)
    built = 0
    for disk in disks(session, lambda: [next(survivals)]):
        assert_survived(disk, session, tmp_path)
        built += 1
    assert built > 100


@pytest.mark.parametrize("synchronous", ["OFF", "NORMAL"])
def test_a_replica_that_syncs_less_is_caught_losing(tmp_path: Path, synchronous: str) -> None:
    session = recorded(tmp_path, changes=1, synchronous=synchronous)
    with pytest.raises(AssertionError):
        _assert_all_survive(session, tmp_path)


def _assert_all_survive(session: Session, folder: Path) -> None:
    for disk in disks(session, lambda: ["nothing"]):
        assert_survived(disk, session, folder)
