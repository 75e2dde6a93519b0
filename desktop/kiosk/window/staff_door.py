"""The staff's door: a PIN on the pad, then what only staff may do here."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, LINE, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.facts import Facts
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Tone
from desktop.kiosk.controls.tag import Tag
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow
from desktop.kiosk.pin import PIN_DIGITS
from desktop.kiosk.presenters.staff import Door, StaffState
from desktop.kiosk.window.overlays import Overlay
from desktop.widgets.keyboard_layout import KeyCap, KeyKind
from desktop.widgets.keypad import Keypad


class Dots(QWidget):
    """How many digits stand there; never which."""

    def __init__(self, look: KioskLook) -> None:
        super().__init__()
        self._look = look
        self._filled = 0

    def fill(self, count: int) -> None:
        """Digits so far."""
        self._filled = count
        self.setAccessibleName(f"{count} / {PIN_DIGITS}")
        self.update()

    def sizeHint(self) -> QSize:
        """A row of discs."""
        return QSize(self._look.px(SPACE.xxl) * PIN_DIGITS, self._look.px(SPACE.xxl))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a disc for each digit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, side, step = self._look.colors, self._look.px(SPACE.lg), self._look.px(SPACE.xxl)
        left = (self.width() - step * PIN_DIGITS) / 2 + (step - side) / 2
        painter.setPen(QPen(c.border_strong.qt, self._look.line(LINE.kiosk_input)))
        for number in range(PIN_DIGITS):
            is_filled = number < self._filled
            painter.setBrush(c.accent.qt if is_filled else Qt.BrushStyle.NoBrush)
            top = (self.height() - side) / 2
            painter.drawEllipse(QRectF(left + number * step, top, side, side))


class StaffDoor(Overlay):
    """Asks for the PIN, then shows the menu. The way back to visitors is open, but for a kiosk that
    has to be given a PIN first.
    """

    def __init__(self, flow: Flow, look: KioskLook, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._flow = flow
        self._title = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        self._told = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self._dots = Dots(look)
        self.pad = Keypad(self._make_key)
        self._state = Tag(look)
        self._facts = Facts(look)
        main = Shape(KIOSK.button_main)
        self.sync = TouchButton(look, Role.PLAIN, main, Icon.SAVING)
        self.change_pin = TouchButton(look, Role.PLAIN, main, Icon.LOCK)
        self.restart = TouchButton(look, Role.PLAIN, main, Icon.UNDO)
        self.leave = TouchButton(look, Role.DANGER_QUIET, main, Icon.SIGN_OUT)
        self.close_door = TouchButton(look, Role.PLAIN, main)
        self._lay()
        self._connect()

    def draw(self) -> None:
        """The question, or the menu."""
        say, state = self._flow.speech.say, self._flow.staff.state
        is_open = state.door is Door.OPEN
        title = say("Choose a staff PIN") if state.door is Door.CHOOSING else say("Staff PIN")
        self._title.say(say("Staff") if is_open else title)
        self._told.say("" if is_open else self._advice(state))
        self._told.tint(Tone.DANGER if state.was_wrong or state.locked_until else Tone.MUTED)
        self._dots.fill(state.digits)
        for asking in (self._dots, self.pad):
            asking.setVisible(not is_open)
        self.pad.setEnabled(state.locked_until is None and not self._flow.staff.is_busy)
        for inside in (self._facts, self.sync, self.change_pin, self.leave, self._state):
            inside.setVisible(is_open)
        self.restart.setVisible(state.may_restart)
        self.close_door.setVisible(not self._flow.staff.must_choose)
        self._draw_menu(state)
        self.sync.say(say("Sync now"))
        self.change_pin.say(say("Change PIN"))
        self.restart.say(say("Restart"))
        self.leave.say(say("Exit kiosk"))
        self.close_door.say(say("Back to kiosk"))
        self.arrange()

    def arrange(self) -> None:
        """The pad as wide as the dialog."""
        gap = self.look.px(KIOSK.key_gap)
        self.pad.space_out(gap, 0, 0)
        super().arrange()

    def _advice(self, state: StaffState) -> str:
        speech = self._flow.speech
        if state.door is Door.CHOOSING:
            return self._choosing(state)
        if state.locked_until is not None:
            time = speech.time(state.locked_until)
            return speech.say("Locked after five tries. Try again at {time}.", time=time)
        if state.was_wrong:
            return speech.say("Wrong PIN. Tries left: {n}.", n=state.tries_left)
        return speech.say("Six digits. Works offline too.")

    def _choosing(self, state: StaffState) -> str:
        speech = self._flow.speech
        if state.was_wrong:
            return speech.say("The PINs don’t match. Please start again.")
        if state.is_repeating:
            return speech.say("Enter the six digits again.")
        return speech.say("Choose six digits only staff know. They’re needed to exit the kiosk.")

    def _draw_menu(self, state: StaffState) -> None:
        link, speech = state.connection, self._flow.speech
        if link is None:
            self._facts.say()
            self._state.say("", "positive")
            return
        offline = words.connection(speech, link, self._flow.clock.now())
        waiting = speech.say("{n} waiting", n=link.waiting) if link.waiting else ""
        told = " · ".join(part for part in (offline or speech.say("Up to date"), waiting) if part)
        if offline:
            self._state.say(told, "warning", Icon.OFFLINE)
        elif waiting:
            self._state.say(waiting, "info", Icon.SAVING)
        else:
            self._state.say(told, "positive", Icon.CHECK_CIRCLE)
        self._facts.say(*((one.name, one.value) for one in state.diagnostics))

    def _make_key(self, cap: KeyCap) -> QAbstractButton:
        icon = Icon.BACKSPACE if cap.kind is KeyKind.BACKSPACE else None
        role = Role.KEY if cap.kind is KeyKind.CHARACTER else Role.KEY_QUIET
        key = TouchButton(self.look, role, Shape(KIOSK.key, SPACE.xs, TYPE.kiosk_lead), icon)
        if icon is not None:
            key.say("", name=self._flow.speech.say("Delete"))
        return key

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        self.lines.addLayout(head)
        self.lines.addWidget(self._told)
        self.lines.addWidget(self._dots)
        self.lines.addWidget(self.pad)
        self.lines.addWidget(self._facts)
        buttons = QVBoxLayout()
        buttons.setSpacing(self.look.px(SPACE.md))
        for button in (self.sync, self.change_pin, self.restart, self.leave, self.close_door):
            buttons.addWidget(button)
        self.lines.addLayout(buttons)

    def _connect(self) -> None:
        staff = self._flow.staff
        self.pad.typed.connect(staff.press)
        self.pad.erased.connect(staff.erase)
        self.sync.clicked.connect(staff.sync_now)
        self.change_pin.clicked.connect(staff.change_pin)
        self.restart.clicked.connect(staff.restart)
        self.leave.clicked.connect(staff.leave_kiosk)
        self.close_door.clicked.connect(self._flow.wipe)
