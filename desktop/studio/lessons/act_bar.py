"""The foot of the table: which lesson is chosen, and what can be done with it."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from core.repositories.lessons import LessonLine
from desktop.actions.registry import shown_keys
from desktop.design.icons import Icon
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_acts import ICONS, MAIN, LessonAct, act_words, offered
from desktop.studio.lessons.elsewhere import both_words, reader_zone
from desktop.studio.lessons.model import lessons_words
from desktop.studio.lessons.together import ACTS, fitting
from desktop.studio.passing_menu import PassingMenu
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.text import ElidedLabel

KEYS = {
    LessonAct.ANSWER: "A",
    LessonAct.CONFIRM: "Y",
    LessonAct.DECLINE: "Del",
    LessonAct.CHECK_IN: "I",
    LessonAct.NOT_HERE: "U",
    LessonAct.COMPLETE: "D",
    LessonAct.NOT_DONE: "U",
    LessonAct.NO_SHOW: "N",
    LessonAct.OPEN: "Return",
    LessonAct.MESSAGE: "T",
    LessonAct.MOVE: "M",
    LessonAct.AGAIN: "B",
    LessonAct.NOTE: "E",
    LessonAct.SERIES: "S",
    LessonAct.CANCEL: "Del",
}
"""Keys that act on the chosen row while the table has the keyboard."""

_RED = frozenset({LessonAct.CANCEL, LessonAct.DECLINE, LessonAct.NO_SHOW})


_MOST_OF_WHO = 0.6
"""The share of the bar that words may take from the buttons; longer ones have a tooltip."""


class ActBar(QFrame):
    """`wanted(LessonAct)`: a button was pressed, or an entry of the menu behind the last one.

    Which lesson it is has its room first; the acts stand beside it, the likeliest first, and those
    that have no room are in the menu.
    """

    wanted = Signal(object)

    def __init__(self, desk: StudioDesk) -> None:
        super().__init__()
        self._desk = desk
        self._acts: tuple[LessonAct, ...] = ()
        self.setProperty("surface", "raised")
        self.who = ElidedLabel(desk.theme, weight=WEIGHT.label)
        self.when = ElidedLabel(desk.theme, step=TYPE.caption, tone="muted")
        self.buttons = {act: self._button(act) for act in LessonAct}
        self.more = IconButton(
            desk.theme, Icon.MORE, QCoreApplication.translate("MoreMenu", "More")
        )
        self._lay_out()
        self.more.clicked.connect(self._on_more)
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_lesson(None, "")

    def show_lesson(self, line: LessonLine | None, otherwise: str) -> None:
        """Offer what can be done with `line`; where there is none, say something else."""
        self._acts = offered(self._desk, line) if line is not None else ()
        main = self._acts[0] if self._acts and self._acts[0] in MAIN else None
        for act, button in self.buttons.items():
            button.setText(act_words(act))
            quiet = Variant.DANGER_PLAIN if act in _RED else Variant.PLAIN
            button.set_variant(Variant.PRIMARY if act is main else quiet)
        if line is None:
            self._say(otherwise, tone="muted")
            return
        when = both_words(line.starts_at, self._desk.zone, reader_zone())
        self._say(" · ".join(filter(None, (line.student, line.service))), when)

    def show_several(self, lines: Sequence[LessonLine]) -> None:
        """Offer what can be done with several, each button with how many it fits."""
        counts = {act: len(fitting(self._desk, act, lines)) for act in ACTS}
        self._acts = tuple(act for act in LessonAct if counts.get(act))
        for act in self._acts:
            button = self.buttons[act]
            button.set_variant(Variant.DANGER_PLAIN if act in _RED else Variant.PLAIN)
            button.setText(f"{act_words(act)} {QLocale().toString(counts[act])}")
        words = QCoreApplication.translate("Lessons", "{lessons} selected")
        self._say(words.format(lessons=lessons_words(len(lines))))

    def menu(self) -> PassingMenu:
        """What had no room beside the words."""
        menu = PassingMenu(self, self.more.accessibleName())
        for act in self._acts:
            if self.buttons[act].isHidden():
                entry = menu.addAction(self.buttons[act].text())
                entry.setShortcut(QKeySequence(KEYS[act]))
                entry.triggered.connect(self.buttons[act].click)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.who)
        words.addWidget(self.when)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.md, 0, SPACE.md, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(words, 1)
        for button in (*self.buttons.values(), self.more):
            layout.addWidget(button)

    def _say(self, who: str, when: str = "", tone: str = "") -> None:
        self.who.set_text(who)
        self.who.set_tone(tone)
        self.when.set_text(when)
        self.when.setVisible(bool(when))
        self._fit()

    def _fit(self) -> None:
        """Show the acts that have room, and the menu if there are others."""
        words = max(each.sizeHint().width() for each in (self.who, self.when))
        taken = min(words, round(self.width() * _MOST_OF_WHO)) + 2 * SPACE.md
        room = self.width() - taken
        ends = list(
            accumulate(self.buttons[act].sizeHint().width() + SPACE.xs for act in self._acts)
        )
        if ends and ends[-1] > room:
            room -= self.more.width() + SPACE.xs
        shown = {act for act, end in zip(self._acts, ends, strict=True) if end <= room}
        for act, button in self.buttons.items():
            button.setVisible(act in shown)
        self.more.setVisible(len(shown) < len(self._acts))

    def _button(self, act: LessonAct) -> Button:
        button = Button(self._desk.theme, act_words(act), icon=ICONS.get(act))
        tip = QCoreApplication.translate("Lessons", "{what} ({keys})")
        button.set_tip(tip.format(what=act_words(act), keys=shown_keys(KEYS[act])))
        button.clicked.connect(self._on_pressed)
        return button

    def _on_pressed(self) -> None:
        pressed = self.sender()
        for act, button in self.buttons.items():
            if button is pressed:
                self.wanted.emit(act)
                return

    def _on_more(self) -> None:
        self.menu().open_below(self.more)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._desk.theme.grown(STUDIO.screen_header))
        self._fit()
