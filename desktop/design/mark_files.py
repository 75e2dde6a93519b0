"""The few tinted pictures that a style sheet can only take from files.

They stand in the program's cache folder under names that say what they are, so that every process
and every start finds those of the one before, and one that is killed leaves nothing behind.
"""

from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtCore import QIODevice, QSaveFile

from desktop.design import icons
from desktop.design.colors import Color
from desktop.design.icon_font import FONT
from desktop.design.icons import Icon

_RATIOS = (("", 1.0), ("@2x", 2.0))


def mark_file(name: Icon, color: Color, size: int) -> str:
    """Return the path of `name` in `color`, `size` logical px high; beside it stands the sharper
    one that Qt takes on dense screens. What no disk has room for is not drawn.
    """
    path = _folder() / f"{name.value}-{color.hex[1:]}-{size}.png"
    for suffix, ratio in _RATIOS:
        file = path.with_stem(path.stem + suffix)
        if not file.exists():
            _write(file, name, color, size, ratio)
    return path.as_posix()


def _folder() -> Path:
    """A folder for each version of the icon font: another draws other pictures."""
    folder = user_cache_path("instainstru-studio") / f"marks-{Path(FONT).stem}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _write(file: Path, name: Icon, color: Color, size: int, ratio: float) -> None:
    # Several processes may draw the same picture at once: each puts its own in place whole.
    draft = QSaveFile(str(file))
    if draft.open(QIODevice.OpenModeFlag.WriteOnly):
        icons.pixmap(name, color, size, ratio).save(draft, "PNG")
        draft.commit()
