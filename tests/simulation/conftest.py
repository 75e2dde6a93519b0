"""The stage that every history of a worker is told on."""

from __future__ import annotations

import pytest

from tests.simulation.chance import deterministic
from tests.simulation.running import Stage, stage_in_memory
from tests.simulation.store.memory import MemoryStore


@pytest.fixture(scope="session")
def stage() -> Stage[MemoryStore]:
    """Disks for one worker: each history begins on them anew (`test_disks`), and to make them
    takes as long as to tell a dozen. Use it within `deterministic()`.
    """
    with deterministic():
        return stage_in_memory()
