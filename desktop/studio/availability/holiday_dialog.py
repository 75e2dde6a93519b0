"""The coming year's public holidays, to be closed with one click."""

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE
from desktop.studio.availability.enquiries import HolidayOffer
from desktop.studio.availability.public_holidays import Holiday, Place
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.say import day_words
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph


def _say(text: str) -> str:
    return QCoreApplication.translate("AvailabilityDialogs", text)


class HolidayDialog(FittingDialog):
    """Ticked holidays are closed. `place_chosen(Place)`, `closing_wanted([Holiday], is_studio)`.

    Those that are closed already are shown, ticked, and cannot be closed twice.
    """

    place_chosen = Signal(object)
    closing_wanted = Signal(object, bool)

    def __init__(self, theme: Theme, window: QWidget, *, may_close_studio: bool) -> None:
        super().__init__(
            theme, window, _say("Public holidays"), _say("Close these days"), _say("Not now")
        )
        self._theme = theme
        self.country, self.region = QComboBox(), QComboBox()
        self.country_field = FormField(theme, _say("Country"), self.country)
        for box in (self.country, self.region):
            box.currentTextChanged.connect(box.setToolTip)
        self.region_field = FormField(theme, _say("Region"), self.region)
        self.studio = QCheckBox(_say("Close the whole studio, for every instructor"))
        self.studio.setChecked(may_close_studio)
        self.told = Paragraph(theme, _say("Loading…"), TYPE.body, tone="muted")
        self.boxes: list[tuple[QCheckBox, Holiday]] = []
        places = QHBoxLayout()
        places.setSpacing(SPACE.sm)
        places.addWidget(self.country_field, 1)
        places.addWidget(self.region_field, 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.xs)
        self.body.addLayout(places)
        self.body.addWidget(self.told)
        self.body.addLayout(self._list)
        self.body.addWidget(self.studio)
        self.studio.setVisible(may_close_studio)
        self.foot.addStretch(1)
        self.confirm.setEnabled(False)
        self.country.activated.connect(self._on_country)
        self.region.activated.connect(self._on_region)
        self.accepted.connect(self._on_accepted)

    def show_offer(self, offer: HolidayOffer) -> None:
        """Show a place's holidays, all of the coming ones ticked."""
        self._show_place(offer)
        for box, _ in self.boxes:
            box.hide()
            self._list.removeWidget(box)
            box.deleteLater()
        self.boxes = []
        for each in offer.days:
            is_closed = each.day in offer.closed
            words = f"{day_words(each.day, with_year=True)} · {each.name}"
            box = QCheckBox(_say("{day}, already closed").format(day=words) if is_closed else words)
            box.setChecked(True)
            box.setEnabled(not is_closed)
            box.toggled.connect(self._on_ticked)
            self._list.addWidget(box)
            self.boxes.append((box, each))
        none = _say("No public holidays for this place. Choose a country.")
        self.told.set_text("" if offer.days else none)
        self.told.setVisible(not offer.days)
        self._on_ticked()

    @property
    def chosen(self) -> list[Holiday]:
        """The holidays to close."""
        return [day for box, day in self.boxes if box.isEnabled() and box.isChecked()]

    def _show_place(self, offer: HolidayOffer) -> None:
        if not self.country.count():
            named = sorted((_country_name(code), code) for code in offer.countries)
            for name, code in named:
                self.country.addItem(name, code)
        self.country.setCurrentIndex(self.country.findData(offer.place.country))
        self.region.clear()
        self.region.addItem(_say("Whole country"), "")
        for region in offer.regions:
            self.region.addItem(region, region)
        self.region.setCurrentIndex(max(self.region.findData(offer.place.region), 0))
        self.region_field.setVisible(self.region.count() > 1)

    def _on_country(self, at: int) -> None:
        self.place_chosen.emit(Place(str(self.country.itemData(at))))

    def _on_region(self, at: int) -> None:
        country = str(self.country.currentData())
        self.place_chosen.emit(Place(country, str(self.region.itemData(at))))

    def _on_ticked(self) -> None:
        count = len(self.chosen)
        words = _say("Close 1 day") if count == 1 else _say("Close {count} days")
        self.confirm.setText(words.format(count=count) if count else _say("Close these days"))
        self.confirm.setEnabled(bool(count))

    def _on_accepted(self) -> None:
        if self.chosen:
            self.closing_wanted.emit(
                self.chosen, not self.studio.isHidden() and self.studio.isChecked()
            )
            self.close_now()


def _country_name(code: str) -> str:
    """In the words Qt has for it; its code where it has none."""
    territory = QLocale.codeToTerritory(code)
    known = territory != QLocale.Country.AnyCountry
    return QLocale.territoryToString(territory) if known else code
