"""The foot of the table: which lesson is chosen, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from core.repositories.lessons import LessonLine
from desktop.actions.registry import shown_keys
from desktop.design.tokens import SPACE, STUDIO, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_acts import ICONS, LessonAct, act_words, offered
from desktop.studio.lessons.elsewhere import both_words, reader_zone
from desktop.studio.lessons.model import lessons_words
from desktop.studio.lessons.together import ACTS, fitting
from desktop.widgets.buttons import Button, Variant
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


class ActBar(QFrame):
    """`wanted(LessonAct)`: a button was pressed."""

    wanted = Signal(object)

    def __init__(self, desk: StudioDesk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("surface", "raised")
        self._who = ElidedLabel(desk.theme, weight=WEIGHT.label)
        self.buttons = {act: self._button(act) for act in LessonAct}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.md, 0, SPACE.md, 0)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._who, 1)
        for button in self.buttons.values():
            layout.addWidget(button)
        desk.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_lesson(None, "")

    def show_lesson(self, line: LessonLine | None, otherwise: str) -> None:
        """Offer what can be done with `line`; where there is none, say something else."""
        acts = offered(self._desk, line) if line is not None else ()
        for act, button in self.buttons.items():
            button.setVisible(act in acts)
            button.setText(act_words(act))
            button.set_variant(Variant.DANGER_PLAIN if act in _RED else Variant.PLAIN)
        if acts and acts[0] in _MAIN:
            self.buttons[acts[0]].set_variant(Variant.PRIMARY)
        if line is None:
            self._who.set_text(otherwise)
            self._who.set_tone("muted")
            return
        when = both_words(line.starts_at, self._desk.zone, reader_zone())
        self._who.set_text(" · ".join(filter(None, (line.student, line.service, when))))
        self._who.set_tone("")

    def show_several(self, lines: Sequence[LessonLine]) -> None:
        """Offer what can be done with several, each button with how many it fits."""
        for act, button in self.buttons.items():
            count = len(fitting(self._desk, act, lines)) if act in ACTS else 0
            button.setVisible(bool(count))
            button.set_variant(Variant.DANGER_PLAIN if act in _RED else Variant.PLAIN)
            button.setText(f"{act_words(act)} {QLocale().toString(count)}")
        words = QCoreApplication.translate("Lessons", "{lessons} chosen")
        self._who.set_text(words.format(lessons=lessons_words(len(lines))))
        self._who.set_tone("")

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

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._desk.theme.grown(STUDIO.screen_header))


_MAIN = frozenset({LessonAct.ANSWER, LessonAct.CONFIRM, LessonAct.CHECK_IN, LessonAct.COMPLETE})
