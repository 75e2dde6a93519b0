"""What random hands do at the Studio, and what the world does meanwhile: each says what it was."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence

from core.ids import new_id
from core.mutations.availability import AddBlackout, SetException
from core.mutations.base import Arguments
from core.mutations.bookings import CreateBooking, RescheduleBooking
from core.mutations.lessons import CancelBooking
from core.mutations.messages import SendMessage
from core.mutations.students import CreateStudent
from core.mutations.waitlist import JoinWaitlist
from desktop.design.theme import SchemeChoice
from tests.gui.monkey.studio_hands import CTRL, NO_KEY, SHIFT, Hands
from tests.gui.monkey.studio_world import World, local

Act = Callable[[World, Hands, random.Random], str]
_KEYS = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Space),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2, Qt.Key.Key_Menu),
    *(Qt.Key.Key_D, Qt.Key.Key_W, Qt.Key.Key_M, Qt.Key.Key_A, Qt.Key.Key_T, Qt.Key.Key_Plus),
)
_WORDS = (
    *("piano fri 4", "ana tomorrow 10:30", "zora", "every tue 9 10 weeks", "busy thu 2pm to 4"),
    *("9:30", "25:99", "-1", "0", "31.02.2026", "2026-02-30", "a", "   ", "K7M42Q", "*", "'"),
    *("Ünïcödé ❤ 😀", "محمد", "x" * 200, "<b>bold</b>", "{name}", "%n %1", "+1 902 555 0142"),
    *("ana@example.test", "right", "wrong"),
)
_SIZES = ((1024, 700), (1100, 720), (1440, 900), (2200, 1300))
_STEPS = (
    *(timedelta(minutes=1), timedelta(minutes=17), timedelta(hours=5), timedelta(hours=13)),
    *(timedelta(days=1), timedelta(days=4), timedelta(days=240)),
)
"""The longest leads over the clock change in autumn; that of spring is three days away."""


def _click(world: World, hands: Hands, chance: random.Random) -> str:
    return f"click {hands.click(held=chance.choice((NO_KEY, NO_KEY, NO_KEY, NO_KEY, CTRL, SHIFT)))}"


def _click_right(world: World, hands: Hands, chance: random.Random) -> str:
    return f"click right {hands.click_right()}"


def _click_twice(world: World, hands: Hands, chance: random.Random) -> str:
    return f"click twice {hands.double_click()}"


def _point(world: World, hands: Hands, chance: random.Random) -> str:
    return f"point at {hands.point()}"


def _turn_wheel(world: World, hands: Hands, chance: random.Random) -> str:
    return f"turn the wheel over {hands.wheel()}"


def _drag(world: World, hands: Hands, chance: random.Random) -> str:
    is_given_up = chance.random() < 0.25
    return f"drag {hands.drag(is_given_up=is_given_up)}{' and give it up' * is_given_up}"


def _press(world: World, hands: Hands, chance: random.Random) -> str:
    told = []
    for _ in range(chance.choice((1, 1, 2, 5))):
        key = chance.choice(_KEYS)
        held = chance.choice((NO_KEY, NO_KEY, NO_KEY, SHIFT, CTRL, CTRL | SHIFT))
        hands.press(key, held)
        told.append(QKeySequence(key.value | held.value).toString() or str(key))
    return f"press {', '.join(told)}"


def _undo(world: World, hands: Hands, chance: random.Random) -> str:
    key = chance.choice((Qt.Key.Key_Z, Qt.Key.Key_Z, Qt.Key.Key_Y))
    hands.press(key, CTRL)
    return f"press {QKeySequence(key.value | CTRL.value).toString()}"


def _type(world: World, hands: Hands, chance: random.Random) -> str:
    words = chance.choice(_WORDS)
    hands.type(words)
    return f"type {words[:40]!r}"


def _use_palette(world: World, hands: Hands, chance: random.Random) -> str:
    hands.press(Qt.Key.Key_K, CTRL)
    titles = [each.title for each in world.studio.app.actions.actions]
    words = chance.choice((*_WORDS, *titles))
    hands.type(words)
    world.settle()
    key = chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape))
    hands.press(key)
    return f"press Ctrl+K, type {words[:40]!r}, press {QKeySequence(key.value).toString()}"


def _act(world: World, hands: Hands, chance: random.Random) -> str:
    """Any action of the catalogue, by its keys where it has some."""
    actions = world.studio.app.actions
    action = chance.choice(actions.actions)
    keys = QKeySequence(actions.keys_of(action.id))
    if keys.count() and chance.random() < 0.7:
        hands.press_all(keys)
        return f"press {keys.toString()} for {action.id}"
    if actions.is_covered():
        return f"leave {action.id}, for something is open"
    actions.run(action.id)
    return f"do {action.id}"


def _go(world: World, hands: Hands, chance: random.Random) -> str:
    key = chance.choice([Qt.Key(Qt.Key.Key_0.value + number) for number in range(10)])
    hands.press(key, CTRL)
    return f"press {QKeySequence(key.value | CTRL.value).toString()}"


def _restyle(world: World, hands: Hands, chance: random.Random) -> str:
    theme = world.seat.desk.theme
    choice, scale = chance.choice(list(SchemeChoice)), chance.choice((1.0, 1.0, 1.3, 2.0))
    theme.wear(choice, scale)
    if chance.random() < 0.3:
        theme.reduce_motion(chance.random() < 0.5)
    return f"wear {choice.value} at {scale}"


def _resize(world: World, hands: Hands, chance: random.Random) -> str:
    size = QSize(*chance.choice(_SIZES))
    world.window.resize(size)
    return f"resize to {size.width()} x {size.height()}"


def _wait(world: World, hands: Hands, chance: random.Random) -> str:
    by = chance.choice(_STEPS)
    world.pass_time(by)
    return f"wait {by}"


def _ring(world: World, hands: Hands, chance: random.Random) -> str:
    world.ring()
    return "wait a moment"


def _news(world: World, hands: Hands, chance: random.Random) -> str:
    """Others change something, and this device hears of it, where the line holds."""
    if world.is_alone:
        return "nothing from others"
    told = [world.elsewhere(_wish(world, chance)) for _ in range(chance.choice((1, 1, 3)))]
    world.hear()
    return f"others: {', '.join(told)}"


def _sync(world: World, hands: Hands, chance: random.Random) -> str:
    world.hear()
    return "sync"


def _cut(world: World, hands: Hands, chance: random.Random) -> str:
    world.cut()
    return "the line is cut"


def _mend(world: World, hands: Hands, chance: random.Random) -> str:
    world.mend()
    return "the line holds again"


def _wish(world: World, chance: random.Random) -> Arguments:
    """What somebody at another device may want."""
    makers = (_booked, _booked, _cancelled, _cancelled, _moved, _written, _arrived, _closed)
    return chance.choice((*makers, _changed_hours, _waiting))(world, chance)


def _sometime(world: World, chance: random.Random) -> datetime:
    return local(world, chance.randint(-1, 9), chance.randint(8, 19), chance.choice((0, 15, 30)))


def _booked(world: World, chance: random.Random) -> Arguments:
    return CreateBooking(
        booking_id=new_id(),
        student_id=chance.choice(world.people),
        offering_id=chance.choice(world.offerings),
        starts_at=_sometime(world, chance),
        duration_min=chance.choice((30, 45, 60)),
        code="K7M42Q",
    )


def _lesson(world: World, chance: random.Random) -> tuple[str, datetime, int]:
    found = chance.choice(world.seat.server.dump("booking"))
    booking = world.seat.studio.booking(str(found["id"]))
    minutes = (booking.ends_at - booking.starts_at) // timedelta(minutes=1)
    return booking.id, booking.starts_at, minutes


def _cancelled(world: World, chance: random.Random) -> Arguments:
    return CancelBooking(booking_id=_lesson(world, chance)[0], reason="ill")


def _moved(world: World, chance: random.Random) -> Arguments:
    lesson, at, minutes = _lesson(world, chance)
    return RescheduleBooking(
        booking_id=lesson,
        starts_at=_sometime(world, chance),
        duration_min=minutes,
        moved_from=at,
    )


def _written(world: World, chance: random.Random) -> Arguments:
    return SendMessage(
        message_id=new_id(),
        student_id=chance.choice(world.people),
        instructor_id=world.seat.studio.instructor_id,
        body=chance.choice(_WORDS).strip() or "Hello",
    )


def _arrived(world: World, chance: random.Random) -> Arguments:
    return CreateStudent(student_id=new_id(), student_name=chance.choice(("Ana Duarte", "Bo Ek")))


def _closed(world: World, chance: random.Random) -> Arguments:
    day = _sometime(world, chance).date()
    whose = chance.choice((None, world.seat.studio.instructor_id))
    return AddBlackout(blackout_id=new_id(), instructor_id=whose, first=day, last=day)


def _changed_hours(world: World, chance: random.Random) -> Arguments:
    return SetException(
        instructor_id=world.seat.studio.instructor_id,
        on_date=_sometime(world, chance).date(),
        windows=chance.choice(([], [[600, 720]], None)),
    )


def _waiting(world: World, chance: random.Random) -> Arguments:
    day = _sometime(world, chance).date()
    return JoinWaitlist(
        entry_id=new_id(),
        student_id=chance.choice(world.people),
        service_id=world.seat.studio.rows.offerings.require(world.offerings[0]).service_id,
        duration_min=60,
        first_date=day,
        last_date=day + timedelta(days=chance.randint(0, 9)),
    )


_OFTEN: dict[int, tuple[Act, ...]] = {
    25: (_click, _press, _act),
    9: (_drag, _type, _use_palette, _ring, _news),
    5: (_click_right, _click_twice, _undo, _go, _point, _turn_wheel, _restyle, _resize, _wait),
    3: (_sync, _cut, _mend),
}
"""What people do most comes most."""
_ALL = [act for acts in _OFTEN.values() for act in acts]
_WEIGHTS = [weight for weight, acts in _OFTEN.items() for _ in acts]


def chosen(chance: random.Random) -> Act:
    """One of them."""
    return chance.choices(_ALL, _WEIGHTS)[0]
