"""The conversation: messages under their days, the latest at the foot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from core.repositories.threads import MessageLine
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.studio.messages.bubble import Bubble, Divider, MessageRow
from desktop.studio.messages.state import OpenThread, Pair
from desktop.studio.messages.words import divider_day, foot_words, say
from desktop.widgets.accessible import say_role

_TOGETHER = timedelta(minutes=5)
"""Messages of one person within this time share one foot."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}


@dataclass(frozen=True, slots=True)
class DividerSpec:
    """A day's line, or the one above what is unread."""

    words: str
    is_unread: bool = False


Spec = Bubble | DividerSpec


def specs_of(thread: OpenThread, editing: str, zone: str, today: date) -> Iterator[Spec]:
    """What stands in the conversation, from top to foot."""
    local = ZoneInfo(zone)
    before: MessageLine | None = None
    messages = thread.messages
    for place, message in enumerate(messages):
        day = message.sent_at.astimezone(local).date()
        if before is None or before.sent_at.astimezone(local).date() != day:
            yield DividerSpec(divider_day(day, today))
        if message.id == thread.first_unread:
            yield DividerSpec(say("New"), is_unread=True)
        after = messages[place + 1] if place + 1 < len(messages) else None
        is_read = thread.read.student is not None and message.sent_at <= thread.read.student
        is_last = not _is_together(message, after, thread)
        yield Bubble(
            message,
            foot_words(message, zone) if is_last else "",
            is_waiting=message.id in thread.waiting and not message.is_from_student,
            is_sign_waiting=message.id in thread.waiting and message.is_from_student,
            is_read=is_read,
            is_being_edited=message.id == editing,
            is_found=message.id in thread.found,
        )
        before = message


def _is_together(message: MessageLine, after: MessageLine | None, thread: OpenThread) -> bool:
    """Whether the foot of the next message speaks for this one too."""
    if after is None or message.edited_at is not None or after.id == thread.first_unread:
        return False
    is_same = (message.is_from_student, message.author) == (after.is_from_student, after.author)
    is_near = after.sent_at - message.sent_at <= _TOGETHER
    return is_same and is_near and after.id not in thread.waiting


class MessageList(QScrollArea):
    """Scrolls through one conversation. New messages keep the foot in sight, earlier ones the eye.

    `earlier_wanted()`: the top came near. `menu_wanted(message id, global place)`,
    `edit_wanted(id)`, `delete_wanted(id)`.
    """

    earlier_wanted = Signal()
    menu_wanted = Signal(str, QPoint)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_role(self, QAccessible.Role.List)
        self._theme = theme
        self._rows: dict[Spec, QWidget] = {}
        self._pair: Pair | None = None
        self._first = ""
        self._from_foot = 0
        self._found: frozenset[str] = frozenset()
        self._aiming = QTimer(self, singleShot=True, interval=0)
        self._aiming.timeout.connect(self._on_aimed)
        content = QWidget()
        content.setObjectName("scrolled")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(SPACE.lg, SPACE.sm, SPACE.lg, SPACE.md)
        self._column.setSpacing(SPACE.sm)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("Messages"))
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def rows(self) -> list[MessageRow]:
        """The messages from top to foot."""
        return [widget for widget in self._rows.values() if isinstance(widget, MessageRow)]

    def show_thread(self, thread: OpenThread, specs: list[Spec]) -> None:
        """Show a conversation; what is there already stays as it is."""
        if thread.line.pair != self._pair:
            self._pair, self._from_foot = thread.line.pair, 0
        before = list(self._rows)
        if specs == before:
            return
        self._aim(thread)
        pairs = zip(before, specs, strict=False)
        since = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        wanted = set(specs[since:])
        for spec in before[since:]:
            widget = self._rows[spec]
            self._column.removeWidget(widget)
            if spec not in wanted:
                widget.hide()
                widget.deleteLater()
        made = {spec: self._rows.get(spec) or self._made(spec) for spec in specs[since:]}
        for widget in made.values():
            self._column.addWidget(widget)
        self._rows = {spec: self._rows[spec] for spec in specs[:since]} | made
        for row in self.rows:
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for row in self.rows[-1:]:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _aim(self, thread: OpenThread) -> None:
        """Once the rows have their places, bring the latest that was looked for into sight."""
        if thread.found != self._found:
            self._found = thread.found
            self._aiming.start()

    def _on_aimed(self) -> None:
        found = [row for row in self.rows if row.bubble.is_found]
        if found:
            # The timer may come before the rows were told their places, and then aims at old ones.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.ensureWidgetVisible(found[-1], 0, self.viewport().height() // 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        rows = self.rows
        focused = next((place for place, row in enumerate(rows) if row.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = rows[min(max(focused + step, 0), len(rows) - 1)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(target)

    def _made(self, spec: Spec) -> QWidget:
        if isinstance(spec, DividerSpec):
            return Divider(self._theme, spec.words, is_accent=spec.is_unread)
        row = MessageRow(self._theme, spec)
        row.menu_wanted.connect(self.menu_wanted)
        row.edit_wanted.connect(self.edit_wanted)
        row.delete_wanted.connect(self.delete_wanted)
        return row

    def _on_range(self, least: int, most: int) -> None:
        """Stay as far from the foot as one was, whatever was added above or below."""
        bar = self.verticalScrollBar()
        beside = bar.sizeHint().width() if most > least else 0
        margins = self._column.contentsMargins()
        margins.setRight(SPACE.lg - beside)
        self._column.setContentsMargins(margins)
        bar.setValue(most - self._from_foot)

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        self._from_foot = bar.maximum() - value
        if bar.maximum() > 0 and value <= self.viewport().height() // 2:
            self.earlier_wanted.emit()
