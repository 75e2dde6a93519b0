"""Proving who one is: how one can be reached, then the code that came."""

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from desktop.kiosk.form import LONGEST_CONTACT, Fault, Field, Form, check, contact_of, digits_of
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import Lesson
from desktop.kiosk.visiting import (
    CodeSent,
    NotProven,
    Person,
    Proven,
    ProveOutcome,
    Prover,
    WholeDesk,
)
from desktop.runtime.jobs import JobRunner

CODE_DIGITS = 6


class Purpose(Enum):
    """What the proof is for: filling in Details, or seeing one's lessons."""

    DETAILS = auto()
    LESSONS = auto()


@dataclass(frozen=True, slots=True)
class ProveState:
    """What is typed, and what came of it. `proven` is never kept longer than the visit."""

    purpose: Purpose = Purpose.LESSONS
    form: Form = field(default_factory=Form)
    fault: Fault | None = None
    sent: CodeSent | None = None
    code: str = ""
    is_wrong: bool = False
    proven: Proven | None = None


class ProvePresenter(Presenter[ProveState]):
    """Asks for a code, then for what it opens. Says the same of known and unknown."""

    def __init__(self, desk: WholeDesk, jobs: JobRunner) -> None:
        super().__init__(ProveState(), jobs)
        self.desk: Prover = desk
        self._region = desk.studio().region

    def begin(self, purpose: Purpose) -> None:
        """Somebody says that they were here before; who has proved it need not do so again."""
        self._show(replace(self.state, purpose=purpose))

    def write_contact(self, text: str) -> None:
        """How they can be reached, so far."""
        form = self.state.form.with_text(Field.CONTACT, text[: LONGEST_CONTACT + 1])
        self._show(replace(self.state, form=form, fault=None, sent=None, is_wrong=False))

    def send(self, language: str) -> None:
        """Have a code sent, where that can be a number or an address."""
        fault = check(self.state.form, Field.CONTACT, self._region)
        self._show(replace(self.state, fault=fault))
        if fault is None and not self.is_busy:
            contact = contact_of(self.state.form.contact, self._region)
            self._ask("send", lambda: self.desk.ask_code(contact, language), self._on_sent)

    def write_code(self, text: str) -> None:
        """The code so far; asked for as soon as it is complete."""
        code = digits_of(text)[:CODE_DIGITS]
        self._show(replace(self.state, code=code, is_wrong=False))
        if len(code) == CODE_DIGITS:
            self.submit()

    def submit(self) -> None:
        """Ask what the code opens."""
        sent, code = self.state.sent, self.state.code
        if sent is not None and len(code) == CODE_DIGITS and not self.is_busy:
            visit_id = sent.visit_id
            self._ask("prove", lambda: self.desk.prove(visit_id, code), self._on_answer)

    def keep(self, lesson: Lesson) -> None:
        """A lesson is otherwise than it was: cancelled, or at another time."""
        proven = self.state.proven
        if proven is not None:
            lessons = [
                replace(lesson, student_id=each.student_id) if each.code == lesson.code else each
                for each in proven.lessons
            ]
            lessons.sort(key=lambda each: each.appointment.start)
            self._show(replace(self.state, proven=replace(proven, lessons=tuple(lessons))))

    def _on_sent(self, sent: CodeSent) -> None:
        self._show(replace(self.state, sent=sent, code="", is_wrong=False))

    def _on_answer(self, outcome: ProveOutcome) -> None:
        if isinstance(outcome, NotProven):
            self._show(replace(self.state, code="", is_wrong=True))
        else:
            self._show(replace(self.state, code="", proven=outcome))


def people_of(state: ProveState) -> tuple[Person, ...]:
    """Whom a lesson may be for; nobody before they have proved who they are."""
    return state.proven.people if state.proven is not None else ()


def person_of(state: ProveState, lesson: Lesson) -> Person | None:
    """Whose lesson it is; None where nobody proved who they are, or it is none of theirs."""
    lessons = state.proven.lessons if state.proven is not None else ()
    ids = {each.student_id for each in lessons if each.code == lesson.code}
    return next((each for each in people_of(state) if each.id in ids), None)


def whose(state: ProveState, lesson: Lesson) -> str:
    """The first name of whose lesson it is, where a family has one telephone; else empty.

    The whole name where two of them have one first name.
    """
    people, person = people_of(state), person_of(state, lesson)
    if person is None or len(people) < 2:
        return ""
    first = _first(person.name)
    is_shared = sum(_first(each.name) == first for each in people) > 1
    return person.name if is_shared else first


def _first(name: str) -> str:
    return name.split()[0] if name.split() else ""
