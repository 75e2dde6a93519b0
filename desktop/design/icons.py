"""Icons: one outline set (Phosphor, from qtawesome), named by what they mean here."""

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap

from desktop.design.colors import Color
from desktop.design.icon_font import glyph_icon


class Icon(Enum):
    """Every picture the program uses; the value is the glyph in the set."""

    TODAY = "house"
    SCHEDULE = "calendar-blank"
    AVAILABILITY = "clock"
    LESSONS = "list-bullets"
    STUDENTS = "users"
    MESSAGES = "chat"
    PROFILE = "identification-card"
    INSIGHTS = "chart-bar"
    ATTENTION = "flag"
    SETTINGS = "sliders-horizontal"
    SEARCH = "magnifying-glass"
    CLOSE = "x"
    CHECK = "check"
    CHECKS = "checks"
    CHECK_CIRCLE = "check-circle"
    NO_SHOW = "prohibit"
    WAITING = "hourglass-simple"
    WARNING = "warning"
    INFO = "info"
    SAVING = "arrows-clockwise"
    OFFLINE = "cloud-slash"
    LOCK = "lock-simple"
    UNDO = "arrow-u-up-left"
    REDO = "arrow-u-up-right"
    REPEAT = "repeat"
    ADD = "plus"
    REMOVE = "minus"
    EDIT = "pencil-simple"
    DELETE = "trash"
    ERASE = "eraser"
    COPY = "copy"
    PRINT = "printer"
    EXPORT = "download-simple"
    GLOBE = "globe"
    FILTER = "faders-horizontal"
    MORE = "dots-three"
    CARET_DOWN = "caret-down"
    CARET_UP = "caret-up"
    CARET_LEFT = "caret-left"
    CARET_RIGHT = "caret-right"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    ARROW_UP = "arrow-up"
    ARROW_DOWN = "arrow-down"
    PLACE = "map-pin"
    MONEY = "money"
    PHONE = "phone"
    MAIL = "envelope-simple"
    PERSON = "user"
    CHILD = "baby"
    NOTE = "note"
    SEND = "paper-plane-right"
    ATTACH = "paperclip"
    SMILEY = "smiley"
    THUMBS_UP = "thumbs-up"
    APPLAUSE = "hands-clapping"
    HEART = "heart"
    DEVICE = "desktop"
    KIOSK = "device-tablet-speaker"
    KEY = "key"
    APPEARANCE = "circle-half"
    TEXT_SIZE = "text-aa"
    DIAGNOSTICS = "activity"
    SIGN_OUT = "sign-out"
    SIGN_IN = "sign-in"
    QR = "qr-code"
    KEYBOARD = "keyboard"
    BACKSPACE = "backspace"
    SHIFT = "arrow-fat-up"
    SERVICES = "squares-four"
    BELL = "bell"
    EYE = "eye"
    EYE_CLOSED = "eye-slash"
    EMPTY = "tray"


@lru_cache(maxsize=512)
def _tinted(glyph: str, color: str, disabled: str) -> QIcon:
    """Make an icon once for each glyph and tint; the cache holds all three schemes."""
    return glyph_icon(f"{glyph}-bold", color, disabled)


def icon(name: Icon, color: Color, disabled: Color | None = None) -> QIcon:
    """Return `name` drawn in `color`. UI thread, after QApplication exists."""
    return _tinted(name.value, color.hex, (disabled or color).hex)


def pixmap(name: Icon, color: Color, size: int, device_pixel_ratio: float = 1.0) -> QPixmap:
    """Return `name` as a square of `size` logical pixels, sharp at the ratio given."""
    return icon(name, color).pixmap(QSize(size, size), device_pixel_ratio)
