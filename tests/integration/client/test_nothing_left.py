"""What the replica has read or written goes when it is done with, not when garbage is looked for.

The window's thread looks for garbage, and took 0.3 s for what a hundred reads had left.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from sync.client.replica import Replica
from tests.builders.replica import ToyServer, book, sync

OURS = ("core.", "sync.")


def left_by(do: Callable[[], object]) -> list[str]:
    """Kinds of our own objects that only the garbage collector could free after it was done."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        do()
        gc.collect()
        do()
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        kinds = [type(each) for each in gc.garbage]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        if was_enabled:
            gc.enable()
    return [each.__qualname__ for each in kinds if each.__module__.startswith(OURS)]


def test_what_was_read_goes_with_the_reading(replica: Replica, server: ToyServer) -> None:
    wish = book(server, 10)
    replica.perform(wish)
    booking = str(wish.arguments["booking_id"])

    def read() -> None:
        with replica.read() as rows:
            assert rows.bookings.require(booking).id == booking
            assert rows.lessons.line(booking) is not None
            assert rows.instructors.active()

    assert left_by(read) == []


def test_what_a_reading_that_fails_has_read_goes_with_it(replica: Replica) -> None:
    def fail() -> None:
        try:
            with replica.read() as rows:
                assert rows.instructors.active()
                raise LookupError
        except LookupError:
            return

    assert left_by(fail) == []


def test_what_the_writer_has_read_goes_when_the_base_moves(
    replica: Replica, server: ToyServer
) -> None:
    hours = iter(range(10, 16))

    def go_on() -> None:
        replica.perform(book(server, next(hours)))
        replica.perform(book(server, next(hours)))
        sync(replica, server)

    assert left_by(go_on) == []
