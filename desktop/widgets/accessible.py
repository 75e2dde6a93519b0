"""A painted grid as a screen reader sees it: a list of items with name, role, place and state.

PySide6 (6.11.3; the evidence is tests/gui/calendar/test_week_access.py) calls a Python factory
and Python interfaces correctly from C++, with one trap: Qt's cache keeps a raw pointer to every
interface it was shown, while Python frees an interface nobody holds; the next look-up of its id
then reads freed memory and the process dies. So interfaces are held here until Qt's cache was
told to delete them, and only then let go. Action interfaces cannot be mixed into Python classes
(`getCppPointer` gives a null second base), so items are acted upon by keys, as their help says;
what Qt's own class of a widget's interface has of them can be overridden, as a button here does.
"""

from __future__ import annotations

from typing import Protocol, cast

import shiboken6
from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget


class AccessItems(Protocol):
    """What a painted widget tells about the items in it; it offers itself by having these."""

    def access_ids(self) -> tuple[str, ...]:
        """Return the ids of all items, in reading order."""

    def access_name(self, item_id: str) -> str:
        """Return an item's facts in one line, empty when it is gone."""

    def access_help(self) -> str:
        """Return which keys act on an item."""

    def access_rect(self, item_id: str) -> QRectF:
        """Return an item's place in widget coordinates."""

    def access_body(self) -> QRectF:
        """Return the part of the widget in which items can be seen."""

    def access_at(self, point: QPointF) -> str | None:
        """Return the item at a point in widget coordinates."""

    def access_focused(self) -> str | None:
        """Return the item under the keyboard."""

    def access_selected(self) -> str | None:
        """Return the chosen item."""


class ItemAccess(QAccessibleInterface):
    """One item. Everything is read from its widget at the moment it is asked for."""

    def __init__(self, owner: QWidget, item_id: str) -> None:
        super().__init__()
        self._owner = owner
        self._items = cast(AccessItems, owner)
        self.item_id = item_id

    def isValid(self) -> bool:  # noqa: N802 - overrides Qt
        """Whether widget and item still exist."""
        return shiboken6.isValid(self._owner) and self.item_id in self._items.access_ids()

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt allows null: it is painted
        """No object: the item is painted."""
        return None

    def window(self) -> None:  # type: ignore[override]  # Qt allows null, then asks the parent
        """No window of its own."""
        return None

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """The item's facts as its name; its help names the keys."""
        if not self.isValid():
            return ""
        if kind is QAccessible.Text.Help:
            return self._items.access_help()
        return self._items.access_name(self.item_id) if kind is QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802 - overrides Qt
        """Nothing: an item is not renamed from outside."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        if not self.isValid():
            return QRect()
        place = self._items.access_rect(self.item_id).toAlignedRect()
        return place.translated(self._owner.mapToGlobal(QPoint(0, 0)))

    def state(self) -> QAccessible.State:
        """Selectable and focusable; chosen, focused, hidden, off screen or gone where it is so."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        items, mine = self._items, self.item_id
        state.selectable = True
        state.focusable = True
        state.selected = items.access_selected() == mine
        state.focused = self._owner.hasFocus() and items.access_focused() == mine
        state.invisible = not self._owner.isVisible()
        state.offscreen = not items.access_rect(mine).intersects(items.access_body())
        return state

    def parent(self) -> QAccessibleInterface:
        """The grid."""
        return QAccessible.queryAccessibleInterface(self._owner)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # may be null
        """None: an item has no parts."""
        return None

    def childCount(self) -> int:
        """No parts."""
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802 - overrides Qt, may be null
        """None: an item has no parts."""
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """No child of this."""
        return -1


class GridAccess(QAccessibleWidget):
    """The grid: a list of its items, in reading order."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, QAccessible.Role.List)
        self._owner = owner
        self._items = cast(AccessItems, owner)
        self._made: dict[str, tuple[int, ItemAccess]] = {}

    def childCount(self) -> int:
        """How many items there are."""
        return len(self._items.access_ids())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # may be null
        """The item at `index` in reading order."""
        ids = self._items.access_ids()
        return self.item(ids[index]) if 0 <= index < len(ids) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802 - overrides Qt, may be null
        """The item at a point of the screen."""
        point = self._owner.mapFromGlobal(QPoint(x, y))
        item_id = self._items.access_at(QPointF(point))
        return self.item(item_id) if item_id is not None else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of an item in reading order, -1 for anything else."""
        return self.index_of(child.item_id) if isinstance(child, ItemAccess) else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # may be null
        """The item under the keyboard, else the grid itself while it has the focus."""
        if not self._owner.hasFocus():
            return None
        focused = self._items.access_focused()
        return self.item(focused) if focused in self._items.access_ids() and focused else self

    def index_of(self, item_id: str) -> int:
        """Return an item's place in reading order, -1 if it is not shown."""
        ids = self._items.access_ids()
        return ids.index(item_id) if item_id in ids else -1

    def item(self, item_id: str) -> ItemAccess:
        """Return the interface of an item, the same one each time."""
        kept = self._made.get(item_id)
        if kept is None:
            made = ItemAccess(self._owner, item_id)
            kept = (QAccessible.registerAccessibleInterface(made), made)
            self._made[item_id] = kept
        return kept[1]

    def forget(self, kept_ids: tuple[str, ...]) -> None:
        """Have Qt delete every item's interface but these; only then may Python let go."""
        shown = set(kept_ids)
        for item_id in [one for one in self._made if one not in shown]:
            uid, _made = self._made[item_id]
            QAccessible.deleteAccessibleInterface(uid)
            del self._made[item_id]


