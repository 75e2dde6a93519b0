"""The truth about sync, in words: what waits, since when, and where everything is."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.settings.parts import Fact, IconLine
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.settings.state import SettingsState, Waiting
from desktop.studio.settings.words import (
    change_words,
    moment,
    say,
    size_words,
    status_words,
    trouble_words,
)
from desktop.widgets.buttons import Button
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.surfaces import Hairline, TitledCard
from desktop.widgets.text import Paragraph, Text
from sync.client.status import SyncPhase

_MARKS = {
    SyncPhase.UP_TO_DATE: (Icon.CHECK_CIRCLE, "positive"),
    SyncPhase.SAVING: (Icon.SAVING, "info"),
    SyncPhase.OFFLINE: (Icon.OFFLINE, "warning"),
    SyncPhase.ATTENTION: (Icon.ATTENTION, "danger"),
    SyncPhase.SIGNED_OUT: (Icon.LOCK, "warning"),
    SyncPhase.REVOKED: (Icon.NO_SHOW, "danger"),
    SyncPhase.OUTDATED: (Icon.SAVING, "warning"),
}


class SyncCard(TitledCard):
    """Status, facts, what waits; "Sync now" and "Export unsynced changes…"."""

    def __init__(self, desk: StudioDesk, presenter: SettingsPresenter) -> None:
        super().__init__(desk.theme, say("Sync and diagnostics"))
        theme = desk.theme
        self._desk = desk
        self._presenter = presenter
        self._shown: Waiting | None = None
        self.status = IconLine(theme)
        self.trouble = Paragraph(theme, tone="warning")
        self.sync = Button(theme, say("Sync now"), icon=Icon.SAVING)
        self.export = Button(theme, say("Export unsynced changes…"), icon=Icon.EXPORT)
        self.facts = {
            name: Fact(theme, name)
            for name in (
                say("Last synced"),
                say("Unsent changes"),
                say("Server"),
                say("Copy on this device"),
                say("Version"),
                say("Log folder"),
            )
        }
        self._lines: list[Fact] = []
        self._more = Text(theme, step=TYPE.caption, tone="muted")
        holder = QWidget()
        buttons = FlowLayout(holder)
        buttons.addWidget(self.sync)
        buttons.addWidget(self.export)
        self.body.addWidget(self.status)
        self.body.addWidget(self.trouble)
        self.body.addWidget(holder)
        self.body.addWidget(Hairline())
        for fact in self.facts.values():
            self.body.addWidget(fact)
        self._rows = QVBoxLayout()
        self._waiting = self._make_waiting(theme)
        self.body.addWidget(self._waiting)
        self.sync.clicked.connect(presenter.sync_now)
        self.export.clicked.connect(self._on_export)

    def render_state(self) -> None:
        """Draw how things stand."""
        state = self._presenter.state
        self.status.say(*_MARKS[state.status.phase], status_words(state.status, self._desk.zone))
        trouble = trouble_words(state.status)
        self.trouble.set_text("\n".join(trouble))
        self.trouble.setVisible(bool(trouble))
        self.sync.set_refused(None if state.is_signed_in else say("Sign in first."))
        self.export.set_refused(None if state.waiting.count else say("Everything is sent."))
        for fact, words in zip(self.facts.values(), self._words(state), strict=True):
            fact.say(words)
        if state.waiting != self._shown:
            self._shown = state.waiting
            self._show_waiting(state.waiting)

    def export_to(self, path: str) -> None:
        """Write what waits to a file; nothing for no file."""
        if path:
            self._presenter.export_to(Path(path))

    def _words(self, state: SettingsState) -> tuple[str, ...]:
        status = state.status
        return (
            moment(status.last_contact, self._desk.clock.now(), self._desk.zone),
            str(state.waiting.count),
            state.server,
            say("{size}, encrypted").format(size=size_words(state.replica_bytes)),
            state.version,
            state.log_folder,
        )

    def _make_waiting(self, theme: Theme) -> QWidget:
        """What waits, under its own head; lines are made once there is something to stand there."""
        made = QWidget()
        whole = QVBoxLayout(made)
        for layout in (whole, self._rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(SPACE.xxs)
        head = Text(theme, say("Waiting to be sent"), weight=WEIGHT.label)
        whole.addWidget(Hairline())
        whole.addWidget(head, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addLayout(self._rows)
        whole.addWidget(self._more)
        made.hide()
        return made

    def _show_waiting(self, waiting: Waiting) -> None:
        theme, now = self._desk.theme, self._desk.clock.now()
        listed = waiting.first
        if len(self._lines) < len(listed):
            self._waiting.hide()  # what comes into sight one by one has all of it laid out
        while len(self._lines) < len(listed):
            self._lines.append(Fact(theme, ""))
            self._rows.addWidget(self._lines[-1])
        for line, change in zip(self._lines, listed, strict=False):
            refused = say("{what}, meanwhile rejected here")
            words = change_words(change.name)
            line.rename(moment(change.made_at, now, self._desk.zone))
            line.say(refused.format(what=words) if change.is_refused else words)
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(listed))
        more = waiting.count - len(listed)
        self._more.set_text(say("and {count} more").format(count=more) if more else "")
        self._more.setVisible(bool(more))
        self._waiting.setVisible(bool(listed))

    def _on_export(self) -> None:
        day = self._desk.local_now().strftime("%Y-%m-%d")
        path, _ = QFileDialog.getSaveFileName(
            self.window(),
            say("Export unsynced changes"),
            str(Path.home() / f"unsynced-{day}.json"),
            "JSON (*.json)",
        )
        self.export_to(path)
