"""What somebody says of themselves: a text, years, languages."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE
from desktop.studio.profile.values import ProfileState, Words
from desktop.studio.profile.words import known_languages, language, say
from desktop.tongues import UNKNOWN, tell_language
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField
from desktop.widgets.surfaces import TitledCard
from desktop.widgets.text import Paragraph

BIO_MOST = 2000
_MOST_YEARS = 80
_MOST_LANGUAGES = 20


class AboutCard(TitledCard):
    """`written(Words)`: something was typed. `saved()`, `left()`: its buttons."""

    written = Signal(object)
    saved = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, say("About"), parent)
        self._theme = theme
        self._draft = Words()
        self.bio = QPlainTextEdit()
        self.years = QSpinBox()
        self.written_in = QComboBox()
        # A language may have a long name: with large letters it pushed the card out of its column.
        self.written_in.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.written_in.currentTextChanged.connect(self.written_in.setToolTip)
        self.language = QComboBox()
        self.save = Button(theme, say("Save"), Variant.PRIMARY)
        self.leave = Button(theme, say("Discard changes"))
        self.chips: list[Button] = []
        self._chip_row = QWidget()
        self._flow = FlowLayout(self._chip_row)
        self._problem = Paragraph(theme, tone="danger")
        self._lay_out()
        self.bio.textChanged.connect(self._on_bio)
        self.years.valueChanged.connect(self._on_years)
        self.written_in.activated.connect(self._on_written_in)
        self.language.activated.connect(self._on_language)
        self.save.clicked.connect(self.saved)
        self.leave.clicked.connect(self.left)
        theme.changed.connect(self._fit)

    def render_state(self, state: ProfileState) -> None:
        """Draw what is typed, or what stands."""
        draft = state.draft
        is_other = draft.languages != self._draft.languages or not self.chips
        self._draft = draft
        for field in (self.bio, self.years):
            field.blockSignals(True)
        if self.bio.toPlainText() != draft.bio:
            self.bio.setPlainText(draft.bio)
        tell_language(self.bio, draft.written_in)
        self._show_written_in(draft.written_in)
        self.years.setValue(draft.years)
        for field in (self.bio, self.years):
            field.blockSignals(False)
        self._count()
        if is_other:
            self._show_languages(draft.languages)
        self.bio.setReadOnly(not state.can_edit)
        self.years.setReadOnly(not state.can_edit)
        self.written_in.setEnabled(state.can_edit)
        self.language.setVisible(state.can_edit)
        for chip in self.chips:
            chip.setEnabled(state.can_edit)
        for button in (self.save, self.leave):
            button.setVisible(state.can_edit)
        reason = None if state.is_typed else say("Nothing was changed.")
        is_long = len(draft.bio.strip()) > BIO_MOST
        self.save.set_refused(say("The text is too long.") if is_long else reason)
        self.leave.set_refused(reason)
        self._problem.set_text(state.problem)
        self._problem.setVisible(bool(state.problem))

    def _show_written_in(self, tag: str) -> None:
        if self.written_in.findData(tag) < 0:
            self.written_in.addItem(language(tag), tag)
        self.written_in.setCurrentIndex(self.written_in.findData(tag))

    def _show_languages(self, codes: tuple[str, ...]) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for code in codes:
            chip = Button(self._theme, language(code), Variant.CHOICE, Icon.CLOSE)
            chip.setProperty("about", code)
            tip = say("Remove {language}").format(language=language(code))
            chip.set_tip(tip)
            chip.setAccessibleName(tip)
            chip.clicked.connect(self._on_chip)
            self._flow.addWidget(chip)
            self.chips.append(chip)
        self._chip_row.setVisible(bool(codes))
        self.language.setEnabled(len(codes) < _MOST_LANGUAGES)

    def _lay_out(self) -> None:
        theme = self._theme
        self.bio.setTabChangesFocus(True)
        self.bio_field = FormField(theme, say("Bio"), self.bio, say("students read it first"))
        self.years.setRange(0, _MOST_YEARS)
        self.years.setSpecialValueText(say("not set"))
        self.years.lineEdit().setTextMargins(SPACE.xs, 0, SPACE.xs, 0)
        self.language.addItem(say("Add a language"), "")
        self.written_in.addItem(say("The studio’s language"), "")
        for code, name in known_languages():
            self.language.addItem(name, code)
            self.written_in.addItem(name, code)
        self.written_in.addItem(say("Another language"), UNKNOWN)
        row = QHBoxLayout()
        row.setSpacing(SPACE.md)
        years = FormField(theme, say("Years of experience"), self.years)
        written_in = FormField(theme, say("Bio is written in"), self.written_in)
        languages = FormField(theme, say("Languages"), self.language)
        row.addWidget(written_in, 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(years, 1, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.xs)
        foot.addWidget(self._problem, 1)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.save)
        inside = QVBoxLayout()
        inside.setSpacing(SPACE.sm)
        inside.addWidget(self.bio_field)
        inside.addLayout(row)
        inside.addWidget(languages)
        inside.addWidget(self._chip_row)
        inside.addLayout(foot)
        self.body.addLayout(inside)
        self._fit()

    def _count(self) -> None:
        count = len(self._draft.bio.strip())
        self.bio_field.note.set_text(f"{count} / {BIO_MOST}")
        is_long = count > BIO_MOST
        self.bio_field.note.set_tone("danger" if is_long else "muted")

    def _on_bio(self) -> None:
        self.written.emit(replace(self._draft, bio=self.bio.toPlainText()))

    def _on_years(self, years: int) -> None:
        self.written.emit(replace(self._draft, years=years))

    def _on_written_in(self, place: int) -> None:
        tag = str(self.written_in.itemData(place))
        self.written.emit(replace(self._draft, written_in=tag))

    def _on_language(self, place: int) -> None:
        code = str(self.language.itemData(place))
        self.language.setCurrentIndex(0)
        if code and code not in self._draft.languages:
            self.written.emit(replace(self._draft, languages=(*self._draft.languages, code)))

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Button):
            code = str(chip.property("about"))
            left = tuple(each for each in self._draft.languages if each != code)
            self.written.emit(replace(self._draft, languages=left))

    def _fit(self) -> None:
        self.bio.setFixedHeight(self._theme.scaled(TYPE.body.line * 6) + SPACE.md)
