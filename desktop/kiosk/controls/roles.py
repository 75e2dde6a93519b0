"""What a button is for, and the colours of that in every state (look, "Buttons and inputs")."""

from dataclasses import dataclass
from enum import Enum, auto

from desktop.design.colors import Color
from desktop.design.tokens import LINE, Scheme
from desktop.kiosk.controls.look import KioskLook


class Role(Enum):
    """What a button is for; decides its colours."""

    PRIMARY = auto()
    PLAIN = auto()
    QUIET = auto()
    ACCENT_QUIET = auto()
    CHIP = auto()
    TIME = auto()
    FIRM_TIME = auto()
    NOT_FREE = auto()
    CHOICE = auto()
    SEGMENT = auto()
    KEY = auto()
    KEY_QUIET = auto()
    DANGER = auto()
    DANGER_QUIET = auto()
    HERO = auto()


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of a button in one state; None draws nothing."""

    fill: Color | None
    border: Color | None
    ink: Color
    caption: Color
    line: int = LINE.hairline


def button_paint(
    look: KioskLook, role: Role, is_enabled: bool, is_down: bool, is_checked: bool
) -> Paint:
    """The colours of a role in a state (look, "Buttons and inputs")."""
    c = look.colors
    if not is_enabled and role is not Role.NOT_FREE:
        return Paint(c.surface_sunken, c.border, c.text_disabled, c.text_disabled)
    if is_checked and role in {Role.CHOICE, Role.SEGMENT}:
        fill = c.accent_soft if role is Role.CHOICE else c.surface_raised
        return Paint(fill, c.accent, c.accent, c.accent, LINE.kiosk_contrast)
    if is_checked and role in {Role.TIME, Role.FIRM_TIME}:
        return Paint(c.accent, c.accent, c.on_accent, c.on_accent)
    if is_checked:
        return Paint(c.accent_soft, c.accent, c.accent, c.accent, LINE.kiosk_input)
    paint = _resting(look)[role]
    if not is_down:
        return paint
    if role is Role.PRIMARY:
        return Paint(c.accent_pressed, paint.border, paint.ink, paint.caption, paint.line)
    if role is Role.DANGER:
        return Paint(c.danger_hover, paint.border, paint.ink, paint.caption, paint.line)
    if role is Role.HERO:
        return Paint(c.accent_pressed, paint.border, paint.ink, paint.caption, paint.line)
    return Paint(c.control_pressed, paint.border, paint.ink, paint.caption, paint.line)


def _resting(look: KioskLook) -> dict[Role, Paint]:
    """Of the scheme that is drawn, made once: every button asks at every painting."""
    if look.scheme not in _RESTING:
        _RESTING[look.scheme] = _resting_of(look)
    return _RESTING[look.scheme]


_RESTING: dict[Scheme, dict[Role, Paint]] = {}


def _resting_of(look: KioskLook) -> dict[Role, Paint]:
    c = look.colors
    sunken_line = c.border if look.is_contrast else c.surface_sunken
    return {
        Role.PRIMARY: Paint(c.accent, c.accent, c.on_accent, c.on_accent),
        Role.PLAIN: Paint(c.surface_raised, c.border_control, c.text, c.text_muted),
        Role.QUIET: Paint(None, None, c.text_muted, c.text_muted),
        Role.ACCENT_QUIET: Paint(None, None, c.accent, c.accent),
        Role.CHIP: Paint(
            c.accent_soft, c.accent if look.is_contrast else c.accent_soft, c.accent, c.accent
        ),
        Role.TIME: Paint(c.surface_raised, c.accent, c.accent, c.accent),
        Role.FIRM_TIME: Paint(c.accent_soft, c.accent, c.accent, c.accent, LINE.kiosk_input),
        Role.NOT_FREE: Paint(c.surface_sunken, sunken_line, c.text_muted, c.text_muted),
        Role.CHOICE: Paint(
            c.surface_raised, c.border_strong, c.text, c.text_muted, LINE.kiosk_input
        ),
        Role.SEGMENT: Paint(None, None, c.text_muted, c.text_muted),
        Role.KEY: Paint(c.surface_raised, c.border_control, c.text, c.text),
        Role.KEY_QUIET: Paint(c.surface_sunken, c.border_control, c.text, c.text),
        Role.DANGER: Paint(c.danger, c.danger, c.on_danger, c.on_danger),
        Role.DANGER_QUIET: Paint(c.surface_raised, c.border_control, c.danger, c.danger),
        Role.HERO: hero_paint(look),
    }


def hero_paint(look: KioskLook) -> Paint:
    """The great blue of the home screen; quieter where the scheme is dark or of high contrast."""
    c = look.colors
    if look.is_contrast:
        return Paint(c.surface, c.border_control, c.text, c.text)
    if look.scheme is Scheme.DARK:
        return Paint(c.accent_soft, c.accent, c.text, c.text)
    return Paint(c.accent, c.on_accent, c.on_accent, c.on_accent)
