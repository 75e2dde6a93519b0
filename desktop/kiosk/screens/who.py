"""The fields that say who somebody is: for a lesson and for the waiting list, typed once."""

from collections.abc import Callable

from desktop.kiosk import words
from desktop.kiosk.controls.fields import TouchField
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.flow import Flow
from desktop.kiosk.form import Field
from desktop.widgets.keyboard_layout import Purpose

_PURPOSES = {
    Field.CHILD_NAME: Purpose.NAME,
    Field.CHILD_AGE: Purpose.NUMBER,
    Field.NAME: Purpose.NAME,
    Field.CONTACT: Purpose.CONTACT,
}
_TOLD = {Field.NAME: "name", Field.CONTACT: "tel email"}
"""What is asked of who types, in the words of HTML's `autocomplete`: WCAG 2.2, 1.3.5."""


class WhoFields:
    """The fields over the details' form; the page that shows them lays them out.

    `on_last` is what Enter does, or the last key on the screen, behind the last field.
    """

    def __init__(self, flow: Flow, look: KioskLook, on_last: Callable[[], None]) -> None:
        self._flow = flow
        self._on_last = on_last
        self.all = {one: TouchField(look, _PURPOSES[one]) for one in Field}
        for one, field in self.all.items():
            field.edit.setAccessibleIdentifier(_TOLD.get(one, ""))
            field.edited.connect(lambda text, one=one: flow.details.write(one, text))
            field.left.connect(lambda one=one: flow.details.leave(one))
            field.edit.returnPressed.connect(self.go_on)

    def draw(self) -> None:
        """Labels, what was typed, and its faults."""
        speech, state = self._flow.speech, self._flow.details.state
        say, fields = speech.say, self.all
        fields[Field.CHILD_NAME].say(say("Child’s first name"))
        fields[Field.CHILD_AGE].say(say("Age"))
        fields[Field.NAME].say(say("Your name"))
        label, why = say("Mobile number or email"), say("so we can reach you")
        fields[Field.CONTACT].say(label, f"· {why}", say("such as 902 555 0100"))
        for one, field in fields.items():
            field.edit.show_text(state.form.text(one))
            code = state.faults.get(one)
            field.show_fault(words.fault(speech, code) if code else "")

    def show_asked(self) -> None:
        """Show those that are asked: a child's where it is for one."""
        asked = self._flow.details.state.form.fields
        for one, field in self.all.items():
            field.setVisible(one in asked)

    def go_on(self) -> None:
        """The field below; behind the last one, what the page does then."""
        asked = self._flow.details.state.form.fields
        here = next((n for n, one in enumerate(asked) if self.all[one].edit.hasFocus()), -1)
        if 0 <= here < len(asked) - 1:
            self.all[asked[here + 1]].edit.setFocus()
        else:
            self._on_last()
