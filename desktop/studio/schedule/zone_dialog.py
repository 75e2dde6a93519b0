"""The dialog that asks for the zone of a second ruler."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from desktop.design.theme import Theme
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.zones import zone_names
from desktop.widgets.buttons import Button
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph


def _say(text: str) -> str:
    return QCoreApplication.translate("SecondZone", text)


def places() -> list[str]:
    """Every zone that has a place in its name, in order."""
    return [name for name in zone_names() if name.count("/") and name[0].isupper()]


class ZoneDialog(FittingDialog):
    """`zone_chosen(name)`: an IANA zone, or empty to have one ruler only."""

    zone_chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, zone: str) -> None:
        super().__init__(theme, window, _say("Second time zone"), _say("Show"), _say("Not now"))
        self.zones = QComboBox()
        self.zones.setEditable(True)
        self.zones.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # Else it measures every name whenever it is dressed.
        self.zones.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.zones.setCurrentText(zone.replace("_", " "))
        self.field = FormField(theme, _say("City"), self.zones, _say("such as Europe/Madrid"))
        self.none = Button(theme, _say("Hide it"))
        words = _say("Shown next to the studio’s hours, on this computer only.")
        self.body.addWidget(Paragraph(theme, words, tone="muted"))
        self.body.addWidget(self.field)
        if zone:
            self.foot.addWidget(self.none)
        self.foot.addStretch(1)
        self.none.clicked.connect(self._on_none)
        self.accepted.connect(self._on_accepted)

    def open(self) -> None:
        """Offer the zones once the field stands where it is to be: with six hundred names in it, it
        takes 20 ms each time that a parent of it is moved.
        """
        super().open()
        chosen = self.zones.currentText()
        self.zones.addItems([name.replace("_", " ") for name in places()])
        self.zones.setCurrentText(chosen)
        completer = QCompleter(self.zones.model(), self.zones)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zones.setCompleter(completer)

    def first_focus(self) -> QWidget | None:
        """Return the field."""
        return self.zones

    def _on_accepted(self) -> None:
        wanted = self.zones.currentText().strip().replace(" ", "_").casefold()
        found = next((name for name in places() if name.casefold() == wanted), None)
        if found is None:
            self.field.show_error(_say("No such time zone. Type a city and choose."))
            return
        self.zone_chosen.emit(found)
        self.close_now()

    def _on_none(self) -> None:
        self.zone_chosen.emit("")
        self.close_now()
