"""Pictures of what many buttons show alike: the keys of a board, the times of a week.

Weighed: painting each button whenever Qt asks (a week is forty of them, half of what turning it
took), Qt's own QPixmapCache (keyed by text, which takes longer to put together than to look up),
and a dictionary as long as the look stays. Only buttons that never show a visitor's own words have
their pictures kept: see `touch.ALIKE`.
"""

from collections import OrderedDict
from collections.abc import Hashable

from PySide6.QtGui import QPixmap

_MOST_PIXELS = 2_500_000
"""Ten megabytes: three screens' worth of keys and times."""


class Faces:
    """Keeps pictures by what they show; the oldest go first. UI thread."""

    def __init__(self) -> None:
        self._kinds: dict[Hashable, int] = {}
        self._pictures: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._pixels = 0

    def kind(self, *worn: Hashable) -> int:
        """A number for what a button wears: shorter to compare than the thing itself."""
        return self._kinds.setdefault(worn, len(self._kinds))

    def find(self, shown: Hashable) -> QPixmap | None:
        """The picture, where it was painted before."""
        return self._pictures.get(shown)

    def keep(self, shown: Hashable, picture: QPixmap) -> None:
        """Remember a picture."""
        self._pictures[shown] = picture
        self._pixels += _pixels(picture)
        while self._pixels > _MOST_PIXELS:
            self._pixels -= _pixels(self._pictures.popitem(last=False)[1])

    def forget(self) -> None:
        """Everything looks different now."""
        self._pictures.clear()
        self._pixels = 0


def _pixels(picture: QPixmap) -> int:
    return picture.width() * picture.height()