class ButtonAccess(QAccessibleWidget):
    """A button that is told as something else: a tab, one choice of several, one thing.

    Its name says all that stands in it: the labels it is made of are not told again.
    """

    def __init__(self, owner: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(owner, role)
        self._button = owner

    def text(self, kind: QAccessible.Text) -> str:
        """Its words where it has no other name."""
        told = super().text(kind)
        return self._button.text() if kind is QAccessible.Text.Name and not told else told

    def state(self) -> QAccessible.State:
        """Whether it is chosen: of tabs one is selected, of choices one is checked."""
        state = super().state()
        is_tab = self.role() is QAccessible.Role.PageTab
        if self._button.isCheckable() and is_tab:
            state.selectable, state.selected = 1, int(self._button.isChecked())
        elif self._button.isCheckable():
            state.checkable, state.checked = 1, int(self._button.isChecked())
        return state

    def childCount(self) -> int:
        """None: nothing in it is told by itself."""
        return 0

    def actionNames(self) -> list[str]:  # noqa: N802 - overrides Qt
        """It can be pressed, where it can be."""
        press = [QAccessibleActionInterface.pressAction()] if self._button.isEnabled() else []
        return [*press, *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802 - overrides Qt
        """Press it, or what Qt knows of any widget."""
        if name == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(name)


_GRIDS: dict[int, GridAccess] = {}
_PLAIN: dict[int, QAccessibleWidget] = {}
_FACTORIES: list[object] = []


def offer_access(owner: QWidget) -> None:
    """Let screen readers look into a painted widget that has what `AccessItems` asks for.

    Call once for each such widget, in its constructor; UI thread.
    """
    if not _FACTORIES:
        QAccessible.installFactory(_grid_access)
        _FACTORIES.append(_grid_access)
    owner.setProperty("hasAccessItems", True)


def say_role(owner: QWidget, role: QAccessible.Role) -> None:
    """Tell screen readers what a widget is: Qt takes what is painted for a mere area, and a button
    that stays down for a check box.

    Call once for each such widget, in its constructor; UI thread.
    """
    if not _FACTORIES:
        QAccessible.installFactory(_grid_access)
        _FACTORIES.append(_grid_access)
    owner.setProperty("accessRole", role.value)


def announce(owner: QWidget, words: str) -> None:
    """Have a screen reader say what came up by itself. Cheap where nobody listens; UI thread."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(owner, words))


def access_of(owner: QWidget) -> GridAccess | None:
    """Return a widget's interface if anything has asked for it yet."""
    return _GRIDS.get(id(owner))


def items_changed(owner: QWidget) -> None:
    """Let go of items that are no longer shown. Cheap where nobody listens."""
    access = access_of(owner)
    if access is not None:
        access.forget(cast(AccessItems, owner).access_ids())


def item_focused(owner: QWidget, item_id: str | None) -> None:
    """Tell a screen reader that the keyboard is on an item now. Cheap where nobody listens."""
    if not QAccessible.isActive() or item_id is None or not owner.hasFocus():
        return
    QAccessible.queryAccessibleInterface(owner)
    access = access_of(owner)
    if access is None:
        return
    event = QAccessibleEvent(owner, QAccessible.Event.Focus)
    event.setChild(access.index_of(item_id))
    QAccessible.updateAccessibility(event)


def _grid_access(_class_name: str, target: QObject) -> QAccessibleInterface | None:
    """Qt's factory: an interface for widgets that offered one or said their role, else none."""
    if not isinstance(target, QWidget):
        return None
    role = target.property("accessRole")
    if isinstance(role, int):
        return _plain_access(target, QAccessible.Role(role))
    if not target.property("hasAccessItems"):
        return None
    made = GridAccess(target)
    key = id(target)
    _GRIDS[key] = made
    target.destroyed.connect(lambda: _let_go(key))
    return made


def _plain_access(target: QWidget, role: QAccessible.Role) -> QAccessibleWidget:
    made = (
        ButtonAccess(target, role)
        if isinstance(target, QAbstractButton)
        else QAccessibleWidget(target, role)
    )
    key = id(target)
    _PLAIN[key] = made
    target.destroyed.connect(lambda: _PLAIN.pop(key, None))
    return made


def _let_go(key: int) -> None:
    """Drop a dead widget's interfaces, items first."""
    access = _GRIDS.pop(key, None)
    if access is not None:
        access.forget(())
