"""Quick replies: sentences that one person keeps at hand, and the dialog that changes them."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.messages.words import say
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.text import Paragraph

MOST_REPLIES = 8
REPLY_MOST = 200


def usual_replies() -> list[str]:
    """What is at hand before anybody kept anything of their own."""
    return [say("Yes, moved"), say("Let me check"), say("See you then")]


class ReplyShelf(Protocol):
    """Keeps one person's quick replies; the settings of the device do."""

    def load(self) -> Sequence[str] | None:
        """Return what was kept; None where nothing ever was."""
        ...

    def save(self, replies: Sequence[str]) -> None:
        """Keep others in place of them. Raises `OSError` for a disk that does not serve."""
        ...


class InMemoryReplies:
    """A `ReplyShelf` that forgets; for tests and for a device that has no settings yet."""

    def __init__(self) -> None:
        self._kept: Sequence[str] | None = None

    def load(self) -> Sequence[str] | None:
        """Return what was saved."""
        return self._kept

    def save(self, replies: Sequence[str]) -> None:
        """Keep them until the program ends."""
        self._kept = list(replies)


class RepliesDialog(FittingDialog):
    """One line for each. `kept(list)`: these are to be at hand. It deletes itself once closed."""

    kept = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, replies: Sequence[str]) -> None:
        super().__init__(theme, window, say("Quick replies"), say("Save"), say("Not now"))
        self.lines: list[QLineEdit] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.xs)
        told = say(
            "Shown above the message field, only to you and only on this device. Up to eight."
        )
        self.body.addWidget(Paragraph(theme, told, tone="muted"))
        self.body.addLayout(self._rows)
        self.add = Button(theme, say("Add one"), Variant.LINK, Icon.ADD)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.foot.addStretch(1)
        for reply in replies:
            self._add_line(reply)
        self.add.clicked.connect(self._on_add)
        self.accepted.connect(self._on_accepted)

    def _add_line(self, reply: str) -> None:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        line = QLineEdit(reply)
        line.setMaxLength(REPLY_MOST)
        line.setAccessibleName(say("Quick reply {number}").format(number=len(self.lines) + 1))
        remove = IconButton(self._theme, Icon.DELETE, say("Remove"), Variant.GHOST)
        remove.clicked.connect(self._on_remove)
        layout.addWidget(line, 1)
        layout.addWidget(remove)
        self._rows.addWidget(row)
        self.lines.append(line)
        self.add.setEnabled(len(self.lines) < MOST_REPLIES)

    def _on_add(self) -> None:
        self._add_line("")
        self.lines[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove(self) -> None:
        button = self.sender()
        row = button.parentWidget() if isinstance(button, QWidget) else None
        if row is None:
            return
        self.lines = [line for line in self.lines if line.parentWidget() is not row]
        row.hide()
        row.deleteLater()
        self.add.setEnabled(True)

    def _on_accepted(self) -> None:
        told = [line.text().strip() for line in self.lines]
        self.kept.emit([each for each in dict.fromkeys(told) if each])
        self.close_now()
