"""What the load tools rest on: a kiosk that starts again goes on with what it had."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.tour.cable import Cable
from tests.load.place import place
from tests.load.soak import Seat


def test_a_kiosk_that_starts_again_keeps_what_it_could_not_send(tmp_path: Path) -> None:
    with place(studios=1, kiosks=1, instructors=1) as at, closing(Cable(at.url)) as cable:
        seat = Seat(tmp_path, at, at.passes[0], cable)
        seat.kiosk.drain()
        cable.pull()
        for _ in range(3):
            seat.kiosk.walk_in()
        waiting = seat.kiosk.replica.waiting()
        seat.restart()
        assert seat.kiosk.replica.waiting() == waiting == 6
        cable.plug()
        seat.kiosk.drain()
        with at.connect() as rows:
            there = {str(row[0]) for row in rows.execute("SELECT id FROM booking").fetchall()}
        assert len(seat.booked) == 3
        assert set(seat.booked) <= there
        seat.kiosk.close()
