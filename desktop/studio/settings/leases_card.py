"""What kiosks keep so that they can confirm without the network, and taking it back."""

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.say import clock_time, short_day
from desktop.studio.settings.leases import (
    MOST_STARTS,
    WINDOWS_MIN,
    KioskLine,
    LeaseLine,
    LeasesPresenter,
)
from desktop.studio.settings.parts import Setting
from desktop.studio.settings.words import moment, say
from desktop.widgets.badges import StatusChip, Tone
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.dialog import Dialog
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import Hairline, TitledCard
from desktop.widgets.text import ElidedLabel, Paragraph


class LeasesCard(TitledCard):
    """How much each kiosk keeps, and a list of it by kiosk."""

    def __init__(self, desk: StudioDesk, presenter: LeasesPresenter) -> None:
        super().__init__(desk.theme, say("Times reserved for kiosks"))
        self._desk = desk
        self._presenter = presenter
        self._shown: tuple[KioskLine, ...] | None = None
        self.rows: list[LeaseRow] = []
        counts = [(str(count), str(count)) for count in range(1, MOST_STARTS + 1)]
        hours = [(str(minutes), say("{n} h").format(n=minutes // 60)) for minutes in WINDOWS_MIN]
        theme = desk.theme
        self.starts = SegmentedControl(
            theme, say("Times per instructor"), [("0", say("None")), *counts], "0"
        )
        self.within = SegmentedControl(theme, say("Within the next"), hours, hours[1][0])
        self._note = Paragraph(theme, tone="muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.xs)
        hint = say(
            "A kiosk can confirm these offline. Everyone else sees them as reserved for the "
            "desk. No times are reserved while no other device books."
        )
        self.body.setSpacing(SPACE.md)
        self.body.addWidget(
            Setting(theme, say("Each kiosk reserves, per instructor"), hint, self.starts)
        )
        self.body.addWidget(Setting(theme, say("Within the next"), "", self.within))
        self.body.addWidget(self._note)
        self.body.addLayout(self._list)
        self.starts.chosen.connect(lambda key: presenter.keep_starts(int(key)))
        self.within.chosen.connect(lambda key: presenter.keep_within(int(key)))
        presenter.state_changed.connect(self.render_state)
        if not presenter.state.may_manage:
            self.hide()
        self.render_state()

    def render_state(self) -> None:
        """Draw setting and list."""
        state = self._presenter.state
        if not state.may_manage:
            self.hide()
        elif self.parentWidget() is not None:
            # Shown before it stands in the column, it would be a window of its own for a moment.
            self.show()
        self.starts.choose(str(min(state.starts, MOST_STARTS)))
        nearest = min(WINDOWS_MIN, key=lambda minutes: abs(minutes - state.window_min))
        self.within.choose(str(nearest))
        self.within.setEnabled(state.starts > 0)
        note = ""
        if state.kiosks is None:
            note = say("Loading…")
        elif not state.kiosks:
            note = say("No kiosk has reserved times right now.")
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        if state.kiosks != self._shown:
            self._shown = state.kiosks
            self._show_kiosks(state.kiosks or ())

    def _show_kiosks(self, kiosks: tuple[KioskLine, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for kiosk in kiosks:
            self._list.addWidget(Hairline())
            self._list.addWidget(KioskHead(self._desk, kiosk))
            for line in kiosk.leases:
                row = LeaseRow(self._desk, kiosk, line)
                row.take_back.clicked.connect(self._on_take_back)
                self.rows.append(row)
                self._list.addWidget(row)

    def _on_take_back(self) -> None:
        button = self.sender()
        row = next((row for row in self.rows if row.take_back is button), None)
        if row is not None:
            TakeBackDialog(self._desk, self.window(), self._presenter, row).open()


class KioskHead(QWidget):
    """A kiosk's name, when it was last in touch, and that it is not now."""

    def __init__(self, desk: StudioDesk, kiosk: KioskLine) -> None:
        super().__init__()
        theme = desk.theme
        seen = moment(kiosk.last_seen_at, desk.clock.now(), desk.zone)
        count = len(kiosk.leases)
        many = say("1 time") if count == 1 else say("{count} times").format(count=count)
        contact = say("last online {when}").format(when=seen)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(theme, kiosk.name, weight=WEIGHT.label))
        words.addWidget(ElidedLabel(theme, f"{many} · {contact}", TYPE.caption, tone="muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.sm)
        layout.addLayout(words, 1)
        if kiosk.is_silent:
            layout.addWidget(StatusChip(theme, say("Offline"), Tone.WARNING, Icon.OFFLINE))


class LeaseRow(QWidget):
    """One time: when, whose, until when its kiosk can promise it, and a button."""

    def __init__(self, desk: StudioDesk, kiosk: KioskLine, line: LeaseLine) -> None:
        super().__init__()
        theme = desk.theme
        self.kiosk = kiosk
        self.line = line
        zone, now = ZoneInfo(desk.zone), desk.clock.now()
        span = (
            f"{clock_time(line.start.astimezone(zone))} – {clock_time(line.end.astimezone(zone))}"
        )
        day = line.start.astimezone(zone).date()
        if day != now.astimezone(zone).date():
            span = f"{short_day(day)}, {span}"
        until = clock_time(line.until.astimezone(zone))
        told = say("can be promised until {time}").format(time=until)
        self.span = span
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(theme, f"{span}  {line.instructor}"))
        told = say("possibly promised by the kiosk") if line.is_over else told
        words.addWidget(ElidedLabel(theme, told, TYPE.caption, tone="muted"))
        self.take_back = Button(theme, say("Release"), Variant.GHOST, in_row=True)
        self.take_back.setAccessibleName(
            say("Release {time} with {who}").format(time=span, who=line.instructor)
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.md, 0, 0, 0)
        layout.setSpacing(SPACE.sm)
        layout.addLayout(words, 1)
        layout.addWidget(self.take_back)


class TakeBackDialog(Dialog):
    """Asks before a time is taken from its kiosk, and says what may come of it."""

    def __init__(
        self, desk: StudioDesk, window: QWidget, presenter: LeasesPresenter, row: LeaseRow
    ) -> None:
        title = say("Release {time} with {who}?").format(time=row.span, who=row.line.instructor)
        super().__init__(desk.theme, window, title, say("Release"), say("Keep it"), is_danger=True)
        self._presenter = presenter
        self._line = row.line
        self._kiosk = kiosk = row.kiosk
        seen = moment(kiosk.last_seen_at, desk.clock.now(), desk.zone)
        if kiosk.is_silent:
            risk = say(
                "{kiosk} was last online {when}, so it may already have promised this time to "
                "someone."
            )
        else:
            risk = say(
                "{kiosk} was last online {when}. If it’s connected, it releases the time right "
                "away. If it has gone offline since, it may already have promised it."
            )
        tone = "danger" if kiosk.is_silent else ""
        self.body.addWidget(
            Paragraph(desk.theme, risk.format(kiosk=kiosk.name, when=seen), tone=tone)
        )
        after = say(
            "If it promised a time that someone else books by then, that lesson comes up in "
            "Needs attention."
        )
        self.body.addWidget(Paragraph(desk.theme, after))
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)

    def _on_accepted(self) -> None:
        self.close_now()
        self._presenter.take_back(self._kiosk, self._line)
