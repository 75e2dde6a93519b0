"""The dialog: one question, what follows from it, and the buttons that answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.overlay import Overlay
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.surfaces import Hairline
from desktop.widgets.tab_order import reachable
from desktop.widgets.text import Paragraph

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Dialog(Overlay):
    """520 wide, over a veil. Put what is asked into `body`, a quiet choice into `foot`.

    `accepted()` when the main button was pressed (or Ctrl+Enter, or Enter in a one-line
    field); the dialog stays open until `close_now`, so that an error can be shown in it.
    `rejected()` when it was left by its other button, Esc, the cross or the veil.
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        title: str,
        confirm: str,
        keep: str,
        *,
        is_danger: bool = False,
    ) -> None:
        super().__init__(theme, window, STUDIO.dialog)
        self.setAccessibleName(title)
        self.panel.setAccessibleName(title)
        self._title = Paragraph(theme, title, TYPE.title, WEIGHT.strong)
        self._cross = IconButton(theme, Icon.CLOSE, self.tr("Close"), Variant.GHOST)
        self.confirm = Button(theme, confirm, Variant.DANGER if is_danger else Variant.PRIMARY)
        self.keep = Button(theme, keep)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.foot = QHBoxLayout()
        self._bottom = QBoxLayout(_BESIDE)
        self._answers = QBoxLayout(_BESIDE)
        self._lay_out()
        self._cross.clicked.connect(self.dismiss)
        self.keep.clicked.connect(self.dismiss)
        self.confirm.clicked.connect(self.accepted)

    def first_focus(self) -> QWidget | None:
        """Return the first input; where there is none, the button that changes nothing."""
        inside = [widget for widget in reachable(self) if self._content.isAncestorOf(widget)]
        return inside[0] if inside else self.keep

    def dismiss(self) -> None:
        """Leave without doing it."""
        self.close_now()
        self.rejected.emit()

    def place_panel(self) -> None:
        """Put the panel where it belongs; what has no room beside the answers goes above them."""
        room = self.panel_width() - 2 * SPACE.lg
        answers = self.keep.minimumSizeHint().width() + self.confirm.minimumSizeHint().width()
        answers += self._answers.spacing()
        needed = self.foot.minimumSize().width() + self._bottom.spacing() + answers
        self._bottom.setDirection(_BESIDE if needed <= room else _BELOW)
        self._answers.setDirection(_BESIDE if answers <= room else _BELOW)
        super().place_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._answers_enter(event):
            self.confirm.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _answers_enter(self, event: QKeyEvent) -> bool:
        """Return whether Enter confirms here: buttons and long texts have their own use of it."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return True
        focused = self.window().focusWidget()
        return not isinstance(focused, QPushButton | QTextEdit | QPlainTextEdit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.lg, SPACE.lg, SPACE.md + 2, SPACE.xs)
        head.addWidget(self._title, 1)
        head.addWidget(self._cross, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setContentsMargins(SPACE.lg, SPACE.xs, SPACE.lg, SPACE.lg)
        self.body.setSpacing(SPACE.md)
        self._answers.setSpacing(SPACE.xs)
        self._answers.addStretch(1)
        self._answers.addWidget(self.keep)
        self._answers.addWidget(self.confirm)
        self._bottom.setContentsMargins(SPACE.lg, SPACE.md, SPACE.lg, SPACE.md)
        self._bottom.setSpacing(SPACE.xs)
        self._bottom.addLayout(self.foot, 1)
        self._bottom.addLayout(self._answers)
        layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(FittedScroll(self._content), 1)
        layout.addWidget(Hairline())
        layout.addLayout(self._bottom)


class CrashDialog(Dialog):
    """Something unexpected happened: what is safe, and how to tell somebody about it."""

    def __init__(self, theme: Theme, window: QWidget, report: str, log_file: str) -> None:
        super().__init__(
            theme,
            window,
            self.tr("Something unexpected went wrong"),
            self.tr("Copy the report"),
            self.tr("Continue"),
        )
        sentence = self.tr(
            "Your saved work is safe on this computer. If something looks wrong, restart the "
            "program. The report is also saved in {file}."
        )
        self.body.addWidget(Paragraph(theme, sentence.format(file=log_file)))
        details = QPlainTextEdit(report)
        details.setReadOnly(True)
        details.setAccessibleName(self.tr("Report"))
        details.setFixedHeight(theme.scaled(160))
        self.body.addWidget(details)
        self._details = details
        self.accepted.connect(self._on_accepted)

    def first_focus(self) -> QWidget | None:
        """Return the button that goes on."""
        return self.keep

    def _on_accepted(self) -> None:
        self._details.selectAll()
        self._details.copy()
        self.close_now()
