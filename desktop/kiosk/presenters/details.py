"""Details: who the lesson is for and how to reach them."""

from dataclasses import dataclass, field, replace

from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.form import (
    LONGEST_CONTACT,
    LONGEST_NAME,
    OLDEST_CHILD,
    YOUNGEST,
    Fault,
    Field,
    Form,
    check,
    clean,
    contact_of,
    faults,
    shown_contact,
)
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import BookingDraft, Contact, Hold
from desktop.kiosk.visiting import Person
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class DetailsState:
    """What is typed, and the faults of the fields that were left or refused; `person` is who proved
    to be known, as long as nothing that says who they are was typed over.
    """

    form: Form = field(default_factory=Form)
    faults: dict[Field, Fault] = field(default_factory=dict)
    person: Person | None = None


class DetailsPresenter(Presenter[DetailsState]):
    """Keeps the form; judges a field when it is left, all of them when Review is touched."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner) -> None:
        super().__init__(DetailsState(), jobs)
        self._region = desk.studio().region

    def choose_for(self, is_for_child: bool) -> None:
        """The lesson is for a child, or for who stands here; typed text stays."""
        form = replace(self.state.form, is_for_child=is_for_child)
        kept = {one: fault for one, fault in self.state.faults.items() if one in form.fields}
        self._show(DetailsState(form, kept))

    def know(self, person: Person, year: int) -> None:
        """Fill in who proved to be known; `year` is the present one, for a child's age."""
        region, name, guardian = self._region, person.name, person.guardian_name
        contact = person.contact.phone or person.contact.email
        age = year - person.birth_year if person.birth_year is not None else 0
        is_for_child = bool(guardian) and YOUNGEST <= age <= OLDEST_CHILD
        form = Form(
            is_for_child=is_for_child,
            child_name=name if is_for_child else "",
            child_age=str(age) if is_for_child else "",
            name=guardian if is_for_child else name,
            contact=shown_contact(contact, region),
        )
        self._show(DetailsState(form, person=person))

    def write(self, one: Field, text: str) -> None:
        """A field's text so far; a fault that is mended goes at once."""
        form = self.state.form.with_text(one, text[: _LONGEST[one]])
        known = dict(self.state.faults)
        if one in known and check(form, one, self._region) is None:
            del known[one]
        self._show(DetailsState(form, known))

    def leave(self, one: Field) -> None:
        """The field lost the focus: say what is wrong, unless it is still empty."""
        fault = check(self.state.form, one, self._region)
        if fault is not None and self.state.form.text(one).strip():
            self._show(replace(self.state, faults={**self.state.faults, one: fault}))

    def is_complete(self) -> bool:
        """Whether nothing is wrong or missing."""
        return not faults(self.state.form, self._region)

    def judge(self) -> bool:
        """Show all faults; True where there are none."""
        found = faults(self.state.form, self._region)
        self._show(replace(self.state, faults=found))
        return not found

    def contact(self) -> Contact:
        """How to reach them; only to be called on a complete form."""
        return contact_of(self.state.form.contact, self._region)

    def draft(self, hold: Hold, language: str) -> BookingDraft:
        """The booking these details make; only to be called on a complete form."""
        form = self.state.form
        return BookingDraft(
            hold=hold,
            name=clean(form.name),
            contact=self.contact(),
            language=language,
            child_name=clean(form.child_name) if form.is_for_child else "",
            child_age=int(clean(form.child_age)) if form.is_for_child else None,
            student_id=self.state.person.id if self.state.person is not None else "",
        )


_LONGEST = {
    Field.CHILD_NAME: LONGEST_NAME + 1,
    Field.CHILD_AGE: 3,
    Field.NAME: LONGEST_NAME + 1,
    Field.CONTACT: LONGEST_CONTACT + 1,
}
"""One more than allowed, so that too much is said and not silently cut."""
