"""The Settings screen: two columns of cards, one where there is no room for two."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.actions.registry import ActionRegistry
from desktop.design.tokens import SPACE, STUDIO
from desktop.device_settings import SettingsFile
from desktop.studio.desk import StudioDesk
from desktop.studio.settings.account_card import AccountCard
from desktop.studio.settings.appearance_card import AppearanceCard
from desktop.studio.settings.devices_card import DevicesCard
from desktop.studio.settings.language_card import LanguageCard
from desktop.studio.settings.leases_card import LeasesCard
from desktop.studio.settings.notices_card import NoticesCard
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.settings.shortcuts_card import ShortcutsCard
from desktop.studio.settings.sync_card import SyncCard
from desktop.studio.settings.words import say
from desktop.studio.zones import zone_names
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.surfaces import ScreenHeader

_TWO_COLUMNS_FROM = 960
C = TypeVar("C", bound=QWidget)


class SettingsView(QWidget):
    """Draws a `SettingsState` whole; asks the presenter for everything."""

    def __init__(self, desk: StudioDesk, presenter: SettingsPresenter) -> None:
        super().__init__()
        self._desk = desk
        self._theme = desk.theme
        self._presenter = presenter
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides: list[QVBoxLayout] = []
        self._lay_out()

    def make(self, actions: ActionRegistry | None, settings: SettingsFile) -> Iterator[None]:
        """Makes a card at each step, where it is to stand, and has them drawn in the end."""
        desk, presenter = self._desk, self._presenter
        teaches = desk.actor.instructor_id is not None
        left, right = self._sides
        self.account = _put(left, AccountCard(desk.theme, presenter))
        yield
        self.notices = _put(left, NoticesCard(desk.theme, settings, teaches=teaches))
        yield
        self.appearance = _put(left, AppearanceCard(desk.theme, presenter))
        yield
        zone_names()
        yield
        self.language = _put(left, LanguageCard(desk.theme, settings, desk.weeks, desk.zone))
        yield
        self.devices = _put(right, DevicesCard(desk, presenter))
        yield
        self.leases = _put(right, LeasesCard(desk, presenter.leases))
        yield
        self.sync = _put(right, SyncCard(desk, presenter))
        yield
        self.shortcuts = (
            None if actions is None else _put(right, ShortcutsCard(desk.theme, actions))
        )
        for side in self._sides:
            side.addStretch(1)
        self._connect()
        yield
        self.render_state()

    def _connect(self) -> None:
        desk, presenter = self._desk, self._presenter
        presenter.state_changed.connect(self.render_state)
        presenter.said.connect(desk.said)
        desk.leases_to_show.connect(self._on_leases_to_show)
        desk.theme.changed.connect(self._fit)

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        for card in (self.account, self.devices, self.appearance, self.sync):
            card.render_state()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.notices.render_settings()
        self._presenter.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.watch(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_leases_to_show(self) -> None:
        top = self.leases.mapTo(self._content, QPoint(0, 0)).y()
        self._scroll.verticalScrollBar().setValue(top)
        self.leases.starts.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        content = self._content = QWidget()
        self._columns.setSpacing(SPACE.lg)
        for _ in range(2):
            column = QVBoxLayout()
            self._sides.append(column)
            column.setSpacing(SPACE.lg)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._columns.addLayout(column, 1)
        whole = QVBoxLayout(content)
        margin = STUDIO.margin_today
        whole.setContentsMargins(margin, SPACE.xs, margin, SPACE.lg)
        whole.addLayout(self._columns)
        whole.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(ScreenHeader(self._theme, say("Settings"), margin=margin))
        self._scroll = FittedScroll(content, bar_in_margin=True)
        layout.addWidget(self._scroll, 1)

    def _fit(self) -> None:
        needed = sum(side.minimumSize().width() for side in self._sides)
        needed += 2 * STUDIO.margin_today + SPACE.lg + self._scroll.verticalScrollBar().width()
        has_room = self.width() >= max(_TWO_COLUMNS_FROM * self._theme.text_scale, needed)
        two, one = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(two if has_room else one)


def _put(side: QVBoxLayout, card: C) -> C:
    side.addWidget(card)
    return card
