"""The guide over the window: which step, its page, and the ways on, back and out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE
from desktop.studio.setup.pages import HoursPage, InstructorsPage, KioskPage, Page, ServicesPage
from desktop.studio.setup.presenter import SetupPresenter
from desktop.studio.setup.state import Step
from desktop.widgets.badges import StatusChip, Tone
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.overlay import Overlay
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.surfaces import Hairline
from desktop.widgets.tab_order import reachable
from desktop.widgets.text import Paragraph

_PAGES = {
    Step.INSTRUCTORS: InstructorsPage,
    Step.SERVICES: ServicesPage,
    Step.HOURS: HoursPage,
    Step.KIOSK: KioskPage,
}
_WIDTH = 640
_PAGE = 320


class SetupGuide(Overlay):
    """Four pages over a veil, each made when it is first come to.

    `put_off()`: it was left before the last step was done.
    """

    put_off = Signal()

    def __init__(self, theme: Theme, window: QWidget, presenter: SetupPresenter) -> None:
        super().__init__(theme, window, _WIDTH)
        self._presenter = presenter
        self.pages: dict[Step, Page] = {}
        self._chips = {step: StatusChip(theme, self._title_of(step)) for step in Step}
        self._stack = QStackedWidget()
        self._problem = Paragraph(theme, step=TYPE.caption, tone="danger")
        self.later = Button(theme, self.tr("Later"), Variant.LINK)
        self.back = Button(theme, self.tr("Back"))
        self.on = Button(theme, self.tr("Next"), Variant.PRIMARY)
        self.setAccessibleName(self.tr("Set up the studio"))
        self._lay_out()
        self.later.clicked.connect(self.dismiss)
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_next)
        self.closed.connect(self.deleteLater)
        presenter.state_changed.connect(self.render_state)
        self.render_state()

    def dismiss(self) -> None:
        """Leave; what was saved stays, and the guide comes back where it was left."""
        super().dismiss()
        self.put_off.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the panel is no answer: half a name may be typed."""
        event.accept()

    def first_focus(self) -> QWidget | None:
        """Return the first control of the page."""
        page = self._stack.currentWidget()
        inside = [it for it in reachable(self) if page is not None and page.isAncestorOf(it)]
        return inside[0] if inside else self.on

    def page(self, step: Step) -> Page:
        """Return the page of `step`, made when it is first come to."""
        step = step if step in _PAGES else Step.INSTRUCTORS
        if step not in self.pages:
            self.pages[step] = _PAGES[step](self._theme, self._presenter)
            self._stack.addWidget(self.pages[step])
        return self.pages[step]

    def render_state(self) -> None:
        """Draw the step, its page, and which steps are done."""
        state = self._presenter.state
        page = self.page(state.step)
        for each in self.pages.values():
            each.render_state(state)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            if self.isVisible() and (first := self.first_focus()) is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
        for step, chip in self._chips.items():
            tone = Tone.ACCENT if step is state.step else Tone.NEUTRAL
            is_done = state.is_done(step)
            tone = Tone.POSITIVE if is_done and step is not state.step else tone
            chip.show_status(self._title_of(step), tone, Icon.CHECK if is_done else None)
        self._problem.set_text(state.problem)
        self._problem.setVisible(bool(state.problem))
        is_last = state.step is Step.KIOSK
        self.back.setVisible(state.step is not Step.INSTRUCTORS)
        self.on.setText(self.tr("Done") if is_last else self.tr("Next"))
        self.on.set_refused(
            None if is_last or state.is_done(state.step) else self.tr("Add something first.")
        )

    def _on_back(self) -> None:
        steps = list(Step)
        self._presenter.go(steps[max(steps.index(self._presenter.state.step) - 1, 1)])

    def _on_next(self) -> None:
        if self._presenter.state.step is Step.KIOSK:
            self.close_now()
        else:
            self._presenter.go_on()

    def _title_of(self, step: Step) -> str:
        titles = {
            Step.STUDIO: self.tr("Studio"),
            Step.INSTRUCTORS: self.tr("Instructors"),
            Step.SERVICES: self.tr("Services"),
            Step.HOURS: self.tr("Hours"),
            Step.KIOSK: self.tr("Kiosk"),
        }
        return titles[step]

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(SPACE.xs)
        for chip in self._chips.values():
            steps.addWidget(chip)
        steps.addStretch(1)
        self._stack.setMinimumHeight(self._theme.scaled(_PAGE))
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.xs)
        foot.addWidget(self.later)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.on)
        layout = QVBoxLayout(self.panel)
        # The pages keep room for a focus ring at their edges; all else stands as far in as they.
        beside = SPACE.lg - SPACE.xxs
        layout.setContentsMargins(beside, SPACE.lg, beside, SPACE.md)
        for row in (steps, foot):
            row.setContentsMargins(SPACE.xxs, 0, SPACE.xxs, 0)
        layout.setSpacing(SPACE.md)
        layout.addLayout(steps)
        layout.addWidget(Hairline())
        layout.addWidget(FittedScroll(self._stack), 1)
        layout.addWidget(self._problem)
        layout.addWidget(Hairline())
        layout.addLayout(foot)
