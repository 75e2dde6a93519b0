"""The dialog that makes a student's statement: which months, what is due, and where it goes."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core.repositories.rosters import StudentCard
from desktop.design.icons import Icon
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.runtime.jobs import Failure
from desktop.studio.csv_file import write_csv
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.refusals import explain
from desktop.studio.say import money
from desktop.studio.schedule.sharing import FileAsker
from desktop.studio.students.statement import (
    Span,
    Statement,
    due_of,
    line_words,
    period_words,
    read_statement,
    statement_cells,
    statement_head,
    statement_pdf,
)
from desktop.studio.students.words import say
from desktop.widgets.buttons import Button
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_SHOWN = 8
"""Lessons that are shown; the file has all of them."""


class StatementDialog(FittingDialog):
    """Shows what is due, and writes it as a PDF or a table. `open()` it over `window`."""

    def __init__(
        self, desk: StudioDesk, card: StudentCard, window: QWidget, asker: FileAsker | None = None
    ) -> None:
        title = say("Statement of {who}").format(who=card.name)
        super().__init__(desk.theme, window, title, say("Save as PDF…"), say("Close"))
        self._desk = desk
        self._card = card
        self._asker = asker or FileAsker()
        self.statement: Statement | None = None
        options = (
            (Span.THIS_MONTH.value, say("This month")),
            (Span.LAST_MONTH.value, say("Last month")),
            (Span.YEAR.value, say("This year")),
            (Span.EVER.value, say("All")),
        )
        self.span = SegmentedControl(desk.theme, say("Period"), options, Span.THIS_MONTH.value)
        self.period = Paragraph(desk.theme, tone="muted")
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(SPACE.md)
        self.rows.setVerticalSpacing(SPACE.xxs)
        self.rows.setColumnStretch(1, 1)
        self.total = Paragraph(desk.theme, step=TYPE.lead, weight=WEIGHT.strong)
        self.amount = Text(desk.theme, step=TYPE.lead, weight=WEIGHT.strong)
        sum_row = QHBoxLayout()
        sum_row.addWidget(self.total, 1)
        sum_row.addWidget(self.amount)
        self.unmarked = Paragraph(desk.theme, tone="warning")
        self.csv = Button(desk.theme, say("Save as CSV…"), icon=Icon.EXPORT)
        self.body.addWidget(self.span)
        self.body.addWidget(self.period)
        self.body.addLayout(self.rows)
        self.body.addLayout(sum_row)
        self.body.addWidget(self.unmarked)
        self.foot.addWidget(self.csv)
        self.foot.addStretch(1)
        self.span.chosen.connect(self._on_span)
        self.csv.clicked.connect(self._on_csv)
        self.accepted.connect(self._on_pdf)
        self._read(Span.THIS_MONTH)

    def first_focus(self) -> QWidget | None:
        """Return the months."""
        return self.span

    def _on_span(self, span: str) -> None:
        self._read(Span(span))

    def _read(self, span: Span) -> None:
        desk, student_id = self._desk, self._card.id
        now = desk.clock.now()
        desk.jobs.run(
            lambda: desk.read(lambda rows: read_statement(rows, student_id, span, desk.zone, now)),
            self._show,
            self._on_failed,
            token=(self, "statement"),
        )

    def _show(self, statement: Statement) -> None:
        self.statement = statement
        self.period.set_text(period_words(statement))
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        theme = self._desk.theme
        for at, line in enumerate(statement.lines[:_SHOWN]):
            day, what = line_words(line, statement.zone)
            self.rows.addWidget(Text(theme, day, tone="muted"), at, 0)
            self.rows.addWidget(ElidedLabel(theme, what), at, 1)
            self.rows.addWidget(Text(theme, money(due_of(line))), at, 2)
        more = len(statement.lines) - _SHOWN
        if more > 0:
            words = ElidedLabel(theme, say("and {count} more").format(count=more), tone="muted")
            self.rows.addWidget(words, _SHOWN, 0, 1, 2)
        nothing = say("Nothing is due in this period.")
        self.total.set_text(say("Total") if statement.lines else nothing)
        self.amount.setText(money(statement.total) if statement.lines else "")
        self._show_unmarked(statement.unmarked)
        reason = None if statement.lines else nothing
        self.confirm.set_refused(reason)
        self.csv.set_refused(reason)

    def _show_unmarked(self, count: int) -> None:
        """Lessons that nobody has marked are not due: say so before the bill is sent."""
        self.unmarked.setVisible(bool(count))
        one = say("1 past lesson isn’t marked as completed or missed, so it isn’t counted.")
        many = say(
            "{count} past lessons aren’t marked as completed or missed, so they aren’t counted."
        )
        self.unmarked.set_text(one if count == 1 else many.format(count=count))

    def _on_pdf(self) -> None:
        statement = self.statement
        if statement is None or not statement.lines:
            return
        path = self._asker.save(self, say("Save the statement"), self._name("pdf"), "PDF (*.pdf)")
        if path is not None:
            family = self._desk.theme.font().family()
            self._write(path, lambda: _replace(path, statement_pdf(statement, family)))

    def _on_csv(self) -> None:
        statement = self.statement
        if statement is None:
            return
        path = self._asker.save(self, say("Save the statement"), self._name("csv"), "CSV (*.csv)")
        if path is not None:
            self._write(path, lambda: write_csv(path, statement_head(), statement_cells(statement)))

    def _name(self, ending: str) -> str:
        name = say("Statement of {who}").format(who=self._card.name)
        return f"{''.join(each for each in name if each not in '/:')}.{ending}"

    def _write(self, path: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except OSError as error:
            told = QCoreApplication.translate("Students", "The file couldn’t be saved: {reason}")
            self._desk.refused.emit(told.format(reason=error.strerror or str(error)))
            return
        self.close_now()
        told = say("{who}’s statement saved as {file}.")
        self._desk.said.emit(told.format(who=self._card.name, file=path.name))

    def _on_failed(self, failure: Failure) -> None:
        """What cannot be read is said; an error that is a bug goes on as one."""
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self.total.set_text(sentence)


def _replace(path: Path, content: bytes) -> None:
    """Whole or not at all."""
    beside = path.with_name(f"{path.name}.part")
    beside.write_bytes(content)
    os.replace(beside, path)
