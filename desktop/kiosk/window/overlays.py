"""What lies over everything: the question whether anybody is there, and the staff's door."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Picture, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow

RING = 240
DIALOG = 968


class Ring(QWidget):
    """Seconds that run out around a number."""

    def __init__(self, look: KioskLook) -> None:
        super().__init__()
        self._look = look
        self._seconds = 0
        self._share = 1.0
        self._word = ""

    def show_seconds(self, seconds: int, of: int, word: str) -> None:
        """How many are left, of how many."""
        self._seconds, self._share, self._word = seconds, seconds / of, word
        self.setAccessibleName(f"{seconds} {word}")
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = round(self._look.px(RING) * min(self._look.text_scale, 1.5))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, then the number and its word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, c = self._look, self._look.colors
        side = min(self.width(), self.height())
        wide, thin = look.px(SPACE.md), look.px(LINE.kiosk_input * 3)
        box = QRectF(wide, wide, side - 2 * wide, side - 2 * wide)
        painter.setPen(QPen(c.border_control.qt if not look.is_contrast else c.border.qt, thin))
        painter.drawEllipse(box)
        pen = QPen(c.accent.qt, wide)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, round(-360 * 16 * self._share))
        painter.setPen(c.text.qt)
        font = look.font(TYPE.kiosk_display, WEIGHT.strong)
        font.setPixelSize(max(1, round(side * 0.3)))
        painter.setFont(font)
        upper = QRectF(0, side * 0.24, side, side * 0.36)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(self._seconds))
        small = look.font(TYPE.kiosk_caption)
        small.setPixelSize(max(1, round(side * 0.1)))
        painter.setFont(small)
        lower = QRectF(0, side * 0.58, side, side * 0.16)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, self._word)


class Overlay(QWidget):
    """Covers the window: first the page, so that nothing on it can be read, then a dialog.

    The dialog's inner margins are `side`; subclasses fill `lines`.
    """

    def __init__(self, look: KioskLook, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.dialog = QWidget(self)
        self.lines = QVBoxLayout(self.dialog)
        self._covered = QRectF()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.arrange)
        self.hide()

    def cover(self, page: QRectF) -> None:
        """Lie over the whole parent and hide `page`, a place in it."""
        self._covered = page
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.arrange()
        self.show()
        self.raise_()

    def arrange(self) -> None:
        """Put the dialog in the middle, as tall as it needs."""
        side = self.look.px(KIOSK.margin + SPACE.md)
        self.lines.setContentsMargins(side, side, side, side)
        self.lines.setSpacing(self.look.px(SPACE.xl))
        width = min(self.look.px(DIALOG), self.width() - 2 * self.look.px(SPACE.lg))
        self.lines.activate()
        wanted = self.lines.heightForWidth(width)
        height = max(wanted, self.lines.sizeHint().height() if wanted < 0 else wanted)
        height = min(height, self.height() - self.look.px(SPACE.lg))
        self.dialog.setGeometry(
            (self.width() - width) // 2, max(0, (self.height() - height) // 2), width, height
        )
        self.update()  # the frame and the shadow that it had lay outside of it

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cover, the shade and the dialog's ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, c = self.look, self.look.colors
        painter.fillRect(self._covered, c.surface.qt)
        painter.fillRect(self.rect(), c.overlay.qt)
        box = QRectF(self.dialog.geometry())
        look.cast_shadow(painter, box, RADIUS.kiosk_card)
        width = LINE.kiosk_contrast_dialog if look.is_contrast else LINE.hairline
        painter.setPen(QPen((c.accent if look.is_contrast else c.border).qt, look.px(width)))
        painter.setBrush((c.surface if look.is_contrast else c.surface_raised).qt)
        radius = look.px(RADIUS.kiosk_card)
        painter.drawRoundedRect(box, radius, radius)


class IdleWarning(Overlay):
    """Are you still there? A touch anywhere says yes, and any key; one button says no."""

    def __init__(self, flow: Flow, look: KioskLook, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._flow = flow
        self.ring = Ring(look)
        self._title = LiveLabel(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._text = Label(look, TYPE.kiosk_lead)
        self.stay = TouchButton(
            look, Role.PRIMARY, Shape(KIOSK.button_done + SPACE.lg, step=TYPE.kiosk_title)
        )
        self.wipe = TouchButton(look, Role.PLAIN, Shape(KIOSK.button_done, step=TYPE.kiosk_lead))
        self._hidden = Label(look, TYPE.kiosk_caption)
        self._lay()
        self.stay.clicked.connect(flow.idle.stay)
        self.wipe.clicked.connect(flow.wipe)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the finger, so that nothing under the question is touched."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch beside the buttons answers as well: not everybody can aim in time."""
        self._flow.idle.stay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does any key that no button takes."""
        self._flow.idle.stay()

    def draw(self) -> None:
        """The seconds, and what happens when they are over."""
        say, flow = self._flow.speech.say, self._flow
        idle, hold = flow.idle, flow.holds.state.hold
        self.ring.show_seconds(idle.seconds_left, max(1, idle.rule.warning_s), say("seconds"))
        self._title.say(say("Are you still there?"))
        if hold is None:
            text = say("When time is up, what you entered is erased. Nothing stays here.")
        else:
            start = hold.appointment.start
            text = say(
                "When time is up, what you entered is erased and {time} on {day} opens up for "
                "others. Nothing stays on this screen.",
                time=flow.speech.time(start),
                day=flow.speech.weekday_name(start),
            )
        self._text.say(text)
        self.stay.say(say("I’m still here"))
        self.wipe.say(say("Finish and clear now"))
        self._hidden.say(say("Your answers are hidden until you tap the screen."))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(text)

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(self.look.px(KIOSK.margin))
        head.addWidget(self.ring)
        head.addWidget(self._title, 1)
        self.lines.addLayout(head)
        self.lines.addWidget(self._text)
        self.lines.addWidget(self.stay)
        self.lines.addWidget(self.wipe)
        foot = QHBoxLayout()
        foot.setSpacing(self.look.px(SPACE.sm))
        foot.addWidget(Picture(self.look, Icon.LOCK, TYPE.kiosk_caption.size, Tone.TEXT))
        foot.addWidget(self._hidden, 1)
        self.lines.addLayout(foot)
