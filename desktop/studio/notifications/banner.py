"""Notices over the window: they stay until somebody answers them, or they are worth nothing."""

from collections.abc import Collection
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, RADIUS, SHADOW, SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.notifications.values import Kind, Occasion
from desktop.studio.notifications.words import MOST_AT_ONCE, Notice
from desktop.widgets.accessible import announce
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.shadow import Shadow
from desktop.widgets.text import ElidedLabel, Paragraph

SNOOZES_MIN = (5, 10, 30)
SNOOZE_MIN = SNOOZES_MIN[1]
"""For how long, where there is no room to ask."""
_WIDTH = 360
_ICONS = {
    Kind.LESSON: Icon.BELL,
    Kind.MESSAGE: Icon.MESSAGES,
    Kind.ATTENTION: Icon.ATTENTION,
}


class Banner(QFrame):
    """One notice. `opened()`, `left()`, `snoozed(minutes)`: 0 minutes is "until the lesson"."""

    opened = Signal()
    left = Signal()
    snoozed = Signal(int)

    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__()
        self._theme = theme
        self.notice = notice
        self.setProperty("surface", "floating")
        self.setAccessibleName(f"{notice.title}. {notice.body}")
        self._mark = QLabel()
        self.open_it = Button(theme, self.tr("Open"), in_row=True)
        self.snooze = Button(theme, self.tr("Snooze"), Variant.LINK, in_row=True)
        self.cross = IconButton(theme, Icon.CLOSE, self.tr("Dismiss"), Variant.GHOST)
        self.menu = self._snooze_menu()
        self._lay_out()
        self.open_it.clicked.connect(self.opened)
        self.cross.clicked.connect(self.left)
        self.snooze.clicked.connect(self._on_snooze)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _snooze_menu(self) -> QMenu:
        menu = QMenu(self)
        for minutes in SNOOZES_MIN:
            entry = menu.addAction(self.tr("{minutes} minutes").format(minutes=minutes))
            entry.setData(minutes)
        if self.notice.occasion.kind is Kind.LESSON:
            menu.addAction(self.tr("Until the lesson starts")).setData(0)
        menu.triggered.connect(self._on_entry)
        return menu

    def _on_entry(self, entry: QAction) -> None:
        self.snoozed.emit(entry.data())

    def _on_snooze(self) -> None:
        self.menu.popup(self.snooze.mapToGlobal(self.snooze.rect().bottomLeft()))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(self._theme, self.notice.title, weight=WEIGHT.strong))
        words.addWidget(Paragraph(self._theme, self.notice.body, TYPE.caption, tone="muted"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.xs)
        buttons.addWidget(self.open_it)
        buttons.addWidget(self.snooze)
        buttons.addStretch(1)
        words.addSpacing(SPACE.xs)
        words.addLayout(buttons)
        top = Qt.AlignmentFlag.AlignTop
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.md, SPACE.sm, SPACE.xs, SPACE.sm)
        layout.setSpacing(SPACE.sm)
        layout.addWidget(self._mark, 0, top)
        layout.addLayout(words, 1)
        layout.addWidget(self.cross, 0, top)

    def _on_theme_changed(self) -> None:
        colors = self._theme.colors
        tint = colors.danger if self.notice.occasion.kind is Kind.ATTENTION else colors.accent
        size = self._theme.scaled(CONTROL.icon)
        icon = _ICONS[self.notice.occasion.kind]
        self._mark.setPixmap(self._theme.pixmap(icon, tint, size, self.devicePixelRatioF()))


class BannerHost(QWidget):
    """At most three banners at the top of the trailing edge of `window`, the newest on top.

    `opened(Occasion)`: somebody wants to see it. `snoozed(Occasion, minutes)`: again then.
    `left(Occasion)`: somebody has seen it.
    """

    opened = Signal(object)
    left = Signal(object)
    snoozed = Signal(object, object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.banners: list[Banner] = []
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(SPACE.sm)
        margin = SHADOW.blur
        self._layout.setContentsMargins(margin, margin, margin, margin + SHADOW.offset_y)
        self.hide()
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_notices(self, notices: Collection[Notice]) -> None:
        """Show these on top of what is there; the oldest of more than three leave."""
        for notice in notices:
            self.withdraw({notice.occasion.key})
            banner = Banner(self._theme, notice)
            banner.opened.connect(self._on_opened)
            banner.left.connect(self._on_left)
            banner.snoozed.connect(self._on_snoozed)
            self.banners.insert(0, banner)
            self._layout.insertWidget(0, banner)
            banner.show()
            announce(banner, banner.accessibleName())
        for banner in self.banners[MOST_AT_ONCE:]:
            self._remove(banner)
        self.setVisible(bool(self.banners))
        self.raise_()
        self._place()

    def withdraw(self, keys: Collection[str]) -> None:
        """Take away what need not be told any more."""
        for banner in [each for each in self.banners if each.notice.occasion.key in keys]:
            self._remove(banner)

    def answer_newest(self, how: str) -> None:
        """Answer the newest by keyboard: "open", "leave", or "snooze" for ten minutes."""
        if not self.banners:
            return
        newest = self.banners[0]
        answers = {"open": newest.opened.emit, "leave": newest.left.emit}
        if how in answers:
            answers[how]()
        else:
            newest.snoozed.emit(SNOOZE_MIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for banner in self.banners:
            self._shadow.cast(painter, QRectF(banner.geometry()))

    def _sender(self) -> Banner | None:
        asked = self.sender()
        return next((each for each in self.banners if each is asked), None)

    def _on_opened(self) -> None:
        banner = self._sender()
        if banner is not None:
            self._remove(banner)
            self.opened.emit(banner.notice.occasion)

    def _on_left(self) -> None:
        banner = self._sender()
        if banner is not None:
            self._remove(banner)
            self.left.emit(banner.notice.occasion)

    def _on_snoozed(self, minutes: int) -> None:
        banner = self._sender()
        if banner is not None:
            self._remove(banner)
            self.snoozed.emit(banner.notice.occasion, minutes)

    def _remove(self, banner: Banner) -> None:
        self.banners.remove(banner)
        self._layout.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self.banners))
        self._place()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = round(_WIDTH * self._theme.text_scale) + 2 * SHADOW.blur
        height = self._layout.totalHeightForWidth(width)
        height = height if height > 0 else self._layout.sizeHint().height()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else parent.width() - width
        top = self._theme.grown(STUDIO.top_bar) - SHADOW.blur // 2
        self.setGeometry(left, top, width, min(height, parent.height() - top))
        self.update()

    def _on_theme_changed(self) -> None:
        self._shadow = Shadow(self._theme.colors.shadow, RADIUS.card, self.devicePixelRatioF())
        if self.isVisible():
            self._place()


def snoozed_until(occasion: Occasion, minutes: int, now: datetime) -> datetime:
    """Return when it is told again: in so many minutes, or at the lesson's start for 0.

    At its start at the latest: afterwards nobody need be reminded of it, and nobody would be.
    """
    start, later = occasion.lesson_at, now + timedelta(minutes=minutes)
    if start is None:
        return later
    if minutes == 0:
        return max(start, now)
    return min(start, later) if now < start else later
