"""The week as a screen reader sees it: a list of lessons, each with name, role, place and state.

PySide6 (6.11.3, measured in tests/gui/widgets/test_week_access.py) calls a Python factory and
Python interfaces correctly from C++, with one trap: Qt's cache keeps a raw pointer to every
interface it was shown, while Python frees an interface nobody holds; the next look-up of its id
then reads freed memory and the process dies. So interfaces are held here until Qt's cache was
told to delete them, and only then let go. Action interfaces cannot be mixed into Python classes
(`getCppPointer` knows no second base), so lessons are acted upon with Enter, as their help says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from desktop.widgets.week_words import lesson_name

if TYPE_CHECKING:  # the canvas installs its own access; only the name is needed back
    from desktop.widgets.week_canvas import WeekCanvas

_WEEKS: dict[int, WeekAccess] = {}
_is_installed = False


class LessonAccess(QAccessibleInterface):
    """One lesson. Lives as long as its lesson is shown; everything is read from the canvas."""

    def __init__(self, canvas: WeekCanvas, lesson_id: str) -> None:
        super().__init__()
        self._canvas = canvas
        self.lesson_id = lesson_id

    def isValid(self) -> bool:  # noqa: N802 - overrides Qt
        """Whether canvas and lesson still exist."""
        return shiboken6.isValid(self._canvas) and (
            self._canvas.card_for(self.lesson_id) is not None
        )

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt allows null: not a QObject
        """No object: the lesson is painted."""
        return None

    def window(self) -> None:  # type: ignore[override]  # Qt allows null, then asks the parent
        """No window of its own."""
        return None

    def role(self) -> QAccessible.Role:
        """An item of the week's list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """The facts of the lesson; its help names the keys."""
        if kind is QAccessible.Text.Help:
            return QCoreApplication.translate(
                "WeekCanvas", "Enter chooses, M moves, Shift and arrows change the end"
            )
        card = self._canvas.card_for(self.lesson_id)
        if kind is not QAccessible.Text.Name or card is None:
            return ""
        return lesson_name(card, self._canvas.state, self._canvas.words)

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802 - overrides Qt
        """Nothing: a lesson is not renamed from outside."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        place = self._canvas.rect_of(self.lesson_id).toAlignedRect()
        return place.translated(self._canvas.mapToGlobal(QPoint(0, 0)))

    def state(self) -> QAccessible.State:
        """Selectable and focusable; chosen, focused, and out of sight where that is so."""
        canvas = self._canvas
        state = QAccessible.State()
        flags = {
            "selectable": True,
            "focusable": True,
            "selected": canvas.state.selected_id == self.lesson_id,
            "focused": canvas.hasFocus() and canvas.overlay.focused_id == self.lesson_id,
            "offscreen": not canvas.rect_of(self.lesson_id).intersects(canvas.place.body),
        }
        for flag, is_set in flags.items():
            setattr(state, flag, is_set)
        return state

    def parent(self) -> QAccessibleInterface:
        """The week."""
        return QAccessible.queryAccessibleInterface(self._canvas)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # may be null
        """None: a lesson has no parts."""
        return None

    def childCount(self) -> int:
        """No parts."""
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802 - overrides Qt, may be null
        """None: a lesson has no parts."""
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """No child of this."""
        return -1


class WeekAccess(QAccessibleWidget):
    """The week: a list whose items are the lessons, in reading order."""

    def __init__(self, canvas: WeekCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = canvas
        self._lessons: dict[str, tuple[int, LessonAccess]] = {}
        self._order: list[str] = []
        self._order_of: object = None

    def childCount(self) -> int:
        """How many lessons are shown."""
        return len(self._ids())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # may be null
        """The lesson at `index` in reading order."""
        ids = self._ids()
        return self.lesson(ids[index]) if 0 <= index < len(ids) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802 - overrides Qt, may be null
        """The lesson at a point of the screen."""
        point = self._canvas.mapFromGlobal(QPoint(x, y))
        placed = self._canvas.piece_at(point.toPointF())
        return self.lesson(placed.card.id) if placed is not None else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a lesson in reading order, -1 for anything else."""
        if not isinstance(child, LessonAccess):
            return -1
        ids = self._ids()
        return ids.index(child.lesson_id) if child.lesson_id in ids else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # may be null
        """The lesson under the keyboard, else the week itself while it has the focus."""
        if not self._canvas.hasFocus():
            return None
        focused = self._canvas.overlay.focused_id
        return self.lesson(focused) if focused in self._ids() and focused else self

    def index_of(self, lesson_id: str) -> int:
        """Return a lesson's place in reading order, -1 if it is not shown."""
        ids = self._ids()
        return ids.index(lesson_id) if lesson_id in ids else -1

    def lesson(self, lesson_id: str) -> LessonAccess:
        """Return the interface of a lesson, the same one each time."""
        kept = self._lessons.get(lesson_id)
        if kept is None:
            made = LessonAccess(self._canvas, lesson_id)
            kept = (QAccessible.registerAccessibleInterface(made), made)
            self._lessons[lesson_id] = kept
        return kept[1]

    def forget_all(self) -> None:
        """Have Qt delete every lesson's interface; only then may Python let go of it."""
        for uid, _made in self._lessons.values():
            QAccessible.deleteAccessibleInterface(uid)
        self._lessons.clear()

    def _ids(self) -> list[str]:
        """Lessons in reading order; those no longer shown are let go when the week changed."""
        placed = self._canvas.placed
        if self._order_of is not placed:
            self._order = list(dict.fromkeys(piece.card.id for piece in placed))
            self._order_of = placed
            shown = set(self._order)
            for gone in [one for one in self._lessons if one not in shown]:
                uid, _made = self._lessons[gone]
                QAccessible.deleteAccessibleInterface(uid)
                del self._lessons[gone]
        return self._order


def install_week_access() -> None:
    """Have Qt ask here for the interface of a week canvas. Once a process; UI thread."""
    global _is_installed  # noqa: PLW0603 - Qt's list of factories is a global of the process too
    if not _is_installed:
        QAccessible.installFactory(_week_access)
        _is_installed = True


def week_access(canvas: WeekCanvas) -> WeekAccess | None:
    """Return a canvas's interface if anything has asked for it yet."""
    return _WEEKS.get(id(canvas))


def announce_focus(canvas: WeekCanvas, lesson_id: str | None) -> None:
    """Tell a screen reader that the keyboard is on a lesson now. Cheap where none listens."""
    if not QAccessible.isActive() or lesson_id is None or not canvas.hasFocus():
        return
    QAccessible.queryAccessibleInterface(canvas)
    access = week_access(canvas)
    if access is None:
        return
    event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
    event.setChild(access.index_of(lesson_id))
    QAccessible.updateAccessibility(event)


def _week_access(_class_name: str, target: QObject) -> QAccessibleInterface | None:
    """Qt's factory: make the interface of a week canvas, and of nothing else."""
    if not isinstance(target, QWidget) or not getattr(target, "offers_week_access", False):
        return None
    made = WeekAccess(target)  # type: ignore[arg-type]  # only a WeekCanvas offers it
    key = id(target)
    _WEEKS[key] = made
    target.destroyed.connect(lambda: _let_go(key))
    return made


def _let_go(key: int) -> None:
    """Drop a dead canvas's interfaces, lessons first."""
    access = _WEEKS.pop(key, None)
    if access is not None:
        access.forget_all()
