"""The command palette's answers: what a provider gives for what was typed.

Providers are asked on the UI thread after each key, so each must answer within 5 ms.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from desktop.actions.registry import ActionRegistry
from desktop.design.icons import Icon


@dataclass(frozen=True, slots=True)
class Person:
    """Whose initials stand before a result."""

    name: str
    hue_index: int


@dataclass(frozen=True, slots=True)
class Result:
    """One row: what it is, a quieter detail, and what Enter does.

    `run_other` is what Ctrl+Enter does, such as opening the form; None where there is nothing.
    """

    title: str
    run: Callable[[], None]
    detail: str = ""
    icon: Icon | None = None
    person: Person | None = None
    keys: str = ""
    run_other: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class PreviewField:
    """One thing that was understood: "Student", "Ana Duarte", "1 of 2 called Ana"."""

    label: str
    value: str
    note: str = ""
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a day, in minutes of wall-clock time from midnight; `end` may pass 1440."""

    start: int
    end: int
    words: str = ""
    hue_index: int | None = None


@dataclass(frozen=True, slots=True)
class DayStrip:
    """A few hours of a day around the wanted time.

    `shown` are the ends of the strip; `open` the hours one can book; `busy` other lessons;
    `wanted` the lesson asked for. `hours` are the marks under it, as (minute, words).
    """

    shown: Span
    open: tuple[Span, ...]
    busy: tuple[Span, ...]
    wanted: Span
    hours: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class PreviewLesson:
    """One lesson of a series: its day, why it is not free, and what else to know of it."""

    words: str
    refusal: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BookingPreview:
    """What booking the typed words would make; Enter on it books (`result.run`).

    `refusal` is why it is not free, empty where it is; `notice` is what to know, such as being
    offline. `lessons` are all of a series, in order of time; `summary` says how many are free.
    """

    result: Result
    fields: tuple[PreviewField, ...]
    strip: DayStrip | None = None
    refusal: str = ""
    notice: str = ""
    confirm: str = ""
    lessons: tuple[PreviewLesson, ...] = ()
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Results under one heading; a preview stands before them."""

    title: str
    results: tuple[Result, ...] = ()
    preview: BookingPreview | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What one provider says; `understood` are the words it read, as (start, end) in the query."""

    groups: tuple[Group, ...] = ()
    understood: tuple[tuple[int, int], ...] = ()


class PaletteProvider(Protocol):
    """Answers what is typed: actions, screens, people, bookings."""

    def answer(self, query: str) -> Answer:
        """Return what fits `query`; for "" what is useful before anything is typed."""
        ...


class ActionProvider:
    """Answers with the actions of a registry, and says their shortcuts."""

    def __init__(self, registry: ActionRegistry, at_rest: Iterable[str] = ()) -> None:
        self._registry = registry
        self._at_rest = tuple(at_rest)

    def answer(self, query: str) -> Answer:
        """Return the actions whose words begin with the typed ones; those `at_rest` for ""."""
        found = [
            action
            for action in self._registry.actions
            if (fits(query, action.title) if query.strip() else action.id in self._at_rest)
        ]
        results = tuple(
            Result(
                action.title,
                _Run(self._registry, action.id),
                detail=action.refused() or "",
                icon=action.icon,
                keys=self._registry.keys_of(action.id),
            )
            for action in found
        )
        title = QCoreApplication.translate("Palette", "Do")
        return Answer((Group(title, results),)) if results else Answer()


class _Run:
    """Runs one action; equal for the same action, so that results compare by value."""

    def __init__(self, registry: ActionRegistry, action_id: str) -> None:
        self._registry = registry
        self._action_id = action_id

    def __call__(self) -> None:
        self._registry.run(self._action_id)


def fits(query: str, text: str) -> bool:
    """Return whether every typed word begins a word of `text`, whatever the case or order."""
    words = text.casefold().split()
    return all(any(word.startswith(typed) for word in words) for typed in query.casefold().split())


def ask(providers: Sequence[PaletteProvider], query: str) -> Answer:
    """Return what all providers say, in their order."""
    answers = [provider.answer(query) for provider in providers]
    groups = tuple(group for answer in answers for group in answer.groups)
    understood = tuple(span for answer in answers for span in answer.understood)
    return Answer(groups, understood)
