"""What can be done with one message, and the question before it is deleted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from core.mutations.messages import Sign
from core.repositories.threads import MessageLine
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.studio.messages.presenter import MessagesPresenter
from desktop.studio.messages.signs import ICONS, sign_words
from desktop.studio.messages.words import say
from desktop.widgets.dialog import Dialog
from desktop.widgets.text import Paragraph


class MessageMenu(QMenu):
    """Answer with a sign, copy, change, delete: what is possible now. `deletion_wanted(id)`: ask
    first.

    It deletes itself once closed.
    """

    deletion_wanted = Signal(str)

    def __init__(
        self, theme: Theme, presenter: MessagesPresenter, message: MessageLine, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._message = message
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if presenter.can_react:
            self._add_signs(theme)
        copy = self.addAction(theme.icon(Icon.COPY), say("Copy text"))
        copy.triggered.connect(self._on_copy)
        if presenter.can_edit(message):
            edit = self.addAction(theme.icon(Icon.EDIT), say("Edit"))
            edit.triggered.connect(self._on_edit)
        if presenter.can_delete(message):
            delete = self.addAction(theme.icon(Icon.DELETE), say("Delete…"))
            delete.triggered.connect(self._on_delete)

    def _add_signs(self, theme: Theme) -> None:
        for sign in Sign:
            entry = self.addAction(theme.icon(ICONS[sign]), sign_words(sign))
            entry.setCheckable(True)
            entry.setChecked(self._message.studio_sign == sign.value)
            entry.setData(sign.value)
            entry.triggered.connect(self._on_sign)
        self.addSeparator()

    def _on_sign(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self._presenter.react(self._message.id, Sign(str(entry.data())))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._message.body)

    def _on_edit(self) -> None:
        self._presenter.edit(self._message.id)

    def _on_delete(self) -> None:
        self.deletion_wanted.emit(self._message.id)


class DeleteDialog(Dialog):
    """Asks, for a message that was deleted does not come back. It deletes itself once closed."""

    def __init__(
        self, theme: Theme, window: QWidget, presenter: MessagesPresenter, message: MessageLine
    ) -> None:
        super().__init__(
            theme,
            window,
            say("Delete this message?"),
            say("Delete"),
            say("Keep it"),
            is_danger=True,
        )
        self._presenter = presenter
        self._message_id = message.id
        self.body.addWidget(Paragraph(theme, f"“{message.body}”", tone="muted"))
        note = say("It disappears for both of you. This can’t be undone.")
        self.body.addWidget(Paragraph(theme, note))
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)

    def _on_accepted(self) -> None:
        self.close_now()
        self._presenter.delete(self._message_id)
