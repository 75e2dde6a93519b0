"""The pages of a damaged replica, one by one: each is encrypted and sealed for itself.

A page needs neither its neighbours nor the salt to be decrypted, only the key. The salt, which
begins the file, tells whether a page is as it was written (docs/adr 51).
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from sync.client.database import ReplicaKey
from sync.client.rescue.seals import SALT, SEAL, Seals

_START = 16
"""Bytes of what a page was begun with; it stands before the seal."""
_LOG_HEAD, _FRAME_HEAD = 32, 24


class Pages:
    """What can be read of a file and its log, the log's present round before the file.

    `salt` is the file's where its beginning is lost, and is known from elsewhere; `has_salt` tells
    whether any page holds by it. Nothing is written. To be closed.
    """

    def __init__(self, path: Path, key: ReplicaKey, size: int, salt: bytes = b"") -> None:
        self._size, self._key = size, key.raw
        self.usable = size - _START - SEAL
        path.touch()
        self._file = path.open("rb")
        self._seals = Seals(key, salt or self._file.read(SALT))
        self._last = path.stat().st_size // size
        log = path.with_name(f"{path.name}-wal")
        self._log = log.open("rb") if log.exists() else None
        self.has_salt = any(
            self._seals.hold(number, self._in_file(number)) for number in range(1, self._last + 1)
        )
        self._frames = {} if self._log is None else self._committed(self._log)

    def close(self) -> None:
        """Let go of the files."""
        self._file.close()
        if self._log is not None:
            self._log.close()

    def numbers(self) -> Iterator[int]:
        """Of every page but the first, which holds no rows of ours."""
        yield from sorted({*range(2, self._last + 1), *self._frames})

    def content(self, number: int) -> bytes:
        """What a page holds, decrypted; empty where it is not as it was written.

        Where the salt is lost nothing can be told of any page, and it is taken as it is.
        """
        if number < 1:
            return b""
        page = self._in_log(number) if number in self._frames else self._in_file(number)
        if len(page) != self._size or (self.has_salt and not self._seals.hold(number, page)):
            return b""
        begun_with = page[self.usable : self.usable + _START]
        opener = Cipher(AES(self._key), CBC(begun_with)).decryptor()
        return opener.update(page[: self.usable]) + opener.finalize()

    def first_is_all_that_is_damaged(self) -> bool:
        """Whether every page but the first is known to be as it was written."""
        return self.has_salt and all(self.content(number) for number in self.numbers())

    def _in_file(self, number: int) -> bytes:
        self._file.seek((number - 1) * self._size)
        return self._file.read(self._size)

    def _in_log(self, number: int) -> bytes:
        if self._log is None:
            return b""
        self._log.seek(self._frames[number])
        return self._log.read(self._size)

    def _committed(self, log: BinaryIO) -> dict[int, int]:
        """Where in the log the last committed content of each page stands. A frame that is damaged
        is left out, and what comes behind it is not.
        """
        frames: dict[int, int] = {}
        pending: dict[int, int] = {}
        rounds = {log.read(_LOG_HEAD)[16:24]}
        while len(frame := log.read(_FRAME_HEAD + self._size)) == _FRAME_HEAD + self._size:
            at = log.tell() - self._size
            if at == _LOG_HEAD + _FRAME_HEAD:
                # The mark of the round stands in the log's head and in each frame.
                rounds.add(frame[8:16])
            number, length = struct.unpack_from(">II", frame)
            if frame[8:16] not in rounds:
                continue
            if number > 1 and (not self.has_salt or self._seals.hold(number, frame[_FRAME_HEAD:])):
                pending[number] = at
            if length:
                frames |= pending
                pending.clear()
        return frames
