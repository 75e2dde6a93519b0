"""The sync pill: always in the same corner, always the truth. It is a button."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEasingCurve, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.design.colors import Color
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE, WEIGHT
from desktop.widgets.badges import Dress, draw_dress
from desktop.widgets.buttons import PaintedButton

_TURN_MS = 1_200


class SyncMood(Enum):
    """The six things that can be true about sync."""

    UP_TO_DATE = "up_to_date"
    SAVING = "saving"
    OFFLINE = "offline"
    ATTENTION = "attention"
    SIGNED_OUT = "signed_out"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class SyncState:
    """What the pill says. `count` is changes waiting (for ATTENTION, items to decide);
    `since` is the time of day the connection was lost, as the reader writes times.
    """

    mood: SyncMood = SyncMood.UP_TO_DATE
    count: int = 0
    since: str = ""


_ICONS = {
    SyncMood.UP_TO_DATE: Icon.CHECK_CIRCLE,
    SyncMood.SAVING: Icon.SAVING,
    SyncMood.OFFLINE: Icon.OFFLINE,
    SyncMood.ATTENTION: Icon.ATTENTION,
    SyncMood.SIGNED_OUT: Icon.LOCK,
    SyncMood.OUTDATED: Icon.SAVING,
}


class SyncPill(PaintedButton):
    """Says how things stand with the server; pressing it opens what waits (`clicked`)."""

    def __init__(
        self, theme: Theme, state: SyncState | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state or SyncState()
        self._turn = QVariantAnimation(self)
        self._turn.setDuration(_TURN_MS)
        self._turn.setLoopCount(-1)
        self._turn.setStartValue(0.0)
        self._turn.setEndValue(360.0)
        self._turn.setEasingCurve(QEasingCurve.Type.Linear)
        self._turn.valueChanged.connect(self._on_turned)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_state(self._state)

    @property
    def state(self) -> SyncState:
        """Return what the pill says now."""
        return self._state

    def show_state(self, state: SyncState) -> None:
        """Say something else."""
        self._state = state
        self.setText(self._words())
        self.setAccessibleName(self.text())
        leads_to_waiting = state.mood is not SyncMood.ATTENTION
        told = self.tr("Shows unsent changes") if leads_to_waiting else ""
        self.setAccessibleDescription(told)
        is_turning = state.mood is SyncMood.SAVING and self._theme.state_ms > 0
        if is_turning and self._turn.state() is not QVariantAnimation.State.Running:
            self._turn.start()
        elif not is_turning:
            self._turn.stop()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        width = 2 * SPACE.sm + self._theme.scaled(CONTROL.icon_small) + SPACE.xs + words
        return QSize(width, self._theme.grown(CONTROL.sync_pill))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dress, mark = self._dress()
        draw_dress(painter, QRectF(self.rect()), self.height() / 2, dress)
        size = self._theme.scaled(CONTROL.icon_small)
        icon_box = QRect(SPACE.sm, (self.height() - size) // 2, size, size)
        words = self.mirrored(self.rect().adjusted(icon_box.right() + SPACE.xs, 0, 0, 0))
        painter.setPen(dress.ink.qt)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, int(side), self.text())
        self._draw_icon(painter, self.mirrored(icon_box), mark)

    def _draw_icon(self, painter: QPainter, box: QRect, tint: Color) -> None:
        icon = _ICONS[self._state.mood]
        drawn = self._theme.pixmap(icon, tint, box.width(), self.devicePixelRatioF())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(QRectF(box).center())
        if self._turn.state() is QVariantAnimation.State.Running:
            painter.rotate(float(self._turn.currentValue()))
        painter.drawPixmap(-box.width() // 2, -box.height() // 2, drawn)

    def _dress(self) -> tuple[Dress, Color]:
        """Return the pill's colours and the icon's."""
        colors = self._theme.colors
        if self._state.mood is SyncMood.UP_TO_DATE:
            fill = colors.control_hover if self.underMouse() else colors.surface
            return Dress(fill, colors.text_muted, colors.border_control), colors.positive
        soft, ink = {
            SyncMood.SAVING: (colors.info_soft, colors.info),
            SyncMood.OFFLINE: (colors.warning_soft, colors.warning),
            SyncMood.ATTENTION: (colors.danger_soft, colors.danger),
            SyncMood.SIGNED_OUT: (colors.warning_soft, colors.warning),
            SyncMood.OUTDATED: (colors.warning_soft, colors.warning),
        }[self._state.mood]
        return Dress(soft, ink, ink if self.underMouse() else None), ink

    def _words(self) -> str:
        n = self._state.count
        if self._state.mood is SyncMood.SAVING:
            one = self.tr("Saving 1 change")
            return one if n == 1 else self.tr("Saving %n changes", "", n)
        if self._state.mood is SyncMood.OFFLINE:
            return self._offline_words()
        if self._state.mood is SyncMood.ATTENTION:
            return self.tr("Needs attention · %n", "", n)
        if self._state.mood is SyncMood.SIGNED_OUT:
            return self._signed_out_words()
        if self._state.mood is SyncMood.OUTDATED:
            return self._outdated_words()
        return self.tr("Up to date")

    def _outdated_words(self) -> str:
        n = self._state.count
        if n == 0:
            return self.tr("Update needed")
        if n == 1:
            return self.tr("Update needed · 1 change waiting")
        return self.tr("Update needed · %n changes waiting", "", n)

    def _offline_words(self) -> str:
        n = self._state.count
        since = self.tr("Offline since {time}").format(time=self._state.since)
        if n == 0:
            return since
        waiting = self.tr("1 change waiting")
        if n != 1:
            waiting = self.tr("%n changes waiting", "", n)
        return f"{since} · {waiting}"

    def _signed_out_words(self) -> str:
        n = self._state.count
        if n == 0:
            return self.tr("Sign in")
        one = self.tr("Sign in to send 1 change")
        return one if n == 1 else self.tr("Sign in to send %n changes", "", n)

    def _on_turned(self) -> None:
        self.update()

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TYPE.caption, WEIGHT.label))
        height = self._theme.grown(CONTROL.sync_pill)
        self.setProperty("ringRadius", height // 2)
        self.setFixedHeight(height)
        self.updateGeometry()
        self.update()
