"""Language, how hours are written, and a second time zone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QCompleter

from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.device_settings import SettingsFile
from desktop.language import OWN_NAMES
from desktop.studio.lessons.elsewhere import place_of
from desktop.studio.settings.parts import Setting
from desktop.studio.settings.words import say
from desktop.studio.weeks import Weeks, WeekStart
from desktop.studio.zones import zone_names
from desktop.tongues import tell_language
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import TitledCard
from desktop.widgets.text import Paragraph


class LanguageCard(TitledCard):
    """What is chosen here is written at once, and worn from the next start on, which it says; but
    weeks begin on another day at once.
    """

    def __init__(self, theme: Theme, settings: SettingsFile, weeks: Weeks, zone: str) -> None:
        super().__init__(theme, say("Language and time"))
        self._settings = settings
        self._weeks = weeks
        current = settings.current
        languages = (("system", say("System")), *OWN_NAMES)
        self.language = SegmentedControl(theme, say("Language"), languages, current.language)
        for code, _ in OWN_NAMES:
            tell_language(self.language.button(code), code)
        hours = (
            ("locale", say("By language")),
            ("24", say("24 hours")),
            ("12", say("12 hours")),
        )
        self.hours = SegmentedControl(theme, say("Hours"), hours, current.hour_format)
        starts = (
            (WeekStart.LOCALE.value, say("By region")),
            (WeekStart.MONDAY.value, say("Monday")),
            (WeekStart.SUNDAY.value, say("Sunday")),
            (WeekStart.SATURDAY.value, say("Saturday")),
        )
        self.week = SegmentedControl(theme, say("Weeks begin on"), starts, weeks.chosen.value)
        self.zone = _zones()
        self.note = Paragraph(theme, say("Takes effect after a restart."), tone="accent")
        self.note.hide()
        self.body.setSpacing(SPACE.md)
        self.body.addWidget(Setting(theme, say("Language"), "", self.language))
        self.body.addWidget(Setting(theme, say("Hours"), "", self.hours))
        self.body.addWidget(Setting(theme, say("Weeks begin on"), "", self.week))
        hint = say("Shows a second time zone beside the week.")
        where = say("Times are in the studio’s time zone: {zone}").format(zone=place_of(zone))
        self.body.addWidget(Setting(theme, where, hint, self.zone))
        self.body.addWidget(self.note)
        self.language.chosen.connect(self._on_language)
        self.hours.chosen.connect(self._on_hours)
        self.week.chosen.connect(self._on_week)
        self.zone.textActivated.connect(self._on_zone)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer the zones only now: with six hundred names in it, a field that can be typed into
        takes 20 ms each time a parent of it is moved, which making a screen does ten times.
        """
        if not self.zone.count():
            names = zone_names()
            self.zone.addItems([say("No second zone"), *names])
            self.zone.setCurrentText(self._settings.current.second_zone or self.zone.itemText(0))
            completer = QCompleter(names, self.zone)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.zone.setCompleter(completer)
        super().showEvent(event)

    def _on_language(self, language: str) -> None:
        self._settings.change(language=language)
        self.note.show()

    def _on_hours(self, hours: str) -> None:
        self._settings.change(hour_format=hours)
        self.note.show()

    def _on_week(self, start: str) -> None:
        self._weeks.choose(WeekStart(start))

    def _on_zone(self, words: str) -> None:
        self._settings.change(second_zone=words if words in zone_names() else "")
        self.note.show()


def _zones() -> QComboBox:
    box = QComboBox()
    # Else it measures every name whenever it is dressed.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setMinimumContentsLength(24)
    return box
