"""Garbage is collected between tests, and only among what tests made."""

import gc
import weakref


class Loop:
    """Nothing but the collector frees it."""

    def __init__(self) -> None:
        self.own = self


def test_nothing_is_collected_by_itself_and_modules_are_left_out() -> None:
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 10_000


def test_what_a_test_made_is_still_found_by_the_collector() -> None:
    left = weakref.ref(Loop())
    assert left() is not None
    gc.collect()
    assert left() is None
