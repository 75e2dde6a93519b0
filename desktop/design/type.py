"""Fonts: the system's interface face, or Inter where the system has none worth the name.

Pictures must not depend on what a machine happens to have installed, so the offscreen
platform always uses Inter, from the `fontpkg-inter` package.
"""

import os
from importlib.resources import files
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtGui import QFont, QFontDatabase

from desktop.design.metrics import TYPE, WEIGHT, TypeStep

INTER = "Inter"

_INTER_FILES = Path(str(files("fontpkg_inter"))) / "files"

TABULAR_FIGURES = "tnum"
"""The OpenType feature that gives all figures one width."""
_POOR_FACES = ("dejavu", "bitstream vera", "sans serif", "sans")
_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{files}</dir>
</fontconfig>
"""


def prepare_fonts() -> None:
    """Make Inter with all its weights known to fontconfig. Call before QApplication exists.

    Qt registers only the default instance of a variable font added at run time (6.11, Linux:
    semibold would be a smeared regular); fontconfig lists all named instances of a font it
    finds itself. Where FONTCONFIG_FILE is set already, it is respected. No effect on Windows
    and macOS, which have a good interface face of their own.
    """
    if "FONTCONFIG_FILE" in os.environ:
        return
    # It stays on the disk: fontconfig reads it again while the process ends.
    config = user_cache_path("instainstru-studio") / "fonts.conf"
    wanted = _FONTCONFIG.format(files=_INTER_FILES)
    if not config.exists() or config.read_text(encoding="utf-8") != wanted:
        config.parent.mkdir(parents=True, exist_ok=True)
        # Several programs may start at once: each writes its own file and puts it in place whole.
        draft = config.with_suffix(f".{os.getpid()}")
        draft.write_text(wanted, encoding="utf-8")
        draft.replace(config)
    os.environ["FONTCONFIG_FILE"] = str(config)


def interface_family(platform_name: str) -> str:
    """Return the family the program writes in; `platform_name` is Qt's, such as "xcb"."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if platform_name != "offscreen" and not system.lower().startswith(_POOR_FACES):
        return system
    _load_inter()
    return INTER


def _load_inter() -> None:
    """Make Inter available even where `prepare_fonts` came too late to be of use."""
    if INTER not in QFontDatabase.families():
        for file in sorted(_INTER_FILES.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def font(
    family: str,
    step: TypeStep = TYPE.body,
    weight: int = WEIGHT.text,
    text_scale: float = 1.0,
) -> QFont:
    """Return the font of one type step; `text_scale` is 1.0 to 2.0."""
    face = QFont(family)
    size = step.size * text_scale
    face.setPixelSize(round(size))
    face.setWeight(QFont.Weight(weight))
    face.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if step.spacing_em:
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, step.spacing_em * size)
    # Said either way: what a font leaves open it takes from the application's font.
    face.setFeature(QFont.Tag(TABULAR_FIGURES), 1 if step.is_tabular else 0)
    return face
