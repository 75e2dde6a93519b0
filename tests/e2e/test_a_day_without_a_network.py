"""An instructor's day at the Studio without a network, by mouse and keys: all of it is seen at
once, survives a kill, arrives, and is seen at a second Studio.
"""

from __future__ import annotations

import json
import os
from contextlib import closing
from datetime import UTC, datetime, timedelta

from pydantic import JsonValue

from core.clock import SystemClock
from core.ids import new_id
from desktop.front import SIGN_IN
from desktop.tour.cable import Cable
from tests.e2e import studio_desk
from tests.e2e.conftest import PASSWORD, DeviceProcess, Town
from tests.fixtures.warm import WarmProcess
from tests.plugin import PATIENCE_S

NOW = SystemClock().now()
"""Looked up once: a test that goes past midnight speaks of one day all the same."""
MONDAY = datetime(NOW.year, NOW.month, NOW.day, tzinfo=UTC) + timedelta(days=7 - NOW.weekday())
BEGUN = NOW.replace(minute=0, second=0, microsecond=0) - timedelta(hours=1)


class StudioProcess:
    """A Studio, who is signed in to it, and the cable it hangs on."""

    def __init__(self, town: Town, who: str) -> None:
        self.cable = Cable(town.url)
        self._folder = town.folder / f"studio of {who}"
        self._sign_in = f"{who}@example.com {PASSWORD}"
        self._start()

    def ask(self, do: str, **more: JsonValue) -> JsonValue:
        """Have something done there; what the window says then."""
        self._process.say(json.dumps({"do": do, **more}))
        return self._read()["shown"]

    def kill_and_restart(self) -> None:
        """Kill -9, and start again on the same folder."""
        self._process.kill()
        self._start()

    def close(self) -> None:
        """Quit as the program does."""
        self._process.close(PATIENCE_S)
        self.cable.close()

    def _start(self) -> None:
        # Weeks begin on Monday.
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C"}
        surroundings[SIGN_IN] = self._sign_in
        arguments = [str(self._folder), self.cable.url]
        self._process = WarmProcess(studio_desk.main, arguments, surroundings)
        assert "ready" in self._read()

    def _read(self) -> dict[str, JsonValue]:
        line = self._process.line()
        assert line, "the Studio ended without an answer"
        answer: dict[str, JsonValue] = json.loads(line)
        return answer


def booked(desk: DeviceProcess, town: Town, name: str, starts_at: datetime) -> tuple[str, str]:
    """A lesson of half an hour, taken down by the manager: (lesson, student)."""
    student_id, booking_id = new_id(), new_id()
    assert "mutation_id" in desk.perform("student.create", student_id=student_id, student_name=name)
    assert "mutation_id" in desk.perform(
        "booking.create",
        booking_id=booking_id,
        student_id=student_id,
        offering_id=town.studio.offering_id,
        starts_at=starts_at.isoformat(),
        duration_min=30,
        code="K7M42Q",
        allow_outside_hours=True,
    )
    return booking_id, student_id


def changes_in(pill: JsonValue) -> str:
    """What it says of changes. Before a restart it is offline since it noticed, and after one since
    it last heard from the server: a minute may have begun in between.
    """
    return str(pill).partition(" · ")[2]


def test_what_was_done_by_hand_is_seen_at_once_survives_a_kill_and_reaches_the_other_studio(
    town: Town,
) -> None:
    desk = town.desk("desk", "morgan@example.com")
    moved, hugo = booked(desk, town, "Hugo", MONDAY + timedelta(days=1, hours=10))
    cancelled, _ = booked(desk, town, "Ruby", MONDAY + timedelta(days=3, hours=11))
    held, _ = booked(desk, town, "Ana", BEGUN)
    desk.perform(
        "message.send",
        message_id=new_id(),
        student_id=hugo,
        instructor_id=town.studio.instructor_id,
        body="Shall we say ten?",
    )
    assert desk.ask("sync")["waiting"] == 0
    this = (BEGUN - timedelta(days=BEGUN.weekday())).date().isoformat()
    coming = MONDAY.date().isoformat()

    with closing(StudioProcess(town, "mara")) as mara:
        mara.cable.pull()
        assert str(mara.ask("offline")).startswith("Offline since")
        week = mara.ask("drag", monday=coming, lesson=moved)
        assert isinstance(week, dict)
        wednesday = [(MONDAY + timedelta(days=2, hours=10)).isoformat(), "confirmed"]
        assert week[moved] == wednesday
        week = mara.ask("cancel", monday=coming, lesson=cancelled)
        assert week == {moved: wednesday}
        before = mara.ask("complete", monday=this, lesson=held)
        assert before == {held: [BEGUN.isoformat(), "completed"]}
        mara.ask("paint")
        hours = mara.ask("close_tomorrow")
        assert isinstance(hours, dict)
        assert hours["sunday"] == [[540, 1200]]
        assert len(hours["differing"]) == 1  # type: ignore[arg-type]  # a list in JSON
        said = mara.ask("answer", words="Ten it is")
        assert isinstance(said, list)
        assert "Not sent yet" in str(said[-1])
        waiting = changes_in(mara.ask("pill"))
        assert waiting.endswith("changes waiting")

        mara.kill_and_restart()
        assert changes_in(mara.ask("offline")) == waiting
        assert mara.ask("week", monday=coming) == week
        assert mara.ask("week", monday=this) == before
        assert mara.ask("hours") == hours
        assert mara.ask("messages") == said

        mara.cable.plug()
        assert mara.ask("sent") == "Up to date"
        sent = mara.ask("messages")

    with closing(StudioProcess(town, "morgan")) as morgan:
        assert morgan.ask("week", monday=coming) == week
        assert morgan.ask("week", monday=this) == before
        assert morgan.ask("hours") == hours
        assert "Ten it is" in str(morgan.ask("messages"))
        assert "Delivered" in str(sent)
