"""Five wrong tries lock the door for a quarter of an hour."""

from datetime import UTC, datetime, timedelta

from desktop.kiosk.pin import LOCKED_FOR, MOST_TRIES, Tries

NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)


def after_failures(count: int) -> Tries:
    tries = Tries()
    for _ in range(count):
        tries = tries.after_failure(NOW)
    return tries


def test_the_fifth_failure_locks() -> None:
    assert after_failures(MOST_TRIES - 1) == Tries(4, None)
    assert after_failures(MOST_TRIES) == Tries(5, NOW + LOCKED_FOR)


def test_the_lock_ends_at_its_instant() -> None:
    locked = after_failures(MOST_TRIES)
    assert locked.is_locked(NOW + LOCKED_FOR - timedelta(seconds=1))
    assert not locked.is_locked(NOW + LOCKED_FOR)


def test_after_a_lock_the_count_begins_anew() -> None:
    assert after_failures(MOST_TRIES).after_failure(NOW + LOCKED_FOR) == Tries(1, None)
