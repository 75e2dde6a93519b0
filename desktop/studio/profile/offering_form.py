"""What is offered: subject, price, lengths, levels, ages and where."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDoubleSpinBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from core.discovery.query import Level, PlaceKind
from core.money import Money
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.profile.presenter import ProfilePresenter
from desktop.studio.profile.values import OfferingLine, ServiceChoice
from desktop.studio.profile.words import level, minutes, place, say
from desktop.tongues import tell_language
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph

_LENGTHS = (30, 45, 60, 75, 90, 120)
_MOST_MINOR = 100_000_00
_OLDEST = 120
_ANY_AGE = -1
_DESCRIPTION_MOST = 1000


class Choices(QWidget):
    """Things of which any number may be chosen, each a button that stays down."""

    def __init__(self, theme: Theme, options: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        flow = FlowLayout(self)
        for key, words in options:
            button = Button(theme, words, Variant.CHOICE)
            button.setCheckable(True)
            flow.addWidget(button)
            self.buttons[key] = button

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of those that are down, in their order."""
        return tuple(key for key, button in self.buttons.items() if button.isChecked())

    def choose(self, keys: Iterable[str]) -> None:
        """Let these be down, and no other."""
        wanted = set(keys)
        for key, button in self.buttons.items():
            button.setChecked(key in wanted)


