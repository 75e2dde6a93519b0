"""What undo says is true: all taken back, the calendar is as it was, or a reason was given."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import select

from core.models import OCCUPYING, Booking
from core.repositories import Repositories
from desktop.actions.undo import DEPTH
from tests.gui.monkey.studio_world import World

Lessons = dict[str, tuple[datetime, datetime, str]]
"""By id, of each lesson that takes time: from when, until when, and with whom."""


def lessons(world: World) -> Lessons:
    """The lessons that stand, as this device has them."""

    def query(rows: Repositories) -> Lessons:
        found = rows.session.exec(select(Booking)).all()
        return {
            each.id: (each.starts_at, each.ends_at, each.instructor_id)
            for each in found
            if each.state in OCCUPYING
        }

    return world.seat.desk.read(query)


def left_by_undo(world: World, began: Lessons) -> list[str]:
    """Take back all there is, and do it all again; what neither was as it was nor explained."""
    stack = world.studio.app.undo
    excuses: list[str] = []
    stack.refused.connect(excuses.append)
    done = lessons(world)
    found = _run(world, "undo")
    taken_back = lessons(world)
    found += _run(world, "redo")
    if excuses or world.unmade:
        return found
    if taken_back != began:
        found.append(f"all was taken back, but {_difference(began, taken_back)}")
    if lessons(world) != done:
        found.append(f"all was done again, but {_difference(done, lessons(world))}")
    return found


def _run(world: World, action: str) -> list[str]:
    """Until there is nothing more; the words for what is next are those of the stack."""
    actions, stack = world.studio.app.actions, world.studio.app.undo
    for _ in range(DEPTH + 1):
        following = stack.next if action == "undo" else stack.next_redo
        if following is None:
            return []
        if following.description not in actions.action(action).title:
            return [f"{action} says “{actions.action(action).title}”"]
        actions.run(action)
        world.settle()
    return [f"{action} does not come to an end"]


def _difference(before: Lessons, after: Lessons) -> str:
    """In words a person can look for."""
    said = []
    for lesson in sorted(before.keys() | after.keys()):
        was, now = before.get(lesson), after.get(lesson)
        if was != now:
            said.append(f"{lesson[-6:]}: {was} became {now}")
    return "; ".join(said)
