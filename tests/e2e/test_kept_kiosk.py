"""The kiosk's own program under its keeper: killed from outside, it stands there again."""

import os
import signal
import threading
from pathlib import Path

import pytest

from desktop.supervision.keeper import Keeper, command_again
from desktop.supervision.patience import Pace
from desktop.supervision.sign import Ear, Keeping
from tests.plugin import PATIENCE_S


class Witness(Ear):
    """Hears what the keeper hears; kills the first life at its first sign, ends at the second's."""

    def __init__(self) -> None:
        super().__init__()
        self.keeper: Keeper | None = None
        self.lives: list[Keeping] = []
        self.pids: list[int] = []

    def expect(self, restarts: int, cause: str) -> Keeping:
        """A life begins."""
        self.lives.append(super().expect(restarts, cause))
        return self.lives[-1]

    def hear(self, seconds: float) -> bool:
        """A sign of its UI thread came."""
        is_heard = super().hear(seconds)
        keeper = self.keeper
        if is_heard and keeper is not None and keeper.pid is not None:
            self.pids.append(keeper.pid)
            if len(self.lives) == 1:
                os.kill(keeper.pid, signal.SIGKILL)
            else:
                keeper.end()
        return is_heard


def test_a_kiosk_that_is_killed_stands_there_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("INSTAINSTRU_KEYRING_PASSPHRASE", "of this test only")
    asked = ["kiosk", "--keep", "--profile", str(tmp_path), "--server", "http://127.0.0.1:9"]
    witness = Witness()
    keeper = Keeper(command_again(asked), Pace(first_s=0.05, glance_s=0.1), ear=witness)
    witness.keeper = keeper
    limit = threading.Timer(PATIENCE_S, keeper.end)
    limit.start()
    try:
        assert keeper.keep() == 0
    finally:
        limit.cancel()
    assert [life.cause for life in witness.lives] == ["", "ended with -9"]
    assert len(set(witness.pids)) == 2
    assert "ended with -9" in caplog.text
