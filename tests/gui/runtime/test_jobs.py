"""Answers come back on the UI thread, once, to whoever still wants them."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from functools import partial
from typing import ParamSpec, TypeVar

import pytest
from PySide6.QtCore import QEventLoop, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.runtime.jobs import Failure, InlineJobs, Jobs
from tests.plugin import PATIENCE_MS, PATIENCE_S

P = ParamSpec("P")
T = TypeVar("T")


class Receiver(QObject):
    """Remembers what it was told and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[int] = []
        self.failures: list[Failure] = []
        self.was_here: list[bool] = []

    def take(self, answer: int) -> None:
        self.answers.append(answer)
        self.was_here.append(QThread.currentThread() is self.thread())

    def take_failure(self, failure: Failure) -> None:
        self.failures.append(failure)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


class AtOnce(Executor):
    """Does the work in the thread that hands it over."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        done = Future[T]()
        done.set_result(fn(*args, **kwargs))
        return done


def test_answers_that_come_together_leave_room_for_a_key_between_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = Jobs({"read": AtOnce()})
    clock = iter(range(0, 1_000, 5))
    monkeypatch.setattr("desktop.runtime.jobs.perf_counter", lambda: next(clock) / 1e3)
    seen: list[str] = []

    def take(name: str) -> None:
        seen.append(name)
        # As a key that is pressed while it is drawn.
        QTimer.singleShot(0, lambda: seen.append(f"a key after {name}"))

    for name in ("first", "second"):
        jobs.run(partial(str, name), take)
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert seen == ["first", "a key after first", "second", "a key after second"]


def test_an_answer_that_asks_a_person_does_not_keep_the_others_back(qtbot: QtBot) -> None:
    """A dialog of the system, such as the printer's, runs an event loop of its own until then."""
    jobs = Jobs({"read": AtOnce()})
    asking = QEventLoop()
    seen: list[str] = []

    def ask(name: str) -> None:
        # Should nothing come, the test is to fail and not to wait for ever.
        QTimer.singleShot(PATIENCE_MS // 10, asking.quit)
        asking.exec()
        seen.append(name)

    def answer(name: str) -> None:
        seen.append(name)
        asking.quit()

    jobs.run(lambda: "the dialog", ask)
    jobs.run(lambda: "another", answer)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["another", "the dialog"]


def test_answer_arrives_on_the_ui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    receiver = Receiver()
    workers: list[str] = []

    def work() -> int:
        workers.append(threading.current_thread().name)
        return 7

    jobs.run(work, receiver.take, on="write")
    qtbot.waitUntil(lambda: bool(receiver.answers))
    assert (receiver.answers, receiver.was_here) == ([7], [True])
    assert workers[0].startswith("write")


def test_failure_is_delivered_to_who_takes_it(qtbot: QtBot, jobs: Jobs) -> None:
    receiver = Receiver()
    problem = ValueError("no")

    def work() -> int:
        raise problem

    jobs.run(work, receiver.take, receiver.take_failure)
    qtbot.waitUntil(lambda: bool(receiver.failures))
    assert receiver.failures == [Failure(problem)]
    assert receiver.answers == []


def test_older_answer_of_the_same_token_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    receiver = Receiver()
    gate = threading.Event()

    def slow() -> int:
        gate.wait(PATIENCE_S)
        return 1

    jobs.run(slow, receiver.take, token=(receiver, "rows"))
    jobs.run(lambda: 2, receiver.take, token=(receiver, "rows"))
    gate.set()
    jobs.run(lambda: 3, receiver.take, token=(receiver, "other"))
    qtbot.waitUntil(lambda: len(receiver.answers) == 2)
    assert sorted(receiver.answers) == [2, 3]


def test_what_is_asked_for_after_the_end_is_not_begun(qapp: QApplication) -> None:
    del qapp
    jobs, receiver = Jobs(), Receiver()
    jobs.close()
    job = jobs.run(lambda: 1, receiver.take, token=(receiver, "day"))
    assert not job.is_wanted
    assert receiver.answers == []


def test_cancelled_job_never_answers() -> None:
    receiver = Receiver()
    jobs = InlineJobs(is_held=True)
    jobs.run(lambda: 1, receiver.take).cancel()
    jobs.run(lambda: 2, receiver.take)
    jobs.release()
    assert receiver.answers == [2]


def test_deleted_owner_is_not_called(qtbot: QtBot) -> None:
    owner, receiver = QObject(), Receiver()
    jobs = InlineJobs(is_held=True)
    jobs.run(lambda: 1, receiver.take, token=(owner, "rows"))
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    jobs.release()
    assert receiver.answers == []


def test_unclaimed_failure_is_raised_where_it_is_shown() -> None:
    def work() -> int:
        raise ValueError("lost")

    with pytest.raises(ValueError, match="lost"):
        InlineJobs().run(work, Receiver().take)


def test_inline_jobs_drop_stale_answers_too() -> None:
    receiver = Receiver()
    jobs = InlineJobs(is_held=True)
    jobs.run(lambda: 1, receiver.take, token=(receiver, "rows"))
    jobs.run(lambda: 2, receiver.take, token=(receiver, "rows"))
    jobs.release()
    assert receiver.answers == [2]
