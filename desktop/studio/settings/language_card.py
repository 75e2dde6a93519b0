"""Language, how hours are written, and a second time zone."""

from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.device_settings import SettingsFile
from desktop.studio.settings.parts import Setting
from desktop.studio.settings.words import say
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import TitledCard
from desktop.widgets.text import Paragraph


class LanguageCard(TitledCard):
    """What is chosen here is written at once, and worn from the next start on; it says so."""

    def __init__(self, theme: Theme, settings: SettingsFile, zone: str) -> None:
        super().__init__(theme, say("Language and time"))
        self._settings = settings
        current = settings.current
        languages = (
            ("system", say("System")),
            ("en", "English"),
            ("es", "Español"),
            ("fr", "Français"),
        )
        self.language = SegmentedControl(theme, say("Language"), languages, current.language)
        hours = (
            ("locale", say("As the language does")),
            ("24", say("24 hours")),
            ("12", say("12 hours")),
        )
        self.hours = SegmentedControl(theme, say("Hours"), hours, current.hour_format)
        self.zone = _zones(current.second_zone, say("No second zone"))
        self.note = Paragraph(theme, say("It is so from the next start on."), tone="accent")
        self.note.hide()
        self.body.setSpacing(SPACE.md)
        self.body.addWidget(Setting(theme, say("Language"), "", self.language))
        self.body.addWidget(Setting(theme, say("Hours"), "", self.hours))
        hint = say("A second ruler beside the week, where you often reckon with another place.")
        where = say("Times are the studio's: {zone}").format(zone=zone)
        self.body.addWidget(Setting(theme, where, hint, self.zone))
        self.body.addWidget(self.note)
        self.language.chosen.connect(self._on_language)
        self.hours.chosen.connect(self._on_hours)
        self.zone.textActivated.connect(self._on_zone)

    def _on_language(self, language: str) -> None:
        self._settings.change(language=language)
        self.note.show()

    def _on_hours(self, hours: str) -> None:
        self._settings.change(hour_format=hours)
        self.note.show()

    def _on_zone(self, words: str) -> None:
        self._settings.change(second_zone=words if words in available_timezones() else "")
        self.note.show()


def _zones(chosen: str, none: str) -> QComboBox:
    names = sorted(available_timezones())
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems([none, *names])
    box.setCurrentText(chosen or none)
    box.setMinimumContentsLength(24)
    completer = QCompleter(names, box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    return box
