"""Every byte of a replica's files, decrypted: rows, free pages, and what the log still holds.

SQLCipher 4 with a raw key: AES-256-CBC; the last 80 bytes of a page are its
initialisation vector and its digest, the first 16 of the file its salt.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from Crypto.Cipher import AES

from sync.client.database import PAGE, ReplicaKey

_RESERVED, _SALT = 80, 16
_LOG_HEADER, _FRAME_HEADER = 32, 24


def texts_in(path: Path, key: ReplicaKey, *texts: str) -> set[str]:
    """Which of these texts are anywhere in the replica's files."""
    found: set[str] = set()
    for page in _pages(path, key):
        found |= {text for text in texts if text.encode() in page}
    return found


def _pages(path: Path, key: ReplicaKey) -> Iterator[bytes]:
    # The log first: the writer may move it into the file and cut it off between the two readings.
    log = path.with_name(path.name + "-wal")
    frames = log.read_bytes()[_LOG_HEADER:] if log.exists() else b""
    content = path.read_bytes()
    assert content
    for at in range(0, len(content), PAGE):
        page = content[at : at + PAGE]
        yield _decrypted(page[_SALT:] if at == 0 else page, key)
    for at in range(0, len(frames), _FRAME_HEADER + PAGE):
        header, page = frames[at : at + _FRAME_HEADER], frames[at + _FRAME_HEADER :][:PAGE]
        is_first = header[:4] == b"\0\0\0\1"
        yield _decrypted(page[_SALT:] if is_first else page, key)


def _decrypted(page: bytes, key: ReplicaKey) -> bytes:
    body, reserved = page[:-_RESERVED], page[-_RESERVED:]
    plain: bytes = AES.new(key.raw, AES.MODE_CBC, reserved[:_SALT]).decrypt(body)
    return plain
