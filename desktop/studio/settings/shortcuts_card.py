"""Every action with its keys, and other keys for it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QVBoxLayout, QWidget

from desktop.actions.keymap import ShortcutTaken
from desktop.actions.registry import Action, ActionRegistry, shown_keys
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.studio.settings.words import say
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.dialog import Dialog
from desktop.widgets.inputs import FormField
from desktop.widgets.surfaces import TitledCard
from desktop.widgets.text import ElidedLabel, Paragraph


class ShortcutsCard(TitledCard):
    """One row an action; its keys are a button that asks for others."""

    def __init__(self, theme: Theme, actions: ActionRegistry) -> None:
        super().__init__(theme, say("Shortcuts"))
        self._theme = theme
        self._actions = actions
        self._shown: list[tuple[str, str, str]] = []
        self.buttons: dict[str, Button] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.xxs)
        self.body.addLayout(self._list)
        actions.changed.connect(self.render_actions)
        self.render_actions()

    def render_actions(self) -> None:
        """Draw the actions as they are now."""
        lines = [
            (action.id, action.title, self._actions.keys_of(action.id))
            for action in self._actions.actions
        ]
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for action_id, title, keys in lines:
            self._list.addWidget(self._row(action_id, title, keys))

    def _row(self, action_id: str, title: str, keys: str) -> QWidget:
        row = QWidget()
        button = Button(self._theme, shown_keys(keys) or say("none"), in_row=True)
        button.setAccessibleName(f"{title}: {shown_keys(keys) or say('none')}")
        button.setToolTip(say("Choose other keys"))
        button.clicked.connect(self._on_pressed)
        self.buttons[action_id] = button
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ElidedLabel(self._theme, title), 1)
        layout.addWidget(button)
        return row

    def _on_pressed(self) -> None:
        pressed = self.sender()
        found = (key for key, button in self.buttons.items() if button is pressed)
        action_id = next(found, None)
        action = next((each for each in self._actions.actions if each.id == action_id), None)
        if action is not None:
            KeysDialog(self._theme, self.window(), self._actions, action).open()


class KeysDialog(Dialog):
    """Takes the keys that are pressed; refuses those that mean something else.

    It deletes itself once closed.
    """

    def __init__(
        self, theme: Theme, window: QWidget, actions: ActionRegistry, action: Action
    ) -> None:
        title = say("Keys for “{action}”").format(action=action.title)
        super().__init__(theme, window, title, say("Use these keys"), say("Leave it"))
        self._actions = actions
        self._action = action
        self.keys = QKeySequenceEdit(QKeySequence(actions.keys_of(action.id)))
        self.keys.setMaximumSequenceLength(1)
        self.keys.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.keys.setProperty("ring", "own")
        self.field = FormField(theme, say("Press the keys"), self.keys)
        self._none = Button(theme, say("No keys"), Variant.LINK)
        self.body.addWidget(self.field)
        self.body.addWidget(
            Paragraph(theme, say("They work wherever no text is being written."), tone="muted")
        )
        self.foot.addWidget(self._none)
        self.foot.addStretch(1)
        self._none.clicked.connect(self.keys.clear)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)
        self.keys.keySequenceChanged.connect(self._on_changed)

    def first_focus(self) -> QWidget | None:
        """Return the field that takes keys."""
        return self.keys

    def _on_changed(self, keys: QKeySequence) -> None:
        self.field.show_error("")

    def _on_accepted(self) -> None:
        keys = self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        try:
            self._actions.remap(self._action.id, keys)
        except ShortcutTaken as taken:
            words = say("{keys} already means “{action}”.")
            sentence = words.format(
                keys=shown_keys(keys), action=self._actions.action(taken.by).title
            )
            self.field.show_error(sentence)
            return
        self.close_now()
