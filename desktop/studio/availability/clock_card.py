"""The warning of a clock change: which lessons it moves, and what is to become of each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.availability.state import ClockNotice, MovedLesson
from desktop.studio.availability.words import clock_words, moved_words
from desktop.widgets.buttons import Button
from desktop.widgets.surfaces import Card
from desktop.widgets.text import ElidedLabel, Paragraph, Text

Lessons = tuple[MovedLesson, ...]


class ClockRow(QWidget):
    """A lesson, or those of a series, with the two answers.

    `theirs`: they keep the student's clock. `mine`: they move back to where they were here.
    """

    def __init__(self, theme: Theme, lessons: Lessons) -> None:
        super().__init__()
        self.lessons = lessons
        student = lessons[0].student
        self.theirs = Button(theme, self.tr("Keep their time"))
        self.mine = Button(theme, self.tr("Keep mine"))
        tip = self.tr("{who} keeps their own time and comes at the new time here.")
        self.theirs.set_tip(tip.format(who=student))
        self.mine.set_tip(self.tr("{who} keeps the studio’s time.").format(who=student))
        answers = QHBoxLayout()
        answers.setSpacing(SPACE.xs)
        answers.addWidget(self.theirs)
        answers.addWidget(self.mine)
        answers.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE.xxs, 0, 0)
        layout.setSpacing(SPACE.xxs)
        layout.addWidget(ElidedLabel(theme, student, TYPE.caption, WEIGHT.strong))
        layout.addWidget(Text(theme, moved_words(lessons), TYPE.caption))
        layout.addSpacing(SPACE.xxs)
        layout.addLayout(answers)


class ClockCard(Card):
    """The next clock change and the lessons that it moves.

    `theirs_kept(lessons)`, `mine_kept(lessons)`: a person decided about those of a row.
    """

    theirs_kept = Signal(object)
    mine_kept = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("warning", SPACE.sm, parent)
        self._theme = theme
        self.rows: list[ClockRow] = []
        self.title = Paragraph(theme, weight=WEIGHT.strong, tone="warning")
        self.sentence = Paragraph(theme)
        self.body.addWidget(self.title)
        self.body.addWidget(self.sentence)

    def show_notice(self, notice: ClockNotice) -> None:
        """Say when the clocks change, and list the lessons."""
        title, sentence = clock_words(notice)
        self.title.set_text(title)
        self.sentence.set_text(sentence)
        had_focus = any(row.isAncestorOf(self.focusWidget()) for row in self.rows)
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [ClockRow(self._theme, lessons) for lessons in notice.together]
        for row in self.rows:
            row.theirs.clicked.connect(self._on_theirs)
            row.mine.clicked.connect(self._on_mine)
            self.body.addWidget(row)
            row.show()
        if had_focus and self.rows:
            self.rows[0].theirs.setFocus()

    def _on_theirs(self) -> None:
        for row in self.rows:
            if row.theirs is self.sender():
                self.theirs_kept.emit(row.lessons)
                return

    def _on_mine(self) -> None:
        for row in self.rows:
            if row.mine is self.sender():
                self.mine_kept.emit(row.lessons)
                return
