"""Filters that somebody keeps under a name, by account on this device."""

from collections.abc import Sequence
from typing import Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from PySide6.QtCore import QCoreApplication, QObject, Signal

from core.models import BookingState
from core.repositories.lessons import LessonFilter, LessonList
from desktop.actions.undo import Turned, UndoEntry
from desktop.device_settings import SettingsFile
from desktop.studio.lessons.periods import Now, Period, span_of

NAME_MOST = 40
MOST = 20
"""Filters that are kept: more do not fit into the rail."""


class SavedFilter(BaseModel):
    """A filter and its name. A period is kept as what it means, and not as dates: "this month" is
    another month next time.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str = Field(min_length=1, max_length=NAME_MOST)
    which: LessonList = LessonList.UPCOMING
    instructor_id: str | None = None
    text: str = Field(default="", max_length=200)
    states: frozenset[BookingState] = frozenset()
    pays_at_desk: bool = False
    period: Period = Period.ANY

    def wanted(self, now: Now) -> LessonFilter:
        """What it lists today."""
        first, last = span_of(self.period, now)
        return LessonFilter(
            which=self.which,
            instructor_id=self.instructor_id,
            text=self.text,
            states=self.states,
            pays_at_desk=self.pays_at_desk,
            first=first,
            last=last,
        )


def saved_as(name: str, wanted: LessonFilter, now: Now) -> SavedFilter:
    """A filter under a name."""
    spans = {span_of(period, now): period for period in Period}
    return SavedFilter(
        name=name,
        which=wanted.which,
        instructor_id=wanted.instructor_id,
        text=wanted.text.strip()[:200],
        states=wanted.states,
        pays_at_desk=wanted.pays_at_desk,
        period=spans.get((wanted.first, wanted.last), Period.ANY),
    )


class FilterStore(Protocol):
    """Where filters are kept, one text each."""

    def load(self) -> Sequence[str] | None:
        """What was kept; None where nothing ever was."""

    def save(self, filters: Sequence[str]) -> None:
        """Keep these in place of what was kept."""


class PersonalFilters:
    """The filters that one person keeps on this device; a `FilterStore`."""

    def __init__(self, settings: SettingsFile, account_id: str) -> None:
        self._settings = settings
        self._account_id = account_id

    def load(self) -> Sequence[str] | None:
        """What was kept; None where nothing ever was."""
        return self._settings.current.saved_filters.get(self._account_id)

    def save(self, filters: Sequence[str]) -> None:
        """Keep others in place of them; those of other people stay."""
        others = self._settings.current.saved_filters
        self._settings.change(saved_filters={**others, self._account_id: list(filters)})


class FilterShelf(QObject):
    """The filters at hand, in order. `changed()`: others, or under other names.

    `put_later` may be called from any thread; all else is the UI thread's.
    """

    changed = Signal()
    _put = Signal(object)

    def __init__(self, store: FilterStore | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        kept = store.load() if store is not None else None
        self._filters = _first() if kept is None else tuple(_read(kept))
        self._put.connect(self.put)

    @property
    def filters(self) -> tuple[SavedFilter, ...]:
        """Those that are kept."""
        return self._filters

    def put(self, filters: tuple[SavedFilter, ...]) -> None:
        """Keep these from now on."""
        if self._store is not None:
            self._store.save([each.model_dump_json() for each in filters])
        self._filters = filters
        self.changed.emit()

    def put_later(self, filters: tuple[SavedFilter, ...]) -> None:
        """`put`, once the UI thread comes to it."""
        self._put.emit(filters)

    def why_not(self, name: str, besides: SavedFilter | None = None) -> str:
        """What is against that name, in a sentence; empty where nothing is."""
        say = QCoreApplication.translate
        if not name.strip():
            return say("SavedFilters", "Give it a name.")
        names = {each.name.casefold() for each in self._filters if each != besides}
        if name.strip().casefold() in names:
            return say("SavedFilters", "Another filter already has this name.")
        if besides is None and len(self._filters) >= MOST:
            return say("SavedFilters", "You can’t save more filters. Delete one first.")
        return ""

    def add(self, new: SavedFilter) -> UndoEntry:
        """Keep one more; how to take that back."""
        say = QCoreApplication.translate
        return self._turn(
            (*self._filters, new),
            say("SavedFilters", "saving the filter “{name}”").format(name=new.name),
            say("SavedFilters", "“{name}” saved.").format(name=new.name),
        )

    def rename(self, kept: SavedFilter, name: str) -> UndoEntry:
        """Call one otherwise; how to take that back."""
        say = QCoreApplication.translate
        renamed = kept.model_copy(update={"name": name.strip()})
        return self._turn(
            tuple(renamed if each == kept else each for each in self._filters),
            say("SavedFilters", "the filter’s name “{name}”").format(name=renamed.name),
            say("SavedFilters", "Renamed to “{name}”.").format(name=renamed.name),
        )

    def remove(self, kept: SavedFilter) -> UndoEntry:
        """Keep one no longer; how to take that back."""
        say = QCoreApplication.translate
        return self._turn(
            tuple(each for each in self._filters if each != kept),
            say("SavedFilters", "deleting the filter “{name}”").format(name=kept.name),
            say("SavedFilters", "Filter “{name}” deleted.").format(name=kept.name),
        )

    def _turn(self, after: tuple[SavedFilter, ...], what: str, said: str) -> UndoEntry:
        before = self._filters
        self.put(after)
        back = QCoreApplication.translate("Undo", "Undone: {what}").format(what=what)

        def undo() -> Turned:
            self.put_later(before)
            return Turned(back, UndoEntry(what, back, redo))

        def redo() -> Turned:
            self.put_later(after)
            return Turned(said, UndoEntry(what, said, undo))

        return UndoEntry(what, said, undo)


def _first() -> tuple[SavedFilter, ...]:
    """What everybody begins with."""
    say = QCoreApplication.translate
    missed, here = frozenset({BookingState.NO_SHOW}), frozenset({BookingState.CHECKED_IN})
    return (
        SavedFilter(name=say("SavedFilters", "To confirm"), which=LessonList.REQUESTS),
        SavedFilter(name=say("SavedFilters", "Pays at the desk"), pays_at_desk=True),
        SavedFilter(name=say("SavedFilters", "Here now"), states=here),
        SavedFilter(
            name=say("SavedFilters", "No-shows this month"),
            which=LessonList.HISTORY,
            states=missed,
            period=Period.MONTH,
        ),
    )


def _read(kept: Sequence[str]) -> list[SavedFilter]:
    """Those that can be read: one from another version of the program is let go of."""
    found = []
    for text in kept:
        try:
            found.append(SavedFilter.model_validate_json(text))
        except ValidationError:
            continue
    return found
