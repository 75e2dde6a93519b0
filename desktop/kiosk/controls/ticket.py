"""The ticket: solid when the lesson stands, dashed while it is a request."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.tickets import spoken_code
from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, LINE, RADIUS, SPACE, TYPE, WEIGHT, Scheme
from desktop.kiosk import words
from desktop.kiosk.controls.facts import Facts
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.surfaces import Label, Tone
from desktop.kiosk.controls.tag import Tag
from desktop.kiosk.language import Speech
from desktop.kiosk.values import Studio, Ticket
from desktop.widgets.qr import QUIET_MODULES, QrCode

NOTCH = 21
HUE_BAR = 14
LYING_CODE = KIOSK.qr_module * (25 + 2 * QUIET_MODULES)
"""The side of a booking's code, its white included, in reference pixels."""


class TicketView(QWidget):
    """What the student takes along, drawn as a ticket that can be torn."""

    def __init__(self, look: KioskLook, speech: Speech) -> None:
        super().__init__()
        self._look = look
        self._speech = speech
        self._is_request = False
        self._hue = 0
        self._tag = Tag(look)
        self._place = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self._when = Label(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._until = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self._facts = Facts(look)
        self.qr = QrCode(look.px(KIOSK.qr_module))
        self._code_word = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self.code = Label(look, TYPE.kiosk_display, WEIGHT.strong)
        self._advice = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self._lower = QWidget()
        self._lay()
        look.changed.connect(self._dress)
        self._dress()

    def show_ticket(self, ticket: Ticket | None, studio: Studio, is_request: bool) -> None:
        """Draw a ticket; None empties everything."""
        say, speech = self._speech.say, self._speech
        self._is_request = is_request
        tag = say("Not confirmed yet") if is_request else say("Confirmed")
        if is_request:
            self._tag.say(tag, "warning", Icon.WAITING)
        else:
            self._tag.say(tag, "positive", Icon.CHECK)
        self._place.say(f"{studio.name}, {studio.place}" if studio.place else studio.name)
        self._code_word.say(say("Your request") if is_request else say("Your code"))
        self._advice.say(
            say("Keep this code. We can find your request with it, even offline.")
            if is_request
            else say("Show it here when you come, or take a photo now.")
        )
        lesson = ticket.appointment if ticket else None
        if lesson is not None:
            self._hue = lesson.instructor.hue
        when = f"{speech.day(lesson.start)}, {speech.time(lesson.start)}" if lesson else ""
        self._when.say(when)
        self._until.say(words.duration(speech, lesson) if lesson else "")
        self._facts.say(
            (say("For"), words.student(speech, ticket) if ticket else ""),
            (say("With"), words.teacher(lesson) if lesson else ""),
            (say("Price"), words.price(speech, lesson) if lesson else ""),
        )
        self.code.say(spoken_code(ticket.code) if ticket else "")
        self.qr.show_payload(ticket.qr_payload if ticket else "", say("QR code"))
        self._fit_code()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline with its notches, the hue, and the line to tear along."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, c = self._look, self._look.colors
        shape = self._outline()
        painter.fillPath(shape, c.surface_raised.qt)
        if not self._is_request:
            painter.setClipPath(shape)
            painter.fillRect(0, 0, self.width(), look.px(HUE_BAR), look.hue(self._hue).solid.qt)
            painter.setClipping(False)
        strong = c.border_strong if self._is_request else c.border_control
        pen = QPen(strong.qt, look.line(LINE.kiosk_input))
        if self._is_request:
            pen.setDashPattern([4, 3])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(shape)
        tear = QPen(c.border_control.qt, look.line(LINE.kiosk_input))
        tear.setDashPattern([3, 2])
        painter.setPen(tear)
        first, last = self._tear()
        inset = (last - first) * (look.px(NOTCH * 2) / max(1.0, (last - first).manhattanLength()))
        painter.drawLine(first + inset, last - inset)

    def _tear(self) -> tuple[QPointF, QPointF]:
        """The ends of the line to tear along: across, or down on a lying screen."""
        lower = QRectF(self._lower.geometry())
        if self._look.is_portrait:
            return QPointF(0, lower.top()), QPointF(self.width(), lower.top())
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = lower.right() if is_rtl else lower.left()
        return QPointF(x, 0), QPointF(x, self.height())

    def _outline(self) -> QPainterPath:
        edge = self._look.line(LINE.kiosk_input) / 2
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        radius, notch = self._look.px(RADIUS.kiosk_card), self._look.px(NOTCH)
        whole, holes = QPainterPath(), QPainterPath()
        whole.addRoundedRect(box, radius, radius)
        for end in self._tear():
            holes.addEllipse(end, notch, notch)
        return whole.subtracted(holes)

    def _lay(self) -> None:
        whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._halves = whole
        self._upper = QVBoxLayout()
        head = QHBoxLayout()
        head.addWidget(self._tag)
        head.addStretch(1)
        head.addWidget(self._place)
        self._place.setWordWrap(False)
        self._upper.addLayout(head)
        self._upper.addSpacing(self._look.px(SPACE.lg))
        self._upper.addWidget(self._when)
        self._upper.addWidget(self._until)
        self._upper.addSpacing(self._look.px(SPACE.lg))
        self._upper.addWidget(self._facts)
        self._upper.addStretch(1)
        whole.addLayout(self._upper, 1)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._lower)
        self._below.addWidget(self.qr)
        texts = QVBoxLayout()
        texts.setSpacing(self._look.px(SPACE.xxs))
        texts.addStretch(1)
        texts.addWidget(self._code_word)
        texts.addWidget(self.code)
        texts.addWidget(self._advice)
        texts.addStretch(1)
        self._below.addLayout(texts, 1)
        whole.addWidget(self._lower)

    def _dress(self) -> None:
        look = self._look
        side = look.px(KIOSK.margin)
        edge = look.px(SPACE.xxl if look.is_portrait else SPACE.xl)
        self._upper.setContentsMargins(side, edge, side, edge)
        # On a white ticket the code's white margin may lie in the ticket's own.
        quiet = look.px(KIOSK.qr_module) * QUIET_MODULES if look.scheme is Scheme.LIGHT else 0
        inset = max(0, side - quiet)
        high = max(look.px(NOTCH + SPACE.xxs), look.px(SPACE.xxl) - quiet)
        self._below.setContentsMargins(inset, high, side, high)
        self._below.setSpacing(max(0, look.px(SPACE.xxl) - quiet))
        is_large = look.text_scale > 1.5 and look.is_portrait
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._below.setDirection(down if is_large else across)
        self._halves.setDirection(down if look.is_portrait else across)
        self._fit_code()

    def _fit_code(self) -> None:
        """Upright there is room for every code; lying, none is larger than a booking's is."""
        module = KIOSK.qr_module
        if not self._look.is_portrait:
            module = min(module, LYING_CODE // (self.qr.modules + 2 * QUIET_MODULES))
        self.qr.use_module(self._look.px(module))
