"""Watches the rows and the clock, and says what is to be told, once.

A `QTimer`, rather than the scheduler that wakes the sync: what is told belongs to the UI thread,
and one timer to the next instant that matters is all there is to schedule. It looks at least once
a minute, for a computer that slept or a clock that was set.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.device_settings import DeviceSettings, SettingsFile
from desktop.runtime.hub import ChangeSet, touches
from desktop.studio.desk import StudioDesk
from desktop.studio.notifications.judging import judge, note_snoozed, note_told
from desktop.studio.notifications.memory import Memory
from desktop.studio.notifications.reading import read_occasions
from desktop.studio.notifications.values import Occasion, Quiet, Reading, Told

TABLES = frozenset(
    {"booking", "message", "read_marker", "conversation", "attention_item", "student"}
)
_AT_LEAST_MS = 60_000
_READ_AGAIN = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class _Look:
    reading: Reading
    told: Told


class NoticeWatch(QObject):
    """Says what is to be told. UI thread; rows and memory are read and written elsewhere.

    `told(tuple[Occasion])`: tell these now; they are noted by then and never said again.
    `lessons_changed()`: `lessons`, today's next ones, are others. `withdrawn(set of keys)`: those
    need no telling any more: read, answered, moved or over.
    """

    told = Signal(object)
    lessons_changed = Signal()
    withdrawn = Signal(object)
    _settings_told = Signal()

    def __init__(
        self,
        desk: StudioDesk,
        settings: SettingsFile,
        memory: Memory,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self._memory = memory
        self._told: Told | None = None
        self._reading = Reading()
        self._read_at: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._settings_told.connect(self.read_again)
        self._leave = settings.changed.subscribe(lambda _: self._settings_told.emit())
        desk.hub.changed.connect(self._on_hub)

    @property
    def reading(self) -> Reading:
        """Return what was read last."""
        return self._reading

    def begin(self) -> None:
        """Look for the first time."""
        self.read_again()

    def close(self) -> None:
        """Look no more."""
        self._leave()
        self._timer.stop()

    def look(self) -> None:
        """Judge what is known against the clock; read again what is known for too long."""
        now = self._desk.clock.now()
        if self._read_at is None or abs(now - self._read_at) > _READ_AGAIN:
            self.read_again()
        else:
            self._judge(now)

    def read_again(self) -> None:
        """Read the rows, and judge them."""
        desk, wanted, now = self._desk, self._settings.current, self._desk.clock.now()
        known, memory = self._told, self._memory

        def work() -> _Look:
            reading = desk.read(
                lambda rows: read_occasions(rows, desk.actor, now, desk.zone, wanted)
            )
            return _Look(reading, memory.load(now) if known is None else known)

        desk.jobs.run(work, self._on_read, token=(self, "notices"))

    def snooze(self, occasion: Occasion, until: datetime) -> None:
        """Tell it again at `until`."""
        if self._told is not None:
            self._note(note_snoozed(self._told, occasion.key, until))
            self.look()

    def _on_read(self, look: _Look) -> None:
        former, self._reading = self._reading, look.reading
        if self._told is None:
            self._told = look.told
            self._note(look.told)
        self._read_at = self._desk.clock.now()
        gone = {it.key for it in former.occasions} - {it.key for it in look.reading.occasions}
        if gone:
            self.withdrawn.emit(gone)
        if former.lessons != look.reading.lessons:
            self.lessons_changed.emit()
        self._judge(self._read_at)

    def _judge(self, now: datetime) -> None:
        if self._told is None:
            return
        judged = judge(
            now, self._reading.occasions, self._told, quiet_of(self._settings.current),
            self._desk.zone,
        )  # fmt: skip
        if judged.tell:
            self._note(note_told(self._told, (each.key for each in judged.tell), now))
            self.told.emit(judged.tell)
        left_ms = _AT_LEAST_MS
        if judged.next_at is not None:
            left_ms = min(left_ms, int((judged.next_at - now).total_seconds() * 1000) + 1)
        self._timer.start(left_ms)

    def _note(self, told: Told) -> None:
        self._told = told
        memory = self._memory
        self._desk.jobs.run(lambda: memory.keep(told), _nothing, on="write")

    def _on_hub(self, changes: ChangeSet) -> None:
        if touches(changes, TABLES):
            self.read_again()


def quiet_of(settings: DeviceSettings) -> Quiet | None:
    """Return the quiet hours that are set, or None where none are kept."""
    if not settings.is_quiet_kept:
        return None
    since, until = settings.quiet_from_min, settings.quiet_until_min
    return Quiet(time(since // 60, since % 60), time(until // 60, until % 60))


def _nothing(_: None) -> None:
    """Nobody waits for the memory to be on the disk."""
