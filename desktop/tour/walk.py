"""Stops, and how the tour walks from one to the next."""

import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.design.theme import SchemeChoice, Theme
from desktop.kiosk.window.shell import KioskShell
from desktop.studio.shell.window import StudioWindow
from desktop.tour.album import Album
from desktop.tour.devices import Device
from desktop.tour.patience import NotReached
from desktop.welcome.door import Door

LIGHT, DARK, CONTRAST = SchemeChoice.LIGHT, SchemeChoice.DARK, SchemeChoice.CONTRAST

Visit = Callable[[Device], AbstractContextManager[QWidget]]
"""Brings something on the screen and gives the widget to be photographed; leaving tidies up."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Something to be seen. `name` is a part of the pictures' names."""

    name: str
    visit: Visit


class _Strays(QObject):
    """Watches for widgets that are shown before they have a parent.

    Each is a window of its own for a moment: it flickers, and takes the keyboard away.
    """

    def __init__(self, errors: list[BaseException]) -> None:
        super().__init__()
        self._errors = errors

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a window that is none of the program's."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and _is_stray(watched):
            traceback.print_stack(limit=6)
            self._errors.append(NotReached(f"{type(watched).__name__} shown without a parent"))
        return False


class Guide:
    """Walks through stops, and notes each picture that it could not take with its name.

    While it is entered as a context, errors that Qt would only print are noted too.
    """

    def __init__(self, album: Album, theme: Theme) -> None:
        self.album = album
        self.theme = theme
        self._errors: list[BaseException] = []
        self._strays = _Strays(self._errors)

    def __enter__(self) -> "Guide":
        """Watch what slots raise."""
        self._former_hook = sys.excepthook
        sys.excepthook = self._on_error
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self._strays)
        return self

    def __exit__(self, *_: object) -> None:
        """Watch no more."""
        sys.excepthook = self._former_hook
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self._strays)

    def wants_any(self, trip: str, stops: Sequence[Stop], schemes: Sequence[SchemeChoice]) -> bool:
        """Whether a trip is worth getting ready for."""
        return any(
            self.album.wants(_name(trip, stop, scheme)) for stop in stops for scheme in schemes
        )

    def walk(
        self, device: Device, trip: str, stops: Sequence[Stop], schemes: Sequence[SchemeChoice]
    ) -> None:
        """Take a picture of every stop in every scheme, where it is wanted.

        Scheme by scheme: dressing all windows anew takes longer than going there once more.
        """
        for scheme in schemes:
            for stop in stops:
                name = _name(trip, stop, scheme)
                if self.album.wants(name):
                    with self.noting(name), stop.visit(device) as shown:
                        self.show(device, name, shown, scheme)
        self.theme.choose(LIGHT)

    def show(self, device: Device, name: str, shown: QWidget, scheme: SchemeChoice = LIGHT) -> None:
        """Take one picture, after the program has come to rest."""
        if self.album.wants(name):
            self.theme.choose(scheme)
            device.settle()
            self.album.take(name, shown)

    @contextmanager
    def noting(self, *names: str) -> Iterator[None]:
        """Note what goes wrong under the names of the pictures that are missing by it."""
        before = len(self._errors)
        try:
            yield
        except Exception as error:  # noqa: BLE001  # a tour shows what it can and names the rest
            traceback.print_exc()
            self._errors.append(error)
        for found in self._errors[before:]:
            for name in names:
                self.album.miss(name, f"{type(found).__name__}: {found}")
        del self._errors[before:]

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        traceback.print_exception(kind, error, trace)
        self._errors.append(error)


def _is_stray(widget: QWidget) -> bool:
    is_own = widget.isWindow() and widget.parent() is None
    return is_own and not isinstance(widget, StudioWindow | KioskShell | Door)


def _name(trip: str, stop: Stop, scheme: SchemeChoice) -> str:
    return f"{trip}-{stop.name}-{scheme.value}"
