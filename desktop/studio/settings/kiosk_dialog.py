"""Setting one kiosk up: the choices, and below them what visitors will find."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from core.kiosk_settings import DAY_MIN, DAYS, LANGUAGES, KioskSettings
from desktop.design.tokens import SPACE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.settings.kiosk_setup import (
    KioskFacts,
    consequences,
    decide,
    language_word,
    standard_hours,
    weekday,
)
from desktop.studio.settings.parts import Setting
from desktop.studio.settings.words import say
from desktop.widgets.dialog import Dialog
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import Hairline
from desktop.widgets.text import Paragraph, Text

_HOLDS = ("0", "2", "3", "5", "10")
_MOST_SENTENCES = 8


class KioskDialog(Dialog):
    """Nothing is changed before *Set it up*; then it can be undone. It deletes itself."""

    def __init__(self, desk: StudioDesk, window: QWidget, kiosk: KioskFacts) -> None:
        title = say("Set up {kiosk}").format(kiosk=kiosk.name)
        super().__init__(desk.theme, window, title, say("Set up"), say("Not now"))
        self._desk = desk
        self._kiosk = kiosk
        theme, settings = desk.theme, kiosk.settings
        self.languages = {code: QCheckBox(language_word(code)) for code in LANGUAGES}
        options = [(code, language_word(code)) for code in LANGUAGES]
        self.first = SegmentedControl(theme, say("Starts in"), options, settings.language)
        self.instructors = self._boxes(kiosk.instructors, settings.hidden_instructors)
        self.categories = self._boxes(kiosk.categories, settings.hidden_categories)
        holds = [(each, say("{n} min").format(n=each)) for each in _HOLDS[1:]]
        studio = say("As the studio ({n} min)").format(n=kiosk.hold_s // 60)
        held = str(settings.hold_min or 0)
        self.hold = SegmentedControl(
            theme, say("Hold time"), [("0", studio), *holds], held if held in _HOLDS else "0"
        )
        self.prints = QCheckBox(say("Print tickets if a printer is connected"))
        self.sounds = QCheckBox(say("Chime before a visit times out"))
        self.keeps_hours = QCheckBox(say("Book only at these hours"))
        self.days = [DayRow(desk, number) for number in range(DAYS)]
        self._told = [Paragraph(theme, tone="muted") for _ in range(_MOST_SENTENCES)]
        self._fill(settings)
        self._lay()
        self._connect()
        self.render_choice()

    def wanted(self) -> KioskSettings:
        """What is chosen at this moment. A first language that is not offered is offered."""
        settings = self._kiosk.settings
        chosen = [code for code, box in self.languages.items() if box.isChecked()]
        first = self.first.key if self.first.key in chosen or not chosen else chosen[0]
        opening = tuple(day.hours for day in self.days) if self.keeps_hours.isChecked() else ()
        return replace(
            settings,
            languages=tuple(chosen or [first]),
            language=first,
            hidden_instructors=_hidden(self.instructors, settings.hidden_instructors),
            hidden_categories=_hidden(self.categories, settings.hidden_categories),
            hold_min=int(self.hold.key) or None,
            prints=self.prints.isChecked(),
            sounds=self.sounds.isChecked(),
            opening=opening,
        )

    def render_choice(self) -> None:
        """Say what follows from what is chosen."""
        wanted = self.wanted()
        self.first.choose(wanted.language)
        self.first.offer(wanted.languages)
        for code, box in self.languages.items():
            box.setEnabled(wanted.languages != (code,))  # a screen speaks one language at least
        for day in self.days:
            day.setVisible(self.keeps_hours.isChecked())
        now, zone = self._desk.clock.now(), self._desk.zone
        told = list(consequences(self._kiosk, wanted, now, zone))
        for place, line in enumerate(self._told):
            line.setVisible(place < len(told))
            if place < len(told):
                line.set_text(told[place].words)
                line.set_tone("danger" if told[place].is_grave else "muted")
        self.confirm.setEnabled(wanted != self._kiosk.settings)

    def _boxes(self, names: Mapping[str, str], hidden: frozenset[str]) -> dict[str, QCheckBox]:
        boxes = {each: QCheckBox(name) for each, name in names.items()}
        for each, box in boxes.items():
            box.setChecked(each not in hidden)
        return boxes

    def _fill(self, settings: KioskSettings) -> None:
        for code, box in self.languages.items():
            box.setChecked(code in settings.languages)
        self.prints.setChecked(settings.prints)
        self.sounds.setChecked(settings.sounds)
        self.keeps_hours.setChecked(bool(settings.opening))
        for day, hours in zip(self.days, settings.opening or standard_hours(), strict=True):
            day.show_hours(hours)

    def _lay(self) -> None:
        theme = self._desk.theme
        offered = _flowing(self.languages.values())
        self.body.addWidget(Setting(theme, say("Languages"), "", offered))
        self.body.addWidget(Setting(theme, say("Starts in"), "", self.first))
        hint = say("Only ticked instructors are shown. New ones are added automatically.")
        teachers = _flowing(self.instructors.values())
        self.body.addWidget(Setting(theme, say("Instructors"), hint, teachers))
        if self.categories:
            shelves = _flowing(self.categories.values())
            self.body.addWidget(Setting(theme, say("Categories"), "", shelves))
        self.body.addWidget(Setting(theme, say("Hold time"), "", self.hold))
        for box in (self.prints, self.sounds, self.keeps_hours):
            self.body.addWidget(box)
        for day in self.days:
            self.body.addWidget(day)
        self.body.addWidget(Hairline())
        self.body.addWidget(Text(theme, say("What visitors will see"), weight=WEIGHT.label))
        lines = QVBoxLayout()
        lines.setSpacing(SPACE.xxs)
        for line in self._told:
            lines.addWidget(line)
        self.body.addLayout(lines)
        self.foot.addStretch(1)

    def _connect(self) -> None:
        every = (
            *self.languages.values(),
            *self.instructors.values(),
            *self.categories.values(),
            *(self.prints, self.sounds, self.keeps_hours),
            *(day.box for day in self.days),
        )
        for box in every:
            box.toggled.connect(self.render_choice)
        for day in self.days:
            for edge in (day.since, day.until):
                edge.timeChanged.connect(self.render_choice)
        for control in (self.first, self.hold):
            control.chosen.connect(self.render_choice)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)

    def _on_accepted(self) -> None:
        self.close_now()
        decide(self._desk, self._kiosk, self.wanted())


class DayRow(QWidget):
    """A weekday: whether the screen opens, from when until when."""

    def __init__(self, desk: StudioDesk, number: int) -> None:
        super().__init__()
        self.box = QCheckBox(weekday(number))
        self.since, self.until = QTimeEdit(), QTimeEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.lg, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        row.addWidget(self.box, 1)
        for words, edge in ((say("From"), self.since), (say("until"), self.until)):
            edge.setAccessibleName(f"{self.box.text()}, {words}")
            row.addWidget(Text(desk.theme, words, tone="muted"))
            row.addWidget(edge)
        self.box.toggled.connect(self.since.setEnabled)
        self.box.toggled.connect(self.until.setEnabled)

    @property
    def hours(self) -> tuple[int, int] | None:
        """Minutes after midnight; None where it stays closed, or closes before it opens."""
        first, last = _minute(self.since.time()), _minute(self.until.time())
        return (first, last) if self.box.isChecked() and first < last else None

    def show_hours(self, hours: tuple[int, int] | None) -> None:
        """Show what is set; a closed day keeps usual hours behind its box."""
        first, last = hours or (9 * 60, 20 * 60)
        self.since.setTime(QTime(first // 60, first % 60))
        # Midnight at a day's end has no place on a clock that ends at 23:59.
        self.until.setTime(QTime(last // 60, last % 60) if last < DAY_MIN else QTime(23, 59))
        self.box.setChecked(hours is not None)
        self.since.setEnabled(hours is not None)
        self.until.setEnabled(hours is not None)


def _minute(time: QTime) -> int:
    minute = time.hour() * 60 + time.minute()
    return DAY_MIN if minute == DAY_MIN - 1 else minute


def _hidden(boxes: Mapping[str, QCheckBox], before: frozenset[str]) -> frozenset[str]:
    """What is not ticked; what was hidden and is not here at the moment stays hidden."""
    left_out = {each for each, box in boxes.items() if not box.isChecked()}
    return frozenset(left_out | {each for each in before if each not in boxes})


def _flowing(boxes: Iterable[QCheckBox]) -> QWidget:
    """Boxes in columns, as many as there is room for."""
    holder = QWidget()
    layout = FlowLayout(holder, SPACE.md, SPACE.xs, in_columns=True)
    for box in boxes:
        layout.addWidget(box)
    return holder
