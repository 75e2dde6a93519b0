"""A history begins on disks that hold what it begins with, whatever the one before left there."""

from __future__ import annotations

from tests.simulation.chance import deterministic
from tests.simulation.disks import Image
from tests.simulation.running import Stage
from tests.simulation.script import script
from tests.simulation.store.memory import MemoryStore

_RESHAPING = 117
"""A history in which a replica fills tables anew beside the old ones."""


def test_what_one_history_left_is_gone_before_the_next(stage: Stage[MemoryStore]) -> None:
    with deterministic():
        for before in (_RESHAPING, 0, _RESHAPING):
            history = script(before)
            stage.told(history)
            world = stage.world(history)
            assert Image(stage.store.database.disk.drive).rows == stage.store.furnished.rows
            for device in world.devices:
                assert Image(device.disk.drive).rows == device.images[0][0].rows
                device.end()
