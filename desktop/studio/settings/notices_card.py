"""What is told, how long before, and when nothing is."""

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QTimeEdit, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.device_settings import SettingsFile
from desktop.studio.notifications.tray import has_tray
from desktop.studio.settings.parts import IconLine, Setting
from desktop.studio.settings.words import say
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import TitledCard
from desktop.widgets.text import Text

_MINUTES = (0, 5, 10, 15, 30, 60)


class NoticesCard(TitledCard):
    """Each control takes effect at once: who tells listens to the settings.

    `teaches` says whether who is signed in has lessons to be reminded of.
    """

    def __init__(self, theme: Theme, settings: SettingsFile, *, teaches: bool) -> None:
        super().__init__(theme, say("Notifications"))
        self._settings = settings
        current = settings.current
        options = [(str(it), say("{minutes} min").format(minutes=it)) for it in _MINUTES[1:]]
        before = [("0", say("Never")), *options]
        self.before = SegmentedControl(
            theme, say("Before a lesson"), before, _nearest(current.notify_before_min)
        )
        self.message = QCheckBox(say("When a message arrives"))
        self.attention = QCheckBox(say("When something needs attention"))
        self.quiet = QCheckBox(say("Quiet hours"))
        self.since, self.until = QTimeEdit(), QTimeEdit()
        self.tray = IconLine(theme)
        self._span = self._quiet_row(theme)
        self.body.setSpacing(SPACE.md)
        hint = "" if teaches else say("Instructors are reminded of their own lessons.")
        self.body.addWidget(Setting(theme, say("Before a lesson"), hint, self.before))
        for part in (self.message, self.attention, self.quiet, self._span, self.tray):
            self.body.addWidget(part)
        self.render_settings()
        self._connect()

    def render_settings(self) -> None:
        """Draw what is set."""
        current = self._settings.current
        self.before.choose(_nearest(current.notify_before_min))
        self.message.setChecked(current.is_message_told)
        self.attention.setChecked(current.is_attention_told)
        self.quiet.setChecked(current.is_quiet_kept)
        self.since.setTime(_time(current.quiet_from_min))
        self.until.setTime(_time(current.quiet_until_min))
        self._span.setEnabled(current.is_quiet_kept)
        if has_tray():
            words = say(
                "Also shown as a system notification while the window is in the background."
            )
            self.tray.say(Icon.BELL, "muted", words)
        else:
            words = say(
                "This computer has no notification area, so notifications only appear in "
                "the window."
            )
            self.tray.say(Icon.INFO, "muted", words)

    def _connect(self) -> None:
        self.before.chosen.connect(self._on_before)
        self.message.toggled.connect(self._on_toggled)
        self.attention.toggled.connect(self._on_toggled)
        self.quiet.toggled.connect(self._on_toggled)
        self.since.editingFinished.connect(self._on_span)
        self.until.editingFinished.connect(self._on_span)

    def _quiet_row(self, theme: Theme) -> QWidget:
        span = QWidget()
        row = QHBoxLayout(span)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        for words, edge in ((say("From"), self.since), (say("until"), self.until)):
            edge.setAccessibleName(words)
            edge.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(Text(theme, words, tone="muted"))
            row.addWidget(edge)
        row.addStretch(1)
        return span

    def _on_before(self, minutes: str) -> None:
        self._settings.change(notify_before_min=int(minutes))

    def _on_toggled(self) -> None:
        wanted = {
            "is_message_told": self.message.isChecked(),
            "is_attention_told": self.attention.isChecked(),
            "is_quiet_kept": self.quiet.isChecked(),
        }
        current = self._settings.current.model_dump()
        if any(current[name] != value for name, value in wanted.items()):
            self._settings.change(**wanted)
            self._span.setEnabled(self.quiet.isChecked())

    def _on_span(self) -> None:
        self._settings.change(
            quiet_from_min=_minute(self.since.time()), quiet_until_min=_minute(self.until.time())
        )


def _nearest(minutes: int) -> str:
    """The step that is nearest to a number somebody wrote into the file."""
    return str(min(_MINUTES, key=lambda each: abs(each - minutes)))


def _time(minute: int) -> QTime:
    return QTime(minute // 60, minute % 60)


def _minute(time: QTime) -> int:
    return time.hour() * 60 + time.minute()
