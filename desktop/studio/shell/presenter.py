"""What the frame shows: who and where, what waits, and the truth about sync."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from core.repositories import Repositories
from desktop.runtime.hub import ChangeSet, touches
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import StudioDesk
from desktop.studio.say import clock_time
from desktop.studio.shell.state import Badge, ScreenId, ShellState
from desktop.widgets.sync_pill import SyncMood, SyncState
from sync.client.engine import SyncEngine
from sync.client.status import SyncPhase, SyncStatus

_MOODS = {
    SyncPhase.UP_TO_DATE: SyncMood.UP_TO_DATE,
    SyncPhase.SAVING: SyncMood.SAVING,
    SyncPhase.OFFLINE: SyncMood.OFFLINE,
    SyncPhase.ATTENTION: SyncMood.ATTENTION,
    SyncPhase.SIGNED_OUT: SyncMood.SIGNED_OUT,
    SyncPhase.REVOKED: SyncMood.SIGNED_OUT,
    SyncPhase.OUTDATED: SyncMood.OUTDATED,
}


@dataclass(frozen=True, slots=True)
class _Facts:
    studio: str
    city: str
    hue: int
    unread: int
    attention: int


class ShellPresenter(Presenter[ShellState]):
    """The frame's state. The engine's status arrives from its thread by a queued signal."""

    tables = frozenset(
        {
            *("studio", "staff", "instructor", "attention_item"),
            *("message", "read_marker", "conversation"),
        }
    )
    _status_told = Signal(object)

    def __init__(self, desk: StudioDesk, engine: SyncEngine, parent: QObject | None = None) -> None:
        super().__init__(ShellState("", "", desk.actor.name), desk.jobs, parent)
        self._desk = desk
        self._status_told.connect(self._on_status)
        self._leave = engine.status_changed.subscribe(self._status_told.emit)
        desk.hub.changed.connect(self._on_hub)
        self._on_status(engine.status)
        self.refresh()

    def show(self, screen: ScreenId) -> None:
        """Go to a screen."""
        self.state = replace(self.state, screen=screen)

    def offer_undo(self, undo: str, redo: str = "") -> None:
        """Say what can be taken back, and what done again; empty for nothing."""
        self.state = replace(self.state, undo=undo, redo=redo)

    def refresh(self) -> None:
        """Read names and counts again."""
        self.run("facts", lambda: self._desk.read(self._read), self._show)

    def close(self) -> None:
        """Listen to the engine no more."""
        self._leave()

    def _on_hub(self, changes: ChangeSet) -> None:
        if touches(changes, self.tables):
            self.refresh()

    def _read(self, rows: Repositories) -> _Facts:
        actor = self._desk.actor
        own = None if actor.sees_whole_studio else actor.instructor_id
        threads = rows.conversations.of_instructor(own)
        unread = rows.messages.unread([thread.id for thread in threads])
        studio = rows.studios.current()
        myself = rows.instructors.find(actor.instructor_id) if actor.instructor_id else None
        return _Facts(
            studio=studio.name,
            city=studio.city,
            hue=myself.hue if myself else 0,
            unread=len(unread),
            attention=rows.attention.count_pending(),
        )

    def _show(self, facts: _Facts) -> None:
        now = self._desk.clock.now().astimezone(ZoneInfo(self._desk.zone))
        place = " · ".join(filter(None, (facts.city, now.tzname())))
        self.state = replace(
            self.state,
            studio=facts.studio,
            place=place,
            account=self._desk.actor.name,
            account_hue=facts.hue,
            badges=(
                Badge(ScreenId.MESSAGES, facts.unread),
                Badge(ScreenId.ATTENTION, facts.attention, is_urgent=True),
            ),
        )

    def _on_status(self, status: SyncStatus) -> None:
        self.state = replace(self.state, sync=_pill(status, self._desk.zone))


def _pill(status: SyncStatus, zone: str) -> SyncState:
    """What the pill says: items to decide where it asks for attention, else changes waiting."""
    is_asking = status.phase is SyncPhase.ATTENTION
    since = clock_time(status.since.astimezone(ZoneInfo(zone))) if status.since else ""
    count = status.attention if is_asking else status.waiting
    return SyncState(_MOODS[status.phase], count, since)
