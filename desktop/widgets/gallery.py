"""Every control in every state, drawn to pictures: `python -m desktop.widgets.gallery OUT_DIR`.

One picture a scheme, and one of light at 200 % text; look at them beside the drawings.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.design.icons import Icon
from desktop.design.theme import SchemeChoice, Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.design.type import prepare_fonts
from desktop.widgets.badges import Avatar, CountBadge, KeyCap, StatusChip, Tone
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.dialog import Dialog
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField, SearchField
from desktop.widgets.row_cache import Column, RowCacheModel
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import Hairline, TitledCard
from desktop.widgets.sync_pill import SyncMood, SyncPill, SyncState
from desktop.widgets.table import TableView
from desktop.widgets.text import Paragraph, Text
from desktop.widgets.toast import ToastHost

_SIZE = (1440, 1000)
_PILLS = (
    SyncState(),
    SyncState(SyncMood.SAVING, 3),
    SyncState(SyncMood.OFFLINE, 12, "14:05"),
    SyncState(SyncMood.ATTENTION, 2),
    SyncState(SyncMood.SIGNED_OUT, 7),
)
_LONG_NAME = "Maximiliane von Hohenstein-Oberreuter"


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.sm)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return holder


def _flow(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = FlowLayout(holder, gap=SPACE.sm)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def _pills(theme: Theme) -> QWidget:
    return _flow(*(SyncPill(theme, state) for state in _PILLS))


def _buttons(theme: Theme) -> QWidget:
    refused = Button(theme, "Disabled", Variant.PRIMARY)
    refused.set_refused("Choose a time first")
    return _flow(
        Button(theme, "Book", Variant.PRIMARY),
        refused,
        Button(theme, "Cancel lesson", Variant.DANGER),
        Button(theme, "Check in", Variant.PRIMARY, Icon.CHECK_CIRCLE),
        Button(theme, "Move"),
        Button(theme, "New lesson", icon=Icon.ADD),
        Button(theme, "Quiet", Variant.GHOST),
        Button(theme, "Cancel", Variant.DANGER_PLAIN),
        Button(theme, "Confirm", Variant.ACCENT_PLAIN, in_row=True),
        Button(theme, "See in schedule", Variant.LINK, Icon.SCHEDULE),
        IconButton(theme, Icon.PRINT, "Print"),
        IconButton(theme, Icon.CLOSE, "Close", Variant.GHOST),
    )


def _choices(theme: Theme) -> QWidget:
    chosen = Button(theme, "Student asked", Variant.CHOICE)
    chosen.setCheckable(True)
    chosen.setChecked(True)
    checked, on = QCheckBox("On"), QRadioButton("On")
    checked.setChecked(True)
    on.setChecked(True)
    return _flow(
        chosen,
        Button(theme, "Weather", Variant.CHOICE),
        QCheckBox("Off"),
        checked,
        QRadioButton("Off"),
        on,
        SegmentedControl(theme, "View", [("day", "Day"), ("week", "Week")], "week"),
    )


def _inputs(theme: Theme) -> QWidget:
    empty, wrong, locked = QLineEdit(), QLineEdit("9025550"), QLineEdit("Locked")
    empty.setPlaceholderText("Empty")
    locked.setEnabled(False)
    field = FormField(theme, "Mobile number", wrong, hint="we send the confirmation here")
    field.show_error("Ten digits, please")
    order = QComboBox()
    order.addItems(["Soonest first", "Price"])
    top = _row(empty, locked, order, SearchField(theme, "Student, code, note"))
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(top)
    layout.addWidget(_row(field))
    return holder


def _marks(theme: Theme) -> QWidget:
    waiting = StatusChip(theme, "Waiting to send", Tone.WARNING, has_dot=True)
    badges = [
        CountBadge(theme, "Unread", tone, 3) for tone in (Tone.NEUTRAL, Tone.DANGER, Tone.SOLID)
    ]
    people = [
        Avatar(theme, name, place, 32, is_solid=place % 2 == 0)
        for place, name in enumerate(("Priya Raman", "Tomás Herrera", "Wei-Lin Chen", "Hana"))
    ]
    return _flow(
        StatusChip(theme, "Confirmed", hue_index=4),
        waiting,
        StatusChip(theme, "Here", Tone.POSITIVE, Icon.CHECK_CIRCLE),
        StatusChip(theme, "Lost slot", Tone.DANGER, Icon.ATTENTION),
        StatusChip(theme, "Requested", Tone.OUTLINE, Icon.WAITING),
        StatusChip(theme, "Nearest", Tone.ACCENT),
        *badges,
        *people,
        KeyCap(theme, "Ctrl K"),
    )


def _card(theme: Theme) -> QWidget:
    card = TitledCard(theme, "Needs attention")
    card.add_to_head(CountBadge(theme, "Items", Tone.DANGER, 2))
    card.body.addWidget(Text(theme, "Ruby Walsh lost 16:15 today", weight=WEIGHT.label))
    words = "Booked at the desk while offline. Three times are free."
    card.body.addWidget(Paragraph(theme, words, TYPE.caption, tone="muted"))
    card.body.addWidget(Hairline())
    card.body.addWidget(Text(theme, "$612.00", TYPE.headline, WEIGHT.strong))
    return card


def _table(theme: Theme) -> QWidget:
    rows = {
        f"{place}": (f"{14 + place}:00", name, "$72.00")
        for place, name in enumerate(("Theo Marsh", _LONG_NAME, "Hugo Lavoie", "Ruby Walsh"))
    }
    columns: Sequence[Column[tuple[str, str, str]]] = (
        Column("Time", lambda row: row[0], 90, tone=lambda row: "strong"),
        Column("Student", lambda row: row[1]),
        Column("Price", lambda row: row[2], 110, is_number=True, tone=lambda row: "muted"),
    )
    table = TableView(theme, "Lessons")
    model = RowCacheModel(columns, lambda ids: [rows[row_id] for row_id in ids], table)
    model.show_ids(list(rows))
    table.show_model(model)
    table.choose("1")
    table.setFixedHeight(theme.grown(36) + 4 * theme.grown(40))
    return table


def _empty(theme: Theme) -> QWidget:
    state = EmptyState(theme)
    sentence = "Lessons you book appear here, also while the network is away."
    state.say(Emptiness.OFFLINE, "No lessons yet", sentence, "New lesson", Icon.OFFLINE)
    return state


_SECTIONS: tuple[tuple[str, Callable[[Theme], QWidget]], ...] = (
    ("Sync pill", _pills),
    ("Buttons", _buttons),
    ("Inputs", _inputs),
    ("Choices", _choices),
    ("Marks", _marks),
    ("Card", _card),
    ("Table", _table),
    ("Empty", _empty),
)


def gallery(theme: Theme) -> QWidget:
    """Return a page with every control of the desktop."""
    page = QWidget()
    page.setObjectName("gallery")
    columns = QHBoxLayout(page)
    columns.setContentsMargins(SPACE.xl, SPACE.lg, SPACE.xl, SPACE.lg)
    columns.setSpacing(SPACE.xl)
    for part in (_SECTIONS[:5], _SECTIONS[5:]):
        column = QVBoxLayout()
        column.setSpacing(SPACE.xs)
        for title, make in part:
            column.addWidget(Text(theme, title, TYPE.caption, WEIGHT.label, "muted"))
            column.addWidget(make(theme))
            column.addSpacing(SPACE.sm)
        column.addStretch(1)
        columns.addLayout(column, 1)
    return page


def _dialog(theme: Theme, page: QWidget) -> Dialog:
    dialog = Dialog(
        theme, page, "Cancel Freya’s lesson?", "Cancel lesson", "Keep lesson", is_danger=True
    )
    reason = FormField(theme, "Reason", QLineEdit("Freya has a school trip."), "Freya reads it")
    reason.note.setText("24 / 500")
    dialog.body.addWidget(reason)
    sentence = "A cancelled lesson does not come back. Book it again if plans change."
    dialog.body.addWidget(Paragraph(theme, sentence, TYPE.caption, tone="muted"))
    dialog.foot.addWidget(QCheckBox("Tell Freya by message"))
    return dialog


def _draw(app: QApplication, theme: Theme, folder: Path, name: str) -> None:
    page = gallery(theme)
    page.resize(_SIZE[0], theme.scaled(_SIZE[1]))
    page.show()
    toast = ToastHost(theme, page)
    toast.offer(f"Moved {_LONG_NAME} to Thu 15:00", page.update)
    app.processEvents()
    page.grab().save(str(folder / f"{name}.png"))
    dialog = _dialog(theme, page)
    dialog.open()
    app.processEvents()
    app.processEvents()
    page.grab().save(str(folder / f"{name}-dialog.png"))
    page.close()


def main(arguments: Sequence[str]) -> int:
    """Draw every picture into the folder named; return the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m desktop.widgets.gallery OUT_DIR\n")
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    prepare_fonts()
    app = QApplication([])
    theme = Theme(SchemeChoice.LIGHT)
    theme.apply(app)
    for choice in (SchemeChoice.LIGHT, SchemeChoice.DARK, SchemeChoice.CONTRAST):
        theme.choose(choice)
        _draw(app, theme, folder, choice.value)
    theme.choose(SchemeChoice.LIGHT)
    theme.scale_text(2.0)
    _draw(app, theme, folder, "light-200")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