class OfferingForm(FittingDialog):
    """Asks for it all. `offering` is what is changed; None adds another."""

    def __init__(
        self,
        desk: StudioDesk,
        presenter: ProfilePresenter,
        offering: OfferingLine | None,
        window: QWidget,
    ) -> None:
        title = say("Add a service")
        if offering is not None:
            title = say("Change {service}").format(service=offering.service)
        confirm = say("Add service") if offering is None else say("Save")
        super().__init__(desk.theme, window, title, confirm, say("Not now"))
        self._presenter = presenter
        self._offering = offering
        self._services: tuple[ServiceChoice, ...] = presenter.state.services
        self.service = QComboBox()
        self.rate = QDoubleSpinBox()
        self.lengths = Choices(desk.theme, self._length_options())
        self.levels = Choices(desk.theme, [(each.value, level(each.value)) for each in Level])
        kinds = (PlaceKind.IN_PERSON, PlaceKind.ONLINE, PlaceKind.AT_HOME)
        self.places = Choices(desk.theme, [(each.value, place(each.value)) for each in kinds])
        self.youngest, self.oldest = QSpinBox(), QSpinBox()
        self.description = QPlainTextEdit()
        self._problem = Paragraph(desk.theme, tone="danger")
        self._fill()
        self._show(offering)
        self._problem.hide()
        self.accepted.connect(self._on_accepted)

    def _length_options(self) -> list[tuple[str, str]]:
        own = self._offering.durations_min if self._offering is not None else ()
        return [(str(each), minutes(each)) for each in sorted({*_LENGTHS, *own})]

    def _fill(self) -> None:
        theme = self._theme
        self.service_field = FormField(theme, say("Subject"), self.service)
        self.rate_field = FormField(theme, say("Price per hour"), self.rate)
        self.length_field = FormField(theme, say("Lengths"), self.lengths)
        self.age_field = FormField(theme, say("Youngest"), self.youngest)
        top = QHBoxLayout()
        top.setSpacing(SPACE.sm)
        top.addWidget(self.service_field, 3, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.rate_field, 2, Qt.AlignmentFlag.AlignTop)
        ages = QHBoxLayout()
        ages.setSpacing(SPACE.sm)
        ages.addWidget(self.age_field, 1, Qt.AlignmentFlag.AlignTop)
        oldest = FormField(theme, say("Oldest"), self.oldest)
        ages.addWidget(oldest, 1, Qt.AlignmentFlag.AlignTop)
        levels = FormField(theme, say("Levels"), self.levels, say("none selected: all"))
        places = FormField(theme, say("Where"), self.places, say("none selected: at the studio"))
        optional = say("optional")
        text = FormField(theme, say("What is taught"), self.description, optional)
        self.body.addLayout(top)
        self.body.addWidget(self.length_field)
        self.body.addWidget(levels)
        self.body.addLayout(ages)
        for widget in (places, text, self._problem):
            self.body.addWidget(widget)
        self.foot.addStretch(1)

    def _show(self, offering: OfferingLine | None) -> None:
        currency = offering.currency if offering else self._presenter.state.currency
        self._digits = Money(0, currency or "USD").minor_digits
        self.rate.setDecimals(self._digits)
        self.rate.setRange(0, _MOST_MINOR / 10**self._digits)
        self.rate.setPrefix(f"{currency} ")
        for spin in (self.rate, self.youngest, self.oldest):
            spin.lineEdit().setTextMargins(SPACE.xs, 0, SPACE.xs, 0)
        for field in (self.youngest, self.oldest):
            field.setRange(_ANY_AGE, _OLDEST)
            field.setSpecialValueText(say("any age"))
            field.setValue(_ANY_AGE)
        self.description.setTabChangesFocus(True)
        tell_language(self.description, self._presenter.state.draft.written_in)
        self.description.setFixedHeight(self._theme.scaled(TYPE.body.line * 3) + SPACE.sm)
        if offering is None:
            self._offer_services()
            self.lengths.choose(["30", "60"])
            return
        self.service.addItem(offering.service)
        self.service.setEnabled(False)
        self.rate.setValue(offering.rate_minor / 10**self._digits)
        self.lengths.choose(str(each) for each in offering.durations_min)
        self.levels.choose(offering.levels)
        self.places.choose(offering.locations)
        self.youngest.setValue(_ANY_AGE if offering.age_min is None else offering.age_min)
        self.oldest.setValue(_ANY_AGE if offering.age_max is None else offering.age_max)
        self.description.setPlainText(offering.description)

    def _offer_services(self) -> None:
        self.service.setEditable(True)
        self.service.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for each in self._services:
            self.service.addItem(each.name)
        self.service.setCurrentIndex(-1)
        completer = QCompleter([each.name for each in self._services], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.service.setCompleter(completer)

    def _on_accepted(self) -> None:
        wanted = self._wanted()
        if wanted is None:
            return
        self.confirm.set_refused(say("Saving…"))
        self._presenter.offer(wanted, self._on_saved, self._on_refused)

    def _wanted(self) -> OfferingLine | None:
        """What was chosen, once it can be offered."""
        begun = self._offering or self._chosen_service()
        young, old = self.youngest.value(), self.oldest.value()
        is_upside_down = _ANY_AGE not in (young, old) and young > old
        told = {
            self.service_field: "" if begun else say("Choose a subject from the catalogue."),
            self.length_field: "" if self.lengths.chosen else say("Choose at least one length."),
            self.age_field: say("The minimum age is above the maximum.") if is_upside_down else "",
        }
        for field, sentence in told.items():
            field.show_error(sentence)
        if begun is None or any(told.values()):
            return None
        return replace(
            begun,
            rate_minor=round(self.rate.value() * 10**self._digits),
            durations_min=tuple(int(each) for each in self.lengths.chosen),
            levels=self.levels.chosen,
            age_min=None if young == _ANY_AGE else young,
            age_max=None if old == _ANY_AGE else old,
            locations=self.places.chosen,
            description=self.description.toPlainText().strip()[:_DESCRIPTION_MOST],
        )

    def _chosen_service(self) -> OfferingLine | None:
        name = self.service.currentText().strip().casefold()
        found = next((each for each in self._services if each.name.casefold() == name), None)
        if found is None:
            return None
        return OfferingLine("", found.id, found.name, 0, self._presenter.state.currency, ())

    def _on_saved(self) -> None:
        self.close_now()
        self._presenter.refresh()

    def _on_refused(self, sentence: str) -> None:
        self.confirm.set_refused(None)
        self._problem.set_text(sentence)
        self._problem.show()
