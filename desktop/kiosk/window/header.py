"""What stands on top of every page: back, where one is, the time or the truth about the network,
language, text size, contrast.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, RADIUS, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.asking import Call
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role, hero_paint
from desktop.kiosk.controls.surfaces import Label, Picture, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow, Page

LOGO = 56


class Logo(QWidget):
    """The mark of the program: three lessons on a square."""

    def __init__(self, look: KioskLook) -> None:
        super().__init__()
        self._look = look
        self._is_on_hero = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def stand_on_hero(self, is_on_hero: bool) -> None:
        """Light on the blue, blue on the page."""
        if is_on_hero is not self._is_on_hero:
            self._is_on_hero = is_on_hero
            self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._look.px(LOGO), self._look.px(LOGO))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square, then the three lessons."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        c, unit = self._look.colors, self.width() / LOGO
        ground, ink = c.accent, c.on_accent
        if self._is_on_hero and not self._look.is_contrast:
            paint = hero_paint(self._look)
            ground, ink = paint.ink, paint.fill or c.accent
        painter.setBrush(ground.qt)
        painter.drawRoundedRect(self.rect(), RADIUS.kiosk_control, RADIUS.kiosk_control)
        pale = ink.faded(0.55)
        for left, top, width, height, color in (
            (12, 12, 14, 32, ink),
            (30, 12, 14, 14, pale),
            (30, 30, 14, 14, ink),
        ):
            place = QRectF(left * unit, top * unit, width * unit, height * unit)
            painter.setBrush(color.qt)
            painter.drawRoundedRect(place, RADIUS.small * unit, RADIUS.small * unit)


class KioskHeader(QWidget):
    """On every page, always in the same place."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__()
        self._flow = flow
        self._look = look
        self._is_on_hero = False
        square = Shape(KIOSK.header_button, is_square=True)
        self.back = TouchButton(look, Role.PLAIN, square, Icon.ARROW_LEFT)
        self._logo = Logo(look)
        self._name = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        self._cloud = Picture(look, Icon.OFFLINE, TYPE.kiosk_small.size, Tone.WARNING)
        self._line = Label(look, TYPE.kiosk_small)
        shape = Shape(KIOSK.header_button, SPACE.lg)
        self.language = TouchButton(look, Role.PLAIN, shape, Icon.GLOBE)
        self.text_size = TouchButton(look, Role.PLAIN, square, Icon.TEXT_SIZE)
        self.contrast = TouchButton(look, Role.PLAIN, square, Icon.APPEARANCE)
        self.help = TouchButton(look, Role.PLAIN, Shape(KIOSK.header_button, SPACE.lg), Icon.BELL)
        self.help.setCheckable(True)
        self.text_size.setCheckable(True)
        self.contrast.setCheckable(True)
        self._lay()
        self._connect()
        self._dress()

    def draw(self) -> None:
        """Name, time or network, and what the buttons would do."""
        flow, say = self._flow, self._flow.speech.say
        page, state = flow.page, flow.home.state
        self.back.setVisible(flow.can_go_back)
        self.back.say("", name=say("Back"))
        self._logo.setVisible(not flow.can_go_back)
        is_home = page is Page.HOME
        self._logo.stand_on_hero(is_home)
        if is_home is not self._is_on_hero:
            self._is_on_hero = is_home
            self.update()
        self._name.say(state.studio.name)
        self._name.tint(Tone.HERO if is_home else Tone.TEXT)
        self._draw_line(is_home)
        language = flow.speech.language
        shown = language.name if is_home else language.short
        self.language.say(shown, name=say("{language}: change the language", language=shown))
        self.language.setVisible(len(flow.speech.languages) > 1)
        self.text_size.say("", name=say("Larger text"))
        self.contrast.say("", name=say("High contrast"))
        self.text_size.setChecked(self._look.text_scale > 1)
        self.contrast.setChecked(self._look.is_contrast)
        role = Role.HERO if is_home else Role.PLAIN
        for button in (self.help, self.language, self.text_size, self.contrast):
            button.wear(role)
        self.draw_help()

    def draw_help(self) -> None:
        """The bell, and whether it was rung."""
        say, call = self._flow.speech.say, self._flow.calling.state.call
        names = {
            Call.NONE: say("Help"),
            Call.UNHEARD: say("Help: call waiting to be sent"),
            Call.HEARD: say("Help: we’ve told the desk"),
            Call.COMING: say("Help: someone is on the way"),
        }
        self.help.say(say("Help") if self._has_room() else "", name=names[call])
        self.help.setChecked(call is not Call.NONE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On the home page the blue begins behind the header."""
        fill = hero_paint(self._look).fill
        if self._is_on_hero and fill is not None:
            QPainter(self).fillRect(self.rect(), fill.qt)

    def _has_room(self) -> bool:
        """Upright in large print there is room for what is shortest."""
        return self._look.text_scale <= 1 or not self._look.is_portrait

    def _draw_line(self, is_home: bool) -> None:
        flow = self._flow
        speech, now = flow.speech, flow.clock.now()
        link = flow.desk.connection()
        offline = words.connection(speech, link, now)
        told = speech.time(now)
        if self._has_room():
            told = f"{speech.long_day(now)}, {told}"
        self._line.say(offline or told)
        quiet = Tone.HERO if is_home else Tone.MUTED
        on_blue = is_home and self._look.scheme.value == "light"
        tone = quiet if not offline or on_blue else Tone.WARNING
        self._line.tint(tone)
        self._cloud.setVisible(bool(offline))
        self._cloud.show_icon(Icon.OFFLINE, tone)

    def _lay(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back)
        self._row.addWidget(self._logo)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._name)
        line = QHBoxLayout()
        line.setSpacing(self._look.px(SPACE.xs))
        line.addWidget(self._cloud)
        line.addWidget(self._line, 1)
        texts.addLayout(line)
        texts.addStretch(1)
        self._row.addLayout(texts, 1)
        for button in (self.help, self.language, self.text_size, self.contrast):
            self._row.addWidget(button)

    def _connect(self) -> None:
        flow = self._flow
        self.back.clicked.connect(flow.back)
        self.help.clicked.connect(flow.calling.open)
        self.language.clicked.connect(flow.speech.next_language)
        self.text_size.clicked.connect(self._look.next_text_size)
        self.contrast.clicked.connect(self._look.toggle_contrast)
        flow.ticked.connect(self.draw)
        flow.home.changed.connect(self.draw)
        self._look.changed.connect(self._dress)

    def _dress(self) -> None:
        margin = self._look.px(KIOSK.margin)
        self._row.setContentsMargins(margin, 0, margin, 0)
        self._row.setSpacing(self._look.px(SPACE.md))
        self.setMinimumHeight(self._look.px(KIOSK.header))
