"""The dialog that brings in busy times of other calendars and takes them out again."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.repositories.agenda import ImportedCalendar
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.say import day_words
from desktop.studio.schedule.busy_presenter import BusyPresenter, BusyState
from desktop.studio.schedule.sharing import FileAsker
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.inputs import FormField
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_NAME_MOST = 80
_ZONE_MOST, _ZONES_MOST = 60, 3


def _say(text: str) -> str:
    return QCoreApplication.translate("Busy", text)


class BusyDialog(FittingDialog):
    """Choose a file, see what it would change, bring it in; below, what was brought in before."""

    def __init__(
        self, theme: Theme, window: QWidget, presenter: BusyPresenter, asker: FileAsker
    ) -> None:
        super().__init__(
            theme, window, _say("Busy times from other calendars"), _say("Import"), _say("Close")
        )
        self._theme = theme
        self.presenter = presenter
        self._asker = asker
        presenter.setParent(self)
        self.choose = Button(theme, _say("Choose a file (.ics)…"))
        self.owner = QComboBox()
        self.owner_field = FormField(theme, _say("Whose calendar"), self.owner)
        self.name = QLineEdit()
        self.name.setMaxLength(_NAME_MOST)
        self.name_field = FormField(
            theme, _say("Name"), self.name, _say("only visible to you, on this computer")
        )
        self.summary, self.doubts = Paragraph(theme), Paragraph(theme, tone="warning")
        self.problem = Paragraph(theme, tone="danger")
        self.before = Text(theme, _say("Already imported"), TYPE.caption, WEIGHT.label, "muted")
        self.rows: dict[str, _CalendarRow] = {}
        self._rows = QVBoxLayout()
        self._named = ""
        self._fill()
        self.choose.clicked.connect(self._on_choose)
        self.owner.activated.connect(self._on_owner)
        self.name.textChanged.connect(self._render)
        self.accepted.connect(self._on_accepted)
        presenter.state_changed.connect(self._render)
        presenter.refresh()
        self._render()

    def first_focus(self) -> QWidget | None:
        """Return the button that chooses a file."""
        return self.choose

    def read_file(self, path: Path) -> None:
        """Look at a file as if it had been chosen."""
        self.presenter.open_file(path)

    def _fill(self) -> None:
        words = _say(
            "No one can book you at these times. The studio only stores when you’re busy, never "
            "why."
        )
        self.body.addWidget(Paragraph(self._theme, words, tone="muted"))
        for widget in (self.owner_field, self.choose, self.problem, self.name_field):
            self.body.addWidget(widget)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.doubts)
        self.body.addWidget(self.before)
        self.body.addLayout(self._rows)
        self.foot.addStretch(1)

    def _render(self) -> None:
        state = self.presenter.state
        if state.is_done:
            self.close_now()
            return
        self._show_owners(state)
        found = state.found
        self.choose.setText(state.file or _say("Choose a file (.ics)…"))
        self.problem.set_text(state.problem)
        self.problem.setVisible(bool(state.problem))
        if found is not None and state.file != self._named:
            self._named = state.file
            self.name.setText(found.name or Path(state.file).stem[:_NAME_MOST])
        self.name_field.setVisible(found is not None)
        self.summary.setVisible(found is not None)
        self.summary.set_text(_summary(state))
        doubts = _doubts(state)
        self.doubts.set_text(doubts)
        self.doubts.setVisible(bool(doubts))
        is_ready = found is not None and bool(self.name.text().strip())
        self.confirm.setEnabled(is_ready)
        self._show_calendars(state)

    def _show_owners(self, state: BusyState) -> None:
        self.owner_field.setVisible(len(state.owners) > 1)
        if self.owner.count() != len(state.owners):
            self.owner.clear()
            for owner in state.owners:
                self.owner.addItem(owner.name, owner.id)
        self.owner.setCurrentIndex(self.owner.findData(state.owner_id))

    def _show_calendars(self, state: BusyState) -> None:
        wanted = {each.calendar_id: each for each in state.calendars}
        for gone in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        whose = {owner.id: owner.name for owner in state.owners}
        for key, calendar in wanted.items():
            if key not in self.rows:
                self.rows[key] = _CalendarRow(self._theme, calendar)
                self.rows[key].removed.connect(self._on_removed)
                self._rows.addWidget(self.rows[key])
            name = state.name_of(key) or _say("Imported on another computer")
            owner = whose.get(calendar.instructor_id, "") if len(whose) > 1 else ""
            self.rows[key].say(name, calendar, owner)
        self.before.setVisible(bool(self.rows))

    def _on_choose(self) -> None:
        kinds = _say("Calendar (*.ics *.ical *.ifb)")
        path = self._asker.open(self.window(), _say("Choose a calendar"), kinds)
        if path is not None:
            self.read_file(path)

    def _on_owner(self, index: int) -> None:
        self.presenter.choose_owner(str(self.owner.itemData(index)))

    def _on_accepted(self) -> None:
        self.presenter.bring_in(self.name.text())

    def _on_removed(self, calendar: ImportedCalendar) -> None:
        self.presenter.remove(calendar)


class _CalendarRow(QWidget):
    """A calendar that was brought in. `removed(ImportedCalendar)`: take it out."""

    removed = Signal(object)

    def __init__(self, theme: Theme, calendar: ImportedCalendar) -> None:
        super().__init__()
        self._calendar = calendar
        self.title = ElidedLabel(theme, "", weight=WEIGHT.strong)
        self.detail = ElidedLabel(theme, "", TYPE.caption, tone="muted")
        self.remove = Button(theme, _say("Remove"), Variant.DANGER_PLAIN, in_row=True)
        self.remove.clicked.connect(self._on_remove)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, SPACE.xxs, 0, SPACE.xxs)
        layout.addLayout(words, 1)
        layout.addWidget(self.remove)

    def say(self, name: str, calendar: ImportedCalendar, owner: str) -> None:
        """Show what it is called, whose it is and how far it reaches."""
        self._calendar = calendar
        one, many = _say("1 busy time, on {day}"), _say("{count} busy times until {day}")
        text = one if calendar.stretches == 1 else many
        reach = text.format(
            count=calendar.stretches, day=day_words(calendar.until.date(), with_year=True)
        )
        self.title.set_text(name)
        self.detail.set_text(" · ".join(filter(None, (owner, reach))))
        self.remove.setAccessibleName(_say("Remove {name}").format(name=name))

    def _on_remove(self) -> None:
        self.removed.emit(self._calendar)


def _summary(state: BusyState) -> str:
    """What would change: how many times, until when, and which lessons stand in them."""
    if state.found is None:
        return ""
    busy = state.found.busy
    one, many = _say("1 busy time, on {first}."), _say("{count} busy times from {first} to {last}.")
    said = (one if len(busy) == 1 else many).format(
        count=len(busy),
        first=day_words(busy[0][0].date(), with_year=True),
        last=day_words(busy[-1][1].date(), with_year=True),
    )
    if state.in_the_way == 1:
        return f"{said} {_say('One lesson overlaps them; it stays.')}"
    if state.in_the_way:
        stay = _say("{count} lessons overlap them; they stay.")
        return f"{said} {stay.format(count=state.in_the_way)}"
    return said


def _doubts(state: BusyState) -> str:
    """What in the file could not be taken as it is written."""
    found = state.found
    if found is None:
        return ""
    said = []
    if found.unknown_zones:
        one = _say("The time zone {zones} isn’t known. Its times are read as {place} time.")
        many = _say("The time zones {zones} aren’t known. Their times are read as {place} time.")
        words = one if len(found.unknown_zones) == 1 else many
        zones = QLocale().createSeparatedList(
            [QLocale().quoteString(zone[:_ZONE_MOST]) for zone in found.unknown_zones[:_ZONES_MOST]]
        )
        said.append(words.format(zones=zones, place=state.zone))
    if found.backward == 1:
        said.append(_say("1 event ends before it begins and was left out."))
    elif found.backward:
        words = _say("{count} events end before they begin and were left out.")
        said.append(words.format(count=QLocale().toString(found.backward)))
    return "\n".join(said)
