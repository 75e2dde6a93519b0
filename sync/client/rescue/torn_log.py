"""Whether SQLite can be let at a write-ahead log, or would lose what was committed.

It reads a log up to the first frame whose sum is wrong, and says nothing of what comes behind: that
is how a power cut looks, and how a damaged frame does. And it copies the log into whatever file it
stands beside, its own or not, even when it closes what it could not open.
"""

import struct
from pathlib import Path

from sync.client.database import ReplicaKey
from sync.client.rescue.seals import SALT, Seals

_HEAD, _FRAME_HEAD = 32, 24
_BIG_ENDIAN, _LITTLE_ENDIAN = 0x377F0683, 0x377F0682
_WORD = 0xFFFFFFFF


def is_log_damaged(path: Path, key: ReplicaKey) -> bool:
    """Whether the log beside a replica holds the end of a transaction that SQLite would pass over,
    or belongs to another file than this one is now. Reads the whole log, 64 MB at most in some
    seconds; a replica that was closed in order has none.
    """
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or log.stat().st_size <= _HEAD:
        return False
    if not path.exists() or path.stat().st_size == 0:
        return True
    with log.open("rb") as file:
        head = file.read(_HEAD)
        magic, _, size, _, _, _, *told = struct.unpack(">8I", head)
        if magic not in (_BIG_ENDIAN, _LITTLE_ENDIAN):
            return True
        order = ">" if magic == _BIG_ENDIAN else "<"
        sums = _added((0, 0), head[:24], order)
        if sums != tuple(told):
            return True
        is_torn, is_first = False, True
        seals = _seals_of(path, key)
        while len(frame := file.read(_FRAME_HEAD + size)) == _FRAME_HEAD + size:
            number, length, _, _, *told = struct.unpack_from(">6I", frame)
            if not is_torn:
                sums = _added(sums, frame[:8] + frame[_FRAME_HEAD:], order)
                is_torn = frame[8:16] != head[16:24] or sums != tuple(told)
                if is_first and not is_torn and not seals.hold(number, frame[_FRAME_HEAD:]):
                    return True
                is_first = False
            elif length and frame[8:16] == head[16:24]:
                return True
    return False


def _seals_of(path: Path, key: ReplicaKey) -> Seals:
    with path.open("rb") as file:
        return Seals(key, file.read(SALT))


def _added(sums: tuple[int, int], said: bytes, order: str) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{order}{len(said) // 4}I", said)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & _WORD
        second = (second + odd + first) & _WORD
    return first, second
