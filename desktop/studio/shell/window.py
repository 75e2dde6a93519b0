"""The Studio's main window: rail, top bar, and the screens in a stack."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.design.focus import is_lost
from desktop.design.theme import Theme
from desktop.design.tokens import STUDIO
from desktop.runtime.presenter import Screen
from desktop.studio.shell.rail import Rail
from desktop.studio.shell.state import ScreenId, ScreenSpec, ShellState
from desktop.studio.shell.top_bar import TopBar
from desktop.widgets.accessible import say_role
from desktop.widgets.tab_order import step_by_tab


class _Screens(QStackedWidget):
    """All screens, of which one is shown: it takes the room that there is.

    Otherwise Qt asks every page how large it would be, the hidden ones too, whenever one word
    changes; the window is as large as its person made it.
    """

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(*STUDIO.window)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class StudioWindow(QWidget):
    """The frame around every screen. It draws a `ShellState` and decides nothing.

    Intents: `screen_requested(ScreenId)`, `palette_requested()`, `pill_clicked()`,
    `undo_requested()`, `redo_requested()`, `studio_requested()`, `account_requested()`. Whoever
    takes them answers with `render_state`.
    """

    screen_requested = Signal(object)
    palette_requested = Signal()
    pill_clicked = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    studio_requested = Signal()
    account_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        specs: Sequence[ScreenSpec],
        state: ShellState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._specs = {spec.id: spec for spec in specs}
        self._screens: dict[ScreenId, QWidget] = {}
        self._shown: QWidget | None = None
        self._state = state
        self.rail = Rail(theme, specs)
        self.top_bar = TopBar(theme)
        self._stack = _Screens()
        # A timer of its own: `singleShot` without delay is done before the turn is over.
        self._painting = QTimer(self, singleShot=True, interval=0)
        self._painting.timeout.connect(self._paint_screen)
        self._lay_out()
        self._connect()
        theme.dress_in_turns(self)
        self.setMinimumSize(*STUDIO.window_min)
        self.resize(*STUDIO.window)
        self.render_state(state)

    @property
    def state(self) -> ShellState:
        """Return what is drawn."""
        return self._state

    def render_state(self, state: ShellState) -> None:
        """Draw `state`; a screen is made the first time it is the one to show."""
        self._state = state
        self.rail.render_state(state)
        self.top_bar.render_state(state)
        screen = self.screen_widget(state.screen)
        if self._shown is not screen:
            self._shown = screen
            self._theme.finish_dressing(screen)
            # Laid out in this turn of the event loop, and painted in the next.
            self._stack.setUpdatesEnabled(False)
            self._painting.start()
            self._stack.setCurrentWidget(screen)
            screen.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rail.show_lower(screen.lower_rail if isinstance(screen, Screen) else None)
        title = self._specs[state.screen].title
        self.setWindowTitle(f"{title} – {state.studio}")

    def screen_widget(self, screen: ScreenId) -> QWidget:
        """Return the widget of `screen`, made now if it was never shown. KeyError if unknown."""
        made = self._begin(screen)
        if isinstance(made, Screen):
            made.finish()
        _name(made, self._specs[screen].title)
        return made

    def make_at_leisure(self) -> Iterator[None]:
        """Makes every screen there is, a part at each step, ready to be shown."""
        for each in self._specs:
            if each in self._screens:
                continue
            made = self._begin(each)
            yield
            if isinstance(made, Screen):
                yield from made.rest
            made.resize(self._stack.size())
            made.grab(QRect(0, 0, 1, 1))  # has all of it dressed and laid out
            yield

    def _begin(self, screen: ScreenId) -> QWidget:
        if screen not in self._screens:
            self._screens[screen] = self._specs[screen].factory()
            self._stack.addWidget(self._screens[screen])
        return self._screens[screen]

    def come_forward(self) -> None:
        """Stand before all other windows, as large as it was; restored if it was minimised."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.screen_widget(self._state.screen).setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go where Tab leads; stay in the screen when what had the focus was hidden or disabled.

        Qt then goes on as if Tab had been pressed, and ends at the top of the rail.
        """
        focused, screen = self.focusWidget(), self._shown
        if is_lost(focused) and screen is not None and screen.isAncestorOf(focused):
            screen.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        step_by_tab(self, is_next=is_next)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def _paint_screen(self) -> None:
        self._stack.setUpdatesEnabled(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(column, 1)

    def _connect(self) -> None:
        self.rail.screen_requested.connect(self.screen_requested)
        self.rail.studio_requested.connect(self.studio_requested)
        self.rail.account_requested.connect(self.account_requested)
        self.top_bar.palette_requested.connect(self.palette_requested)
        self.top_bar.undo_requested.connect(self.undo_requested)
        self.top_bar.redo_requested.connect(self.redo_requested)
        self.top_bar.pill_clicked.connect(self.pill_clicked)
        self._theme.changed.connect(self._fit_rail)

    def _fit_rail(self) -> None:
        self.rail.collapse(self.width() < STUDIO.rail_collapses_below * self._theme.text_scale)


def _name(screen: QWidget, title: str) -> None:
    """Have a screen reader say where somebody is who comes to a screen: the keyboard may be on the
    whole of it, which has no name of its own.
    """
    if screen.accessibleName():
        return
    held = screen
    while (proxy := held.focusProxy()) is not None:
        held = proxy
    is_whole = held.focusPolicy() is Qt.FocusPolicy.NoFocus  # and no control, which says itself
    named = held if is_whole and not held.accessibleName() else screen
    if not named.accessibleName():
        named.setAccessibleName(title)
        say_role(named, QAccessible.Role.Pane)
