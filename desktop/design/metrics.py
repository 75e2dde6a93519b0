"""Sizes, in logical pixels at scale 1: spaces, radii, lines, type steps, controls, frames.

Colours change with the scheme, these do not; text scale multiplies only type and what holds it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Space:
    """The seven distances between things."""

    xxs: int = 4
    xs: int = 8
    sm: int = 12
    md: int = 16
    lg: int = 24
    xl: int = 32
    xxl: int = 48


@dataclass(frozen=True, slots=True)
class Radius:
    """How round corners are. Pills are half their own height."""

    small: int = 4
    control: int = 6
    card: int = 10
    kiosk_control: int = 12
    kiosk_card: int = 20


@dataclass(frozen=True, slots=True)
class Line:
    """Widths of lines and rings."""

    hairline: int = 1
    lesson_outline: float = 1.5
    input_focus: int = 2
    selection: int = 2
    focus_gap: int = 2
    focus_ring: int = 2
    kiosk_input: int = 2
    kiosk_focus: int = 4
    kiosk_contrast: int = 3
    kiosk_contrast_dialog: int = 6


@dataclass(frozen=True, slots=True)
class Shadow:
    """The one shadow, only under what floats; its colour is `Colors.shadow`."""

    offset_y: int = 8
    blur: int = 24


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One size of text: `size` and `line` in px, `spacing_em` of the size, figures."""

    size: int
    line: int
    spacing_em: float = 0.0
    is_tabular: bool = True


@dataclass(frozen=True, slots=True)
class TypeScale:
    """The desktop's six steps and the kiosk's seven."""

    caption: TypeStep = TypeStep(12, 16)
    body: TypeStep = TypeStep(14, 20)
    lead: TypeStep = TypeStep(16, 24)
    title: TypeStep = TypeStep(20, 28, -0.01)
    headline: TypeStep = TypeStep(28, 36, -0.015, is_tabular=False)
    display: TypeStep = TypeStep(40, 48, -0.02, is_tabular=False)
    kiosk_small: TypeStep = TypeStep(20, 28)
    kiosk_caption: TypeStep = TypeStep(24, 32)
    kiosk_body: TypeStep = TypeStep(28, 36, -0.01)
    kiosk_lead: TypeStep = TypeStep(32, 44)
    kiosk_title: TypeStep = TypeStep(40, 48, -0.018, is_tabular=False)
    kiosk_headline: TypeStep = TypeStep(56, 64, -0.022, is_tabular=False)
    kiosk_display: TypeStep = TypeStep(80, 88, -0.025, is_tabular=False)


@dataclass(frozen=True, slots=True)
class Weight:
    """Three weights of text."""

    text: int = 400
    label: int = 500
    strong: int = 600


@dataclass(frozen=True, slots=True)
class Control:
    """Heights of controls and sizes of small parts on the desktop."""

    button: int = 32
    button_in_row: int = 28
    input: int = 32
    input_message: int = 40
    segmented: int = 32
    icon_button: int = 32
    chip: int = 22
    quick_choice: int = 28
    sync_pill: int = 28
    key_cap: int = 20
    checkbox: int = 16
    radio: int = 16
    swatch: int = 14
    nav_row: int = 32
    instructor_row: int = 26
    table_row: int = 40
    table_row_dense: int = 30
    table_head: int = 36
    icon: int = 18
    icon_small: int = 14
    icon_stroke: float = 1.6
    avatars: tuple[int, ...] = (22, 24, 26, 28, 32, 36, 56)


@dataclass(frozen=True, slots=True)
class Studio:
    """The Studio's frame and columns."""

    window: tuple[int, int] = (1440, 900)
    window_min: tuple[int, int] = (1024, 700)
    rail_collapses_below: int = 1200
    rail: int = 208
    rail_collapsed: int = 56
    top_bar: int = 56
    screen_header: int = 56
    palette_field: tuple[int, int] = (440, 32)
    inspector: int = 304
    availability_panel: int = 336
    list_column: int = 320
    student_panel: int = 272
    margin_schedule: int = 16
    margin_insights: int = 24
    margin_today: int = 32
    dialog: int = 520
    palette: int = 680
    palette_top: int = 72
    palette_input: int = 60
    palette_row: int = 40


@dataclass(frozen=True, slots=True)
class Week:
    """The week canvas."""

    ruler: int = 52
    day_header: int = 48
    hour: int = 57
    column_inset_left: int = 4
    column_inset_right: int = 5
    lesson_bar: int = 4
    lesson_padding: tuple[int, int, int, int] = (3, 5, 0, 9)
    lesson_gap: int = 1
    lane_gap: int = 2
    narrow_below: int = 90
    now_line: int = 2
    now_line_past: int = 1
    now_dot: int = 10
    wait_dot: int = 12
    selection_offset: int = 3
    hatch_step: int = 8
    hatch_width: int = 1


@dataclass(frozen=True, slots=True)
class Kiosk:
    """The kiosk at its reference density; scale by `px_per_mm` of the real screen."""

    window: tuple[int, int] = (1080, 1920)
    reference_ppi: int = 102
    px_per_mm: float = 4.03
    margin: int = 56
    gutter: tuple[int, int, int] = (12, 16, 24)
    header: int = 120
    target_min: int = 64
    target_gap_min: int = 12
    header_button: int = 72
    time_button: tuple[int, int] = (130, 86)
    result_time_button: int = 76
    chip: int = 64
    input: int = 88
    search: int = 96
    choice: int = 104
    button: int = 72
    button_main: int = 96
    button_done: int = 112
    key: int = 88
    key_gap: int = 12
    keyboard: int = 552
    hold_bar: int = 216
    home_choice: tuple[int, int] = (264, 256)
    qr_module: int = 13
    qr_quiet_modules: int = 4


@dataclass(frozen=True, slots=True)
class Motion:
    """How long changes take, in milliseconds."""

    state_ms: int = 120
    place_ms: int = 200


SPACE = Space()
RADIUS = Radius()
LINE = Line()
SHADOW = Shadow()
TYPE = TypeScale()
WEIGHT = Weight()
CONTROL = Control()
STUDIO = Studio()
WEEK = Week()
KIOSK = Kiosk()
MOTION = Motion()
