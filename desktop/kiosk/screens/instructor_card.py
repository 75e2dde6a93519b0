"""Who fits, what it costs, and the next free times to touch.

Weighed: a card made anew for each answer (half of what the page of results took), a painted list
(its own focus and children for screen readers), and cards that stay and are filled.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Avatar, Label, Panel, Picture, Side, Tone
from desktop.kiosk.controls.tag import Tag
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.language import Speech
from desktop.kiosk.values import Hit, Miss

MOST_TIMES = 4
_TIME = Shape(KIOSK.result_time_button, SPACE.sm, weight=WEIGHT.strong)

Told = Callable[[datetime], tuple[str, str]]
"""What is written on a start, and what a screen reader says of it."""


class InstructorCard(Panel):
    """Shows one hit at a time; made for the text size of the moment.

    Signals: `taken(Hit, datetime)` a start was touched, `opened(Hit)` more of them are wanted.
    """

    taken = Signal(object, object)
    opened = Signal(object)

    def __init__(self, look: KioskLook, speech: Speech, parent: QWidget) -> None:
        super().__init__(look, parent=parent)
        self.hide()  # until it tells of somebody
        self._look = look
        self._speech = speech
        self._hit: Hit | None = None
        self._avatar = Avatar(look, KIOSK.button_main)
        self._name = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        self._soonest = Tag(look)
        self._summary = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self._price = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        self._minutes = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self._beside = QWidget()
        self._miss = Label(look, TYPE.kiosk_caption, WEIGHT.label, Tone.WARNING)
        self.times: list[TouchButton] = []
        self.more = TouchButton(look, Role.PLAIN, _TIME, trailing=Icon.CARET_RIGHT)
        self.more.clicked.connect(lambda: self.opened.emit(self.hit))
        self._across = 5 if look.text_scale <= 1.5 else 3
        self._lay()

    @property
    def hit(self) -> Hit:
        """Who is told of; `LookupError` where nobody is."""
        if self._hit is None:
            raise LookupError("an instructor's card that tells of nobody")
        return self._hit

    def show_hit(self, hit: Hit, miss: Miss | None, told: Told) -> None:
        """Tell of somebody; `miss` is what does not quite fit."""
        self._hit = hit
        say = self._speech.say
        self._avatar.show_person(hit.instructor.initials, hit.instructor.hue)
        self._name.say(hit.instructor.name)
        self._name.setWordWrap(self._look.text_scale > 1 or len(hit.instructor.name) > 30)
        is_soonest = hit.is_soonest and miss is None
        self._soonest.say(say("Soonest") if is_soonest else "", "positive")
        self._summary.say(hit.summary)
        first = told(hit.starts[0])[0] if hit.starts else ""
        self._miss.say(words.miss(self._speech, miss, first) if miss is not None else "")
        self._beside.setVisible(miss is not None)
        self._price.say(self._speech.money(hit.price, is_short=True))
        self._minutes.say(say("for {n} min", n=hit.minutes))
        self.more.say(say("More"), name=say("More times"))
        self._show_times(hit, told)

    def forget(self) -> None:
        """Tell of nobody any more, out of sight."""
        self.hide()
        self._hit = None
        for label in (self._name, self._summary, self._miss, self._price, self._minutes):
            label.say("")
        for button in self.times:
            button.say("")

    def _show_times(self, hit: Hit, told: Told) -> None:
        shown = hit.starts[: min(MOST_TIMES, self._across * 2 - 1)]
        while len(self.times) < len(shown):
            self._add_time()
        for button, start in zip(self.times, shown, strict=False):
            is_firm = start in hit.firm
            text, name = told(start)
            button.wear(Role.FIRM_TIME if is_firm else Role.TIME)
            button.show_icon(Icon.CHECK if is_firm else None)
            button.say(text, name=f"{name}, {words.firm(self._speech)}" if is_firm else name)
            button.show()
        for spare in self.times[len(shown) :]:
            spare.hide()
        self._grid.addWidget(self.more, *divmod(len(shown), self._across))
        for column in range(self._across + 1):
            is_filled = column < min(len(shown), self._across)
            self._grid.setColumnStretch(column, 2 if is_filled else 0)
        if not shown:
            self._grid.setColumnStretch(self._across, 1)

    def _add_time(self) -> None:
        button = TouchButton(self._look, Role.TIME, _TIME)
        place = len(self.times)
        button.clicked.connect(lambda: self._on_time(place))
        self._grid.addWidget(button, *divmod(place, self._across))
        self.times.append(button)

    def _on_time(self, place: int) -> None:
        self.taken.emit(self.hit, self.hit.starts[place])

    def _lay(self) -> None:
        look = self._look
        whole = QVBoxLayout(self)
        side = look.px(SPACE.xl)
        whole.setContentsMargins(side, side, side, side)
        whole.setSpacing(look.px(SPACE.lg))
        head = QHBoxLayout()
        head.setSpacing(look.px(SPACE.lg))
        head.addWidget(self._avatar)
        head.addLayout(self._told(), 1)
        head.addLayout(self._cost())
        whole.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(SPACE.sm))
        whole.addLayout(self._grid)

    def _told(self) -> QVBoxLayout:
        look = self._look
        lines = QVBoxLayout()
        lines.setSpacing(look.px(SPACE.xxs))
        first = QHBoxLayout()
        first.setSpacing(look.px(SPACE.sm))
        first.addWidget(self._name)
        first.addWidget(self._soonest)
        first.addStretch(1)
        lines.addLayout(first)
        lines.addWidget(self._summary)
        row = QHBoxLayout(self._beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(SPACE.sm))
        row.addWidget(Picture(look, Icon.INFO, TYPE.kiosk_caption.size, Tone.WARNING))
        row.addWidget(self._miss, 1)
        lines.addWidget(self._beside)
        lines.addStretch(1)
        return lines

    def _cost(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for label in (self._price, self._minutes):
            label.setWordWrap(False)
            label.stand(Side.TRAILING)
            lines.addWidget(label)
        lines.addStretch(1)
        return lines
