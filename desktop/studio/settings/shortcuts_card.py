"""How many shortcuts there are and how many were changed; the sheet has them all."""

from PySide6.QtWidgets import QHBoxLayout

from desktop.actions.registry import ActionRegistry
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.studio.settings.words import say
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.surfaces import TitledCard
from desktop.widgets.text import Paragraph

SHEET = "shortcuts.show"
"""The action that opens the sheet; it belongs to the window."""


class ShortcutsCard(TitledCard):
    """A sentence, the way to the sheet, and the way back to the keys that all came with."""

    def __init__(self, theme: Theme, actions: ActionRegistry) -> None:
        super().__init__(theme, say("Shortcuts"))
        self._actions = actions
        self._words = Paragraph(theme, tone="muted")
        self.show_all = Button(theme, say("All shortcuts…"), icon=Icon.KEYBOARD)
        self.reset = Button(theme, say("Reset all shortcuts"), Variant.LINK)
        row = QHBoxLayout()
        row.setSpacing(SPACE.xs)
        row.addWidget(self.show_all)
        row.addWidget(self.reset)
        row.addStretch(1)
        self.body.addWidget(self._words)
        self.body.addLayout(row)
        self.show_all.clicked.connect(self._on_show_all)
        self.reset.clicked.connect(actions.keymap.reset_all)
        actions.changed.connect(self.render_actions)
        self.render_actions()

    def render_actions(self) -> None:
        """Say how it stands now."""
        changed = self._actions.keymap.chosen_count
        sentences = {
            0: say("Change the keyboard shortcut of any action."),
            1: say("You changed 1 shortcut on this device."),
        }
        many = say("You changed {count} shortcuts on this device.").format(count=changed)
        self._words.set_text(sentences.get(changed, many))
        self.reset.setVisible(changed > 0)

    def _on_show_all(self) -> None:
        self._actions.run(SHEET)
