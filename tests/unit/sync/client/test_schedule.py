"""The schedule wakes others, and does nothing itself."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sync.client.schedule import WATCH_S, Schedule


@dataclass
class Sleeper:
    """Remembers how it was woken."""

    told: list[str] = field(default_factory=list)

    def wake(self, is_urgent: bool = True) -> None:
        self.told.append("urgent" if is_urgent else "poll")

    def resume(self) -> None:
        self.told.append("resume")

    def watch(self) -> None:
        self.told.append("watch")

    def tidy(self) -> None:
        self.told.append("tidy")


def jobs_of(schedule: Schedule) -> dict[str, object]:
    return {job.id: job for job in schedule._made().get_jobs()}


def test_polling_is_in_no_hurry() -> None:
    sleeper = Sleeper()
    schedule = Schedule(sleeper)
    schedule._poll()
    assert sleeper.told == ["poll"]
    assert set(jobs_of(schedule)) == {"poll", "watch", "tidy"}


def test_a_machine_that_slept_is_in_a_hurry() -> None:
    sleeper, wall = Sleeper(), [0.0]
    schedule = Schedule(sleeper, lambda: wall[0])
    wall[0] += WATCH_S
    schedule._watch()
    wall[0] += 3600
    schedule._watch()
    wall[0] += WATCH_S
    schedule._watch()
    assert sleeper.told == ["watch", "resume", "watch", "watch"]


def test_it_starts_and_stops_without_waiting() -> None:
    schedule = Schedule(Sleeper())
    schedule.start()
    schedule.stop()
    schedule.stop()


def test_housework_is_done_though_the_program_is_closed_every_evening() -> None:
    before = datetime.now(UTC)
    trigger = {job.id: job.trigger for job in Schedule(Sleeper())._made().get_jobs()}["tidy"]
    first = trigger.get_next_fire_time(None, before)
    assert timedelta() < first - before < timedelta(minutes=5)
    assert trigger.get_next_fire_time(first, first) - first == timedelta(days=1)
