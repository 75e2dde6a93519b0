"""The studio's devices: which are enrolled, letting a kiosk in, shutting one out."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import CONTROL, SPACE, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.settings.kiosk_dialog import KioskDialog
from desktop.studio.settings.kiosk_setup import KioskFacts
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.settings.state import DeviceLine
from desktop.studio.settings.words import (
    change_count,
    moment,
    remaining_words,
    repair_words,
    say,
)
from desktop.widgets.badges import StatusChip, Tone
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.dialog import Dialog
from desktop.widgets.surfaces import Hairline, TitledCard
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_TICK_MS = 1_000


class DevicesCard(TitledCard):
    """One row a device; "Add a kiosk" asks the server for a pairing code.

    Those that are shut out are counted below, and listed for whoever asks: they only grow.
    """

    def __init__(self, desk: StudioDesk, presenter: SettingsPresenter) -> None:
        super().__init__(desk.theme, say("Devices"))
        self._desk = desk
        self._presenter = presenter
        self._shown: tuple[DeviceLine, ...] | None = None
        self._dialog: PairingDialog | None = None
        self.rows: list[DeviceRow] = []
        self.add = Button(desk.theme, say("Add a kiosk"), icon=Icon.ADD, in_row=True)
        self.former = Button(desk.theme, "", Variant.LINK, in_row=True)
        self.former.setCheckable(True)
        self._note = Paragraph(desk.theme, tone="muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.xs)
        self.add_to_head(self.add)
        self.body.addWidget(self._note)
        self.body.addLayout(self._list)
        self.body.addWidget(self.former, 0, Qt.AlignmentFlag.AlignLeading)
        self.add.clicked.connect(self._on_add)
        self.former.toggled.connect(self._on_former)

    def render_state(self) -> None:
        """Draw the devices."""
        state = self._presenter.state
        self.add.setVisible(state.may_manage_devices)
        note = "" if state.may_manage_devices else say("Only managers can see and manage devices.")
        if state.may_manage_devices and state.devices is None:
            note = say("Loading…")
        elif state.may_manage_devices and not state.devices:
            note = say("This is the first device. Kiosks appear here once connected.")
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        if state.devices != self._shown:
            self._shown = state.devices
            self._show_devices(state.devices or ())

    def _show_devices(self, devices: tuple[DeviceLine, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        former = sum(line.is_revoked for line in devices)
        is_all = self.former.isChecked()
        words = say("Hide removed devices") if is_all else say("Removed: {count}")
        self.former.setText(words.format(count=former))
        self.former.setVisible(former > 0)
        listed = [line for line in devices if is_all or not line.is_revoked]
        self.rows = [DeviceRow(self._desk, line) for line in listed]
        for place, row in enumerate(self.rows):
            if place:
                self._list.addWidget(Hairline())
            self._list.addWidget(row)
            row.revoke.clicked.connect(self._on_revoke)
            row.set_up.clicked.connect(self._on_set_up)

    def _on_former(self) -> None:
        self._show_devices(self._shown or ())

    def _on_add(self) -> None:
        self._presenter.ask_pairing_code()
        PairingDialog(self._desk, self.window(), self._presenter).open()

    def _on_set_up(self) -> None:
        button = self.sender()
        row = next((row for row in self.rows if row.set_up is button), None)
        if row is not None:
            self._presenter.read_kiosk(row.line.id, self._show_kiosk)

    def _show_kiosk(self, kiosk: KioskFacts) -> None:
        KioskDialog(self._desk, self.window(), kiosk).open()

    def _on_revoke(self) -> None:
        button = self.sender()
        row = next((row for row in self.rows if row.revoke is button), None)
        if row is not None:
            RevokeDialog(self._desk, self.window(), self._presenter, row.line).open()


class DeviceRow(QWidget):
    """Icon, name, version, when it was last in touch, what waits on it and what was mended."""

    def __init__(self, desk: StudioDesk, line: DeviceLine) -> None:
        super().__init__()
        theme = desk.theme
        self.line = line
        self._theme = theme
        self._mark = QLabel()
        self.revoke = Button(theme, say("Remove"), Variant.DANGER_PLAIN, in_row=True)
        self.set_up = Button(theme, say("Set up"), Variant.GHOST, in_row=True)
        self.set_up.setAccessibleName(say("Set up {kiosk}").format(kiosk=line.name))
        if not line.is_kiosk or line.is_revoked:
            self.set_up.hide()
        if line.is_revoked or line.is_here:
            self.revoke.hide()
        self.revoke.setAccessibleName(say("Remove {name}").format(name=line.name))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(theme, line.name, weight=WEIGHT.label))
        words.addWidget(Paragraph(theme, self._facts(desk), TYPE.caption, tone="muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.sm)
        layout.addWidget(self._mark)
        layout.addLayout(words, 1)
        if line.is_here:
            layout.addWidget(StatusChip(theme, say("This device"), Tone.ACCENT))
        if line.is_silent and not line.is_revoked:
            layout.addWidget(StatusChip(theme, say("Offline"), Tone.WARNING, Icon.OFFLINE))
        if line.is_revoked:
            layout.addWidget(StatusChip(theme, say("Remove"), Tone.DANGER, Icon.NO_SHOW))
        layout.addWidget(self.set_up)
        layout.addWidget(self.revoke)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _facts(self, desk: StudioDesk) -> str:
        kind = say("Kiosk") if self.line.is_kiosk else say("Desktop")
        at = moment(self.line.last_seen_at, desk.clock.now(), desk.zone)
        parts = [kind, say("last online {when}").format(when=at)]
        if self.line.version:
            parts.insert(1, say("version {version}").format(version=self.line.version))
        if self.line.waiting:
            parts.append(say("{changes} waiting").format(changes=change_count(self.line.waiting)))
        if self.line.repairs:
            repaired = moment(self.line.repaired_at, desk.clock.now(), desk.zone)
            parts.append(repair_words(self.line.repairs, repaired))
        return " · ".join(parts)

    def _on_theme_changed(self) -> None:
        icon = Icon.KIOSK if self.line.is_kiosk else Icon.DEVICE
        size, muted = self._theme.scaled(CONTROL.icon), self._theme.colors.text_muted
        self._mark.setPixmap(self._theme.pixmap(icon, muted, size, self.devicePixelRatioF()))


class PairingDialog(Dialog):
    """Shows the code large, with the time it is still good. It deletes itself once closed."""

    def __init__(self, desk: StudioDesk, window: QWidget, presenter: SettingsPresenter) -> None:
        super().__init__(desk.theme, window, say("Add a kiosk"), say("New code"), say("Close"))
        theme = desk.theme
        self._desk = desk
        self._presenter = presenter
        self._tick = QTimer(self, interval=_TICK_MS)
        self.code = Text(theme, step=TYPE.display, weight=WEIGHT.strong)
        self.left = Text(theme, tone="muted")
        self.problem = Paragraph(theme, tone="danger")
        how = say("Start the program on the kiosk, choose “Make this a kiosk” and enter this code.")
        self.body.addWidget(Paragraph(theme, how))
        for words in (self.code, self.left):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.body.addWidget(words)
        self.body.addWidget(self.problem)
        self.foot.addStretch(1)
        self.accepted.connect(presenter.ask_pairing_code)
        self.closed.connect(self._on_closed)
        presenter.state_changed.connect(self.render_state)
        self._tick.timeout.connect(self.render_state)
        self._tick.start()
        self.render_state()

    def first_focus(self) -> QWidget | None:
        """Return the button that closes."""
        return self.keep

    def render_state(self) -> None:
        """Draw the code as it stands at this moment."""
        pairing = self._presenter.state.pairing
        if pairing is None:
            return
        self.problem.setVisible(bool(pairing.problem))
        self.problem.set_text(pairing.problem)
        self.code.setVisible(not pairing.problem)
        self.left.setVisible(not pairing.problem)
        self.confirm.setEnabled(bool(pairing.problem or pairing.code))
        if pairing.expires_at is None:
            self.code.set_text("· · · · · ·")
            self.left.set_text(say("Loading…"))
            return
        left = pairing.expires_at - self._desk.clock.now()
        is_good = left.total_seconds() > 0
        self.code.set_text(pairing.code)
        self.code.set_tone("" if is_good else "disabled")
        words = say("Valid once, for {time}.").format(time=remaining_words(left))
        self.left.set_text(words if is_good else say("This code has expired. Create a new one."))

    def _on_closed(self) -> None:
        self._tick.stop()
        self._presenter.close_pairing()
        self.deleteLater()


class RevokeDialog(Dialog):
    """Asks before a device is shut out. It deletes itself once closed."""

    def __init__(
        self, desk: StudioDesk, window: QWidget, presenter: SettingsPresenter, line: DeviceLine
    ) -> None:
        title = say("Remove {name}?").format(name=line.name)
        super().__init__(desk.theme, window, title, say("Remove"), say("Keep it"), is_danger=True)
        self._presenter = presenter
        self._device_id = line.id
        words = say(
            "It erases its copy of the studio’s data the next time it’s online. To use it again, "
            "connect it as a new device."
        )
        self.body.addWidget(Paragraph(desk.theme, words))
        if line.waiting:
            lost = say("{changes} may be lost with it.").format(changes=change_count(line.waiting))
            self.body.addWidget(Paragraph(desk.theme, lost, tone="danger"))
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)

    def _on_accepted(self) -> None:
        self.close_now()
        self._presenter.revoke(self._device_id)
