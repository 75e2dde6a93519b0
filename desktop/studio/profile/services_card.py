"""What somebody offers, at what price, to whom; and what they offered once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.profile.values import OfferingLine, ProfileState
from desktop.studio.profile.words import lengths, price, say, whom
from desktop.widgets.badges import StatusChip, Tone
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.surfaces import Hairline, TitledCard
from desktop.widgets.text import ElidedLabel, Paragraph, Text


class OfferingRow(QWidget):
    """One thing that is offered. `edit_wanted(OfferingLine)`, `end_wanted(OfferingLine)`,
    `return_wanted(OfferingLine)`.
    """

    edit_wanted = Signal(object)
    end_wanted = Signal(object)
    return_wanted = Signal(object)

    def __init__(self, theme: Theme, offering: OfferingLine, *, can_edit: bool) -> None:
        super().__init__()
        self.offering = offering
        tone = "" if offering.is_active else "muted"
        name = ElidedLabel(theme, offering.service, weight=WEIGHT.label, tone=tone)
        head = QHBoxLayout()
        head.setSpacing(SPACE.xs)
        head.addWidget(name, 1)
        if offering.is_waiting:
            head.addWidget(StatusChip(theme, say("Not sent yet"), Tone.WARNING, has_dot=True))
        head.addWidget(Text(theme, price(offering), weight=WEIGHT.label, tone=tone))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addLayout(head)
        told.addWidget(Paragraph(theme, lengths(offering), TYPE.caption, tone="muted"))
        told.addWidget(Paragraph(theme, whom(offering), TYPE.caption, tone="muted"))
        self.edit = IconButton(
            theme,
            Icon.EDIT,
            say("Change {service}").format(service=offering.service),
            Variant.GHOST,
        )
        self.end = IconButton(
            theme,
            Icon.NO_SHOW,
            say("Stop offering {service}").format(service=offering.service),
            Variant.GHOST,
        )
        self.back = Button(theme, say("Offer again"), Variant.LINK)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, SPACE.xxs, 0, SPACE.xxs)
        layout.setSpacing(SPACE.xxs)
        layout.addLayout(told, 1)
        layout.addSpacing(SPACE.xs)
        for button in (self.edit, self.end, self.back):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.edit.setVisible(can_edit and offering.is_active)
        self.end.setVisible(can_edit and offering.is_active)
        self.back.setVisible(can_edit and not offering.is_active)
        self.edit.clicked.connect(self._on_edit)
        self.end.clicked.connect(self._on_end)
        self.back.clicked.connect(self._on_back)

    def _on_edit(self) -> None:
        self.edit_wanted.emit(self.offering)

    def _on_end(self) -> None:
        self.end_wanted.emit(self.offering)

    def _on_back(self) -> None:
        self.return_wanted.emit(self.offering)


class ServicesCard(TitledCard):
    """The list. `added()`: another is to be offered; the rest as `OfferingRow`."""

    added = Signal()
    edit_wanted = Signal(object)
    end_wanted = Signal(object)
    return_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, say("Services and prices"), parent)
        self._theme = theme
        self._drawn: tuple[tuple[OfferingLine, ...], bool] | None = None
        self.rows: list[OfferingRow] = []
        self.add = Button(theme, say("Add a service"), icon=Icon.ADD, in_row=True)
        self.add_to_head(self.add)
        self.add.clicked.connect(self.added)

    def render_state(self, state: ProfileState) -> None:
        """Draw what is offered; those that are offered no longer come last."""
        self.add.setVisible(state.can_edit)
        reason = None if state.services else say("You already offer everything in the catalogue.")
        self.add.set_refused(reason)
        drawn = (state.offerings, state.can_edit)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._empty()
        ended = [each for each in state.offerings if not each.is_active]
        self._add_rows(state.active, can_edit=state.can_edit)
        if not state.active:
            told = say("No services yet. What you add here can be booked right away.")
            self.body.addWidget(Paragraph(self._theme, told, tone="muted"))
        if ended:
            self.body.addWidget(
                Text(self._theme, say("No longer offered"), TYPE.caption, tone="muted")
            )
            self._add_rows(ended, can_edit=state.can_edit)

    def _add_rows(
        self, offerings: list[OfferingLine] | tuple[OfferingLine, ...], *, can_edit: bool
    ) -> None:
        for at, offering in enumerate(offerings):
            if at:
                self.body.addWidget(Hairline())
            row = OfferingRow(self._theme, offering, can_edit=can_edit)
            row.edit_wanted.connect(self.edit_wanted)
            row.end_wanted.connect(self.end_wanted)
            row.return_wanted.connect(self.return_wanted)
            self.body.addWidget(row)
            self.rows.append(row)

    def _empty(self) -> None:
        self.rows = []
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
