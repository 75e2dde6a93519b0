"""The head of a conversation."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.messages.state import OpenThread
from desktop.studio.messages.words import hue_of, say
from desktop.widgets.badges import Avatar
from desktop.widgets.buttons import IconButton
from desktop.widgets.surfaces import Hairline
from desktop.widgets.text import ElidedLabel


class ThreadHead(QFrame):
    """The head of the conversation: who, with whom, and the button that shows more of them."""

    def __init__(self, desk: StudioDesk, panel_button: IconButton) -> None:
        super().__init__()
        theme = desk.theme
        self._theme = theme
        self._sees_whole_studio = desk.actor.sees_whole_studio
        self._avatar = Avatar(theme, "", 0, 32)
        self._name = ElidedLabel(theme, "", TYPE.body, WEIGHT.strong)
        self._detail = ElidedLabel(theme, "", TYPE.caption, tone="muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._detail)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE.lg, 0, SPACE.md, 0)
        row.setSpacing(SPACE.sm)
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        row.addWidget(panel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addWidget(Hairline())
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_thread(self, thread: OpenThread) -> None:
        """Show whose conversation it is."""
        line, person = thread.line, thread.person
        guardian = person.guardian if person is not None else ""
        with_whom = say("with {name}").format(name=guardian) if guardian else ""
        teacher = ""
        if self._sees_whole_studio:
            teacher = say("{instructor}’s student").format(instructor=line.instructor)
        self._avatar.show_person(line.student, hue_of(line.student_id))
        self._name.set_text(line.student)
        detail = " · ".join(filter(None, (with_whom, teacher)))
        self._detail.set_text(detail)
        self._detail.setVisible(bool(detail))

    def _on_theme_changed(self) -> None:
        base, lines = STUDIO.screen_header, TYPE.body.line + TYPE.caption.line
        self.setFixedHeight(base + round(lines * (self._theme.text_scale - 1)))
