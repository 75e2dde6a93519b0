"""Everything SQLite does to a disk, in order, as it does it: writes, truncations, deletions, syncs.

SQLite reaches its files through a table of functions, its VFS (sqlite.org/vfs.html), and the
library that the replica uses lets a program register one. This one is the system's own, with the
functions that change a file noted down on the way.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from sqlcipher3 import _sqlite3

_OK = 0
_POINTER = ctypes.c_void_p
_INT = ctypes.c_int
_LONG = ctypes.c_int64
_Open = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _POINTER, _INT, _POINTER)
_Delete = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT)
_Write = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _LONG)
_Truncate = ctypes.CFUNCTYPE(_INT, _POINTER, _LONG)
_Sync = ctypes.CFUNCTYPE(_INT, _POINTER, _INT)

_METHODS = (
    "close", "read", "write", "truncate", "sync", "size", "lock", "unlock", "is_reserved",
    "control", "sector", "traits", "shm_map", "shm_lock", "shm_barrier", "shm_unmap", "fetch",
    "unfetch",
)  # fmt: skip
_FUNCTIONS = (
    "open", "delete", "access", "full_name", "dl_open", "dl_error", "dl_symbol", "dl_close",
    "random", "sleep", "time", "error", "time_64", "set_call", "get_call", "next_call",
)  # fmt: skip


class _Methods(ctypes.Structure):
    """`sqlite3_io_methods`."""

    _fields_ = (("version", _INT), *((name, _POINTER) for name in _METHODS))


class _Vfs(ctypes.Structure):
    """`sqlite3_vfs`."""

    _fields_ = (
        ("version", _INT), ("file_size", _INT), ("longest_path", _INT), ("next", _POINTER),
        ("name", ctypes.c_char_p), ("data", _POINTER), *((name, _POINTER) for name in _FUNCTIONS),
    )  # fmt: skip


class Deed(StrEnum):
    """What was done to a file."""

    WRITE = "write"
    TRUNCATE = "truncate"
    DELETE = "delete"
    SYNC = "sync"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done: to which file (its name's suffix), where, and with what."""

    deed: Deed
    file: str
    offset: int = 0
    data: bytes = b""


@dataclass
class DiskRecord:
    """What was done to the files of the database at `path`, while `recording`."""

    path: Path
    steps: list[Step] = field(default_factory=list)

    def note(self, step: Step) -> None:
        """Add a step that was done."""
        self.steps.append(step)

    def refusal(self, deed: Deed) -> int:
        """SQLite's result code for a step that is not to be done; 0 lets it be done."""
        del deed
        return _OK

    def waits(self) -> bool:
        """Whether a sync is waited for. Where nobody cuts the power it only takes time."""
        return True

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Databases opened inside are recorded, as long as they are open."""
        _RECORDER.record = self
        _RECORDER.use(is_on=True)
        try:
            yield
        finally:
            _RECORDER.use(is_on=False)
            _RECORDER.record = None

    def suffix_of(self, name: str) -> str | None:
        """Which of the database's files that is; None for another's."""
        own = str(self.path)
        return name.removeprefix(own) if name in (own, f"{own}-wal", f"{own}-journal") else None


class _Recorder:
    """The VFS. One a process, for ever: open files point into it."""

    def __init__(self) -> None:
        self.record: DiskRecord | None = None
        self._library = ctypes.CDLL(_sqlite3.__file__)
        self._library.sqlite3_vfs_find.restype = _POINTER
        self._system = self._library.sqlite3_vfs_find(None)
        system = _Vfs.from_address(self._system)
        self._open, self._delete = _Open(system.open), _Delete(system.delete)
        self._vfs = _Vfs.from_buffer_copy(system)
        self._vfs.name = b"recorded"
        self._kept: list[object] = [_Open(self._on_open), _Delete(self._on_delete)]
        self._vfs.open, self._vfs.delete = map(_address, self._kept)
        self._tables: dict[int, _Methods] = {}
        self._files: dict[int, str] = {}

    def use(self, *, is_on: bool) -> None:
        """Whether databases are opened through this VFS from here on."""
        chosen = ctypes.addressof(self._vfs) if is_on else self._system
        assert self._library.sqlite3_vfs_register(_POINTER(chosen), 1) == _OK

    def _on_open(self, _: int, name: int | None, file: int, flags: int, told: int | None) -> int:
        code = self._open(self._system, name, file, flags, told)
        record = self.record
        if code == _OK and name and record is not None:
            suffix = record.suffix_of(ctypes.string_at(name).decode())
            if suffix is not None:
                methods = _POINTER.from_address(file)
                self._files[file] = suffix
                methods.value = ctypes.addressof(self._table_of(methods.value or 0))
        return int(code)

    def _on_delete(self, _: int, name: int, is_synced: int) -> int:
        code = int(self._delete(self._system, name, is_synced))
        record = self.record
        suffix = record.suffix_of(ctypes.string_at(name).decode()) if record else None
        if code == _OK and suffix is not None:
            self._note(suffix, Deed.DELETE)
        return code

    def _table_of(self, address: int) -> _Methods:
        """The file's own methods, with those that change it noted."""
        if address not in self._tables:
            own = _Methods.from_address(address)
            table = _Methods.from_buffer_copy(own)
            write, truncate, sync = _Write(own.write), _Truncate(own.truncate), _Sync(own.sync)

            def on_write(file: int, data: int, size: int, offset: int) -> int:
                code = self._refusal(Deed.WRITE) or int(write(file, data, size, offset))
                if code == _OK:
                    self._note(self._files[file], Deed.WRITE, offset, ctypes.string_at(data, size))
                return code

            def on_truncate(file: int, size: int) -> int:
                code = self._refusal(Deed.TRUNCATE) or int(truncate(file, size))
                if code == _OK:
                    self._note(self._files[file], Deed.TRUNCATE, size)
                return code

            def on_sync(file: int, flags: int) -> int:
                record = self.record
                code = self._refusal(Deed.SYNC)
                if code == _OK and (record is None or record.waits()):
                    code = int(sync(file, flags))
                if code == _OK:
                    self._note(self._files[file], Deed.SYNC)
                return code

            made = [_Write(on_write), _Truncate(on_truncate), _Sync(on_sync)]
            table.write, table.truncate, table.sync = map(_address, made)
            self._kept += made
            self._tables[address] = table
        return self._tables[address]

    def _refusal(self, deed: Deed) -> int:
        return self.record.refusal(deed) if self.record is not None else _OK

    def _note(self, file: str, deed: Deed, offset: int = 0, data: bytes = b"") -> None:
        if self.record is not None:
            self.record.note(Step(deed, file, offset, data))


def _address(function: object) -> int | None:
    return ctypes.cast(function, _POINTER).value  # type: ignore[arg-type]  # a function of ctypes


_RECORDER = _Recorder()
