"""Students who may have been taken down twice: each pair side by side, and what is kept of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QWidget,
)

from core.lookalikes import Lookalikes
from core.mutations.merging import combined
from core.mutations.students import SeenStudent
from core.repositories.rosters import StudentCard
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.say import phone_words
from desktop.studio.students.presenter import StudentsPresenter, seen_of
from desktop.studio.students.words import likeness, say
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.surfaces import Hairline
from desktop.widgets.text import Paragraph, Text

_NONE = "–"
_LARGE_TEXT = 1.4


class MergeGrid(QWidget):
    """Both of a pair, field by field, and what one of them will be. `kept_changed()`: the other one
    is to stay.
    """

    kept_changed = Signal()

    def __init__(self, desk: StudioDesk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.md)
        self._grid.setVerticalSpacing(SPACE.xs)
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)
        self.choices = (QRadioButton(say("Keep this one")), QRadioButton(say("Keep this one")))
        group = QButtonGroup(self)
        for column, choice in enumerate(self.choices, start=1):
            group.addButton(choice)
            choice.clicked.connect(self.kept_changed)
            self._grid.addWidget(choice, 0, column)
        self.choices[0].setChecked(True)
        self._cells: list[QWidget] = []

    @property
    def is_elder_kept(self) -> bool:
        """Whether the one who was taken down first stays."""
        return self.choices[0].isChecked()

    def show_pair(self, elder: StudentCard, younger: StudentCard) -> None:
        """Show both, and what stays."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        cards = (elder, younger)
        kept, merged = cards if self.is_elder_kept else cards[::-1]
        result = combined(seen_of(kept), seen_of(merged))
        for choice, card in zip(self.choices, cards, strict=True):
            choice.setAccessibleName(say("Keep {name}").format(name=card.name))
        self._put(Text(self._theme, say("One student"), weight=WEIGHT.strong), 0, 3)
        sides = (_facts(seen_of(elder)), _facts(seen_of(younger)), _facts(result))
        is_large = self._theme.text_scale > _LARGE_TEXT
        for at, facts in enumerate(zip(*sides, strict=True), start=1):
            label = Text(self._theme, facts[0][0], TYPE.caption, tone="muted")
            if is_large:  # beside the values it would push them out of the dialog
                self._put(label, 2 * at - 1, 1, 3)
            else:
                self._put(label, at, 0)
            row = 2 * at if is_large else at
            for column, (name, value) in enumerate(facts, start=1):
                weight = WEIGHT.label if column == 3 else WEIGHT.text
                cell = Paragraph(self._theme, value or _NONE, weight=weight)
                whose = "" if column == 3 else f"{column}, "  # the choice above it
                cell.setAccessibleName(f"{whose}{name}: {value or say('nothing')}")
                self._put(cell, row, column)

    def _put(self, cell: QWidget, row: int, column: int, columns: int = 1) -> None:
        self._grid.addWidget(cell, row, column, 1, columns, Qt.AlignmentFlag.AlignTop)
        cell.show()
        self._cells.append(cell)


class TwiceDialog(FittingDialog):
    """Goes through the pairs one by one. A merge can be undone; skipping decides nothing."""

    def __init__(
        self,
        desk: StudioDesk,
        presenter: StudentsPresenter,
        pairs: tuple[Lookalikes, ...],
        window: QWidget,
    ) -> None:
        title = say("Duplicates?")
        super().__init__(desk.theme, window, title, say("Merge"), say("Close"))
        self._panel_width = round(self._panel_width * 1.4)
        self._presenter = presenter
        self._pairs = pairs
        self._at = 0
        self._cards: tuple[StudentCard, StudentCard] | None = None
        self._why = Paragraph(desk.theme, tone="muted")
        self.grid = MergeGrid(desk)
        self._told = Paragraph(desk.theme, step=TYPE.caption, tone="muted")
        self._problem = Paragraph(desk.theme, tone="danger")
        self.next_pair = Button(desk.theme, say("Not duplicates"), Variant.PLAIN)
        self.body.addWidget(self._why)
        self.body.addWidget(self.grid)
        self.body.addWidget(Hairline())
        self.body.addWidget(self._told)
        self.body.addWidget(self._problem)
        self.foot.addWidget(self.next_pair)
        self.foot.addStretch(1)
        self._problem.hide()
        self.grid.kept_changed.connect(self._draw)
        self.next_pair.clicked.connect(self._on_next)
        self.accepted.connect(self._on_accepted)
        self._show_next()

    @property
    def cards(self) -> tuple[StudentCard, StudentCard] | None:
        """The pair that is shown, the elder first; None where none is left."""
        return self._cards

    def _show_next(self) -> None:
        """Show the pair in turn; those of whom one was merged meanwhile are passed over."""
        self._cards = None
        self._problem.hide()
        while self._at < len(self._pairs) and self._cards is None:
            found = self._presenter.pair(self._pairs[self._at])
            if found is not None and not any(card.merged_into_id for card in found):
                self._cards = found
            else:
                self._at += 1
        self._draw()

    def _draw(self) -> None:
        has_pair = self._cards is not None
        for widget in (self.grid, self._told, self.next_pair):
            widget.setVisible(has_pair)
        self.confirm.set_refused(None if has_pair else say("No duplicates left."))
        if self._cards is None:
            self._why.set_text(say("No other students look like duplicates."))
            return
        words = say("{why} · pair {place} of {count}")
        pair = self._pairs[self._at]
        self._why.set_text(
            words.format(why=likeness(pair.why), place=self._at + 1, count=len(self._pairs))
        )
        self.grid.show_pair(*self._cards)
        told = say(
            "Both students’ lessons and messages are combined under {name}. You can undo this."
        )
        kept = self._cards[0] if self.grid.is_elder_kept else self._cards[1]
        self._told.set_text(told.format(name=kept.name))

    def _on_next(self) -> None:
        self._at += 1
        self.grid.choices[0].setChecked(True)
        self._show_next()

    def _on_accepted(self) -> None:
        if self._cards is None:
            return
        elder, younger = self._cards
        kept, merged = (elder, younger) if self.grid.is_elder_kept else (younger, elder)
        self.confirm.set_refused(say("Merging…"))
        self._presenter.saved.connect(self._on_merged)
        self._presenter.merge(kept, merged.id, self._on_refused)

    def _on_merged(self, _student_id: str) -> None:
        self._presenter.saved.disconnect(self._on_merged)
        self._on_next()
        if self._cards is None:
            self.close_now()

    def _on_refused(self, sentence: str) -> None:
        self._presenter.saved.disconnect(self._on_merged)
        self.confirm.set_refused(None)
        self._problem.set_text(sentence)
        self._problem.show()


def _facts(details: SeenStudent) -> list[tuple[str, str]]:
    return [
        (say("Name"), details.student_name),
        (say("Phone"), phone_words(details.phone)),
        (say("Email"), details.email),
        (say("Year of birth"), str(details.birth_year or "")),
        (say("Guardian"), details.guardian_name),
        (say("Notes"), details.notes),
    ]
